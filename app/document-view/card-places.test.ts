import { describe, expect, it } from 'vitest'
import { placeCards, type Card } from './card-places.ts'

const card = (id: string, wanted: number | null, height = 50): Card => ({ id, wanted, height })
const placed = (cards: Card[], focused: string | null = null) =>
  Object.fromEntries(placeCards(cards, focused).tops)

describe('cards beside the text', () => {
  it('stand at the height of their words, and below one another where these are too near', () => {
    expect(placed([card('a', 10), card('b', 30), card('c', 300)])).toEqual({ a: 10, b: 68, c: 300 })
  })

  it('stand where the one before ends when they have no words', () => {
    expect(placed([card('a', null), card('b', 20), card('c', null)])).toEqual({ a: 0, b: 58, c: 116 })
  })

  it('yield to the one in focus, upwards and downwards, each no further than needed', () => {
    const cards = [card('a', 0), card('b', 100), card('c', 110), card('d', 120), card('e', 400)]
    expect(placed(cards, 'd')).toEqual({ a: -54, b: 4, c: 62, d: 120, e: 400 })
    expect(placed(cards, 'c')).toEqual({ a: -6, b: 52, c: 110, d: 168, e: 400 })
  })

  it('never overlap, whatever their heights, and say where the last one ends', () => {
    const cards = Array.from({ length: 60 }, (_, n) =>
      card(`${n}`, (n * 37) % 500 === 0 ? null : n * 11, 20 + ((n * 7) % 60))
    )
    for (const focused of [null, '0', '31', '59']) {
      const { tops, end } = placeCards(cards, focused)
      const ends = cards.map(({ id, height }) => (tops.get(id) ?? 0) + height)
      cards.slice(1).forEach(({ id }, n) => expect(tops.get(id)).toBeGreaterThanOrEqual((ends[n] ?? 0) + 8))
      expect(end).toBe(Math.max(...ends))
      if (focused !== null && cards[Number(focused)]?.wanted !== null) {
        expect(tops.get(focused)).toBe(cards[Number(focused)]?.wanted)
      }
    }
  })
})
