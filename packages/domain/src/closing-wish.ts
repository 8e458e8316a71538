import type { ClosingOutcome } from './bracket.ts'
import type { Run } from './text.ts'

/** How somebody wants to close a bracket. */
export interface ClosingWish {
  outcome: ClosingOutcome
  /** The key of the wording, for `alternative`; for `footnote` instead of words of its own. */
  alternative?: string | undefined
  /** The words, for `merged`, `new_wording` and `footnote`. */
  wording?: Run[] | undefined
  /** Keys of the wordings that a merged one is made of. */
  from?: string[] | undefined
}
