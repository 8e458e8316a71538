import {
  PRIORITY_STANCES,
  SUMMIT_DECISIONS,
  type AgendaItem,
  type DocumentId,
  type PriorityArea
} from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface Priorities {
  /** Of one text, in the order in which they were proposed. */
  ofDocument(id: DocumentId): Promise<PriorityArea[]>
  find(id: string): Promise<PriorityArea | null>
  /** Of all texts: those that were transmitted. */
  transmitted(): Promise<PriorityArea[]>
  /** The agenda of the Summit, in its order. */
  agenda(): Promise<AgendaItem[]>
}

export function prioritiesStore(prisma: PrismaClient): Priorities {
  const include = { stances: { orderBy: { delegationCode: 'asc' as const } } }
  const orderBy = [{ proposedAt: 'asc' as const }, { id: 'asc' as const }]
  return {
    ofDocument: async documentId =>
      (await prisma.priorityArea.findMany({ where: { documentId }, include, orderBy })).map(areaOf),
    find: async id => {
      const row = await prisma.priorityArea.findUnique({ where: { id }, include })
      return row === null ? null : areaOf(row)
    },
    transmitted: async () =>
      (await prisma.priorityArea.findMany({ where: { transmittedAt: { not: null } }, include, orderBy })).map(
        areaOf
      ),
    agenda: () =>
      prisma.agendaItem.findMany({
        select: { id: true, title: true, group: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }]
      })
  }
}

interface AreaRow {
  id: string
  documentId: string
  kind: string
  paragraphId: string
  title: string
  owner: string | null
  due: string | null
  proposedBy: string
  transmittedAt: Date | null
  decision: string | null
  agendaItemId: string | null
  remark: string | null
  answeredBy: string | null
  answeredAt: Date | null
  stances: { delegationCode: string; stance: string }[]
}

const areaOf = (row: AreaRow): PriorityArea => ({
  id: row.id,
  kind: row.kind === 'action' ? 'action' : 'priority',
  document: row.documentId,
  paragraph: row.paragraphId,
  title: row.title,
  owner: row.owner,
  due: row.due,
  proposedBy: row.proposedBy,
  stances: row.stances.flatMap(({ delegationCode: delegation, stance: stored }) => {
    const stance = PRIORITY_STANCES.find(one => one === stored)
    return stance === undefined ? [] : [{ delegation, stance }]
  }),
  transmitted: row.transmittedAt !== null,
  answer: answerOf(row)
})

function answerOf({ decision: stored, agendaItemId, remark, answeredBy, answeredAt }: AreaRow) {
  const decision = SUMMIT_DECISIONS.find(one => one === stored)
  if (decision === undefined) return null
  return {
    decision,
    item: agendaItemId,
    remark,
    by: answeredBy ?? '',
    at: answeredAt?.toISOString() ?? ''
  }
}
