import type { Actor, DelegationCode, Language, PersonId, Role, ThemeId } from '@acuerdo/domain'
import { languageOf, roleOf } from './columns.ts'
import type { PrismaClient } from './db.ts'

export interface PersonRecord {
  id: PersonId
  email: string
  name: string
  language: Language
  delegation: DelegationCode | null
  /** Null for somebody who has not set a password yet. */
  passwordHash: string | null
  /** Suspended, or of a delegation that is. */
  suspended: boolean
  assignments: { role: Role; theme: ThemeId | null; themeCode: string | null }[]
}

export interface People {
  /** By e-mail address, whatever its case. */
  findByEmail(email: string): Promise<PersonRecord | null>
  find(id: PersonId): Promise<PersonRecord | null>
  list(): Promise<PersonRecord[]>
  /**
   * What `can()` asks of somebody, with the mandate that is current at `now` (the rules' clock); null for an
   * unknown or suspended person.
   */
  actor(id: PersonId, now: Date): Promise<Actor | null>
  /** The current mandates at `now`, by person. */
  mandates(now: Date): Promise<Map<PersonId, NonNullable<Actor['mandate']>>>
  /** The drafting list of a group. */
  draftingList(theme: ThemeId): Promise<PersonId[]>
  /** Whoever holds a role in this working group, by name; roles held in all groups included. */
  inRole(role: Role, theme: ThemeId): Promise<PersonRecord[]>
}

const WHOLE = { delegation: true, assignments: { include: { theme: true } } } as const

export function peopleStore(prisma: PrismaClient): People {
  return {
    findByEmail: async email => {
      const row = await prisma.person.findUnique({ where: { email: normalEmail(email) }, include: WHOLE })
      return row === null ? null : personOf(row)
    },
    find: async id => {
      const row = await prisma.person.findUnique({ where: { id }, include: WHOLE })
      return row === null ? null : personOf(row)
    },
    list: async () => {
      const rows = await prisma.person.findMany({ include: WHOLE, orderBy: { name: 'asc' } })
      return rows.map(personOf)
    },
    actor: (id, now) => actorOf(prisma, id, now),
    mandates: async now => {
      const rows = await prisma.mandate.findMany({ where: currentMandate(now), orderBy: { from: 'asc' } })
      return new Map(rows.map(row => [row.personId, mandateOf(row)]))
    },
    draftingList: async themeId =>
      (await prisma.draftingListEntry.findMany({ where: { themeId } })).map(({ personId }) => personId),
    inRole: async (role, theme) => {
      const where = { assignments: { some: { role, OR: [{ themeId: theme }, { themeId: null }] } } }
      const rows = await prisma.person.findMany({ where, include: WHOLE, orderBy: { name: 'asc' } })
      return rows.map(personOf)
    }
  }
}

/** How an address is stored and sought. */
export const normalEmail = (email: string): string => email.trim().toLowerCase()

async function actorOf(prisma: PrismaClient, id: PersonId, now: Date): Promise<Actor | null> {
  const row = await prisma.person.findUnique({
    where: { id },
    include: {
      ...WHOLE,
      draftingLists: true,
      mandates: { where: currentMandate(now), orderBy: { from: 'desc' }, take: 1 }
    }
  })
  if (row === null || isKeptOut(row)) return null
  const mandate = row.mandates[0]
  return {
    personId: row.id,
    name: row.name,
    language: languageOf(row.language),
    delegation: row.delegation?.code ?? null,
    assignments: row.assignments.map(({ role, themeId }) => ({ role: roleOf(role), theme: themeId })),
    draftingLists: row.draftingLists.map(({ themeId }) => themeId),
    mandate: mandate === undefined ? null : mandateOf(mandate)
  }
}

/**
 * A mandate that holds at `now`: from its first to its last instant, both included, and while the delegation has a head
 * who could have given it (S6).
 */
export const currentMandate = (now: Date) => ({
  from: { lte: now },
  person: {
    delegation: {
      people: { some: { suspendedAt: null, assignments: { some: { role: 'head_of_delegation' } } } }
    }
  },
  AND: [
    { OR: [{ until: null }, { until: { gte: now } }] },
    { OR: [{ endedAt: null }, { endedAt: { gt: now } }] }
  ]
})

/** Suspended, or of a delegation that is. */
const isKeptOut = (row: {
  suspendedAt: Date | null
  delegation: { suspendedAt: Date | null } | null
}): boolean => row.suspendedAt !== null || (row.delegation?.suspendedAt ?? null) !== null

const mandateOf = (row: { from: Date; until: Date | null }): NonNullable<Actor['mandate']> => ({
  from: row.from.toISOString(),
  until: row.until?.toISOString() ?? null
})

interface PersonRow {
  id: string
  email: string
  name: string
  language: string
  passwordHash: string | null
  suspendedAt: Date | null
  delegation: { code: string; suspendedAt: Date | null } | null
  assignments: { role: string; themeId: string | null; theme: { code: string } | null }[]
}

const personOf = (row: PersonRow): PersonRecord => ({
  id: row.id,
  email: row.email,
  name: row.name,
  language: languageOf(row.language),
  delegation: row.delegation?.code ?? null,
  passwordHash: row.passwordHash,
  suspended: isKeptOut(row),
  assignments: row.assignments.map(({ role, themeId, theme }) => ({
    role: roleOf(role),
    theme: themeId,
    themeCode: theme?.code ?? null
  }))
})
