import type { DelegationCode } from './ids.ts'

export const SCRIBE_ENTRIES = ['propose', 'bracket', 'alternative', 'position'] as const
export type ScribeEntryKind = (typeof SCRIBE_ENTRIES)[number]

export const SCRIBE_STATES = ['draft', 'waiting', 'confirmed', 'rejected'] as const
export type ScribeState = (typeof SCRIBE_STATES)[number]

/** What the scribe entered on behalf of a delegation that has the floor (SC1). */
export interface ScribeEntry {
  id: string
  /** `draft`: on the server and not sent; `waiting`: in effect, for the delegation to confirm. */
  state: ScribeState
  delegation: DelegationCode
  entry: ScribeEntryKind
  target: string
  fields: Record<string, unknown>
  /** What it made: a proposal, a bracket, or an alternative as `id/key`. */
  made: string | null
}

/** What each state may become (SC2). */
export const SCRIBE_NEXT: Record<ScribeState, readonly ScribeState[]> = {
  draft: ['waiting'],
  waiting: ['confirmed', 'rejected'],
  confirmed: [],
  rejected: []
}
