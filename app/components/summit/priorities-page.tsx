import { CO_CHAIRS, type PriorityStance } from '@acuerdo/domain'
import type { PrioritiesPage as View, PriorityView } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'
import { Icon } from '../icons.tsx'
import { ActForm, Empty, ProblemNote, RoomMain, SelectField, TextField } from '../room/form-parts.tsx'
import { Cards, Done } from './summit-parts.tsx'

export interface PrioritiesPageProps {
  page: Omit<View, 'may'>
  why: Record<keyof View['may'], Why | null>
  problem: FormProblem | null
  done: string | null
}

/** Priority areas and actions of a text: where each stands, and what the viewer can do about it. */
export function PrioritiesPage({ page, why, problem, done }: PrioritiesPageProps) {
  const words = useSummitWords()
  const { document, areas } = page
  const priorities = areas.filter(({ kind }) => kind === 'priority')
  const actions = areas.filter(({ kind }) => kind === 'action')
  return (
    <RoomMain
      title={words.priorities.title}
      lead={words.priorities.lead}
      aside={<Ways code={document.code} />}
    >
      <Done sentence={done === null ? undefined : words.done[done]} />
      <ProblemNote problem={problem} form="endorse" />
      <section aria-labelledby="areas">
        <h2 id="areas">{words.priorities.areas}</h2>
        {priorities.length === 0 && <Empty says={words.priorities.none} next={words.priorities.noneNext} />}
        <Cards>
          {priorities.map(area => (
            <Card key={area.id} area={area} page={page} mayEndorse={why.endorse_priority === null} />
          ))}
        </Cards>
      </section>
      <section aria-labelledby="actions">
        <h2 id="actions">{words.priorities.actions}</h2>
        {actions.length === 0 && <p className="muted">{words.priorities.noActions}</p>}
        <Cards>
          {actions.map(area => (
            <Card key={area.id} area={area} page={page} mayEndorse={false} />
          ))}
        </Cards>
      </section>
      <Proposing page={page} why={why} problem={problem} />
    </RoomMain>
  )
}

function Ways({ code }: { code: string }) {
  const words = useSummitWords()
  return (
    <p className="act-links">
      <a href={`/documents/${code}`}>{words.toText}</a>
      <a href="/agenda">{words.priorities.toAgenda}</a>
    </p>
  )
}

interface CardProps {
  area: PriorityView
  page: PrioritiesPageProps['page']
  mayEndorse: boolean
}

function Card({ area, page, mayEndorse }: CardProps) {
  const words = useSummitWords()
  const { document, delegations } = page
  const proposer = area.proposedBy === CO_CHAIRS ? words.chairs : area.proposedBy
  return (
    <li className="summit-card" id={area.id}>
      <h3>{area.title}</h3>
      <p className="summit-marks">
        <span className={`chip summit-${area.state}`}>{words.priorities.states[area.state]}</span>
        {area.state === 'gone' ? (
          <span>{words.gone}</span>
        ) : (
          <a href={`/documents/${document.code}#p-${area.paragraph}`}>{words.paragraph(area.number)}</a>
        )}
        <span className="muted" title={delegations[area.proposedBy]}>
          {words.by(proposer)}
        </span>
      </p>
      {area.words !== '' && (
        <p className="summit-words" lang={document.language}>
          {area.words.replaceAll('\uFFFC', '[…]')}
        </p>
      )}
      {(area.owner ?? area.due) !== null && (
        <p>
          {area.owner !== null && words.priorities.owner(area.owner)}{' '}
          {area.due !== null && words.priorities.due(area.due)}
        </p>
      )}
      {area.kind === 'priority' && <Stances area={area} delegations={delegations} />}
      {area.answer && <Answer area={area} />}
      {mayEndorse && page.own !== null && <Endorsing area={area} own={page.own} />}
    </li>
  )
}

function Stances({ area, delegations }: { area: PriorityView; delegations: Record<string, string> }) {
  const { priorities } = useSummitWords()
  if (area.stances.length === 0) return <p className="muted">{priorities.silent}</p>
  const lists: [PriorityStance, string][] = [
    ['endorse', priorities.endorsed],
    ['reserve', priorities.reserved],
    ['oppose', priorities.opposed]
  ]
  return (
    <dl className="facts">
      {lists.flatMap(([stance, label]) => {
        const codes = area.stances.filter(one => one.stance === stance).map(({ delegation }) => delegation)
        if (codes.length === 0) return []
        return (
          <div key={stance} className="summit-fact">
            <dt>{label}</dt>
            <dd title={codes.map(code => delegations[code] ?? code).join(', ')} className="code">
              {codes.join(', ')}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Answer({ area }: { area: PriorityView }) {
  const words = useSummitWords()
  const { answer, itemTitle } = area
  if (answer === null) return null
  return (
    <p className="summit-answer">
      <Icon name="check" />
      <span>
        <strong>{words.priorities.answer}:</strong> {words.priorities.states[answer.decision]}
        {itemTitle !== null && answer.item !== null && (
          <>
            {'. '}
            <a href={`/agenda#item-${answer.item}`}>{words.priorities.item(itemTitle)}</a>
          </>
        )}
        {answer.remark !== null && <q className="summit-remark">{answer.remark}</q>}
      </span>
    </p>
  )
}

const STANCES: readonly PriorityStance[] = ['endorse', 'reserve', 'oppose']

function Endorsing({ area, own }: { area: PriorityView; own: string }) {
  const { priorities } = useSummitWords()
  return (
    <form method="post" className="summit-stances">
      <input type="hidden" name="form" value="endorse" />
      <input type="hidden" name="area" value={area.id} />
      <fieldset>
        <legend>{priorities.yours(own)}</legend>
        {STANCES.map(stance => (
          <button
            key={stance}
            name="stance"
            value={stance}
            className="button button-small"
            aria-pressed={area.ownStance === stance}
            aria-label={`${priorities.choose[stance]}: ${area.title}`}
          >
            {priorities.choose[stance]}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

// long: two forms side by side, prop by prop
function Proposing({ page, why, problem }: Omit<PrioritiesPageProps, 'done'>) {
  const { priorities, paragraph } = useSummitWords()
  const choices = page.paragraphs.map(
    ({ id, number, words }) => [id, `${paragraph(number)}: ${words.slice(0, SHOWN_LETTERS)}`] as const
  )
  const fields = (form: string) => (
    <>
      <SelectField
        form={form}
        name="target"
        label={priorities.where}
        choices={choices}
        problem={problem}
        required
      />
      <TextField
        form={form}
        name="title"
        label={priorities.name}
        problem={problem}
        required
        maxLength={300}
      />
    </>
  )
  return (
    <div className="acts">
      <ActForm
        form="proposePriority"
        title={priorities.propose}
        what={priorities.what}
        button={priorities.submit}
        problem={problem}
        why={why.propose_priority}
        primary
      >
        {fields('proposePriority')}
      </ActForm>
      <ActForm
        form="proposeAction"
        title={priorities.proposeAction}
        what={priorities.whatAction}
        button={priorities.submit}
        problem={problem}
        why={why.propose_action}
      >
        {fields('proposeAction')}
        <TextField
          form="proposeAction"
          name="owner"
          label={priorities.who}
          problem={problem}
          required
          maxLength={200}
        />
        <TextField
          form="proposeAction"
          name="due"
          label={priorities.until}
          problem={problem}
          required
          maxLength={100}
        />
      </ActForm>
    </div>
  )
}

/** Of a paragraph, in the list of paragraphs. */
const SHOWN_LETTERS = 60
