import type { DocumentId, PendingHalf } from '@acuerdo/domain'
import { halfActionOf } from './decision-columns.ts'
import type { PrismaClient } from './db.ts'

export interface Halves {
  /** Those that wait for the other co-chair, the oldest first; of acts without a document: null. */
  standing(documentId: DocumentId | null): Promise<PendingHalf[]>
  /** Every half that waits, with its document. */
  allStanding(): Promise<(PendingHalf & { documentId: DocumentId | null })[]>
  /** Those that became void at or after an instant, the newest first. */
  voidSince(documentId: DocumentId, since: Date): Promise<PendingHalf[]>
  /** Whether both co-chairs did exactly this already, and when. */
  completed(documentId: DocumentId | null, payloadHash: string): Promise<Date | null>
}

const WAITING = { voidedAt: null, completedAt: null } as const

export function halvesStore(prisma: PrismaClient): Halves {
  const rows = (where: object) => prisma.pendingHalf.findMany({ where, orderBy: { at: 'asc' } })
  return {
    standing: async documentId => (await rows({ documentId, ...WAITING })).map(halfOf),
    allStanding: async () =>
      (await rows(WAITING)).map(row => ({ ...halfOf(row), documentId: row.documentId })),
    voidSince: async (documentId, since) =>
      (await rows({ documentId, voidedAt: { gte: since } })).map(halfOf).reverse(),
    completed: async (documentId, payloadHash) => {
      const where = { documentId, payloadHash, completedAt: { not: null } }
      const row = await prisma.pendingHalf.findFirst({ where, orderBy: { completedAt: 'desc' } })
      return row?.completedAt ?? null
    }
  }
}

interface HalfRow {
  id: string
  action: string
  target: string
  payloadHash: string
  payloadJson: string
  hash: string | null
  byPerson: string
  region: string | null
  at: Date
  sequence: number
  headHash: string
  voidedAt: Date | null
  voidReason: string | null
  completedAt: Date | null
}

const halfOf = (row: HalfRow): PendingHalf => ({
  id: row.id,
  action: halfActionOf(row.action),
  target: row.target,
  payload: JSON.parse(row.payloadJson) as Record<string, unknown>,
  payloadHash: row.payloadHash,
  hash: row.hash,
  by: row.byPerson,
  region: row.region,
  at: row.at.toISOString(),
  sequence: row.sequence,
  headHash: row.headHash,
  voidedAt: row.voidedAt?.toISOString() ?? null,
  voidReason: row.voidReason,
  completedAt: row.completedAt?.toISOString() ?? null
})
