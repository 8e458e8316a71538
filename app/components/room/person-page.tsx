import type { PersonalLink, PersonCard } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.tsx'
import { GroupField, NameFields, PersonFields, type Offers } from './accredit-form.tsx'
import { ActForm, DoneNote, Moment, RoomMain } from './form-parts.tsx'
import { MandateFields } from './mandate-fields.tsx'
import { MandateOf, RolesOf } from './person-words.tsx'
import { PersonalLinkShown } from './personal-link.tsx'

export interface PersonPageProps {
  person: PersonCard
  offers: Offers
  problem: FormProblem | null
  link: PersonalLink | null
  done: string | null
  /** Which step that can not be taken back is being asked about. */
  confirm: 'remove' | 'handOver' | null
  own: boolean
}

/** One person: what everybody sees, and what whoever administers this person may do. */
export function PersonPage(props: PersonPageProps) {
  const { person, link, done, confirm, own } = props
  const words = useRoomWords()
  return (
    <RoomMain title={person.name} aside={<a href="/people">{words.person.back}</a>} narrow>
      <DoneNote done={done} />
      {link && <PersonalLinkShown link={link} />}
      <PersonFacts person={person} />
      {own && (
        <p>
          <a href="/account">{words.person.you}</a>
        </p>
      )}
      {!person.administered && !own && <p className="muted">{words.person.notYours}</p>}
      {person.administered && (confirm ? <Confirm {...props} step={confirm} /> : <Administer {...props} />)}
    </RoomMain>
  )
}

function PersonFacts({ person }: { person: PersonCard }) {
  const words = useRoomWords().person
  const { delegation, administered } = person
  return (
    <dl className="facts">
      <dt>{words.roles}</dt>
      <dd>
        <RolesOf person={person} />
      </dd>
      <dt>{words.delegation}</dt>
      <dd>
        {delegation === null ? words.noDelegation : <a href={`/delegations/${delegation}`}>{delegation}</a>}
      </dd>
      <dt>{words.language}</dt>
      <dd>{LANGUAGE_NAMES[person.language]}</dd>
      {person.mandate && (
        <>
          <dt>{words.mandate}</dt>
          <dd>
            <MandateOf mandate={person.mandate} />
          </dd>
        </>
      )}
      {administered && (
        <>
          <dt>{words.email}</dt>
          <dd>{administered.email}</dd>
          <dt>{words.state}</dt>
          <dd>{words.states[administered.state]}</dd>
        </>
      )}
      {administered?.linkUntil && (
        <>
          <dt>{words.linkUntil}</dt>
          <dd>
            <Moment at={administered.linkUntil} />
          </dd>
        </>
      )}
    </dl>
  )
}

function Administer(props: PersonPageProps) {
  const { person, problem } = props
  const words = useRoomWords().person
  const suspended = person.administered?.state === 'suspended'
  const part = { problem }
  return (
    <div className="acts">
      {person.administered?.by === 'accredit' ? <Accreditation {...props} /> : <Nomination {...props} />}
      {!suspended && (
        <ActForm
          {...part}
          form="link"
          title={words.newLink}
          what={words.newLinkWhat}
          button={words.newLink}
        />
      )}
      {suspended ? (
        <ActForm
          {...part}
          form="restore"
          title={words.restore}
          what={words.restoreWhat}
          button={words.restore}
        />
      ) : (
        <ActForm
          {...part}
          form="suspend"
          title={words.suspend}
          what={words.suspendWhat}
          button={words.suspend}
        />
      )}
      {person.administered?.by === 'nominate_delegate' && (
        <p className="act-links">
          {!suspended && <a href="?confirm=handOver">{words.handOver}</a>}
          <a href="?confirm=remove">{words.remove}</a>
        </p>
      )}
    </div>
  )
}

function Accreditation({ person, problem, offers }: PersonPageProps) {
  const words = useRoomWords()
  return (
    <ActForm
      form="change"
      title={words.person.change}
      what={words.person.changeRole}
      button={words.form.save}
      problem={problem}
      primary
    >
      <PersonFields form="change" person={person} offers={offers} problem={problem} />
    </ActForm>
  )
}

function Nomination({ person, problem, offers }: PersonPageProps) {
  const words = useRoomWords()
  const part = { problem }
  return (
    <>
      <ActForm
        {...part}
        form="mandate"
        title={words.person.mandate}
        what={words.person.giveWhat}
        button={words.person.give}
        primary
      >
        <MandateFields form="mandate" problem={problem} mandate={person.mandate} />
      </ActForm>
      {person.mandate && (
        <ActForm
          {...part}
          form="endMandate"
          title={words.person.end}
          what={words.person.endWhat}
          button={words.person.end}
        />
      )}
      <ActForm
        {...part}
        form="change"
        title={words.person.change}
        what={words.person.changeOwn}
        button={words.form.save}
      >
        <NameFields form="change" problem={problem} person={person} />
        <GroupField
          form="change"
          problem={problem}
          value={person.assignments[0]?.themeCode ?? ''}
          themes={offers.themes}
        />
      </ActForm>
    </>
  )
}

/** What can not be taken back is said before it is done. */
function Confirm({ person, problem, step }: PersonPageProps & { step: 'remove' | 'handOver' }) {
  const words = useRoomWords()
  const said = {
    remove: [words.person.removeConfirm(person.name), words.person.removeWhat, words.person.removeDo],
    handOver: [words.person.handOverConfirm(person.name), words.person.handOverWhat, words.person.handOverDo]
  } as const
  const [title, what, button] = said[step]
  return (
    <div className="acts">
      <ActForm form={step} title={title} what={what} button={button} problem={problem} primary />
      <p>
        <a href={`/people/${person.id}`}>{words.form.cancel}</a>
      </p>
    </div>
  )
}
