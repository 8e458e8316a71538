import type { Stance } from './bracket.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Part, Run } from './text.ts'

export const PROPOSAL_KINDS = ['replace', 'insert', 'delete', 'move'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

export const PROPOSAL_STATES = [
  'draft',
  'tabled',
  'accepted',
  'reflected',
  'superseded',
  'withdrawn',
  'needs_attention'
] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** What a delegation asks for, against words that it saw (PR1). It stands beside the text, never in it. */
export interface Proposal {
  id: string
  kind: ProposalKind
  state: ProposalState
  /** The paragraph that it changes; of an insertion the one that it goes behind. */
  paragraph: ParagraphId
  /** Of a move: behind which paragraph; null at the top. */
  after: ParagraphId | null
  /** Of a proposal for the place of a bracket: another wording of it. */
  bracket: BracketId | null
  /** Of a new paragraph. */
  part: Part | null
  level: 1 | 2 | null
  delegation: DelegationCode
  /** The observer whose words these were. */
  originatedBy: DelegationCode | null
  /** The words of the paragraph that it was last carried to; the whole paragraph as proposed. */
  base: Run[]
  runs: Run[]
  /** The sequence of the text that `base` was read at. */
  sequence: number
  amends: string | null
  /** The suggestion of an observer that it sponsors. */
  suggestion: string | null
  /** Where each delegation stands; support is co-sponsoring (PR15). */
  positions: { delegation: DelegationCode; stance: Stance; words: string | null }[]
  /** Of an insertion that was accepted: the new paragraph. */
  madeParagraph: ParagraphId | null
  /** Where it was reflected. */
  reflected: { bracket: BracketId; key: string } | null
}

/** It waits for a decision. */
export const isPending = ({ state }: Pick<Proposal, 'state'>): boolean =>
  state === 'tabled' || state === 'needs_attention'

/** What each state may become (PR2). Whatever is not said here never happens. */
export const PROPOSAL_NEXT: Record<ProposalState, readonly ProposalState[]> = {
  draft: ['tabled'],
  tabled: ['accepted', 'reflected', 'superseded', 'withdrawn', 'needs_attention'],
  needs_attention: ['tabled', 'accepted', 'reflected', 'superseded', 'withdrawn'],
  accepted: [],
  reflected: ['withdrawn'],
  superseded: [],
  withdrawn: []
}
