import type { FormProblem } from '../../form/problem.ts'
import { WordsField } from '../room/form-parts.tsx'

/** As the acts allow, in letters. */
const REASON_LETTERS_MAX = 2_000

interface ReasonFieldProps {
  form: string
  problem: FormProblem | null
  label: string
  hint?: string
  required?: boolean
}

export const ReasonField = (props: ReasonFieldProps) => (
  <WordsField name="reason" maxLength={REASON_LETTERS_MAX} {...props} />
)
