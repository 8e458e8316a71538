import type { ParagraphId, TextEdit } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { acceptWords, openBracket, paragraphRange, resolveBracket } from './server-edits.ts'
import { markerOf } from './text.ts'
import { insertUnits, unitsOfRuns } from './units.ts'

/**
 * Does to a shared text what a decision does to its words, in order; to be called inside one transaction of Yjs. Letters
 * that somebody types meanwhile among words that go survive where they stood.
 */
export function applyTextEdits(text: Y.Text, edits: readonly TextEdit[]): void {
  for (const edit of edits) applyTextEdit(text, edit)
}

function applyTextEdit(text: Y.Text, edit: TextEdit): void {
  switch (edit.edit) {
    case 'open':
      return void openBracket(text, edit, edit.bracket)
    case 'close':
      return resolveBracket(text, edit.bracket, edit.words)
    case 'cut':
      return acceptWords(text, edit, [])
    case 'remove':
      return removeParagraph(text, edit.paragraph)
    case 'insert': {
      const units = [markerOf(edit.paragraph), ...unitsOfRuns(edit.paragraph.runs)]
      return void insertUnits(text, paragraphRange(text, edit.after).end, units)
    }
  }
}

/** Takes out a paragraph with its marker; letters that somebody types there meanwhile stand at the end of the one before. */
function removeParagraph(text: Y.Text, id: ParagraphId): void {
  const { start, end } = paragraphRange(text, id)
  text.delete(start, end - start)
}
