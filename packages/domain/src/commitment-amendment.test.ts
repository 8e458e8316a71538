import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  amendmentHash,
  circlesAsked,
  decideAmendmentHalf,
  outrunHalves,
  withNewFigure,
  type ChairedText
} from './commitment-amendment.ts'
import type { Commitment } from './commitment.ts'
import type { PendingHalf } from './halves.ts'
import type { Run } from './text.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const euros = (value: number) => ({ value, currency: 'EUR' })
const chairs = (key: string) => [
  { person: `${key}-eu`, region: 'EU' },
  { person: `${key}-lac`, region: 'LAC' }
]
const text = (document: string, stage: ChairedText['stage']): ChairedText => ({
  ...{ document, stage, paragraphs: [`${document}1`], chairs: chairs(document) }
})
const TEXTS = [text('d', 'adopted'), text('c', 'negotiation'), text('e', 'zero_draft'), text('x', 'outline')]
const cited = (...documents: string[]): Commitment => ({
  ...{ id: 'CM', kind: 'contribution', amount: euros(145e6), deliverable: null, owner: 'EU', due: null },
  ...{ source: 'Brief', amendments: 0 },
  citations: documents.map(document => ({ document, paragraph: `${document}1` }))
})
const asked = (source = 'Letter', withdraw = false) => ({
  ...{ action: 'amend_commitment' as const, target: 'CM', hash: null, withdraw },
  payload: { source }
})

/** Gives halves one after the other; answers what the last one did. */
function given(commitment: Commitment, people: readonly (readonly [string, string | null, string?])[]) {
  const circles = circlesAsked(commitment, TEXTS)
  const standing: PendingHalf[] = []
  let last = 'none'
  for (const [person, region, source] of people) {
    const half = decideAmendmentHalf({ standing, circles }, asked(source), { person, region }, sha256)
    last = half.ok ? half.value.half : half.refusal.code
    if (!half.ok || half.value.half !== 'first') continue
    const { payloadHash } = half.value
    standing.push({
      ...{ id: person, action: 'amend_commitment', target: 'CM', payload: {}, payloadHash, hash: null },
      ...{ by: person, region, at: '', sequence: 0, headHash: 'h' },
      ...{ voidedAt: null, voidReason: null, completedAt: null }
    })
  }
  return { last, standing, circles }
}

describe('an amendment', () => {
  it('[CM5] asks the co-chairs of each citing text that is not adopted, else of each that cites it, else of any', () => {
    const of = (...documents: string[]) => circlesAsked(cited(...documents), TEXTS).map(one => one.documents)
    expect(of('d', 'c', 'e')).toEqual([['c'], ['e']])
    expect(of('d')).toEqual([['d']])
    expect(of()).toEqual([['d', 'c', 'e', 'x']])
  })

  // long: one set of people after the other
  it('[CM6] takes effect with the last half that is missing, from two regions of each text', () => {
    const both = cited('c', 'e')
    expect(
      given(both, [
        ['c-eu', 'EU'],
        ['c-lac', 'LAC'],
        ['e-lac', 'LAC']
      ]).last
    ).toBe('first')
    expect(
      given(both, [
        ['c-eu', 'EU'],
        ['c-lac', 'LAC'],
        ['e-lac', 'LAC'],
        ['e-eu', 'EU']
      ]).last
    ).toBe('last')
    // Whoever chairs another text counts for nothing, and so does what the secretariat prepared.
    expect(
      given(cited('c'), [
        ['c-eu', 'EU'],
        ['e-lac', 'LAC']
      ]).last
    ).toBe('first')
    expect(
      given(cited('c'), [
        ['s', null],
        ['c-eu', 'EU'],
        ['s2', null]
      ]).last
    ).toBe('first')
    expect(
      given(cited(), [
        ['c-eu', 'EU'],
        ['d-eu', 'EU']
      ]).last
    ).toBe('first')
    expect(
      given(cited(), [
        ['c-eu', 'EU'],
        ['x-lac', 'LAC']
      ]).last
    ).toBe('last')
  })

  it('[CM6][HV2][HV3][HV7] repeats what the first half says, once for each person, and can be withdrawn', () => {
    expect(
      given(cited('c'), [
        ['c-eu', 'EU'],
        ['c-eu', 'EU']
      ]).last
    ).toBe('HV3')
    expect(
      given(cited('c'), [
        ['c-eu', 'EU'],
        ['c-lac', 'LAC', 'Another letter']
      ]).last
    ).toBe('HV2')
    // The secretariat may have prepared something else.
    expect(
      given(cited('c'), [
        ['s', null, 'x'],
        ['c-eu', 'EU'],
        ['c-lac', 'LAC']
      ]).last
    ).toBe('last')
    const { standing, circles } = given(cited('c'), [['c-eu', 'EU']])
    const take = (person: string) =>
      decideAmendmentHalf({ standing, circles }, asked('', true), { person, region: 'EU' }, sha256)
    expect(take('c-eu')).toMatchObject({ value: { half: 'withdrawn', voids: ['c-eu'] } })
    expect(take('c-lac')).toMatchObject({ refusal: { code: 'HV7' } })
  })

  it('[CM6] has its halves void when the commitment or the texts to ask are others', () => {
    const of = (commitment: Commitment, texts = TEXTS) =>
      amendmentHash(commitment, circlesAsked(commitment, texts), sha256)
    const hash = of(cited('c'))
    const { standing } = given(cited('c'), [['c-eu', 'EU']])
    const half = standing.map(one => ({ ...one, headHash: hash }))
    expect(outrunHalves(half, of(cited('c')))).toEqual([])
    expect(outrunHalves(half, of({ ...cited('c'), owner: 'Other' }))).toHaveLength(1)
    const adopted = TEXTS.map(one => (one.document === 'c' ? { ...one, stage: 'adopted' as const } : one))
    expect(outrunHalves(half, of(cited('c', 'e')))).toHaveLength(1)
    expect(of(cited('c', 'e'), adopted)).not.toBe(of(cited('c', 'e')))
  })
})

describe('a citing paragraph', () => {
  it('[CM7] puts the new figure in the place of the former one, and leaves everything else', () => {
    const runs: Run[] = [
      { text: 'We note ' },
      { text: '€145 million', marks: { bold: true } },
      { bracket: 'b' },
      { text: ' of EUR 145 million, not €145.' }
    ]
    const change = { former: euros(145e6), amount: euros(150.5e6), language: 'en' }
    expect(withNewFigure(runs, change)).toEqual([
      { text: 'We note ' },
      { text: '€150.5 million', marks: { bold: true } },
      { bracket: 'b' },
      { text: ' of EUR 150.5 million, not €145.' }
    ])
    const french: Run[] = [{ text: 'une contribution de 145 millions d’euros' }]
    expect(withNewFigure(french, { ...change, language: 'fr' })).toEqual([
      { text: 'une contribution de 150,5 millions d’euros' }
    ])
    expect(withNewFigure([{ text: 'no figure' }], change)).toBeNull()
    // In two pieces it is not touched: only the difference is said.
    expect(withNewFigure([{ text: '€14' }, { text: '5 million', marks: { bold: true } }], change)).toBeNull()
    expect(withNewFigure(runs, { ...change, amount: { value: 1, currency: 'USD' } })).toBeNull()
  })
})
