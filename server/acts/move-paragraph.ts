import {
  agreedIds,
  grant,
  paragraphHash,
  refuse,
  whyNotMove,
  type Bracket,
  type Outcome,
  type ParagraphId,
  type Text
} from '@acuerdo/domain'
import type { ActOf } from '@acuerdo/domain/acts'
import { moveParagraph, readText } from '@acuerdo/editor'
import { sha256 } from '../persistence/sha256.ts'
import type { Performer } from './act.ts'

/**
 * Moves a paragraph with its brackets. It is decided on the very text that it changes: between reading and writing
 * a paragraph can go, and a decision on what stood before would move the wrong words.
 */
export const movingParagraph: Performer<'move_paragraph'> = {
  why: whyNotMove,
  change:
    ({ act }, { brackets, paragraphs }) =>
    text => {
      const decided = decideMove(readText(text), { brackets, agreed: agreedIds(paragraphs) }, act)
      return decided.ok ? grant({ relocated: moveParagraph(text, act.target, act.after) }) : decided
    }
}

/** Whether the move makes sense on this text. */
export function decideMove(
  text: Text,
  { brackets, agreed }: { brackets: readonly Bracket[]; agreed: ReadonlySet<ParagraphId> },
  act: Pick<ActOf<'move_paragraph'>, 'target' | 'after' | 'seen'>
): Outcome<null> {
  const target = text.paragraphs.find(({ id }) => id === act.target)
  if (!target) return gone(act.target)
  if (agreed.has(act.target)) {
    return refuse(
      'TX8',
      'The paragraph was not moved: it is agreed ad referendum.',
      'Ask to reopen it first (request_reopen).'
    )
  }
  if (act.after !== null && !text.paragraphs.some(({ id }) => id === act.after)) return gone(act.after)
  if (act.after === act.target) {
    return refuse(
      'malformed',
      'A paragraph can not stand after itself.',
      'Name another paragraph, or null for the top.'
    )
  }
  if (act.seen !== undefined && act.seen !== paragraphHash(target, brackets, sha256)) {
    return refuse(
      'conflict',
      'The paragraph was not moved: its text changed since you saw it.',
      'Read the paragraph again, then move it.'
    )
  }
  return grant(null)
}

const gone = (id: ParagraphId): Outcome<never> =>
  refuse('not_found', `There is no paragraph ${id} in this text.`, 'Read the text again.')
