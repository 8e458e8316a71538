import type { Commitment } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

/** What a commitment said at one time, with its source. */
export interface CommitmentVersion {
  ordinal: number
  amount: Commitment['amount']
  owner: string
  due: string | null
  source: string
  by: string | null
  at: string
}

export type RecordedCommitment = Commitment & { versions: CommitmentVersion[] }

export interface Commitments {
  /** All of the event, by name; the versions of each from the first to the present one. */
  list(): Promise<RecordedCommitment[]>
}

export function commitmentsStore(prisma: PrismaClient): Commitments {
  return {
    list: async () => {
      const rows = await prisma.commitment.findMany({
        include: {
          citations: { orderBy: { paragraphId: 'asc' } },
          versions: { orderBy: { ordinal: 'asc' } }
        },
        orderBy: { id: 'asc' }
      })
      return rows.map(({ id, kind, deliverable, owner, due, source, amendments, ...row }) => ({
        ...{ id, kind, deliverable, owner, due, source, amendments },
        amount: amountOf(row),
        citations: row.citations.map(({ documentId, paragraphId }) => ({
          document: documentId,
          paragraph: paragraphId
        })),
        versions: row.versions.map(version => ({
          ordinal: version.ordinal,
          amount: amountOf(version),
          owner: version.owner,
          due: version.due,
          source: version.source,
          by: version.byPerson,
          at: version.at.toISOString()
        }))
      }))
    }
  }
}

const amountOf = ({ value, currency }: { value: number | null; currency: string | null }) =>
  value === null || currency === null ? null : { value, currency }
