import { describe, expect, it } from 'vitest'
import { withSameParts } from './same-parts.ts'

const read = () => ({
  title: 'A text',
  at: new Date(5),
  none: undefined,
  cards: [
    { id: 'a', runs: [{ text: 'one' }], by: null },
    { id: 'b', runs: [{ text: 'two' }], by: 'MEX' }
  ]
})

describe('what is read afresh', () => {
  it('is the same object where it says the same', () => {
    const before = read()
    expect(withSameParts(before, read())).toBe(before)
  })

  it('keeps every part that says the same, and changes nothing of what was read before', () => {
    const before = read()
    const fresh = read()
    fresh.cards[1] = { id: 'b', runs: [{ text: 'three' }], by: 'MEX' }
    const now = withSameParts(before, fresh)
    expect(now).toEqual(fresh)
    expect(now.cards[0]).toBe(before.cards[0])
    expect(now.at).toBe(before.at)
    expect(now.cards[1]).not.toBe(before.cards[1])
    expect(before).toEqual(read())
  })

  it('sees what came, went, or is of another kind', () => {
    const [one, two] = [{ id: 'a' }, { id: 'b' }]
    for (const [before, fresh] of [
      [[one, two], [one]],
      [[one], [one, two]],
      [{ a: undefined }, {}],
      [{}, { a: undefined }],
      [[], {}],
      [{ a: new Date(1) }, { a: new Date(2) }],
      [{ a: null }, { a: {} }],
      [undefined, { a: 1 }],
      [new Map([['a', 1]]), new Map([['a', 2]])]
    ])
      expect(withSameParts(before, fresh)).toStrictEqual(fresh)
  })
})
