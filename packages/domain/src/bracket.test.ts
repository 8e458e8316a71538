import { describe, expect, it } from 'vitest'
import { CO_CHAIRS, isAsked, type Alternative, type Bracket } from './bracket.ts'

const wording = (key: string, proposedBy: string[], more: Partial<Alternative> = {}): Alternative => ({
  ...{ key, runs: [{ text: key }], proposedBy },
  ...{ supportedBy: [], acceptedBy: [], reservedBy: [], opposedBy: [] },
  ...more
})
const bracket = (more: Partial<Bracket>): Bracket => ({
  ...{ id: 'b1', paragraph: 'p1', kind: 'alternatives', state: 'open', base: [{ text: 'x' }] },
  alternatives: [wording('Alt 1', ['MX']), wording('Alt 2', [CO_CHAIRS])],
  ...more
})

describe('a bridging wording', () => {
  it('[BR8] waits for an answer of those that brought words into the bracket, and of nobody else', () => {
    expect(isAsked(bracket({}), 'MX')).toBe(true)
    expect(isAsked(bracket({}), 'PE')).toBe(false)
    expect(isAsked(bracket({ alternatives: [wording('Alt 1', ['MX'])] }), 'MX')).toBe(false)
    expect(isAsked(bracket({ state: 'resolved' }), 'MX')).toBe(false)
  })

  it.each([{ acceptedBy: ['MX'] }, { opposedBy: ['MX'] }, { refusedBy: ['MX'] }])(
    '[BR8] is answered by %j',
    answer => {
      const alternatives = [wording('Alt 1', ['MX']), wording('Alt 2', [CO_CHAIRS], answer)]
      expect(isAsked(bracket({ alternatives }), 'MX')).toBe(false)
    }
  )
})
