import { describe, expect, it } from 'vitest'
import type { Bracket } from './bracket.ts'
import { PROPOSALS_PER_PARAGRAPH_MAX } from './acts/limits.ts'
import {
  decideAcceptance,
  decideDraftSent,
  decideProposal,
  decideProposalPosition,
  type ProposeWish
} from './proposal-acts.ts'
import { carry, carryAll } from './proposal-carry.ts'
import type { ProposalChange } from './proposal-changes.ts'
import { decideReflection } from './proposal-reflect.ts'
import type { ProposalRoom } from './proposal-room.ts'
import { decideWithdrawal } from './proposal-withdraw.ts'
import { PROPOSAL_NEXT, PROPOSAL_STATES, type Proposal, type ProposalState } from './proposal.ts'
import { SUGGESTION_NEXT, SUGGESTION_STATES, type Suggestion, type SuggestionState } from './suggestion.ts'
import { decideNoting, decideSponsoring, decideSuggestion } from './suggestion-acts.ts'
import type { Run } from './text.ts'
import { plain } from './words.ts'

const words = (text: string): Run[] => [{ text }]
const P2 = 'We will compare rules on spectrum, rights of way and universal service.'

function room(more: Partial<ProposalRoom> = {}): ProposalRoom {
  return {
    text: {
      paragraphs: [
        { id: 'p1', part: 'pp', runs: words('Recalling the declaration,') },
        { id: 'p2', part: 'op', runs: words(P2) },
        { id: 'p3', part: 'op', runs: [{ text: 'We agree ' }, { bracket: 'b1' }, { text: ' to meet.' }] }
      ]
    },
    brackets: [BRACKET],
    paragraphs: { agreed: [], requests: [] },
    sequence: 7,
    proposals: [],
    suggestions: [],
    sha256: text => text,
    ...more
  }
}

const BRACKET: Bracket = {
  id: 'b1',
  paragraph: 'p3',
  kind: 'alternatives',
  state: 'open',
  base: words('yearly'),
  alternatives: [{ key: 'Alt 1', runs: words('often'), proposedBy: ['PER'], supportedBy: [], opposedBy: [] }]
}

const agreed = (paragraph: string): Partial<ProposalRoom> => ({
  paragraphs: {
    agreed: [{ paragraph, state: 'agreed_ad_ref', since: '', by: 'c', hash: '' }],
    requests: []
  }
})

const replace = (runs: string, more: Partial<ProposeWish> = {}): ProposeWish => ({
  target: 'p2',
  kind: 'replace',
  baseText: P2,
  runs: words(runs),
  ...more
})

const propose = (wish: ProposeWish, where = room(), delegation = 'BRA') =>
  decideProposal(where, wish, { id: 'n1', delegation, state: 'tabled' })

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'ok' : outcome.refusal.code

/** A tabled proposal of BRA for paragraph 2, or another one. */
function proposal(id: string, more: Partial<Proposal> = {}): Proposal {
  return {
    ...{ id, kind: 'replace', state: 'tabled', paragraph: 'p2', after: null, bracket: null, part: null },
    ...{ level: null, delegation: 'BRA', originatedBy: null, base: words(P2), sequence: 7 },
    runs: words(P2.replace('spectrum', 'frequencies')),
    ...{ amends: null, suggestion: null, positions: [], madeParagraph: null, reflected: null },
    ...more
  }
}

const by = (voice: string) => ({ person: 'x', voice, now: '2023-11-27T14:00:00Z', newId: counted() })

function counted(): () => string {
  let count = 0
  return () => `new${(count += 1)}`
}

const accept = (target: string, where: ProposalRoom, baseText = P2) =>
  decideAcceptance(where, { target, baseText }, counted())
const reflect = (target: string, where: ProposalRoom, baseText = P2) =>
  decideReflection(where, { target, baseText }, by('BRA'))

