import type { Alternative, Bracket, DocumentId, Run } from '@acuerdo/domain'
import { bracketKindOf, bracketStateOf } from './columns.ts'
import type { PrismaClient } from './db.ts'

export interface Brackets {
  /** Every bracket of a document, resolved ones included, with its wordings and their positions. */
  ofDocument(id: DocumentId): Promise<Bracket[]>
}

export function bracketsStore(prisma: PrismaClient): Brackets {
  return {
    ofDocument: async documentId => {
      const rows = await prisma.bracket.findMany({
        where: { documentId },
        orderBy: { position: 'asc' },
        include: {
          alternatives: {
            orderBy: { ordinal: 'asc' },
            include: { positions: { orderBy: { delegationCode: 'asc' } } }
          }
        }
      })
      return rows.map(bracketOf)
    }
  }
}

interface AlternativeRow {
  key: string
  runsJson: string
  proposedByJson: string
  originatedBy: string | null
  positions: { delegationCode: string; stance: string }[]
}

interface BracketRow {
  id: string
  paragraphId: string
  kind: string
  state: string
  baseJson: string | null
  note: string | null
  alternatives: AlternativeRow[]
}

const bracketOf = (row: BracketRow): Bracket => ({
  id: row.id,
  paragraph: row.paragraphId,
  kind: bracketKindOf(row.kind),
  state: bracketStateOf(row.state),
  base: row.baseJson === null ? null : (JSON.parse(row.baseJson) as Run[]),
  alternatives: row.alternatives.map(alternativeOf),
  ...(row.note === null ? {} : { note: row.note })
})

const alternativeOf = (row: AlternativeRow): Alternative => ({
  key: row.key,
  runs: JSON.parse(row.runsJson) as Run[],
  proposedBy: JSON.parse(row.proposedByJson) as string[],
  supportedBy: withStance(row, 'support'),
  opposedBy: withStance(row, 'oppose'),
  ...(row.originatedBy === null ? {} : { originatedBy: row.originatedBy })
})

const withStance = ({ positions }: AlternativeRow, stance: string): string[] =>
  positions.filter(position => position.stance === stance).map(({ delegationCode }) => delegationCode)
