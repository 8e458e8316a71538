import type { AnchorPlace, Bracket, Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { baseOf, carrier } from './carried-places.ts'

const text = (...paragraphs: [id: string, words: string][]): Text => ({
  paragraphs: paragraphs.map(([id, words]) => ({ id, part: 'op', runs: [{ text: words }] }))
})

const BEFORE = text(
  ['a', 'The Parties will cooperate on digital identity and signatures.'],
  ['b', 'They will meet every year in one of the regions.']
)
const NONE: Bracket[] = []
const IDENTITY: AnchorPlace = { paragraphId: 'a', start: 30, end: 46 }

const carried = (now: Text, base = baseOf({}, BEFORE, NONE)) => carrier(base, now, NONE)(IDENTITY)

describe('places of comments on the screen', () => {
  it('stay where they are while nothing changes there', () => {
    expect(carried(text(['a', 'The Parties will cooperate on digital identity and signatures.']))).toEqual([
      IDENTITY
    ])
  })

  it('follow what is typed before their words, and a paragraph that is split before them', () => {
    expect(
      carried(text(['a', 'All the Parties will cooperate on digital identity and signatures.']))
    ).toEqual([{ paragraphId: 'a', start: 34, end: 50 }])
    const split = text(
      ['a', 'The Parties will cooperate '],
      ['n', 'on digital identity and signatures.'],
      ['b', 'They will meet every year in one of the regions.']
    )
    expect(carried(split)).toEqual([{ paragraphId: 'n', start: 3, end: 19 }])
  })

  it('are none where the words are gone', () => {
    expect(carried(text(['a', 'The Parties will cooperate.']))).toEqual([])
  })

  it('begin from the words that the server saw, not from those that this screen has by now', () => {
    const base = baseOf(
      { a: 'The Parties will cooperate on digital identity and signatures.' },
      text(['a', 'x']),
      NONE
    )
    expect(
      carried(text(['a', '!!! The Parties will cooperate on digital identity and signatures.']), base)
    ).toEqual([{ paragraphId: 'a', start: 34, end: 50 }])
  })

  it('follow a whole bracket to the paragraph in which it stands now', () => {
    const bracket: Bracket = {
      id: 'x',
      paragraph: 'a',
      kind: 'alternatives',
      state: 'open',
      base: null,
      alternatives: [
        { key: 'Alt 1', runs: [{ text: 'one' }], proposedBy: ['BRA'], supportedBy: [], opposedBy: [] }
      ]
    }
    const now: Text = { paragraphs: [{ id: 'b', part: 'op', runs: [{ bracket: 'x' }] }] }
    const place = { paragraphId: 'a', bracketId: 'x', start: 0, end: 0 }
    expect(carrier(baseOf({}, BEFORE, [bracket]), now, [bracket])(place)).toEqual([
      { ...place, paragraphId: 'b' }
    ])
  })
})
