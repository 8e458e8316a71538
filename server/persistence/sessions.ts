import type { PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** Somebody signed in on one device. The id is the hash of the cookie's token; the token is stored nowhere. */
export interface SessionRecord {
  id: string
  personId: PersonId
  expiresAt: Date
}

export interface Sessions {
  create(session: SessionRecord & { createdAt: Date }): Promise<void>
  /** The session while it lasts: not ended, and not expired at `now` (the machine's clock). */
  find(id: string, now: Date): Promise<SessionRecord | null>
  end(id: string, at: Date): Promise<void>
  /** Ends every session of a person; answers the ids of those that had not ended before. */
  endAll(personId: PersonId, at: Date): Promise<string[]>
}

export function sessionsStore(prisma: PrismaClient, queue: Queue): Sessions {
  return {
    create: async session => {
      await queue.run(() => prisma.session.create({ data: session }))
    },
    find: async (id, now) => {
      const row = await prisma.session.findFirst({ where: { id, endedAt: null, expiresAt: { gt: now } } })
      return row === null ? null : { id: row.id, personId: row.personId, expiresAt: row.expiresAt }
    },
    end: async (id, at) => {
      await queue.run(() =>
        prisma.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: at } })
      )
    },
    endAll: (personId, at) =>
      queue.run(async () => {
        const where = { personId, endedAt: null }
        const live = await prisma.session.findMany({ where, select: { id: true } })
        await prisma.session.updateMany({ where, data: { endedAt: at } })
        return live.map(({ id }) => id)
      })
  }
}
