import { align, type Budget } from './align.ts'
import type { Bracket } from './bracket.ts'
import type { Piece } from './comparison.ts'
import type { BracketId } from './ids.ts'
import type { Run } from './text.ts'
import { createCutter, stretchesOf, stretchLength, tokensOf, written } from './word-tokens.ts'
import type { Numbering, Stretch, WordToken } from './word-tokens.ts'
import { joinRuns, plain, sameMarks } from './words.ts'

/** What a comparison of words needs beside the words. */
export interface WordContext {
  numbering: Numbering
  budget: Budget
  /** Brackets that stand on one side only, with their records. */
  opened: ReadonlyMap<BracketId, Bracket>
  closed: ReadonlyMap<BracketId, Bracket>
}

export interface ComparedWords {
  pieces: Piece[]
  exact: boolean
}

/**
 * Compares the words of paragraphs in a row (CO5 to CO7): what both have is kept or only formatted, the rest removed or
 * added. A single sign or space between two changes belongs to them, so that a change reads as one.
 */
export function compareWords(
  before: readonly (readonly Run[])[],
  after: readonly (readonly Run[])[],
  context: WordContext
): ComparedWords {
  const sides = { before: stretchesOf(before), after: stretchesOf(after) }
  if (context.budget.left <= 0) return { pieces: write(sides, [], context), exact: false }
  const tokens = {
    before: tokensOf(sides.before, context.numbering),
    after: tokensOf(sides.after, context.numbering)
  }
  const read = (tokens.before.length + tokens.after.length) * TOKEN_COST
  const budget: Budget = { left: context.budget.left - read, exceeded: false }
  const pairs = alignEitherWay(sides, tokens, budget)
  context.budget.left = budget.left
  context.budget.exceeded ||= budget.exceeded
  const kept = readable(keptStretches(pairs, tokens), tokens)
  const ranges = kept.map(({ before: one, after: other, length }) => ({
    before: tokens.before[one]?.start ?? 0,
    after: tokens.after[other]?.start ?? 0,
    length: (tokens.before[one + length - 1]?.end ?? 0) - (tokens.before[one]?.start ?? 0)
  }))
  return { pieces: write(sides, ranges, context), exact: !budget.exceeded }
}

/** Reading a token costs as much as so many comparisons. */
const TOKEN_COST = 10

/** The same two are always compared in the same direction, so that the same words are marked either way round. */
function alignEitherWay(
  sides: { before: Stretch[]; after: Stretch[] },
  tokens: Tokens,
  budget: Budget
): [number, number][] {
  const [before, after] = [keysOf(tokens.before), keysOf(tokens.after)]
  if (written(sides.before) <= written(sides.after)) return align(before, after, budget)
  return align(after, before, budget).map(([j, i]) => [i, j])
}

const keysOf = (tokens: readonly WordToken[]): Int32Array => Int32Array.from(tokens, ({ key }) => key)

interface Tokens {
  before: readonly WordToken[]
  after: readonly WordToken[]
}

/** Consecutive tokens that both sides have: `length` of them from these indices. */
interface Kept {
  before: number
  after: number
  length: number
}

function keptStretches(pairs: readonly [number, number][], tokens: Tokens): Kept[] {
  const kept: Kept[] = []
  for (const [before, after] of pairs) {
    const last = kept.at(-1)
    const follows = last && last.before + last.length === before && last.after + last.length === after
    // A boundary stands alone: what is kept on both sides of it is never judged together with it.
    if (
      follows &&
      tokens.before[before]?.kind !== 'boundary' &&
      tokens.before[before - 1]?.kind !== 'boundary'
    )
      last.length++
    else kept.push({ before, after, length: 1 })
  }
  return kept
}

/** What is kept between two changes and says nothing by itself goes with the changes. */
function readable(kept: readonly Kept[], tokens: Tokens): Kept[] {
  return kept.filter((stretch, index) => {
    const inside = tokens.before.slice(
      stretch.before,
      stretch.before + Math.min(stretch.length, SHORT_TOKENS + 1)
    )
    if (inside.length > SHORT_TOKENS || inside.some(({ kind }) => kind === 'bracket' || kind === 'boundary'))
      return true
    const left = changeBetween(kept[index - 1], stretch, tokens)
    const right = changeBetween(stretch, kept[index + 1], tokens)
    if (left.words === 0 || right.words === 0 || left.parts || right.parts) return true
    const words = inside.filter(({ kind }) => kind === 'word').length
    return words > (left.words >= LONG_WORDS && right.words >= LONG_WORDS ? 1 : 0)
  })
}

/** So many tokens may be a chance between two changes: a word with the spaces around it. */
const SHORT_TOKENS = 3
/** Words of a change beside which one word that was kept by chance says nothing. */
const LONG_WORDS = 4

function changeBetween(
  left: Kept | undefined,
  right: Kept | undefined,
  tokens: Tokens
): { words: number; parts: boolean } {
  const before = tokens.before.slice(left ? left.before + left.length : 0, right?.before)
  const after = tokens.after.slice(left ? left.after + left.length : 0, right?.after)
  const count = (list: readonly WordToken[]): number => list.filter(({ kind }) => kind === 'word').length
  return {
    words: Math.max(count(before), count(after)),
    parts: [...before, ...after].some(({ kind }) => kind === 'boundary' || kind === 'bracket')
  }
}

