import { expect, it } from 'vitest'
import type { Alternative, Bracket } from './bracket.ts'
import { measure } from './convergence.ts'
import type { Text } from './text.ts'

const wording = (text: string, opposedBy: string[] = []): Alternative => ({
  key: 'Alt 1',
  runs: [{ text }],
  proposedBy: ['EU'],
  supportedBy: [],
  opposedBy
})
const bracket = (id: string, more: Partial<Bracket>): Bracket => ({
  id,
  paragraph: 'p',
  kind: 'alternatives',
  state: 'open',
  base: null,
  alternatives: [],
  ...more
})
const text: Text = {
  paragraphs: [
    { id: 'h', part: 'heading', runs: [{ text: 'Data' }] },
    { id: 'p', part: 'op', runs: [{ text: 'We agree ' }, { bracket: 'a' }, { bracket: 'b' }] },
    { id: 'q', part: 'op', runs: [{ text: 'to meet.' }, { bracket: 'c' }] }
  ]
}
const inNothing = [
  bracket('a', {}),
  bracket('b', { state: 'held' }),
  bracket('c', { state: 'proposed', proposed: [] })
]

it('[CV1] counts open and held brackets, and paragraphs without headings', () => {
  const resolved = bracket('gone', { state: 'resolved', alternatives: [wording('never counted')] })
  expect(measure(text, [...inNothing, resolved])).toMatchObject({
    openBrackets: 2,
    paragraphs: 2,
    paragraphsWithBrackets: 1,
    bracketWords: 0
  })
})

it('[CV2] counts the base of a bracket, that of a deletion once, and a proposed wording as text', () => {
  const brackets = [
    bracket('a', {
      base: [{ text: 'the old words' }],
      alternatives: [wording('new words'), wording('newer')]
    }),
    bracket('b', { kind: 'deletion', base: [{ text: 'for ever' }], alternatives: [wording('for ever')] }),
    bracket('c', {
      state: 'proposed',
      proposed: [{ text: 'every single year' }],
      alternatives: [wording('often')]
    })
  ]
  expect(measure(text, brackets)).toMatchObject({ baseWords: 1 + 2 + 2 + 3, bracketWords: 3 + 2 + 1 + 2 })
})

it('[CV3] rounds the density to three decimals, and has one for an empty text', () => {
  const brackets = [bracket('a', { alternatives: [wording('one')] }), bracket('b', {}), bracket('c', {})]
  expect(measure(text, brackets).bracketDensity).toBe(0.167)
  expect(measure({ paragraphs: [] }, []).bracketDensity).toBe(0)
})

it('[CV4] leaves placeholders out of the alternatives', () => {
  const brackets = [
    bracket('a', { alternatives: [wording('one', ['MEX']), wording('two')] }),
    bracket('b', { alternatives: [wording('three', ['MEX'])] }),
    bracket('c', { kind: 'placeholder', alternatives: [wording('placeholder: later')] })
  ]
  expect(measure(text, brackets)).toMatchObject({
    alternatives: 3,
    alternativesWithoutOpposition: 1,
    bracketsWithAnUnopposedAlternative: 1
  })
})

it('[CV5] counts agreed paragraphs that are in the text', () => {
  expect(measure(text, inNothing, new Set(['q', 'long gone'])).agreedParagraphs).toBe(1)
})