describe('proposing', () => {
  it('[PR1] keeps what a delegation asks for beside the text, against the words that stand', () => {
    const outcome = propose(replace(P2.replace('spectrum', 'frequencies')))
    expect(outcome).toMatchObject({
      ok: true,
      value: { proposal: { delegation: 'BRA', state: 'tabled', base: words(P2), sequence: 7 } }
    })
  })

  it('[PR1] proposes new paragraphs, deletions and moves', () => {
    const insert = propose({
      target: 'after:p1',
      kind: 'insert',
      baseText: '',
      runs: words('New.'),
      part: 'op'
    })
    expect(insert).toMatchObject({ ok: true, value: { proposal: { paragraph: 'p1', part: 'op' } } })
    const out = propose({ target: 'p2', kind: 'delete', baseText: P2 })
    expect(out).toMatchObject({ ok: true, value: { proposal: { runs: [] } } })
    const move = propose({ target: 'p2', kind: 'move', baseText: P2, after: null })
    expect(move).toMatchObject({ ok: true, value: { proposal: { after: null } } })
    expect(codeOf(propose({ target: 'p2', kind: 'move', baseText: P2, after: 'p1' }))).toBe('PR4')
    expect(codeOf(propose({ target: 'p2', kind: 'move', baseText: P2, after: 'p2' }))).toBe('malformed')
    expect(codeOf(propose({ target: 'after:p2', kind: 'delete', baseText: P2 }))).toBe('malformed')
    expect(codeOf(propose({ target: 'p2', kind: 'delete', baseText: 'other' }))).toBe('conflict')
  })

  it('[PR4] refuses nothing new, no words, unknown and agreed paragraphs', () => {
    expect(codeOf(propose(replace(P2)))).toBe('PR4')
    expect(codeOf(propose(replace('  ')))).toBe('PR4')
    expect(codeOf(propose({ ...replace('New.'), kind: 'insert', runs: [] }))).toBe('PR4')
    expect(codeOf(propose(replace('x', { target: 'p9' })))).toBe('not_found')
    const refused = propose(replace('x'), room(agreed('p2')))
    expect(codeOf(refused)).toBe('PA2')
    expect(refused).toMatchObject({ refusal: { hint: expect.stringContaining('request_reopen') } })
    const beside = { target: 'after:p2', kind: 'insert', baseText: '', runs: words('New.') } as const
    expect(codeOf(propose(beside, room(agreed('p2'))))).toBe('ok')
  })

  it('[PR5] carries words that were written against others, and refuses what can not be carried', () => {
    const former = P2.replace('universal service', 'roaming')
    const apart = propose(replace(former.replace('We will', 'We shall'), { baseText: former }))
    expect(apart).toMatchObject({
      ok: true,
      value: { proposal: { base: words(P2), runs: words(P2.replace('We will', 'We shall')) } }
    })
    expect(codeOf(propose(replace(former.replace('roaming', 'towers'), { baseText: former })))).toBe(
      'conflict'
    )
    expect(codeOf(propose(replace('x', { seen: 'another hash' })))).toBe('conflict')
  })

  it('[PR6] leaves brackets where they stand, and marks on words that stay', () => {
    const baseText = 'We agree \uFFFC to meet.'
    const kept = propose(replace('We decide \uFFFC to meet.', { target: 'p3', baseText }))
    expect(kept).toMatchObject({
      ok: true,
      value: { proposal: { runs: [{ text: 'We decide ' }, { bracket: 'b1' }, { text: ' to meet.' }] } }
    })
    expect(codeOf(propose(replace('We decide to meet.', { target: 'p3', baseText })))).toBe('PR6')
    expect(codeOf(propose(replace('\uFFFC \uFFFC', { target: 'p3', baseText })))).toBe('PR6')
    const bold: Run[] = [{ text: 'We ' }, { text: 'agree', marks: { bold: true } }, { text: ' to meet.' }]
    const marked = room({ text: { paragraphs: [{ id: 'p2', part: 'op', runs: bold }] } })
    const outcome = propose(replace('We agree to meet often.', { baseText: 'We agree to meet.' }), marked)
    expect(outcome).toMatchObject({ ok: true, value: { proposal: { runs: [bold[0], bold[1], {}] } } })
  })

  it('[PR12] amends pending proposals; the own former one makes room', () => {
    const first = proposal('a')
    const wish = replace(P2.replace('spectrum', 'bands'), { amends: 'a' })
    const own = propose(wish, room({ proposals: [first] }))
    expect(own).toMatchObject({
      ok: true,
      value: { changes: [{}, { change: 'proposal_superseded', proposal: 'a', by: 'n1' }] }
    })
    const other = propose(wish, room({ proposals: [first] }), 'MEX')
    expect(other.ok && other.value.changes.length).toBe(1)
    expect(codeOf(propose(wish, room({ proposals: [proposal('a', { state: 'accepted' })] })))).toBe('PR12')
    expect(codeOf(propose(wish, room({ proposals: [proposal('a', { state: 'draft' })] })))).toBe('not_found')
    expect(
      codeOf(
        propose(
          { ...wish, target: 'p1', baseText: 'Recalling the declaration,' },
          room({ proposals: [first] })
        )
      )
    ).toBe('PR12')
  })

  it('[PR13] lets a supporter take over what was withdrawn', () => {
    const position = { delegation: 'MEX', stance: 'support', words: null } as const
    const gone = proposal('a', {
      state: 'withdrawn',
      positions: [position],
      suggestion: 's',
      originatedBy: 'OBS'
    })
    const wish = replace(plain(gone.runs), { amends: 'a' })
    const taken = propose(wish, room({ proposals: [gone] }), 'MEX')
    expect(taken).toMatchObject({
      ok: true,
      value: { proposal: { originatedBy: 'OBS', suggestion: 's' }, changes: [{}, { to: 'sponsored' }] }
    })
    expect(codeOf(propose(wish, room({ proposals: [gone] }), 'PER'))).toBe('PR12')
  })

  it('[PR4] lets only so many wait on one paragraph', () => {
    const many = Array.from({ length: PROPOSALS_PER_PARAGRAPH_MAX }, (_, i) => proposal(`m${i}`))
    expect(codeOf(propose(replace('x'), room({ proposals: many })))).toBe('too_many')
  })

  it('[PR3] tables a draft of the own delegation only, against the words that stand now', () => {
    const where = room({ proposals: [proposal('d', { state: 'draft' })] })
    expect(decideDraftSent(where, 'd', { delegation: 'BRA' })).toMatchObject({
      ok: true,
      value: [{ change: 'proposal_sent', proposal: 'd' }]
    })
    expect(codeOf(decideDraftSent(where, 'd', { delegation: 'MEX' }))).toBe('not_found')
    expect(codeOf(decideDraftSent({ ...where, ...agreed('p2') }, 'd', { delegation: 'BRA' }))).toBe('PA2')
  })

  it('[PR15] takes positions of other delegations on what is pending', () => {
    const where = room({ proposals: [proposal('a'), proposal('b', { state: 'accepted' })] })
    const take = (target: string, delegation: string) =>
      decideProposalPosition(where, { target, stance: 'support', words: null }, { delegation })
    expect(take('a', 'MEX')).toMatchObject({ ok: true, value: [{ delegation: 'MEX', stance: 'support' }] })
    expect(codeOf(take('a', 'BRA'))).toBe('PR15')
    expect(codeOf(take('b', 'MEX'))).toBe('PR15')
    expect(codeOf(take('z', 'MEX'))).toBe('not_found')
  })
})

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

