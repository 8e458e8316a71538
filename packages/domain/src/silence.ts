import type { DelegationCode, DocumentId, ParagraphId, PersonId } from './ids.ts'

/** `running` until it is broken by an objection, ended by the clock, or ended with the whole negotiation. */
export const SILENCE_STATES = ['running', 'broken', 'closed', 'abandoned'] as const
export type SilenceState = (typeof SILENCE_STATES)[number]

/**
 * `breaking` ended a silence; `further` came in time, when it was broken already; `late` came after the deadline and
 * changed nothing.
 */
export const OBJECTION_KINDS = ['breaking', 'further', 'late'] as const
export type ObjectionKind = (typeof OBJECTION_KINDS)[number]

/** One silence procedure on one exact version. Every new one has an id of its own (SI2). Times: ISO 8601, UTC. */
export interface Silence {
  id: string
  document: DocumentId
  /** `CT`, `Rev.3` */
  version: string
  hash: string
  state: SilenceState
  startedAt: string
  /** At or before it an objection counts, by the rules' clock. It only ever moves later. */
  deadline: string
  /** As it was set at the start. */
  firstDeadline: string
  inSession: boolean
  objectorNames: 'shown' | 'withheld'
  /** The delegations that could object, as they stood at the start. */
  entitled: DelegationCode[]
  startedBy: PersonId[]
  endedAt: string | null
  extensions: SilenceExtension[]
}

export interface SilenceExtension {
  from: string
  to: string
  /** `outage`: the service failed, and the clock moved the deadline by itself (SI9). */
  why: 'co_chairs' | 'outage'
  at: string
  /** Of an outage: how long the service had failed within the last hour before the deadline, in milliseconds. */
  outageMs: number | null
}

/** What a delegation has said against a version under silence. */
export interface Objection {
  id: string
  silence: string
  version: string
  hash: string
  delegation: DelegationCode
  by: PersonId
  /** Empty where it is to the whole. */
  paragraphs: ParagraphId[]
  whole: boolean
  reason: string
  /** When the server received it, by the rules' clock. */
  at: string
  kind: ObjectionKind
  withdrawnAt: string | null
}
