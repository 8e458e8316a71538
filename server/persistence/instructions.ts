import type { Action, PersonId, ThemeId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface Instructions {
  /** Whether a co-chair's instruction for this action stands at `now` (the rules' clock), in this group. */
  stands(theme: ThemeId, action: Action, now: Date): Promise<boolean>
  /** The instructions of a group that stand at `now`. */
  standing(theme: ThemeId, now: Date): Promise<InstructionRecord[]>
  /** When an instruction or a mandate begins or ends next, after `now`; null where none does. */
  nextTurn(now: Date): Promise<Date | null>
}

export interface InstructionRecord {
  action: string
  givenBy: PersonId
  at: Date
  until: Date | null
}

export function instructionsStore(prisma: PrismaClient): Instructions {
  return {
    stands: async (themeId, action, now) => {
      const where = { themeId, action, at: { lte: now }, OR: [{ until: null }, { until: { gte: now } }] }
      return (await prisma.instruction.count({ where })) > 0
    },
    standing: (themeId, now) =>
      prisma.instruction.findMany({
        where: { themeId, at: { lte: now }, OR: [{ until: null }, { until: { gte: now } }] },
        select: { action: true, givenBy: true, at: true, until: true },
        orderBy: { at: 'asc' }
      }),
    nextTurn: async now => {
      const later = { gte: now }
      const [instruction, ending, beginning] = await Promise.all([
        prisma.instruction.findFirst({ where: { until: later }, orderBy: { until: 'asc' } }),
        prisma.mandate.findFirst({ where: { until: later, endedAt: null }, orderBy: { until: 'asc' } }),
        prisma.mandate.findFirst({ where: { from: { gt: now }, endedAt: null }, orderBy: { from: 'asc' } })
      ])
      // Whatever has an end holds at that instant still: it is over one millisecond later.
      const ends = [instruction?.until, ending?.until].flatMap(at => (at ? [at.getTime() + 1] : []))
      const turns = [...ends, ...(beginning ? [beginning.from.getTime()] : [])].filter(
        at => at > now.getTime()
      )
      return turns.length === 0 ? null : new Date(Math.min(...turns))
    }
  }
}
