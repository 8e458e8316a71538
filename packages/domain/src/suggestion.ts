import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Run } from './text.ts'

export const SUGGESTION_STATES = ['made', 'sponsored', 'noted', 'withdrawn'] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** An observer's wording, outside the text until a delegation sponsors it (SG1). */
export interface Suggestion {
  id: string
  state: SuggestionState
  paragraph: ParagraphId
  /** Of a suggestion for the place of a bracket. */
  bracket: BracketId | null
  observer: DelegationCode
  wording: Run[]
  /** The words that were selected, in UTF-16 code units of `base`; null: the observer named no place. */
  place: { start: number; end: number } | null
  /** The paragraph as the observer saw it. */
  base: Run[]
  /** The proposal of the current sponsor. */
  proposal: string | null
}

/** What each state may become (SG2). */
export const SUGGESTION_NEXT: Record<SuggestionState, readonly SuggestionState[]> = {
  made: ['sponsored', 'noted', 'withdrawn'],
  sponsored: ['made'],
  noted: ['sponsored', 'withdrawn'],
  withdrawn: []
}
