import { useMemo, useState } from 'react'
import type { DraftView, NoticeView } from '../../document-view/live-view.ts'

export interface Notices {
  /** What came of the viewer's own acts, the latest last; one of each id. */
  own: NoticeView[]
  dismissed: ReadonlySet<string>
  show(notice: NoticeView): void
  dismiss(id: string): void
  /** Puts the own words of a draft on the clipboard. */
  copy(draft: DraftView): void
}

/** What needs no answer passes by itself, after so many milliseconds. */
const PASSING: ReadonlySet<NoticeView['kind']> = new Set(['moved', 'always_saved', 'copied', 'editor'])
const SHOWN_MS = 6_000

export function useNotices(): Notices {
  const [own, setOwn] = useState<NoticeView[]>([])
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const acts = useMemo(() => {
    const dismiss = (id: string) => setDismissed(ids => new Set([...ids, id]))
    const show = (notice: NoticeView) => {
      if (PASSING.has(notice.kind)) setTimeout(dismiss, SHOWN_MS, notice.id)
      setOwn(shown => [...shown.filter(({ id }) => id !== notice.id), notice])
      // What was dismissed before and happens again is said again.
      setDismissed(ids => new Set([...ids].filter(id => id !== notice.id)))
    }
    return {
      show,
      dismiss,
      copy: (draft: DraftView) =>
        void navigator.clipboard
          .writeText(wordsOf(draft))
          .then(() => show({ id: `copied-${draft.id}`, kind: 'copied' }))
          .catch(() => show({ id: `copied-${draft.id}`, kind: 'not_copied' }))
    }
  }, [])
  return { own, dismissed, ...acts }
}

const wordsOf = ({ paragraphs }: DraftView): string =>
  paragraphs.flatMap(({ mine }) => (mine === null ? [] : [mine.replaceAll('\uFFFC', '[…]')])).join('\n\n')
