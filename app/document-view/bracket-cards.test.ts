import type { Bracket, Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { bracketCards, paragraphCells } from './bracket-cards.ts'

const bracket = (id: string, paragraph: string, more: Partial<Bracket> = {}): Bracket => ({
  ...{ id, paragraph, kind: 'alternatives', state: 'open', base: [{ text: 'old' }] },
  alternatives: ['one', 'two', 'three'].map((text, index) => ({
    ...{ key: `Alt ${index + 1}`, runs: [{ text }], proposedBy: ['BRA'] },
    ...{ supportedBy: [], opposedBy: index === 0 ? ['MEX'] : [] }
  })),
  ...more
})
const text: Text = {
  paragraphs: [
    { id: 'h', part: 'heading', runs: [{ text: 'Title' }] },
    { id: 'p1', part: 'op', runs: [{ text: 'Words ' }, { bracket: 'b1' }] },
    { id: 'p2', part: 'op', runs: [{ bracket: 'b2' }] },
    { id: 'p3', part: 'op', runs: [{ text: 'Agreed.' }] },
    { id: 'p4', part: 'op', runs: [{ text: 'Free ' }, { bracket: 'b3' }] }
  ]
}
const brackets = [bracket('b1', 'p1'), bracket('b2', 'p2'), bracket('b3', 'p4', { state: 'proposed' })]
const numbers = new Map([
  ['p1', '1'],
  ['p2', '2'],
  ['p3', '3'],
  ['p4', '4']
])

describe('the cards of brackets', () => {
  it('star the wordings that nobody opposes, in the order of the text', () => {
    const cards = bracketCards(text, brackets, numbers)
    expect(cards.map(({ id, number }) => [id, number])).toEqual([
      ['b1', '1'],
      ['b2', '2'],
      ['b3', '4']
    ])
    expect(cards[0]?.wordings.map(({ unopposed }) => unopposed)).toEqual([false, true, true])
  })

  it('call further wordings of a whole paragraph bis and ter, and of words nothing', () => {
    const [words, whole] = bracketCards(text, brackets, numbers)
    expect(whole?.wordings.map(({ label }) => label)).toEqual([null, 'bis', 'ter'])
    expect(words?.wordings.map(({ label }) => label)).toEqual([null, null, null])
  })

  it('leave out what is resolved, and what stands nowhere', () => {
    const resolved = bracket('b1', 'p1', { state: 'resolved' })
    expect(bracketCards(text, [resolved, bracket('gone', 'p9')], numbers)).toEqual([])
  })
})

describe('the cells of paragraphs', () => {
  it('say of every numbered one whether it is agreed, holds an open bracket, or neither', () => {
    const cells = paragraphCells(text, { brackets, agreed: [{ paragraph: 'p3' }] }, numbers)
    expect(cells).toEqual([
      { id: 'p1', number: '1', state: 'bracketed' },
      { id: 'p2', number: '2', state: 'bracketed' },
      { id: 'p3', number: '3', state: 'agreed' },
      { id: 'p4', number: '4', state: 'free' }
    ])
  })
})
