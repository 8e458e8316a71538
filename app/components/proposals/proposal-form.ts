/** What a form about proposals is answered where the page stays: why it was not done. */
export interface ProposalAnswer {
  problem: ProposalProblem | null
  /** The server could not be reached. */
  offline?: boolean
}

export interface ProposalProblem {
  form: string
  /** The proposal, suggestion or entry that it was about; '' for a new one. */
  at: string
  sentence: string
  /** What was typed, so that nobody types it twice. */
  values: Record<string, string>
}

/** The problem of one form; null where it is another's. */
export const problemOf = (
  answer: ProposalAnswer | undefined,
  form: string,
  at = ''
): ProposalProblem | null =>
  answer?.problem?.form === form && answer.problem.at === at ? answer.problem : null
