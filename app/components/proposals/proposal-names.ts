import type { ParagraphId, ProposalKind, Text } from '@acuerdo/domain'
import type { ProposalWords } from '../../i18n/proposal-words.ts'

export interface Numbered {
  text: Text
  numbers: ReadonlyMap<ParagraphId, string>
}

interface Placed {
  kind: ProposalKind
  paragraph: ParagraphId
}

/** Where something is proposed, in words: "Paragraph 8", "After paragraph 8". */
export function placeOf(
  { kind, paragraph }: Placed,
  { text, numbers }: Numbered,
  { card }: ProposalWords
): string {
  const number = numbers.get(paragraph)
  if (number !== undefined) return kind === 'insert' ? card.behind(number) : card.at(number)
  return text.paragraphs.some(({ id }) => id === paragraph) ? card.heading : card.nowhere
}

/** Where a paragraph would be moved. */
export const movesTo = (after: ParagraphId | null, { numbers }: Numbered, { card }: ProposalWords): string =>
  after === null ? card.movesTop : card.movesBehind(numbers.get(after) ?? '…')

/** The delegation by its name, as far as it is known. */
export const delegationName = (code: string, names: Record<string, string>): string => names[code] ?? code
