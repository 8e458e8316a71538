import { describe, expect, it } from 'vitest'
import {
  words,
  P2,
  room,
  codeOf,
  proposal,
  by,
  accept,
  reflect
} from '../../../tests/fixtures/proposal-room.ts'
import { carry, carryAll } from './proposal-carry.ts'
import { type ProposalChange } from './proposal-changes.ts'
import { type ProposalRoom } from './proposal-room.ts'
import { decideWithdrawal } from './proposal-withdraw.ts'
import { plain } from './words.ts'

describe('deciding on proposals', () => {
  it('[PR9] takes each kind into the text', () => {
    const insert = proposal('i', {
      kind: 'insert',
      paragraph: 'p1',
      part: 'op',
      base: [],
      runs: words('New.')
    })
    const where = room({
      proposals: [
        proposal('a'),
        insert,
        proposal('d', { kind: 'delete', runs: [] }),
        proposal('m', { kind: 'move', after: null })
      ]
    })
    const edit = (id: string, baseText = P2) => {
      const outcome = accept(id, where, baseText)
      return outcome.ok ? outcome.value.edit : outcome.refusal.code
    }
    expect(edit('a')).toEqual({
      edit: 'words',
      paragraph: 'p2',
      runs: words(P2.replace('spectrum', 'frequencies'))
    })
    expect(edit('i', '')).toMatchObject({ edit: 'insert', after: 'p1', paragraph: { part: 'op' } })
    expect(edit('d')).toEqual({ edit: 'remove', paragraph: 'p2' })
    expect(edit('m')).toEqual({ edit: 'move', paragraph: 'p2', after: null })
    expect(edit('a', 'other words')).toBe('conflict')
    expect(edit('z')).toBe('not_found')
  })

  it('[PR9] puts what was proposed for one place there in the order of the proposals', () => {
    const made = proposal('i', { kind: 'insert', state: 'accepted', paragraph: 'p1', madeParagraph: 'p2' })
    const next = proposal('j', { kind: 'insert', paragraph: 'p1', base: [], runs: words('More.') })
    expect(accept('j', room({ proposals: [made, next] }), '')).toMatchObject({
      value: { edit: { after: 'p2' } }
    })
    expect(accept('j', room({ proposals: [next, made] }), '')).toMatchObject({
      value: { edit: { after: 'p1' } }
    })
  })

  it('[PR6] [PR9] refuses to take out brackets, or the only paragraph', () => {
    const p3 = room().text.paragraphs[2]?.runs ?? []
    const where = room({
      proposals: [proposal('d', { kind: 'delete', paragraph: 'p3', base: p3, runs: [] })]
    })
    expect(codeOf(accept('d', where, plain(p3)))).toBe('PR6')
    const alone = room({
      text: { paragraphs: [{ id: 'p2', part: 'op', runs: words(P2) }] },
      proposals: [proposal('d', { kind: 'delete', runs: [] })]
    })
    expect(codeOf(accept('d', alone))).toBe('PR9')
  })

  it('[PR10] needs attention where the words became others, and fits again where they come back', () => {
    const other = room({
      text: { paragraphs: [{ id: 'p2', part: 'op', runs: words(P2.replace('spectrum', 'masts')) }] },
      proposals: [proposal('a')]
    })
    expect(carry(proposal('a'), other)).toMatchObject({ fits: false, why: 'words' })
    expect(carryAll([], other.proposals, other)).toEqual([
      { change: 'proposal_stuck', proposal: 'a', why: 'words' }
    ])
    expect(codeOf(accept('a', other, plain(other.text.paragraphs[0]?.runs ?? [])))).toBe('PR10')
    const stuck = [proposal('a', { state: 'needs_attention' })]
    expect(carryAll([], stuck, other)).toEqual([])
    expect(carryAll([], stuck, room())).toMatchObject([{ change: 'proposal_carried', proposal: 'a' }])
    const gone = { text: { paragraphs: [] }, brackets: [] }
    expect(carry(proposal('a'), gone)).toMatchObject({ fits: false, why: 'paragraph_gone', now: null })
    expect(carry(proposal('a', { kind: 'insert' }), gone)).toMatchObject({ why: 'place_gone' })
    expect(carry(proposal('a', { kind: 'move', after: 'p9' }), room())).toMatchObject({ why: 'place_gone' })
    expect(carry(proposal('a', { bracket: 'b9' }), room())).toMatchObject({ why: 'bracket_gone' })
    const reworded = proposal('d', { kind: 'delete', base: words('other'), runs: [] })
    expect(carry(reworded, room())).toMatchObject({ fits: false, why: 'words' })
  })

  it('[PR9] [PR12] what stands then is superseded, amendments are held against what was accepted', () => {
    const amendment = proposal('b', {
      amends: 'a',
      delegation: 'MEX',
      runs: words(P2.replace('spectrum', 'frequencies and masts'))
    })
    const proposals = [proposal('a'), amendment, proposal('c', { delegation: 'PER' })]
    const now = P2.replace('spectrum', 'frequencies')
    const after = {
      text: { paragraphs: [{ id: 'p2', part: 'op' as const, runs: words(now) }] },
      brackets: []
    }
    const own: ProposalChange[] = [{ change: 'proposal_accepted', proposal: 'a', paragraph: null }]
    expect(carryAll(own, proposals, after)).toEqual([
      {
        change: 'proposal_carried',
        proposal: 'b',
        base: words(now),
        runs: words(P2.replace('spectrum', 'frequencies and masts')),
        sequence: null
      },
      { change: 'proposal_superseded', proposal: 'c', by: 'a' }
    ])
    expect(accept('b', room({ proposals }))).toMatchObject({
      value: { changes: [{ proposal: 'b' }, { change: 'proposal_superseded', proposal: 'a', by: 'b' }] }
    })
  })

  it('[PR11] reflects what is added, taken away or replaced as the bracket of that kind', () => {
    const kindOf = (to: string) => {
      const outcome = reflect('a', room({ proposals: [proposal('a', { runs: words(to) })] }))
      const [opened] = outcome.ok ? outcome.value.changes : []
      return opened?.change === 'bracket_opened' ? opened.bracket : null
    }
    expect(kindOf(P2.replace('spectrum', 'spectrum and masts'))).toMatchObject({
      kind: 'insertion',
      base: null,
      alternatives: [{ key: 'add', runs: words(' and masts'), proposedBy: ['BRA'] }]
    })
    expect(kindOf(P2.replace(' and universal service', ''))).toMatchObject({
      kind: 'deletion',
      base: words(' and universal service'),
      alternatives: [{ key: 'del', runs: words(' and universal service') }]
    })
    expect(kindOf(P2.replace('rights of way', 'access'))).toMatchObject({
      kind: 'alternatives',
      base: words('rights of way'),
      alternatives: [{ key: 'Alt 1', runs: words('access') }],
      openedBy: 'BRA'
    })
  })

  it('[PR11] reflects a group as one bracket, with origins, proposers and positions kept', () => {
    const mex = proposal('b', {
      delegation: 'MEX',
      originatedBy: 'OBS',
      runs: words(P2.replace('spectrum', 'spectrum and masts')),
      positions: [{ delegation: 'PER', stance: 'oppose', words: 'no' }]
    })
    const strike = proposal('c', { delegation: 'CHL', runs: words(P2.replace('spectrum, ', '')) })
    const far = proposal('f', { delegation: 'URY', runs: words(P2.replace('We will', 'We shall')) })
    const outcome = reflect('a', room({ proposals: [proposal('a'), mex, strike, far] }))
    if (!outcome.ok) throw new Error(outcome.refusal.message)
    const [opened, ...rest] = outcome.value.changes
    expect(opened).toMatchObject({
      bracket: {
        base: words('on spectrum,'),
        alternatives: [
          { key: 'Alt 1', runs: words('on frequencies,'), proposedBy: ['BRA'] },
          { key: 'Alt 2', runs: words('on spectrum and masts,'), originatedBy: 'OBS' },
          { key: 'Alt 3', runs: words('on') }
        ]
      }
    })
    expect(rest).toMatchObject([
      { change: 'proposal_reflected', proposal: 'a', key: 'Alt 1' },
      { change: 'proposal_reflected', proposal: 'b', key: 'Alt 2' },
      { change: 'position_taken', key: 'Alt 2', delegation: 'PER', stance: 'oppose' },
      { change: 'proposal_reflected', proposal: 'c', key: 'Alt 3' }
    ])
  })

  it('[BR6] [PR11] makes no bracket of more wordings than one may have', () => {
    const many = Array.from({ length: 51 }, (_, i) =>
      proposal(`m${i}`, { runs: words(P2.replace('spectrum', `spectrum number ${i}`)) })
    )
    expect(codeOf(reflect('m0', room({ proposals: many })))).toBe('BR6')
    expect(codeOf(reflect('m0', room({ proposals: many.slice(0, 50) })))).toBe('ok')
  })

  it('[PR11] reflects new paragraphs and deletions of whole ones; no moves, and nothing around a bracket', () => {
    const insert = proposal('i', { kind: 'insert', base: [], runs: words('New.'), part: 'op' })
    expect(reflect('i', room({ proposals: [insert] }), '')).toMatchObject({
      value: {
        edits: [
          { edit: 'insert', paragraph: { runs: [] } },
          { edit: 'open', start: 0, end: 0 }
        ]
      }
    })
    const out = proposal('d', { kind: 'delete', runs: [] })
    expect(reflect('d', room({ proposals: [out] }))).toMatchObject({
      value: { edits: [{ edit: 'open', start: 0, end: P2.length }] }
    })
    expect(codeOf(reflect('m', room({ proposals: [proposal('m', { kind: 'move' })] })))).toBe('PR11')
    const p3 = room().text.paragraphs[2]?.runs ?? []
    const around = proposal('x', {
      paragraph: 'p3',
      base: p3,
      runs: [{ text: 'They decide ' }, { bracket: 'b1' }, { text: ' to talk.' }]
    })
    expect(codeOf(reflect('x', room({ proposals: [around] }), plain(p3)))).toBe('PR11')
  })

  it('[PR11] makes of a proposal for a bracket one more wording of it', () => {
    const wording = proposal('w', {
      paragraph: 'p3',
      bracket: 'b1',
      runs: words('seldom'),
      originatedBy: 'OBS'
    })
    const where = room({ proposals: [wording] })
    expect(reflect('w', where, 'We agree \uFFFC to meet.')).toMatchObject({
      value: {
        edits: [],
        changes: [
          { change: 'alternative_added', alternative: { key: 'Alt 2', originatedBy: 'OBS' } },
          { change: 'proposal_reflected', bracket: 'b1', key: 'Alt 2' }
        ]
      }
    })
    expect(codeOf(accept('w', where, 'We agree \uFFFC to meet.'))).toBe('PR9')
  })

  it('[PR13] withdraws what is pending, and of what was reflected the wording', () => {
    const withdraw = (target: string, where: ProposalRoom, voice = 'BRA') =>
      decideWithdrawal(where, { target, reason: null }, by(voice))
    const support = { delegation: 'MEX', stance: 'support', words: null } as const
    const where = room({
      proposals: [proposal('a', { positions: [support], originatedBy: 'OBS', suggestion: 's' })]
    })
    expect(withdraw('a', where)).toMatchObject({
      value: {
        changes: [
          { change: 'proposal_withdrawn', proposal: 'a' },
          { change: 'suggestion_turned', suggestion: 's', to: 'made', proposal: null }
        ],
        answer: { told: ['MEX', 'OBS'] }
      }
    })
    const reflected = proposal('r', {
      ...{ state: 'reflected', paragraph: 'p3', delegation: 'PER' },
      reflected: { bracket: 'b1', key: 'Alt 1' }
    })
    for (const target of ['r', 'b1/Alt 1']) {
      const outcome = withdraw(target, room({ proposals: [reflected] }), 'PER')
      if (!outcome.ok) throw new Error(outcome.refusal.message)
      expect(outcome.value.changes.map(({ change }) => change)).toEqual(
        expect.arrayContaining(['alternative_closed', 'bracket_resolved', 'proposal_withdrawn'])
      )
      expect(outcome.value.edits).toEqual([{ edit: 'close', bracket: 'b1', words: words('yearly') }])
    }
    expect(codeOf(withdraw('d', room({ proposals: [proposal('d', { state: 'draft' })] })))).toBe('PR2')
    expect(codeOf(withdraw('a', room({ proposals: [proposal('a', { state: 'accepted' })] })))).toBe('PR2')
    expect(codeOf(withdraw('z', where))).toBe('not_found')
  })
})
