import type { DocumentId, Proposal, Run, Text } from '@acuerdo/domain'
import { partOf, proposalKindOf, proposalStateOf, stanceOf } from './columns.ts'
import type { PrismaClient } from './db.ts'

/** Of what may be hundreds of proposals the few that an act is about, as decisions see them. */
export interface ProposalsForActs {
  /**
   * Of one of these names, of the same paragraph, or in the same bracket, the oldest first: whatever a decision about what
   * bears these names may look up. Names are ids of proposals, paragraphs and brackets.
   */
  beside(id: DocumentId, names: readonly string[]): Promise<Proposal[]>
  /**
   * Pending ones that the text as it stands may have moved from under: all but those that ask for other words than those
   * that stand, and were made or last carried against them to the letter. The oldest first.
   */
  toCarry(id: DocumentId, text: Text): Promise<Proposal[]>
}

export function proposalsForActs(prisma: PrismaClient): ProposalsForActs {
  const facts = async (where: ProposalWhere): Promise<Proposal[]> => {
    const rows = await prisma.proposal.findMany({
      where,
      orderBy: [...OLDEST_FIRST],
      include: WITH_POSITIONS
    })
    return rows.map(proposalFactsOf)
  }
  return {
    beside: async (documentId, names) => {
      const named = await prisma.proposal.findMany({
        where: { documentId, id: { in: [...names] } },
        select: { paragraphId: true, reflectedBracketId: true, amendsId: true }
      })
      const near = named.flatMap(one => [one.paragraphId, one.reflectedBracketId, one.amendsId])
      const among = { in: [...names, ...near.flatMap(name => name ?? [])] }
      return facts({
        documentId,
        OR: [{ id: among }, { paragraphId: among }, { reflectedBracketId: among }]
      })
    },
    toCarry: async (documentId, text) => {
      const pending = await facts({ documentId, state: { in: ['tabled', 'needs_attention'] } })
      const words = new Map(text.paragraphs.map(({ id, runs }) => [id, JSON.stringify(runs)]))
      return pending.filter(one => !standsAsMade(one, words.get(one.paragraph)))
    }
  }
}

type ProposalWhere = NonNullable<NonNullable<Parameters<PrismaClient['proposal']['findMany']>[0]>['where']>

export const OLDEST_FIRST = [{ at: 'asc' }, { id: 'asc' }] as const
export const WITH_POSITIONS = { positions: { orderBy: { delegationCode: 'asc' } } } as const

/** Nothing can have happened to it since: the words that it would replace stand there, to the letter. */
const standsAsMade = ({ kind, state, bracket, amends, base, runs }: Proposal, words?: string): boolean =>
  kind === 'replace' &&
  state === 'tabled' &&
  bracket === null &&
  amends === null &&
  JSON.stringify(base) === words &&
  JSON.stringify(runs) !== words

/** The columns that decisions ask of. */
export interface ProposalFactsRow {
  id: string
  kind: string
  state: string
  paragraphId: string
  afterId: string | null
  bracketId: string | null
  part: string | null
  level: number | null
  delegationCode: string
  originatedBy: string | null
  baseJson: string
  runsJson: string
  sequence: number
  amendsId: string | null
  suggestionId: string | null
  madeParagraphId: string | null
  reflectedBracketId: string | null
  reflectedKey: string | null
  positions: { delegationCode: string; stance: string; words: string | null }[]
}

/** The proposal as decisions see it. */
export const proposalFactsOf = (row: ProposalFactsRow): Proposal => ({
  id: row.id,
  kind: proposalKindOf(row.kind),
  state: proposalStateOf(row.state),
  paragraph: row.paragraphId,
  after: row.afterId,
  bracket: row.bracketId,
  part: row.part === null ? null : partOf(row.part),
  level: row.level === 1 || row.level === 2 ? row.level : null,
  delegation: row.delegationCode,
  originatedBy: row.originatedBy,
  base: runsOf(row.baseJson),
  runs: runsOf(row.runsJson),
  sequence: row.sequence,
  amends: row.amendsId,
  suggestion: row.suggestionId,
  positions: row.positions.map(({ delegationCode, stance, words }) => ({
    delegation: delegationCode,
    stance: stanceOf(stance),
    words
  })),
  madeParagraph: row.madeParagraphId,
  reflected:
    row.reflectedBracketId === null || row.reflectedKey === null
      ? null
      : { bracket: row.reflectedBracketId, key: row.reflectedKey }
})

const runsOf = (json: string): Run[] => JSON.parse(json) as Run[]
