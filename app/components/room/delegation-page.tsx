import type { DelegationCard, PersonalLink, PersonCard } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { GroupField, NameFields, type Offers } from './accredit-form.tsx'
import { HeadsOf } from './delegations-page.tsx'
import {
  ActForm,
  DoneNote,
  Empty,
  RoomMain,
  SelectField,
  TextField,
  WhyNot,
  type Choice
} from './form-parts.tsx'
import { MandateFields } from './mandate-fields.tsx'
import { PersonEntry } from './person-words.tsx'
import { PersonalLinkShown } from './personal-link.tsx'

export interface DelegationPageProps {
  delegation: DelegationCard
  people: PersonCard[]
  offers: Offers
  problem: FormProblem | null
  link: PersonalLink | null
  done: string | null
  /** True where this is the viewer's own delegation. */
  own: boolean
  why: Record<'accredit' | 'nominate_delegate', Why | null>
}

/** One delegation: who belongs to it, and what its head or the secretariat may do. */
export function DelegationView(props: DelegationPageProps) {
  const { delegation, people, link, done, own, why } = props
  const words = useRoomWords().delegations
  return (
    <RoomMain
      title={delegation.name}
      aside={<a href="/delegations">{words.back}</a>}
      lead={`${delegation.code} · ${words.kinds[delegation.kind] ?? delegation.kind} · ${words.regions[delegation.group] ?? delegation.group}`}
    >
      <DoneNote done={done} />
      {link && <PersonalLinkShown link={link} />}
      <p className="room-fact">
        {delegation.suspended && <span className="chip chip-closed">{words.suspended}</span>}{' '}
        <HeadsOf delegation={delegation} />
      </p>
      <Bound states={delegation.binds} />
      <section aria-labelledby="members">
        <h2 id="members">{words.members}</h2>
        {people.length === 0 && <Empty says={words.noMembers} next={words.noMembersNext} />}
        <ul role="list" className="entries">
          {people.map(person => (
            <PersonEntry key={person.id} person={person} />
          ))}
        </ul>
      </section>
      {(own || why.nominate_delegate === null) && <Invite {...props} />}
      {why.accredit === null && <Change {...props} />}
    </RoomMain>
  )
}

/** The states that a position of the group binds, each by name. */
function Bound({ states }: { states: string[] }) {
  const words = useRoomWords().delegations
  if (states.length === 0) return null
  return (
    <details className="bound">
      <summary>
        {words.bound} ({states.length})
      </summary>
      <ul className="bound-states">
        {states.map(state => (
          <li key={state}>{state}</li>
        ))}
      </ul>
    </details>
  )
}

function Invite({ problem, offers, why }: DelegationPageProps) {
  const words = useRoomWords()
  if (why.nominate_delegate) {
    return (
      <div className="acts">
        <section className="act act-not" aria-labelledby="invite-title">
          <h3 id="invite-title">{words.delegations.invite}</h3>
          <WhyNot why={why.nominate_delegate} />
        </section>
      </div>
    )
  }
  return (
    <div className="acts">
      <ActForm
        form="invite"
        title={words.delegations.invite}
        what={words.delegations.inviteWhat}
        button={words.delegations.inviteDo}
        problem={problem}
        primary
      >
        <NameFields form="invite" problem={problem} person={null} />
        <GroupField form="invite" problem={problem} value="" themes={offers.themes} />
        <label className="check">
          <input
            type="checkbox"
            name="withMandate"
            defaultChecked={problem?.values['withMandate'] === 'on'}
          />
          {words.delegations.withMandate}
        </label>
        <MandateFields form="invite" problem={problem} mandate={null} />
      </ActForm>
    </div>
  )
}

function Change({ delegation, problem }: DelegationPageProps) {
  const words = useRoomWords()
  const part = { problem }
  return (
    <div className="acts">
      <p>
        <a className="button button-primary" href={`/people/new?delegation=${delegation.code}`}>
          {words.people.accredit}
        </a>
      </p>
      <ActForm
        {...part}
        form="change"
        title={words.delegations.change}
        what={words.delegations.changeWhat}
        button={words.form.save}
        hidden={{ 'delegation.code': delegation.code }}
      >
        <DelegationFields form="change" problem={problem} delegation={delegation} />
      </ActForm>
      {delegation.suspended ? (
        <ActForm
          {...part}
          form="restore"
          title={words.delegations.restore}
          what={words.delegations.restoreWhat}
          button={words.delegations.restore}
        />
      ) : (
        <ActForm
          {...part}
          form="suspend"
          title={words.delegations.suspend}
          what={words.delegations.suspendWhat}
          button={words.delegations.suspend}
        />
      )}
    </div>
  )
}

/** What is known of a delegation, but for its code. */
function DelegationFields({
  form,
  problem,
  delegation
}: {
  form: string
  problem: FormProblem | null
  delegation: DelegationCard | null
}) {
  const words = useRoomWords().delegations
  const part = { form, problem, required: true }
  return (
    <>
      <TextField
        {...part}
        name="delegation.name"
        label={words.name}
        value={delegation?.name ?? ''}
        maxLength={200}
      />
      <SelectField
        {...part}
        name="delegation.kind"
        label={words.kind}
        value={delegation?.kind ?? 'state'}
        choices={Object.entries(words.kinds) as Choice[]}
      />
      <TextField
        {...part}
        name="delegation.group"
        label={words.group}
        hint={words.groupHint}
        value={delegation?.group ?? ''}
        maxLength={64}
      />
    </>
  )
}

export function AccreditDelegationPage({ problem, why }: { problem: FormProblem | null; why: Why | null }) {
  const words = useRoomWords().delegations
  return (
    <RoomMain
      title={words.accredit}
      {...(why && { lead: words.accreditLead })}
      aside={<a href="/delegations">{words.back}</a>}
      narrow
    >
      {why ? (
        <WhyNot why={why} />
      ) : (
        <ActForm
          form="accredit"
          level="h2"
          alone
          title={words.accredit}
          what={words.accreditLead}
          button={words.accredit}
          problem={problem}
          primary
        >
          <TextField
            form="accredit"
            problem={problem}
            name="delegation.code"
            label={words.code}
            hint={words.codeHint}
            pattern="[A-Z][A-Z0-9\-]{0,31}"
            required
          />
          <DelegationFields form="accredit" problem={problem} delegation={null} />
        </ActForm>
      )}
    </RoomMain>
  )
}
