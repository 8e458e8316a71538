import type { Budget } from './align.ts'
import { compareBrackets, placedBrackets, sameRuns, type PlacedBrackets } from './compare-brackets.ts'
import { countChanges } from './compare-counts.ts'
import { groupParagraphs, type Group } from './compare-paragraphs.ts'
import { compareWords, type WordContext } from './compare-words.ts'
import type {
  BracketChange,
  ComparedNote,
  ComparedParagraph,
  Comparison,
  ComparisonRow,
  ParagraphRow,
  Piece,
  WholeText
} from './comparison.ts'
import type { Bracket } from './bracket.ts'
import type { BracketId } from './ids.ts'
import { compareNotes } from './footnotes.ts'
import { numbering } from './numbering.ts'
import type { Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { plain } from './words.ts'

/** Comparisons of two words that one comparison of texts may take; what is left then is answered coarser (CO10). */
export const COMPARISONS_MAX = 20_000_000

/**
 * What turned one text into another (CO1 to CO10): paragraphs first, by id and then by their words, and the words
 * inside second. Deterministic; it marks the same whichever text is named first; each side can be spelled out
 * again by `sideOf`.
 */
export function compareTexts(
  before: WholeText,
  after: WholeText,
  comparisonsMax: number = COMPARISONS_MAX
): Comparison {
  const budget: Budget = { left: comparisonsMax, exceeded: false }
  const [then, now] = [placedBrackets(before), placedBrackets(after)]
  const context: WordContext = {
    numbering: createNumbering(),
    budget,
    opened: onlyIn(now, then),
    closed: onlyIn(then, now)
  }
  const sides: Sides = { before: sideOfText(before), after: sideOfText(after) }
  const groups = groupParagraphs(before.text.paragraphs, after.text.paragraphs, context)
  const rows = inReadingOrder(groups).map(entry => rowOf(entry, sides, context))
  placeChanges(rows, compareBrackets(then, now, context), then)
  return { rows, counts: countChanges(rows), exact: !budget.exceeded }
}

const onlyIn = (one: PlacedBrackets, other: PlacedBrackets): Map<BracketId, Bracket> =>
  new Map([...one].flatMap(([id, { bracket }]) => (other.has(id) ? [] : [[id, bracket]])))

interface SideText {
  paragraphs: ComparedParagraph[]
  runs: Run[][]
  notes: Run[][][]
}
interface Sides {
  before: SideText
  after: SideText
}

function sideOfText({ text: { paragraphs }, footnotes = [] }: WholeText): SideText {
  const numbers = numbering(paragraphs)
  return {
    runs: paragraphs.map(({ runs }) => runs),
    notes: paragraphs.map(({ id }) =>
      footnotes.flatMap(({ paragraph, runs }) => (paragraph === id ? [runs] : []))
    ),
    paragraphs: paragraphs.map(({ id, part, level }, index) => ({
      id,
      part,
      ...(level === undefined ? {} : { level }),
      index,
      number: numbers[index] ?? null
    }))
  }
}

type Entry = { group: Group } | { left: Group; to: number }

/**
 * The order of the later text; what was removed or has left comes behind the paragraph that it stood behind, of those
 * that stayed (CO9).
 */
function inReadingOrder(groups: readonly Group[]): Entry[] {
  const earlier = groups
    .filter(({ before }) => before.length > 0)
    .sort((one, other) => (one.before[0] ?? 0) - (other.before[0] ?? 0))
  const later = groups
    .filter(({ after }) => after.length > 0)
    .sort((one, other) => (one.after[0] ?? 0) - (other.after[0] ?? 0))
  const behind = new Map<Group | null, Group[]>([[null, []]])
  let stayed: Group | null = null
  for (const group of earlier) {
    if (group.after.length === 0 || group.moved) behind.get(stayed)?.push(group)
    else behind.set((stayed = group), [])
  }
  const order = [null, ...later].flatMap(group => [
    ...(group === null ? [] : [{ group, isLeft: false }]),
    ...(behind.get(group) ?? []).map(gone => ({ group: gone, isLeft: gone.after.length > 0 }))
  ])
  const place = new Map(order.flatMap(({ group, isLeft }, index) => (isLeft ? [] : [[group, index]])))
  return order.map(({ group, isLeft }) => (isLeft ? { left: group, to: place.get(group) ?? 0 } : { group }))
}

function rowOf(entry: Entry, sides: Sides, context: WordContext): ComparisonRow {
  if ('left' in entry)
    return {
      row: 'left',
      before: entry.left.before.flatMap(at => sides.before.paragraphs[at] ?? []),
      to: entry.to
    }
  const { group } = entry
  const before = group.before.flatMap(at => sides.before.paragraphs[at] ?? [])
  const after = group.after.flatMap(at => sides.after.paragraphs[at] ?? [])
  const runs = {
    before: group.before.map(at => sides.before.runs[at] ?? []),
    after: group.after.map(at => sides.after.runs[at] ?? [])
  }
  const { pieces, exact } = wordsOf(runs, context)
  const notes = compareNotes(
    group.before.flatMap(at => sides.before.notes[at] ?? []),
    group.after.flatMap(at => sides.after.notes[at] ?? [])
  )
  const [first, then] = [before[0], after[0]]
  return {
    row: 'paragraph',
    fate: fateOf(group, pieces, notes),
    moved: group.moved,
    before,
    after,
    pieces,
    brackets: [],
    notes,
    formatted: pieces.some(({ piece }) => piece === 'formatted'),
    partChanged:
      first !== undefined && then !== undefined && (first.part !== then.part || first.level !== then.level),
    exact
  }
}

function wordsOf(
  { before, after }: { before: Run[][]; after: Run[][] },
  context: WordContext
): { pieces: Piece[]; exact: boolean } {
  const [one = [], ...more] = before
  const [other = [], ...others] = after
  const single = more.length + others.length === 0
  if (single && before.length === after.length && sameRuns(one, other))
    return { pieces: one.length === 0 ? [] : [{ piece: 'kept', runs: one }], exact: true }
  if (single && before.length === 0) return { pieces: whole('added', other), exact: true }
  if (single && after.length === 0) return { pieces: whole('removed', one), exact: true }
  return compareWords(before, after, context)
}

const whole = (piece: 'added' | 'removed', runs: Run[]): Piece[] =>
  runs.length === 0 ? [] : [{ piece, runs }]

function fateOf(
  { before, after }: Group,
  pieces: readonly Piece[],
  notes: readonly ComparedNote[]
): ParagraphRow['fate'] {
  if (before.length === 0) return 'added'
  if (after.length === 0) return 'removed'
  if (before.length > 1) return after.length > 1 ? 'regrouped' : 'joined'
  if (after.length > 1) return 'split'
  const isChanged =
    pieces.some(({ piece }) => piece === 'added' || piece === 'removed') ||
    notes.some(({ note }) => note !== 'kept')
  return isChanged ? 'changed' : 'same'
}

/** Each change of a bracket goes to the row of its paragraph; with which words it was closed is seen there. */
function placeChanges(rows: ComparisonRow[], changes: readonly BracketChange[], then: PlacedBrackets): void {
  const byParagraph = { before: new Map<string, ParagraphRow>(), after: new Map<string, ParagraphRow>() }
  for (const row of rows) {
    if (row.row === 'left') continue
    for (const { id } of row.before) byParagraph.before.set(id, row)
    for (const { id } of row.after) byParagraph.after.set(id, row)
  }
  for (const change of changes) {
    const side = change.change === 'closed' ? 'before' : 'after'
    const row = byParagraph[side].get(change.paragraph)
    if (change.change === 'moved' && row !== undefined && staysIn(row, change.bracket)) continue
    row?.brackets.push(change.change === 'closed' ? closedWith(change, row, then) : change)
  }
}

/** A bracket went nowhere where its paragraph was joined or split around it. */
const staysIn = ({ pieces }: ParagraphRow, bracket: BracketId): boolean =>
  pieces.some(
    piece => piece.piece === 'kept' && piece.runs.some(run => 'bracket' in run && run.bracket === bracket)
  )

function closedWith(
  change: Extract<BracketChange, { change: 'closed' }>,
  { pieces }: ParagraphRow,
  then: PlacedBrackets
): BracketChange {
  const bracket = then.get(change.bracket)?.bracket
  const came = pieces.find(piece => piece.piece === 'added' && piece.outOf === change.bracket)
  if (bracket === undefined || came?.piece !== 'added') return change
  const words = plain(came.runs)
  const alternative = bracket.alternatives.find(({ runs }) => plain(runs) === words)
  return { ...change, with: alternative?.key ?? 'base' }
}
