import type { Adoption, Approval, Confirmation, Corrigendum, PositionStatement, Waiver } from './approval.ts'
import type { Certificate } from './certificate.ts'
import type { PendingHalf } from './halves.ts'
import type { PersonId } from './ids.ts'
import type { Reservation } from './reservation.ts'
import type { Objection, Silence, SilenceExtension, SilenceState } from './silence.ts'

/** What decisions on a text change beside its words. Ids are given by whoever stores it. */
export type DecisionChange =
  | { change: 'half_given'; half: Omit<PendingHalf, 'id' | 'voidedAt' | 'voidReason' | 'completedAt'> }
  | { change: 'half_completed'; half: string; by: PersonId }
  | { change: 'half_voided'; half: string; reason: string }
  | {
      change: 'silence_started'
      silence: Omit<Silence, 'id' | 'document' | 'state' | 'endedAt' | 'extensions'>
    }
  | { change: 'silence_extended'; silence: string; extension: SilenceExtension }
  | { change: 'silence_ended'; silence: string; state: Exclude<SilenceState, 'running'>; at: string }
  | { change: 'objection_recorded'; objection: Omit<Objection, 'id' | 'withdrawnAt'> }
  | { change: 'objection_withdrawn'; objection: string; reason: string | null }
  | { change: 'reservation_placed'; reservation: Omit<Reservation, 'id' | 'liftedAt' | 'liftedBy'> }
  | { change: 'reservation_lifted'; reservation: string }
  | { change: 'approval_given'; approval: Omit<Approval, 'id' | 'voidedAt'> }
  /** Approvals and confirmations of a text that is negotiated again. */
  | { change: 'approvals_voided' }
  | { change: 'capital_heard'; confirmation: Omit<Confirmation, 'id' | 'voidedAt'> }
  | { change: 'statement_made'; statement: Omit<PositionStatement, 'id'> }
  | { change: 'waived'; waiver: Omit<Waiver, 'id'> }
  | { change: 'adopted'; adoption: Adoption }
  | { change: 'closed_without_agreement'; by: PersonId[]; summary: string | null }
  | { change: 'corrigendum_issued'; corrigendum: Omit<Corrigendum, 'id'> }
  | { change: 'certified'; certificate: Certificate; canonical: string; hash: string }
