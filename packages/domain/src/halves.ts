import type { Action } from './permission-table.ts'
import type { PersonId } from './ids.ts'

/** The first half of an act of both co-chairs, waiting for the other one (ruling 11). */
export interface PendingHalf {
  id: string
  action: Action
  target: string
  /** Everything that was sent beside action, target and hash. */
  payload: Record<string, unknown>
  /** SHA-256 of the canonical form of action, target, payload and hash. */
  payloadHash: string
  /** Of the text that the person saw. */
  hash: string | null
  by: PersonId
  /** The region of the co-chair; null for what the secretariat prepared, which is no half (HV8). */
  region: string | null
  /** ISO 8601, UTC, by the rules' clock. */
  at: string
  /** The working text when it was given: its sequence and its hash. */
  sequence: number
  headHash: string
  voidedAt: string | null
  voidReason: string | null
  /** When the second half completed it. */
  completedAt: string | null
}
