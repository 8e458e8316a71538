import {
  escapeClausesIn,
  plain,
  verbIn,
  type Bracket,
  type Language,
  type Part,
  type Run
} from '@acuerdo/domain'

/** Words of a paragraph, or of a wording in its brackets, with what the phrase bank finds in them. */
export interface MarkedWords {
  segments: { words: string; mark: 'verb' | 'clause' | null }[]
  /** Of the verb; 1 is the strongest. */
  strength: number | null
  clauses: number
}

export interface PhraseRow {
  id: string
  number: string
  own: MarkedWords
  /** Wordings of its open brackets in which something was found. */
  wordings: { bracket: string; key: string; proposedBy: string[]; found: MarkedWords }[]
}

interface Paragraph {
  id: string
  number: string
  part: Part
  runs: readonly Run[]
}

/** What the phrase bank finds, paragraph by paragraph; those in which it finds nothing are left out. */
export function phraseRows(
  paragraphs: readonly Paragraph[],
  brackets: readonly Bracket[],
  language: Language
): PhraseRow[] {
  return paragraphs.flatMap(({ id, number, part, runs }) => {
    const own = markedWords(runs, language, part !== 'pp' && part !== 'heading')
    const wordings = brackets
      .filter(({ paragraph, state }) => paragraph === id && (state === 'open' || state === 'held'))
      .flatMap(({ id: bracket, alternatives }) =>
        alternatives.map(({ key, runs: words, proposedBy }) => ({
          ...{ bracket, key, proposedBy },
          found: markedWords(words, language, part !== 'pp')
        }))
      )
      .filter(({ found }) => hasMarks(found))
    return part !== 'heading' && (hasMarks(own) || wordings.length > 0) ? [{ id, number, own, wordings }] : []
  })
}

const hasMarks = ({ strength, clauses }: MarkedWords): boolean => strength !== null || clauses > 0

/** Verbs are looked for where a paragraph says what is done, not in the preamble. */
export function markedWords(runs: readonly Run[], language: Language, verbs: boolean): MarkedWords {
  const text = plain(runs)
  const verb = verbs ? verbIn(text, language) : null
  const clauses = escapeClausesIn(text, language)
  const marks = [
    ...(verb === null ? [] : [{ ...verb, mark: 'verb' as const }]),
    ...clauses.map(clause => ({ ...clause, mark: 'clause' as const }))
  ].sort((one, other) => one.start - other.start)
  let at = 0
  const segments: MarkedWords['segments'] = []
  const until = (end: number, mark: 'verb' | 'clause' | null) => {
    if (end > at) segments.push({ words: text.slice(at, end).replaceAll('\uFFFC', '[…]'), mark })
    at = Math.max(at, end)
  }
  for (const { start, end, mark } of marks) {
    until(start, null)
    until(end, mark)
  }
  until(text.length, null)
  return { segments, strength: verb?.strength ?? null, clauses: clauses.length }
}
