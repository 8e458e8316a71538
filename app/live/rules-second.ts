import { useMemo, useSyncExternalStore } from 'react'

const SECOND_MS = 1_000
const LOOK_MS = 250

/**
 * The rules' clock by the second, in milliseconds: what the server said in its answer, moved by how long ago that was.
 * The own clock counts only how much time goes by, so a wrong one shows the right time left.
 */
export function useRulesSecond(answered: string): number {
  const clock = useMemo(() => clockFrom(Date.parse(answered)), [answered])
  return useSyncExternalStore(eachSecond, clock.now, clock.first) * SECOND_MS
}

function clockFrom(said: number) {
  let heard: number | null = null
  const now = (): number => {
    heard ??= Date.now()
    return Math.floor((said + Date.now() - heard) / SECOND_MS)
  }
  return { now, first: () => Math.floor(said / SECOND_MS) }
}

function eachSecond(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS)
  return () => clearInterval(timer)
}
