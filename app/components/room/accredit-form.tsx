import { LANGUAGES } from '@acuerdo/domain'
import type { PersonalLink, PersonCard } from '../../../server/context.ts'
import type { FormProblem, Why } from '../../form/problem.ts'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { ActForm, RoomMain, SelectField, TextField, WhyNot, type Choice } from './form-parts.tsx'
import { PersonalLinkShown } from './personal-link.tsx'

/** What the forms about people offer to choose from. */
export interface Offers {
  delegations: { code: string; name: string }[]
  themes: { code: string; name: string }[]
}

export function AccreditPage(props: {
  offers: Offers
  problem: FormProblem | null
  link: PersonalLink | null
  why: Why | null
  /** Chosen before, in the address. */
  delegation: string
}) {
  const words = useRoomWords()
  return (
    <RoomMain
      title={words.people.accredit}
      {...(props.why && { lead: words.people.accreditLead })}
      aside={<a href="/people">{words.person.back}</a>}
      narrow
    >
      {props.link && <PersonalLinkShown key={props.link.url} link={props.link} />}
      {props.why ? (
        <WhyNot why={props.why} />
      ) : (
        <ActForm
          form="accredit"
          level="h2"
          alone
          title={words.people.accredit}
          what={words.people.accreditLead}
          button={words.people.accreditDo}
          problem={props.problem}
          primary
        >
          <PersonFields form="accredit" person={null} {...props} />
        </ActForm>
      )}
    </RoomMain>
  )
}

/** Who somebody is and as what: the fields of an accreditation, named as the act names them. */
export function PersonFields({
  form,
  person,
  offers,
  problem,
  delegation = ''
}: {
  form: string
  person: PersonCard | null
  offers: Offers
  problem: FormProblem | null
  delegation?: string
}) {
  const words = useRoomWords().person
  const { roles } = useWords()
  const part = { form, problem }
  const [held] = person?.assignments ?? []
  const seats = offers.delegations.map(({ code, name }): Choice => [code, `${code} · ${name}`])
  return (
    <>
      <NameFields form={form} problem={problem} person={person} />
      <SelectField
        {...part}
        name="person.role"
        label={words.role}
        value={held?.role ?? 'delegate'}
        choices={Object.entries(roles).filter(([role]) => role !== 'public')}
      />
      <SelectField
        {...part}
        name="person.delegation"
        label={words.delegation}
        value={person?.delegation ?? delegation}
        choices={seats}
        emptyLabel={words.noDelegation}
      />
      <GroupField {...part} value={held?.themeCode ?? ''} themes={offers.themes} />
    </>
  )
}

export function NameFields({
  form,
  problem,
  person
}: {
  form: string
  problem: FormProblem | null
  person: PersonCard | null
}) {
  const words = useRoomWords().person
  const { language } = useWords()
  const part = { form, problem, required: true }
  return (
    <>
      <TextField {...part} name="person.name" label={words.name} value={person?.name ?? ''} maxLength={200} />
      <TextField
        {...part}
        name="person.email"
        type="email"
        label={words.email}
        value={person?.administered?.email ?? ''}
        maxLength={254}
      />
      <SelectField
        {...part}
        name="person.language"
        label={words.language}
        value={person?.language ?? language}
        choices={LANGUAGES.map((one): Choice => [one, LANGUAGE_NAMES[one]])}
      />
    </>
  )
}

export function GroupField({
  form,
  problem,
  value,
  themes
}: {
  form: string
  problem: FormProblem | null
  value: string
  themes: Offers['themes']
}) {
  const words = useRoomWords().person
  return (
    <SelectField
      form={form}
      problem={problem}
      name="person.workingGroup"
      label={words.group}
      value={value}
      choices={themes.map(({ code, name }): Choice => [code, name])}
      emptyLabel={words.allGroups}
    />
  )
}
