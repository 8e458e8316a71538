import type { TextEdit } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { acceptWords, openBracket, resolveBracket } from './server-edits.ts'

/**
 * Does to a shared text what a decision does to its words, in order; to be called inside one transaction of Yjs. Letters
 * that somebody types meanwhile among words that go survive where they stood.
 */
export function applyTextEdits(text: Y.Text, edits: readonly TextEdit[]): void {
  for (const edit of edits) {
    if (edit.edit === 'open') openBracket(text, edit, edit.bracket)
    else if (edit.edit === 'close') resolveBracket(text, edit.bracket, edit.words)
    else acceptWords(text, edit, [])
  }
}
