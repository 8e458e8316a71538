import {
  agreedIds,
  grant,
  heldWith,
  inReadingOrder,
  isOpen,
  numbering,
  refuse,
  type Actor,
  type Bracket,
  type DelegationCode,
  type DocumentId,
  type NegotiationState,
  type Outcome,
  type ParagraphId,
  type Region
} from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { NegotiatedDocument, NumberedParagraph, RevisionReading } from '../context.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { DelegationRecord } from '../persistence/delegations.ts'
import type { RevisionRecord } from '../persistence/revisions.ts'
import type { Store } from '../persistence/store.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'

export interface NegotiationParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  clock: Clock
  find: ServerReading['find']
  revisions: Pick<RevisionReading, 'list' | 'compare'>
  archive: Pick<Archive, 'issuedText'>
  /** Reservations of delegations, those that were lifted included. */
  reservations?: (id: DocumentId) => Promise<{ paragraph: ParagraphId | null; liftedAt: string | null }[]>
}

/** Everything that answers about brackets stand on, read once for one answer. */
export interface Ground {
  actor: Actor
  found: FoundDocument
  document: NegotiatedDocument
  /** Brackets in reading order, each in the paragraph where it stands. */
  state: NegotiationState
  delegations: DelegationRecord[]
  regions: Region[]
  versions: RevisionRecord[]
  /** By the rules' clock, ISO 8601. */
  now: string
  numbered(paragraph: ParagraphId): NumberedParagraph
  /** Displayed numbers of what a paragraph is held with. */
  heldWith(paragraph: ParagraphId): string[]
  agreed: ReadonlySet<ParagraphId>
  open: Bracket[]
  /** Since when a bracket is open: the text's first version where it began with it. */
  openedAt(bracket: Bracket): string | null
}

export async function groundOf(parts: NegotiationParts, actor: Actor, key: string): Promise<Outcome<Ground>> {
  const found = await parts.find(actor, key)
  if (!found.ok) return found
  const { row } = found.value
  const { store } = parts
  // The text first: every bracket that stands in it has its record by then.
  const working = await parts.rooms.read(row.id)
  const [brackets, paragraphs, delegations, versions] = await Promise.all([
    store.brackets.ofDocument(row.id),
    store.paragraphStates.ofDocument(row.id),
    store.delegations.list(),
    store.revisions.list(row.id)
  ])
  if (working === null)
    return refuse(
      'not_found',
      'There is no such document for you to read.',
      'Choose one from the event page.'
    )
  const { text } = working
  const state = { text, brackets: inReadingOrder(text, brackets), paragraphs }
  const numbers = new Map(
    numbering(text.paragraphs).map((number, index) => [text.paragraphs[index]?.id, number])
  )
  const numbered = (id: ParagraphId): NumberedParagraph => ({ id, number: numbers.get(id) ?? '' })
  const held = heldWith(state)
  const begin = versions[0]?.issuedAt.toISOString() ?? null
  return grant({
    ...{ actor, found: found.value, state, delegations, versions, numbered },
    document: {
      ...{ id: row.id, code: row.theme.code, title: row.title, stage: row.stage, language: row.language },
      delegations: Object.fromEntries(delegations.map(({ code, name }) => [code, name]))
    },
    regions: regionsOf(delegations),
    now: parts.clock.now().toISOString(),
    heldWith: id => (held.get(id) ?? []).map(other => numbered(other).number),
    agreed: agreedIds(paragraphs),
    open: state.brackets.filter(isOpen),
    openedAt: bracket => bracket.openedAt ?? begin
  })
}

/** Delegations that decide, by region. */
function regionsOf(delegations: readonly DelegationRecord[]): Region[] {
  const regions = new Map<string, DelegationCode[]>()
  for (const { code, group, canBlockConsensus, suspended } of delegations)
    if (canBlockConsensus && !suspended) regions.set(group, [...(regions.get(group) ?? []), code])
  return [...regions].map(([name, codes]) => ({ name, delegations: codes }))
}
