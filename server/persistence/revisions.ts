import type { Bracket, DocumentId, PersonId } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import { packed, unpacked } from './packed.ts'
import { raw } from './row-changes.ts'

/** An issued version: it never changes, also in SQL (RV1). */
export interface RevisionRecord {
  id: string
  documentId: DocumentId
  /** `Z0`, `Rev.1` … */
  name: string
  /** `EULAC-DAD/2023/DG/Z0` */
  symbol: string
  /** SHA-256 of `canonical`. */
  hash: string
  issuedAt: Date
  issuedBy: PersonId
  /** Position of the update log that the version was taken at. */
  sequence: number
  note: string | null
  /** Place of the issuing in the record; null for what an event began with. */
  auditSeq: number | null
}

export interface WholeRevision extends RevisionRecord {
  /** The canonical form, as JSON. */
  canonical: string
  /** The brackets as they stood, with ids, keys and positions. */
  brackets: Bracket[]
  /** The Yjs state at `sequence`, as one update. */
  state: Uint8Array
}

export interface Revisions {
  /** The newest issued version; null before Z0. */
  latest(id: DocumentId): Promise<RevisionRecord | null>
  /** All versions, the oldest first. */
  list(id: DocumentId): Promise<RevisionRecord[]>
  byName(id: DocumentId, name: string): Promise<WholeRevision | null>
}

/** The state and the content are read only where they are asked for: they are long. */
const SHORT = { content: true, bracketsJson: true, state: true } as const

export function revisionsStore(prisma: PrismaClient): Revisions {
  return {
    latest: documentId =>
      prisma.revision.findFirst({ where: { documentId }, omit: SHORT, orderBy: NEWEST_FIRST }),
    list: documentId =>
      prisma.revision.findMany({ where: { documentId }, omit: SHORT, orderBy: OLDEST_FIRST }),
    byName: async (documentId, name) => {
      const row = await prisma.revision.findUnique({ where: { documentId_name: { documentId, name } } })
      if (row === null) return null
      const { content, bracketsJson, state, ...rest } = row
      return { ...rest, canonical: unpacked(content), brackets: JSON.parse(bracketsJson) as Bracket[], state }
    }
  }
}

// By the log and the record, which only grow: a clock that is set back, or two versions of one instant, change no order.
const NEWEST_FIRST = [
  { sequence: 'desc' as const },
  { auditSeq: { sort: 'desc' as const, nulls: 'last' as const } }
]
const OLDEST_FIRST = [
  { sequence: 'asc' as const },
  { auditSeq: { sort: 'asc' as const, nulls: 'first' as const } }
]

/**
 * The row of a version that is issued; to be written in the transaction of its act. The entry of the record is the next
 * one there: acts are written one after the other, and the entry behind its rows.
 */
export const issuedRow = (revision: Omit<WholeRevision, 'auditSeq'>): Statement =>
  raw(
    `INSERT INTO "Revision" ("id", "documentId", "name", "symbol", "hash", "content", "bracketsJson", "state",
       "sequence", "issuedAt", "issuedBy", "note", "auditSeq")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX("seq"), 0) + 1 FROM "AuditEntry"))`,
    revision.id,
    revision.documentId,
    revision.name,
    revision.symbol,
    revision.hash,
    packed(revision.canonical),
    JSON.stringify(revision.brackets),
    revision.state,
    revision.sequence,
    revision.issuedAt,
    revision.issuedBy,
    revision.note
  )
