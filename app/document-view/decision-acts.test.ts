import { describe, expect, it } from 'vitest'
import { decisionAddress } from '../../server/deciding/addresses.ts'
import { ACT_PAGES, actAddress, BY_HALVES } from './decision-acts.ts'

describe('the page of an act', () => {
  it('is the same in what waits, in the gate and on the page of all decisions', () => {
    for (const action of [...BY_HALVES, 'confirm_capital'] as (typeof ACT_PAGES)[string][]) {
      expect(decisionAddress('D G', action)).toBe(actAddress('D G', action))
      expect(actAddress('D G', action)).toMatch(/^\/documents\/D%20G\/decisions\/[a-z-]+$/)
    }
    expect(decisionAddress('DG', 'lift_reservation')).toBe(actAddress('DG', 'lift_reservation'))
  })
})
