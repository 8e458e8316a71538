import type { Bracket, BracketId, Piece, ProposalKind } from '@acuerdo/domain'
import { Form, Link, useNavigation } from '@remix-run/react'
import { excerptOf } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { ProposalTrouble } from './proposal-card.tsx'
import { ProposalRedline } from './redline-words.tsx'

/** What became of a counter-draft that was sent. */
export interface CounterAnswer {
  text: string
  problem: string | null
  preview: { changes: ShownChange[]; unchanged: number } | null
  /** Why each of these was not taken, by its place. */
  failed: Record<number, string>
  /** Which were chosen; null before anything was. */
  chosen: number[] | null
}

interface ShownChange {
  kind: ProposalKind
  paragraph: BracketId
  number: string | null
  after: string | null
  redline: Piece[]
  /** Why it can't be proposed, in words. */
  refused: string | null
}

interface PageProps {
  document: { title: string; language: string; brackets: Bracket[]; delegations: Record<string, string> }
  /** The text as it stands, to begin with. */
  standing: string
  page: string
  speaks: 'proposes' | 'drafts' | 'suggests' | 'reads'
  mayNot: string | null
  mayDraft: boolean
  answer: CounterAnswer | null
}

/** A whole counter-draft: pasted, compared, and what is chosen of it kept or sent as proposals. */
export function CounterTextPage(props: PageProps) {
  const { document, page, speaks, mayNot, answer } = props
  const words = useProposalWords()
  const open = speaks === 'proposes' || speaks === 'drafts'
  return (
    <main className="site-main room room-narrow counter-text" id="content" tabIndex={-1}>
      <div className="room-head">
        <div>
          <h1 className="page-title">{words.counter.title}</h1>
          <p className="page-lead">
            {document.title} · {words.counter.lead}
          </p>
        </div>
        <Link to={`${page}/proposals#panel`} className="button button-small" reloadDocument>
          {words.counter.back}
        </Link>
      </div>
      <ProposalTrouble sentence={answer?.problem ?? null} />
      {!open && (
        <p className="empty">
          {words.panel.mayNot} {mayNot}
        </p>
      )}
      {open && answer?.preview && <Changes {...props} answer={answer} preview={answer.preview} />}
      {open && <Draft {...props} />}
    </main>
  )
}

function Draft({ standing, document, answer }: PageProps) {
  const { counter } = useProposalWords()
  const { state } = useNavigation()
  const compared = (answer?.preview ?? null) !== null
  const form = (
    <Form method="post" className="proposal-form">
      <input type="hidden" name="form" value="compare" />
      <div className="field">
        <label htmlFor="counter-words">{counter.text}</label>
        <textarea
          id="counter-words"
          name="text"
          rows={compared ? 10 : 18}
          required
          lang={document.language}
          dir="auto"
          className="proposal-words"
          aria-describedby="counter-how"
          defaultValue={answer?.text ?? standing}
        />
        <p className="muted proposal-small" id="counter-how">
          {counter.how}
        </p>
      </div>
      <button className={compared ? 'button' : 'button button-primary'} aria-disabled={state !== 'idle'}>
        {counter.preview}
      </button>
    </Form>
  )
  if (!compared) return form
  return (
    <details className="proposal-part">
      <summary>{counter.again}</summary>
      {form}
    </details>
  )
}

type Compared = PageProps & {
  answer: CounterAnswer
  preview: NonNullable<CounterAnswer['preview']>
}

function Changes(props: Compared) {
  const { answer, preview, document } = props
  const { counter } = useProposalWords()
  const { changes, unchanged } = preview
  if (changes.length === 0)
    return (
      <p className="empty">
        <strong>{counter.same}</strong>
        <br />
        {counter.sameNext}
      </p>
    )
  const failures = Object.keys(answer.failed).length
  return (
    <Form method="post" className="proposal-form">
      <input type="hidden" name="form" value="chosen" />
      <input type="hidden" name="text" value={answer.text} />
      <p role="status">
        {failures > 0 ? counter.failed(failures) : counter.found(changes.length, unchanged)}
      </p>
      <fieldset className="counter-changes">
        <legend className="hidden-visually">{counter.chosen}</legend>
        {changes.map((change, index) => (
          <Change key={index} change={change} index={index} answer={answer} language={document.language} />
        ))}
      </fieldset>
      <Buttons {...props} />
    </Form>
  )
}

function Buttons({ speaks, mayDraft }: Compared) {
  const { counter } = useProposalWords()
  const { state } = useNavigation()
  const sends = speaks === 'proposes'
  const buttons = [
    ...(sends ? [{ intent: 'send', label: counter.send }] : []),
    ...(mayDraft ? [{ intent: 'keep', label: counter.keep }] : [])
  ]
  return (
    <p className="proposal-buttons">
      {buttons.map(({ intent, label }, index) => (
        <button
          key={intent}
          className={index === 0 ? 'button button-primary' : 'button'}
          name="intent"
          value={intent}
          aria-disabled={state !== 'idle'}
        >
          {label}
        </button>
      ))}
    </p>
  )
}

interface ChangeProps {
  change: ShownChange
  index: number
  answer: CounterAnswer
  language: string
}

function Change({ change, index, answer, language }: ChangeProps) {
  const { counter, kinds, card } = useProposalWords()
  const { kind, number, refused } = change
  const failed = answer.failed[index]
  const where = number === null ? card.heading : kind === 'insert' ? card.behind(number) : card.at(number)
  const id = `change-${index}`
  const said = failed ?? refused
  return (
    <div className="counter-change">
      <input
        type="checkbox"
        name="chosen"
        id={id}
        value={index}
        disabled={refused !== null}
        defaultChecked={refused === null && (answer.chosen?.includes(index) ?? true)}
        aria-describedby={said ? `${id}-why` : undefined}
      />
      <div>
        <label htmlFor={id}>
          <strong>{where}</strong> <span className="muted">{kinds[kind]}</span>
        </label>
        <p className="proposal-redline" lang={language} dir="auto">
          <ProposalRedline pieces={excerptOf(change.redline)} />
        </p>
        {said && (
          <p className="proposal-notice" id={`${id}-why`}>
            <strong>{failed ? counter.notTaken : counter.cannot}.</strong> {said}
          </p>
        )}
      </div>
    </div>
  )
}
