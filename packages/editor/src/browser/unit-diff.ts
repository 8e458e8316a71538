import { sameMarks, sliceUnits, unitLength, type Unit } from '../units.ts'

/** What turns one list of units into another, read from the left. */
export type UnitChange =
  | { kind: 'retain'; length: number }
  | { kind: 'delete'; length: number; units: Unit[] }
  | { kind: 'insert'; units: Unit[] }
  /** The same word, marker or bracket with other marks, part or level. */
  | { kind: 'format'; length: number; from: Unit; to: Unit }

/**
 * The smallest honest change between two lists: markers and brackets that both hold are kept where their order
 * allows it, and between two such anchors the words that begin or end equal.
 */
export function diffUnits(before: readonly Unit[], after: readonly Unit[]): UnitChange[] {
  const changes: UnitChange[] = []
  let from = 0
  let to = 0
  for (const [left, right] of [...commonAnchors(before, after), null].map(
    pair => pair ?? [Infinity, Infinity]
  )) {
    const old = before.slice(from, left)
    const wanted = after.slice(to, right)
    changes.push(...diffSegment(old, wanted))
    const [kept, same] = [before[left ?? 0], after[right ?? 0]]
    if (kept && same) changes.push(...keep(kept, same))
    from = (left ?? 0) + 1
    to = (right ?? 0) + 1
  }
  return changes.filter(change => change.kind === 'format' || lengthOf(change) > 0)
}

const lengthOf = (change: UnitChange): number =>
  change.kind === 'insert' ? change.units.length : change.length

const total = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unitLength(unit), 0)

const keyOf = (unit: Unit): string | null => (unit.kind === 'words' ? null : `${unit.kind} ${unit.id}`)

/** Pairs of indexes of markers and brackets that stand in both lists, in rising order on both sides. */
function commonAnchors(before: readonly Unit[], after: readonly Unit[]): [number, number][] {
  const places = new Map<string, number | null>()
  after.forEach((unit, index) => {
    const key = keyOf(unit)
    if (key !== null) places.set(key, places.has(key) ? null : index)
  })
  const pairs: [number, number][] = []
  before.forEach((unit, index) => {
    const place = places.get(keyOf(unit) ?? '')
    if (place !== undefined && place !== null) pairs.push([index, place])
  })
  return longestRising(pairs)
}

/** The longest part of the pairs whose second members rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(([, place], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const rising: [number, number][] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) rising.unshift(pair)
  }
  return rising
}

/** Between two anchors: what is equal at the beginning and the end stays, the middle is replaced. */
function diffSegment(before: readonly Unit[], after: readonly Unit[]): UnitChange[] {
  const [one, other] = [plainOf(before), plainOf(after)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  if (splitsPair(one, start) || splitsPair(other, start)) start--
  let tail = 0
  const room = Math.min(one.length, other.length) - start
  while (tail < room && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++
  if (splitsPair(one, one.length - tail) || splitsPair(other, other.length - tail)) tail--
  const ends = { old: one.length - tail, wanted: other.length - tail }
  return [
    ...keepAll(sliceUnits(before, 0, start), sliceUnits(after, 0, start)),
    { kind: 'delete', length: ends.old - start, units: sliceUnits(before, start, ends.old) },
    { kind: 'insert', units: sliceUnits(after, start, ends.wanted) },
    ...keepAll(sliceUnits(before, ends.old, one.length), sliceUnits(after, ends.wanted, other.length))
  ]
}

/** One string per UTF-16 code unit; markers and brackets never equal a letter. */
const plainOf = (units: readonly Unit[]): string[] =>
  units.flatMap(unit => (unit.kind === 'words' ? unit.text.split('') : [keyOf(unit) ?? '']))

/** Whether an index stands in the middle of a character that takes two code units. */
function splitsPair(letters: readonly string[], index: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(letters[index - 1] ?? '') && /^[\uDC00-\uDFFF]$/.test(letters[index] ?? '')
}

/** Two lists of the same units: nothing is inserted or deleted, but they may be formatted differently. */
function keepAll(before: readonly Unit[], after: readonly Unit[]): UnitChange[] {
  const changes: UnitChange[] = []
  let at = 0
  for (const unit of before) {
    const end = at + unitLength(unit)
    let from = at
    for (const same of sliceUnits(after, at, end)) {
      const own = sliceUnits([unit], from - at, from - at + unitLength(same))[0] ?? unit
      changes.push(...keep(own, same))
      from += unitLength(same)
    }
    at = end
  }
  return changes
}

function keep(before: Unit, after: Unit): UnitChange[] {
  const length = unitLength(after)
  if (sameFormat(before, after)) return [{ kind: 'retain', length }]
  return [{ kind: 'format', length, from: before, to: after }]
}

function sameFormat(one: Unit, other: Unit): boolean {
  if (one.kind === 'marker' && other.kind === 'marker') {
    return one.part === other.part && one.level === other.level
  }
  return one.kind !== 'marker' && other.kind !== 'marker' && sameMarks(one.marks, other.marks)
}

/** Whether two lists say the same, however their words are cut. */
export function sameUnits(one: readonly Unit[], other: readonly Unit[]): boolean {
  return total(one) === total(other) && diffUnits(one, other).every(change => change.kind === 'retain')
}
