import type { DocumentId, PersonId } from '@acuerdo/domain'
import type { NoticeKind } from '../context.ts'
import type { Statement } from '../realtime/ports.ts'
import type { PrismaClient } from './db.ts'
import { insert } from './row-changes.ts'
import type { Queue } from './store.ts'

/** A letter that is on its way, or was. Times are the machine's. */
export interface OutboxRecord {
  id: string
  personId: PersonId
  kind: 'invite' | 'reset' | NoticeKind
  documentId: DocumentId | null
  /** What its words are made of, without secrets. */
  facts: Record<string, string>
  /** Of a letter with a personal link: the one that was shown. The letter gets one of its own when it leaves. */
  linkId: string | null
  state: 'waiting' | 'sent' | 'failed' | 'void'
  tries: number
  createdAt: Date
  nextAt: Date
  sentAt: Date | null
  why: string | null
}

/** What became of a try. */
export type Tried = Pick<OutboxRecord, 'state' | 'tries' | 'nextAt' | 'sentAt' | 'why'>

export interface OutboxRows {
  /** Those that are due at an instant (null: all that wait), the oldest first. */
  due(now: Date | null, max: number): Promise<OutboxRecord[]>
  find(id: string): Promise<OutboxRecord | null>
  /** Waiting and failed ones, the newest first. */
  unsent(max: number): Promise<OutboxRecord[]>
  count(state: OutboxRecord['state']): Promise<number>
  tried(id: string, tried: Tried): Promise<void>
}

export function outboxRows(prisma: PrismaClient, queue: Queue): OutboxRows {
  return {
    due: async (now, take) =>
      (
        await prisma.outboxLetter.findMany({
          where: { state: 'waiting', ...(now === null ? {} : { nextAt: { lte: now } }) },
          orderBy: { createdAt: 'asc' },
          take
        })
      ).map(recordOf),
    find: async id => {
      const row = await prisma.outboxLetter.findUnique({ where: { id } })
      return row && recordOf(row)
    },
    unsent: async take =>
      (
        await prisma.outboxLetter.findMany({
          where: { state: { in: ['waiting', 'failed'] } },
          orderBy: { createdAt: 'desc' },
          take
        })
      ).map(recordOf),
    count: state => prisma.outboxLetter.count({ where: { state } }),
    tried: (id, data) =>
      queue.run(async () => {
        await prisma.outboxLetter.updateMany({ where: { id }, data })
      })
  }
}

/** A letter, to be written in the transaction of what it tells of. */
export const letterRow = ({
  facts,
  at,
  ...letter
}: Pick<OutboxRecord, 'id' | 'personId' | 'kind' | 'documentId' | 'facts'> &
  Partial<Pick<OutboxRecord, 'linkId'>> & { at: Date }): Statement =>
  insert('OutboxLetter', {
    ...letter,
    ...{ factsJson: JSON.stringify(facts), state: 'waiting', tries: 0, createdAt: at, nextAt: at }
  })

interface OutboxRow {
  id: string
  personId: string
  kind: string
  documentId: string | null
  factsJson: string
  linkId: string | null
  state: string
  tries: number
  createdAt: Date
  nextAt: Date
  sentAt: Date | null
  why: string | null
}

const recordOf = ({ factsJson, kind, state, ...row }: OutboxRow): OutboxRecord => ({
  ...row,
  kind: kind as OutboxRecord['kind'],
  state: state as OutboxRecord['state'],
  facts: JSON.parse(factsJson) as Record<string, string>
})
