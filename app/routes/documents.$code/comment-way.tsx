import { lazy, Suspense } from 'react'

/** Brought with the editor: without scripts the panel of comments has a form for it. */
const CommentTool = lazy(() => import('../../live/comment-tool.tsx'))

/** What the way to a new comment needs, wherever it stands. */
export interface CommentProps {
  live: boolean
  page: string
  /** Null where nobody may comment now. */
  label: string | null
  /** Null where nobody may propose or suggest now. */
  propose: string | null
  /** Null where nobody may open a bracket now. */
  bracket: string | null
}

export function Comment({ live, ...tool }: CommentProps & { place: 'bar' | 'thumb' }) {
  return live ? (
    <Suspense>
      <CommentTool {...tool} />
    </Suspense>
  ) : null
}
