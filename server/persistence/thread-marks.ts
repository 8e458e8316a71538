import type { DocumentId, PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'
import type { ReactionRecord } from './threads.ts'

/** What people do beside the record with what was said (TH13), and what can be made anew from it at any time. */
export interface ThreadMarks {
  markRead(personId: PersonId, reads: readonly { thread: string; ordinal: number }[]): Promise<void>
  react(reaction: ReactionRecord, on: boolean): Promise<void>
  /** Anchors that were taken along to the text at a sequence; see remarks/anchors.ts. */
  keepBased(kept: { documentId: DocumentId; sequence: number; anchorsJson: string }): Promise<void>
}

export const threadMarks = (prisma: PrismaClient, queue: Queue): ThreadMarks => ({
  markRead: async (personId, reads) => {
    if (reads.length === 0) return
    await queue.run(() =>
      prisma.$transaction(
        reads.map(({ thread: threadId, ordinal }) =>
          prisma.threadRead.upsert({
            where: { threadId_personId: { threadId, personId } },
            create: { threadId, personId, ordinal },
            update: { ordinal }
          })
        )
      )
    )
  },
  react: async (reaction, on) => {
    const where = { remarkId_personId_reaction: reaction }
    await queue.run(async () => {
      if (on) await prisma.reaction.upsert({ where, create: reaction, update: {} })
      else await prisma.reaction.deleteMany({ where: reaction })
    })
  },
  keepBased: async kept => {
    const { documentId } = kept
    await queue.run(() => prisma.basedAnchors.upsert({ where: { documentId }, create: kept, update: kept }))
  }
})
