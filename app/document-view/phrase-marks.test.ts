import type { Bracket } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { markedWords, phraseRows } from './phrase-marks.ts'

const runs = (text: string) => [{ text }]
const bracket = (state: Bracket['state'], text: string): Bracket => ({
  ...{ id: 'b1', paragraph: 'p2', kind: 'alternatives', state, base: null },
  alternatives: [
    { key: 'Alt 1', runs: runs(text), proposedBy: ['MEX'], supportedBy: [], opposedBy: [] },
    { key: 'Alt 2', runs: runs('plainly'), proposedBy: ['EU'], supportedBy: [], opposedBy: [] }
  ]
})

describe('[CV13] the phrase bank in a text', () => {
  it('marks the verb and each clause where they stand, and leaves no word out', () => {
    const found = markedWords(runs('We decide to act, as appropriate, on mutually agreed terms.'), 'en', true)
    expect(found.segments.map(({ words }) => words).join('')).toBe(
      'We decide to act, as appropriate, on mutually agreed terms.'
    )
    expect(found.segments.filter(({ mark }) => mark !== null)).toEqual([
      { words: 'decide', mark: 'verb' },
      { words: 'as appropriate', mark: 'clause' },
      { words: 'on mutually agreed terms', mark: 'clause' }
    ])
    expect([found.strength, found.clauses]).toEqual([1, 2])
  })

  it('looks for verbs in what is done, not in the preamble', () => {
    expect(markedWords(runs('We agree as appropriate'), 'en', false)).toMatchObject({
      strength: null,
      clauses: 1
    })
  })

  it('speaks of paragraphs and open brackets in which it finds something', () => {
    const paragraphs = [
      { id: 'p1', number: '1', part: 'op' as const, runs: runs('Nothing of the kind.') },
      {
        id: 'p2',
        number: '2',
        part: 'op' as const,
        runs: [...runs('Tomamos nota de ello, '), { bracket: 'b1' }]
      }
    ]
    const rows = phraseRows(paragraphs, [bracket('open', 'según proceda')], 'es')
    expect(rows.map(({ id }) => id)).toEqual(['p2'])
    expect(rows[0]?.own.strength).toBe(8)
    expect(rows[0]?.wordings.map(({ key, found }) => [key, found.clauses])).toEqual([['Alt 1', 1]])
    expect(phraseRows(paragraphs, [bracket('resolved', 'según proceda')], 'es')[0]?.wordings).toEqual([])
  })
})
