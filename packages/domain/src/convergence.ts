import type { Alternative, Bracket } from './bracket.ts'
import type { BracketId, ParagraphId } from './ids.ts'
import type { Paragraph, Text } from './text.ts'
import { countWords } from './words.ts'

/** Measures of convergence of one text, under the names that the API uses. */
export interface Metrics {
  /** Brackets open or held; a proposed one is not counted (ruling 8). */
  openBrackets: number
  /** Headings are not counted. */
  paragraphs: number
  paragraphsWithBrackets: number
  /** Words outside brackets. */
  baseWords: number
  /** Words of all wordings and bases of open brackets. */
  bracketWords: number
  /** bracketWords / (baseWords + bracketWords), three decimals; 0 for a text without words. */
  bracketDensity: number
  /** Wordings that compete; placeholders are left out. */
  alternatives: number
  alternativesWithoutOpposition: number
  bracketsWithAnUnopposedAlternative: number
  agreedParagraphs: number
}

/** How far a text is from agreement (CV1 to CV5). `agreed` names the paragraphs agreed ad referendum. */
export function measure(
  text: Text,
  brackets: readonly Bracket[],
  agreed: ReadonlySet<ParagraphId> = new Set()
): Metrics {
  const open = brackets.filter(({ state }) => state === 'open' || state === 'held')
  const competing = open.filter(({ kind }) => kind !== 'placeholder')
  const numbered = text.paragraphs.filter(({ part }) => part !== 'heading')
  const baseWords = baseWordsOf(text, brackets)
  const bracketWords = sum(open.map(wordsOf))
  return {
    openBrackets: open.length,
    paragraphs: numbered.length,
    paragraphsWithBrackets: bracketed(text.paragraphs, open).length,
    baseWords,
    bracketWords,
    bracketDensity: share(bracketWords, baseWords + bracketWords),
    alternatives: sum(competing.map(({ alternatives }) => alternatives.length)),
    alternativesWithoutOpposition: sum(
      competing.map(({ alternatives }) => alternatives.filter(unopposed).length)
    ),
    bracketsWithAnUnopposedAlternative: competing.filter(({ alternatives }) => alternatives.some(unopposed))
      .length,
    agreedParagraphs: numbered.filter(({ id }) => agreed.has(id)).length
  }
}

/** The proposed wording of a bracket stands in the text already, and counts as base words. */
function baseWordsOf(text: Text, brackets: readonly Bracket[]): number {
  const proposed = new Map(
    brackets.flatMap(({ id, state, proposed: wording }) =>
      state === 'proposed' && wording !== undefined ? [[id, countWords(wording)] as const] : []
    )
  )
  return sum(
    text.paragraphs.flatMap(({ runs }) => [
      countWords(runs),
      ...runs.map(run => ('bracket' in run ? (proposed.get(run.bracket) ?? 0) : 0))
    ])
  )
}

/** The base counts among the words, except in a deletion, where it is the wording itself (ruling 5). */
function wordsOf({ kind, base, alternatives }: Bracket): number {
  const baseWords = base === null || kind === 'deletion' ? 0 : countWords(base)
  return baseWords + sum(alternatives.map(({ runs }) => countWords(runs)))
}

function bracketed(paragraphs: readonly Paragraph[], open: readonly Bracket[]): Paragraph[] {
  const ids: ReadonlySet<BracketId> = new Set(open.map(({ id }) => id))
  return paragraphs.filter(({ runs }) => runs.some(run => 'bracket' in run && ids.has(run.bracket)))
}

const unopposed = ({ opposedBy }: Alternative): boolean => opposedBy.length === 0

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000
