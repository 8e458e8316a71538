import type { Bracket } from './bracket.ts'
import { placedBrackets } from './compare-brackets.ts'
import type { ParagraphId } from './ids.ts'
import type { Text } from './text.ts'

/**
 * The brackets in the order of the text, each with the paragraph that it stands in now: paragraphs are split, joined and
 * moved by typing, and the place of a bracket goes with its words. Nested ones follow those around them; what stands
 * nowhere, because it is resolved, comes last and says where it stood (BR13).
 */
export function inReadingOrder(text: Text, brackets: readonly Bracket[]): Bracket[] {
  const placed = placedBrackets({ text, brackets })
  const standing = [...placed.values()].map(({ bracket, paragraph }) => ({ ...bracket, paragraph }))
  return [...standing, ...brackets.filter(({ id }) => !placed.has(id))]
}

/** The brackets of one paragraph, nested ones included, with its id. */
export const inParagraph = (text: Text, brackets: readonly Bracket[], paragraph: ParagraphId): Bracket[] =>
  inReadingOrder(text, brackets).filter(one => one.state !== 'resolved' && one.paragraph === paragraph)
