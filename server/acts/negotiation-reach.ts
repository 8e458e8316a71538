import type { NegotiationChange } from '@acuerdo/domain'
import type { Reach } from './reach.ts'

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

const seen: ReachOf = { fences: null, topics: ['brackets'] }
/** Who may type there changes: what was typed under the former state is not appended any more. */
const closed: ReachOf = { fences: 'document', topics: ['brackets', 'stage'] }

export const NEGOTIATION_REACH: { [C in NegotiationChange['change']]: ReachOf } = {
  bracket_opened: seen,
  bracket_reworded: seen,
  alternative_added: seen,
  alternative_taken_over: seen,
  alternative_closed: seen,
  position_taken: seen,
  wording_refused: seen,
  bracket_proposed: seen,
  bracket_resolved: seen,
  bracket_reopened: seen,
  bracket_nested: seen,
  bracket_held: seen,
  paragraph_agreed: closed,
  paragraph_reopened: closed,
  reopening_requested: seen
}
