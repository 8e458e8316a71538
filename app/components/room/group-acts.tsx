import { LANGUAGES } from '@acuerdo/domain'
import type { GroupAction } from '../../../server/context.ts'
import type { Why } from '../../form/problem.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { useRoomClock } from '../../room-clock.ts'
import { ActForm, SelectField, TextField, WhyNot, WordsField, type Choice } from './form-parts.tsx'
import type { GroupPageProps } from './group-page.tsx'

/** In the order in which a group needs them. */
const ORDER = [
  'create_document',
  'set_drafting_list',
  'admit_observers',
  'open_reading',
  'instruct',
  'hand_pen',
  'lock_text',
  'replace_co_chair'
] as const satisfies readonly GroupAction[]

/** What the viewer may do in this group, each with its effect; and what not, each with why. */
export function GroupActs(props: GroupPageProps) {
  const words = useRoomWords()
  const offered = ORDER.filter(action => (action === 'create_document') === (props.group.documentId === null))
  const possible = offered.filter(action => props.why[action] === null)
  const others = offered.flatMap(action => {
    const why = props.why[action]
    return why ? [{ action, why }] : []
  })
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{words.group.acts}</h2>
      {possible.length > 0 && <p className="muted">{words.group.actsLead}</p>}
      <div className="acts">
        {possible.map(action => {
          const Act = ACTS[action]
          return <Act key={action} {...props} />
        })}
      </div>
      {others.length > 0 && <NotOffered others={others} />}
    </section>
  )
}

