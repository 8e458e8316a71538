import type { EventSettings, PersonId, Role, ThemeId } from '@acuerdo/domain'
import type { SetUpForm } from '../context.ts'
import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import { normalEmail } from './people.ts'
import { insert, update } from './row-changes.ts'

export interface SetUpLinks {
  /** Whether the link of this id can be used: not used, not void. */
  isOpen(id: string): Promise<boolean>
}

export const setUpLinks = (prisma: PrismaClient): SetUpLinks => ({
  isOpen: async id => {
    const row = await prisma.setupLink.findUnique({ where: { id } })
    return row !== null && row.usedAt === null && row.voidedAt === null
  }
})

/** A new link of the first start; the one that was printed before is void. */
export const setUpLinkRows = (id: string, now: Date): Statement[] => [
  update('SetupLink', { voidedAt: now }, { usedAt: null, voidedAt: null }),
  insert('SetupLink', { id, createdAt: now })
]

/** What an event begins with, whoever sets it up. */
const FIRST_SETTINGS: EventSettings = {
  negotiation_drafting: 'drafting_group',
  silenceMinimumHours: 12,
  silenceMinimumHoursInSession: 3,
  silenceExtendsAfterOutageMinutes: 10,
  objectorNames: 'co_chairs_decide',
  observersRead: 'when_open'
}

export interface SetUpRows {
  form: SetUpForm
  linkId: string
  passwordHash: string
  now: Date
  machine: Date
  newId(): string
  firstText(): Uint8Array
}

export interface EventMade {
  statements: Statement[]
  secretariat: PersonId
  /** Who chooses a password by an own link. */
  invited: { person: PersonId; name: string; email: string }[]
}

/** Every row of a new event, in the order of their references. */
export function eventRows(input: SetUpRows): EventMade {
  const { form, linkId, machine, newId } = input
  const eventId = newId()
  const secretariat = newId()
  const themes = form.themes.map(theme => ({ ...theme, id: newId() }))
  const delegations = form.delegations.map(delegation => ({ ...delegation, id: newId() }))
  const chairs = themes.flatMap(theme =>
    theme.coChairs.map(chair => ({ ...chair, id: newId(), theme: theme.id }))
  )
  const idOf = new Map(delegations.map(({ code, id }) => [code, id]))
  const role = (personId: PersonId, name: Role, themeId: ThemeId | null): Statement =>
    insert('Assignment', { id: newId(), personId, role: name, themeId })
  return {
    secretariat,
    invited: chairs.map(({ id, name, email }) => ({ person: id, name, email: normalEmail(email) })),
    statements: [
      eventRow(form, eventId),
      ...delegations.map(({ id, code, name, kind, group }) =>
        insert('Delegation', { id, eventId, code, name, kind, group, canBlockConsensus: kind !== 'observer' })
      ),
      ...bodyRows(form, { eventId, secretariat, newId, members: delegations.filter(isMember) }),
      ...themes.map(({ id, code, name }, position) =>
        insert('Theme', {
          id,
          eventId,
          code,
          slug: code.toLowerCase(),
          nameJson: JSON.stringify(name),
          position
        })
      ),
      insert('Person', {
        id: secretariat,
        eventId,
        email: normalEmail(form.secretariat.email),
        name: form.secretariat.name,
        language: form.secretariat.language,
        passwordHash: input.passwordHash
      }),
      role(secretariat, 'secretariat', null),
      ...chairs.flatMap(({ id, name, email, language, delegation, theme }) => [
        insert('Person', {
          id,
          eventId,
          email: normalEmail(email),
          name,
          language,
          delegationId: idOf.get(delegation) ?? null
        }),
        role(id, 'co_chair', theme)
      ]),
      ...themes.filter(({ coChairs }) => coChairs.length === 2).flatMap(theme => documentRows(theme, input)),
      update('SetupLink', { usedAt: machine }, { id: linkId })
    ]
  }
}

const isMember = ({ kind }: { kind: string }): boolean => kind !== 'observer'

const eventRow = ({ event }: SetUpForm, id: string): Statement =>
  insert('Event', {
    id,
    symbol: event.symbol,
    nameJson: JSON.stringify(event.name),
    place: event.place,
    timeZone: event.timeZone,
    dateFrom: event.dates.from,
    dateUntil: event.dates.until,
    languagesJson: JSON.stringify(event.languages),
    sessionsJson: JSON.stringify(event.sessions),
    settingsJson: JSON.stringify(FIRST_SETTINGS)
  })

/** The first body is the one that the delegations make; the others prepare themselves, at first by the secretariat. */
function bodyRows(
  { bodies }: SetUpForm,
  at: { eventId: string; secretariat: PersonId; newId(): string; members: { id: string }[] }
): Statement[] {
  return bodies.flatMap(({ name, decides }, index) => {
    const bodyId = at.newId()
    const coordinatorId = index === 0 ? null : at.secretariat
    return [
      insert('Body', { id: bodyId, eventId: at.eventId, name, decides, coordinatorId }),
      ...(index > 0 ? [] : at.members.map(({ id }) => insert('BodyMember', { bodyId, delegationId: id })))
    ]
  })
}

function documentRows(
  theme: { id: ThemeId; name: SetUpForm['event']['name'] },
  { form, newId, now, firstText }: SetUpRows
): Statement[] {
  const documentId = newId()
  const language = form.event.languages.original
  return [
    insert('Document', {
      id: documentId,
      themeId: theme.id,
      title: theme.name[language],
      language,
      stage: 'outline',
      lineage: newId()
    }),
    insert('UpdateEntry', {
      documentId,
      seq: 1,
      kind: 'act',
      at: now,
      update: new Uint8Array(firstText())
    })
  ]
}
