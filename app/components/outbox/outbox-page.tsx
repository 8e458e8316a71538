import type { OutboxLetter, OutboxPage as View } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useLetterWords } from '../../i18n/letter-words.ts'
import { Icon } from '../icons.tsx'
import { Empty, Moment, ProblemNote, RoomMain } from '../room/form-parts.tsx'
import { takeFocus } from '../take-focus.ts'

export interface OutboxPageProps {
  page: View
  problem: FormProblem | null
  /** Whether a letter was just sent on its way. */
  done: boolean
}

/** Letters that have not reached anybody, why, and how what they say can still be said. */
export function OutboxPage({ page, problem, done }: OutboxPageProps) {
  const words = useLetterWords()
  const { delivers, letters, sent } = page
  return (
    <RoomMain title={words.title} lead={words.lead}>
      {done && (
        <div className="notice notice-good room-done" role="status" tabIndex={-1} ref={takeFocus}>
          <Icon name="check" />
          <p>{words.done}</p>
        </div>
      )}
      {!delivers && (
        <p className="outbox-server">
          <Icon name="alert" />
          <span>
            <strong>{words.noServer}</strong> {words.noServerNext}
          </span>
        </p>
      )}
      <p className="outbox-counts">
        {words.unsent(letters.length)} · {words.sent(sent)}
      </p>
      {letters.length === 0 && delivers && <Empty says={words.none} next={words.noneNext} />}
      <ol role="list" className="outbox">
        {letters.map(letter => (
          <Letter key={letter.id} letter={letter} delivers={delivers} problem={problem} />
        ))}
      </ol>
    </RoomMain>
  )
}

interface LetterProps {
  letter: OutboxLetter
  delivers: boolean
  problem: FormProblem | null
}

// long: one letter, fact by fact
function Letter({ letter, delivers, problem }: LetterProps) {
  const words = useLetterWords()
  const { id, to, kind, subject, state, why } = letter
  const form = `again-${id}`
  return (
    <li className="outbox-letter" id={id}>
      <h2>{subject === '' ? words.kinds[kind] : subject}</h2>
      <p className="outbox-marks">
        <span className={`chip outbox-${state}`}>{words.states[state]}</span>
        <span>{words.kinds[kind]}</span>
        <span className="muted">{letter.tries === 0 ? words.untried : words.tries(letter.tries)}</span>
        {why !== null && <strong>{words.why(words.reasons[why] ?? why)}</strong>}
      </p>
      <dl className="facts">
        <dt>{words.to}</dt>
        <dd>
          <a href={`/people/${to.id}`} aria-label={words.toPerson(to.name)}>
            {to.name}
          </a>{' '}
          <span className="muted">{to.email}</span>
        </dd>
        <dt>{words.written}</dt>
        <dd>
          <Moment at={letter.at} />
        </dd>
        {letter.nextAt !== null && delivers && (
          <>
            <dt>{words.nextTry}</dt>
            <dd>
              <Moment at={letter.nextAt} />
            </dd>
          </>
        )}
      </dl>
      <Content letter={letter} />
      <ProblemNote problem={problem} form={form} />
      {delivers && (
        <form method="post">
          <input type="hidden" name="form" value={form} />
          <input type="hidden" name="letter" value={id} />
          <button className="button" aria-label={words.againTo(to.name)}>
            {words.again}
          </button>
        </form>
      )}
    </li>
  )
}

/** What it says, so that it can be said in another way; a personal link is for its reader only. */
function Content({ letter: { text } }: { letter: OutboxLetter }) {
  const words = useLetterWords()
  if (text === null)
    return (
      <p className="muted">
        {words.secret} {words.secretNext}
      </p>
    )
  return (
    <details className="outbox-text">
      <summary>{words.read}</summary>
      <pre>{text}</pre>
    </details>
  )
}
