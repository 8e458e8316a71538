import type { Clock } from '../clock.ts'
import { describeError, type Log } from '../log.ts'

/** Knows whether the disk takes writes; tells whoever watches once per change, and the log once a minute. */
export interface StorageHealth {
  worked(): void
  failed(error: unknown): void
  watch(listener: (down: boolean) => void): void
}

const ALARM_MS = 60_000

export function createStorageHealth(log: Log, clock: Clock): StorageHealth {
  const listeners: ((down: boolean) => void)[] = []
  let down = false
  let alarmAt = -Infinity
  return {
    worked() {
      if (!down) return
      down = false
      log.info({}, 'The update log takes entries again.')
      listeners.forEach(listener => listener(false))
    },
    failed(error) {
      if (!down || clock.monotonic() - alarmAt >= ALARM_MS) {
        alarmAt = clock.monotonic()
        log.error(
          describeError(error),
          'The update log takes no entries: nothing is told saved until it does.'
        )
      }
      if (down) return
      down = true
      listeners.forEach(listener => listener(true))
    },
    watch: listener => void listeners.push(listener)
  }
}
