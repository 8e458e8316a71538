import type { ClosingOutcome, Run } from '@acuerdo/domain'
import type { Said } from '../revision/said.tsx'

/** What a form of brackets or paragraphs is answered where the page stays. */
export interface NegotiationAnswer {
  problem: ActProblem | null
  /** The sentence that somebody asked to see, with the words in which it was asked. */
  shown: ShownWords | null
  /** Wordings that were put together, to be edited. */
  composed: { text: string; clash: boolean; from: string[] } | null
}

export interface ActProblem {
  form: string
  /** The wording or request that it was about; '' where there is one form only. */
  at: string
  /** Null: the server could not be reached. */
  said: Said | null
  /** True where the words changed since they were read. */
  stale: boolean
  /** What was typed, so that nobody types it twice. */
  values: Record<string, string>
  /** What was ticked. */
  from: string[]
}

export interface ShownWords {
  /** The form that asked: `build` or `footnote`. */
  form: string
  closing: ClosingShown
  wording: string
  from: string[]
  /** The words were edited between being shown and being decided upon. */
  edited: boolean
}

/** A way to close a bracket, with exactly the sentence that will stand. */
export interface ClosingShown {
  seen: string
  outcome: ClosingOutcome
  alternative: string | null
  /** The paragraph as it will stand: what is before the bracket, what stands in its place, what follows. */
  sentence: { before: Run[]; words: Run[]; after: Run[] }
  removesParagraph: boolean
  footnote: Run[] | null
  /** Why it can't be closed so now, and the way out. */
  not: Said | null
}

/** The problem of one form; null where it is another's. */
export const problemAt = (answer: NegotiationAnswer | undefined, form: string, at = ''): ActProblem | null =>
  answer?.problem?.form === form && answer.problem.at === at ? answer.problem : null