describe('the state machines', () => {
  const done = (state: ProposalState): ProposalState[] => {
    const support = { delegation: 'MEX', stance: 'support', words: null } as const
    const standing = proposal('a', {
      ...{ state, positions: [support] },
      reflected: state === 'reflected' ? { bracket: 'b1', key: 'Alt 1' } : null
    })
    const bracket: Bracket = {
      ...BRACKET,
      alternatives: [{ ...(BRACKET.alternatives[0] ?? never()), proposedBy: ['BRA'] }]
    }
    const where = room({ proposals: [standing], brackets: [bracket] })
    const moved = room({ text: { paragraphs: [{ id: 'p2', part: 'op', runs: words('Other.') }] } })
    const stands = room({ text: { paragraphs: [{ id: 'p2', part: 'op', runs: standing.runs }] } })
    const found: ProposalState[] = []
    const changes = [
      decideDraftSent(where, 'a', { delegation: 'BRA' }),
      accept('a', where),
      reflect('a', where),
      decideWithdrawal(where, { target: 'a', reason: null }, by('BRA'))
    ].flatMap(outcome =>
      outcome.ok ? ('changes' in outcome.value ? outcome.value.changes : outcome.value) : []
    )
    const carried = [moved, stands, room()].flatMap(now => carryAll([], [standing], now))
    for (const change of [...changes, ...carried]) {
      const to = REACHES[change.change]
      if (to !== undefined && to !== state) found.push(to)
    }
    return [...new Set(found)].sort()
  }
  const REACHES: Record<string, ProposalState | undefined> = {
    proposal_sent: 'tabled',
    proposal_carried: 'tabled',
    proposal_stuck: 'needs_attention',
    proposal_accepted: 'accepted',
    proposal_reflected: 'reflected',
    proposal_superseded: 'superseded',
    proposal_withdrawn: 'withdrawn'
  }
  const never = (): never => {
    throw new Error('the bracket has an alternative')
  }

  it.each(PROPOSAL_STATES)(
    '[PR2] a proposal that is %s becomes what the table says, and nothing else',
    state => {
      expect(done(state)).toEqual([...PROPOSAL_NEXT[state]].sort())
    }
  )

  const suggestion = (state: SuggestionState): Suggestion => ({
    ...{ id: 's', state, paragraph: 'p2', bracket: null, observer: 'OBS', place: null, proposal: null },
    ...{ wording: words('and masts'), base: words(P2) }
  })

  it.each(SUGGESTION_STATES)(
    '[SG2] a suggestion that is %s becomes what the table says, and nothing else',
    state => {
      const sponsored = proposal('a', { suggestion: 's' })
      const where = room({
        suggestions: [suggestion(state)],
        proposals: state === 'sponsored' ? [sponsored] : []
      })
      const outcomes = [
        decideSponsoring(where, 's', { id: 'n', delegation: 'BRA' }),
        decideNoting(where, 's', null),
        decideWithdrawal(where, { target: 's', reason: null }, by('OBS')),
        decideWithdrawal(where, { target: 'a', reason: null }, by('BRA'))
      ]
      const changes = outcomes.flatMap(outcome =>
        outcome.ok ? ('changes' in outcome.value ? outcome.value.changes : outcome.value) : []
      )
      const reached = changes.flatMap(change => (change.change === 'suggestion_turned' ? [change.to] : []))
      expect([...new Set(reached)].sort()).toEqual([...SUGGESTION_NEXT[state]].sort())
    }
  )
})

