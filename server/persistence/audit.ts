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
    }
  }
}

type Row = Omit<AuditEntry, 'at' | 'outcome'> & { at: Date; outcome: string }

const entryOf = ({ at, outcome, ...rest }: Row): AuditEntry => ({
  ...rest,
  at: at.toISOString(),
  outcome: outcome as AuditEntry['outcome']
})
