import { useEffect, useRef, useState, type MutableRefObject, type RefObject } from 'react'
import type { LiveDocument, LiveOptions } from './live-document.ts'
import { listenToPage, type PageKeys } from './page-keys.ts'

/** What the page gives; the callbacks may be new ones each time. */
export type DocumentSessionOptions = Omit<LiveOptions, 'element'> & Omit<PageKeys, 'guard'>

export interface DocumentSession {
  /** Null until the editor's code is here; the server's text is readable meanwhile. */
  live: LiveDocument | null
  /** The editor's code could not be loaded. */
  failed: boolean
}

/**
 * Owns the live document: loads its code after the page stands, starts session and editor, hands on what the
 * page reads anew, and ends both with the page.
 */
export function useDocumentSession(
  host: RefObject<HTMLElement>,
  options: DocumentSessionOptions
): DocumentSession {
  const [live, setLive] = useState<LiveDocument | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef(options)
  useEffect(() => void (latest.current = options))
  useEffect(() => {
    let started: LiveDocument | null = null
    let left = false
    import('./live-document.ts').then(
      ({ startLiveDocument }) => {
        const element = host.current
        if (left || !element) return
        started = startLiveDocument({ ...latest.current, ...callbacks(latest), element })
        setLive(started)
      },
      () => setFailed(true)
    )
    const deafen = listenToPage({ ...callbacks(latest), guard: () => started?.session.leaveGuard() ?? false })
    return () => {
      left = true
      deafen()
      started?.destroy()
    }
  }, [host, options.documentId])
  useEffect(() => live?.setBrackets(options.brackets), [live, options.brackets])
  useEffect(() => live?.setAgreed(options.agreed), [live, options.agreed])
  useEffect(() => live?.setShowCarets(options.showCarets), [live, options.showCarets])
  return { live, failed }
}

/** Calls whatever the page gave last, so that the session is not started anew for a new closure. */
const callbacks = (latest: MutableRefObject<DocumentSessionOptions>) => ({
  onRefusal: (why: Parameters<LiveOptions['onRefusal']>[0]) => latest.current.onRefusal(why),
  onMoved: (notice: Parameters<LiveOptions['onMoved']>[0]) => latest.current.onMoved(notice),
  onLink: () => latest.current.onLink(),
  onSave: () => latest.current.onSave(),
  onHelp: () => latest.current.onHelp(),
  onLeave: () => latest.current.onLeave()
})
