import type { DelegationCode, PersonId } from './ids.ts'
import type { ObjectionKind } from './silence.ts'

/**
 * What was decided on one exact text, by whom, when and how (CE1). It is written once, with the decision, and never
 * changes; its canonical form has a hash of its own.
 */
export interface Certificate {
  id: string
  kind: 'silence' | 'in_session' | 'adoption'
  event: { symbol: string; name: string }
  document: { id: string; code: string; title: string; language: string }
  version: { name: string; symbol: string; hash: string }
  /** The canonical form that `version.hash` is taken of. */
  text: unknown
  /** When it was decided: ISO 8601, UTC, by the rules' clock. */
  at: string
  /** Who acted; nobody where the clock decided. */
  actedBy: CertifiedPerson[]
  entitled: CertifiedPosition[]
  /** Of a decision by silence. */
  silence: {
    id: string
    startedAt: string
    deadline: string
    startedBy: CertifiedPerson[]
    extensions: { from: string; to: string; why: string; at: string }[]
    inSession: boolean
  } | null
  /** Of an adoption. */
  adoption: { disassociationAs: string | null; approvals: CertifiedPerson[]; words: string[] } | null
  waivers: { requirement: string; reason: string; at: string }[]
  objections: { delegation: DelegationCode; at: string; kind: ObjectionKind; withdrawnAt: string | null }[]
}

export interface CertifiedPerson {
  id: PersonId
  name: string
  region: string | null
  at: string
}

export interface CertifiedPosition {
  delegation: DelegationCode
  name: string
  /** Members that it binds, where it speaks for others. */
  binds: string[]
  /** Silence is recorded as what it is, never as support (SI8). */
  position: 'no_objection' | 'present' | 'adopts' | 'disassociates'
  /** Statements, reservations turned into statements, confirmations by capitals. */
  statements: { kind: string; paragraph: string | null; words: string; at: string }[]
}
