import type { DelegationCode, ParagraphId, PersonId } from './ids.ts'

export const RESERVATION_KINDS = ['substantive', 'scrutiny', 'linguistic'] as const
export type ReservationKind = (typeof RESERVATION_KINDS)[number]

/** A delegation's recorded statement that it can't agree yet, to a paragraph or to the whole text (`null`). */
export interface Reservation {
  id: string
  delegation: DelegationCode
  kind: ReservationKind
  paragraph: ParagraphId | null
  reason: string | null
  by: PersonId
  /** ISO 8601, UTC. */
  at: string
  liftedAt: string | null
  liftedBy: PersonId | null
}

/** Whether it was not lifted (RE3). */
export const isStanding = ({ liftedAt }: Pick<Reservation, 'liftedAt'>): boolean => liftedAt === null
