import { describe, expect, it } from 'vitest'
import type { Role } from './actor.ts'
import {
  decideAccreditation,
  decideNomination,
  delegationOfNomination,
  whyNotAdminister,
  type Circle,
  type PersonFacts
} from './people.ts'

const person = (
  id: string,
  delegation: string | null,
  role: Role,
  theme: string | null = null
): PersonFacts => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@x.example`,
  language: 'en',
  delegation,
  suspended: false,
  roles: [{ role, theme }],
  mandated: false
})
const state = (code: string, group: string) =>
  ({ code, name: code, kind: 'state', group, suspended: false }) as const
const circle: Circle = {
  now: '2023-11-27T14:00:00Z',
  freshId: 'fresh',
  themes: [
    { id: 't1', code: 'DG', slug: 'data-governance' },
    { id: 't2', code: 'EG', slug: 'e-governance' }
  ],
  delegations: [
    state('BRA', 'LAC'),
    state('MEX', 'LAC'),
    { ...state('EU', 'EU'), kind: 'group' },
    { ...state('OBS', 'civil'), kind: 'observer' }
  ],
  people: [
    person('sec', null, 'secretariat'),
    person('sec2', null, 'secretariat'),
    person('bra-hod', 'BRA', 'head_of_delegation'),
    person('bra-2', 'BRA', 'delegate'),
    person('bra-chair', 'BRA', 'co_chair', 't1'),
    person('mex-2', 'MEX', 'delegate'),
    person('eu-chair', 'EU', 'co_chair', 't1')
  ]
}
const accredit = (act: Parameters<typeof decideAccreditation>[2]) => decideAccreditation(circle, 'sec', act)
const HEAD = { personId: 'bra-hod', delegation: 'BRA' }
const nominate = (act: Parameters<typeof decideNomination>[2]) => decideNomination(circle, HEAD, act)
const anna = {
  name: 'Anna',
  email: 'Anna@x.example',
  delegation: 'BRA',
  role: 'delegate' as Role,
  workingGroup: null as string | null,
  language: 'en' as const
}
const { delegation: _d, role: _r, ...member } = anna
const refusalOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? null : outcome.refusal?.code

describe('accreditation', () => {
  it('[PE1] is of one delegation or one person, the one that is named', () => {
    const brazil = { code: 'BRA', name: 'Brazil', kind: 'state' as const, group: 'LAC' }
    expect(accredit({ target: 'BRA', delegation: brazil })).toMatchObject({ ok: true })
    expect(refusalOf(accredit({ target: 'MEX', delegation: brazil }))).toBe('PE1')
    expect(refusalOf(accredit({ target: 'BRA', delegation: brazil, person: anna }))).toBe('PE1')
    expect(refusalOf(accredit({ target: 'BRA' }))).toBe('PE1')
    expect(refusalOf(accredit({ target: 'nobody', suspended: true }))).toBe('not_found')
    expect(refusalOf(accredit({ target: 'other@x.example', person: anna }))).toBe('not_found')
  })

  it('[PE1] of somebody new adds him with his role and invites him', () => {
    expect(accredit({ target: 'anna@x.example', person: { ...anna, workingGroup: 'DG' } })).toMatchObject({
      value: [
        { change: 'person_added', person: 'fresh', email: 'anna@x.example', delegation: 'BRA' },
        { change: 'roles_set', person: 'fresh', roles: [{ role: 'delegate', theme: 't1' }] },
        { change: 'person_invited', person: 'fresh' }
      ]
    })
  })

  it('[PE2] puts delegates into delegations, and observers into organisations', () => {
    const as = (role: Role, delegation: string | null) =>
      refusalOf(accredit({ target: anna.email, person: { ...anna, role, delegation } }))
    expect(as('observer', 'OBS')).toBeNull()
    expect(as('observer', 'BRA')).toBe('PE2')
    expect(as('delegate', 'OBS')).toBe('PE2')
    expect(as('head_of_delegation', null)).toBe('PE2')
    expect(as('secretariat', null)).toBeNull()
    expect(as('rapporteur', 'OBS')).toBe('PE2')
    expect(as('delegate', 'NONE')).toBe('PE2')
  })

  it('[PE3] allows two co-chairs of two regions, each in one group', () => {
    const chair = (delegation: string, workingGroup: string | null) =>
      refusalOf(
        accredit({ target: anna.email, person: { ...anna, role: 'co_chair', delegation, workingGroup } })
      )
    expect(chair('MEX', 'DG')).toBe('PE3')
    expect(chair('MEX', 'EG')).toBeNull()
    expect(chair('MEX', null)).toBe('PE3')
    const one = { ...circle, people: circle.people.filter(({ id }) => id !== 'bra-chair') }
    const act = { target: anna.email, person: { ...anna, role: 'co_chair' as const, workingGroup: 'DG' } }
    expect(refusalOf(decideAccreditation(one, 'sec', act))).toBeNull()
    const european = { ...act, person: { ...act.person, delegation: 'EU' } }
    expect(refusalOf(decideAccreditation(one, 'sec', european))).toBe('PE3')
  })

  it('[PE4] gives an address to one person', () => {
    expect(refusalOf(accredit({ target: 'bra-2', person: { ...anna, email: 'MEX-2@x.example' } }))).toBe(
      'PE4'
    )
    expect(refusalOf(accredit({ target: 'bra-2', person: { ...anna, email: 'bra-2@x.example' } }))).toBeNull()
  })

  it('[PE5] lets nobody of the secretariat end the own accreditation', () => {
    expect(refusalOf(accredit({ target: 'sec', suspended: true }))).toBe('PE5')
    expect(refusalOf(accredit({ target: 'sec2', suspended: true }))).toBeNull()
    const self = { ...anna, email: 'sec@x.example', delegation: 'BRA' }
    expect(refusalOf(accredit({ target: 'sec', person: self }))).toBe('PE5')
  })

  it('changes a role, brings back who had left, and suspends', () => {
    const known = accredit({
      target: 'bra-2',
      person: { ...anna, email: 'bra-2@x.example', role: 'head_of_delegation' }
    })
    expect(known).toMatchObject({
      value: [{ change: 'person_changed' }, { change: 'roles_set', person: 'bra-2' }]
    })
    const gone: PersonFacts = { ...person('gone', null, 'delegate'), roles: [], suspended: true }
    const wanted = { target: 'gone', person: { ...anna, email: gone.email } }
    expect(decideAccreditation({ ...circle, people: [gone] }, 'sec', wanted)).toMatchObject({
      value: [
        { change: 'person_changed' },
        { change: 'roles_set' },
        { change: 'person_suspended', suspended: false }
      ]
    })
    expect(accredit({ target: 'BRA', suspended: true })).toMatchObject({
      value: [{ change: 'delegation_suspended', code: 'BRA', suspended: true }]
    })
  })
})

describe('a head of delegation', () => {
  it('[PE6] administers delegates of the own delegation, never himself or an office of the group', () => {
    expect(refusalOf(nominate({ target: 'mex-2', suspended: true }))).toBe('not_found')
    expect(refusalOf(nominate({ target: 'bra-hod', suspended: true }))).toBe('PE6')
    expect(refusalOf(nominate({ target: 'bra-chair', end: true }))).toBe('PE6')
    expect(nominate({ target: 'bra-2', suspended: true })).toMatchObject({
      value: [{ change: 'person_suspended', person: 'bra-2', suspended: true }]
    })
    const [, , head, delegate] = circle.people
    expect(delegate && whyNotAdminister(delegate, 'bra-hod')).toBeNull()
    expect(head && whyNotAdminister(head, 'bra-hod')).toMatchObject({ code: 'PE6' })
  })

  it('[PE7] adds delegates, and gives no other role', () => {
    expect(nominate({ target: 'BRA', person: { ...member, workingGroup: 'EG' } })).toMatchObject({
      value: [
        { change: 'person_added', delegation: 'BRA' },
        { change: 'roles_set', roles: [{ role: 'delegate', theme: 't2' }] },
        { change: 'person_invited' }
      ]
    })
    expect(refusalOf(nominate({ target: 'BRA', person: { ...member, email: 'mex-2@x.example' } }))).toBe(
      'not_found'
    )
    expect(refusalOf(nominate({ target: 'BRA', person: { ...member, workingGroup: 'no' } }))).toBe(
      'not_found'
    )
    expect(refusalOf(nominate({ target: 'BRA', end: true }))).toBe('not_found')
    const moved = nominate({
      target: 'bra-2',
      person: { ...member, email: 'bra-2@x.example', workingGroup: 'DG' }
    })
    expect(moved).toMatchObject({
      value: [{ change: 'person_changed', delegation: 'BRA' }, { roles: [{ role: 'delegate', theme: 't1' }] }]
    })
  })

  it('[PE8] gives a mandate that ends after it begins and after now, and ends one', () => {
    const mandate = (from: string, until: string | null) =>
      refusalOf(nominate({ target: 'bra-2', mandate: { from, until } }))
    expect(mandate('2023-11-27T12:00:00Z', '2023-12-31T00:00:00Z')).toBeNull()
    expect(mandate('2023-11-27T12:00:00Z', null)).toBeNull()
    expect(mandate('2023-11-28T12:00:00Z', '2023-11-28T11:00:00Z')).toBe('PE8')
    expect(mandate('2023-11-26T12:00:00Z', '2023-11-27T13:59:59Z')).toBe('PE8')
    expect(nominate({ target: 'bra-2', mandate: null })).toEqual({
      ok: true,
      value: [{ change: 'mandate_ended', person: 'bra-2' }]
    })
  })

  it('[PE9] hands over to a member, and is a delegate from then on; lets members go', () => {
    expect(nominate({ target: 'bra-2', handOver: true })).toMatchObject({
      value: [
        { change: 'roles_set', person: 'bra-2', roles: [{ role: 'head_of_delegation', theme: null }] },
        { change: 'mandate_ended', person: 'bra-2' },
        { change: 'roles_set', person: 'bra-hod', roles: [{ role: 'delegate', theme: null }] }
      ]
    })
    const kept = circle.people.map(one => (one.id === 'bra-2' ? { ...one, suspended: true } : one))
    const suspended = { ...circle, people: kept }
    expect(refusalOf(decideNomination(suspended, HEAD, { target: 'bra-2', handOver: true }))).toBe('PE9')
    expect(nominate({ target: 'bra-2', end: true })).toMatchObject({ value: [{ change: 'person_left' }] })
  })

  it('[PE6] is asked about the delegation that the target belongs to', () => {
    expect(delegationOfNomination(circle, 'MEX')).toBe('MEX')
    expect(delegationOfNomination(circle, 'mex-2')).toBe('MEX')
    expect(delegationOfNomination(circle, 'BRA-2@x.example')).toBe('BRA')
    expect(delegationOfNomination(circle, 'nobody')).toBeNull()
  })
})
