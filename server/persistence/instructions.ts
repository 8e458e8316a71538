import type { Action, ThemeId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface Instructions {
  /** Whether a co-chair's instruction for this action stands at `now` (the rules' clock), in this group. */
  stands(theme: ThemeId, action: Action, now: Date): Promise<boolean>
}

export function instructionsStore(prisma: PrismaClient): Instructions {
  return {
    stands: async (themeId, action, now) => {
      const where = { themeId, action, at: { lte: now }, OR: [{ until: null }, { until: { gte: now } }] }
      return (await prisma.instruction.count({ where })) > 0
    }
  }
}
