import type { Circle, DelegationFacts, PersonFacts } from '@acuerdo/domain'
import { delegationKindOf, languageOf, roleOf } from './columns.ts'
import type { PrismaClient } from './db.ts'
import { currentMandate } from './people.ts'

/** Everybody who takes part as it stands, for decisions about people. `now` is the rules' clock. */
export type ReadCircle = (now: Date) => Promise<Omit<Circle, 'freshId'>>

export const circleReader =
  (prisma: PrismaClient): ReadCircle =>
  async now => {
    const [themes, delegations, people] = await Promise.all([
      prisma.theme.findMany({ select: { id: true, code: true, slug: true } }),
      prisma.delegation.findMany(),
      prisma.person.findMany({
        include: { delegation: true, assignments: true, mandates: { where: currentMandate(now) } }
      })
    ])
    return {
      now: now.toISOString(),
      themes,
      delegations: delegations.map(({ code, name, kind, group, suspendedAt }): DelegationFacts => ({
        code,
        name,
        kind: delegationKindOf(kind),
        group,
        suspended: suspendedAt !== null
      })),
      people: people.map(
        ({ id, name, email, language, delegation, suspendedAt, assignments, mandates }): PersonFacts => ({
          id,
          name,
          email,
          language: languageOf(language),
          delegation: delegation?.code ?? null,
          suspended: suspendedAt !== null,
          roles: assignments.map(({ role, themeId }) => ({ role: roleOf(role), theme: themeId })),
          mandated: mandates.length > 0
        })
      )
    }
  }
