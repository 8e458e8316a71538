import type { ObjectionView, SilenceView } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Moment, ProblemNote } from '../room/form-parts.tsx'

interface ObjectionsProps {
  silence: SilenceView
  problem: FormProblem | null
  level: 'h3' | 'h4'
}

/** What was said against a version; names only where this reader may see them. */
export function Objections({ silence, problem, level: Heading }: ObjectionsProps) {
  const { silence: words } = useDecisionWords()
  if (silence.objections.length === 0) return null
  return (
    <>
      <Heading>{words.objections}</Heading>
      <ProblemNote problem={problem} form="withdrawObjection" />
      <ol role="list" className="objections">
        {silence.objections.map(objection => (
          <Objection key={objection.id} objection={objection} />
        ))}
      </ol>
    </>
  )
}

function Objection({ objection }: { objection: ObjectionView }) {
  const { silence: words, reservations } = useDecisionWords()
  const { delegation, by, paragraphs, whole, reason, at, kind, withdrawnAt, may } = objection
  const numbers = paragraphs.map(({ number }) => number ?? reservations.on(null))
  return (
    <li className="objection">
      <p>
        <strong>{delegation === null ? words.withheld : words.objectionOf(delegation)}</strong>{' '}
        <span className={kind === 'late' ? 'chip chip-closed' : 'chip chip-silence'}>
          {words.kinds[kind]}
        </span>{' '}
        {withdrawnAt !== null && <span className="chip chip-closed">{words.withdrawn}</span>}
      </p>
      <p>
        {whole ? words.whole : words.on(numbers)} · <Moment at={at} />
        {by !== null && ` · ${by}`}
      </p>
      {reason !== null && <q className="decision-words">{reason}</q>}
      {may.withdraw_objection === null && withdrawnAt === null && kind !== 'late' && (
        <form method="post" className="decision-inline">
          <input type="hidden" name="form" value="withdrawObjection" />
          <input type="hidden" name="object" value={objection.id} />
          <button className="button button-small" aria-describedby={`objection-${objection.id}`}>
            {words.withdraw}
          </button>
          <span className="muted" id={`objection-${objection.id}`}>
            {words.withdrawWhat}
          </span>
        </form>
      )}
    </li>
  )
}
