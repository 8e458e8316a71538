import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { LiveDocument } from './live-document.ts'
import { useLive } from './use-live.ts'

/**
 * Words that the text did not take are on this device first. As soon as the server can be reached they are kept
 * there, for their author alone, and the device's copy goes; where the server does not take them, it stays.
 */
export function useKeptDrafts(documentId: string, live: LiveDocument | null): void {
  const { revalidate } = useRevalidator()
  const sent = useRef(new Set<string>())
  const drafts = useLive(live, ({ session }) => session.drafts)
  useEffect(() => {
    for (const draft of drafts ?? []) {
      // Until it is compared with the present text, some of its words may be in there after all.
      if (!draft.compared || sent.current.has(draft.id)) continue
      sent.current.add(draft.id)
      void import('./keep-draft.ts').then(async ({ keepDraft }) => {
        if (!(await keepDraft(documentId, draft))) return
        live?.session.dismissDraft(draft.id)
        revalidate()
      })
    }
  }, [documentId, drafts, live, revalidate])
}
