import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Run } from './text.ts'

export type BracketKind = 'alternatives' | 'insertion' | 'deletion' | 'placeholder'
export type BracketState = 'open' | 'held' | 'proposed' | 'resolved'

/** One of the wordings that compete for a bracket's place. Keys are never reused (ruling 5). */
export interface Alternative {
  key: string
  runs: Run[]
  proposedBy: DelegationCode[]
  supportedBy: DelegationCode[]
  opposedBy: DelegationCode[]
  originatedBy?: DelegationCode
}

/** A marked place on which there is no agreement; the place itself is in the text, all else is a record. */
export interface Bracket {
  id: BracketId
  paragraph: ParagraphId
  kind: BracketKind
  state: BracketState
  /** The words of the text that the bracket replaced, or null. */
  base: Run[] | null
  alternatives: Alternative[]
  /** The wording that the chair's text proposes; of a bracket in the state `proposed` only. */
  proposed?: Run[]
  note?: string
}
