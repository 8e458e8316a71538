import { useEffect, useRef, useState } from 'react'
import type { ThreadView } from '../../server/context.ts'

/** Milliseconds between two sentences about new comments. */
const TELL_EVERY = 10_000

export interface Arrivals {
  /** Comments that have something new by somebody else since the panel was opened, the newest last. */
  threads: string[]
  /** Of one, or of all. */
  seen(thread?: string): void
}

/** Notices what others say while the panel is open; it is told at most every ten seconds, and nothing jumps. */
export function useArrivals(
  threads: readonly ThreadView[],
  person: string,
  tell: (count: number) => void
): Arrivals {
  const known = useRef<ReadonlySet<string> | null>(null)
  const untold = useRef(0)
  const latest = useRef(tell)
  const [arrived, setArrived] = useState<string[]>([])
  useEffect(() => void (latest.current = tell))
  useEffect(() => {
    const comments = threads.flatMap(({ id: thread, comments: said }) =>
      said.map(({ id, person: { id: by } }) => ({ id, thread, by }))
    )
    const before = known.current
    known.current = new Set([...(before ?? []), ...comments.map(({ id }) => id)])
    const fresh = before ? comments.filter(({ id, by }) => !before.has(id) && by !== person) : []
    if (fresh.length === 0) return
    untold.current += fresh.length
    setArrived(all => [...new Set([...all, ...fresh.map(({ thread }) => thread)])])
  }, [threads, person])
  useEffect(() => {
    const timer = setInterval(() => {
      if (untold.current === 0) return
      latest.current(untold.current)
      untold.current = 0
    }, TELL_EVERY)
    return () => clearInterval(timer)
  }, [])
  const seen = (thread?: string) =>
    setArrived(all => (thread === undefined ? [] : all.filter(one => one !== thread)))
  return { threads: arrived, seen }
}
