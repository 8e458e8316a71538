import type { Change, DelegationCode, EventSettings, PersonId } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import { NEGOTIATION_ROWS } from './bracket-rows.ts'
import { REMARK_ROWS } from './comment-rows.ts'
import { DECISION_ROWS, voidHalves } from './decision-rows.ts'
import { PROPOSAL_ROWS } from './proposal-rows.ts'
import { insert, raw, remove, update } from './row-changes.ts'
import { SUMMIT_ROWS } from './summit-rows.ts'

/** What the rows of an act need beside the decision. */
export interface ChangeContext {
  eventId: string
  settings: EventSettings
  /** The document that the act is about. */
  documentId: string | null
  actorId: PersonId
  /** The rules' clock, and the machine's for sessions and links. */
  now: Date
  machine: Date
  newId(): string
  /** Of a document that is made: its id, its lineage and the text that it begins with. */
  birth: { documentId: string; lineage: string; state: Uint8Array } | null
}

/** The rows of what was decided, in its order. */
export const rowsOf = (changes: readonly Change[], context: ChangeContext): Statement[] =>
  changes.flatMap(change => (ROWS[change.change] as Rows<Change>)(change, context))

type Of<C extends Change['change']> = Extract<Change, { change: C }>
type Rows<C> = (change: C, context: ChangeContext) => Statement[]

const ROWS: { [C in Change['change']]: Rows<Of<C>> } = {
  ...NEGOTIATION_ROWS,
  ...PROPOSAL_ROWS,
  ...REMARK_ROWS,
  ...SUMMIT_ROWS,
  ...DECISION_ROWS,
  delegation_added: (change, context) => delegationRows(change, context),
  delegation_changed: ({ code, name, kind, group }) => [
    update('Delegation', { name, kind, group, canBlockConsensus: kind !== 'observer' }, { code })
  ],
  delegation_suspended: ({ code, suspended }, context) => suspendDelegation(code, suspended, context),
  person_added: ({ person: id, email, name, language, delegation }, { eventId }) => [
    insert('Person', { id, eventId, email, name, language }),
    delegationOf(id, delegation)
  ],
  person_changed: ({ person: id, name, email, language, delegation }) => [
    update('Person', { name, email, language }, { id }),
    delegationOf(id, delegation)
  ],
  person_suspended: ({ person, suspended }, context) => suspendPerson(person, suspended, context),
  person_left: ({ person: id }, context) => [
    ...suspendPerson(id, true, context),
    update('Person', { delegationId: null }, { id }),
    remove('Assignment', { personId: id }),
    remove('DraftingListEntry', { personId: id }),
    endMandates(id, context.now)
  ],
  roles_set: ({ person: personId, roles }, { newId, machine }) => [
    remove('Assignment', { personId }),
    ...roles.map(({ role, theme }) => insert('Assignment', { id: newId(), personId, role, themeId: theme })),
    // A session that began under other rights gets another id with its next request.
    update('Session', { rotateAt: machine }, { personId, endedAt: null })
  ],
  mandate_given: ({ person, from, until }, { newId, actorId }) => [
    insert('Mandate', {
      id: newId(),
      personId: person,
      grantedBy: actorId,
      from: new Date(from),
      until: until === null ? null : new Date(until)
    })
  ],
  mandate_ended: ({ person }, { now }) => [endMandates(person, now)],
  // The link is made where its secret is, in accounts.
  person_invited: () => [],
  settings_changed: ({ settings }, context) => [
    update(
      'Event',
      { settingsJson: JSON.stringify({ ...context.settings, ...settings }) },
      { id: context.eventId }
    )
  ],
  document_created: (change, context) => documentRows(change, context),
  stage_changed: ({ to }, context) => [update('Document', { stage: to }, here(context))],
  observers_admitted: ({ open }, context) => [update('Document', { openToObservers: open }, here(context))],
  pen_handed: ({ to }, context) => [update('Document', { penHolderId: to }, here(context))],
  text_locked: ({ locked }, context) => [update('Document', { locked }, here(context))],
  drafting_list_set: ({ theme: themeId, people }) => [
    remove('DraftingListEntry', { themeId }),
    ...people.map(personId => insert('DraftingListEntry', { themeId, personId }))
  ],
  instructed: (change, context) => instructionRows(change, context),
  halves_voided: ({ reason }, context) => [voidHalves(here(context).id, reason, context.now)],
  // The row of a version holds its bytes, which whoever issues it has.
  revision_issued: () => [],
  note_written: ({ delegation, paragraph, text }, context) => [
    insert('InternalNote', {
      id: context.newId(),
      delegationCode: delegation,
      documentId: here(context).id,
      paragraphId: paragraph,
      personId: context.actorId,
      text,
      at: context.now
    })
  ]
}

