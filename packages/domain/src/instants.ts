import { localTime } from './local-time.ts'
import { grant, refuse, type Outcome } from './outcome.ts'

/** A time of day somewhere, as an instant: `skipped` where the clocks there never show it, `twice` where they do so twice. */
export interface Instant {
  /** ISO 8601, UTC. */
  at: string
  peculiar: 'skipped' | 'twice' | null
}

/**
 * A local day and time, `2024-03-31T02:30`, as an instant (SI10). A time that the clocks jump over is the first one
 * after the jump, one that they show twice the later one: a deadline never comes earlier than whoever sets it meant.
 */
export function instantOf(local: string, timeZone: string): Outcome<Instant> {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(local)
  const guess = match === null ? Number.NaN : Date.parse(`${local}:00Z`)
  if (Number.isNaN(guess))
    return refuse('malformed', 'The time was not understood.', 'Write it as 2024-03-31T14:30.')
  // Clocks anywhere differ by less than a day from UTC, and jump at most once in two days.
  const offsets = [guess - DAY_MS, guess + DAY_MS].map(at => offsetAt(at, timeZone))
  const candidates = [...new Set(offsets)].map(offset => guess - offset)
  const shown = candidates.filter(at => at + offsetAt(at, timeZone) === guess)
  if (shown.length === 0)
    return grant({ at: jumpBehind(Math.min(...candidates), timeZone), peculiar: 'skipped' })
  const at = new Date(Math.max(...shown)).toISOString()
  return grant({ at, peculiar: shown.length > 1 ? 'twice' : null })
}

const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000

/** The first minute after the jump of the clocks that follows within a day. */
function jumpBehind(from: number, timeZone: string): string {
  const before = offsetAt(from, timeZone)
  let [low, high] = [from, from + DAY_MS]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return new Date(high).toISOString()
}

/** How far the clocks there run ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const { date, time } = localTime(at, timeZone)
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / MINUTE_MS) * MINUTE_MS
}
