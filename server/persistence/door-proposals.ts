import type { DocumentId, Proposal, Text } from '@acuerdo/domain'
import type Database from 'better-sqlite3'
import { grouped } from './grouped.ts'
import { proposalFactsOf, type ProposalFactsRow } from './proposals-for-acts.ts'
import { proposalOf, type ProposalRecord, type ProposalRow } from './proposals.ts'

type Position = ProposalRow['positions'][number] & { proposalId: string }
type Times = 'at' | 'tabledAt' | 'decidedAt' | 'passedAt'
type Columns = Omit<ProposalRow, 'positions' | Times> & {
  atMs: number
  tabledMs: number | null
  decidedMs: number | null
  passedMs: number | null
  authorName: string
  byName: string | null
}

const PROPOSALS = `
  SELECT Proposal.*, at AS atMs, tabledAt AS tabledMs, decidedAt AS decidedMs, passedAt AS passedMs,
    author.name AS authorName, decider.name AS byName
  FROM Proposal JOIN Person AS author ON author.id = personId LEFT JOIN Person AS decider ON decider.id = decidedBy
  WHERE documentId = ? ORDER BY at, Proposal.id`

/** Every proposal of a document, drafts included, at one instant; see `Proposals.ofDocument`. */
export function proposalsOf(db: Database.Database): (documentId: DocumentId) => ProposalRecord[] {
  const proposals = db.prepare<[string], Columns>(PROPOSALS)
  const positions = db.prepare<[string], Position>(
    `SELECT ProposalPosition.* FROM ProposalPosition JOIN Proposal ON Proposal.id = proposalId
     WHERE documentId = ? ORDER BY ProposalPosition.delegationCode`
  )
  return db.transaction((documentId: DocumentId): ProposalRecord[] => {
    const taken = grouped(positions.all(documentId), one => one.proposalId)
    return proposals.all(documentId).map(row => recordOf(row, taken.get(row.id) ?? []))
  })
}

const FACTS = `
  SELECT id, kind, state, paragraphId, afterId, bracketId, part, level, delegationCode, originatedBy, baseJson, runsJson,
    sequence, amendsId, suggestionId, madeParagraphId, reflectedBracketId, reflectedKey
  FROM Proposal`

const BESIDE = `
  WITH given AS MATERIALIZED (SELECT value AS name FROM json_each(@names)),
    named AS MATERIALIZED (SELECT * FROM Proposal WHERE documentId = @documentId AND id IN (SELECT name FROM given)),
    near AS MATERIALIZED (
      SELECT name FROM given UNION SELECT paragraphId FROM named
      UNION SELECT reflectedBracketId FROM named WHERE reflectedBracketId IS NOT NULL
      UNION SELECT amendsId FROM named WHERE amendsId IS NOT NULL)
  ${FACTS} WHERE documentId = @documentId
    AND (id IN near OR paragraphId IN near OR reflectedBracketId IN near)
  ORDER BY at, id`

const TO_CARRY = `
  WITH standing AS MATERIALIZED (SELECT key AS paragraph, value AS words FROM json_each(@words))
  ${FACTS} LEFT JOIN standing ON standing.paragraph = paragraphId
  WHERE documentId = @documentId AND state IN ('tabled', 'needs_attention')
    AND NOT (kind = 'replace' AND state = 'tabled' AND bracketId IS NULL AND amendsId IS NULL
      AND baseJson IS words AND runsJson IS NOT words)
  ORDER BY at, id`

/** Those that an act needs; see `ProposalsForActs`. */
export function someProposalsOf(db: Database.Database): {
  beside(documentId: DocumentId, names: readonly string[]): Proposal[]
  toCarry(documentId: DocumentId, text: Text): Proposal[]
} {
  const beside = db.prepare<[{ documentId: string; names: string }], FactsColumns>(BESIDE)
  const toCarry = db.prepare<[{ documentId: string; words: string }], FactsColumns>(TO_CARRY)
  const positions = db.prepare<[string], Position>(
    'SELECT * FROM ProposalPosition WHERE proposalId = ? ORDER BY delegationCode'
  )
  const factsOf = (row: FactsColumns): Proposal =>
    proposalFactsOf(Object.assign(row, { positions: positions.all(row.id) }))
  return {
    beside: db.transaction((documentId: DocumentId, names: readonly string[]) =>
      beside.all({ documentId, names: JSON.stringify(names) }).map(factsOf)
    ),
    toCarry: db.transaction((documentId: DocumentId, { paragraphs }: Text) => {
      const words = Object.fromEntries(paragraphs.map(({ id, runs }) => [id, JSON.stringify(runs)]))
      return toCarry.all({ documentId, words: JSON.stringify(words) }).map(factsOf)
    })
  }
}

type FactsColumns = Omit<ProposalFactsRow, 'positions'>

const timeOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

function recordOf(row: Columns, positions: Position[]): ProposalRecord {
  const names = new Map([[row.personId, row.authorName]])
  if (row.decidedBy !== null && row.byName !== null) names.set(row.decidedBy, row.byName)
  const times = {
    at: new Date(row.atMs),
    tabledAt: timeOf(row.tabledMs),
    decidedAt: timeOf(row.decidedMs),
    passedAt: timeOf(row.passedMs)
  }
  // As with brackets, the row is nobody else's.
  return proposalOf(Object.assign(row, times, { positions }), names)
}