function NotOffered({ others }: { others: { action: GroupAction; why: Why }[] }) {
  const words = useRoomWords()
  return (
    <div className="acts-not">
      <h3>{words.group.elsewhere}</h3>
      <ul role="list">
        {others.map(({ action, why }) => (
          <li key={action}>
            <button type="button" className="button button-small" disabled aria-describedby={`why-${action}`}>
              {words.actions[action]}
            </button>
            <WhyNot why={why} id={`why-${action}`} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function CreateDocument({ group, problem, candidates }: GroupPageProps) {
  const words = useRoomWords()
  const { language } = useWords()
  const part = { form: 'create', problem, required: true }
  const people = candidates.map(({ id, name, delegation, region }): Choice => [
    id,
    `${name} (${words.group.region(delegation, region)})`
  ])
  return (
    <ActForm
      form="create"
      title={words.actions['create_document'] ?? ''}
      what={words.group.createWhat}
      button={words.group.createDo}
      problem={problem}
      primary
    >
      <TextField
        {...part}
        name="title"
        label={words.group.titleOfText}
        value={group.theme.name[language]}
        maxLength={300}
      />
      {[0, 1].map(index => (
        <SelectField
          key={index}
          {...part}
          name={`coChairs.${index}`}
          label={words.group.chairOf(index + 1)}
          choices={people}
          emptyLabel={words.form.choose}
        />
      ))}
      <SelectField
        {...part}
        name="language"
        label={words.group.languageOfText}
        value="en"
        choices={LANGUAGES.map((one): Choice => [one, LANGUAGE_NAMES[one]])}
      />
    </ActForm>
  )
}

function DraftingList({ group, problem, drafters }: GroupPageProps) {
  const words = useRoomWords()
  const people = group.members.filter(({ id }) => drafters.includes(id) || group.draftingList.includes(id))
  return (
    <ActForm
      form="draftingList"
      title={words.actions['set_drafting_list'] ?? ''}
      what={words.group.draftingWhat}
      button={words.group.draftingDo}
      problem={problem}
    >
      {people.length === 0 && <p className="muted">{words.group.draftingNobody}</p>}
      <fieldset className="checks">
        <legend className="hidden-visually">{words.group.members}</legend>
        {people.map(({ id, name, delegation }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              name="people"
              value={id}
              defaultChecked={group.draftingList.includes(id)}
            />
            {name} {delegation && <span className="code">{delegation}</span>}
          </label>
        ))}
      </fieldset>
    </ActForm>
  )
}

function Observers({ group, problem }: GroupPageProps) {
  const words = useRoomWords().group
  const open = group.openToObservers
  return (
    <ActForm
      form="observers"
      title={open ? words.observersClose : words.observersOpen}
      what={open ? words.observersCloseWhat : words.observersOpenWhat}
      button={open ? words.observersClose : words.observersOpen}
      problem={problem}
      hidden={{ open: open ? 'no' : 'yes' }}
    />
  )
}

function OpenReading({ problem, version }: GroupPageProps) {
  const words = useRoomWords()
  const title = words.actions['open_reading'] ?? ''
  if (version === null) {
    return (
      <section className="act act-not" aria-labelledby="reading-title">
        <h3 id="reading-title">{title}</h3>
        <p className="why-not" id="reading-why">
          {words.group.noVersion}
        </p>
        <button className="button" type="button" disabled aria-describedby="reading-why">
          {words.group.readingDo}
        </button>
      </section>
    )
  }
  return (
    <ActForm
      form="reading"
      title={title}
      what={words.group.readingWhat(version)}
      button={words.group.readingDo}
      problem={problem}
      hidden={{ version }}
    />
  )
}

function Instruct({ problem, instructable }: GroupPageProps) {
  const words = useRoomWords()
  const { place } = useRoomClock()
  const part = { form: 'instruct', problem }
  return (
    <ActForm
      form="instruct"
      title={words.actions['instruct'] ?? ''}
      what={words.group.instructWhat}
      button={words.group.instructDo}
      problem={problem}
    >
      <SelectField
        {...part}
        name="instruction"
        label={words.group.instruction}
        choices={instructable.map((action): Choice => [action, words.actions[action] ?? action])}
        emptyLabel={words.form.choose}
        required
      />
      <TextField
        {...part}
        name="until"
        type="datetime-local"
        label={`${words.group.instructUntil} (${words.person.zone(place)})`}
        hint={words.group.instructHint}
      />
    </ActForm>
  )
}

function HandPen({ group, problem, penHolders }: GroupPageProps) {
  const words = useRoomWords()
  return (
    <ActForm
      form="pen"
      title={words.actions['hand_pen'] ?? ''}
      what={words.group.penWhat}
      button={words.group.penDo}
      problem={problem}
    >
      <SelectField
        form="pen"
        problem={problem}
        name="to"
        label={words.group.penTo}
        value={group.penHolder ?? ''}
        choices={group.members
          .filter(({ id }) => penHolders.includes(id))
          .map(({ id, name }): Choice => [id, name])}
        emptyLabel={words.group.penNobody}
      />
    </ActForm>
  )
}

function Lock({ group, problem }: GroupPageProps) {
  const words = useRoomWords().group
  const { locked } = group
  return (
    <ActForm
      form="lock"
      title={locked ? words.unlock : words.lock}
      what={locked ? words.unlockWhat : words.lockWhat}
      button={locked ? words.unlock : words.lock}
      problem={problem}
      hidden={{ locked: locked ? 'no' : 'yes' }}
    />
  )
}

function ReplaceChair({ group, problem, candidates }: GroupPageProps) {
  const words = useRoomWords()
  const part = { form: 'chair', problem, required: true }
  const chairs = group.coChairs.map(({ id }) => id)
  return (
    <ActForm
      form="chair"
      title={words.actions['replace_co_chair'] ?? ''}
      what={words.group.chairWhat}
      button={words.group.chairDo}
      problem={problem}
    >
      <SelectField
        {...part}
        name="from"
        label={words.group.chairFrom}
        choices={group.coChairs.map(({ id, name }): Choice => [id, name])}
        emptyLabel={words.form.choose}
      />
      <SelectField
        {...part}
        name="to"
        label={words.group.chairTo}
        choices={candidates
          .filter(({ id }) => !chairs.includes(id))
          .map(({ id, name, delegation, region }): Choice => [
            id,
            `${name} (${words.group.region(delegation, region)})`
          ])}
        emptyLabel={words.form.choose}
      />
      <WordsField {...part} name="reason" label={words.group.reason} maxLength={2000} />
    </ActForm>
  )
}

const ACTS: Record<GroupAction, (props: GroupPageProps) => React.ReactNode> = {
  create_document: CreateDocument,
  set_drafting_list: DraftingList,
  admit_observers: Observers,
  open_reading: OpenReading,
  instruct: Instruct,
  hand_pen: HandPen,
  lock_text: Lock,
  replace_co_chair: ReplaceChair
}
