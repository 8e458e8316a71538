import type { AuditEntry, BracketChange, Comparison } from '@acuerdo/domain'
import type { ComparedSide } from '../context.ts'
import type { RevisionParts } from './sides.ts'

/** An act on the record behind a change. */
export type ActBehind = Pick<AuditEntry, 'seq' | 'at' | 'actorId' | 'action' | 'target'>

/** For each change of a bracket of each row the act that made it; null where the record does not tell. */
export type BracketActs = (ActBehind | null)[][]

type Told = AuditEntry & { names: string[] }

/**
 * Wordings, states and attributions of brackets are records and no letters: who changed them is told by the record of
 * acts between the two texts, the latest that did such a thing to this bracket.
 */
export async function bracketActs(
  { store }: Pick<RevisionParts, 'store'>,
  { rows }: Comparison,
  span: { documentId: string; from: ComparedSide; to: ComparedSide }
): Promise<BracketActs> {
  const changes = rows.flatMap(row => (row.row === 'paragraph' ? row.brackets : []))
  if (changes.length === 0) return rows.map(() => [])
  const [one, other] = await Promise.all([placeOf(store, span, span.from), placeOf(store, span, span.to)])
  // Acts that leave the letters as they are have no sequence of their own.
  const apart = span.to.sequence - span.from.sequence || (other ?? Infinity) - (one ?? Infinity)
  const isForward = !(apart < 0)
  const [after, until] = isForward ? [one, other] : [other, one]
  const acts = await store.audit.done({ documentId: span.documentId, actions: ACTIONS }, after ?? 0, until)
  const later = isForward ? span.to : span.from
  const record: BetweenTexts = {
    acts: acts.reverse().map(act => ({ ...act, names: namesIn(act) })),
    openedAt: new Map(later.brackets.map(({ id, openedAt }) => [id, openedAt])),
    tabledAt: await tabled(store, changes),
    isForward
  }
  return rows.map(row => (row.row === 'paragraph' ? row.brackets.map(change => behind(change, record)) : []))
}

/** What the record says of what happened between two texts; the latest act first. */
interface BetweenTexts {
  acts: Told[]
  /** When each bracket was opened, and each wording tabled, as `bracket/key`. */
  openedAt: ReadonlyMap<string, string | undefined>
  tabledAt: ReadonlyMap<string, string | null>
  isForward: boolean
}

/** Several wordings may have come into one bracket: each was tabled at its time. */
async function tabled(
  { bracketHistory }: RevisionParts['store'],
  changes: readonly BracketChange[]
): Promise<Map<string, string | null>> {
  const ids = new Set(
    changes.flatMap(({ change, bracket }) => (/^alternative_(added|removed)$/.test(change) ? [bracket] : []))
  )
  const told = await Promise.all(
    [...ids].map(async id => ({ id, wordings: (await bracketHistory.ofBracket(id)).wordings }))
  )
  return new Map(
    told.flatMap(({ id, wordings }) => wordings.map(({ key, at }) => [`${id}/${key}`, at] as const))
  )
}

/** The place in the record at which a side stands; null for what stands now. */
async function placeOf(
  { revisions, audit }: RevisionParts['store'],
  { documentId }: { documentId: string },
  { name, sequence, at }: ComparedSide
): Promise<number | null> {
  if (name === 'working') return null
  if (name.startsWith('seen') && at !== null) return audit.placeAt(at)
  // Brackets of a moment are those of the last version before it.
  const before = (await revisions.list(documentId)).filter(version => version.sequence <= sequence)
  return before.at(-1)?.auditSeq ?? 0
}

const OPENING = ['open_bracket', 'reflect_proposal', 'enter_for_delegation', 'confirm_entry', 'restore_text']
const WORDING = ['add_alternative', 'table_bridging', ...OPENING]
const CLOSING = [
  'resolve_bracket',
  'withdraw_proposal',
  'undo_resolution',
  'restore_text',
  'mark_para_agreed'
]
/** Acts on the whole text, which name no bracket. */
const WHOLE = ['issue_chairs_text', 'object', 'reopen_text', 'restore_text']

const ACTIONS_OF: Record<BracketChange['change'], string[]> = {
  opened: [...OPENING, 'undo_resolution', 'object'],
  closed: CLOSING,
  moved: ['move_paragraph', 'restore_text'],
  kind: WORDING,
  state: ['hold_package', ...WHOLE, ...CLOSING],
  base: [...WORDING, 'resolve_bracket'],
  alternative_added: WORDING,
  alternative_removed: ['withdraw_proposal', 'add_alternative', 'confirm_entry', 'restore_text'],
  alternative_reworded: [...WORDING, 'resolve_bracket', 'undo_resolution'],
  attribution: ['add_alternative', 'withdraw_proposal', 'open_bracket', 'confirm_entry', 'restore_text'],
  origin: WORDING
}
const ACTIONS = [...new Set(Object.values(ACTIONS_OF).flat())]

/** Looked at backwards, what was opened is closed again. */
const FORWARD: Partial<Record<BracketChange['change'], BracketChange['change']>> = {
  opened: 'closed',
  closed: 'opened',
  alternative_added: 'alternative_removed',
  alternative_removed: 'alternative_added'
}

function behind(
  change: BracketChange,
  { acts, openedAt, tabledAt, isForward }: BetweenTexts
): ActBehind | null {
  const happened = isForward ? change.change : (FORWARD[change.change] ?? change.change)
  const fitting = acts.filter(({ action }) => ACTIONS_OF[happened].includes(action))
  const at =
    happened === 'opened'
      ? openedAt.get(change.bracket)
      : happened === 'alternative_added' && 'key' in change
        ? tabledAt.get(`${change.bracket}/${change.key}`)
        : null
  const then = at ? fitting.find(act => act.at === at) : undefined
  const named = then ?? fitting.find(({ names }) => names.includes(change.bracket))
  if (named !== undefined) return named
  const onParagraph = fitting.find(({ names }) => names.includes(change.paragraph))
  if (onParagraph !== undefined) return onParagraph
  return happened === 'state' ? (fitting.find(({ action }) => WHOLE.includes(action)) ?? null) : null
}

/** What an act names: its target, the bracket of a wording that it names, and others that it binds. */
function namesIn({ target, payloadJson }: AuditEntry): string[] {
  const payload = JSON.parse(payloadJson) as Record<string, unknown>
  const also = [payload['with'], payload['paragraphs']].flatMap(list => (Array.isArray(list) ? list : []))
  return [target ?? '', (target ?? '').split('/')[0] ?? '', ...also.filter(one => typeof one === 'string')]
}
