import type { Clock } from '../clock.ts'
import { ARRIVAL_PATIENCE_MS } from '../limits.ts'
import { createWriteQueue } from '../persistence/write-queue.ts'

/** One act that the server has received, before its turn. */
export interface Arrival {
  /** When it was received, by the rules' clock. */
  at: Date
  /** Takes its place in the lane, or gives it up; called again it does nothing. */
  enter(): void
}

/**
 * The one lane of acts: done one after the other, in the order in which the server received them, so that what was
 * decided on still stands when it is written, and nothing that came in time is overtaken by what came late (SI7).
 */
export interface ActLane {
  arrive(): Arrival
  /** Does the work when it is its turn. Rejects with WriteQueueBusy when that takes longer than the patience. */
  run<T>(arrival: Arrival, work: () => Promise<T>, patienceMs?: number): Promise<T>
  /** How many were received and have no place in the lane yet. */
  waiting(): number
}

export function createActLane(clock: Pick<Clock, 'now'>): ActLane {
  const queue = createWriteQueue()
  const places = new WeakMap<Arrival, Promise<void>>()
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  return {
    waiting: () => waiting,
    arrive: () => {
      const before = last
      let enter: () => void = () => undefined
      const entered = new Promise<void>(resolve => (enter = resolve))
      waiting++
      void entered.then(() => waiting--)
      const arrival = { at: clock.now(), enter }
      places.set(arrival, before)
      last = before.then(() => entered)
      return arrival
    },
    run: async (arrival, work, patienceMs) => {
      // One that is held up on its way in holds the others up no longer than this.
      await atMost(places.get(arrival) ?? Promise.resolve(), ARRIVAL_PATIENCE_MS)
      const done = queue.run(work, patienceMs)
      arrival.enter()
      return done
    }
  }
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resolve => (timer = setTimeout(resolve, ms)))
  await Promise.race([work, late])
  clearTimeout(timer)
}
