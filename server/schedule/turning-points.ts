import { sessionTurns } from '@acuerdo/domain'
import type { NewsDesk } from '../api/news.ts'
import type { Clock } from '../clock.ts'
import { describeError, type Log } from '../log.ts'
import { raiseFences } from '../persistence/changes.ts'
import type { Store } from '../persistence/store.ts'
import type { Along, Rooms } from '../realtime/ports.ts'

export interface TurningPointParts {
  store: Store
  rooms: Pick<Rooms, 'accessChanged'>
  news: Pick<NewsDesk, 'rightsChanged' | 'tell'>
  clock: Clock
  log: Log
  record(along: Along): Promise<number>
}

/** Rights that end or begin by the clock alone: mandates, instructions, the hours of sessions. */
export interface TurningPoints {
  /** What is due may have moved: an act was done, or the clock was set. */
  moved(): void
  stop(): void
}

/** Timers of Node hold 24.8 days; later turns are looked for again then. */
const TIMER_MS_MAX = 20 * 24 * 3_600_000

/** At each such moment everybody is asked again, so that open pages and sockets follow without being reloaded. */
export function watchTurningPoints(parts: TurningPointParts): TurningPoints {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let generation = 0

  async function arm(): Promise<void> {
    const mine = ++generation
    const next = await nextTurn(parts)
    if (stopped || mine !== generation) return
    clearTimeout(timer)
    if (next === null) return
    const wait = Math.max(0, next.getTime() - parts.clock.now().getTime())
    timer = setTimeout(() => void run(wait > TIMER_MS_MAX), Math.min(wait, TIMER_MS_MAX)).unref()
  }

  async function run(early: boolean): Promise<void> {
    if (!early)
      await turn(parts).catch(error => parts.log.error(describeError(error), 'Rights were not asked again.'))
    await arm()
  }

  const moved = (): void =>
    void arm().catch(error => parts.log.error(describeError(error), 'The next turn of rights is not known.'))
  moved()
  return {
    moved,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    }
  }
}

async function nextTurn({ store, clock }: TurningPointParts): Promise<Date | null> {
  const now = clock.now()
  const [event, turn] = await Promise.all([store.events.find(), store.instructions.nextTurn(now)])
  const sessions = event === null ? [] : sessionTurns(event.sessions, event.timeZone)
  const session = sessions.map(at => new Date(at)).find(at => at > now)
  const turns = [turn, session].flatMap(at => at ?? [])
  return turns.length === 0 ? null : new Date(Math.min(...turns.map(at => at.getTime())))
}

async function turn({ store, rooms, news, record }: TurningPointParts): Promise<void> {
  await record({ statements: [raiseFences('all')], record: null })
  await rooms.accessChanged({})
  await news.rightsChanged()
  for (const { document } of await store.documents.themes()) {
    if (document) news.tell(document.id, { topics: ['people'] })
  }
}
