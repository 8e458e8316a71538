import { describe, expect, it } from 'vitest'
import {
  decideAttachment,
  decideReply,
  decideResolution,
  decideRewording,
  decideSending,
  decideThread,
  maySee,
  mentionsIn,
  nameableIn,
  visibilitiesOf,
  voiceOf,
  type Assignment,
  type RemarkLimits,
  type RemarkRoom,
  type Speaker,
  type ThreadFacts
} from './index.ts'

const speaker = (personId: string, delegation: string | null, ...roles: Assignment['role'][]): Speaker => ({
  personId,
  delegation,
  assignments: roles.map(role => ({ role, theme: 't1' }))
})
const HEAD = speaker('h', 'MEX', 'head_of_delegation')
const DELEGATE = speaker('d', 'MEX', 'delegate')
const CHAIR = speaker('c', 'MEX', 'co_chair')
const SECRETARIAT = speaker('s', null, 'secretariat')
const OBSERVER = speaker('o', 'OBS', 'observer')

const LIMITS: RemarkLimits = {
  threads: 2,
  ownThreads: 1,
  remarks: 2,
  mentions: 1,
  rewordings: 1,
  attachments: 2
}
const room = (by: Speaker): RemarkRoom => ({
  document: { id: 'doc', theme: 't1', themeCode: 'T1' },
  speaker: by,
  now: '2023-11-28T12:00:00Z',
  texts: {
    now: {
      text: { paragraphs: [{ id: 'p1', part: 'op', runs: [{ text: 'We agree to act.' }] }] },
      brackets: []
    },
    then: []
  },
  sequence: 7,
  nameable: {
    people: [{ id: 'ana', name: 'Ana Soto', delegation: 'MEX' }],
    delegations: [
      { code: 'MEX', name: 'Mexico' },
      { code: 'EU', name: 'European Union' }
    ]
  },
  fresh: { thread: 'thread', remark: 'remark' }
})
const thread: ThreadFacts = {
  id: 'x',
  type: 'question',
  visibility: 'group',
  voice: 'MEX',
  author: 'd',
  sphere: null,
  resolved: false,
  anchors: 1,
  resolutions: 0,
  remarks: [{ id: 'r1', author: 'd', sphere: null, text: 'Why?', ordinal: 1, former: 0 }]
}
const wish = { target: 'p1', text: 'Why?', type: 'question', visibility: 'group' } as const
const none = { threads: 0, own: 0 }
const code = (outcome: { ok: boolean; refusal?: { code: string } }): string => outcome.refusal?.code ?? 'done'

describe('in whose name somebody speaks', () => {
  it('[TH1] is the office that he holds in the group, else the delegation', () => {
    expect([HEAD, DELEGATE, CHAIR, SECRETARIAT, OBSERVER].map(one => voiceOf(one, 't1'))).toEqual([
      'MEX',
      'MEX',
      'CO-CHAIRS',
      'SECRETARIAT',
      'OBS'
    ])
    expect(voiceOf(HEAD, 't2')).toBeNull()
    expect(voiceOf(speaker('a', 'MEX', 'delegate', 'co_chair'), 't1')).toBe('CO-CHAIRS')
    expect(voiceOf(speaker('a', null, 'system_admin'), 't1')).toBeNull()
    expect(
      code(decideThread(room(speaker('a', null, 'system_admin')), { wish, standing: none, limits: LIMITS }))
    ).toBe('TH1')
  })

  it('[TH2] says what he sees: a chair of the same delegation nothing of its own', () => {
    const own = { to: 'delegation', theme: 't1', delegation: 'MEX' } as const
    expect([HEAD, DELEGATE, CHAIR, SECRETARIAT, OBSERVER].map(one => maySee(one, own))).toEqual([
      true,
      true,
      false,
      false,
      false
    ])
    const chairs = { to: 'chairs', theme: 't1', voice: 'OBS', author: 'o' } as const
    expect([HEAD, CHAIR, SECRETARIAT, OBSERVER].map(one => maySee(one, chairs))).toEqual([
      false,
      true,
      true,
      true
    ])
    const office = { to: 'chairs', theme: 't1', voice: 'RAPPORTEUR', author: 'r' } as const
    expect(maySee(speaker('r', 'TTO', 'rapporteur'), office)).toBe(true)
    expect(maySee(speaker('other', 'TTO', 'rapporteur'), office)).toBe(false)
  })

  it('[TH3] says for whom he may write', () => {
    expect(
      [HEAD, DELEGATE, CHAIR, OBSERVER].map(one => visibilitiesOf(one, 't1').includes('delegation'))
    ).toEqual([true, true, false, false])
    expect(
      code(
        decideThread(room(CHAIR), {
          wish: { ...wish, visibility: 'delegation' },
          standing: none,
          limits: LIMITS
        })
      )
    ).toBe('TH3')
  })
})

