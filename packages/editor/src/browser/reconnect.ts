import { CLOSE } from '../protocol.ts'
import type { Cancel, Clock } from './surroundings.ts'

/** Milliseconds. The wait before attempt k is a random part of `FIRST · 2^k`, never more than `MOST`. */
const RETRY = { first: 1_000, most: 30_000, tooFast: 5_000, healthyAfter: 10_000 } as const

export interface Retry {
  /** Plans the next attempt after a connection that ended with `code`; answers when, in the clock's milliseconds. */
  after(code: number): number
  /** The network is back or the page is looked at again: try within a second, unless asked to slow down. */
  hasten(): number | null
  /** A connection stands; when it still does after ten seconds, the waits begin small again. */
  opened(): void
  stop(): void
}

/** Full-jitter back-off, so that two hundred pages of one room don't come back in the same moment. */
export function createRetry(options: {
  clock: Clock
  random: () => number
  connect: () => void
  healthy: () => void
}): Retry {
  const { clock, random } = options
  let attempt = 0
  let notBefore = 0
  let cancel: Cancel | null = null
  let planned: number | null = null
  const plan = (at: number) => {
    cancel?.()
    planned = at
    cancel = clock.after(at - clock.now(), () => {
      planned = null
      options.connect()
    })
    return at
  }
  return {
    after(code) {
      const most = Math.min(RETRY.most, RETRY.first * 2 ** attempt++)
      notBefore = clock.now() + (code === CLOSE.tooFast ? RETRY.tooFast : 0)
      return plan(notBefore + random() * most)
    },
    hasten() {
      if (planned === null) return null
      return plan(Math.min(planned, Math.max(notBefore, clock.now()) + random() * RETRY.first))
    },
    opened() {
      cancel?.()
      planned = null
      cancel = clock.after(RETRY.healthyAfter, () => {
        attempt = 0
        options.healthy()
      })
    },
    stop() {
      cancel?.()
      planned = null
    }
  }
}
