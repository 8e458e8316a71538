import type { ReservationView } from '../../../server/context.ts'
import { actAddress, type DecisionView } from '../../document-view/decision-acts.ts'
import type { FormProblem } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Icon } from '../icons.tsx'
import { standingAddress } from '../revision/addresses.ts'
import { Empty, Moment, ProblemNote } from '../room/form-parts.tsx'

interface ReservationsProps {
  page: DecisionView
  problem: FormProblem | null
  mayPlace: boolean
}

/** Where delegations cannot agree yet: those that stand, and those that were lifted. */
export function Reservations({ page, problem, mayPlace }: ReservationsProps) {
  const { reservations: words } = useDecisionWords()
  const { code } = page.document
  const standing = page.reservations.filter(({ liftedAt }) => liftedAt === null)
  const lifted = page.reservations.filter(({ liftedAt }) => liftedAt !== null)
  // After the end nobody places one any more: where there was none, there is nothing to say.
  if (page.reservations.length === 0 && ENDED.has(page.document.stage)) return null
  return (
    <section aria-labelledby="reservations">
      <h2 id="reservations">{words.title}</h2>
      <ProblemNote problem={problem} form="lift" />
      {standing.length === 0 && <Empty says={words.none} next={words.noneNext} />}
      <Cards code={code} list={standing} />
      {lifted.length > 0 && (
        <details className="decision-fold">
          <summary>{words.lifted(lifted.length)}</summary>
          <Cards code={code} list={lifted} />
        </details>
      )}
      {mayPlace && (
        <p>
          <a className="button" href={actAddress(code, 'place_reservation')}>
            {words.place}
          </a>
        </p>
      )}
    </section>
  )
}

const ENDED: ReadonlySet<string> = new Set(['adopted', 'transmitted', 'closed_without_agreement'])

const Cards = ({ code, list }: { code: string; list: readonly ReservationView[] }) => (
  <ul role="list" className="reservations">
    {list.map(one => (
      <Reservation key={one.id} code={code} one={one} />
    ))}
  </ul>
)

function Reservation({ code, one }: { code: string; one: ReservationView }) {
  const { reservations: words } = useDecisionWords()
  const { kind, delegation, paragraph, number, reason, liftedAt, answered } = one
  const where = paragraph === null ? words.whole : words.on(number)
  return (
    <li className={liftedAt === null ? 'reservation' : 'reservation reservation-lifted'}>
      <p>
        <strong className="code">{delegation}</strong> {words.kinds[kind]} ·{' '}
        {paragraph === null ? where : <a href={standingAddress(code, paragraph)}>{where}</a>}
      </p>
      {reason !== null && <q className="decision-words">{reason}</q>}
      <p className="muted">
        {one.name} · <Moment at={one.at} />
        {liftedAt !== null && (
          <>
            {' '}
            · {words.liftedAt} <Moment at={liftedAt} />
          </>
        )}
      </p>
      {liftedAt === null && answered && (
        <p className="decision-same">
          <Icon name="check" /> {words.answered}
        </p>
      )}
      {liftedAt === null && one.may.lift_reservation === null && (
        <form method="post">
          <input type="hidden" name="form" value="lift" />
          <input type="hidden" name="object" value={one.id} />
          <button
            className="button button-small"
            aria-label={words.liftOf(`${words.kinds[kind]}, ${delegation}, ${where}`)}
          >
            {words.lift}
          </button>
        </form>
      )}
    </li>
  )
}
