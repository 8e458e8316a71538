import type { Marks } from '@acuerdo/domain'
import { Slice, type Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import {
  marksOf,
  partOf,
  unitLength,
  unitsOfDelta,
  type BracketUnit,
  type DeltaPart,
  type Unit,
  type WordsUnit
} from '../units.ts'
import { docOfUnits, marksOfSchema, paragraphsOf, posOf, sliceOfUnits, unitsOfDoc } from './flat.ts'
import { sameUnits, type UnitChange } from './unit-diff.ts'

/**
 * The changes that an event of the shared text tells, against the document that they are to be applied to. Null
 * when they cannot be told from the event alone: something unknown came in.
 */
export function changesOfDelta(doc: Node, delta: readonly DeltaPart[]): UnitChange[] | null {
  const changes: UnitChange[] = []
  let at = 0
  for (const part of delta) {
    if (part.delete !== undefined) {
      changes.push({ kind: 'delete', length: part.delete, units: [] })
      at += part.delete
    } else if (part.retain !== undefined) {
      if (part.attributes) changes.push(...formatsOf(unitsOfDoc(doc, at, at + part.retain), part.attributes))
      else changes.push({ kind: 'retain', length: part.retain })
      at += part.retain
    } else {
      const units = unitsOfDelta([part])
      if (units.length === 0) return null
      changes.push({ kind: 'insert', units })
    }
  }
  return changes
}

function formatsOf(units: readonly Unit[], attributes: Record<string, unknown>): UnitChange[] {
  return units.map(from => {
    const to: Unit =
      from.kind === 'marker'
        ? { ...from, ...partOf({ part: from.part, level: from.level, ...attributes }) }
        : { ...from, marks: marksOf({ ...from.marks, ...attributes }) }
    const length = unitLength(from)
    return sameUnits([from], [to]) ? { kind: 'retain', length } : { kind: 'format', length, from, to }
  })
}

/**
 * Applies changes to a transaction, each where it belongs, so that selections and decorations are mapped. False
 * when they touch the place before the first marker in a way that has no counterpart in the document.
 */
export function applyChanges(tr: Transaction, changes: readonly UnitChange[]): boolean {
  if (tr.doc.firstChild?.attrs.id === null) return false
  let at = 0
  for (const change of changes) {
    if (change.kind === 'delete') {
      if (!applyDelete(tr, at, change.length)) return false
    } else if (change.kind === 'insert') {
      if (!applyInsert(tr, at, change.units)) return false
      at += change.units.reduce((sum, unit) => sum + unitLength(unit), 0)
    } else {
      if (change.kind === 'format') applyFormat(tr, at, change)
      at += change.length
    }
  }
  return true
}

function applyDelete(tr: Transaction, at: number, length: number): boolean {
  const to = posOf(tr.doc, at + length)
  if (at > 0) {
    tr.step(new ReplaceStep(posOf(tr.doc, at), to, Slice.empty))
    return true
  }
  // From the very beginning only whole paragraphs can go, and never all of them.
  const end = tr.doc.resolve(to)
  if (end.parentOffset < end.parent.content.size || end.index(0) + 1 >= tr.doc.childCount) return false
  tr.delete(0, end.after(1))
  return true
}

function applyInsert(tr: Transaction, at: number, units: readonly Unit[]): boolean {
  const { schema } = tr.doc.type
  if (at > 0) {
    const pos = posOf(tr.doc, at)
    tr.step(new ReplaceStep(pos, pos, sliceOfUnits(schema, units)))
    return true
  }
  const { lead, paragraphs } = paragraphsOf(schema, units)
  if (lead.length > 0) return false
  tr.insert(0, paragraphs)
  return true
}

function applyFormat(tr: Transaction, at: number, change: Extract<UnitChange, { kind: 'format' }>): void {
  const { from, to } = change
  if (from.kind === 'marker' && to.kind === 'marker') {
    const pos = posOf(tr.doc, at + 1) - 1
    tr.setNodeAttribute(pos, 'part', to.part).setNodeAttribute(pos, 'level', to.level)
  } else if (from.kind !== 'marker' && to.kind !== 'marker') {
    const start = posOf(tr.doc, at)
    applyMarks(tr, { start, end: start + change.length }, [from, to])
  }
}

function applyMarks(
  tr: Transaction,
  { start, end }: { start: number; end: number },
  [from, to]: [WordsUnit | BracketUnit, WordsUnit | BracketUnit]
): void {
  const { schema } = tr.doc.type
  for (const name of ['bold', 'italic', 'underline', 'link'] as const) {
    if (from.marks[name] === to.marks[name]) continue
    const type = schema.marks[name]
    if (type && from.marks[name] !== undefined) tr.removeMark(start, end, type)
    const added: Marks = { [name]: to.marks[name] }
    if (to.marks[name] !== undefined)
      marksOfSchema(schema, added).forEach(mark => tr.addMark(start, end, mark))
  }
}

/** The last resort: whatever differs between the document and the units is replaced in one piece. */
export function replaceDifference(tr: Transaction, units: readonly Unit[]): void {
  const wanted = docOfUnits(tr.doc.type.schema, units)
  const start = tr.doc.content.findDiffStart(wanted.content)
  const end = tr.doc.content.findDiffEnd(wanted.content)
  if (start === null || !end) return
  const overlap = Math.max(start - Math.min(end.a, end.b), 0)
  tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap))
}

/**
 * Keeps the person's place: a caret stays behind the letter that it stood behind, and a selection does not grow
 * over words that others put at its ends.
 */
export function keepSelection(tr: Transaction, old: Transaction['selection']): void {
  if (!(old instanceof TextSelection)) return
  const place = (pos: number) => {
    const outer = old.empty ? -1 : pos === old.from ? 1 : -1
    return tr.doc.resolve(tr.mapping.map(pos, outer))
  }
  tr.setSelection(TextSelection.between(place(old.anchor), place(old.head)))
}
