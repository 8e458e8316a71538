import type { BracketId, Marks, ParagraphId, Part, Run } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { allowedLink } from './links.ts'

/** A piece of the shared text as Yjs tells it: `toDelta()` and the events of a `Y.Text` are lists of these. */
export interface DeltaPart {
  insert?: unknown
  delete?: number
  retain?: number
  attributes?: Record<string, unknown>
}

/** What stands before the words of a paragraph: its id and what kind of paragraph it is. One unit long. */
export interface MarkerUnit {
  kind: 'marker'
  id: ParagraphId
  part: Part
  level: 1 | 2 | null
}
/** Words with equal marks; as many units long as it has UTF-16 code units. */
export interface WordsUnit {
  kind: 'words'
  text: string
  marks: Marks
}
/** The place of a bracket. One unit long. Marks on it have no meaning but are kept, as Yjs keeps them. */
export interface BracketUnit {
  kind: 'bracket'
  id: BracketId
  marks: Marks
}
export type Unit = MarkerUnit | WordsUnit | BracketUnit

const PARTS: readonly unknown[] = ['pp', 'op', 'heading', 'sub']

/** In UTF-16 code units, as Y.Text counts: a marker and a bracket are one each. */
export const unitLength = (unit: Unit): number => (unit.kind === 'words' ? unit.text.length : 1)

/** The whole shared text as units, in order. What this version does not know is left out. */
export function unitsOf(source: Y.Text): Unit[] {
  return unitsOfDelta(source.toDelta() as DeltaPart[])
}

/** The insertions of a delta as units; parts without an insertion are skipped. */
export function unitsOfDelta(delta: readonly DeltaPart[]): Unit[] {
  const units: Unit[] = []
  for (const part of delta) {
    const unit = unitOfInsert(part.insert, part.attributes ?? {})
    if (unit) units.push(unit)
  }
  return joinWords(units)
}

function unitOfInsert(insert: unknown, attributes: Record<string, unknown>): Unit | null {
  if (typeof insert === 'string') return { kind: 'words', text: insert, marks: marksOf(attributes) }
  if (typeof insert !== 'object' || insert === null) return null
  if ('p' in insert && typeof insert.p === 'string') {
    return { kind: 'marker', id: insert.p, ...partOf(attributes) }
  }
  if ('b' in insert && typeof insert.b === 'string') {
    return { kind: 'bracket', id: insert.b, marks: marksOf(attributes) }
  }
  return null
}

/** The part and level that format attributes say; whatever is missing or unknown reads as `op`. */
export function partOf(attributes: Record<string, unknown>): { part: Part; level: 1 | 2 | null } {
  const part = PARTS.includes(attributes.part) ? (attributes.part as Part) : 'op'
  return { part, level: part === 'sub' ? (attributes.level === 2 ? 2 : 1) : null }
}

/** The marks that format attributes say; whatever the schema does not know is left out. */
export function marksOf(attributes: Record<string, unknown>): Marks {
  const marks: Marks = {}
  if (attributes.bold === true) marks.bold = true
  if (attributes.italic === true) marks.italic = true
  if (attributes.underline === true) marks.underline = true
  const link = allowedLink(attributes.link)
  if (link !== null) marks.link = link
  return marks
}

/** Whether two sets of marks are equal, links included. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.link === other.link
  )
}

/** The format attributes that turn one set of marks into another, or null when they are equal. */
export function marksChange(from: Marks, to: Marks): Record<string, unknown> | null {
  if (sameMarks(from, to)) return null
  const change: Record<string, unknown> = {}
  for (const name of ['bold', 'italic', 'underline', 'link'] as const) {
    if (from[name] !== to[name]) change[name] = to[name] ?? null
  }
  return change
}

/** Neighbouring words with equal marks become one unit; empty words go. */
export function joinWords(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (unit.kind === 'words' && unit.text === '') continue
    if (unit.kind === 'words' && last?.kind === 'words' && sameMarks(last.marks, unit.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + unit.text }
    } else joined.push(unit)
  }
  return joined
}

/** What Yjs inserts for a unit, and the format attributes that it carries. */
export function insertOf(unit: Unit): { insert: string | object; attributes: Record<string, unknown> } {
  if (unit.kind === 'words') return { insert: unit.text, attributes: { ...unit.marks } }
  if (unit.kind === 'bracket') return { insert: { b: unit.id }, attributes: { ...unit.marks } }
  const attributes = unit.level === null ? { part: unit.part } : { part: unit.part, level: unit.level }
  return { insert: { p: unit.id }, attributes }
}

/**
 * Inserts units at an index of the text and answers the index behind them. Attributes are always said, because
 * Yjs lets words without any inherit the marks of what stands before them.
 */
export function insertUnits(target: Y.Text, index: number, units: readonly Unit[]): number {
  let at = index
  for (const unit of units) {
    const { insert, attributes } = insertOf(unit)
    if (typeof insert === 'string') target.insert(at, insert, attributes)
    else target.insertEmbed(at, insert, attributes)
    at += unitLength(unit)
  }
  return at
}

/** The units from one index to another; words that stand across an end are cut there. */
export function sliceUnits(units: readonly Unit[], from: number, to: number): Unit[] {
  const slice: Unit[] = []
  let at = 0
  for (const unit of units) {
    const length = unitLength(unit)
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    if (end > start) slice.push(unit.kind === 'words' ? { ...unit, text: unit.text.slice(start, end) } : unit)
    at += length
    if (at >= to) break
  }
  return slice
}

/** The runs of a paragraph as units without a marker. */
export function unitsOfRuns(runs: readonly Run[]): Unit[] {
  return joinWords(
    runs.map(run =>
      'bracket' in run
        ? { kind: 'bracket', id: run.bracket, marks: {} }
        : { kind: 'words', text: run.text, marks: marksOf({ ...run.marks }) }
    )
  )
}

/** Units as runs; markers among them are left out. Marks on a bracket are left out as well. */
export function runsOfUnits(units: readonly Unit[]): Run[] {
  const runs: Run[] = []
  for (const unit of joinWords(units.filter(unit => unit.kind !== 'marker'))) {
    if (unit.kind === 'bracket') runs.push({ bracket: unit.id })
    if (unit.kind === 'words') {
      const plain = Object.keys(unit.marks).length === 0
      runs.push(plain ? { text: unit.text } : { text: unit.text, marks: unit.marks })
    }
  }
  return runs
}