/** Writes the two sides as pieces, in one go along both. */
function write(
  sides: { before: Stretch[]; after: Stretch[] },
  kept: readonly { before: number; after: number; length: number }[],
  context: WordContext
): Piece[] {
  const before = createCutter(sides.before)
  const after = createCutter(sides.after)
  const pieces: Piece[] = []
  let at = { before: 0, after: 0 }
  const changeUntil = (end: { before: number; after: number }): void => {
    const removed = takeAll(before, end.before - at.before)
    const added = takeAll(after, end.after - at.after)
    pieces.push(...changed(removed, added, context))
  }
  for (const { length, ...from } of kept) {
    changeUntil(from)
    keep(pieces, { before, after }, length)
    at = { before: from.before + length, after: from.after + length }
  }
  changeUntil({ before: lengthOf(sides.before), after: lengthOf(sides.after) })
  return pieces
}

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + stretchLength(stretch), 0)

type Cutter = ReturnType<typeof createCutter>

function takeAll(cutter: Cutter, length: number): Stretch[] {
  const taken: Stretch[] = []
  for (let left = length; left > 0;) {
    const stretch = cutter.take(left)
    if (stretch === null) return taken
    taken.push(stretch)
    left -= stretchLength(stretch)
  }
  return taken
}

/** Equal words of both sides, told apart where their marks differ. */
function keep(pieces: Piece[], { before, after }: { before: Cutter; after: Cutter }, length: number): void {
  for (let left = length; left > 0;) {
    const step = Math.min(left, before.left(), after.left())
    const [one, other] = [before.take(step), after.take(step)]
    if (one === null || other === null) return
    left -= step
    if ('boundary' in one) pieces.push({ piece: 'boundary', on: 'both' })
    else addKept(pieces, runOf(one), runOf(other))
  }
}

function addKept(pieces: Piece[], one: Run, other: Run): void {
  const last = pieces.at(-1)
  if ('bracket' in one || 'bracket' in other || sameMarks(one.marks, other.marks)) {
    if (last?.piece === 'kept') last.runs = joinRuns([...last.runs, one])
    else pieces.push({ piece: 'kept', runs: [one] })
  } else if (last?.piece === 'formatted') {
    last.before = joinRuns([...last.before, one])
    last.after = joinRuns([...last.after, other])
  } else pieces.push({ piece: 'formatted', before: [one], after: [other] })
}

function runOf(stretch: Stretch): Run {
  if ('bracket' in stretch) return stretch
  if ('boundary' in stretch) throw new Error('compare: a boundary is no run')
  return stretch.marks === undefined ? { text: stretch.text } : { text: stretch.text, marks: stretch.marks }
}

function changed(removed: readonly Stretch[], added: readonly Stretch[], context: WordContext): Piece[] {
  const intoBracket = wordings(added, context.opened, ({ base }) => (base === null ? [] : [base]))
  const outOfBracket = wordings(removed, context.closed, bracket => [
    ...bracket.alternatives.map(({ runs }) => runs),
    ...(bracket.base === null ? [] : [bracket.base])
  ])
  return [
    ...split(removed, intoBracket).map((part): Piece => {
      if (part === 'boundary') return { piece: 'boundary', on: 'before' }
      return { piece: 'removed', runs: part.runs, ...(part.bracket === null ? {} : { into: part.bracket }) }
    }),
    ...split(added, outOfBracket).map((part): Piece => {
      if (part === 'boundary') return { piece: 'boundary', on: 'after' }
      return { piece: 'added', runs: part.runs, ...(part.bracket === null ? {} : { outOf: part.bracket }) }
    })
  ]
}

/** Words that would tell that they went into a bracket, or came out of it, the longest first. */
interface Wording {
  bracket: BracketId
  words: string
}

function wordings(
  stretches: readonly Stretch[],
  brackets: ReadonlyMap<BracketId, Bracket>,
  of: (bracket: Bracket) => readonly (readonly Run[])[]
): Wording[] {
  return stretches
    .flatMap(stretch => ('bracket' in stretch ? (brackets.get(stretch.bracket) ?? []) : []))
    .flatMap(bracket => of(bracket).map(runs => ({ bracket: bracket.id, words: plain(runs) })))
    .filter(({ words }) => words !== '')
    .sort((one, other) => other.words.length - one.words.length)
}

type Part = { runs: Run[]; bracket: BracketId | null } | 'boundary'

function split(stretches: readonly Stretch[], known: readonly Wording[]): Part[] {
  const parts: Part[] = []
  let runs: Run[] = []
  const flush = (): void => {
    if (runs.length > 0) parts.push(...carve(joinRuns(runs), known))
    runs = []
  }
  for (const stretch of stretches) {
    if ('boundary' in stretch) {
      flush()
      parts.push('boundary')
    } else runs.push(runOf(stretch))
  }
  flush()
  return parts
}

/** Cuts out the words of each bracket once, where they stand whole. */
function carve(runs: Run[], known: readonly Wording[]): Part[] {
  const words = plain(runs)
  const found = known.find(wording => words.includes(wording.words))
  if (found === undefined) return [{ runs, bracket: null }]
  const rest = known.filter(({ bracket }) => bracket !== found.bracket)
  const start = words.indexOf(found.words)
  const cutter = createCutter(stretchesOf([runs]))
  const take = (length: number): Run[] => takeAll(cutter, length).map(runOf)
  const [left, middle] = [take(start), take(found.words.length)]
  const right = take(words.length)
  return [
    ...(left.length > 0 ? carve(left, rest) : []),
    { runs: middle, bracket: found.bracket },
    ...(right.length > 0 ? carve(right, rest) : [])
  ]
}
