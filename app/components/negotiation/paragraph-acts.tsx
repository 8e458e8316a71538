import { Link } from '@remix-run/react'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { Moment } from '../room/form-parts.tsx'
import { ActForm, Codes, Fold, NotNow, useActing, WordsField } from './acts.tsx'
import { problemAt } from './answer.ts'
import type { Not } from './own-stand.tsx'
import type { ParagraphProps } from './paragraph-parts.tsx'

type Acts = 'mark_para_agreed' | 'request_reopen' | 'reopen_para' | 'open_bracket' | 'propose'

interface ActsProps extends ParagraphProps {
  mayNot: Record<Acts, Not | null>
}

/** What this person can do with the paragraph as it stands, and why not where one would look for it. */
export function ParagraphActs(props: ActsProps) {
  const { state, mayNot } = props
  const { para } = useNegotiationWords()
  if (state === 'gone') return null
  return (
    <section aria-labelledby="para-acts" className="para-acts">
      <h4 id="para-acts">{para.acts}</h4>
      {state === 'agreed' ? <Reopening {...props} /> : <Working {...props} />}
      {state === 'open' && <Agreeing not={mayNot.mark_para_agreed} />}
    </section>
  )
}

function Working({ history, mayNot, page }: ActsProps) {
  const { para } = useNegotiationWords()
  const id = encodeURIComponent(history.paragraph.id)
  return (
    <>
      <p className="negotiation-buttons">
        {mayNot.open_bracket === null && (
          <Link
            className="button button-small"
            to={`${page}/brackets/new?paragraph=${id}#panel`}
            preventScrollReset
          >
            {para.openBracket}
          </Link>
        )}
        {mayNot.propose === null && (
          <Link
            className="button button-small"
            to={`${page}/proposals/new?kind=replace&paragraph=${id}#panel`}
            preventScrollReset
          >
            {para.propose}
          </Link>
        )}
      </p>
      {mayNot.open_bracket !== null && !mayNot.open_bracket.role && (
        <NotNow title={para.openBracket} said={mayNot.open_bracket} />
      )}
      {mayNot.propose !== null && !mayNot.propose.role && (
        <NotNow title={para.propose} said={mayNot.propose} />
      )}
    </>
  )
}

function Agreeing({ not }: { not: Not | null }) {
  const { para } = useNegotiationWords()
  if (not !== null) return not.role ? null : <NotNow title={para.agree} said={not} />
  return (
    <ActForm form="agree">
      <button className="button button-primary">{para.agree}</button>
      <p className="field-hint">{para.agreeWhat}</p>
    </ActForm>
  )
}

function Reopening({ history, mayNot }: ActsProps) {
  const { para } = useNegotiationWords()
  return (
    <>
      {history.requests.length > 0 && (
        <>
          <h5>{para.requests}</h5>
          <ul role="list" className="para-list">
            {history.requests.map(({ id, delegation, reason, at }) => (
              <li key={id}>
                <Codes codes={[delegation]} delegations={history.document.delegations} />{' '}
                <span className="muted">
                  <Moment at={at} />
                </span>
                <q>{reason}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      <ReasonForm form="request" not={mayNot.request_reopen} title={para.request} what={para.requestWhat} />
      <ReasonForm
        form="reopen"
        not={mayNot.reopen_para}
        title={history.requests.length > 0 ? para.grant : para.reopen}
        what={para.reopenWhat}
        open={history.requests.length > 0}
      />
    </>
  )
}

interface ReasonProps {
  form: string
  not: Not | null
  title: string
  what: string
  open?: boolean
}

function ReasonForm({ form, not, title, what, open = false }: ReasonProps) {
  const { para } = useNegotiationWords()
  const { answer } = useActing()
  const problem = problemAt(answer, form)
  if (not !== null) return not.role ? null : <NotNow title={title} said={not} />
  return (
    <Fold title={title} open={open || problem !== null}>
      <ActForm form={form}>
        <p className="muted">{what}</p>
        <WordsField
          id={`${form}-reason`}
          name="text"
          label={para.reason}
          rows={2}
          required
          value={problem?.values['text']}
        />
        <button className="button button-small">{title}</button>
      </ActForm>
    </Fold>
  )
}
