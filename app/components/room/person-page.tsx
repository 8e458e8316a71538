import type { ReactNode } from 'react'
import type { PersonalLink, PersonCard } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { GroupField, NameFields, PersonFields, type Offers } from './accredit-form.tsx'
import { ActForm, DoneNote, Moment, RoomMain, SimpleAct } from './form-parts.tsx'
import { MandateFields } from './mandate-fields.tsx'
import { RolesOf } from './person-words.tsx'
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
  // A head of delegation does not change the own accreditation: it is handed over on the page of the heir.
  const changeable = person.administered !== null && !(own && person.administered.by === 'nominate_delegate')
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
      {changeable && (confirm ? <Confirm {...props} step={confirm} /> : <Administer {...props} />)}
    </RoomMain>
  )
}

function PersonFacts({ person }: { person: PersonCard }) {
  const words = useRoomWords().person
  const { delegation, administered, mandate } = person
  const seat =
    delegation === null ? words.noDelegation : <a href={`/delegations/${delegation}`}>{delegation}</a>
  return (
    <dl className="facts">
      <Fact name={words.roles}>
        <RolesOf person={person} />
      </Fact>
      <Fact name={words.delegation}>{seat}</Fact>
      <Fact name={words.language}>{LANGUAGE_NAMES[person.language]}</Fact>
      {mandate && (
        <Fact name={mandate.until === null ? words.mandate : words.mandateUntil}>
          {mandate.until === null ? words.noEnd : <Moment at={mandate.until} />}
        </Fact>
      )}
      {administered && <Fact name={words.email}>{administered.email}</Fact>}
      {administered && <Fact name={words.state}>{words.states[administered.state]}</Fact>}
      {administered?.linkUntil && (
        <Fact name={words.linkUntil}>
          <Moment at={administered.linkUntil} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Administer(props: PersonPageProps) {
  const { person, problem } = props
  const words = useRoomWords().person
  const suspended = person.administered?.state === 'suspended'
  const nominated = person.administered?.by === 'nominate_delegate'
  const part = { problem }
  return (
    <section className="acts" aria-labelledby="administer">
      <h2 id="administer">{words.administer}</h2>
      {nominated ? <Nomination {...props} /> : <Accreditation {...props} />}
      {!suspended && <SimpleAct {...part} form="link" title={words.newLink} what={words.newLinkWhat} />}
      {suspended ? (
        <SimpleAct {...part} form="restore" title={words.restore} what={words.restoreWhat} />
      ) : (
        <SimpleAct {...part} form="suspend" title={words.suspend} what={words.suspendWhat} />
      )}
      {nominated && (
        <p className="act-links">
          {!suspended && <a href="?confirm=handOver">{words.handOver}</a>}
          <a href="?confirm=remove">{words.remove}</a>
        </p>
      )}
    </section>
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

function Nomination(props: PersonPageProps) {
  const { person, problem } = props
  const words = useRoomWords().person
  return (
    <>
      <ActForm
        form="mandate"
        title={words.mandate}
        what={words.giveWhat}
        button={words.give}
        problem={problem}
        primary
      >
        <MandateFields form="mandate" problem={problem} mandate={person.mandate} />
      </ActForm>
      {person.mandate && (
        <SimpleAct form="endMandate" title={words.end} what={words.endWhat} problem={problem} />
      )}
      <NameChange {...props} />
    </>
  )
}

function NameChange({ person, problem, offers }: PersonPageProps) {
  const words = useRoomWords()
  const part = { form: 'change', problem }
  const [held] = person.assignments
  return (
    <ActForm {...part} title={words.person.change} what={words.person.changeOwn} button={words.form.save}>
      <NameFields {...part} person={person} />
      <GroupField {...part} value={held?.themeCode ?? ''} themes={offers.themes} />
    </ActForm>
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
      <ActForm form={step} level="h2" title={title} what={what} button={button} problem={problem} primary />
      <p>
        <a href={`/people/${person.id}`}>{words.form.cancel}</a>
      </p>
    </div>
  )
}
