import type { Bracket, Paragraph, Run } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { cleanParagraph } from './clean-text.ts'

const bracket = (id: string, base: Run[] | null, more: Partial<Bracket> = {}): Bracket => ({
  ...{ id, paragraph: 'p', kind: 'alternatives', state: 'open', base },
  alternatives: [
    { key: 'Alt 1', runs: [{ text: 'competing' }], proposedBy: ['BRA'], supportedBy: [], opposedBy: [] }
  ],
  ...more
})
const clean = (brackets: Bracket[], runs: Run[] = [{ text: 'We ' }, { bracket: 'b' }, { text: '.' }]) => {
  const paragraph: Paragraph = { id: 'p', part: 'op', runs }
  return cleanParagraph(paragraph, new Map(brackets.map(one => [one.id, one]))).runs
}

describe('a clean text', () => {
  it('has the words of the text in square brackets, without the wordings that compete', () => {
    expect(clean([bracket('b', [{ text: 'agree' }])])).toEqual([{ text: 'We [agree].' }])
    const bold: Run = { text: 'agree', marks: { bold: true } }
    expect(clean([bracket('b', [bold])])).toEqual([{ text: 'We [' }, bold, { text: '].' }])
  })

  it('never looks agreed where nothing is: a bracket without words of the text is […]', () => {
    expect(clean([bracket('b', null)])).toEqual([{ text: 'We […].' }])
    expect(clean([])).toEqual([{ text: 'We […].' }])
    expect(clean([bracket('b', null)], [{ bracket: 'b' }])).toEqual([{ text: '[…]' }])
  })

  it('has a proposed outcome as it would read, and brackets inside the words of the text', () => {
    const proposed: Partial<Bracket> = { state: 'proposed', proposed: [{ text: 'decide' }] }
    expect(clean([bracket('b', [{ text: 'agree' }], proposed)])).toEqual([{ text: 'We decide.' }])
    const outer = bracket('b', [{ text: 'agree ' }, { bracket: 'c' }])
    expect(clean([outer, bracket('c', [{ text: 'soon' }])])).toEqual([{ text: 'We [agree [soon]].' }])
  })
})
