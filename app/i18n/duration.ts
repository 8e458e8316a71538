import type { Language } from '@acuerdo/domain'

const HOURS_A_DAY = 24
const MINUTES_AN_HOUR = 60
/** From two days on a time is told in days, below an hour in minutes. */
const DAYS_FROM_HOURS = 48

/** "3 hours", "45 minutes", "2 days": whole ones, of the unit that fits. */
export function duration(language: Language, hours: number): string {
  const say = (value: number, unit: 'minute' | 'hour' | 'day'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(value))
  if (hours < 1) return say(hours * MINUTES_AN_HOUR + ROUNDING, 'minute')
  return hours < DAYS_FROM_HOURS ? say(hours + ROUNDING, 'hour') : say(hours / HOURS_A_DAY, 'day')
}

/** Hours are told with one decimal: what was cut from a whole one is given back. */
const ROUNDING = 0.05
