import { useContext } from 'react'
import type { SilenceView } from '../../../server/context.ts'
import { actAddress, type DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { LeftUntil } from '../../left-until.ts'
import { Icon } from '../icons.tsx'
import { Moment } from '../room/form-parts.tsx'
import { Fingerprint } from '../revision/fingerprint.tsx'
import { Objections } from './objections.tsx'
import { NoLetters, Opened } from './opened.tsx'
import type { FormProblem } from '../../form/problem.ts'

interface SilenceProps {
  page: DecisionView
  problem: FormProblem | null
  mayExtend: boolean
}

/** The silence that runs: until when, on what, who is asked and who has read it. */
export function RunningSilence({ page, problem, mayExtend }: SilenceProps) {
  const { silence: words, acts, stands } = useDecisionWords()
  const { silence, limits, document } = page
  const leftUntil = useContext(LeftUntil)
  if (silence?.state !== 'running') return null
  return (
    <section className="silence-card" aria-labelledby="silence" data-silence={silence.id}>
      <h2 id="silence">
        <Icon name="lock" /> {words.running(silence.version)}
      </h2>
      <p className="silence-left">
        {leftUntil({ at: silence.deadline, now: limits.now, over: words.over, left: words.leftOf })}
        <span>
          {words.until} <Moment at={silence.deadline} />
        </span>
      </p>
      <p>
        {words.locked} {words.counts} {words.then}
      </p>
      <Opened page={page} />
      {mayExtend && <NoLetters page={page} />}
      <SilenceFacts silence={silence} />
      <Entitled page={page} silence={silence} />
      <Fingerprint title={stands.fingerprint} hash={silence.hash} />
      <Objections silence={silence} problem={problem} level="h3" />
      {mayExtend && (
        <p>
          <a className="button" href={actAddress(document.code, 'extend_silence')}>
            {acts.extend_silence.title}
          </a>
        </p>
      )}
    </section>
  )
}

function SilenceFacts({ silence }: { silence: SilenceView }) {
  const { silence: words } = useDecisionWords()
  return (
    <ul role="list" className="silence-facts">
      <li>
        {words.started(silence.startedBy)} · <Moment at={silence.startedAt} />
      </li>
      {silence.inSession && <li>{words.inSession}</li>}
      <li>{words.names[silence.objectorNames]}</li>
      {silence.extensions.map(({ from, to, why, at }) => (
        <li key={at}>
          {words.moved} <Moment at={from} /> → <Moment at={to} />
          {why === 'outage' && `, ${words.outage}`}
        </li>
      ))}
    </ul>
  )
}

function Entitled({ page, silence }: { page: DecisionView; silence: SilenceView }) {
  const { silence: words } = useDecisionWords()
  return (
    <details className="decision-fold">
      <summary>{words.entitled(silence.entitled.length)}</summary>
      <ul role="list" className="entitled-codes">
        {silence.entitled.map(code => (
          <li key={code}>
            <span className="code">{code}</span> {page.delegations[code]}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A silence that was broken and after which nothing has been decided: it is why the text is in negotiation. */
const isRecentlyBroken = ({ silence, document, latest }: DecisionView): boolean =>
  silence?.state === 'broken' && silence.version === latest?.name && document.stage === 'negotiation'

/** What has just happened to the text, where a silence was broken and no version has been issued since. */
export function BrokenSilence({ page, problem }: Omit<SilenceProps, 'mayExtend'>) {
  if (!isRecentlyBroken(page) || page.silence === null) return null
  return <EndedSilence silence={page.silence} problem={problem} level="h2" />
}

/** Silences that have ended, the newest first, with what came of each. */
export function EndedSilences({ page, problem }: Omit<SilenceProps, 'mayExtend'>) {
  const { silence: words } = useDecisionWords()
  const recent = isRecentlyBroken(page) ? page.silence : null
  const ended = [page.silence, ...page.formerSilences].filter(
    (one): one is SilenceView => one !== null && one !== recent && one.state !== 'running'
  )
  if (ended.length === 0) return null
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{words.former}</h2>
      {ended.map(silence => (
        <EndedSilence key={silence.id} silence={silence} problem={problem} level="h3" />
      ))}
    </section>
  )
}

interface EndedProps {
  silence: SilenceView
  problem: FormProblem | null
  level: 'h2' | 'h3'
}

function EndedSilence({ silence, problem, level: Heading }: EndedProps) {
  const { silence: words } = useDecisionWords()
  return (
    <article
      className={silence.state === 'broken' ? 'half half-broken' : 'half'}
      aria-labelledby={`silence-${silence.id}`}
    >
      <Heading id={`silence-${silence.id}`}>
        {silence.version}: {words.states[silence.state]}
      </Heading>
      {silence.endedAt !== null && (
        <p>
          <Moment at={silence.endedAt} />
        </p>
      )}
      {silence.state !== 'running' && <p>{words.consequence[silence.state]}</p>}
      <Objections silence={silence} problem={problem} level={Heading === 'h2' ? 'h3' : 'h4'} />
      <details className="decision-fold">
        <summary>{words.how}</summary>
        <p>
          {words.deadline}: <Moment at={silence.deadline} />
        </p>
        <SilenceFacts silence={silence} />
      </details>
    </article>
  )
}
