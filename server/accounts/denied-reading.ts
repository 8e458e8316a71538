import { refuse, type Actor, type Outcome, type Refusal } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import { ACTS_PER_PERSON_MAX, ACTS_WINDOW_MS } from '../limits.ts'
import type { Along } from '../realtime/ports.ts'
import { accessEntry } from './access-entry.ts'
import { createLimiter } from './limiter.ts'

/** Refuses somebody what he may not read: the record, or what else is named. */
export type DenyReading = (
  actor: Actor,
  refusal: Refusal,
  what?: { action: string; target: string | null }
) => Promise<Outcome<never>>

/** Who tries to read the record or another's note without the right leaves a line in it, and not more lines than by acts. */
export function createDenyReading(parts: {
  clock: Clock
  record(along: Along): Promise<number>
}): DenyReading {
  const { clock, record } = parts
  const monotonic = (): number => clock.monotonic()
  const pace = createLimiter({ max: ACTS_PER_PERSON_MAX, windowMs: ACTS_WINDOW_MS, monotonic })
  return async (actor, refusal, what = { action: 'read_audit', target: null }) => {
    if (!pace.take(actor.personId))
      return refuse('too_many', 'You have asked for the record too often.', 'Wait a minute, then go on.')
    const entry = accessEntry(actor, { ...what, refusal }, clock.now())
    await record({ statements: [], record: entry })
    return { ok: false, refusal }
  }
}