/** Every right to type that was asked before is stale: of one document, or of all (L3). */
export const raiseFences = (documentId: string | 'all'): Statement =>
  documentId === 'all'
    ? raw('UPDATE "Document" SET "fence" = "fence" + 1')
    : raw('UPDATE "Document" SET "fence" = "fence" + 1 WHERE "id" = ?', documentId)

/** A delegation that decides is a member of the bodies that the delegations make. */
function delegationRows(change: Of<'delegation_added'>, { eventId, newId }: ChangeContext): Statement[] {
  const id = newId()
  const { code, name, kind, group } = change
  const decides = kind !== 'observer'
  const member = raw(
    'INSERT INTO "BodyMember" ("bodyId", "delegationId") SELECT "id", ? FROM "Body" WHERE "coordinatorId" IS NULL',
    id
  )
  return [
    insert('Delegation', { id, eventId, code, name, kind, group, canBlockConsensus: decides }),
    ...(decides ? [member] : [])
  ]
}

const delegationOf = (personId: PersonId, code: DelegationCode | null): Statement =>
  raw(
    'UPDATE "Person" SET "delegationId" = (SELECT "id" FROM "Delegation" WHERE "code" = ?) WHERE "id" = ?',
    code,
    personId
  )

/** Whoever is kept out is signed out everywhere, the links are void, and drafts pass to the head (S6). */
function suspendPerson(id: PersonId, suspended: boolean, { now, machine }: ChangeContext): Statement[] {
  if (!suspended) return [update('Person', { suspendedAt: null }, { id })]
  return [
    update('Person', { suspendedAt: now }, { id }),
    update('Session', { endedAt: machine }, { personId: id, endedAt: null }),
    update('PersonalLink', { voidedAt: machine }, { personId: id, usedAt: null, voidedAt: null }),
    update('PrivateDraft', { passedAt: now }, { personId: id, passedAt: null }),
    update('Proposal', { passedAt: now }, { personId: id, state: 'draft', passedAt: null })
  ]
}

function suspendDelegation(
  code: DelegationCode,
  suspended: boolean,
  { now, machine }: ChangeContext
): Statement[] {
  const suspendedAt = suspended ? now : null
  if (!suspended) return [update('Delegation', { suspendedAt }, { code })]
  return [
    update('Delegation', { suspendedAt }, { code }),
    raw(
      `UPDATE "Session" SET "endedAt" = ? WHERE "endedAt" IS NULL AND "personId" IN (
         SELECT "Person"."id" FROM "Person" JOIN "Delegation" ON "Delegation"."id" = "delegationId" WHERE "code" = ?)`,
      machine,
      code
    )
  ]
}

const endMandates = (personId: PersonId, now: Date): Statement =>
  raw(
    'UPDATE "Mandate" SET "endedAt" = ? WHERE "personId" = ? AND ("endedAt" IS NULL OR "endedAt" > ?)',
    now,
    personId,
    now
  )

function documentRows(
  { theme, title, language }: Of<'document_created'>,
  context: ChangeContext
): Statement[] {
  const { birth, actorId, now } = context
  if (birth === null) throw new Error('changes: a document is made without a text')
  const { documentId, lineage, state } = birth
  return [
    insert('Document', { id: documentId, themeId: theme, title, language, stage: 'outline', lineage }),
    insert('UpdateEntry', {
      documentId,
      seq: 1,
      kind: 'act',
      personId: actorId,
      at: now,
      update: bytes(state)
    })
  ]
}

function instructionRows(
  { theme, action, until }: Of<'instructed'>,
  { newId, actorId, now }: ChangeContext
): Statement[] {
  const before = new Date(now.getTime() - 1)
  const end = raw(
    `UPDATE "Instruction" SET "until" = ? WHERE "themeId" = ? AND "action" = ?
       AND ("until" IS NULL OR "until" >= ?)`,
    before,
    theme,
    action,
    now
  )
  const ends = until === null ? null : new Date(until)
  if (ends !== null && ends < now) return [end]
  const given = { id: newId(), themeId: theme, givenBy: actorId, action, at: now, until: ends }
  return [end, insert('Instruction', given)]
}

const bytes = (state: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(state)

function here({ documentId }: ChangeContext): { id: string } {
  if (documentId === null) throw new Error('changes: an act on a document names none')
  return { id: documentId }
}
