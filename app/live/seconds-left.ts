import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

const SECOND_MS = 1_000

/** Seconds left of a time in milliseconds that ran when the page was read; null on the server. The page is read afresh at its end. */
export function useSecondsLeft(ms: number): number | null {
  const { revalidate } = useRevalidator()
  const [left, setLeft] = useState<number | null>(null)
  const first = useRef(ms)
  const latest = useRef(revalidate)
  useEffect(() => void (latest.current = revalidate))
  useEffect(() => {
    const end = performance.now() + first.current
    let timer: ReturnType<typeof setTimeout> | null = null
    const tick = () => {
      const rest = Math.max(0, end - performance.now())
      setLeft(Math.ceil(rest / SECOND_MS))
      if (rest > 0) timer = setTimeout(tick, rest % SECOND_MS || SECOND_MS)
      else latest.current()
    }
    tick()
    return () => {
      if (timer) clearTimeout(timer)
    }
  }, [])
  return left
}
