import {
  can,
  grant,
  refuse,
  why,
  type Action,
  type Actor,
  type Outcome,
  type PersonId,
  type Refusal,
  type Subject
} from '@acuerdo/domain'
import { mayRead, subjectOf } from './accounts/access.ts'
import type { Clock } from './clock.ts'
import type { DelegationCard, GroupAction, PeopleReading, PersonCard, WorkingGroupPage } from './context.ts'
import type { DelegationRecord } from './persistence/delegations.ts'
import type { DocumentRecord } from './persistence/documents.ts'
import type { LinkRecord } from './persistence/links.ts'
import type { PersonRecord } from './persistence/people.ts'
import type { Store } from './persistence/store.ts'

export interface PeopleParts {
  store: Store
  clock: Clock
}

/** Who takes part, cut to what the reader may see: addresses and states only for whoever administers a person. */
export function createPeopleReading(parts: PeopleParts): PeopleReading {
  const { store } = parts
  return {
    list: async actor => {
      const here = await assembly(parts)
      return here.people.map(person => cardOf(here, actor, person))
    },
    delegations: async () => {
      const here = await assembly(parts)
      return here.delegations.map(delegation => delegationCard(here, delegation))
    },
    delegation: async (actor, code) => {
      const here = await assembly(parts)
      const delegation = here.delegations.find(found => found.code === code.toUpperCase())
      if (!delegation) return refuse('not_found', 'There is no such delegation.', 'See the delegations.')
      const subject = about(here, delegation.code)
      return grant({
        delegation: delegationCard(here, delegation),
        people: membersOf(here, delegation.code).map(person => cardOf(here, actor, person)),
        may: {
          accredit: why(actor, 'accredit', subject),
          nominate_delegate: why(actor, 'nominate_delegate', subject)
        }
      })
    },
    workingGroup: async (actor, code) => {
      const here = await assembly(parts)
      const entry = (await store.documents.themes()).find(({ theme }) => theme.code === code.toUpperCase())
      if (!entry) return noGroup()
      return groupPage(parts, here, { actor, theme: entry.theme, document: entry.document })
    }
  }
}

/** Everybody at one moment. */
interface Assembly {
  now: string
  people: PersonRecord[]
  delegations: DelegationRecord[]
  mandates: Map<PersonId, { from: string; until: string | null }>
  links: Map<PersonId, LinkRecord>
}

async function assembly({ store, clock }: PeopleParts): Promise<Assembly> {
  const now = clock.now()
  const [people, delegations, mandates, links] = await Promise.all([
    store.people.list(),
    store.delegations.list(),
    store.people.mandates(now),
    store.links.open(new Date(clock.machine()))
  ])
  return { now: now.toISOString(), people, delegations, mandates, links }
}

const about = ({ now }: Assembly, owner: string | null): Subject => ({
  theme: null,
  stage: null,
  now,
  owner: owner ?? 'nobody'
})

function cardOf(here: Assembly, actor: Actor, person: PersonRecord): PersonCard {
  const delegation = here.delegations.find(({ code }) => code === person.delegation)
  return {
    id: person.id,
    name: person.name,
    language: person.language,
    delegation: person.delegation,
    group: delegation?.group ?? null,
    assignments: person.assignments.map(({ role, themeCode }) => ({ role, themeCode })),
    mandate: here.mandates.get(person.id) ?? null,
    administered: administered(here, actor, person)
  }
}

function administered(here: Assembly, actor: Actor, person: PersonRecord): PersonCard['administered'] {
  const subject = about(here, person.delegation)
  const by = (['accredit', 'nominate_delegate'] as const).find(action => can(actor, action, subject))
  if (by === undefined) return null
  const state = person.suspended ? 'suspended' : person.passwordHash === null ? 'invited' : 'active'
  const linkUntil = here.links.get(person.id)?.expiresAt.toISOString() ?? null
  return { email: person.email, state, linkUntil, by }
}

const membersOf = (here: Assembly, code: string): PersonRecord[] =>
  here.people.filter(person => person.delegation === code)

function delegationCard(here: Assembly, delegation: DelegationRecord): DelegationCard {
  const { code, name, kind, group, binds, suspended } = delegation
  const members = membersOf(here, code)
  const heads = members.filter(
    person => !person.suspended && person.assignments.some(({ role }) => role === 'head_of_delegation')
  )
  return {
    code,
    name,
    kind,
    group,
    binds,
    suspended,
    heads: heads.map(({ id, name: named }) => ({ id, name: named })),
    people: members.length
  }
}

const GROUP_ACTIONS = [
  'open_reading',
  'admit_observers',
  'hand_pen',
  'set_drafting_list',
  'instruct',
  'lock_text',
  'replace_co_chair',
  'create_document'
] as const satisfies GroupAction[]

interface AskedGroup {
  actor: Actor
  theme: WorkingGroupPage['theme']
  document: DocumentRecord | null
}

async function groupPage(
  parts: PeopleParts,
  here: Assembly,
  { actor, theme, document }: AskedGroup
): Promise<Outcome<WorkingGroupPage>> {
  const { store, clock } = parts
  const subject: Subject = document
    ? await subjectOf(parts, document)
    : { theme: theme.id, stage: null, now: here.now }
  if (!mayRead(actor, subject)) return noGroup()
  const [list, instructions] = await Promise.all([
    store.people.draftingList(theme.id),
    store.instructions.standing(theme.id, clock.now())
  ])
  const inGroup = here.people.filter(
    person =>
      !person.suspended && person.assignments.some(held => held.theme === null || held.theme === theme.id)
  )
  const chairs = (person: PersonRecord) =>
    person.assignments.some(held => held.role === 'co_chair' && held.theme === theme.id)
  const card = (person: PersonRecord) => cardOf(here, actor, person)
  const asked = await Promise.all(
    GROUP_ACTIONS.map(action => whyNot(parts, { actor, document, action, subject }))
  )
  return grant({
    theme: { id: theme.id, code: theme.code, name: theme.name },
    documentId: document?.id ?? null,
    stage: document?.stage ?? null,
    openToObservers: subject.openToObservers ?? false,
    locked: document?.locked ?? false,
    coChairs: inGroup.filter(chairs).map(card),
    members: inGroup.filter(person => !chairs(person)).map(card),
    draftingList: list,
    penHolder: document?.penHolder ?? null,
    instructions: instructions.map(({ action, givenBy, at, until }) => ({
      action,
      givenBy,
      at: at.toISOString(),
      until: until?.toISOString() ?? null
    })),
    may: Object.fromEntries(asked) as WorkingGroupPage['may']
  })
}

async function whyNot(
  parts: PeopleParts,
  {
    actor,
    document,
    action,
    subject
  }: Pick<AskedGroup, 'actor' | 'document'> & { action: Action; subject: Subject }
): Promise<[Action, Refusal | null]> {
  const asked = document ? await subjectOf(parts, document, action) : subject
  return [action, why(actor, action, asked)]
}

const noGroup = (): Outcome<never> =>
  refuse('not_found', 'There is no such working group for you to see.', 'Choose one from the event page.')
