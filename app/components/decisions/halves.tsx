import type { HalfView } from '../../../server/context.ts'
import { actAddress, type DecisionView } from '../../document-view/decision-acts.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Icon } from '../icons.tsx'
import { groupsOf } from '../revision/fingerprint.tsx'
import { Moment, ProblemNote } from '../room/form-parts.tsx'
import { Payload } from './payload.tsx'

/** What a half is called: the act that it is one half of. */
export function useActName(): (action: string) => string {
  const { acts } = useDecisionWords()
  return action => (acts as Record<string, { title: string }>)[action]?.title ?? action
}

/** First halves that wait for the other co-chair, for everybody to see, and those that became void. */
export function Halves({ page, problem }: { page: DecisionView; problem: FormProblem | null }) {
  const { halves } = useDecisionWords()
  if (page.halves.length === 0 && page.voidHalves.length === 0) return null
  return (
    <section aria-labelledby="halves">
      {page.halves.length > 0 && <h2 id="halves">{halves.title}</h2>}
      <ProblemNote problem={problem} form="withdraw" />
      {page.halves.map(half => (
        <Half key={half.id} half={half} page={page} />
      ))}
      {page.voidHalves.length > 0 && (
        <details className="decision-fold" id={page.halves.length > 0 ? undefined : 'halves'}>
          <summary>{halves.voidTitle}</summary>
          {page.voidHalves.map(half => (
            <VoidHalf key={half.id} half={half} />
          ))}
        </details>
      )}
    </section>
  )
}

function Half({ half, page }: { half: HalfView; page: DecisionView }) {
  const { halves } = useDecisionWords()
  const name = useActName()(half.action)
  const { part, by, waitsFor, mine } = half
  return (
    <article className="half" aria-labelledby={`half-${half.id}`}>
      <h3 id={`half-${half.id}`}>{name}</h3>
      <p>
        {part === 'half' ? halves.given(by.name) : halves.prepared(by.name)} · <Moment at={half.at} />
      </p>
      <p className="half-waits">
        <Icon name="clock" /> {halves.waitsFor(waitsFor.map(one => one.name))}
      </p>
      <HalfSays half={half} page={page} />
      {mine === 'wanted' && (
        <p>
          <a className="button" href={actAddress(page.document.code, half.action)}>
            {halves.give(name)}
          </a>
        </p>
      )}
      {mine === 'given' && <Withdraw half={half} />}
    </article>
  )
}

/** Everything that the second half has to repeat. */
export function HalfSays({ half, page }: { half: HalfView; page: DecisionView }) {
  const words = useDecisionWords()
  const [, version = null] = half.target.split('/')
  return (
    <dl className="facts half-says">
      {version !== null && (
        <>
          <dt>{words.form.concerns}</dt>
          <dd>{half.target}</dd>
        </>
      )}
      {half.hash !== null && (
        <>
          <dt>{words.stands.fingerprint}</dt>
          <dd>
            <code className="hash">{groupsOf(half.hash).join(' ')}</code>
          </dd>
        </>
      )}
      <Payload half={half} page={page} />
    </dl>
  )
}

function Withdraw({ half }: { half: HalfView }) {
  const { halves } = useDecisionWords()
  return (
    <form method="post" className="decision-inline">
      <input type="hidden" name="form" value="withdraw" />
      <input type="hidden" name="half" value={half.id} />
      <button className="button" aria-describedby={`withdraw-${half.id}`}>
        {halves.withdraw}
      </button>
      <span className="muted" id={`withdraw-${half.id}`}>
        {halves.withdrawWhat}
      </span>
    </form>
  )
}

function VoidHalf({ half }: { half: HalfView }) {
  const { halves, voided } = useDecisionWords()
  const name = useActName()(half.action)
  if (half.voided === null) return null
  const { reason, at } = half.voided
  return (
    <p className="half-void">
      <span className="chip chip-closed">{halves.isVoid}</span> {name} · {halves.given(half.by.name)}
      <span className="muted">
        {voided[reason] ?? reason} · <Moment at={at} />
      </span>
    </p>
  )
}
