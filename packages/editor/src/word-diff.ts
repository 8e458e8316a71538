import { align, BRACKET_CHARACTER, COMPARISONS_MAX, type Run } from '@acuerdo/domain'
import { marksChange, runsOfUnits, sliceUnits, unitLength, unitsOfRuns, type Unit } from './units.ts'

/** A change of units, at an offset and over a length of the old ones, in UTF-16 code units. */
export type UnitsChange =
  | { kind: 'replace'; at: number; length: number; units: Unit[] }
  | { kind: 'format'; at: number; length: number; attributes: Record<string, unknown> }

/** A change of words: the same with runs. */
export type WordsChange =
  | { kind: 'replace'; at: number; length: number; runs: Run[] }
  | { kind: 'format'; at: number; length: number; attributes: Record<string, unknown> }

interface Token {
  /** The characters; of a marker or bracket its character with its id. */
  key: string
  start: number
  end: number
}

/** What turns the old runs into the new ones, in order and word by word; see `diffWordUnits`. */
export function diffRuns(old: readonly Run[], wanted: readonly Run[]): WordsChange[] {
  return diffWordUnits(unitsOfRuns(old), unitsOfRuns(wanted)).map(change => {
    if (change.kind === 'format') return change
    const { kind, at, length, units } = change
    return { kind, at, length, runs: runsOfUnits(units) }
  })
}

/**
 * What turns the old units into the new ones, in order and word by word: words that both have are kept, and only
 * formatted where their marks differ. A bracket or a marker is kept when both hold the same one.
 */
export function diffWordUnits(before: readonly Unit[], after: readonly Unit[]): UnitsChange[] {
  const changes: UnitsChange[] = []
  let at = 0
  let from = 0
  const replaceUntil = (end: number, to: number) => {
    const units = sliceUnits(after, from, to)
    if (end > at || units.length) changes.push({ kind: 'replace', at, length: end - at, units })
  }
  for (const [kept, same] of keptTokens(tokensOf(before), tokensOf(after))) {
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
function formatChanges(kept: Token, before: readonly Unit[], after: readonly Unit[]): UnitsChange[] {
  const changes: UnitsChange[] = []
  let at = kept.start
  for (const unit of after) {
    const end = at + unitLength(unit)
    for (const own of sliceUnits(before, at, end)) {
      const length = unitLength(own)
      const attributes = attributesChange(own, unit)
      if (attributes) changes.push({ kind: 'format', at, length, attributes })
      at += length
    }
  }
  return changes
}

function attributesChange(own: Unit, wanted: Unit): Record<string, unknown> | null {
  if (own.kind === 'words' && wanted.kind === 'words') return marksChange(own.marks, wanted.marks)
  if (own.kind !== 'marker' || wanted.kind !== 'marker') return null
  if (own.part === wanted.part && own.level === wanted.level) return null
  return { part: wanted.part, level: wanted.level }
}

/** Stands for a marker; one UTF-16 code unit, as long as a marker is. */
const MARKER_CHARACTER = '\u2029'

function tokensOf(units: readonly Unit[]): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const stretch of stretchesOf(units)) {
    if (typeof stretch !== 'string') {
      const key = (stretch.kind === 'marker' ? MARKER_CHARACTER : BRACKET_CHARACTER) + stretch.id
      tokens.push({ key, start: at, end: ++at })
      continue
    }
    for (const { 0: key, index } of stretch.matchAll(/\s+|[\p{L}\p{N}\p{M}]+|./gsu))
      tokens.push({ key, start: at + index, end: at + index + key.length })
    at += stretch.length
  }
  return tokens
}

/** Words across their marks, so that a word of which a part is bold is one token. */
function stretchesOf(units: readonly Unit[]): (string | Exclude<Unit, { kind: 'words' }>)[] {
  const stretches: (string | Exclude<Unit, { kind: 'words' }>)[] = []
  for (const unit of units) {
    const last = stretches.at(-1)
    if (unit.kind !== 'words') stretches.push(unit)
    else if (typeof last === 'string') stretches[stretches.length - 1] = last + unit.text
    else stretches.push(unit.text)
  }
  return stretches
}

/** The longest list of tokens that both have in the same order. */
function keptTokens(one: readonly Token[], other: readonly Token[]): [Token, Token][] {
  const numbers = new Map<string, number>()
  const numberOf = ({ key }: Token): number => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const budget = { left: COMPARISONS_MAX, exceeded: false }
  const pairs = align(one.map(numberOf), other.map(numberOf), budget)
  return pairs.flatMap(([i, j]): [Token, Token][] => {
    const [left, right] = [one[i], other[j]]
    return left && right ? [[left, right]] : []
  })
}
