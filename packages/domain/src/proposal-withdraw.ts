import type { Negotiator } from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { ProposalChange } from './proposal-changes.ts'
import { unknownProposal, type ProposalRoom } from './proposal-room.ts'
import { isPending, type Proposal } from './proposal.ts'
import type { TextEdit } from './text-edits.ts'
import { decideAlternativeWithdrawn } from './withdrawal.ts'

export interface Withdrawal {
  changes: (ProposalChange | NegotiationChange)[]
  edits: TextEdit[]
  answer: Record<string, unknown>
}

/**
 * Withdraws a proposal, an alternative of a bracket, or an observer's own suggestion (PR13, SG5). A wording that others
 * propose too stays theirs. The suggestion behind it returns to the margin.
 */
export function decideWithdrawal(
  room: ProposalRoom,
  { target, reason }: { target: string; reason: string | null },
  by: Negotiator
): Outcome<Withdrawal> {
  const own = by.voice
  const [id = '', key] = target.split('/')
  if (key !== undefined) return wordingWithdrawn(room, { bracket: id, key, reason }, by)
  const suggestion = room.suggestions.find(one => one.id === id && one.observer === own)
  if (suggestion !== undefined)
    return suggestion.state === 'made' || suggestion.state === 'noted'
      ? grant({ changes: [turned(suggestion.id, 'withdrawn', reason)], edits: [], answer: {} })
      : refuse(
          'SG2',
          `Nothing was withdrawn: the suggestion is ${suggestion.state}.`,
          'Ask its sponsor to withdraw the proposal.'
        )
  const proposal = room.proposals.find(
    one => one.id === id && (one.state !== 'draft' || one.delegation === own)
  )
  if (proposal === undefined) return unknownProposal(id)
  if (proposal.state === 'draft')
    return refuse('PR2', 'Nothing was withdrawn: the proposal was never sent.', 'Delete the draft.')
  if (proposal.state === 'reflected' && proposal.reflected !== null) {
    const { bracket, key: place } = proposal.reflected
    return wordingWithdrawn(room, { bracket, key: place, reason }, by)
  }
  if (!isPending(proposal))
    return refuse(
      'PR2',
      `Nothing was withdrawn: the proposal is ${proposal.state}.`,
      'What was decided stays on the record.'
    )
  const told = [
    ...proposal.positions.filter(({ stance }) => stance === 'support').map(({ delegation }) => delegation),
    ...(proposal.originatedBy === null ? [] : [proposal.originatedBy])
  ]
  return grant({ changes: withdrawn(proposal, reason), edits: [], answer: { told } })
}

function wordingWithdrawn(
  room: ProposalRoom,
  { bracket, key, reason }: { bracket: string; key: string; reason: string | null },
  by: Negotiator
): Outcome<Withdrawal> {
  const decided = decideAlternativeWithdrawn(room, { bracket, key }, { ...by, sha256: room.sha256 })
  if (!decided.ok) return decided
  const proposals = room.proposals.filter(
    ({ delegation, reflected, state }) =>
      delegation === by.voice &&
      state === 'reflected' &&
      reflected?.bracket === bracket &&
      reflected.key === key
  )
  const { changes, edits, answer } = decided.value
  return grant({
    changes: [...changes, ...proposals.flatMap(proposal => withdrawn(proposal, reason))],
    ...{ edits, answer }
  })
}

const withdrawn = ({ id, suggestion }: Proposal, reason: string | null): ProposalChange[] => [
  { change: 'proposal_withdrawn', proposal: id, reason },
  ...(suggestion === null ? [] : [turned(suggestion, 'made', null)])
]

const turned = (suggestion: string, to: 'made' | 'withdrawn', reason: string | null): ProposalChange => ({
  change: 'suggestion_turned',
  suggestion,
  to,
  proposal: null,
  reason
})
