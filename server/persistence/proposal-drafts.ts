import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** Drafts of proposals and of entries come and go, on no record. */
export interface ProposalDrafts {
  /** All of it or nothing. */
  write(statements: readonly Statement[]): Promise<void>
}

export const proposalDrafts = (prisma: PrismaClient, queue: Queue): ProposalDrafts => ({
  write: statements =>
    queue.run(async () => {
      await prisma.$transaction(statements.map(({ sql, params }) => prisma.$executeRawUnsafe(sql, ...params)))
    })
})
