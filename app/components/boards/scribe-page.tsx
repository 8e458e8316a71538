import type { Bracket, Run } from '@acuerdo/domain'
import { ENTRY_KEYS, ENTRY_KINDS, REOPENS } from '../../document-view/scribe-entry.ts'
import type { ScribeDesk } from '../../document-view/scribe-desk.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { Words } from '../bracket-panel.tsx'
import { Icon } from '../icons.tsx'
import { WhyNot } from '../room/form-parts.tsx'
import { BoardMain } from './board-main.tsx'
import { Entries, type EntryView } from './scribe-entries.tsx'
import { Desk } from './scribe-form.tsx'
import { Codes } from './wordings.tsx'

/** The text as the scribe works on it. */
export interface ScribeText {
  paragraphs: { id: string; number: string; runs: Run[] }[]
  brackets: Bracket[]
  /** Delegations that decide, which may have the floor. */
  floor: { code: string; name: string }[]
  delegations: Record<string, string>
}

export interface ScribePageProps {
  document: { code: string; title: string; language: string }
  text: ScribeText
  entries: EntryView[]
  /** Null for whoever enters for delegations. */
  why: Why | null
  desk: ScribeDesk
  problem: FormProblem | null
  done: string | null
}

/** The scribe's page; for everybody else what was entered, and for a delegation what it may confirm. */
export function ScribePage(props: ScribePageProps) {
  const { document, text, entries, why, desk, problem, done } = props
  const words = useBoardWords().scribe
  const sentence = done === null ? undefined : words.done[done]
  return (
    <BoardMain
      board="scribe"
      code={document.code}
      document={document}
      lead={why === null ? words.lead : words.leadReader}
    >
      {sentence !== undefined && (
        <div className="notice notice-good room-done" role="status">
          <Icon name="check" />
          <p>{sentence}</p>
        </div>
      )}
      {why === null && (
        <div className="scribe">
          <TextAtHand text={text} desk={desk} language={document.language} />
          <div className="scribe-side">
            <Desk desk={desk} text={text} problem={problem} />
            <Keys desk={desk} />
          </div>
        </div>
      )}
      <Entries {...{ entries, problem, document, delegations: text.delegations }} scribe={why === null} />
      {why !== null && (
        <section className="board-section" aria-labelledby="not-scribe">
          <h2 id="not-scribe">{words.notForYou}</h2>
          <WhyNot why={why} />
        </section>
      )}
    </BoardMain>
  )
}

interface TextAtHandProps {
  text: ScribeText
  desk: ScribeDesk
  language: string
}

function TextAtHand({ text, desk, language }: TextAtHandProps) {
  const words = useBoardWords()
  if (text.paragraphs.length === 0) return <p className="empty">{words.scribe.textEmpty}</p>
  return (
    <section aria-labelledby="scribe-text" className="scribe-text">
      <h2 id="scribe-text" className="hidden-visually">
        {words.scribe.text}
      </h2>
      <ol role="list">
        {text.paragraphs.map(({ id, number, runs }) => (
          <li
            key={id}
            className="scribe-paragraph"
            data-at-hand={id === desk.at ? 'true' : undefined}
            aria-current={id === desk.at ? 'true' : undefined}
            tabIndex={-1}
          >
            <a
              href={`?paragraph=${id}#desk`}
              className="scribe-number"
              aria-label={words.scribe.choose(number)}
              onClick={event => {
                event.preventDefault()
                desk.choose(id)
              }}
            >
              {number === '' ? '§' : number}
            </a>
            <p lang={language} data-scribe={id}>
              <InBrackets runs={runs} text={text} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Words with the wordings of each open bracket in square brackets, each with its delegations. */
function InBrackets({ runs, text }: { runs: readonly Run[]; text: ScribeText }) {
  return runs.map((run, index) => {
    if (!('bracket' in run)) return <Words key={index} runs={[run]} />
    const bracket = text.brackets.find(({ id }) => id === run.bracket)
    return (
      <span key={index} className="scribe-bracket">
        {'['}
        {bracket?.alternatives.map((one, at) => (
          <span key={one.key}>
            {at > 0 && ' | '}
            <Codes codes={one.proposedBy} delegations={text.delegations} /> <Words runs={one.runs} />
          </span>
        ))}
        {']'}
      </span>
    )
  })
}

function Keys({ desk }: { desk: ScribeDesk }) {
  const words = useBoardWords().scribe
  const keys: [key: string, does: string][] = [
    ['j, k', words.keyMove],
    [ENTRY_KINDS.map(kind => ENTRY_KEYS[kind]).join(' '), words.keyTake],
    ['M E', words.keyCode],
    ['Ctrl + Enter', words.keySend],
    ['Ctrl + S', words.keyKeep],
    [REOPENS, words.keyChange],
    ['Esc', words.keyClose]
  ]
  return (
    <details className="scribe-keys script-only" open>
      <summary>{words.keys}</summary>
      <p>{words.keysLead}</p>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={desk.keys} onChange={event => desk.setKeys(event.target.checked)} />
        {words.keysOn}
      </label>
    </details>
  )
}
