import {
  grant,
  inReadingOrder,
  refuse,
  tendsKept,
  type Actor,
  type DelegationCode,
  type Outcome,
  type ProposalRoom
} from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { ProposalDocument } from '../context.ts'
import type { RecordedCommitment } from '../persistence/commitments.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { ProposalRecord, ScribeRecord, SuggestionRecord } from '../persistence/proposals.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'
import type { ProposalMemory } from './memory.ts'

export interface ProposalParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  clock: Clock
  find: ServerReading['find']
  newId(): string
  memory: ProposalMemory
}

/** Everything that a page about proposals stands on, of one text at one moment. */
export interface ProposalGround {
  actor: Actor
  found: FoundDocument
  row: DocumentRecord
  room: ProposalRoom
  /** Those that this reader may see: drafts are of the own delegation. */
  proposals: ProposalRecord[]
  suggestions: SuggestionRecord[]
  entries: ScribeRecord[]
  delegations: Record<DelegationCode, string>
  commitments: RecordedCommitment[]
  memory: ProposalMemory
}

/** The text, as the pages and the interface name it. */
export const documentNamed = ({ id, theme, title, stage, language }: DocumentRecord): ProposalDocument => ({
  ...{ id, themeCode: theme.code, title, stage, language }
})

/** The text, and what this reader may see beside it. */
export async function groundOf(
  { store, rooms, find, memory }: ProposalParts,
  actor: Actor,
  key: string
): Promise<Outcome<ProposalGround>> {
  const found = await find(actor, key)
  if (!found.ok) return found
  const { row, subject } = found.value
  const [working, brackets, paragraphs, all, suggestions, entries, delegations, commitments] =
    await Promise.all([
      rooms.read(row.id),
      store.brackets.ofDocument(row.id),
      store.paragraphStates.ofDocument(row.id),
      store.proposals.ofDocument(row.id),
      store.proposals.suggestions(row.id),
      store.proposals.entries(row.id),
      store.delegations.list(),
      store.commitments.list()
    ])
  if (working === null)
    return refuse(
      'not_found',
      'There is no such document for you to read.',
      'Choose one from the event page.'
    )
  const { text, sequence } = working
  const proposals = all.filter(
    ({ state, delegation }) =>
      state !== 'draft' || (actor.delegation !== null && delegation === actor.delegation)
  )
  return grant({
    ...{ actor, found: found.value, row, proposals, suggestions, memory, commitments },
    room: {
      ...{ text, paragraphs, sequence, sha256, proposals, suggestions },
      brackets: inReadingOrder(text, brackets)
    },
    entries: entries.filter(one => one.state !== 'draft' || tendsKept(actor, subject, one.author.id)),
    delegations: Object.fromEntries(delegations.map(({ code, name }) => [code, name]))
  })
}
