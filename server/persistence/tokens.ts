import type { PersonId } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import { insert, update } from './row-changes.ts'
import type { Queue } from './store.ts'

/** A key for programs; of its secret only the hash is stored. */
export interface TokenRecord {
  id: string
  personId: PersonId
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

export interface Tokens {
  /** The token of this hash, unless it was revoked. */
  find(hash: string): Promise<TokenRecord | null>
  ofPerson(personId: PersonId): Promise<TokenRecord[]>
  /** Remembers that it was used, for its owner to see. */
  used(id: string, at: Date): Promise<void>
}

const SHORT = { hash: true, revokedAt: true } as const

export function tokensStore(prisma: PrismaClient, queue: Queue): Tokens {
  return {
    find: hash => prisma.bearerToken.findFirst({ where: { hash, revokedAt: null }, omit: SHORT }),
    ofPerson: personId =>
      prisma.bearerToken.findMany({
        where: { personId, revokedAt: null },
        omit: SHORT,
        orderBy: { createdAt: 'asc' }
      }),
    used: async (id, lastUsedAt) => {
      await queue.run(() => prisma.bearerToken.updateMany({ where: { id }, data: { lastUsedAt } }))
    }
  }
}

export const tokenRows = (token: Omit<TokenRecord, 'lastUsedAt'> & { hash: string }): Statement[] => [
  insert('BearerToken', token)
]

export const tokenRevokedRows = (id: string, now: Date): Statement[] => [
  update('BearerToken', { revokedAt: now }, { id, revokedAt: null })
]
