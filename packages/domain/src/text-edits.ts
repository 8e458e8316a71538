import type { BracketId, ParagraphId } from './ids.ts'
import { inPlaceOf, spliceRuns } from './run-pieces.ts'
import type { Paragraph, Run, Text } from './text.ts'

/** What a decision does to the words themselves; whoever holds the shared text does the same there. */
export type TextEdit =
  /** A bracket in the place of words. */
  | { edit: 'open'; paragraph: ParagraphId; start: number; end: number; bracket: BracketId }
  /** Words in the place of a bracket. */
  | { edit: 'close'; bracket: BracketId; words: Run[] }
  /** Words that go. */
  | { edit: 'cut'; paragraph: ParagraphId; start: number; end: number }
  /** A paragraph that goes with its place, and one that comes in behind another. */
  | { edit: 'remove'; paragraph: ParagraphId }
  | { edit: 'insert'; after: ParagraphId; paragraph: Paragraph }

/** The text as it stands after edits, in their order. */
export const textAfter = (text: Text, edits: readonly TextEdit[]): Text => edits.reduce(edited, text)

function edited(text: Text, edit: TextEdit): Text {
  if (edit.edit === 'remove') return { paragraphs: text.paragraphs.filter(({ id }) => id !== edit.paragraph) }
  if (edit.edit === 'insert')
    return {
      paragraphs: text.paragraphs.flatMap(one => (one.id === edit.after ? [one, edit.paragraph] : [one]))
    }
  if (edit.edit === 'close')
    return changed(text, null, ({ runs }) => inPlaceOf(runs, edit.bracket, edit.words))
  const words: Run[] = edit.edit === 'open' ? [{ bracket: edit.bracket }] : []
  return changed(text, edit.paragraph, ({ runs }) => spliceRuns(runs, edit, words))
}

const changed = (text: Text, id: ParagraphId | null, words: (paragraph: Paragraph) => Run[]): Text => ({
  paragraphs: text.paragraphs.map(paragraph =>
    id === null || paragraph.id === id ? { ...paragraph, runs: words(paragraph) } : paragraph
  )
})
