import type { Assignment, Role } from './actor.ts'
import type { DelegationKind, PeopleChange, PersonName } from './changes.ts'
import type { DelegationCode, PersonId, ThemeId } from './ids.ts'
import { grant, refuse, type Outcome, type Refusal } from './outcome.ts'

/** Everybody who takes part, as decisions about people see them. */
export interface Circle {
  /** The rules' clock. */
  now: string
  themes: { id: ThemeId; code: string; slug: string }[]
  delegations: DelegationFacts[]
  people: PersonFacts[]
  /** The id of a person who is added by this act. */
  freshId: PersonId
}

export interface DelegationFacts {
  code: DelegationCode
  name: string
  kind: DelegationKind
  group: string
  suspended: boolean
}

export interface PersonFacts extends PersonName {
  id: PersonId
  delegation: DelegationCode | null
  suspended: boolean
  roles: Assignment[]
  /** Whether a mandate is current. */
  mandated: boolean
}

export interface Accreditation {
  target: string
  delegation?: { code: string; name: string; kind: DelegationKind; group: string } | undefined
  person?: (PersonName & { delegation: string | null; role: Role; workingGroup: string | null }) | undefined
  suspended?: boolean | undefined
}

/** Accredits or suspends a delegation or a person (PE1 to PE5). */
export function decideAccreditation(
  circle: Circle,
  actor: PersonId,
  act: Accreditation
): Outcome<PeopleChange[]> {
  if (act.delegation !== undefined && act.person !== undefined) return unclear()
  if (act.delegation !== undefined) return accreditDelegation(circle, act, act.delegation)
  if (act.person !== undefined) return accreditPerson(circle, actor, { ...act, person: act.person })
  if (act.suspended === undefined) return unclear()
  const delegation = circle.delegations.find(({ code }) => code === act.target)
  if (delegation !== undefined)
    return grant([{ change: 'delegation_suspended', code: delegation.code, suspended: act.suspended }])
  const person = personNamed(circle, act.target)
  if (person === undefined) return nobody(act.target)
  const lockedOut = act.suspended ? staysAdministered(actor, person) : null
  return lockedOut ?? grant([{ change: 'person_suspended', person: person.id, suspended: act.suspended }])
}

function accreditDelegation(
  circle: Circle,
  { target, suspended }: Accreditation,
  named: NonNullable<Accreditation['delegation']>
): Outcome<PeopleChange[]> {
  if (target !== named.code) return unclear()
  const known = circle.delegations.some(({ code }) => code === named.code)
  const changes: PeopleChange[] = [{ change: known ? 'delegation_changed' : 'delegation_added', ...named }]
  if (suspended !== undefined) changes.push({ change: 'delegation_suspended', code: named.code, suspended })
  return grant(changes)
}

function accreditPerson(
  circle: Circle,
  actor: PersonId,
  act: Accreditation & { person: NonNullable<Accreditation['person']> }
): Outcome<PeopleChange[]> {
  const { person: wanted, suspended } = act
  const known = personNamed(circle, act.target)
  if (known === undefined && normal(act.target) !== normal(wanted.email)) return nobody(act.target)
  const theme = themeNamed(circle, wanted.workingGroup)
  if (!theme.ok) return theme
  const role: Assignment = { role: wanted.role, theme: theme.value }
  const wrong =
    addressTaken(circle, wanted.email, known) ??
    roleFits(circle, wanted.delegation, wanted.role) ??
    chairsFit(circle, { person: known?.id ?? circle.freshId, delegation: wanted.delegation, role }) ??
    (known !== undefined && (wanted.role !== 'secretariat' || suspended === true)
      ? staysAdministered(actor, known)
      : null)
  if (wrong !== null) return wrong
  const { name, email, language, delegation } = wanted
  const person = known?.id ?? circle.freshId
  const changes: PeopleChange[] = [
    {
      change: known ? 'person_changed' : 'person_added',
      person,
      name,
      email: normal(email),
      language,
      delegation
    }
  ]
  if (!sameRoles(known?.roles ?? [], [role])) changes.push({ change: 'roles_set', person, roles: [role] })
  // Who had left a delegation and is accredited again comes back.
  const wished = suspended ?? (known?.delegation === null && known.roles.length === 0 ? false : undefined)
  if (wished !== undefined && wished !== (known?.suspended ?? false))
    changes.push({ change: 'person_suspended', person, suspended: wished })
  if (!known) changes.push({ change: 'person_invited', person, name, email: normal(email) })
  return grant(changes)
}

export interface Nomination {
  target: string
  person?: (PersonName & { workingGroup: string | null }) | undefined
  mandate?: { from: string; until: string | null } | null | undefined
  end?: boolean | undefined
  suspended?: boolean | undefined
  handOver?: boolean | undefined
}

