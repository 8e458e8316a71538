import { Form } from '@remix-run/react'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { Fingerprint } from './fingerprint.tsx'
import { NotOffered, Problem, type Said } from './said.tsx'

export interface IssueView {
  /** Name of the next version. */
  next: string
  /** The newest issued one; null before the first. */
  latest: string | null
  changedSince: boolean
  /** Of the working text. */
  hash: string
  /** Why the reader may not issue; null where it is allowed. */
  why: Said | null
  /** The text has come to its end: nobody looks for a next version. */
  final: boolean
  /** Who has instructed the secretariat to do it, where the reader acts on instruction only. */
  givers: { id: string; name: string }[]
}

export interface IssueProblem {
  said: Said
  note: string
}

/** Issues the text as it stands; what will happen is said before the button. */
export function IssueForm({
  issue,
  problem,
  address
}: {
  issue: IssueView
  problem: IssueProblem | null
  address: string
}) {
  const words = useRevisionWords()
  const { next, latest, givers } = issue
  if (issue.final) return null
  if (issue.why)
    return <NotOffered title={`${words.issue.title(next)}: ${words.issue.notNow}`} said={issue.why} />
  return (
    <Form method="post" action={address} className="issue" preventScrollReset aria-labelledby="issue-title">
      <h3 id="issue-title">{words.issue.title(next)}</h3>
      {problem && <Problem id="issue-problem" title={words.issue.problem} said={problem.said} />}
      <input type="hidden" name="revision" value={next} />
      <NoteField note={problem?.note ?? ''} />
      {givers.length > 0 && <Givers givers={givers} />}
      <p className="act-what" id="issue-what">
        {words.issue.what(next)} {latest === null && words.issue.whatFirst}
      </p>
      {latest !== null && !issue.changedSince && <p className="muted">{words.issue.unchanged(latest)}</p>}
      <Fingerprint title={words.issue.hash} hash={issue.hash} />
      <button className="button button-primary" aria-describedby="issue-what">
        {words.issue.submit(next)}
      </button>
    </Form>
  )
}

function NoteField({ note }: { note: string }) {
  const words = useRevisionWords()
  return (
    <div className="field">
      <label htmlFor="issue-note">{words.issue.note}</label>
      <textarea id="issue-note" name="note" rows={2} defaultValue={note} aria-describedby="issue-note-hint" />
      <p className="field-hint" id="issue-note-hint">
        {words.issue.noteHint}
      </p>
    </div>
  )
}

function Givers({ givers }: Pick<IssueView, 'givers'>) {
  const words = useRevisionWords()
  return (
    <div className="field">
      <label htmlFor="issue-instruction">{words.issue.instruction}</label>
      <select id="issue-instruction" name="onInstructionOf">
        {givers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
