import type { AuditEntry, DelegationCode, DocumentId, PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface AuditQuery {
  documentId?: DocumentId
  actorId?: PersonId
  delegation?: DelegationCode
  action?: string
}

/** The record, as it is read; it is written by the writer thread alone (recorder.ts). */
export interface AuditLog {
  /** The newest first, at most `count`, those before the place `before`. */
  newest(query: AuditQuery, before: number | null, count: number): Promise<AuditEntry[]>
  /** The oldest first, at most `count`, those after the place `after`. */
  oldest(after: number, count: number): Promise<AuditEntry[]>
  /** Acts on a document that were done, the oldest first: those after the place `after`, up to `until` if there is one. */
  done(
    query: { documentId: DocumentId; actions: readonly string[] },
    after: number,
    until: number | null
  ): Promise<AuditEntry[]>
  /** The place of the last entry up to an instant (ISO 8601); 0 before the first. */
  placeAt(instant: string): Promise<number>
}

export function auditLog(prisma: PrismaClient): AuditLog {
  return {
    newest: async (query, before, take) => {
      const where = { ...query, ...(before === null ? {} : { seq: { lt: before } }) }
      const rows = await prisma.auditEntry.findMany({ where, orderBy: { seq: 'desc' }, take })
      return rows.map(entryOf)
    },
    oldest: async (after, take) => {
      const where = { seq: { gt: after } }
      return (await prisma.auditEntry.findMany({ where, orderBy: { seq: 'asc' }, take })).map(entryOf)
    },
    done: async ({ documentId, actions }, after, until) => {
      const seq = { gt: after, ...(until === null ? {} : { lte: until }) }
      const where = { documentId, action: { in: [...actions] }, outcome: 'done', seq }
      return (await prisma.auditEntry.findMany({ where, orderBy: { seq: 'asc' } })).map(entryOf)
    },
    placeAt: async instant => {
      const where = { at: { lte: new Date(instant) } }
      const last = await prisma.auditEntry.findFirst({
        where,
        orderBy: { seq: 'desc' },
        select: { seq: true }
      })
      return last?.seq ?? 0
    }
  }
}

type Row = Omit<AuditEntry, 'at' | 'outcome'> & { at: Date; outcome: string }

const entryOf = ({ at, outcome, ...rest }: Row): AuditEntry => ({
  ...rest,
  at: at.toISOString(),
  outcome: outcome as AuditEntry['outcome']
})
