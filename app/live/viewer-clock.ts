import { useSyncExternalStore } from 'react'

const MINUTE_MS = 60_000

/**
 * The viewer's zone, or null until the browser has taken over the server's page: the first comparison then
 * finds what the server wrote, and the zone is added after it.
 */
export const useViewerZone = (): string | null =>
  useSyncExternalStore(
    nothingToHear,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null
  )

/** False on the server and while the browser takes over its page, true for whatever is made in the browser. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    nothingToHear,
    () => true,
    () => false
  )

/** The rules' clock by the minute: what the server said, and from then on the own clock moved by the offset. */
export function useRulesNow(atAnswer: Date, offsetMs: number): Date {
  const minute = useSyncExternalStore(
    eachMinute,
    () => minuteOf(Date.now() + offsetMs),
    () => null
  )
  return minute === null ? atAnswer : new Date(minute * MINUTE_MS)
}

const minuteOf = (ms: number): number => Math.floor(ms / MINUTE_MS)

const nothingToHear = () => () => {}

function eachMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4)
  return () => clearInterval(timer)
}
