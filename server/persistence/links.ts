import type { PersonId } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import { insert, raw, update } from './row-changes.ts'

/** A link with which one person chooses a password. The id is the hash of its secret. */
export interface LinkRecord {
  id: string
  personId: PersonId
  purpose: 'invite' | 'reset'
  expiresAt: Date
}

export interface PersonalLinks {
  /** The link while it can be used: not used, void or expired at `now` (the machine's clock), person not kept out. */
  find(id: string, now: Date): Promise<(LinkRecord & { name: string }) | null>
  /** The open links by person, for those who administer them. */
  open(now: Date): Promise<Map<PersonId, LinkRecord>>
}

export function personalLinks(prisma: PrismaClient): PersonalLinks {
  const usable = (now: Date) => ({ usedAt: null, voidedAt: null, expiresAt: { gt: now } })
  return {
    find: async (id, now) => {
      const where = { id, ...usable(now), person: { suspendedAt: null } }
      const row = await prisma.personalLink.findFirst({ where, include: { person: true } })
      return row === null ? null : { ...linkOf(row), name: row.person.name }
    },
    open: async now => {
      const rows = await prisma.personalLink.findMany({ where: usable(now) })
      return new Map(rows.map(row => [row.personId, linkOf(row)]))
    }
  }
}

const linkOf = (row: { id: string; personId: string; purpose: string; expiresAt: Date }): LinkRecord => ({
  id: row.id,
  personId: row.personId,
  purpose: row.purpose === 'reset' ? 'reset' : 'invite',
  expiresAt: row.expiresAt
})

/** A new link; whatever link the person had before is void. */
export const linkRows = (link: LinkRecord & { createdBy: PersonId }, now: Date): Statement[] => [
  update('PersonalLink', { voidedAt: now }, { personId: link.personId, usedAt: null, voidedAt: null }),
  insert('PersonalLink', { ...link, createdAt: now })
]

/** The link is used up, the password set, and every session that began under the former one ends. */
export const linkUsedRows = (
  { id, personId }: Pick<LinkRecord, 'id' | 'personId'>,
  passwordHash: string,
  now: Date
): Statement[] => [
  update('PersonalLink', { usedAt: now }, { id }),
  // A letter that left after a restart carries a link of its own: whichever is used first voids the others.
  update('PersonalLink', { voidedAt: now }, { personId, usedAt: null, voidedAt: null }),
  update('Person', { passwordHash }, { id: personId }),
  update('Session', { endedAt: now }, { personId, endedAt: null })
]

/** Another secret for the same errand, as long as the former link is open; it voids nothing. */
export const twinRow = (id: string, of: string, now: Date): Statement =>
  raw(
    `INSERT INTO "PersonalLink" ("id", "personId", "purpose", "createdBy", "createdAt", "expiresAt")
     SELECT ?, "personId", "purpose", "createdBy", ?, "expiresAt" FROM "PersonalLink"
     WHERE "id" = ? AND "usedAt" IS NULL AND "voidedAt" IS NULL`,
    id,
    now,
    of
  )
