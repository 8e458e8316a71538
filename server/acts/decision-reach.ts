import type { DecisionChange } from '@acuerdo/domain'
import type { Reach } from './reach.ts'

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

/** Whose rights change with it is said by the change of the stage that goes along. */
const seen: ReachOf = { fences: null, topics: ['stage'] }

export const DECISION_REACH: { [C in DecisionChange['change']]: ReachOf } = {
  half_given: seen,
  half_completed: seen,
  half_voided: seen,
  silence_started: seen,
  silence_extended: seen,
  silence_ended: seen,
  objection_recorded: seen,
  objection_withdrawn: seen,
  reservation_placed: seen,
  reservation_lifted: seen,
  approval_given: seen,
  approvals_voided: seen,
  capital_heard: seen,
  statement_made: seen,
  waived: seen,
  adopted: seen,
  closed_without_agreement: seen,
  corrigendum_issued: seen,
  certified: seen
}
