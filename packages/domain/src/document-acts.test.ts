import { describe, expect, it } from 'vitest'
import type { Assignment } from './actor.ts'
import {
  decideChairReplaced,
  decideCreation,
  decideDraftingList,
  decideHandPen,
  decideInstruction,
  decideNote,
  decideOpenReading,
  namesDocument,
  ON_INSTRUCTION,
  type DocumentState
} from './document-acts.ts'
import type { Circle, PersonFacts } from './people.ts'

const person = (id: string, delegation: string, roles: Assignment[], suspended = false): PersonFacts => ({
  id,
  name: id,
  email: `${id}@x.example`,
  language: 'en',
  delegation,
  suspended,
  roles,
  mandated: false
})
const circle: Circle = {
  now: '2023-11-27T14:00:00Z',
  freshId: 'fresh',
  themes: [{ id: 't1', code: 'DG', slug: 'dg' }],
  delegations: [
    { code: 'BRA', name: 'Brazil', kind: 'state', group: 'LAC', suspended: false },
    { code: 'EU', name: 'EU', kind: 'group', group: 'EU', suspended: false },
    { code: 'OBS', name: 'Observers', kind: 'observer', group: 'civil', suspended: false }
  ],
  people: [
    person('chair-bra', 'BRA', [{ role: 'co_chair', theme: 't1' }]),
    person('chair-eu', 'EU', [{ role: 'co_chair', theme: 't1' }]),
    person('bra', 'BRA', [
      { role: 'delegate', theme: null },
      { role: 'delegate', theme: 't2' }
    ]),
    person('bra-hod', 'BRA', [{ role: 'head_of_delegation', theme: null }]),
    person('eu', 'EU', [{ role: 'delegate', theme: 't1' }]),
    person('gone', 'EU', [{ role: 'delegate', theme: 't1' }], true),
    person('rap', 'BRA', [{ role: 'rapporteur', theme: null }]),
    person('rap-2', 'BRA', [{ role: 'rapporteur', theme: 't2' }]),
    person('obs', 'OBS', [{ role: 'observer', theme: null }])
  ]
}
const document: DocumentState = {
  id: 'd1',
  theme: 't1',
  themeCode: 'DG',
  stage: 'negotiation',
  latestVersion: 'Z0',
  inSession: true
}
const refusalOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? null : outcome.refusal?.code

