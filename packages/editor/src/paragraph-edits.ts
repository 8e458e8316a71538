import type { ParagraphEdit } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { acceptWords, moveParagraph, paragraphRange, type MovedItems } from './server-edits.ts'
import { applyTextEdits } from './text-edits.ts'

/**
 * Does to the shared text what a decision on proposals says, in order, by as little as possible: words that stay are the
 * items that they are, so that what others type beside them survives. To be called inside one transaction of Yjs; places
 * that do not exist are bugs of the caller and throw. Answers which letters moved.
 */
export function applyParagraphEdits(text: Y.Text, edits: readonly ParagraphEdit[]): MovedItems[] {
  return edits.flatMap(edit => {
    switch (edit.edit) {
      case 'words': {
        const { start, end } = paragraphRange(text, edit.paragraph)
        acceptWords(text, { paragraph: edit.paragraph, start: 0, end: end - start - 1 }, edit.runs)
        return []
      }
      case 'move':
        return moveParagraph(text, edit.paragraph, edit.after)
      default:
        applyTextEdits(text, [edit])
        return []
    }
  })
}
