import { LANGUAGES } from '@acuerdo/domain'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { languageName } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { SelectField, WordsField } from '../room/form-parts.tsx'
import { usePlaceName, type FieldsProps } from './place-name.ts'

/** One correction is what is needed most often; two more are folded. */
const MORE = [1, 2] as const

/** Wrong wording and right wording, paragraph by paragraph, with a look at it before it is issued. */
export function CorrigendumFields(props: FieldsProps) {
  const { page, action, problem } = props
  const { form } = useDecisionWords()
  const { language } = useWords()
  const typedMore = MORE.some(index => (problem?.values[`from.${index}`] ?? '') !== '')
  return (
    <>
      <SelectField
        form={action}
        name="language"
        label={form.language}
        problem={problem}
        value={page.document.language}
        choices={LANGUAGES.map(one => [one, languageName(language, one)] as const)}
        required
      />
      <Correction {...props} index={0} />
      <details className="decision-fold" open={typedMore}>
        <summary>{form.moreCorrections}</summary>
        {MORE.map(index => (
          <Correction key={index} {...props} index={index} />
        ))}
      </details>
      <p>
        <button className="button" name="intent" value="preview">
          {form.preview}
        </button>
      </p>
    </>
  )
}

function Correction({ action, paragraphs, problem, index }: FieldsProps & { index: number }) {
  const { form } = useDecisionWords()
  const placeName = usePlaceName()
  const choices = paragraphs.map(choice => [choice.id, placeName(choice)] as const)
  const required = index === 0
  return (
    <div className="decision-correction">
      <SelectField
        form={action}
        name={`paragraph.${index}`}
        label={form.paragraphOf}
        problem={problem}
        choices={choices}
      />
      <WordsField
        form={action}
        name={`from.${index}`}
        label={form.from}
        hint={form.fromHint}
        problem={problem}
        required={required}
      />
      <WordsField form={action} name={`to.${index}`} label={form.to} problem={problem} required={required} />
    </div>
  )
}
