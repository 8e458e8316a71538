import type { Language } from '@acuerdo/domain'
import { LOCALES } from './format.ts'

const HOURS_A_DAY = 24
const MINUTES_AN_HOUR = 60
/** From two days on a time is told in days, below an hour in minutes. */
const DAYS_FROM_HOURS = 48
/** Hours are told with one decimal: what was cut from a whole one is given back. */
const ROUNDING = 0.05

type Unit = 'minute' | 'hour' | 'day'

/** Made once for each language and unit, like all that a language formats with. */
const made = new Map<string, Intl.NumberFormat>()

function say(language: Language, value: number, unit: Unit): string {
  const key = `${language} ${unit}`
  const format =
    made.get(key) ?? new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' })
  made.set(key, format)
  return format.format(Math.floor(value))
}

/** "3 hours", "45 minutes", "2 days": whole ones, of the unit that fits. */
export function duration(language: Language, hours: number): string {
  if (hours < 1) return say(language, hours * MINUTES_AN_HOUR + ROUNDING, 'minute')
  return hours < DAYS_FROM_HOURS
    ? say(language, hours + ROUNDING, 'hour')
    : say(language, hours / HOURS_A_DAY, 'day')
}
