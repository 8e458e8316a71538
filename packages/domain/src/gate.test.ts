import { describe, expect, it } from 'vitest'
import type { Bracket } from './bracket.ts'
import { blockedBy, sentenceOf } from './gate-sentences.ts'
import { gate, isAnswered, isClear, type GateState } from './gate.ts'
import type { GateStep } from './gate-findings.ts'

const bracket = (id: string, more: Partial<Bracket> = {}): Bracket => ({
  ...{ id, paragraph: 'p2', kind: 'alternatives', state: 'open', base: null, alternatives: [] },
  ...more
})
const reservation = {
  ...{ id: 'r1', delegation: 'BRA', kind: 'scrutiny' as const, paragraph: 'p2', reason: null, by: 'x' },
  ...{ at: '2023-11-28T14:00:00Z', liftedAt: null, liftedBy: null }
}
const statement = {
  ...{ id: 's', kind: 'explanation' as const, version: 'Rev.1', hash: 'h', delegation: 'BRA', by: 'x' },
  ...{ paragraph: null, words: 'w', at: '2023-11-28T14:00:00Z' }
}
const STATE: GateState = {
  text: {
    paragraphs: [
      { id: 'p1', part: 'pp', runs: [{ text: 'Recalling' }] },
      { id: 'p2', part: 'op', runs: [{ text: 'We ' }, { bracket: 'b' }] },
      { id: 'p3', part: 'op', runs: [{ text: ' ' }] }
    ]
  },
  ...{
    brackets: [bracket('b')],
    hash: 'h',
    latest: { name: 'Rev.1', hash: 'h' },
    reservations: [reservation]
  },
  proposals: [{ id: 'pr', paragraph: 'p1', delegation: 'MEX' }],
  threads: [{ id: 't', paragraph: 'p2', voice: 'EU' }],
  entries: [{ id: 'e', paragraph: 'p1', delegation: 'PER' }],
  ...{
    statements: [],
    opened: ['EU'],
    approvals: [],
    halfApproved: [],
    regions: ['EU', 'LAC'],
    confirmed: [],
    languages: []
  },
  entitled: [
    { code: 'EU', reachable: true },
    { code: 'SUR', reachable: false }
  ]
}
const GOOD: GateState = {
  ...STATE,
  text: { paragraphs: [{ id: 'p1', part: 'op', runs: [{ text: 'We' }] }] },
  ...{ brackets: [], proposals: [], threads: [], entries: [], reservations: [] },
  entitled: [{ code: 'EU', reachable: true }]
}
const kinds = (state: GateState, step: GateStep, weight: 'blocks' | 'warns'): string[] =>
  gate(state, step)
    .filter(finding => finding.weight === weight)
    .map(({ kind }) => kind)

describe('the gate', () => {
  it('[GA1] names what blocks first, each in reading order with its number', () => {
    const found = gate(STATE, 'silence')
    expect(found.map(({ kind, number }) => [kind, number])).toEqual([
      ['no_head', null],
      ['unsent_entry', '1'],
      ['open_bracket', '2'],
      ['empty_paragraph', '3'],
      ['unread', null],
      ['pending_proposal', '1'],
      ['open_thread', '2'],
      ['reservation', '2']
    ])
    expect(isClear(found)).toBe(false)
    expect(isClear(gate(GOOD, 'silence'))).toBe(true)
  })

  it('[GA2] blocks and warns as each step asks', () => {
    const typed = { ...STATE, hash: 'other' }
    expect(kinds(typed, 'revision', 'blocks').sort()).toEqual(['empty_paragraph', 'unsent_entry'])
    expect(kinds(GOOD, 'revision', 'blocks')).toEqual(['unchanged'])
    expect(kinds(STATE, 'chairs_text', 'blocks')).toContain('unproposed_bracket')
    expect(kinds(STATE, 'declared', 'warns')).toEqual(['no_head', 'pending_proposal', 'open_thread'])
    expect(kinds({ ...GOOD, hash: 'other' }, 'silence', 'blocks')).toEqual(['text_changed'])
    expect(kinds({ ...GOOD, latest: null }, 'negotiation', 'blocks')).toEqual(['no_version'])
    const none = { ...GOOD, text: { paragraphs: [] } }
    expect(kinds(none, 'zero_draft', 'blocks')).toEqual(['no_paragraph'])
    const missing = { ...GOOD, languages: [{ language: 'es', state: 'missing' as const }] }
    expect(kinds(missing, 'transmitted', 'blocks')).toEqual(['language_missing'])
    expect(kinds(GOOD, 'adopted', 'blocks')).toEqual(['approval_missing', 'approval_missing'])
    expect(gate({ ...GOOD, halfApproved: ['EU'] }, 'adopted')).toMatchObject([
      { kind: 'approval_missing', region: 'LAC' },
      { kind: 'unconfirmed' }
    ])
  })

  it('[GA2] counts what stands inside brackets, and what was struck by a proposed wording', () => {
    const nested = bracket('n', { parent: { bracket: 'b', key: 'Alt 1' } })
    const state = { ...STATE, brackets: [bracket('b'), nested] }
    expect(kinds(state, 'silence', 'blocks').filter(kind => kind === 'open_bracket')).toHaveLength(2)
    expect(kinds(state, 'chairs_text', 'blocks').filter(kind => kind === 'unproposed_bracket')).toHaveLength(
      1
    )
    const struck = {
      ...GOOD,
      text: { paragraphs: [{ id: 'p1', part: 'op' as const, runs: [{ bracket: 'b' }] }] },
      brackets: [bracket('b', { state: 'proposed', proposed: [] })]
    }
    expect(kinds(struck, 'silence', 'blocks')).toEqual(['empty_paragraph'])
  })

  it('[GA3] [AP6] lets a reservation stop a declaration, and an adoption until it is answered', () => {
    const reserved = { ...GOOD, reservations: [reservation] }
    expect(kinds(reserved, 'declared', 'blocks')).toEqual(['reservation'])
    expect(kinds(reserved, 'silence', 'blocks')).toEqual([])
    expect(kinds(reserved, 'adopted', 'blocks')).toContain('reservation')
    const answered = { ...reserved, statements: [statement] }
    expect(kinds(answered, 'adopted', 'blocks')).not.toContain('reservation')
    const elsewhere = { ...reserved, statements: [{ ...statement, paragraph: 'p1' }] }
    expect(kinds(elsewhere, 'adopted', 'blocks')).toContain('reservation')
    expect(isAnswered({ statements: [{ ...statement, delegation: 'MEX' }] }, reservation)).toBe(false)
    const lifted = { ...GOOD, reservations: [{ ...reservation, liftedAt: '2023-11-28T15:00:00Z' }] }
    expect(kinds(lifted, 'declared', 'blocks')).toEqual([])
  })

  it('[GA4] refuses with the first finding, how many more there are, and the way out', () => {
    expect(blockedBy(gate(GOOD, 'silence'), 'Nothing')).toBeNull()
    expect(blockedBy(gate(STATE, 'silence'), 'Silence was not started')).toMatchObject({
      code: 'GA1',
      message: 'Silence was not started: SUR has no head of delegation. And 3 more.',
      hint: expect.stringContaining('waiver')
    })
    const all = (['silence', 'declared', 'adopted', 'chairs_text'] as const).flatMap(step =>
      gate(STATE, step)
    )
    for (const finding of all) expect(sentenceOf(finding)).toMatch(/^[A-Z].*\.$/)
  })
})
