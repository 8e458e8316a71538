import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** However much happens, a page is read afresh at most this often; a change of rights is seen within two seconds. */
const PAUSE_MS = 1_000
/** What somebody says is on the other screens within a second. */
const PAUSE_OF_THREADS_MS = 300
/** What belongs together comes together. */
const GATHER_MS = 100

/** Listens to the server's news, of one document or of all, and reads the page afresh, throttled, and not while nobody looks. */
export function useNews(documentId?: string): void {
  const { revalidate } = useRevalidator()
  const read = useRef(revalidate)
  useEffect(() => void (read.current = revalidate))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let missed = false
    let lastRead = -Infinity
    const soon = (pause = PAUSE_MS) => {
      missed = document.hidden
      if (missed) return
      timer ??= setTimeout(
        () => {
          timer = null
          lastRead = performance.now()
          read.current()
        },
        Math.max(GATHER_MS, lastRead + pause - performance.now())
      )
    }
    const seen = () => {
      if (missed && !document.hidden) soon()
    }
    const heard = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as { documentId: string; topics: string[] }
      if (documentId !== undefined && told.documentId !== documentId) return
      soon(told.topics.includes('threads') ? PAUSE_OF_THREADS_MS : PAUSE_MS)
    }
    const news = new EventSource('/news')
    news.addEventListener('changed', heard)
    document.addEventListener('visibilitychange', seen)
    return () => {
      news.close()
      document.removeEventListener('visibilitychange', seen)
      if (timer) clearTimeout(timer)
    }
  }, [documentId])
}