describe('what is said', () => {
  const open = (more: object, standing = none) =>
    decideThread(room(DELEGATE), { wish: { ...wish, ...more }, standing, limits: LIMITS })

  it('[TH4] opens a thread with one remark, not in the future', () => {
    const opened = open({ writtenAt: '2023-11-28T11:00:00Z' })
    expect(opened.ok && opened.value[0]).toMatchObject({
      change: 'thread_opened',
      audience: { to: 'group' },
      thread: { voice: 'MEX', sequence: 7, sphere: null, anchor: { on: 'paragraph', paragraphId: 'p1' } },
      remark: { ordinal: 1, writtenAt: '2023-11-28T11:00:00Z' }
    })
    expect(code(open({ writtenAt: '2023-11-28T12:00:01Z' }))).toBe('TH4')
    expect(code(open({ text: ' \n' }))).toBe('malformed')
    const own = open({ visibility: 'delegation' })
    expect(own.ok && own.value[0]).toMatchObject({
      audience: { to: 'delegation', delegation: 'MEX' },
      thread: { sphere: 'MEX' },
      remark: { sphere: 'MEX' }
    })
  })

  it('[TH5] is answered in an open thread only, for whom the thread is', () => {
    const reply = (more: Partial<ThreadFacts>, said: object = {}) =>
      decideReply(room(HEAD), { thread: { ...thread, ...more }, wish: { ...wish, ...said }, limits: LIMITS })
    expect(code(reply({}))).toBe('done')
    expect(code(reply({ resolved: true }))).toBe('TH5')
    expect(code(reply({ visibility: 'chairs' }))).toBe('TH5')
    expect(code(reply({}, { anchor: { paragraphId: 'p1' } }))).toBe('malformed')
  })

  it('[TH6] is reworded as often as the limit says, and to other words', () => {
    const [remark] = thread.remarks
    if (remark === undefined) throw new Error('the thread has a remark')
    const reword = (text: string, former = 0) =>
      decideRewording(room(DELEGATE), {
        thread,
        remark: { ...remark, former },
        wish: { ...wish, text },
        limits: LIMITS
      })
    expect(code(reword('Because.'))).toBe('done')
    expect(code(reword('Why?'))).toBe('TH6')
    expect(code(reword('Because.', 1))).toBe('TH10')
  })

  it('[TH7] is resolved while it is open, and opened while it is resolved', () => {
    const settle = (resolved: boolean, reopen?: boolean) =>
      decideResolution(room(CHAIR), {
        thread: { ...thread, resolved },
        act: { outcome: 'noted', reopen, reason: null }
      })
    expect([settle(false), settle(true, true), settle(true), settle(false, true)].map(code)).toEqual([
      'done',
      'done',
      'TH7',
      'TH7'
    ])
  })

  it('[TH8] names people by name and delegations by code', () => {
    const { nameable } = room(HEAD)
    const named = (text: string) => mentionsIn(text, nameable).map(({ label }) => label)
    expect(named('@eu and @ANA SOTO, again @EU')).toEqual(['EU', 'Ana Soto'])
    expect(named('a@EU @EUR @Ana')).toEqual([])
    const person = {
      language: 'en',
      email: '',
      mandated: false,
      delegation: 'MEX',
      suspended: false
    } as const
    const known = nameableIn(
      {
        people: [
          { ...person, id: 'h', name: 'H', roles: HEAD.assignments },
          { ...person, id: 'x', name: 'X', roles: [] },
          { ...person, id: 'y', name: 'Y', roles: HEAD.assignments, suspended: true }
        ],
        delegations: [{ code: 'MEX', name: 'Mexico', kind: 'state', group: 'LAC', suspended: true }]
      },
      't1'
    )
    expect([known.people.map(({ id }) => id), known.delegations]).toEqual([['h'], []])
  })

  it('[TH9] is sent while it is open and waits', () => {
    const send = (more: Partial<ThreadFacts>, standing = 0) =>
      decideSending(room(HEAD), {
        thread: { ...thread, visibility: 'delegation', sphere: 'MEX', ...more },
        anchor: null,
        standing,
        limits: LIMITS
      })
    expect(code(send({}))).toBe('done')
    expect(code(send({ visibility: 'group' }))).toBe('not_found')
    expect(code(send({ sphere: 'BRA' }))).toBe('not_found')
    expect(code(send({ resolved: true }))).toBe('TH9')
    expect(code(send({}, 2))).toBe('TH10')
  })

  it('[TH10] has limits', () => {
    expect(code(open({}, { threads: 2, own: 0 }))).toBe('TH10')
    expect(code(open({ visibility: 'delegation' }, { threads: 0, own: 1 }))).toBe('TH10')
    expect(code(open({ text: '@EU @MEX' }))).toBe('TH10')
    const two = { ...thread, remarks: [...thread.remarks, ...thread.remarks] }
    expect(code(decideReply(room(HEAD), { thread: two, wish, limits: LIMITS }))).toBe('TH10')
    const attach = (anchors: number, by = DELEGATE) =>
      decideAttachment(room(by), {
        thread: { ...thread, anchors },
        wish: { ...wish, anchor: { paragraphId: 'p1' } },
        limits: LIMITS
      })
    expect(
      [attach(1), attach(2), attach(1, CHAIR), attach(1, HEAD), attach(1, SECRETARIAT)].map(code)
    ).toEqual(['done', 'TH10', 'done', 'AN9', 'AN9'])
  })
})
