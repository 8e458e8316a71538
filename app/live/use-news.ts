import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** However much happens, a page is read afresh at most this often; what somebody says is seen within a second. */
const PAUSE_MS = 600
/** What belongs together comes together. */
const GATHER_MS = 100

/** Listens to the server's news, of one document or of all, and reads the page afresh, throttled, and not while nobody looks. */
export function useNews(documentId?: string): void {
  const { revalidate, state } = useRevalidator()
  const { state: going } = useNavigation()
  const now = useRef({ read: revalidate, busy: false })
  useEffect(() => void (now.current = { read: revalidate, busy: state !== 'idle' || going !== 'idle' }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let missed = false
    let lastRead = -Infinity
    // What is being read is not broken off: the page that asked for it would miss it.
    const read = () => {
      timer = now.current.busy ? setTimeout(read, GATHER_MS) : null
      if (timer) return
      lastRead = performance.now()
      now.current.read()
    }
    const soon = () => {
      missed = document.hidden
      if (missed) return
      timer ??= setTimeout(read, Math.max(GATHER_MS, lastRead + PAUSE_MS - performance.now()))
    }
    const seen = () => {
      if (missed && !document.hidden) soon()
    }
    const heard = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as { documentId: string }
      if (documentId === undefined || told.documentId === documentId) soon()
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
