import type { DocumentId } from '@acuerdo/domain'
import type Database from 'better-sqlite3'
import { grouped } from './door-brackets.ts'
import { proposalOf, type ProposalRecord, type ProposalRow } from './proposals.ts'

type Position = ProposalRow['positions'][number] & { proposalId: string }
type Times = 'at' | 'tabledAt' | 'decidedAt' | 'passedAt'
type Columns = Omit<ProposalRow, 'positions' | Times> & {
  at: number
  tabledAt: number | null
  decidedAt: number | null
  passedAt: number | null
  authorName: string
  byName: string | null
}

const PROPOSALS = `
  SELECT Proposal.*, author.name AS authorName, decider.name AS byName
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

const timeOf = (ms: number | null): Date | null => (ms === null ? null : new Date(ms))

function recordOf(row: Columns, positions: Position[]): ProposalRecord {
  const names = new Map([[row.personId, row.authorName]])
  if (row.decidedBy !== null && row.byName !== null) names.set(row.decidedBy, row.byName)
  const times = {
    tabledAt: timeOf(row.tabledAt),
    decidedAt: timeOf(row.decidedAt),
    passedAt: timeOf(row.passedAt)
  }
  return proposalOf({ ...row, ...times, at: new Date(row.at), positions }, names)
}
