import { LIMITER_KEYS_MAX } from '../limits.ts'

/** Counts events per key in fixed windows, in memory: after a restart everybody starts afresh. */
export interface Limiter {
  /** Whether another event of this key fits; if so it is counted. */
  take(key: string): boolean
  /** Takes back one `take` that turned out to be honest. */
  giveBack(key: string): void
}

/** `monotonic` gives milliseconds. The window of a key begins with its first event. */
export function createLimiter(options: { max: number; windowMs: number; monotonic(): number }): Limiter {
  const windows = new Map<string, { until: number; count: number }>()
  const forget = (now: number): void => {
    for (const [key, window] of windows) {
      if (window.until > now && windows.size < LIMITER_KEYS_MAX) return
      windows.delete(key)
    }
  }
  return {
    take: key => {
      const now = options.monotonic()
      const window = windows.get(key)
      if (window && window.until > now) {
        if (window.count >= options.max) return false
        window.count += 1
        return true
      }
      // Deleting first keeps the map ordered by the end of the windows, so that forgetting stops early.
      windows.delete(key)
      forget(now)
      windows.set(key, { until: now + options.windowMs, count: 1 })
      return true
    },
    giveBack: key => {
      const window = windows.get(key)
      if (window && window.count > 0) window.count -= 1
    }
  }
}
