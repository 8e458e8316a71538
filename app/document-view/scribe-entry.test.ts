import type { Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import {
  changedWords,
  completed,
  delegationMeant,
  entryFields,
  entryOfKey,
  ENTRY_KEYS,
  type EntryForm
} from './scribe-entry.ts'

const CODES = ['BRA', 'BRB', 'ECU', 'EU', 'MEX', 'PER', 'PRY']

describe('a delegation that is named in a hurry', () => {
  it('is meant by its code, by its beginning, or by its letters in their order', () => {
    expect(['mex', 'ME', 'eu', 'ec', 'BA', 'bb'].map(typed => delegationMeant(typed, CODES))).toEqual([
      'MEX',
      'MEX',
      'EU',
      'ECU',
      'BRA',
      'BRB'
    ])
  })

  it('is not guessed where none or several are meant', () => {
    expect(['', 'M', 'BR', 'ZZ', 'XE'].map(typed => delegationMeant(typed, CODES))).toEqual(
      Array(5).fill(null)
    )
  })

  it('is completed only when nothing longer can be meant', () => {
    expect(completed('ME', CODES)).toBe('MEX')
    expect(completed('EU', [...CODES, 'EUR'])).toBeNull()
    expect(delegationMeant('EU', [...CODES, 'EUR'])).toBe('EU')
  })
})

const text: Text = {
  paragraphs: [
    { id: 'p1', part: 'op', runs: [{ text: 'We will share each country’s data, openly, and share more.' }] },
    { id: 'p2', part: 'op', runs: [{ text: 'We agree to ' }, { bracket: 'b1' }, { text: ' in time.' }] }
  ]
}
const fields = (form: Partial<EntryForm>) =>
  entryFields(
    { kind: 'add', paragraph: 'p1', concerned: '', words: '', place: '', position: 'support', ...form },
    text
  )
const runsOf = (form: Partial<EntryForm>): unknown => {
  const outcome = fields(form)
  return outcome.ok ? outcome.fields['runs'] : outcome.problem
}

describe('what a scribe enters', () => {
  it('adds words at the end before the closing mark, or behind the words that are named', () => {
    expect(runsOf({ words: 'with care' })).toBe(
      'We will share each country’s data, openly, and share more with care.'
    )
    expect(runsOf({ words: ', freely', concerned: 'data' })).toBe(
      'We will share each country’s data, freely, openly, and share more.'
    )
    expect(runsOf({ words: 'gladly', concerned: 'We will ' })).toContain('We will gladly share each')
  })

  it('finds words typed with the marks of a keyboard', () => {
    expect(runsOf({ kind: 'replace', words: 'all data', concerned: "each country's data" })).toBe(
      'We will share all data, openly, and share more.'
    )
  })

  it('strikes words with the space that they leave, or the paragraph', () => {
    expect(runsOf({ kind: 'strike', concerned: ', openly' })).toBe(
      'We will share each country’s data, and share more.'
    )
    expect(fields({ kind: 'strike' })).toMatchObject({ fields: { kind: 'delete' } })
  })

  it('asks again where the words are not there, there twice, or missing', () => {
    expect(runsOf({ words: 'x', concerned: 'nowhere' })).toBe('not_there')
    expect(runsOf({ words: 'x', concerned: 'share' })).toBe('twice')
    expect(runsOf({ kind: 'replace' })).toBe('no_words')
    expect(runsOf({ words: 'x', paragraph: 'gone' })).toBe('no_paragraph')
    expect(fields({ kind: 'wording', words: 'x' })).toMatchObject({ problem: 'no_bracket', field: 'place' })
    expect(fields({ kind: 'position', place: 'b1' })).toMatchObject({ problem: 'no_bracket' })
  })

  it('opens a bracket around words, with a wording or to have them out', () => {
    expect(fields({ kind: 'bracket', concerned: 'openly', words: 'freely' })).toEqual({
      ok: true,
      fields: {
        ...{ entry: 'bracket', target: 'p1', kind: 'alternatives' },
        ...{ start: 35, end: 41, baseText: 'openly', wording: 'freely' }
      }
    })
    expect(fields({ kind: 'bracket', concerned: 'openly' })).toMatchObject({ fields: { kind: 'deletion' } })
  })

  it('leaves the brackets of a paragraph where they stand', () => {
    expect(runsOf({ paragraph: 'p2', words: 'also', concerned: 'We' })).toBe(
      'We also agree to \uFFFC in time.'
    )
    expect(runsOf({ paragraph: 'p2', kind: 'replace', words: 'We will […] soon.' })).toBe(
      'We will \uFFFC soon.'
    )
  })

  it('adds a wording, takes a position, adds a paragraph', () => {
    expect(fields({ kind: 'wording', place: 'b1', words: 'w' })).toMatchObject({
      fields: { entry: 'alternative', target: 'b1', wording: 'w' }
    })
    expect(fields({ kind: 'position', place: 'b1/Alt 2' })).toEqual({
      ok: true,
      fields: { entry: 'position', target: 'b1', alternative: 'Alt 2', position: 'support' }
    })
    expect(fields({ kind: 'paragraph', words: 'We  also\nagree.' })).toMatchObject({
      fields: { entry: 'propose', target: 'p1', kind: 'insert', runs: 'We also agree.' }
    })
  })

  it('is opened by one key each', () => {
    expect(new Set(Object.values(ENTRY_KEYS)).size).toBe(7)
    expect([entryOfKey('a'), entryOfKey('q')]).toEqual(['add', null])
  })
})

describe('what an entry changes', () => {
  it('is told by the words between those that stay', () => {
    expect(changedWords('We will share data.', 'We will share all data.')).toEqual({ gone: '', come: 'all' })
    expect(changedWords('We will share.', 'We may share.')).toEqual({ gone: 'will', come: 'may' })
    expect(changedWords('We share.', 'We share with care.')).toEqual({ gone: '', come: 'with care' })
    expect(changedWords('We share.', 'We share.')).toEqual({ gone: '', come: '' })
  })
})
