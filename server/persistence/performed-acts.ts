import type { PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** An act that was done under a key of its author, so that the same request is answered and not done again. */
export interface PerformedAct {
  personId: PersonId
  key: string
  /** SHA-256 of the act, to tell a repetition from another act under the same key. */
  fingerprint: string
  outcomeJson: string
  at: Date
}

export interface PerformedActs {
  find(personId: PersonId, key: string): Promise<PerformedAct | null>
  keep(act: PerformedAct): Promise<void>
}

export function performedActsStore(prisma: PrismaClient, queue: Queue): PerformedActs {
  return {
    find: (personId, key) => prisma.performedAct.findUnique({ where: { personId_key: { personId, key } } }),
    keep: async act => {
      await queue.run(() => prisma.performedAct.create({ data: act }))
    }
  }
}
