import { Link } from '@remix-run/react'
import type { ScribeEntryView } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { typed } from '../../form/problem.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { useWords } from '../../i18n/words.ts'
import { When } from '../comments/when.tsx'
import type { EntryForm } from '../../document-view/scribe-entry.ts'
import { ProblemNote } from '../room/form-parts.tsx'
import { wordingName } from './wording-name.ts'

/** An entry of the scribe, with what it says and where it leads. */
export interface EntryView {
  entry: ScribeEntryView
  /** Of its paragraph; empty where that is gone or has none. */
  number: string
  /** Words that come, and words that go. */
  come: string
  gone: string
  /** Of a position. */
  wording: string | null
  /** Below the page of the text; null where nothing came of it. */
  made: string | null
  /** Of one that is not sent: the form in which it is changed; null where none says it. */
  form: EntryForm | null
}

interface EntriesProps {
  entries: readonly EntryView[]
  problem: FormProblem | null
  document: { code: string; language: string }
  delegations: Record<string, string>
  scribe: boolean
}

/** What is kept, what waits for the delegation, and what became of the rest. */
export function Entries(props: EntriesProps) {
  const { entries, scribe, problem } = props
  const words = useBoardWords().scribe
  const of = (...states: ScribeEntryView['state'][]): EntryView[] =>
    entries.filter(({ entry }) => states.includes(entry.state))
  const waiting = of('waiting')
  const own = waiting.filter(({ entry }) => entry.may.confirm === null)
  const others = waiting.filter(({ entry }) => entry.may.confirm !== null)
  const settled = of('confirmed', 'rejected')
  const [first] = own
  return (
    <>
      <ProblemNote problem={problem} form="kept" />
      {first && (
        <Group
          {...props}
          id="own"
          title={words.yours(first.entry.delegation)}
          lead={words.yoursLead}
          shown={own}
        />
      )}
      {scribe && (
        <Group
          {...props}
          id="kept"
          title={words.kept}
          lead={words.keptLead}
          shown={of('draft')}
          none={words.keptNone}
        />
      )}
      {(others.length > 0 || own.length === 0) && (
        <Group {...props} id="waiting" title={words.waiting} shown={others} none={words.waitingNone} />
      )}
      {settled.length > 0 && <Group {...props} id="settled" title={words.settled} shown={settled} />}
    </>
  )
}

interface GroupProps extends EntriesProps {
  id: string
  title: string
  lead?: string
  shown: readonly EntryView[]
  none?: string
}

function Group({ id, title, lead, shown, none, ...props }: GroupProps) {
  return (
    <section className="board-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && shown.length > 0 && <p className="muted">{lead}</p>}
      {shown.length === 0 && <p className="muted">{none}</p>}
      <ul role="list" className="board-list">
        {shown.map(view => (
          <Entry key={view.entry.id} view={view} {...props} />
        ))}
      </ul>
    </section>
  )
}

function Entry({ view, document, delegations, problem }: EntriesProps & { view: EntryView }) {
  const words = useBoardWords()
  const { entry, number, made } = view
  const { id, delegation, state } = entry
  return (
    <li className="board-card scribe-entry" id={`entry-${id}`}>
      <h3>
        <span className="board-codes" title={delegations[delegation]}>
          {delegation}
        </span>{' '}
        {words.scribe.entrySays[entry.entry]}{' '}
        <span className="board-kind">{number !== '' && words.paragraph(number)}</span>
      </h3>
      <p className="board-marks">
        <span className={`chip scribe-${state}`}>{words.scribe.entryStates[state]}</span>
        <span className="muted">
          {words.scribe.byScribe(entry.by.name)}, <When at={entry.at} />
        </span>
      </p>
      <Content view={view} language={document.language} />
      {entry.words !== null && <q className="scribe-words">{entry.words}</q>}
      {made !== null && (
        <p className="act-links">
          <a href={`/documents/${document.code}/${made}`}>{words.scribe.see}</a>
        </p>
      )}
      {state === 'draft' && <Kept id={id} form={view.form} />}
      {entry.may.confirm === null && <Confirming id={id} problem={problem} />}
    </li>
  )
}

function Content({ view: { come, gone, wording, entry }, language }: { view: EntryView; language: string }) {
  const { scribe } = useBoardWords()
  const words = useWords()
  const stance = entry.fields['position']
  return (
    <p className="board-words" lang={language}>
      {typeof stance === 'string' && wording !== null && (
        <span lang={words.language}>
          {`${wordingName(wording, words)}: ${scribe.positions[stance as keyof typeof scribe.positions]} `}
        </span>
      )}
      {gone !== '' && <del className="scribe-gone">{gone}</del>} {come !== '' && <ins>{come}</ins>}
    </p>
  )
}

function Kept({ id, form }: { id: string; form: EntryForm | null }) {
  const { scribe } = useBoardWords()
  return (
    <form method="post" className="scribe-buttons">
      <input type="hidden" name="form" value="kept" />
      <input type="hidden" name="id" value={id} />
      <button className="button button-small" name="do" value="send">
        {scribe.sendKept}
      </button>
      {form && (
        <Link
          className="button button-small"
          to={`?paragraph=${form.paragraph}&entry=${form.kind}&kept=${id}#desk`}
          data-reopens
        >
          {scribe.change}
        </Link>
      )}
      <button className="button button-quiet button-small" name="do" value="drop">
        {scribe.drop}
      </button>
    </form>
  )
}

function Confirming({ id, problem }: { id: string; problem: FormProblem | null }) {
  const { scribe } = useBoardWords()
  const form = `confirm-${id}`
  return (
    <form method="post" className="act-form">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="id" value={id} />
      <ProblemNote problem={problem} form={form} />
      <div className="field">
        <label htmlFor={`${form}-words`}>{scribe.said}</label>
        <textarea
          id={`${form}-words`}
          name="words"
          rows={2}
          maxLength={10_000}
          defaultValue={typed(problem, form, 'words')}
        />
      </div>
      <p className="scribe-buttons">
        <button className="button button-primary" name="do" value="confirm">
          {scribe.confirm}
        </button>
        <button className="button" name="do" value="reject">
          {scribe.reject}
        </button>
      </p>
    </form>
  )
}
