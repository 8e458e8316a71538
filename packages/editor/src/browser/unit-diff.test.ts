import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ROOT } from '../protocol.ts'
import { insertUnits, joinWords, unitsOf, type Unit } from '../units.ts'
import { diffUnits, sameUnits, type UnitChange } from './unit-diff.ts'

const words = (text: string, bold = false): Unit => ({
  kind: 'words',
  text,
  marks: bold ? { bold: true } : {}
})
const marker = (id: string): Unit => ({ kind: 'marker', id, part: 'op', level: null })

const unit: fc.Arbitrary<Unit> = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', ' ', '🙂', '🙁') }),
    marks: fc.constantFrom({}, { bold: true as const })
  }),
  fc.constantFrom('p', 'q', 'r', 's').map(id => marker(id)),
  fc.constantFrom('b', 'c').map(id => ({ kind: 'bracket' as const, id, marks: {} }))
)
const units = fc.array(unit, { maxLength: 10 }).map(joinWords)

function apply(before: readonly Unit[], changes: readonly UnitChange[]): Unit[] {
  const text = new Y.Doc().getText(ROOT)
  insertUnits(text, 0, before)
  let at = 0
  for (const change of changes) {
    if (change.kind === 'insert') at = insertUnits(text, at, change.units)
    else if (change.kind === 'delete') text.delete(at, change.length)
    else {
      if (change.kind === 'format' && change.to.kind === 'words') {
        text.format(at, change.length, { bold: change.to.marks.bold ?? null })
      }
      at += change.length
    }
  }
  return unitsOf(text)
}

describe('diffUnits', () => {
  it('turns one list into the other', () => {
    fc.assert(
      fc.property(units, units, (before, after) => {
        expect(sameUnits(apply(before, diffUnits(before, after)), after)).toBe(true)
      })
    )
  })

  it('says that equal lists are equal, however their words are cut', () => {
    expect(sameUnits([words('ab'), words('c')], [words('a'), words('bc')])).toBe(true)
    expect(sameUnits([words('ab')], [words('a'), words('b', true)])).toBe(false)
    expect(sameUnits([words('ab')], [words('ba')])).toBe(false)
  })

  it('keeps markers that both hold, and never cuts a character in two', () => {
    const before = [marker('p'), words('one'), marker('q'), words('🙂')]
    const after = [marker('n'), marker('p'), words('one'), marker('q'), words('🙁')]
    expect(diffUnits(before, after).filter(change => change.kind !== 'retain')).toEqual([
      { kind: 'insert', units: [marker('n')] },
      { kind: 'delete', length: 2, units: [words('🙂')] },
      { kind: 'insert', units: [words('🙁')] }
    ])
  })
})
