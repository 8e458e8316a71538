import { describe, expect, it } from 'vitest'
import {
  words,
  P2,
  room,
  BRACKET,
  proposal,
  by,
  accept,
  reflect
} from '../../../tests/fixtures/proposal-room.ts'
import { type Bracket } from './bracket.ts'
import { decideDraftSent } from './proposal-acts.ts'
import { carryAll } from './proposal-carry.ts'
import { decideWithdrawal } from './proposal-withdraw.ts'
import { PROPOSAL_NEXT, PROPOSAL_STATES, type ProposalState } from './proposal.ts'
import { decideNoting, decideSponsoring } from './suggestion-acts.ts'
import { SUGGESTION_NEXT, SUGGESTION_STATES, type Suggestion, type SuggestionState } from './suggestion.ts'

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
