import type { Refusal, Stage } from '@acuerdo/domain'

/** A form that was refused: why, at which of its fields, and what had been typed, so that nobody types it twice. */
export interface FormProblem {
  /** Which form of the page. */
  form: string
  refusal: Refusal
  /** Name of the field that is wrong; null where it is none in particular. */
  field: string | null
  values: Record<string, string>
}

/** Why an action is not offered, and the stages at which it would be; no stage is named where that is not the reason. */
export interface Why extends Refusal {
  stages: readonly Stage[]
}

/** The value of a field: as it was typed before the refusal, else as it is. */
export const typed = (problem: FormProblem | null, form: string, name: string, otherwise = ''): string =>
  problem?.form === form ? (problem.values[name] ?? otherwise) : otherwise
