import type { FormProblem } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import type { ActPageProps, ParagraphChoice } from './act-page.tsx'

export type FieldsProps = ActPageProps & { problem: FormProblem | null }

/** Words at the beginning of a paragraph, enough to know it by. */
const WORDS_SHOWN = 70

/** A paragraph in a list: its number and its first words. */
export function usePlaceName(): (choice: Pick<ParagraphChoice, 'number' | 'words'>) => string {
  const { form } = useDecisionWords()
  return ({ number, words }) => {
    const short = words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN).trimEnd()}…` : words
    return number === null ? form.heading(short) : `${number}. ${short}`
  }
}
