import type { Language } from '@acuerdo/domain'
import { LOCALES } from './format.ts'
import { remaining } from './remaining.ts'

const SECOND_MS = 1_000
const MINUTE_SECONDS = 60
const HOUR_MS = 3_600_000

/** "1 day, 3 hours", "2 hours, 5 minutes"; in the last hour "4 minutes, 9 seconds"; a begun second counts whole. */
export function countdown(language: Language, ms: number): string {
  if (ms > HOUR_MS) return remaining(language, ms)
  const left = Math.max(0, Math.ceil(ms / SECOND_MS))
  const unit = (value: number, of: 'minute' | 'second'): string =>
    new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit: of, unitDisplay: 'long' }).format(value)
  const minutes = Math.floor(left / MINUTE_SECONDS)
  const seconds = unit(left % MINUTE_SECONDS, 'second')
  const words = minutes === 0 ? [seconds] : [unit(minutes, 'minute'), seconds]
  return new Intl.ListFormat(LOCALES[language], { style: 'long', type: 'unit' }).format(words)
}
