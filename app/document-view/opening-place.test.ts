import { describe, expect, it } from 'vitest'
import { placeOfWords, spaced } from './opening-place.ts'

describe('words that somebody copied', () => {
  const text = 'We value the right to data (and the duty), the right of way \uFFFC and more.'

  it('are found where they stand, whatever the spaces', () => {
    expect(placeOfWords(text, ' right  to\ndata ')).toEqual({ start: 13, end: 26 })
    expect(placeOfWords(text, '(and the duty)')).toEqual({ start: 27, end: 41 })
    expect(placeOfWords(text, 'way […] and')).toEqual({ start: 56, end: 65 })
  })

  it('are not found where they stand twice, or not at all', () => {
    expect(placeOfWords(text, 'the right')).toBeNull()
    expect(placeOfWords(text, 'nowhere')).toBeNull()
    expect(placeOfWords(text, '  ')).toBeNull()
  })
})

describe('words that are added', () => {
  it('have a space on the side where other words are', () => {
    expect(spaced('and towns', 'in cities', ' of the region')).toBe(' and towns')
    expect(spaced('Recalling', '', 'the pact')).toBe('Recalling ')
    expect(spaced(', where possible', 'in cities', '.')).toBe(', where possible')
    expect(spaced('and towns', 'in cities ', '')).toBe('and towns')
  })
})
