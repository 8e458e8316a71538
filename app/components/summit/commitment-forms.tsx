import type { FormProblem } from '../../form/problem.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { ActForm, TextField, WordsField } from '../room/form-parts.tsx'
import type { CommitmentsPageProps } from './commitments-page.tsx'

/** Records a commitment. */
export function CommitmentForms({ page, why, problem }: CommitmentsPageProps) {
  const { commitments } = useSummitWords()
  return (
    <div className="acts">
      <ActForm
        form="record"
        title={commitments.record}
        what={commitments.what}
        button={commitments.submit}
        problem={problem}
        why={why.record_commitment}
        primary
      >
        <TextField
          form="record"
          name="target"
          label={commitments.id}
          hint={commitments.idHint}
          problem={problem}
          required
          maxLength={64}
        />
        <Fields form="record" problem={problem} />
        <Citing page={page} problem={problem} />
      </ActForm>
    </div>
  )
}

function Fields({ form, problem }: { form: string; problem: FormProblem | null }) {
  const { commitments } = useSummitWords()
  return (
    <>
      <TextField form={form} name="kind" label={commitments.kind} problem={problem} required maxLength={64} />
      <TextField
        form={form}
        name="value"
        label={commitments.value}
        hint={commitments.valueHint}
        pattern="[0-9]+([.][0-9]{1,2})?"
        problem={problem}
      />
      <TextField
        form={form}
        name="currency"
        label={commitments.currency}
        value="EUR"
        pattern="[A-Z]{3}"
        problem={problem}
      />
      <TextField
        form={form}
        name="owner"
        label={commitments.owner}
        problem={problem}
        required
        maxLength={200}
      />
      <WordsField form={form} name="deliverable" label={commitments.deliverable} problem={problem} />
      <TextField form={form} name="due" label={commitments.due} type="date" problem={problem} />
      <WordsField form={form} name="source" label={commitments.source} problem={problem} required />
    </>
  )
}

function Citing({ page, problem }: Pick<CommitmentsPageProps, 'page' | 'problem'>) {
  const { commitments, paragraph } = useSummitWords()
  return (
    <fieldset className="checks">
      <legend>{commitments.citations}</legend>
      {page.paragraphs.map(({ id, document, number, words }) => (
        <label key={id} className="check" title={words.slice(0, SHOWN_LETTERS)}>
          <input
            type="checkbox"
            name="citedBy"
            value={id}
            defaultChecked={problem?.form === 'record' && problem.values['citedBy'] === id}
          />
          {document} · {paragraph(number)}
        </label>
      ))}
    </fieldset>
  )
}

/** Of a paragraph, where the pointer rests on it. */
const SHOWN_LETTERS = 200
