import type { Language } from './actor.ts'
import type { Alternative, Bracket } from './bracket.ts'
import { toCanonicalJson, type Canonical } from './canonical.ts'
import type { BracketId } from './ids.ts'
import type { Paragraph, Run, Text } from './text.ts'
import { joinRuns } from './words.ts'

/** SHA-256 of a string's UTF-8 bytes in lower-case hex, handed in by whoever has one. */
export type Sha256 = (text: string) => string

/**
 * The canonical form of a whole text, which its hash and every decision on it stand on (HA1 to HA9): paragraphs
 * with their words, and each bracket where it stands, with its wordings and who proposed them. Numbers,
 * states, positions and comments are not part of it. Throws if the text names a bracket that is not handed in.
 */
export function canonical(text: Text, brackets: readonly Bracket[], language: Language): string {
  const known = index(brackets)
  return toCanonicalJson({
    language,
    paragraphs: text.paragraphs.map(paragraph => canonicalParagraph(paragraph, known))
  })
}

/** The hash of a whole text: SHA-256 of its canonical form. */
export const textHash = (
  content: { text: Text; brackets: readonly Bracket[]; language: Language },
  sha256: Sha256
): string => sha256(canonical(content.text, content.brackets, content.language))

/** The hash of one paragraph, by which an act says what its author saw (HA10). */
export const paragraphHash = (paragraph: Paragraph, brackets: readonly Bracket[], sha256: Sha256): string =>
  paragraphHashing(brackets, sha256)(paragraph)

/** The same for many paragraphs among hundreds of brackets, which are looked through only once. */
export function paragraphHashing(
  brackets: readonly Bracket[],
  sha256: Sha256
): (paragraph: Paragraph) => string {
  const known = index(brackets)
  return paragraph => sha256(toCanonicalJson(canonicalParagraph(paragraph, known)))
}

type Brackets = ReadonlyMap<BracketId, Bracket>

interface Known {
  byId: Brackets
  /** Those that were closed with a footnote, in their order. */
  noted: readonly Bracket[]
}

const index = (brackets: readonly Bracket[]): Known => {
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return { byId, noted: [...byId.values()].filter(({ footnote }) => footnote !== undefined) }
}

function canonicalParagraph(
  { id, part, level, runs }: Paragraph,
  { byId: brackets, noted }: Known
): Canonical {
  const footnotes = noted.flatMap(({ paragraph, footnote }) =>
    paragraph === id && footnote !== undefined ? [canonicalRuns(footnote, brackets, DEPTH_MAX)] : []
  )
  return {
    id,
    part,
    level: part === 'sub' ? (level ?? 1) : undefined,
    runs: canonicalRuns(runs, brackets, 0),
    footnotes: footnotes.length === 0 ? undefined : footnotes
  }
}

/** How deep brackets stand in one another: one in the text, one inside its wordings. */
const DEPTH_MAX = 2

function canonicalRuns(runs: readonly Run[], brackets: Brackets, depth: number): Canonical {
  return joinRuns(inPlace(runs, brackets)).map(run => {
    if ('text' in run)
      return { text: run.text, marks: run.marks === undefined ? undefined : { ...run.marks } }
    if (depth >= DEPTH_MAX) throw new Error(`canonical: bracket ${run.bracket} stands too deep in others`)
    return { bracket: canonicalBracket(bracketNamed(run.bracket, brackets), brackets, depth + 1) }
  })
}

/** A proposed bracket counts as its proposed wording, so that the text under silence is the text adopted (HA8). */
function inPlace(runs: readonly Run[], brackets: Brackets): Run[] {
  return runs.flatMap(run => {
    if ('text' in run) return [run]
    const bracket = bracketNamed(run.bracket, brackets)
    return bracket.state === 'proposed' && bracket.proposed !== undefined ? bracket.proposed : [run]
  })
}

function canonicalBracket(
  { kind, base, alternatives }: Bracket,
  brackets: Brackets,
  depth: number
): Canonical {
  return {
    kind,
    base: base === null ? null : canonicalRuns(base, brackets, depth),
    alternatives: alternatives.map(alternative => canonicalAlternative(alternative, brackets, depth))
  }
}

const canonicalAlternative = (alternative: Alternative, brackets: Brackets, depth: number): Canonical => ({
  runs: canonicalRuns(alternative.runs, brackets, depth),
  proposedBy: alternative.proposedBy,
  originatedBy: alternative.originatedBy
})

function bracketNamed(id: BracketId, brackets: Brackets): Bracket {
  const bracket = brackets.get(id)
  if (bracket === undefined)
    throw new Error(`canonical: the text names the bracket ${id}, which was not given`)
  return bracket
}
