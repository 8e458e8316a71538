import { describe, expect, it } from 'vitest'
import {
  words,
  P2,
  room,
  agreed,
  replace,
  propose,
  codeOf,
  proposal
} from '../../../tests/fixtures/proposal-room.ts'
import { PROPOSALS_PER_PARAGRAPH_MAX } from './limits.ts'
import { decideDraftSent, decideProposalPosition } from './proposal-acts.ts'
import { type Run } from './text.ts'
import { plain } from './words.ts'

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
