import { numbering } from '@acuerdo/domain'
import { describeParagraph } from '@acuerdo/editor'
import type { DrawnParagraph, TextMode, VersionView } from '../components/revision/version-view.ts'
import type { Catalogue } from '../i18n/words.ts'
import { cleanParagraph } from './clean-text.ts'

/** The paragraphs of a version with their numbers, described for the page. */
export function drawnVersion(
  { text, brackets, delegations }: Pick<VersionView, 'text' | 'brackets' | 'delegations'>,
  mode: TextMode,
  { bracketLabels: labels }: Catalogue
): DrawnParagraph[] {
  const numbers = numbering(text.paragraphs)
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.map((paragraph, index) => {
    const shown = mode === 'clean' ? cleanParagraph(paragraph, byId) : paragraph
    const element = describeParagraph(shown, { brackets: byId, delegations, labels })
    return { paragraph, number: numbers[index] ?? null, element }
  })
}
