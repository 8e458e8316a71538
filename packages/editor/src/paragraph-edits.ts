import type { ParagraphEdit, ParagraphId } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { acceptWords, moveParagraph, paragraphRange, type MovedItems } from './server-edits.ts'
import { applyTextEdits } from './text-edits.ts'
import { markerOf } from './text.ts'
import { insertUnits, unitsOfRuns } from './units.ts'

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
      case 'insert': {
        const units = [markerOf(edit.paragraph), ...unitsOfRuns(edit.paragraph.runs)]
        insertUnits(text, paragraphRange(text, edit.after).end, units)
        return []
      }
      case 'remove':
        removeParagraph(text, edit.paragraph)
        return []
      case 'move':
        return moveParagraph(text, edit.paragraph, edit.after)
      default:
        applyTextEdits(text, [edit])
        return []
    }
  })
}

/** Takes out a paragraph with its marker; letters that somebody types there meanwhile stand at the end of the one before. */
function removeParagraph(text: Y.Text, id: ParagraphId): void {
  const { start, end } = paragraphRange(text, id)
  text.delete(start, end - start)
}
