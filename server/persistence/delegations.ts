import type { DelegationCode } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface DelegationRecord {
  id: string
  code: DelegationCode
  name: string
  kind: string
  group: string
  canBlockConsensus: boolean
  /** The states that a position of this delegation binds, where it speaks for others. */
  binds: string[]
  suspended: boolean
}

export interface Delegations {
  list(): Promise<DelegationRecord[]>
}

export function delegationsStore(prisma: PrismaClient): Delegations {
  return {
    list: async () => {
      const rows = await prisma.delegation.findMany({ orderBy: { code: 'asc' } })
      return rows.map(({ id, code, name, kind, group, canBlockConsensus, bindsJson, suspendedAt }) => ({
        id,
        code,
        name,
        kind,
        group,
        canBlockConsensus,
        binds: JSON.parse(bindsJson) as string[],
        suspended: suspendedAt !== null
      }))
    }
  }
}
