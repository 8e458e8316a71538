import type { AnchorPlace, AnchorState, ParagraphId, RemarkOutcome } from '@acuerdo/domain'
import type { AnchorView, GoneView, RemarkList, ThreadView } from '../../server/context.ts'
import { short } from '../components/comments/comment-names.ts'

/** A comment as far as its folded card shows it; the whole of it is read when it is unfolded. */
export interface ThreadLine extends Pick<
  ThreadView,
  'id' | 'type' | 'visibility' | 'state' | 'voice' | 'voiceName' | 'unread'
> {
  anchor: {
    on: AnchorView['original']['on']
    /** The paragraph that it was made on, where it is not about the whole text. */
    madeOn: ParagraphId | null
    quote: string | null
    state: AnchorState
    places: AnchorPlace[]
    paragraphId: ParagraphId | null
    gone: GoneView | null
  }
  /** How it begins. */
  excerpt: string
  replies: number
  /** Comments in it by others than the reader. */
  others: number
  /** How it was resolved, while it is. */
  outcome: RemarkOutcome | null
  /** For the head of delegation to send it. */
  waits: boolean
}

/** Letters of a comment, and of the words that it is about; the style sheet shows two lines of them. */
const EXCERPT = 160
const QUOTE = 80

/** What a comment was made on. */
export const madeOn = ({
  original
}: Pick<AnchorView, 'original'>): Pick<ThreadLine['anchor'], 'on' | 'madeOn'> => ({
  on: original.on,
  madeOn: original.on === 'document' ? null : original.paragraphId
})

export function lineOf(thread: ThreadView, reader: string): ThreadLine {
  const { id, type, visibility, state, voice, voiceName, unread, anchor, comments, resolution, sending } =
    thread
  const { quote, places, paragraphId, gone } = anchor
  return {
    ...{ id, type, visibility, state, voice, voiceName, unread },
    anchor: {
      ...madeOn(anchor),
      quote: quote === null ? null : short(quote, QUOTE),
      state: anchor.state,
      ...{ places, paragraphId, gone }
    },
    excerpt: short(comments[0]?.text ?? '', EXCERPT),
    replies: comments.length - 1,
    others: comments.filter(({ person }) => person.id !== reader).length,
    outcome: state === 'resolved' ? (resolution?.outcome ?? null) : null,
    waits: sending?.state === 'waiting'
  }
}

/** The comments that a panel lists. */
export type CommentList = Omit<RemarkList, 'threads'> & { threads: ThreadLine[] }
