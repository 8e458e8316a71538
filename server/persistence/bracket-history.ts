import type { BracketId, Stance } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

/** What was ever said about the wordings of one bracket, the oldest first. */
export interface BracketHistory {
  positions: {
    key: string
    delegation: string
    stance: Stance | 'none'
    words: string | null
    by: string | null
    at: string | null
    /** False for one that a later one has replaced. */
    current: boolean
  }[]
  refusals: { key: string; delegation: string; reason: string | null; at: string }[]
  wordings: { key: string; at: string | null; by: string | null }[]
}

export interface BracketHistories {
  ofBracket(id: BracketId): Promise<BracketHistory>
}

export function bracketHistoryStore(prisma: PrismaClient): BracketHistories {
  return {
    ofBracket: async bracketId => {
      const rows = await prisma.alternative.findMany({
        where: { bracketId },
        orderBy: { ordinal: 'asc' },
        include: {
          positions: true,
          history: { orderBy: { at: 'asc' } },
          refusals: { orderBy: { at: 'asc' } }
        }
      })
      return {
        positions: rows.flatMap(positionsOf),
        refusals: rows.flatMap(({ key, refusals }) =>
          refusals.map(({ delegationCode, reason, at }) => ({
            ...{ key, delegation: delegationCode, reason },
            at: at.toISOString()
          }))
        ),
        wordings: rows.map(({ key, at, byPerson }) => ({ key, at: at?.toISOString() ?? null, by: byPerson }))
      }
    }
  }
}

interface PositionRow {
  delegationCode: string
  stance: string
  words: string | null
  byPerson: string | null
  at: Date | null
}

/** Positions that a text began with are in no history, but current; the last line of a delegation's history is it too. */
function positionsOf({
  key,
  positions,
  history
}: {
  key: string
  positions: PositionRow[]
  history: PositionRow[]
}): BracketHistory['positions'] {
  const told = history.map((row, index) => {
    const later = history.slice(index + 1).some(({ delegationCode }) => delegationCode === row.delegationCode)
    return { ...positionOf(key, row), current: !later && row.stance !== 'none' }
  })
  const begun = positions.filter(
    row => row.at === null && !history.some(({ delegationCode }) => delegationCode === row.delegationCode)
  )
  return [...begun.map(row => ({ ...positionOf(key, row), current: true })), ...told]
}

const positionOf = (key: string, { delegationCode, stance, words, byPerson, at }: PositionRow) => ({
  key,
  delegation: delegationCode,
  stance: stance as Stance | 'none',
  words,
  by: byPerson,
  at: at?.toISOString() ?? null
})
