import { footnotesOf, type Language } from '@acuerdo/domain'
import type { DocumentView } from '../../../server/context.ts'
import type { DrawnNote } from '../../components/footnotes.tsx'
import { drawnNotes } from '../../document-view/drawn-notes.ts'
import { revisionWords } from '../../i18n/revision-words.ts'
import type { Catalogue } from '../../i18n/words.ts'

/** The footnotes of the working text, with their heading in the words of the reader. */
export async function notesOf(
  { text, brackets }: DocumentView,
  { language, words }: { language: Language; words: Catalogue }
): Promise<{ title: string; notes: DrawnNote[] }> {
  const { page } = await revisionWords.load(language)
  return { title: page.footnotes, notes: drawnNotes(text, footnotesOf(brackets), words.bracketLabels) }
}
