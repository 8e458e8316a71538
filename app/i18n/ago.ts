import type { Language } from '@acuerdo/domain'

const MINUTE_MS = 60_000
/** From the largest, with its length in milliseconds. */
const UNITS = [
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS]
] as const

/** "2 days ago", "yesterday": in the largest unit of which there is one. */
export function ago(language: Language, from: Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - from.getTime())
  const [unit, length] = UNITS.find(([, one]) => ms >= one) ?? UNITS[2]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(ms / length), unit)
}
