import type { Outcome, Refusal } from '@acuerdo/domain'

/** Why something was refused, and the way out, by the code of the refusal, in the reader's language. */
export type RefusalWords = Record<string, { why: string; way: string }>

/** A refusal in the words of an area; one that the area does not know stays for whoever knows it. */
export function reworded(refusal: Refusal, words: RefusalWords): Refusal {
  const said = words[refusal.code]
  return said ? { ...refusal, message: said.why, hint: said.way } : refusal
}

export const rewordedOutcome = <T>(outcome: Outcome<T>, words: RefusalWords): Outcome<T> =>
  outcome.ok ? outcome : { ok: false, refusal: reworded(outcome.refusal, words) }
