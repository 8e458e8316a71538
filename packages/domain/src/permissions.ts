import type { Actor, Assignment } from './actor.ts'
import type { DelegationCode, PersonId, ThemeId } from './ids.ts'
import type { Refusal } from './outcome.ts'
import type { Stage } from './stage.ts'
import { PERMISSIONS, type Action, type Condition, type PermissionRow } from './permission-table.ts'

/** What an action is about, with everything that a condition asks. What is left out does not hold (PM1). */
export interface Subject {
  /** The working group; null where the action concerns none. */
  theme: ThemeId | null
  /** Of the document; null where the action concerns none, and then only actions of any stage are allowed. */
  stage: Stage | null
  /** The rules' clock, ISO 8601 in UTC: asked by mandates. */
  now: string
  openToObservers?: boolean
  /** `lock_text` stands: nobody types. */
  locked?: boolean
  /** A co-chair's instruction for this action is on record and has not ended. */
  instructed?: boolean
  /** The delegation or organisation that the object belongs to. */
  owner?: DelegationCode | null
  /** Who made the object; asked where it belongs to no delegation. */
  author?: PersonId
  translator?: PersonId
  /** True during the hours of a session. */
  inSession?: boolean
  /** To whom a co-chair has handed the pen. */
  penHolder?: PersonId | null
  /** The change is classified as editorial. */
  editorial?: boolean
  /** Only who, what, when and which hash are read. */
  metadataOnly?: boolean
  /** The event's setting; by default the drafting group types. */
  negotiationDrafting?: 'drafting_group' | 'chairs'
}

/** Whether somebody may do something: the one question about rights. Nobody signed in: `null`, the public. */
export const can = (actor: Actor | null, action: Action, subject: Subject): boolean =>
  why(actor, action, subject) === null

/** Why somebody may not do something, with the way out; null where it is allowed. Codes are the rules PM1 to PM14. */
export function why(actor: Actor | null, action: Action, subject: Subject): Refusal | null {
  const row: PermissionRow = PERMISSIONS[action]
  const held = assignmentsOf(actor).flatMap(assignment => {
    const cell = row.cells[assignment.role]
    return cell === null ? [] : [{ assignment, cell }]
  })
  if (held.length === 0)
    return refusal('PM1', action, 'your role has no such right', 'Ask the secretariat who may.')
  if (row.stages !== 'any' && (subject.stage === null || !row.stages.includes(subject.stage))) {
    const stages = row.stages.map(name => name.replaceAll('_', ' ')).join(', ')
    return refusal('PM2', action, `the stage does not allow it`, `It is possible in: ${stages}.`)
  }
  const missing = held.map(({ assignment, cell }) =>
    cell.filter(condition => !HOLDS[condition]({ actor, assignment, subject }))
  )
  const nearest = missing.reduce((best, next) => (next.length < best.length ? next : best))
  const first = nearest[0]
  return first === undefined ? null : { ...REFUSALS[first], message: said(action, REFUSALS[first].message) }
}

/** Whoever is not signed in is the public; a system administrator is assigned to no working group (ruling 1). */
function assignmentsOf(actor: Actor | null): Assignment[] {
  return actor === null ? [{ role: 'public', theme: null }] : actor.assignments
}

interface Question {
  actor: Actor | null
  assignment: Assignment
  subject: Subject
}

const HOLDS: Record<Condition, (question: Question) => boolean> = {
  a: ({ assignment, subject }) =>
    assignment.role !== 'system_admin' &&
    subject.theme !== null &&
    (assignment.theme === null || assignment.theme === subject.theme),
  b: ({ actor, subject }) => mandated(actor, subject.now),
  c: ({ subject }) => subject.instructed === true,
  d: ({ actor, subject }) => owns(actor, subject),
  e: ({ subject }) => subject.openToObservers === true,
  // The right to act is there; that the effect waits for the other co-chair is a matter of the act.
  f: () => true,
  g: ({ actor, subject }) => subject.translator !== undefined && subject.translator !== actor?.personId,
  h: ({ actor, subject }) =>
    actor !== null && subject.inSession === true && subject.penHolder === actor.personId,
  i: ({ subject }) => subject.editorial === true,
  j: ({ subject }) => subject.metadataOnly === true,
  k: ({ actor, subject }) =>
    actor !== null && subject.theme !== null && actor.draftingLists.includes(subject.theme),
  l: ({ subject }) => (subject.negotiationDrafting ?? 'drafting_group') === 'drafting_group'
}

/** A mandate holds from its first to its last instant, both included. */
function mandated(actor: Actor | null, now: string): boolean {
  const mandate = actor?.mandate ?? null
  if (mandate === null) return false
  const at = Date.parse(now)
  return Date.parse(mandate.from) <= at && (mandate.until === null || at <= Date.parse(mandate.until))
}

function owns(actor: Actor | null, { owner = null, author }: Subject): boolean {
  if (actor === null) return false
  return owner === null ? author === actor.personId : owner === actor.delegation
}

const REFUSALS: Record<Condition, Refusal> = {
  a: {
    code: 'PM3',
    message: 'you are not assigned to this working group',
    hint: 'Ask the secretariat to assign you to the group.'
  },
  b: {
    code: 'PM4',
    message: 'you have no current mandate',
    hint: 'Ask your head of delegation for a mandate.'
  },
  c: {
    code: 'PM5',
    message: 'no co-chair has instructed the secretariat to do it',
    hint: 'Ask a co-chair to record the instruction.'
  },
  d: {
    code: 'PM6',
    message: 'it belongs to another delegation',
    hint: 'Ask that delegation, or make one of your own.'
  },
  e: {
    code: 'PM7',
    message: 'this stage is not open to observers',
    hint: 'Ask a co-chair to open the stage to observers.'
  },
  f: {
    code: 'PM8',
    message: 'both co-chairs have to act on the same hash',
    hint: 'Ask the other co-chair to do the same.'
  },
  g: {
    code: 'PM9',
    message: 'whoever translated a text never certifies it',
    hint: 'Ask another reviewer to certify it.'
  },
  h: {
    code: 'PM10',
    message: 'you do not hold the pen in a session',
    hint: 'Ask a co-chair to hand you the pen.'
  },
  i: {
    code: 'PM11',
    message: 'only editorial changes are allowed here',
    hint: 'Classify the change as editorial, or ask a delegation to propose it.'
  },
  j: {
    code: 'PM12',
    message: 'only metadata may be read',
    hint: 'Ask for who, what, when and which hash.'
  },
  k: {
    code: 'PM13',
    message: "you are not on the group's drafting list",
    hint: 'Ask a co-chair to put you on the drafting list, or propose the change.'
  },
  l: {
    code: 'PM14',
    message: 'in negotiation only the chairs type in this event',
    hint: 'Propose the change, or ask a co-chair to enter it.'
  }
}

const said = (action: Action, reason: string): string => `${action} was not done: ${reason}.`

const refusal = (code: string, action: Action, reason: string, hint: string): Refusal => ({
  code,
  message: said(action, reason),
  hint
})
