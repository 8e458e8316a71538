import type { Alternative, Bracket } from './bracket.ts'
import type { BracketChange, WholeText, WordingPiece } from './comparison.ts'
import { compareWords, type WordContext } from './compare-words.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Run } from './text.ts'
import { joinRuns, plain, sameMarks } from './words.ts'

/** A bracket that stands in a text, with the paragraph that it or the bracket around it stands in. */
export interface PlacedBracket {
  bracket: Bracket
  paragraph: ParagraphId
}

export type PlacedBrackets = ReadonlyMap<BracketId, PlacedBracket>

/** The brackets that stand in a text, those inside the wordings of others included, in reading order. */
export function placedBrackets({ text, brackets }: WholeText): PlacedBrackets {
  const records = new Map(brackets.map(bracket => [bracket.id, bracket]))
  const placed = new Map<BracketId, PlacedBracket>()
  const place = (runs: readonly Run[], paragraph: ParagraphId): void => {
    for (const run of runs) {
      if (!('bracket' in run) || placed.has(run.bracket)) continue
      const bracket = records.get(run.bracket)
      if (bracket === undefined) continue
      placed.set(run.bracket, { bracket, paragraph })
      for (const wording of wordingsOf(bracket)) place(wording, paragraph)
    }
  }
  for (const { id, runs } of text.paragraphs) place(runs, id)
  return placed
}

const wordingsOf = ({ base, alternatives, proposed }: Bracket): (readonly Run[])[] => [
  ...(base === null ? [] : [base]),
  ...alternatives.map(({ runs }) => runs),
  ...(proposed === undefined ? [] : [proposed])
]

/** What became of every bracket, in the order of the later text, those that were closed last (CO8). */
export function compareBrackets(
  before: PlacedBrackets,
  after: PlacedBrackets,
  context: WordContext
): BracketChange[] {
  const later = [...after.values()].flatMap(now => {
    const then = before.get(now.bracket.id)
    return then === undefined ? [opened(now)] : compareBracket(then, now, context)
  })
  const gone = [...before.values()].filter(({ bracket }) => !after.has(bracket.id))
  return [...later, ...gone.map(closed)]
}

function opened({ bracket, paragraph }: PlacedBracket): BracketChange {
  const { id, kind, base, alternatives } = bracket
  return { bracket: id, paragraph, change: 'opened', kind, base, alternatives }
}

/** With which wording it was closed is seen in the words around it, and filled in there. */
const closed = ({ bracket, paragraph }: PlacedBracket): BracketChange => ({
  bracket: bracket.id,
  paragraph,
  change: 'closed',
  kind: bracket.kind,
  with: null
})

function compareBracket(then: PlacedBracket, now: PlacedBracket, context: WordContext): BracketChange[] {
  const at = { bracket: now.bracket.id, paragraph: now.paragraph }
  const [one, other] = [then.bracket, now.bracket]
  const changes: BracketChange[] = []
  if (one.kind !== other.kind) changes.push({ ...at, change: 'kind', from: one.kind, to: other.kind })
  if (then.paragraph !== now.paragraph) changes.push({ ...at, change: 'moved', from: then.paragraph })
  if (one.state !== other.state || !sameRuns(one.proposed ?? [], other.proposed ?? [])) {
    const proposed = other.proposed ?? null
    changes.push({ ...at, change: 'state', from: one.state, to: other.state, proposed })
  }
  if (!sameRuns(one.base ?? [], other.base ?? []))
    changes.push({ ...at, change: 'base', pieces: compareWording(one.base ?? [], other.base ?? [], context) })
  return [...changes, ...compareAlternatives(one, other, context).map(change => ({ ...at, ...change }))]
}

type Distribute<T> = T extends unknown ? Omit<T, 'bracket' | 'paragraph'> : never

function compareAlternatives(
  one: Bracket,
  other: Bracket,
  context: WordContext
): Distribute<BracketChange>[] {
  const former = new Map(one.alternatives.map(alternative => [alternative.key, alternative]))
  const latter = new Set(other.alternatives.map(({ key }) => key))
  return [
    ...other.alternatives.flatMap((alternative): Distribute<BracketChange>[] => {
      const { key } = alternative
      const then = former.get(key)
      if (then === undefined) return [{ change: 'alternative_added', key, alternative }]
      return compareAlternative(then, alternative, context)
    }),
    ...one.alternatives
      .filter(({ key }) => !latter.has(key))
      .map(alternative => ({ change: 'alternative_removed' as const, key: alternative.key, alternative }))
  ]
}

function compareAlternative(
  then: Alternative,
  now: Alternative,
  context: WordContext
): Distribute<BracketChange>[] {
  const { key } = now
  const changes: Distribute<BracketChange>[] = []
  if (!sameRuns(then.runs, now.runs))
    changes.push({
      change: 'alternative_reworded',
      key,
      pieces: compareWording(then.runs, now.runs, context)
    })
  const added = without(now.proposedBy, then.proposedBy)
  const removed = without(then.proposedBy, now.proposedBy)
  if (added.length + removed.length > 0) changes.push({ change: 'attribution', key, added, removed })
  const [from, to] = [then.originatedBy ?? null, now.originatedBy ?? null]
  if (from !== to) changes.push({ change: 'origin', key, from, to })
  return changes
}

const without = (codes: readonly DelegationCode[], others: readonly DelegationCode[]): DelegationCode[] =>
  codes.filter(code => !others.includes(code))

/** Wordings know of no brackets that come or go: one inside is opened and closed by itself. */
function compareWording(before: readonly Run[], after: readonly Run[], context: WordContext): WordingPiece[] {
  const { pieces } = compareWords([before], [after], { ...context, opened: new Map(), closed: new Map() })
  return pieces.filter((piece): piece is WordingPiece => piece.piece !== 'boundary')
}

/** Equal words with equal marks, however they are cut into runs. */
export function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  if (plain(one) !== plain(other)) return false
  const [left, right] = [joinRuns(one), joinRuns(other)]
  return (
    left.length === right.length &&
    left.every((run, index) => {
      const against = right[index]
      if (against === undefined) return false
      if ('bracket' in run) return 'bracket' in against && run.bracket === against.bracket
      return 'text' in against && run.text === against.text && sameMarks(run.marks, against.marks)
    })
  )
}
