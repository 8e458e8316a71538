import type { Language } from './actor.ts'
import type { DocumentChange, PeopleChange } from './changes.ts'
import type { DelegationCode, DocumentId, PersonId, ThemeId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { chairsFit, regionOf, type Circle, type PersonFacts } from './people.ts'
import { PERMISSIONS, type Action } from './permission-table.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'

/** A document and its group, as acts on the whole of it see them. */
export interface DocumentState {
  id: DocumentId
  theme: ThemeId
  themeCode: string
  stage: Stage
  /** Name of the latest issued version, `Z0`. */
  latestVersion: string | null
  inSession: boolean
}

/** Whether an act names the very document that it was sent to (DO1). */
export function namesDocument(document: Pick<DocumentState, 'id' | 'themeCode'>, target: string): boolean {
  return target === document.id || target.toUpperCase() === document.themeCode.toUpperCase()
}

/** Opens the first reading of the issued zero draft (DO2). */
export function decideOpenReading(document: DocumentState, target: string): Outcome<DocumentChange[]> {
  const { latestVersion, id, themeCode } = document
  const named = [id, themeCode].map(key => `${key}/${latestVersion ?? ''}`)
  if (latestVersion !== null && named.includes(target))
    return grant([{ change: 'stage_changed', to: 'negotiation' }])
  return refuse(
    'DO2',
    `The first reading was not opened: ${target} is not the latest version of this text.`,
    latestVersion === null ? 'Issue the zero draft first.' : `Name ${themeCode}/${latestVersion}.`
  )
}

/** Hands the pen to somebody who may hold it, in session; it is taken back at any time (DO3). */
export function decideHandPen(
  circle: Circle,
  document: DocumentState,
  to: PersonId | null
): Outcome<DocumentChange[]> {
  if (to === null) return grant([{ change: 'pen_handed', to }])
  const person = circle.people.find(({ id }) => id === to)
  if (person === undefined || person.suspended || !holdsPen(person, document.theme))
    return refuse(
      'DO3',
      'The pen was not handed over: this person holds no office of the group that writes with it.',
      'Hand it to the rapporteur or to a co-facilitator of the group.'
    )
  if (!document.inSession)
    return refuse('DO3', 'The pen was not handed over: no session sits.', 'Hand it over in session.')
  return grant([{ change: 'pen_handed', to }])
}

/** Names the drafting list of a group, all of it anew (DO4). */
export function decideDraftingList(
  circle: Circle,
  document: DocumentState,
  list: readonly PersonId[]
): Outcome<DocumentChange[]> {
  const people = [...new Set(list)]
  const wrong = people.find(id => {
    const person = circle.people.find(found => found.id === id)
    return person === undefined || person.suspended || !mayDraft(person, document.theme)
  })
  if (wrong === undefined) return grant([{ change: 'drafting_list_set', theme: document.theme, people }])
  return refuse(
    'DO4',
    `The drafting list was not set: ${wrong} is no rapporteur, head or delegate of this group.`,
    'Name people who are assigned to the group in one of these roles.'
  )
}

/** Records an instruction to the secretariat; a new one for the same action takes the place of the former (DO5). */
export function decideInstruction(
  document: DocumentState,
  act: { instruction: string; until: string | null }
): Outcome<DocumentChange[]> {
  const action = ON_INSTRUCTION.find(name => name === act.instruction)
  if (action !== undefined)
    return grant([{ change: 'instructed', theme: document.theme, action, until: act.until }])
  return refuse(
    'DO5',
    `The instruction was not recorded: ${act.instruction} is nothing that the secretariat does on instruction.`,
    `Name one of: ${ON_INSTRUCTION.join(', ')}.`
  )
}

/** What the secretariat does on a co-chair's recorded instruction only. */
export const ON_INSTRUCTION: readonly Action[] = (Object.keys(PERMISSIONS) as Action[]).filter(action =>
  PERMISSIONS[action].cells.secretariat?.includes('c')
)

/** Makes the document of a theme, with two co-chairs of two regions (DO6). */
export function decideCreation(
  circle: Circle,
  theme: { id: ThemeId; hasDocument: boolean },
  act: { title: string; coChairs: readonly [PersonId, PersonId]; language: Language }
): Outcome<(DocumentChange | PeopleChange)[]> {
  if (theme.hasDocument)
    return refuse('DO6', 'The document was not made: this theme has one.', 'Work in that document.')
  const chairs = act.coChairs.map(id => circle.people.find(person => person.id === id && !person.suspended))
  const [one, other] = chairs
  const regions = chairs.map(person => regionOf(circle, person?.delegation ?? null))
  const apart = one?.id !== other?.id && !regions.includes(null) && regions[0] !== regions[1]
  if (!one || !other || !apart || leadsDelegation(one) || leadsDelegation(other))
    return refuse(
      'DO6',
      'The document was not made: its two co-chairs are not two people of two regions.',
      'Name two people who are accredited, one of each region, who do not lead a delegation.'
    )
  const former = circle.people.filter(person => chairsGroup(person, theme.id) && !chairs.includes(person))
  return grant([
    { change: 'document_created', theme: theme.id, title: act.title, language: act.language },
    ...former.map(person => withoutChair(person, theme.id)),
    ...[one, other].map(person => withChair(person, theme.id))
  ])
}

/** Replaces a co-chair by somebody of the same region; pending halves become void (DO7). */
export function decideChairReplaced(
  circle: Circle,
  document: DocumentState,
  act: { from: PersonId; to: PersonId; reason: string }
): Outcome<(DocumentChange | PeopleChange)[]> {
  const from = circle.people.find(({ id }) => id === act.from)
  const to = circle.people.find(({ id }) => id === act.to)
  if (from === undefined || !chairsGroup(from, document.theme))
    return refuse('DO7', 'Nobody was replaced: this person does not chair the group.', 'Name a co-chair.')
  if (to === undefined || to.suspended || chairsGroup(to, document.theme) || leadsDelegation(to))
    return refuse(
      'DO7',
      'Nobody was replaced: the new co-chair is not available.',
      'Name somebody accredited who does not lead a delegation.'
    )
  const rest = { ...circle, people: circle.people.filter(person => person !== from) }
  const role = { role: 'co_chair', theme: document.theme } as const
  const wrong = chairsFit(rest, { person: to.id, delegation: to.delegation, role })
  if (wrong !== null) return wrong
  return grant([
    withoutChair(from, document.theme),
    withChair(to, document.theme),
    { change: 'halves_voided', reason: 'a co-chair was replaced' }
  ])
}

/** Writes a note of the own delegation, to a paragraph of the text or to all of it (DO8). */
export function decideNote(
  document: DocumentState,
  text: Text | null,
  act: { target: string; text: string; delegation: DelegationCode }
): Outcome<DocumentChange[]> {
  const whole = namesDocument(document, act.target)
  if (!whole && !text?.paragraphs.some(({ id }) => id === act.target))
    return refuse('not_found', `There is no paragraph ${act.target} in this text.`, 'Read the text again.')
  return grant([
    {
      change: 'note_written',
      paragraph: whole ? null : act.target,
      delegation: act.delegation,
      text: act.text
    }
  ])
}

const inGroup = (person: PersonFacts, theme: ThemeId) =>
  person.roles.filter(held => held.theme === null || held.theme === theme)

/** Whoever the table lets write with the pen only. */
const holdsPen = (person: PersonFacts, theme: ThemeId): boolean =>
  inGroup(person, theme).some(({ role }) => PEN_ROLES.includes(role))

const rolesUnder = (condition: 'h' | 'k') =>
  Object.values(PERMISSIONS).flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([role, cell]) => (cell?.includes(condition) ? [role] : []))
  )
const PEN_ROLES: readonly string[] = rolesUnder('h')
const DRAFTING_ROLES: readonly string[] = rolesUnder('k')

const mayDraft = (person: PersonFacts, theme: ThemeId): boolean =>
  inGroup(person, theme).some(({ role }) => DRAFTING_ROLES.includes(role))

const chairsGroup = (person: PersonFacts, theme: ThemeId): boolean =>
  person.roles.some(held => held.role === 'co_chair' && held.theme === theme)

const withoutChair = ({ id, roles }: PersonFacts, theme: ThemeId): PeopleChange => ({
  change: 'roles_set',
  person: id,
  roles: roles.filter(held => held.role !== 'co_chair' || held.theme !== theme)
})

/** Whoever chairs a group speaks there for no delegation: roles in this group and in all groups at once go. */
const withChair = ({ id, roles }: PersonFacts, theme: ThemeId): PeopleChange => ({
  change: 'roles_set',
  person: id,
  roles: [...roles.filter(held => held.theme !== null && held.theme !== theme), { role: 'co_chair', theme }]
})

const leadsDelegation = (person: PersonFacts): boolean =>
  person.roles.some(({ role }) => role === 'head_of_delegation')
