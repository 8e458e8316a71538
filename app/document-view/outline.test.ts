import type { Bracket, Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { bracketCards } from './bracket-cards.ts'
import { numbersOf, openBrackets, outlineOf } from './outline.ts'

const TEXT: Text = {
  paragraphs: [
    { id: 'h', part: 'heading', runs: [{ text: 'Principles' }] },
    { id: 'a', part: 'pp', runs: [{ text: 'Recalling ' }, { bracket: 'x' }] },
    { id: 'b', part: 'sub', level: 1, runs: [{ text: 'one '.repeat(40) }, { bracket: 'y' }] },
    { id: 'c', part: 'op', runs: [] }
  ]
}

const bracket = (id: string, state: Bracket['state']): Bracket => ({
  id,
  paragraph: 'a',
  kind: 'alternatives',
  state,
  base: [{ text: 'the base' }],
  alternatives: [
    { key: 'Alt 1', runs: [{ text: 'x' }], proposedBy: ['BRA'], supportedBy: [], opposedBy: [] },
    { key: 'Alt 2', runs: [], proposedBy: ['EU'], supportedBy: [], opposedBy: ['BRA'] }
  ]
})

describe('the outline', () => {
  const entries = outlineOf(TEXT, openBrackets([bracket('x', 'open'), bracket('y', 'resolved')]))

  it('has numbers as the text has, and none for a heading', () => {
    expect(entries.map(({ number }) => number)).toEqual([null, '1', '(a)', '2'])
    expect(entries.map(({ depth }) => depth)).toEqual([0, 0, 1, 0])
    expect(numbersOf(TEXT).get('h')).toBeUndefined()
  })

  it('counts open brackets only', () => {
    expect(entries.map(({ openBrackets }) => openBrackets)).toEqual([0, 1, 0, 0])
  })

  it('shows the first words, cut between two of them, and a bracket by its signs', () => {
    expect(entries[1]?.words).toBe('Recalling […]')
    expect(entries[2]?.words).toMatch(/^(one )+…$/)
    expect(entries[3]?.words).toBe('')
  })
})

describe('the cards of brackets', () => {
  it('stand in the order of the text, without settled ones and without those whose place is gone', () => {
    const brackets = [bracket('y', 'held'), bracket('x', 'open'), bracket('z', 'open')]
    const cards = bracketCards(TEXT, brackets, numbersOf(TEXT))
    expect(cards.map(({ id, number }) => [id, number])).toEqual([
      ['x', '1'],
      ['y', '(a)']
    ])
    expect(bracketCards(TEXT, [bracket('x', 'resolved')], numbersOf(TEXT))).toEqual([])
  })

  it('mark the wording that nobody opposes', () => {
    const [card] = bracketCards(TEXT, [bracket('x', 'open')], numbersOf(TEXT))
    expect(card?.wordings.map(({ unopposed }) => unopposed)).toEqual([true, false])
  })
})