/** A head of delegation administers the people of the own delegation (PE6 to PE9). Ownership is asked before. */
export function decideNomination(
  circle: Circle,
  head: { personId: PersonId; delegation: DelegationCode },
  act: Nomination
): Outcome<PeopleChange[]> {
  const known = personNamed(circle, act.person?.email ?? act.target) ?? personNamed(circle, act.target)
  if (known === undefined) return nominateNew(circle, head, act)
  if (known.delegation !== head.delegation) return nobody(act.target)
  const wrong = headMayChange(known, head.personId) ?? mandateFits(circle, act.mandate)
  if (wrong !== null) return wrong
  if (act.end === true) return grant([{ change: 'person_left', person: known.id }])
  if (act.handOver === true) return handOver(circle, head.personId, known)
  const changes: PeopleChange[] = []
  if (act.person !== undefined) {
    const renamed = rename(circle, known, act.person)
    if (!renamed.ok) return renamed
    changes.push(...renamed.value)
  }
  if (act.suspended !== undefined)
    changes.push({ change: 'person_suspended', person: known.id, suspended: act.suspended })
  changes.push(...mandateChanges(known.id, act.mandate))
  return grant(changes)
}

/** Whether a head of delegation administers somebody: refused as PE6 says. Ownership is asked before. */
export const whyNotAdminister = (person: PersonFacts, head: PersonId): Refusal | null => {
  const refused = headMayChange(person, head)
  return refused === null || refused.ok ? null : refused.refusal
}

/** Whose delegation a nomination is about: asked of `can()` as the owner (PM6). Null for nobody's. */
export function delegationOfNomination(circle: Circle, target: string): DelegationCode | null {
  const delegation = circle.delegations.find(({ code }) => code === target)
  return delegation?.code ?? personNamed(circle, target)?.delegation ?? null
}

function nominateNew(
  circle: Circle,
  head: { delegation: DelegationCode },
  act: Nomination
): Outcome<PeopleChange[]> {
  const { person: wanted } = act
  if (wanted === undefined || act.end === true || act.handOver === true || act.suspended === true)
    return nobody(act.target)
  const theme = themeNamed(circle, wanted.workingGroup)
  if (!theme.ok) return theme
  const wrong =
    addressTaken(circle, wanted.email, undefined) ??
    roleFits(circle, head.delegation, 'delegate') ??
    mandateFits(circle, act.mandate)
  if (wrong !== null) return wrong
  const person = circle.freshId
  const { name, language } = wanted
  const email = normal(wanted.email)
  return grant([
    { change: 'person_added', person, name, email, language, delegation: head.delegation },
    { change: 'roles_set', person, roles: [{ role: 'delegate', theme: theme.value }] },
    ...mandateChanges(person, act.mandate),
    { change: 'person_invited', person, name, email }
  ])
}

function rename(
  circle: Circle,
  known: PersonFacts,
  wanted: NonNullable<Nomination['person']>
): Outcome<PeopleChange[]> {
  const theme = themeNamed(circle, wanted.workingGroup)
  if (!theme.ok) return theme
  const taken = addressTaken(circle, wanted.email, known)
  if (taken !== null) return taken
  const { name, language } = wanted
  const roles: Assignment[] = [{ role: 'delegate', theme: theme.value }]
  const changes: PeopleChange[] = [
    {
      change: 'person_changed',
      person: known.id,
      name,
      email: normal(wanted.email),
      language,
      delegation: known.delegation
    }
  ]
  if (!sameRoles(known.roles, roles)) changes.push({ change: 'roles_set', person: known.id, roles })
  return grant(changes)
}

function handOver(circle: Circle, head: PersonId, heir: PersonFacts): Outcome<PeopleChange[]> {
  if (heir.suspended)
    return refuse('PE9', `${heir.name} can not become head of delegation while suspended.`, 'Lift it first.')
  const former = circle.people.find(({ id }) => id === head)
  const heads = (former?.roles ?? []).filter(({ role }) => role === 'head_of_delegation')
  const others = (former?.roles ?? []).filter(({ role }) => role !== 'head_of_delegation')
  return grant([
    { change: 'roles_set', person: heir.id, roles: heads },
    { change: 'mandate_ended', person: heir.id },
    { change: 'roles_set', person: head, roles: [...others, { role: 'delegate', theme: null }] }
  ])
}

function mandateChanges(person: PersonId, mandate: Nomination['mandate']): PeopleChange[] {
  if (mandate === undefined) return []
  const ended: PeopleChange = { change: 'mandate_ended', person }
  return mandate === null ? [ended] : [ended, { change: 'mandate_given', person, ...mandate }]
}

/** PE6: offices of the group and of the event are the secretariat's; nobody removes or suspends himself. */
function headMayChange(person: PersonFacts, head: PersonId): Outcome<never> | null {
  if (person.id === head)
    return refuse(
      'PE6',
      'A head of delegation does not change their own accreditation.',
      'Hand over to another member first, or ask the secretariat.'
    )
  if (person.roles.every(({ role }) => role === 'delegate')) return null
  return refuse(
    'PE6',
    `${person.name} holds an office beyond that of a delegate.`,
    'Ask the secretariat, which gives and takes such offices.'
  )
}

