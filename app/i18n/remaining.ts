import type { Language } from '@acuerdo/domain'
import { LOCALES } from './format.ts'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/** "1 day, 3 hours", "2 hours, 5 minutes", "4 minutes": the two largest units; a begun minute counts whole. */
export function remaining(language: Language, ms: number): string {
  const minutes = Math.max(0, Math.ceil(ms / MINUTE_MS))
  const units: [number, 'day' | 'hour' | 'minute'][] = [
    [Math.floor(minutes / DAY_MINUTES), 'day'],
    [Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES), 'hour'],
    [minutes % HOUR_MINUTES, 'minute']
  ]
  const first = units.findIndex(([count]) => count > 0)
  const shown = first < 0 ? units.slice(-1) : units.slice(first, first + 2).filter(([count]) => count > 0)
  const words = shown.map(([count, unit]) =>
    new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  )
  return new Intl.ListFormat(LOCALES[language], { style: 'long', type: 'unit' }).format(words)
}
