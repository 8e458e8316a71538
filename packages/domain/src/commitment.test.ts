import { describe, expect, it } from 'vitest'
import {
  commitmentState,
  decideAmendment,
  decideCommitment,
  differingFigures,
  textsToAsk,
  textsToCorrect,
  type CitingText,
  type Commitment
} from './commitment.ts'
import { figuresIn, withFigure } from './figures.ts'

const euros = (value: number) => ({ value, currency: 'EUR' })
const recorded: Commitment = {
  id: 'CM-1',
  kind: 'contribution',
  amount: euros(145e6),
  deliverable: null,
  owner: 'EU',
  due: null,
  source: 'Brief',
  citations: [
    { document: 'd', paragraph: 'd11' },
    { document: 'c', paragraph: 'c11' }
  ],
  amendments: 0
}
const texts: CitingText[] = [
  { document: 'd', stage: 'adopted', paragraphs: ['d11'] },
  { document: 'c', stage: 'negotiation', paragraphs: ['c11', 'c12'] },
  { document: 'x', stage: 'negotiation', paragraphs: ['x1'] }
]
const wish = (rest: object = {}) => ({
  target: 'CM-2',
  kind: 'contribution',
  owner: 'EU',
  source: 'Letter',
  ...rest
})

describe('a commitment', () => {
  it('[CM1] is recorded once, under its name', () => {
    const standing = [recorded]
    expect(decideCommitment({ standing, texts }, wish()).ok).toBe(true)
    expect(decideCommitment({ standing, texts }, wish({ target: 'CM-1' }))).toMatchObject({
      refusal: { code: 'CM1' }
    })
  })

  it('[CM2] is cited by paragraphs that stand in a text', () => {
    expect(decideCommitment({ standing: [], texts }, wish({ citedBy: ['nowhere'] }))).toMatchObject({
      refusal: { code: 'CM2' }
    })
  })

  it('[CM3] is amended with a new source, and what is left out stays', () => {
    const amend = (rest: object) => decideAmendment({ standing: [recorded], texts }, wish(rest))
    expect(amend({ target: 'CM-1', source: ' Brief ' })).toMatchObject({ refusal: { code: 'CM3' } })
    expect(amend({ target: 'CM-9' })).toMatchObject({ refusal: { code: 'not_found' } })
    expect(amend({ target: 'CM-1', amount: euros(154e6) })).toMatchObject({
      value: [
        {
          commitment: {
            amount: euros(154e6),
            source: 'Letter',
            citations: recorded.citations,
            amendments: 1
          },
          former: recorded
        }
      ]
    })
    expect(commitmentState({ ...recorded, amendments: 1 })).toBe('amended')
    expect(commitmentState({ ...recorded, citations: [] })).toBe('recorded')
  })

  it('[CM4] shows one figure everywhere: another one in a citing paragraph is found', () => {
    expect(differingFigures('of €154 million', [recorded])).toMatchObject([
      { commitment: 'CM-1', recorded: euros(145e6), figure: { value: 154e6, written: '€154 million' } }
    ])
    expect(differingFigures('of €145 million and $3 million', [recorded])).toEqual([])
    expect(differingFigures('of EUR 145 000 000', [recorded])).toEqual([])
  })

  it('[CM5] is decided on by the texts that are not adopted, and corrected in those that are', () => {
    expect(textsToAsk(recorded, texts).map(({ document }) => document)).toEqual(['c'])
    expect(textsToCorrect(recorded, texts)).toEqual([])
    const amended = { ...recorded, amendments: 1 }
    expect(textsToCorrect(amended, texts).map(({ document }) => document)).toEqual(['d'])
  })
})

describe('sums of money', () => {
  it.each([
    ['€145 million', 145e6, 'EUR'],
    ['EUR 145 million', 145e6, 'EUR'],
    ['145 millones de euros', 145e6, 'EUR'],
    ['145 milhões de euros', 145e6, 'EUR'],
    ['145 millions d’euros', 145e6, 'EUR'],
    ['1,5 millones de euros', 1.5e6, 'EUR'],
    ['€1.5 billion', 1.5e9, 'EUR'],
    ['2 mil millones de dólares', 2e9, 'USD'],
    ['EUR 145 000 000', 145e6, 'EUR'],
    ['EUR 1,234,567.89', 1_234_567.89, 'EUR'],
    ['1.234.567,89 euros', 1_234_567.89, 'EUR']
  ])('[CM4] are read in %s', (written, value, currency) => {
    expect(figuresIn(`We note ${written}, as agreed.`)).toMatchObject([{ value, currency, written }])
  })

  it.each(['in 2025', 'paragraph 12', '17 of 21 delegations', 'article 3.2', '27-29 November 2023'])(
    '[CM4] are not seen in %s',
    words => {
      expect(figuresIn(words)).toEqual([])
    }
  )

  it('[CM4] are written anew in their own scale and language', () => {
    const replaced = (words: string, value: number, language: string) => {
      const [figure] = figuresIn(words)
      return figure === undefined ? null : withFigure(words, figure, value, language)
    }
    expect(replaced('of €145 million from', 154e6, 'en')).toBe('of €154 million from')
    expect(replaced('de 145 millones de euros', 154.5e6, 'es')).toBe('de 154,5 millones de euros')
    expect(replaced('EUR 145,000,000', 154e6, 'en')).toBe('EUR 154,000,000')
  })
})
