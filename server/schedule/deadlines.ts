import { isVoidNow, textHash } from '@acuerdo/domain'
import type { ActLane } from '../acts/lane.ts'
import { announce, reachOf } from '../acts/reach.ts'
import {
  CLOCK_TICK_MS,
  HEARTBEAT_MS,
  OUTAGE_MS_MIN,
  RETURN_LEAP_MS_MAX,
  SILENCE_REMINDER_MS
} from '../limits.ts'
import { describeError, type Log } from '../log.ts'
import { sha256 } from '../persistence/sha256.ts'
import { beatRow, outageRow } from '../persistence/silences.ts'
import { update } from '../persistence/row-changes.ts'
import { remindReaders, settleSilences, type ClockParts } from './silences.ts'

export interface DeadlineParts extends ClockParts {
  log: Log
  lane: ActLane
  /** The clock may have written letters. */
  lettersWritten(): void
}

/** What time alone brings about: silences that end, outages that are noticed, halves that the text outruns. */
export interface Deadlines {
  /** Ends what ran out before an instant; to be called in the lane of acts. */
  settleDue(before: Date): Promise<void>
  /** Settles what is due now, in its turn among the acts. */
  settle(): Promise<void>
  /** The rules' clock was set, by so many milliseconds; only in tests and demonstrations. */
  clockSet(byMs: number): Promise<void>
  stop(): Promise<void>
}

/**
 * Begins to watch: first of all it notes how long the server did not work, so that nothing is closed that has to wait
 * (SI9). Whoever looks late at a deadline settles it as whoever looks in time.
 */
export async function watchDeadlines(parts: DeadlineParts): Promise<Deadlines> {
  const { store, clock, record, log, lane } = parts
  let lastBeat = clock.monotonic()
  let stopped = false
  let turn: Promise<void> = Promise.resolve()
  /** When the process before this one was last known to work, as long as nobody has acted since. */
  let before = await store.silences.lastBeat()

  const noteOutage = async (from: Date, until: Date): Promise<void> => {
    const statements = [beatRow(until)]
    if (until.getTime() - from.getTime() > OUTAGE_MS_MIN)
      statements.push(outageRow(parts.chance.id(), { from, until }))
    await record({ statements, record: null })
  }

  const beat = async (): Promise<void> => {
    const now = clock.now()
    const passed = clock.monotonic() - lastBeat
    if (passed < HEARTBEAT_MS) return
    await noteOutage(passed > OUTAGE_MS_MIN ? new Date(now.getTime() - passed) : now, now)
    lastBeat = clock.monotonic()
  }

  const settle = (): Promise<void> => {
    const arrival = lane.arrive()
    return lane
      .run(arrival, async () => void (await settleSilences(parts, arrival.at)))
      .finally(() => arrival.enter())
      .then(parts.lettersWritten)
  }

  const tick = async (): Promise<void> => {
    await beat()
    const [first] = await store.silences.running()
    if (first !== undefined) {
      if (clock.now().getTime() > Date.parse(first.deadline)) await settle()
      await remindReaders(parts, SILENCE_REMINDER_MS)
      parts.lettersWritten()
    }
    await voidOutrun(parts)
  }

  const start = clock.now()
  await noteOutage(before ?? start, start)
  await settle().catch(error => log.error(describeError(error), 'What was due at the start was not settled.'))

  const timer = setInterval(() => {
    turn = turn.then(async () => {
      if (!stopped) await tick().catch(error => log.error(describeError(error), 'The clock lost a turn.'))
    })
  }, CLOCK_TICK_MS).unref()

  return {
    settle,
    settleDue: async at => {
      before = null
      await settleSilences(parts, at)
    },
    clockSet: async byMs => {
      const now = clock.now()
      // Set right after a start, and not by far, the clock says when the server came back.
      const came = before !== null && byMs > 0 && byMs <= RETURN_LEAP_MS_MAX ? before : now
      before = null
      await noteOutage(came, now)
      await settle()
    },
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await turn
      await record({ statements: [beatRow(clock.now())], record: null }).catch(() => undefined)
    }
  }
}

/** A half is void as soon as the text is another one, and whoever gave it is told; not only when somebody asks (HV5). */
async function voidOutrun({ store, rooms, record, clock, news }: DeadlineParts): Promise<void> {
  for (const half of await store.halves.allStanding()) {
    const document = half.documentId === null ? null : await store.documents.find(half.documentId)
    const working = document && (await rooms.read(document.id))
    if (!document || !working) continue
    const brackets = await store.brackets.ofDocument(document.id)
    const hash = textHash({ text: working.text, brackets, language: document.language }, sha256)
    if (!isVoidNow(half, { sequence: working.sequence, hash })) continue
    const set = { voidedAt: clock.now(), voidReason: 'the text changed' }
    const statement = update('PendingHalf', set, { id: half.id, voidedAt: null, completedAt: null })
    await record({ statements: [statement], record: null })
    const reach = reachOf([{ change: 'half_voided', half: half.id, reason: set.voidReason }], document.id)
    await announce({ rooms, news, store, clock }, reach, document.id)
  }
}