describe('acts on a document', () => {
  it('[DO1] name the document that they are sent to, by id or by the code of its theme', () => {
    expect(['d1', 'DG', 'dg', 'EG', 'd2'].map(target => namesDocument(document, target))).toEqual([
      true,
      true,
      true,
      false,
      false
    ])
  })

  it('[DO2] open the reading of the latest version', () => {
    expect(decideOpenReading(document, 'DG/Z0')).toEqual({
      ok: true,
      value: [{ change: 'stage_changed', to: 'negotiation' }]
    })
    expect(decideOpenReading(document, 'd1/Z0').ok).toBe(true)
    expect(refusalOf(decideOpenReading(document, 'DG/Rev.1'))).toBe('DO2')
    expect(refusalOf(decideOpenReading({ ...document, latestVersion: null }, 'DG/Z0'))).toBe('DO2')
  })

  it('[DO3] hand the pen to who may hold it, in session, and take it back at any time', () => {
    const quiet = { ...document, inSession: false }
    expect(decideHandPen(circle, document, 'rap')).toMatchObject({
      value: [{ change: 'pen_handed', to: 'rap' }]
    })
    expect(refusalOf(decideHandPen(circle, document, 'rap-2'))).toBe('DO3')
    expect(refusalOf(decideHandPen(circle, document, 'eu'))).toBe('DO3')
    expect(refusalOf(decideHandPen(circle, document, 'nobody'))).toBe('DO3')
    expect(refusalOf(decideHandPen(circle, quiet, 'rap'))).toBe('DO3')
    expect(decideHandPen(circle, quiet, null).ok).toBe(true)
  })

  it('[DO4] name a drafting list of people who may stand on one', () => {
    const list = (people: string[]) => decideDraftingList(circle, document, people)
    expect(list(['bra', 'rap', 'bra-hod', 'bra'])).toMatchObject({
      value: [{ change: 'drafting_list_set', people: ['bra', 'rap', 'bra-hod'] }]
    })
    expect(list([]).ok).toBe(true)
    for (const wrong of ['obs', 'gone', 'rap-2', 'chair-eu', 'nobody'])
      expect([wrong, refusalOf(list(['bra', wrong]))]).toEqual([wrong, 'DO4'])
  })

  it('[DO5] instruct the secretariat in what it does on instruction only', () => {
    expect(ON_INSTRUCTION).toContain('lock_text')
    expect(ON_INSTRUCTION).not.toContain('accredit')
    const give = (instruction: string) => decideInstruction(document, { instruction, until: null })
    expect(give('lock_text')).toMatchObject({
      value: [{ change: 'instructed', theme: 't1', action: 'lock_text' }]
    })
    for (const wrong of ['accredit', 'fly', 'toString']) expect(refusalOf(give(wrong))).toBe('DO5')
  })

  it('[DO6] make one document a theme, with two co-chairs of two regions who speak for nobody there', () => {
    const make = (one: string, other: string, hasDocument = false) =>
      decideCreation(
        circle,
        { id: 't1', hasDocument },
        { title: 'T', coChairs: [one, other], language: 'en' }
      )
    expect(make('bra', 'eu')).toMatchObject({
      value: [
        { change: 'document_created', theme: 't1' },
        { change: 'roles_set', person: 'chair-bra', roles: [] },
        { change: 'roles_set', person: 'chair-eu', roles: [] },
        {
          person: 'bra',
          roles: [
            { role: 'delegate', theme: 't2' },
            { role: 'co_chair', theme: 't1' }
          ]
        },
        { person: 'eu', roles: [{ role: 'co_chair', theme: 't1' }] }
      ]
    })
    expect(refusalOf(make('bra', 'eu', true))).toBe('DO6')
    for (const [one, other] of [
      ['bra', 'rap'],
      ['eu', 'eu'],
      ['bra-hod', 'eu'],
      ['obs', 'eu'],
      ['bra', 'gone']
    ]) {
      expect([one, other, refusalOf(make(one ?? '', other ?? ''))]).toEqual([one, other, 'DO6'])
    }
  })

  it('[DO7] replace a co-chair by somebody of the same region, and void what is pending', () => {
    const replace = (from: string, to: string) =>
      decideChairReplaced(circle, document, { from, to, reason: 'illness' })
    expect(replace('chair-bra', 'bra')).toMatchObject({
      value: [
        { change: 'roles_set', person: 'chair-bra', roles: [] },
        { change: 'roles_set', person: 'bra' },
        { change: 'halves_voided', reason: 'a co-chair was replaced' }
      ]
    })
    expect(refusalOf(replace('chair-bra', 'eu'))).toBe('PE3')
    expect(refusalOf(replace('bra', 'rap'))).toBe('DO7')
    expect(refusalOf(replace('chair-bra', 'bra-hod'))).toBe('DO7')
    expect(refusalOf(replace('chair-bra', 'nobody'))).toBe('DO7')
  })

  it('[DO8] write notes to the text or to a paragraph that is there', () => {
    const text = { paragraphs: [{ id: 'p1', part: 'op' as const, runs: [] }] }
    const note = (target: string) => decideNote(document, text, { target, text: 'words', delegation: 'BRA' })
    expect(note('DG')).toMatchObject({
      value: [{ change: 'note_written', paragraph: null, delegation: 'BRA' }]
    })
    expect(note('p1')).toMatchObject({ value: [{ paragraph: 'p1' }] })
    expect(refusalOf(note('p2'))).toBe('not_found')
  })
})
