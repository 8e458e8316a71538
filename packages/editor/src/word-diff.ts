import { BRACKET_CHARACTER, type Run } from '@acuerdo/domain'
import { marksChange, runsOfUnits, sliceUnits, unitLength, unitsOfRuns, type Unit } from './units.ts'

/** A change of words, at an offset and over a length of the old ones, in UTF-16 code units. */
export type WordsChange =
  | { kind: 'replace'; at: number; length: number; runs: Run[] }
  | { kind: 'format'; at: number; length: number; attributes: Record<string, unknown> }

interface Token {
  /** The characters, or the character of a bracket with its id. */
  key: string
  start: number
  end: number
}

/** Beyond this many cells the middle of two texts is not compared but replaced as a whole. */
const CELLS_MAX = 4_000_000

/**
 * What turns the old runs into the new ones, in order and word by word: words that both have are kept, and only
 * formatted where their marks differ. A bracket is kept when both hold the same one.
 */
export function diffRuns(old: readonly Run[], wanted: readonly Run[]): WordsChange[] {
  const before = unitsOfRuns(old)
  const after = unitsOfRuns(wanted)
  const changes: WordsChange[] = []
  let at = 0
  let from = 0
  const replaceUntil = (end: number, to: number) => {
    const runs = runsOfUnits(sliceUnits(after, from, to))
    if (end > at || runs.length) changes.push({ kind: 'replace', at, length: end - at, runs })
  }
  for (const [kept, same] of commonTokens(tokensOf(before), tokensOf(after))) {
    replaceUntil(kept.start, same.start)
    changes.push(...formatChanges(kept, before, sliceUnits(after, same.start, same.end)))
    at = kept.end
    from = same.end
  }
  replaceUntil(lengthOf(before), lengthOf(after))
  return changes
}

const lengthOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unitLength(unit), 0)

/** The marks that a kept word needs, where they differ from those it has. */
function formatChanges(kept: Token, before: readonly Unit[], after: readonly Unit[]): WordsChange[] {
  const changes: WordsChange[] = []
  let at = kept.start
  for (const unit of after) {
    const end = at + unitLength(unit)
    for (const own of sliceUnits(before, at, end)) {
      const length = unitLength(own)
      const attributes =
        own.kind === 'words' && unit.kind === 'words' ? marksChange(own.marks, unit.marks) : null
      if (attributes) changes.push({ kind: 'format', at, length, attributes })
      at += length
    }
  }
  return changes
}

function tokensOf(units: readonly Unit[]): Token[] {
  const brackets = units.flatMap(unit => (unit.kind === 'bracket' ? [unit.id] : []))
  const plain = units.map(unit => (unit.kind === 'words' ? unit.text : BRACKET_CHARACTER)).join('')
  const places = new Set<number>()
  let at = 0
  for (const unit of units) {
    if (unit.kind === 'bracket') places.add(at)
    at += unitLength(unit)
  }
  return [...plain.matchAll(/\s+|[\p{L}\p{N}\p{M}]+|./gsu)].map(({ 0: key, index }) => ({
    key: places.has(index) ? `${key}${brackets.shift() ?? ''}` : key,
    start: index,
    end: index + key.length
  }))
}

/** The longest list of tokens that both have in the same order. */
function commonTokens(one: readonly Token[], other: readonly Token[]): [Token, Token][] {
  const equal = (i: number, j: number) => one[i]?.key === other[j]?.key
  let start = 0
  while (start < one.length && start < other.length && equal(start, start)) start++
  let tail = 0
  const room = Math.min(one.length, other.length) - start
  while (tail < room && equal(one.length - 1 - tail, other.length - 1 - tail)) tail++
  const pairs: [Token, Token][] = []
  const keep = (i: number, j: number) => {
    const [left, right] = [one[i], other[j]]
    if (left && right) pairs.push([left, right])
  }
  for (let i = 0; i < start; i++) keep(i, i)
  const sizes = { rows: one.length - start - tail, columns: other.length - start - tail }
  for (const [i, j] of longestPath(sizes, (i, j) => equal(start + i, start + j))) keep(start + i, start + j)
  for (let i = tail; i > 0; i--) keep(one.length - i, other.length - i)
  return pairs
}

/** The longest common subsequence of two lists whose elements are compared by index. */
function longestPath(
  { rows, columns }: { rows: number; columns: number },
  equal: (row: number, column: number) => boolean
): [number, number][] {
  if (rows * columns > CELLS_MAX) return []
  const width = columns + 1
  const best = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      best[row * width + column] = equal(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const path: [number, number][] = []
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (equal(row, column)) path.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return path
}
