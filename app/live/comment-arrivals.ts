import { useEffect, useRef, useState } from 'react'
import type { ThreadLine } from '../document-view/thread-line.ts'

/** Milliseconds between two sentences about new comments. */
const TELL_EVERY = 10_000

export interface Arrivals {
  /** Comments that have something new by somebody else since the panel was opened, the newest last. */
  threads: string[]
  /** Of one, or of all. */
  seen(thread?: string): void
}

/** Notices what others say while the panel is open; it is told at most every ten seconds, and nothing jumps. */
export function useArrivals(threads: readonly ThreadLine[], tell: (count: number) => void): Arrivals {
  const known = useRef<ReadonlyMap<string, number> | null>(null)
  const untold = useRef(0)
  const latest = useRef(tell)
  const [arrived, setArrived] = useState<string[]>([])
  useEffect(() => void (latest.current = tell))
  useEffect(() => {
    const before = known.current
    known.current = new Map([...(before ?? []), ...threads.map(({ id, others }) => [id, others] as const)])
    // Nothing that was said is ever deleted: whoever has said more has said something new.
    const fresh = before ? threads.filter(({ id, others }) => others > (before.get(id) ?? 0)) : []
    if (before === null || fresh.length === 0) return
    untold.current += fresh.reduce((sum, { id, others }) => sum + others - (before.get(id) ?? 0), 0)
    setArrived(all => [...new Set([...all, ...fresh.map(({ id }) => id)])])
  }, [threads])
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
