import type { Stance } from './bracket.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Proposal } from './proposal.ts'
import type { ScribeEntry } from './scribe.ts'
import type { Suggestion, SuggestionState } from './suggestion.ts'
import type { Run } from './text.ts'

/** Why a pending proposal does not fit the text any more. */
export type AttentionWhy = 'words' | 'paragraph_gone' | 'bracket_gone' | 'place_gone'

/** What acts change on proposals, suggestions and entries of the scribe, beside the text. */
export type ProposalChange =
  | { change: 'proposal_tabled'; proposal: Proposal; reason: string | null; entered: boolean }
  /** A draft of the delegation is tabled, against the words that stand now. */
  | { change: 'proposal_sent'; proposal: string; base: Run[]; runs: Run[]; sequence: number }
  /** It fits the text that stands now: with these words, against that base. `sequence` null: that of the act itself. */
  | { change: 'proposal_carried'; proposal: string; base: Run[]; runs: Run[]; sequence: number | null }
  | { change: 'proposal_stuck'; proposal: string; why: AttentionWhy }
  | { change: 'proposal_accepted'; proposal: string; paragraph: ParagraphId | null }
  | { change: 'proposal_reflected'; proposal: string; bracket: BracketId; key: string }
  /** `by` null: its words stand already. */
  | { change: 'proposal_superseded'; proposal: string; by: string | null }
  | { change: 'proposal_withdrawn'; proposal: string; reason: string | null }
  /** `stance` null: the delegation takes its position back. */
  | {
      change: 'proposal_position'
      proposal: string
      delegation: DelegationCode
      stance: Stance | null
      words: string | null
    }
  | { change: 'suggestion_made'; suggestion: Suggestion; reason: string | null }
  | {
      change: 'suggestion_turned'
      suggestion: string
      to: SuggestionState
      /** Of the sponsor. */
      proposal: string | null
      reason: string | null
    }
  | { change: 'entry_made'; entry: ScribeEntry }
  | { change: 'entry_settled'; entry: string; confirmed: boolean; words: string | null }
  /** A draft became something else, or was taken back by an act. */
  | { change: 'draft_used'; draft: string }
