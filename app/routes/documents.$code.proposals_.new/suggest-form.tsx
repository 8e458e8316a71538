import { Form, Link, useNavigation } from '@remix-run/react'
import { ProposalTrouble } from '../../components/proposals/proposal-card.tsx'
import { problemOf } from '../../components/proposals/proposal-form.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { stampKey } from '../../live/proposal-sending.ts'
import type { WriteFormProps } from './write-form.tsx'

/** An observer's words: in the place of those that were selected, or for the paragraph. */
export function SuggestForm({ answer, beside, chosen, paragraph, draft, begun, seat }: WriteFormProps) {
  const { write } = useProposalWords()
  const { state } = useNavigation()
  const problem = problemOf(answer, 'suggest')
  const { start, end } = { start: chosen?.start ?? '', end: chosen?.end ?? '' }
  const fields = { form: 'suggest', paragraph, draft, of: begun.of ?? '', start, end }
  return (
    <Form
      method="post"
      className="proposal-form"
      preventScrollReset
      onSubmit={({ currentTarget }) => stampKey(currentTarget)}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={problem?.values[name] ?? value} readOnly />
      ))}
      <input type="hidden" name="key" defaultValue="" />
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      {answer?.offline && (
        <p className="proposal-notice" role="alert">
          {write.offline}
        </p>
      )}
      <Fields {...{ chosen, beside, begun }} values={problem?.values ?? {}} />
      <p className="muted proposal-small">{write.suggestAs(seat)}</p>
      <p className="proposal-buttons">
        <button className="button button-primary" aria-disabled={state !== 'idle'}>
          {write.sendSuggestion}
        </button>
        <Link className="button button-quiet" to={`${beside.page}/proposals#panel`} preventScrollReset>
          {write.cancel}
        </Link>
      </p>
      <p className="proposal-kept muted proposal-small">{write.onDevice}</p>
    </Form>
  )
}

interface FieldsProps extends Pick<WriteFormProps, 'chosen' | 'beside' | 'begun'> {
  /** What was typed before. */
  values: Record<string, string>
}

function Fields({ chosen, beside, begun, values }: FieldsProps) {
  const { write } = useProposalWords()
  const { language } = beside.view
  return (
    <>
      {chosen ? (
        <p className="proposal-base">
          <span className="muted proposal-small">{write.forWords}</span>
          <q lang={language} dir="auto">
            {chosen.quote.replaceAll('\uFFFC', '[…]')}
          </q>
        </p>
      ) : (
        <p className="muted proposal-small">{write.forParagraph}</p>
      )}
      <div className="field">
        <label htmlFor="suggest-words">{write.wording}</label>
        <textarea
          id="suggest-words"
          name="text"
          rows={4}
          lang={language}
          dir="auto"
          className="proposal-words"
          defaultValue={values['text'] ?? begun.kept?.own ?? ''}
        />
      </div>
      <div className="field">
        <label htmlFor="suggest-reason">{write.reason}</label>
        <textarea
          id="suggest-reason"
          name="reason"
          rows={2}
          maxLength={2_000}
          defaultValue={values['reason'] ?? ''}
        />
      </div>
    </>
  )
}
