import type { PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Statement } from '../realtime/ports.ts'
import { insert } from './row-changes.ts'

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
}

export const performedActsStore = (prisma: PrismaClient): PerformedActs => ({
  find: (personId, key) => prisma.performedAct.findUnique({ where: { personId_key: { personId, key } } })
})

/** Written in the transaction of the act. */
export const performedRow = (act: PerformedAct): Statement => insert('PerformedAct', act)
