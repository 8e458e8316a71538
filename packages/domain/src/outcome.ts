/**
 * The answer to whatever a person asks for. A refusal is a value with a way out; a bug throws.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** Why a person's wish was not granted, and what can be done instead. */
export interface Refusal {
  /** Stable, machine-readable: a rule number (`TX3`) or a name (`not_found`). */
  code: string
  /** One sentence: what was not done, to what. */
  message: string
  /** One sentence: the way out. */
  hint: string
}

/** It is done, or may be: with what came of it. */
export const grant = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** It is not done: the number of the rule or a code of the interface, what was not done, and the way out. */
export const refuse = (code: string, message: string, hint: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, message, hint }
})
