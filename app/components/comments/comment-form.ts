/** What a form of the comments is answered where the page stays: why it was not done, or what was. */
export interface CommentAnswer {
  problem: CommentProblem | null
  done: string | null
  /** The server could not be reached; the words are kept on the device. */
  kept?: boolean
  /** Of the words that a device had kept and that are taken by this answer. */
  key?: string
}

export interface CommentProblem {
  form: string
  /** The thread or comment that it was about; '' for a new one. */
  at: string
  sentence: string
  /** What was typed, so that nobody types it twice. */
  values: Record<string, string>
}

/** The problem of one form; null where it is another's. */
export const problemAt = (answer: CommentAnswer | undefined, form: string, at = ''): CommentProblem | null =>
  answer?.problem?.form === form && answer.problem.at === at ? answer.problem : null
