import { numbering } from '@acuerdo/domain'
import { describeParagraph } from '@acuerdo/editor'
import type { DrawnNote } from '../components/footnotes.tsx'
import type { DrawnParagraph, TextMode, VersionView } from '../components/revision/version-view.ts'
import type { Catalogue } from '../i18n/words.ts'
import { cleanParagraph } from './clean-text.ts'
import { withSigns } from './drawn-notes.ts'

/** The paragraphs of a version with their numbers and the signs of their footnotes, described for the page. */
export function drawnVersion(
  { text, brackets, delegations }: Pick<VersionView, 'text' | 'brackets' | 'delegations'>,
  notes: readonly DrawnNote[],
  mode: TextMode,
  { bracketLabels: labels }: Catalogue
): DrawnParagraph[] {
  const numbers = numbering(text.paragraphs)
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.map((paragraph, index) => {
    const shown = mode === 'clean' ? cleanParagraph(paragraph, byId) : paragraph
    const element = describeParagraph(shown, { brackets: byId, delegations, labels })
    const own = notes.filter(note => note.paragraph === paragraph.id)
    return { paragraph, number: numbers[index] ?? null, element: withSigns(element, own) }
  })
}