describe('suggestions of observers', () => {
  const suggest = (wording: string, more: object = {}, where = room()) =>
    decideSuggestion(
      where,
      { target: 'p2', wording: words(wording), ...more },
      { id: 's', delegation: 'OBS' }
    )

  const sponsored = (wording: string, more: object = {}): string => {
    const made = suggest(wording, more)
    const [change] = made.ok ? made.value : []
    if (change?.change !== 'suggestion_made') throw new Error('nothing was suggested')
    const outcome = decideSponsoring(room({ suggestions: [change.suggestion] }), 's', {
      id: 'n',
      delegation: 'CHL'
    })
    return outcome.ok ? plain(outcome.value.proposal.runs) : outcome.refusal.code
  }

  it('[SG1] stand outside the text, on a paragraph or a bracket that is open', () => {
    expect(codeOf(suggest('and masts'))).toBe('ok')
    expect(suggest('seldom', { target: 'b1' })).toMatchObject({
      value: [{ suggestion: { paragraph: 'p3', bracket: 'b1' } }]
    })
    expect(codeOf(suggest('  '))).toBe('SG1')
    expect(codeOf(suggest('x', { target: 'p9' }))).toBe('not_found')
    expect(codeOf(suggest('x', {}, room(agreed('p2'))))).toBe('PA2')
    expect(codeOf(suggest('x', { start: 5, end: 900 }))).toBe('malformed')
    expect(codeOf(suggest('x', { seen: 'another hash' }))).toBe('conflict')
  })

  it('[SG3] become a proposal of the sponsor: for the selected words, for the paragraph, or at its end', () => {
    const at = P2.indexOf('rights of way')
    expect(sponsored('access', { start: at, end: at + 'rights of way'.length })).toBe(
      P2.replace('rights of way', 'access')
    )
    expect(sponsored(P2.replace('spectrum', 'masts'))).toBe(P2.replace('spectrum', 'masts'))
    expect(sponsored('and their independence')).toBe(P2.replace('.', ' and their independence.'))
    expect(sponsored(', and roaming')).toBe(P2.replace('.', ', and roaming.'))
  })

  it('[SG3] are carried to the words that stand now, or not sponsored', () => {
    const made = suggest('access', { start: 35, end: 48 })
    const [change] = made.ok ? made.value : []
    if (change?.change !== 'suggestion_made') throw new Error('nothing was suggested')
    const other = room({
      text: { paragraphs: [{ id: 'p2', part: 'op', runs: words('Other words.') }] },
      suggestions: [change.suggestion]
    })
    expect(codeOf(decideSponsoring(other, 's', { id: 'n', delegation: 'CHL' }))).toBe('SG3')
    expect(codeOf(decideSponsoring(room(), 's', { id: 'n', delegation: 'CHL' }))).toBe('not_found')
  })

  it('[SG4] are noted with a reason', () => {
    const where = room({ suggestions: [{ ...EXAMPLE }] })
    expect(decideNoting(where, 's', 'thank you')).toMatchObject({
      value: [{ to: 'noted', reason: 'thank you' }]
    })
  })

  it('[SG5] are withdrawn by their own organisation', () => {
    const where = room({ suggestions: [{ ...EXAMPLE }] })
    const withdraw = (voice: string) => decideWithdrawal(where, { target: 's', reason: null }, by(voice))
    expect(withdraw('OBS')).toMatchObject({ value: { changes: [{ to: 'withdrawn' }] } })
    expect(codeOf(withdraw('OTHER'))).toBe('not_found')
  })

  const EXAMPLE: Suggestion = {
    ...{
      id: 's',
      state: 'made',
      paragraph: 'p2',
      bracket: null,
      observer: 'OBS',
      place: null,
      proposal: null
    },
    ...{ wording: words('and masts'), base: words(P2) }
  }
})
