import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { ReservationKind } from './reservation.ts'
import type { Stage } from './stage.ts'

/** What may come next for a text; `declared`: agreed in session, `silence`: put under silence. */
export const GATE_STEPS = [
  'zero_draft',
  'revision',
  'negotiation',
  'chairs_text',
  'silence',
  'declared',
  'approval',
  'adopted',
  'transmitted'
] as const
export type GateStep = (typeof GATE_STEPS)[number]

/** The steps that a text at this stage can take. */
export const STEPS_FROM: Record<Stage, readonly GateStep[]> = {
  outline: ['zero_draft'],
  zero_draft: ['revision', 'negotiation'],
  negotiation: ['revision', 'chairs_text', 'silence', 'declared'],
  chairs_text: ['silence', 'declared'],
  silence: [],
  agreed_ad_ref: ['approval', 'adopted'],
  adopted: ['transmitted'],
  transmitted: [],
  closed_without_agreement: []
}

/** `blocks`: the step is refused while it stands. `warns`: it is said, and the chairs decide. */
export type GateWeight = 'blocks' | 'warns'

/** One thing that stands between a text and a step, with the place where it can be settled. */
export type GateFinding = { weight: GateWeight; paragraph: ParagraphId | null; number: string | null } & (
  | { kind: 'open_bracket'; bracket: BracketId }
  | { kind: 'unproposed_bracket'; bracket: BracketId }
  | { kind: 'empty_paragraph' }
  | { kind: 'no_paragraph' }
  | { kind: 'no_version' }
  | { kind: 'text_changed'; version: string }
  | { kind: 'unchanged'; version: string }
  | { kind: 'pending_proposal'; proposal: string; delegation: DelegationCode }
  | { kind: 'open_thread'; thread: string; voice: string }
  | { kind: 'unsent_entry'; entry: string; delegation: DelegationCode }
  | { kind: 'reservation'; reservation: string; delegation: DelegationCode; of: ReservationKind }
  | { kind: 'no_head'; delegation: DelegationCode }
  | { kind: 'unread'; delegation: DelegationCode }
  | { kind: 'approval_missing'; region: string | null }
  | { kind: 'unconfirmed'; delegation: DelegationCode }
  | { kind: 'language_missing'; language: string }
  | { kind: 'language_stale'; language: string }
)
export type GateKind = GateFinding['kind']
