import type {
  Alternative,
  Bracket,
  BracketId,
  ClosedAlternative,
  ClosingUndo,
  DocumentId,
  Resolution,
  Run
} from '@acuerdo/domain'
import { bracketKindOf, bracketStateOf, closingOutcomeOf } from './columns.ts'
import type { PrismaClient } from './db.ts'

export interface Brackets {
  /** Every bracket of a document, resolved ones included, with its wordings and their positions. */
  ofDocument(id: DocumentId): Promise<Bracket[]>
  /** What taking back the closing of a bracket needs; null where none stands or it can't be taken back. */
  undoOf(bracket: string): Promise<ClosingUndo | null>
  /** How brackets of a document were closed before they were opened again, the latest first. */
  formerClosings(id: DocumentId): Promise<Record<BracketId, Resolution[]>>
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
            include: {
              positions: { orderBy: { delegationCode: 'asc' } },
              refusals: { orderBy: { delegationCode: 'asc' } }
            }
          },
          resolutions: { where: { undoneAt: null }, orderBy: { at: 'desc' }, take: 1 },
          footnotes: true
        }
      })
      return rows.map(bracketOf)
    },
    undoOf: async bracketId => {
      const row = await prisma.resolution.findFirst({
        where: { bracketId, undoneAt: null },
        orderBy: { at: 'desc' }
      })
      return row?.undoJson ? (JSON.parse(row.undoJson) as ClosingUndo) : null
    },
    formerClosings: async documentId => {
      const rows = await prisma.resolution.findMany({
        where: { bracket: { documentId }, undoneAt: { not: null } },
        orderBy: [{ at: 'desc' }, { undoneAt: 'desc' }]
      })
      const closings: Record<BracketId, Resolution[]> = {}
      for (const row of rows) (closings[row.bracketId] ??= []).push(formerOf(row))
      return closings
    }
  }
}

export interface AlternativeRow {
  key: string
  runsJson: string
  proposedByJson: string
  originatedBy: string | null
  state: string
  mergedFromJson: string
  positions: { delegationCode: string; stance: string }[]
  refusals: { delegationCode: string }[]
}

interface ResolutionRow {
  outcome: string
  key: string | null
  fromJson: string
  wordingJson: string
  byPerson: string
  at: Date
}

export interface BracketRow {
  id: string
  paragraphId: string
  kind: string
  state: string
  baseJson: string | null
  note: string | null
  openedBy: string | null
  openedAt: Date | null
  packageId: string | null
  parentBracketId: string | null
  parentKey: string | null
  proposedJson: string | null
  alternatives: AlternativeRow[]
  resolutions: ResolutionRow[]
  footnotes: { runsJson: string }[]
}

const runs = (json: string): Run[] => JSON.parse(json) as Run[]

/** A closing that was taken back: the row of its footnote went with that. */
const formerOf = (row: ResolutionRow & { footnoteJson: string | null }): Resolution => ({
  ...resolutionOf(row),
  ...(row.footnoteJson === null ? {} : { footnote: runs(row.footnoteJson) })
})

/** The record behind its rows. */
export function bracketOf(row: BracketRow): Bracket {
  const closed = row.alternatives.filter(({ state }) => state !== 'open')
  const [resolution] = row.resolutions
  const [footnote] = row.footnotes
  return {
    id: row.id,
    paragraph: row.paragraphId,
    kind: bracketKindOf(row.kind),
    state: bracketStateOf(row.state),
    base: row.baseJson === null ? null : runs(row.baseJson),
    alternatives: row.alternatives.filter(({ state }) => state === 'open').map(alternativeOf),
    ...(closed.length === 0
      ? {}
      : {
          closed: closed.map((one): ClosedAlternative => ({ ...alternativeOf(one), closedBy: 'withdrawn' }))
        }),
    ...(row.proposedJson === null ? {} : { proposed: runs(row.proposedJson) }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.openedBy === null ? {} : { openedBy: row.openedBy }),
    ...(row.openedAt === null ? {} : { openedAt: row.openedAt.toISOString() }),
    ...(row.packageId === null ? {} : { package: row.packageId }),
    ...(row.parentBracketId === null ? {} : { parent: { bracket: row.parentBracketId, key: row.parentKey } }),
    ...(resolution === undefined || row.state !== 'resolved' ? {} : { resolution: resolutionOf(resolution) }),
    ...(footnote === undefined ? {} : { footnote: runs(footnote.runsJson) })
  }
}

function alternativeOf(row: AlternativeRow): Alternative {
  const [accepted, reserved] = [withStance(row, 'can_accept'), withStance(row, 'reserve')]
  const mergedFrom = JSON.parse(row.mergedFromJson) as string[]
  return {
    key: row.key,
    runs: runs(row.runsJson),
    proposedBy: JSON.parse(row.proposedByJson) as string[],
    supportedBy: withStance(row, 'support'),
    opposedBy: withStance(row, 'oppose'),
    ...(accepted.length === 0 ? {} : { acceptedBy: accepted }),
    ...(reserved.length === 0 ? {} : { reservedBy: reserved }),
    ...(row.originatedBy === null ? {} : { originatedBy: row.originatedBy }),
    ...(row.refusals.length === 0
      ? {}
      : { refusedBy: row.refusals.map(({ delegationCode }) => delegationCode) }),
    ...(mergedFrom.length === 0 ? {} : { mergedFrom })
  }
}

function resolutionOf(row: ResolutionRow): Resolution {
  const from = JSON.parse(row.fromJson) as string[]
  return {
    outcome: closingOutcomeOf(row.outcome),
    ...(row.key === null ? {} : { alternative: row.key }),
    ...(from.length === 0 ? {} : { from }),
    wording: runs(row.wordingJson),
    by: row.byPerson,
    at: row.at.toISOString()
  }
}

const withStance = ({ positions }: AlternativeRow, stance: string): string[] =>
  positions.filter(position => position.stance === stance).map(({ delegationCode }) => delegationCode)
