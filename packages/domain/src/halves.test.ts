import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  decideHalf,
  HALF_ACTIONS,
  isVoidNow,
  payloadHashOf,
  type HalfAsked,
  type PendingHalf
} from './halves.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const asked = (more: Partial<HalfAsked> = {}): HalfAsked => ({
  ...{ action: 'start_silence', target: 'DG/CT', hash: 'h', withdraw: false },
  ...{ payload: { deadline: '2023-11-29T14:00:00.000Z' } },
  ...more
})
const half = (by: string, region: string | null, more: Partial<HalfAsked> = {}): PendingHalf => {
  const { withdraw: _withdraw, ...said } = asked(more)
  return {
    ...{ id: `half of ${by}`, ...said, payloadHash: payloadHashOf(said, sha256), by, region },
    ...{ at: '2023-11-28T14:00:00Z', sequence: 7, headHash: 'h' },
    ...{ voidedAt: null, voidReason: null, completedAt: null }
  }
}
const EU = { person: 'eu', region: 'EU' }
const give = (standing: PendingHalf[], giver: { person: string; region: string | null }, what = asked()) => {
  const outcome = decideHalf(standing, what, giver, sha256)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('halves of both co-chairs', () => {
  it('[HV1] [HV4] take effect when the co-chair of the other region does the same', () => {
    expect(give([], EU)).toMatchObject({ half: 'first', voids: [] })
    expect(give([half('lac', 'LAC')], EU)).toMatchObject({ half: 'second', first: { by: 'lac' } })
    expect(give([half('also eu', 'EU')], EU)).toBe('HV4')
    expect(HALF_ACTIONS).toContain('adopt')
    expect(HALF_ACTIONS).not.toContain('object')
  })

  it('[HV2] [HV3] repeat everything, by two people', () => {
    const first = half('lac', 'LAC')
    expect(give([first], EU, asked({ payload: { deadline: 'later' } }))).toBe('HV2')
    expect(give([first], EU, asked({ hash: 'other' }))).toBe('HV2')
    expect(give([half('eu', 'EU')], EU)).toBe('HV3')
    // Another version, or another waiver, is another act.
    expect(give([first], EU, asked({ target: 'DG/Rev.4' }))).toMatchObject({ half: 'first' })
    const waive = (requirement: string) =>
      asked({ action: 'record_waiver', target: 'DG', payload: { requirement } })
    expect(give([half('lac', 'LAC', waive('head:SUR'))], EU, waive('head:PER'))).toMatchObject({
      half: 'first'
    })
  })

  it('[HV5] are void when the sequence or the hash of the text is another one', () => {
    const first = half('lac', 'LAC')
    expect(isVoidNow(first, { sequence: 7, hash: 'h' })).toBe(false)
    expect(isVoidNow(first, { sequence: 8, hash: 'h' })).toBe(true)
    expect(isVoidNow(first, { sequence: 7, hash: 'k' })).toBe(true)
  })

  it('[HV6] [HV7] are replaced and withdrawn by whoever gave them', () => {
    const own = half('eu', 'EU')
    expect(give([own], EU, asked({ payload: { deadline: 'later' } }))).toMatchObject({
      half: 'first',
      voids: [own.id]
    })
    expect(give([own], EU, asked({ withdraw: true }))).toEqual({ half: 'withdrawn', voids: [own.id] })
    expect(give([own], { person: 'lac', region: 'LAC' }, asked({ withdraw: true }))).toBe('HV7')
  })

  it('[HV8] of the secretariat are prepared, and complete nothing', () => {
    const prepared = half('sec', null)
    expect(give([prepared], EU)).toMatchObject({ half: 'first' })
    expect(give([prepared, half('lac', 'LAC')], EU)).toMatchObject({ half: 'second', prepared: [prepared] })
    expect(give([half('lac', 'LAC')], { person: 'sec', region: null })).toMatchObject({ half: 'first' })
  })
})
