import type { PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** Somebody signed in on one device. The id is the hash of the cookie's token; the token is stored nowhere. */
export interface SessionRecord {
  id: string
  /** The person's role changed: the next request gets a session with another id. */
  rotate: boolean
  personId: PersonId
  expiresAt: Date
}

export interface Sessions {
  create(session: Omit<SessionRecord, 'rotate'> & { createdAt: Date }): Promise<void>
  /**
   * The session while it lasts: not ended, and not expired at `now` (the machine's clock). The former id of a
   * rotated session is good for some seconds still: requests that were on their way carry it.
   */
  find(id: string, now: Date): Promise<SessionRecord | null>
  end(id: string, at: Date): Promise<void>
  /** Ends every session of a person; answers the ids of those that had not ended before. */
  endAll(personId: PersonId, at: Date): Promise<string[]>
  /** The living sessions of a person, the newest first. */
  ofPerson(personId: PersonId, now: Date): Promise<(SessionRecord & { createdAt: Date })[]>
  /** The same, of a socket that was opened under the id: it goes on under the session that took its place. */
  follow(id: string, now: Date): Promise<SessionRecord | null>
  /** Gives a session that is marked for it another id; false where it is not marked, or was given one already. */
  rotate(id: string, successor: string, now: Date): Promise<boolean>
}

/** How long the former id of a session is good for after the session was given another one. */
const ROTATION_MS = 30_000

export function sessionsStore(prisma: PrismaClient, queue: Queue): Sessions {
  const follow: Sessions['follow'] = async (id, now) => {
    const row = await prisma.session.findUnique({ where: { id } })
    if (row === null) return null
    if (row.successor !== null) return follow(row.successor, now)
    return row.endedAt === null && row.expiresAt > now ? recordOf(row) : null
  }
  return {
    follow,
    create: async session => {
      await queue.run(() => prisma.session.create({ data: session }))
    },
    find: async (id, now) => {
      const row = await prisma.session.findUnique({ where: { id } })
      const over = row === null || (row.endedAt !== null && row.endedAt <= now)
      return over ? null : follow(row.successor ?? id, now)
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
      }),
    ofPerson: async (personId, now) => {
      const where = { personId, endedAt: null, expiresAt: { gt: now } }
      const rows = await prisma.session.findMany({ where, orderBy: { createdAt: 'desc' } })
      return rows.map(row => ({ ...recordOf(row), createdAt: row.createdAt }))
    },
    rotate: (id, successor, now) =>
      queue.run(async () => {
        const row = await prisma.session.findFirst({
          where: { id, rotateAt: { not: null }, successor: null, endedAt: null }
        })
        if (row === null) return false
        const { personId, expiresAt } = row
        const endedAt = new Date(now.getTime() + ROTATION_MS)
        await prisma.$transaction([
          prisma.session.create({ data: { id: successor, personId, expiresAt, createdAt: now } }),
          prisma.session.update({ where: { id }, data: { successor, endedAt } })
        ])
        return true
      })
  }
}

const recordOf = (row: {
  id: string
  personId: string
  expiresAt: Date
  rotateAt: Date | null
}): SessionRecord => ({
  id: row.id,
  personId: row.personId,
  expiresAt: row.expiresAt,
  rotate: row.rotateAt !== null
})
