import type { PagedAction } from '../../document-view/decision-acts.ts'
import {
  ACT_PAGES,
  actAddress,
  askedOf,
  isApproved,
  type DecisionView
} from '../../document-view/decision-acts.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { refusalWords } from '../room/form-parts.tsx'
import { Done } from '../summit/summit-parts.tsx'
import { Adoption, OnRecord } from './adoption.tsx'
import { Approvals } from './approvals.tsx'
import { Asked } from './asked.tsx'
import { DecisionFrame } from './decision-frame.tsx'
import { Gate } from './gate.tsx'
import { Halves } from './halves.tsx'
import { Reservations } from './reservations.tsx'
import { BrokenSilence, EndedSilences, RunningSilence } from './silence-card.tsx'
import type { AreaLine } from './sources.tsx'
import { Stands } from './stands.tsx'

export interface DecisionsPageProps {
  page: DecisionView
  own: string | null
  why: Record<PagedAction, Why | null>
  areas: AreaLine[]
  done: string | null
  /** `skipped` or `twice`: how the clocks of the event show the time that was typed. */
  clock: string | null
  problem: FormProblem | null
}

/** Everything that was and can be decided about one text. */
export function DecisionsPage({ page, own, why, areas, done, clock, problem }: DecisionsPageProps) {
  const words = useDecisionWords()
  const may = mayOf(why)
  const asked = askedOf(page, { own, may })
  const { code, title } = page.document
  return (
    <DecisionFrame code={code} title={words.title} lead={title}>
      <Done sentence={done === null || isOver(done, page) ? undefined : words.done[done]} />
      {(clock === 'skipped' || clock === 'twice') && <Done sentence={words.form[clock]} />}
      <div className="decisions">
        <div className="decisions-main">
          <RunningSilence page={page} problem={problem} mayExtend={may.extend_silence} />
          <Adoption page={page} areas={areas} />
          <BrokenSilence page={page} problem={problem} />
          <Asked asked={asked} page={page} />
          <Halves page={page} problem={problem} />
          <Gates page={page} />
          <Reservations page={page} problem={problem} mayPlace={may.place_reservation} />
          <Approvals page={page} />
          <EndedSilences page={page} problem={problem} />
          <OnRecord page={page} />
        </div>
        <div className="decisions-side">
          <Stands page={page} />
          <Acts page={page} why={why} />
        </div>
      </div>
    </DecisionFrame>
  )
}

/** A half that was given here and waits no more: what became of it is said below. */
const isOver = (done: string, { halves }: DecisionView): boolean =>
  done === 'first' && !halves.some(({ mine }) => mine === 'given')

const mayOf = (why: DecisionsPageProps['why']): Record<PagedAction, boolean> =>
  Object.fromEntries(Object.entries(why).map(([action, refusal]) => [action, refusal === null])) as Record<
    PagedAction,
    boolean
  >

function Gates({ page }: { page: DecisionView }) {
  const { gate } = useDecisionWords()
  const { stage } = page.document
  const ended = ['silence', 'transmitted', 'closed_without_agreement'].includes(stage)
  if (page.gates.length === 0) return ended ? null : <p className="muted">{gate.none}</p>
  const shut = page.gates.filter(({ open }) => !open)
  // A version is issued as often as one likes: what the text goes on to is told first.
  const first = (shut.find(({ step }) => step !== 'revision') ?? shut[0])?.step
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">{gate.title}</h2>
      <p className="muted">{gate.lead}</p>
      <div className="gates">
        {page.gates.map(one => (
          <Gate key={one.step} gate={one} page={page} folded={one.step !== first} />
        ))}
      </div>
    </section>
  )
}

/** Every act: those that are possible as links, the others with the reason why not. */
function Acts({ page, why }: Pick<DecisionsPageProps, 'page' | 'why'>) {
  const { others, acts } = useDecisionWords()
  const { code } = page.document
  // What is approved is not approved again.
  const all = Object.values(ACT_PAGES).filter(action => action !== 'approve_version' || !isApproved(page))
  const possible = all.filter(action => why[action] === null)
  const not = all.filter(action => why[action] !== null)
  return (
    <section aria-labelledby="others">
      <h2 id="others">{others.title}</h2>
      <ul role="list" className="decision-acts">
        {possible.map(action => (
          <li key={action}>
            <a href={actAddress(code, action)}>{acts[action].title}</a>
          </li>
        ))}
      </ul>
      <details className="decision-fold">
        <summary>{others.not}</summary>
        <dl className="decision-not">
          {not.map(action => (
            <Not key={action} title={acts[action].title} why={why[action]} />
          ))}
        </dl>
      </details>
    </section>
  )
}

function Not({ title, why }: { title: string; why: Why | null }) {
  const room = useRoomWords()
  const { stages } = useWords()
  if (why === null) return null
  const said = refusalWords(room, why)
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {said.why}{' '}
        {why.stages.length > 0 ? room.form.stages(why.stages.map(stage => stages[stage])) : said.way}
      </dd>
    </div>
  )
}