/** PE8: a mandate ends after it begins, and not before now. */
function mandateFits(circle: Circle, mandate: Nomination['mandate']): Outcome<never> | null {
  if (mandate === undefined || mandate === null || mandate.until === null) return null
  const until = Date.parse(mandate.until)
  if (until >= Date.parse(mandate.from) && until >= Date.parse(circle.now)) return null
  return refuse(
    'PE8',
    'The mandate was not given: it would have ended before it begins or before now.',
    'Give a later end, or null for a mandate without an end.'
  )
}

/** PE2: heads and delegates sit in a delegation, observers in an organisation, none of them in neither. */
function roleFits(circle: Circle, code: string | null, role: Role): Outcome<never> | null {
  const delegation = circle.delegations.find(found => found.code === code)
  if (code !== null && delegation === undefined)
    return refuse('PE2', `There is no delegation ${code}.`, 'Accredit the delegation first.')
  const kind = delegation?.kind ?? null
  const fits =
    role === 'observer'
      ? kind === 'observer'
      : role === 'head_of_delegation' || role === 'delegate' || role === 'co_chair'
        ? kind === 'state' || kind === 'group'
        : kind !== 'observer'
  if (fits) return null
  return refuse(
    'PE2',
    `The role ${role} does not fit ${code ?? 'somebody without a delegation'}.`,
    'Delegates, heads and co-chairs sit in a delegation, observers in an organisation.'
  )
}

/** PE3: a working group has at most two co-chairs, of two regions, and nobody chairs all groups. */
export function chairsFit(
  circle: Pick<Circle, 'people' | 'delegations'>,
  wanted: { person: PersonId; delegation: DelegationCode | null; role: Assignment }
): Outcome<never> | null {
  const { role, theme } = wanted.role
  if (role !== 'co_chair') return null
  const others = circle.people.filter(
    ({ id, roles }) =>
      id !== wanted.person && roles.some(held => held.role === 'co_chair' && held.theme === theme)
  )
  const region = regionOf(circle, wanted.delegation)
  const apart = others.every(other => regionOf(circle, other.delegation) !== region)
  if (theme !== null && region !== null && others.length < 2 && apart) return null
  return refuse(
    'PE3',
    'A working group is chaired by two people of two regions, each in one group.',
    'Replace a co-chair by replace_co_chair, or choose somebody of the other region.'
  )
}

/** The region of a delegation; null for an organisation, an office or an unknown one. */
export function regionOf(circle: Pick<Circle, 'delegations'>, code: string | null): string | null {
  const delegation = circle.delegations.find(found => found.code === code)
  return delegation === undefined || delegation.kind === 'observer' ? null : delegation.group
}

/** PE5: nobody of the secretariat shuts himself out, and so somebody of it always remains. */
function staysAdministered(actor: PersonId, person: PersonFacts): Outcome<never> | null {
  if (person.id !== actor || !person.roles.some(({ role }) => role === 'secretariat')) return null
  return refuse(
    'PE5',
    'No member of the secretariat can end their own accreditation.',
    'Ask another member of the secretariat to do it.'
  )
}

/** PE4: an e-mail address is one person's. */
function addressTaken(circle: Circle, email: string, known: PersonFacts | undefined): Outcome<never> | null {
  const holder = circle.people.find(person => person.email === normal(email))
  if (holder === undefined || holder.id === known?.id) return null
  return refuse('PE4', 'Somebody else is accredited with this e-mail address.', 'Give another address.')
}

function themeNamed(circle: Circle, key: string | null): Outcome<ThemeId | null> {
  if (key === null) return grant(null)
  const theme = circle.themes.find(({ id, code, slug }) => [id, code, slug].includes(key))
  if (theme !== undefined) return grant(theme.id)
  return refuse(
    'not_found',
    `There is no working group ${key}.`,
    'Name a group of the event, or null for all.'
  )
}

const personNamed = (circle: Circle, key: string): PersonFacts | undefined =>
  circle.people.find(({ id, email }) => id === key || email === normal(key))

/** How an e-mail address is kept and sought. */
const normal = (email: string): string => email.trim().toLowerCase()

const sameRoles = (one: Assignment[], other: Assignment[]): boolean =>
  one.length === other.length &&
  one.every(held => other.some(({ role, theme }) => role === held.role && theme === held.theme))

const nobody = (target: string): { ok: false; refusal: Refusal } =>
  refuse(
    'not_found',
    `There is no ${target} whom this act could concern.`,
    'Name a delegation by code or a person by id or e-mail address.'
  )

const unclear = (): ReturnType<typeof nobody> =>
  refuse(
    'PE1',
    'It is not clear who is accredited.',
    'Name one delegation or one person, and the same as target; or only whether the target is suspended.'
  )
