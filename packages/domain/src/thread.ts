import type { DelegationCode, PersonId } from './ids.ts'

export type RemarkType = 'substantive' | 'editorial' | 'question'
/** `group`: whoever may read the text. `delegation`: its own people. `chairs`: chairs and secretariat, and whose it is. */
export type RemarkVisibility = 'group' | 'delegation' | 'chairs'
export type RemarkOutcome = 'reflected' | 'not_reflected' | 'noted' | 'answered'

/** In whose name somebody speaks in a group: a delegation's code, or one of the offices. */
export type Voice = DelegationCode | Office
export const OFFICES = ['CO-CHAIRS', 'CO-FACILITATORS', 'RAPPORTEUR', 'SECRETARIAT', 'LANGUAGE'] as const
export type Office = (typeof OFFICES)[number]

/** Somebody who is named in a remark; `label` is what stands behind the @. */
export type Mention =
  | { kind: 'person'; person: PersonId; label: string }
  | { kind: 'delegation'; delegation: DelegationCode; label: string }

/** The signs with which people react; on no record. */
export const REACTIONS = ['agree', 'thanks', 'look'] as const
export type Reaction = (typeof REACTIONS)[number]
