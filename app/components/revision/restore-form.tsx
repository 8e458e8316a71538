import type { Language } from '@acuerdo/domain'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { Words } from '../bracket-panel.tsx'
import { NotOffered, Problem, type Said } from './said.tsx'
import type { RestoredBrackets, RestoreForm as View, RestoreProblem } from './version-view.ts'

interface RestoreFormProps {
  form: View
  /** What becomes of brackets; left out where nothing does. */
  brackets?: RestoredBrackets | undefined
  /** Why the reader may not restore, perhaps only since the form was opened; null where it is allowed. */
  why: Said | null
  problem: RestoreProblem | null
  title: string
  language: Language
  /** The page without the form. */
  back: string
}

/** Gives former words to the text again: what stands there now, what will happen, and why it is done. */
export function RestoreForm({ form, brackets, why, problem, title, language, back }: RestoreFormProps) {
  const { restore, issue } = useRevisionWords()
  const whole = form.target === 'all'
  return (
    <section className="restore screen-only" id="restore" aria-labelledby="restore-title">
      <h3 id="restore-title">{title}</h3>
      <form method="post" className="act-form">
        {problem && <Problem id="restore-problem" title={restore.problem} said={problem.said} />}
        <input type="hidden" name="form" value="restore" />
        <input type="hidden" name="target" value={form.target} />
        {form.seen !== null && <input type="hidden" name="seen" value={form.seen} />}
        {!whole && <StandsNow now={form.now} language={language} />}
        <ReasonField reason={problem?.reason ?? ''} />
        <p className="act-what" id="restore-what">
          {whole ? restore.whatAll : restore.what}
        </p>
        {brackets && <BracketsSaid brackets={brackets} />}
        {why && <NotOffered title={issue.notNow} said={why} />}
        <p className="restore-buttons">
          <button className="button button-primary" disabled={why !== null}>
            {restore.submit}
          </button>
          <a className="button button-quiet" href={back}>
            {restore.cancel}
          </a>
        </p>
      </form>
    </section>
  )
}

/** Brackets are other people's: what happens to them is said before. */
function BracketsSaid({ brackets: { reopened, closed } }: { brackets: RestoredBrackets }) {
  const { restore } = useRevisionWords()
  return (
    <p className="act-what" data-brackets={`${reopened} ${closed}`}>
      {reopened > 0 && <strong>{restore.reopens(reopened)} </strong>}
      {closed > 0 && <strong>{restore.closes(closed)} </strong>}
      {reopened > 0 && restore.brackets}
    </p>
  )
}

/** As the act allows. */
const REASON_LETTERS_MAX = 2_000

function ReasonField({ reason }: { reason: string }) {
  const { restore } = useRevisionWords()
  return (
    <div className="field">
      <label htmlFor="restore-reason">{restore.reason}</label>
      <textarea
        id="restore-reason"
        name="reason"
        rows={2}
        required
        defaultValue={reason}
        aria-describedby="restore-reason-hint restore-what"
      />
      <p className="field-hint" id="restore-reason-hint">
        {restore.reasonHint} {restore.most(REASON_LETTERS_MAX)}
      </p>
    </div>
  )
}

function StandsNow({ now, language }: { now: View['now']; language: Language }) {
  const { restore } = useRevisionWords()
  if (now === null) return <p className="muted">{restore.nowGone}</p>
  return (
    <div className="restore-now">
      <p className="muted">{restore.now}</p>
      <p className="restore-words" lang={language}>
        <Words runs={now} />
      </p>
    </div>
  )
}
