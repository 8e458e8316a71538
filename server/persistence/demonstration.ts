import { grant, PERMISSIONS, refuse, type Action, type Outcome } from '@acuerdo/domain'
import type { Prisma, PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import type { DemonstrationEvent } from './demonstration-files.ts'
import { summitRows, type SummitRows } from './demonstration-summit.ts'
import { named, textRows, type IdSource } from './demonstration-texts.ts'
import { threadRows } from './demonstration-threads.ts'
import { normalEmail } from './people.ts'
import type { Queue } from './store.ts'

export { readDemonstration, type DemonstrationEvent } from './demonstration-files.ts'
export type { IdSource } from './demonstration-texts.ts'

/** Where the rules' clock stands when the event is loaded (ruling 20). */
const DEMONSTRATION_STARTS = '2023-11-27T14:00:00Z'

export interface Demonstration {
  prisma: PrismaClient
  queue: Queue
  event: DemonstrationEvent
  ids: IdSource
  /** The machine's clock, milliseconds since the epoch. */
  machineMs: number
  /** Of the one password that all demonstration people share. */
  password: string
  hash(password: string): Promise<string>
  /** `zero_draft`: Z0 is issued. `outline`: one step earlier (ruling 2). */
  stage?: 'outline' | 'zero_draft'
}

/**
 * Loads the demonstration event, whole or not at all. Refusal `not_empty` where the database holds an event.
 * Value: the offset that the rules' clock has to be set to, in milliseconds.
 */
export async function loadDemonstration(
  demonstration: Demonstration
): Promise<Outcome<{ clockOffsetMs: number }>> {
  // Slow on purpose, so it is done before the queue.
  const passwordHash = await demonstration.hash(demonstration.password)
  const rows = eventRows(demonstration, passwordHash)
  const loaded = await demonstration.queue.run(() =>
    demonstration.prisma.$transaction(tx => write(tx, rows), { timeout: 30_000 })
  )
  if (loaded) return grant({ clockOffsetMs: Number(rows.event.clockOffsetMs) })
  return refuse(
    'not_empty',
    'The demonstration event was not loaded: the database holds an event already.',
    'Name another file in DATABASE_URL.'
  )
}

type Rows = ReturnType<typeof eventRows>

/** Row ids by the ids of the files. */
interface Ids {
  event: string
  themes: ReadonlyMap<string, string>
  delegations: ReadonlyMap<string, string>
}

function eventRows(demonstration: Demonstration, passwordHash: string) {
  const { event: source, ids: idSource, stage = 'zero_draft' } = demonstration
  const at = new Date(DEMONSTRATION_STARTS)
  const rowIds = <T>(list: T[], key: (item: T) => string) =>
    new Map(list.map(item => [key(item), idSource.newId()]))
  const ids: Ids = {
    event: source.event.id,
    themes: rowIds(source.themes, ({ id }) => id),
    delegations: rowIds(source.participants.delegations, ({ code }) => code)
  }
  const texts = textRows({ demonstration: source, themeIds: ids.themes, stage, at, ids: idSource })
  const themes = new Map([...ids.themes].map(([theme, row]) => [row, theme]))
  const documentIds = new Map(texts.documents.map(({ id, themeId }) => [named(themes, themeId), id]))
  return {
    event: eventRow(source, BigInt(at.getTime() - demonstration.machineMs)),
    themes: themeRows(source, ids),
    delegations: delegationRows(source, ids),
    ...bodyRows(source, ids),
    ...peopleRows(demonstration, ids, passwordHash),
    instructions: instructionRows(demonstration, ids, at),
    ...texts,
    ...threadRows({ demonstration: source, themeIds: ids.themes, documentIds, at, ids: idSource }),
    ...summitRows({ demonstration: source, documentIds, at, ids: idSource })
  }
}

/** One statement a table, in the order of their references. False: there is an event already. */
async function write(tx: Prisma.TransactionClient, rows: Rows): Promise<boolean> {
  if ((await tx.event.count()) > 0) return false
  await tx.event.create({ data: rows.event })
  await tx.theme.createMany({ data: rows.themes })
  await tx.delegation.createMany({ data: rows.delegations })
  await tx.body.createMany({ data: rows.bodies })
  await tx.bodyMember.createMany({ data: rows.members })
  await tx.person.createMany({ data: rows.people })
  await tx.assignment.createMany({ data: rows.assignments })
  await tx.draftingListEntry.createMany({ data: rows.draftingLists })
  await tx.mandate.createMany({ data: rows.mandates })
  await tx.instruction.createMany({ data: rows.instructions })
  await tx.document.createMany({ data: rows.documents })
  await tx.updateEntry.createMany({ data: rows.updates })
  await tx.bracket.createMany({ data: rows.brackets })
  await tx.alternative.createMany({ data: rows.alternatives })
  await tx.position.createMany({ data: rows.positions })
  await tx.revision.createMany({ data: rows.revisions })
  await tx.thread.createMany({ data: rows.threads })
  await tx.threadAnchor.createMany({ data: rows.threadAnchors })
  await tx.remark.createMany({ data: rows.remarks })
  await writeSummit(tx, rows)
  return true
}

async function writeSummit(tx: Prisma.TransactionClient, rows: SummitRows): Promise<void> {
  await tx.priorityArea.createMany({ data: rows.priorities })
  await tx.priorityStance.createMany({ data: rows.priorityStances })
  await tx.commitment.createMany({ data: rows.commitments })
  await tx.commitmentVersion.createMany({ data: rows.commitmentVersions })
  await tx.citation.createMany({ data: rows.citations })
  await tx.languageParagraph.createMany({ data: rows.languageParagraphs })
}

const eventRow = (
  { event, disclaimer }: DemonstrationEvent,
  clockOffsetMs: bigint
): Prisma.EventCreateInput => ({
  id: event.id,
  symbol: event.symbol,
  nameJson: JSON.stringify(event.name),
  place: event.place,
  timeZone: event.timeZone,
  dateFrom: event.dates.from,
  dateUntil: event.dates.to,
  languagesJson: JSON.stringify(event.languages),
  sessionsJson: JSON.stringify(event.sessions),
  settingsJson: JSON.stringify(event.settings),
  disclaimer,
  clockOffsetMs
})

const themeRows = ({ themes }: DemonstrationEvent, ids: Ids): Prisma.ThemeCreateManyInput[] =>
  themes.map(({ id, code, name }, position) => ({
    id: named(ids.themes, id),
    eventId: ids.event,
    code,
    slug: id,
    nameJson: JSON.stringify(name),
    position
  }))

/** The group that speaks for others carries the full list of states that it binds (ruling 17). */
const delegationRows = ({ participants }: DemonstrationEvent, ids: Ids): Prisma.DelegationCreateManyInput[] =>
  participants.delegations.map(({ code, name, kind, group, canBlockConsensus }) => ({
    id: named(ids.delegations, code),
    eventId: ids.event,
    code,
    name,
    kind,
    group,
    canBlockConsensus,
    bindsJson: JSON.stringify(kind === 'group' ? participants.boundByEU : [])
  }))

/** The body without a coordinator is the one that all these delegations make; the other one prepares itself. */
function bodyRows({ bodies, participants }: DemonstrationEvent, ids: Ids) {
  const deciding = participants.delegations.filter(({ kind }) => kind !== 'observer')
  const rows: Prisma.BodyCreateManyInput[] = bodies.map(({ id, name, decides, coordinator }) => ({
    id,
    eventId: ids.event,
    name,
    decides,
    coordinatorId: coordinator ?? null
  }))
  const members: Prisma.BodyMemberCreateManyInput[] = bodies
    .filter(({ coordinator }) => coordinator === undefined)
    .flatMap(({ id }) =>
      deciding.map(({ code }) => ({ bodyId: id, delegationId: named(ids.delegations, code) }))
    )
  return { bodies: rows, members }
}

function peopleRows(demonstration: Demonstration, ids: Ids, passwordHash: string) {
  const { event: source, ids: idSource } = demonstration
  const { people, draftingLists, mandates } = source.participants
  const inGroup = (theme: string | null) => (theme === null ? null : named(ids.themes, theme))
  const rows: Prisma.PersonCreateManyInput[] = people.map(({ id, name, language, delegation }) => ({
    id,
    eventId: ids.event,
    email: normalEmail(`${id}@demo.example`),
    name,
    language,
    // The secretariat and the preparation of the summit are offices, not delegations.
    delegationId: ids.delegations.get(delegation ?? '') ?? null,
    passwordHash
  }))
  const assignments: Prisma.AssignmentCreateManyInput[] = people.map(({ id, role, workingGroup }) => ({
    id: idSource.newId(),
    personId: id,
    themeId: inGroup(workingGroup),
    role
  }))
  const listed: Prisma.DraftingListEntryCreateManyInput[] = Object.entries(draftingLists).flatMap(
    ([theme, list]) => list.map(personId => ({ themeId: named(ids.themes, theme), personId }))
  )
  const granted: Prisma.MandateCreateManyInput[] = mandates.map(({ person, givenBy, from, until }) => ({
    id: idSource.newId(),
    personId: person,
    grantedBy: givenBy,
    from: new Date(from),
    until: until === null ? null : new Date(until)
  }))
  return { people: rows, assignments, draftingLists: listed, mandates: granted }
}

/** In the demonstration the co-chairs have instructed the secretariat from the start (ruling 18). */
function instructionRows(
  demonstration: Demonstration,
  ids: Ids,
  at: Date
): Prisma.InstructionCreateManyInput[] {
  return demonstration.event.texts.flatMap(({ theme, document }) =>
    ACTIONS_ON_INSTRUCTION.map(action => ({
      id: demonstration.ids.newId(),
      themeId: named(ids.themes, theme),
      givenBy: document.coChairs[0] ?? '',
      action,
      at
    }))
  )
}

const ACTIONS_ON_INSTRUCTION = (Object.keys(PERMISSIONS) as Action[]).filter(action =>
  PERMISSIONS[action].cells.secretariat?.includes('c')
)
