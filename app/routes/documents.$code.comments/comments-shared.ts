import type { ThreadView } from '../../../server/context.ts'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import type { PlaceChoice } from '../../components/comments/place-choices.ts'
import type { BesideText } from '../../document-view/beside-text.ts'
import type { CommentsPage } from './comments-reading.server.ts'

export interface ScreenProps extends CommentsPage {
  /** Why the viewer may not comment now, in words; null where it is allowed. */
  mayNot: string | null
}

/** What the parts of the panel share. */
export interface Shared extends ScreenProps {
  /** What came of the last form. */
  answer: CommentAnswer | undefined
  /** Where drafts are kept on this device. */
  drafts: string
  places: readonly PlaceChoice[]
  /** The comment that is unfolded; null while it is read, `failed` where it could not be. */
  whole: ThreadView | 'failed' | null
  /** The document page, its text as it was when nobody had typed for a moment. */
  beside: BesideText
}
