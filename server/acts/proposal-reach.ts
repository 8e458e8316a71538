import type { ProposalChange } from '@acuerdo/domain'
import type { Reach } from './reach.ts'

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

const seen: ReachOf = { fences: null, topics: ['brackets'] }

/** What is tabled is seen by everybody at once; what becomes of a draft, by nobody else. */
export const PROPOSAL_REACH: { [C in ProposalChange['change']]: ReachOf } = {
  proposal_tabled: seen,
  proposal_sent: seen,
  proposal_carried: seen,
  proposal_stuck: seen,
  proposal_accepted: seen,
  proposal_reflected: seen,
  proposal_superseded: seen,
  proposal_withdrawn: seen,
  proposal_position: seen,
  suggestion_made: seen,
  suggestion_turned: seen,
  entry_made: seen,
  entry_settled: seen,
  draft_used: { fences: null }
}
