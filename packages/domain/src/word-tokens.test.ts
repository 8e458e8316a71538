import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNumbering, tokensOf } from './word-tokens.ts'

/** What a word is, said by one expression: the reader is faster, and has to say the same. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|./gsu

const letters = fc.constantFrom(
  'a',
  'Z',
  '7',
  'ñ',
  'n\u0303',
  'ß',
  'Ω',
  'ж',
  '日',
  'é',
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u2028'
)
const signs = fc.constantFrom(
  '.',
  '-',
  '’',
  '«',
  '…',
  '😀',
  '\ud800',
  '\udc00',
  '\ufffc',
  '€',
  '𝒜',
  '\u{10400}'
)
const text = fc.array(fc.oneof(letters, signs), { maxLength: 40 }).map(list => list.join(''))

describe('words, white space and signs', () => {
  it('[CO5] are told apart as one expression tells them, in every script', () => {
    fc.assert(
      fc.property(text, words => {
        const tokens = tokensOf([{ text: words, marks: undefined }], createNumbering())
        expect(tokens.map(({ start, end }) => words.slice(start, end))).toEqual(words.match(TOKEN) ?? [])
      }),
      { numRuns: 500 }
    )
  })
})
