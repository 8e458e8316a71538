import type { Transaction } from '@tiptap/pm/state'
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Step
} from '@tiptap/pm/transform'
import type { Node } from '@tiptap/pm/model'
import type { Unit } from '../units.ts'
import { flatOf, unitsOfDoc } from './flat.ts'
import { diffUnits, type UnitChange } from './unit-diff.ts'

/** Changes of the shared text from an index on; a list of them is applied one after the other. */
export interface Edit {
  at: number
  changes: UnitChange[]
}

/**
 * What the person's transactions change in the shared text: step by step, so that a letter goes exactly where it
 * was typed. Only where ids of paragraphs change hands on the way, or the first marker would go, the documents
 * before and after are compared as wholes: the paragraphs that stay then keep their markers.
 */
export function editsOf(transactions: readonly Transaction[]): Edit[] {
  const edits = transactions.flatMap(transaction =>
    transaction.steps.flatMap((step, index) => {
      const before = transaction.docs[index] ?? transaction.before
      return editsOfStep(step, before, transaction.docs[index + 1] ?? transaction.doc)
    })
  )
  const [first, last] = [transactions[0], transactions.at(-1)]
  if (!first || !last || !tradesMarkers(edits)) return edits
  return [{ at: 0, changes: diffUnits(unitsOfDoc(first.before), unitsOfDoc(last.doc)) }]
}

function editsOfStep(step: Step, before: Node, after: Node): Edit[] {
  const edits: Edit[] = []
  for (const [oldStart, oldEnd, newStart, newEnd] of rangesOf(step)) {
    const at = flatOf(before, oldStart)
    const old = unitsOfDoc(before, at, flatOf(before, oldEnd))
    const wanted = unitsOfDoc(after, flatOf(after, newStart), flatOf(after, newEnd))
    edits.push({ at, changes: diffUnits(old, wanted) })
  }
  // From the right: what stands before a range is then still where the step found it.
  return edits.reverse()
}

/** Old and new positions of everything that a step touches. */
function rangesOf(step: Step): [number, number, number, number][] {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    return [[step.from, step.to, step.from, step.to]]
  }
  if (step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep) {
    return [[step.pos, step.pos + 1, step.pos, step.pos + 1]]
  }
  const ranges: [number, number, number, number][] = []
  step.getMap().forEach((...range) => ranges.push(range))
  return ranges
}

function tradesMarkers(edits: readonly Edit[]): boolean {
  const deleted = new Set<string>()
  const inserted = new Set<string>()
  let first = false
  for (const { at, changes } of edits) {
    for (const change of changes) {
      if (change.kind === 'delete') markerIds(change.units).forEach(id => deleted.add(id))
      if (change.kind === 'insert') markerIds(change.units).forEach(id => inserted.add(id))
    }
    const [change] = changes
    first ||= at === 0 && change?.kind === 'delete' && change.units[0]?.kind === 'marker'
  }
  return first || [...inserted].some(id => deleted.has(id))
}

const markerIds = (units: readonly Unit[]): string[] =>
  units.flatMap(unit => (unit.kind === 'marker' ? [unit.id] : []))
