import type {
  DelegationCode,
  AttentionWhy,
  DocumentId,
  PersonId,
  Proposal,
  Run,
  ScribeEntry,
  Suggestion
} from '@acuerdo/domain'
import { attentionOf, scribeEntryOf, scribeStateOf, suggestionStateOf } from './columns.ts'
import type { PrismaClient } from './db.ts'
import { proposalDrafts, type ProposalDrafts } from './proposal-drafts.ts'
import {
  OLDEST_FIRST,
  proposalFactsOf,
  proposalsForActs,
  WITH_POSITIONS,
  type ProposalFactsRow,
  type ProposalsForActs
} from './proposals-for-acts.ts'
import type { Queue } from './store.ts'

/** A proposal as the decisions see it, with what its page says besides. */
export interface ProposalRecord extends Proposal {
  author: { id: PersonId; name: string }
  reason: string | null
  written: { base: Run[]; runs: Run[] }
  at: Date
  tabledAt: Date | null
  attention: AttentionWhy | null
  decided: { at: Date; by: PersonId | null; byName: string | null; reason: string | null } | null
  supersededBy: string | null
  passed: boolean
}

export interface SuggestionRecord extends Suggestion {
  author: { id: PersonId; name: string }
  reason: string | null
  at: Date
}

export interface ScribeRecord extends ScribeEntry {
  author: { id: PersonId; name: string }
  at: Date
  words: string | null
}

export interface ProposalTurnRecord {
  turn: string
  by: string | null
  at: Date
  sequence: number | null
  detail: string | null
}

/** Proposals, suggestions and entries of the scribe; whoever reads them cuts them to what somebody may see. */
export interface Proposals extends ProposalDrafts, ProposalsForActs {
  /** The oldest first, drafts of every delegation included. */
  ofDocument(id: DocumentId): Promise<ProposalRecord[]>
  /** How many wait for a decision, suggestions that nobody has sponsored or noted among them. */
  pending(id: DocumentId): Promise<number>
  /** How many of a delegation can't be carried over to the words that stand. */
  needAttention(id: DocumentId, delegation: DelegationCode): Promise<number>
  suggestions(id: DocumentId): Promise<SuggestionRecord[]>
  entries(id: DocumentId): Promise<ScribeRecord[]>
  turns(proposalId: string): Promise<ProposalTurnRecord[]>
  /** Whether an entry of the scribe is on the server and not sent. */
  hasUnsentEntry(id: DocumentId): Promise<boolean>
}

export function proposalsStore(prisma: PrismaClient, queue: Queue): Proposals {
  return {
    ofDocument: async documentId => {
      const rows = await prisma.proposal.findMany({
        where: { documentId },
        orderBy: [...OLDEST_FIRST],
        include: WITH_POSITIONS
      })
      const names = await namesOf(prisma, [
        ...rows.map(row => row.personId),
        ...rows.map(row => row.decidedBy)
      ])
      return rows.map(row => proposalOf(row, names))
    },
    pending: async documentId => {
      const [proposals, suggestions] = await Promise.all([
        prisma.proposal.count({ where: { documentId, state: { in: ['tabled', 'needs_attention'] } } }),
        prisma.suggestion.count({ where: { documentId, state: 'made' } })
      ])
      return proposals + suggestions
    },
    needAttention: (documentId, delegationCode) =>
      prisma.proposal.count({ where: { documentId, delegationCode, state: 'needs_attention' } }),
    suggestions: async documentId => {
      const rows = await prisma.suggestion.findMany({ where: { documentId }, orderBy: { at: 'asc' } })
      const names = await namesOf(
        prisma,
        rows.map(row => row.personId)
      )
      return rows.map(row => suggestionOf(row, names))
    },
    entries: async documentId => {
      const rows = await prisma.scribeEntry.findMany({ where: { documentId }, orderBy: { at: 'asc' } })
      const names = await namesOf(
        prisma,
        rows.map(row => row.personId)
      )
      return rows.map(row => entryOf(row, names))
    },
    turns: async proposalId => {
      const rows = await prisma.proposalTurn.findMany({ where: { proposalId }, orderBy: { at: 'asc' } })
      const names = await namesOf(
        prisma,
        rows.map(row => row.byPerson)
      )
      return rows.map(({ turn, byPerson, at, sequence, detail }) => ({
        ...{ turn, at, sequence, detail },
        by: byPerson === null ? null : (names.get(byPerson) ?? null)
      }))
    },
    hasUnsentEntry: async documentId =>
      (await prisma.scribeEntry.count({ where: { documentId, state: 'draft' } })) > 0,
    ...proposalDrafts(prisma, queue),
    ...proposalsForActs(prisma)
  }
}

type Names = ReadonlyMap<PersonId, string>

async function namesOf(prisma: PrismaClient, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.flatMap(id => id ?? []))]
  const people = await prisma.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true }
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

type Row<T extends 'proposal' | 'suggestion' | 'scribeEntry'> = Awaited<
  ReturnType<PrismaClient[T]['findMany']>
>[number]

const runsOf = (json: string): Run[] => JSON.parse(json) as Run[]

const named = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' })

export type ProposalRow = Row<'proposal'> & {
  positions: ProposalFactsRow['positions']
}

/** The record behind its row, with the names of whoever is named in it. */
export const proposalOf = (row: ProposalRow, names: Names): ProposalRecord => ({
  ...proposalFactsOf(row),
  author: named(row.personId, names),
  reason: row.reason,
  written: { base: runsOf(row.writtenBaseJson), runs: runsOf(row.writtenRunsJson) },
  at: row.at,
  tabledAt: row.tabledAt,
  attention: row.attention === null ? null : attentionOf(row.attention),
  decided: decisionOf(row, names),
  supersededBy: row.supersededBy,
  passed: row.passedAt !== null
})

function decisionOf({ decidedAt: at, decidedBy: by, decidedReason: reason }: ProposalRow, names: Names) {
  return at === null ? null : { at, by, byName: by === null ? null : (names.get(by) ?? null), reason }
}

const suggestionOf = (row: Row<'suggestion'>, names: Names): SuggestionRecord => ({
  id: row.id,
  state: suggestionStateOf(row.state),
  paragraph: row.paragraphId,
  bracket: row.bracketId,
  observer: row.observerCode,
  wording: runsOf(row.wordingJson),
  place:
    row.placeStart === null || row.placeEnd === null ? null : { start: row.placeStart, end: row.placeEnd },
  base: runsOf(row.baseJson),
  proposal: row.proposalId,
  author: named(row.personId, names),
  reason: row.reason,
  at: row.at
})

const entryOf = (row: Row<'scribeEntry'>, names: Names): ScribeRecord => ({
  id: row.id,
  state: scribeStateOf(row.state),
  delegation: row.delegationCode,
  entry: scribeEntryOf(row.entry),
  target: row.target,
  fields: JSON.parse(row.fieldsJson) as Record<string, unknown>,
  made: row.made,
  author: named(row.personId, names),
  at: row.at,
  words: row.words
})
