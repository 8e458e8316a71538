import type {
  Anchor,
  DelegationCode,
  DocumentId,
  Mention,
  PersonId,
  Reaction,
  RemarkOutcome,
  RemarkType,
  RemarkVisibility,
  Voice
} from '@acuerdo/domain'
import { reactionOf, remarkOutcomeOf, remarkTypeOf, visibilityOf } from './columns.ts'
import type { PrismaClient } from './db.ts'
import { grouped } from './grouped.ts'
import type { Queue } from './store.ts'
import { threadMarks, type ThreadMarks } from './thread-marks.ts'

export interface ThreadRecord {
  id: string
  documentId: DocumentId
  type: RemarkType
  visibility: RemarkVisibility
  voice: Voice
  personId: PersonId
  sphere: DelegationCode | null
  resolved: boolean
  openedAt: Date
  sentAt: Date | null
  sentBy: PersonId | null
  /** What it is about, and what it was about before, the first first. */
  anchors: { anchor: Anchor; sequence: number }[]
  remarks: RemarkRecord[]
  resolutions: ResolutionRecord[]
}

export interface RemarkRecord {
  id: string
  ordinal: number
  voice: Voice
  personId: PersonId
  sphere: DelegationCode | null
  text: string
  mentions: Mention[]
  at: Date
  writtenAt: Date | null
  releasedAt: Date | null
  former: { text: string; until: Date }[]
}

export interface ResolutionRecord {
  outcome: RemarkOutcome
  reason: string | null
  voice: Voice
  personId: PersonId
  at: Date
  reopenedAt: Date | null
}

/** What is said beside texts. Everything that is on the record is written by acts (comment-rows.ts). */
export interface Threads extends ThreadMarks {
  ofDocument(documentId: DocumentId): Promise<ThreadRecord[]>
  /** The thread of this id, or of the remark of this id; null where there is none in this document. */
  find(documentId: DocumentId, threadOrRemark: string): Promise<ThreadRecord | null>
  /** Open ones, as figures: those of a delegation's own are not counted. */
  count(documentId: DocumentId): Promise<{ threads: number; substantiveThreads: number }>
  /** All that stand beside a text, and those of a delegation's own that wait to be sent. */
  standing(documentId: DocumentId, sphere: DelegationCode | null): Promise<{ threads: number; own: number }>
  /** Up to which remark a person has read each thread. */
  reads(documentId: DocumentId, personId: PersonId): Promise<Map<string, number>>
  reactions(documentId: DocumentId): Promise<ReactionRecord[]>
  /** Anchors that were taken along; see remarks/anchors.ts. */
  based(documentId: DocumentId): Promise<{ sequence: number; anchorsJson: string } | null>
}

export interface ReactionRecord {
  remarkId: string
  personId: PersonId
  reaction: Reaction
}

export function threadsStore(prisma: PrismaClient, queue: Queue): Threads {
  return {
    ...threadMarks(prisma, queue),
    ofDocument: documentId => threadsWhere(prisma, { documentId }),
    find: async (documentId, id) => {
      const [thread] = await threadsWhere(prisma, { documentId, id })
      if (thread !== undefined) return thread
      const remark = await prisma.remark.findUnique({ where: { id }, select: { threadId: true } })
      const [found] = remark === null ? [] : await threadsWhere(prisma, { documentId, id: remark.threadId })
      return found ?? null
    },
    count: async documentId => {
      const where = { documentId, resolved: false, visibility: { not: 'delegation' } }
      const [threads, substantiveThreads] = await Promise.all([
        prisma.thread.count({ where }),
        prisma.thread.count({ where: { ...where, type: 'substantive' } })
      ])
      return { threads, substantiveThreads }
    },
    standing: async (documentId, sphere) => {
      const [threads, own] = await Promise.all([
        prisma.thread.count({ where: { documentId, visibility: { not: 'delegation' } } }),
        sphere === null ? 0 : prisma.thread.count({ where: { documentId, visibility: 'delegation', sphere } })
      ])
      return { threads, own }
    },
    reads: async (documentId, personId) => {
      const rows = await prisma.threadRead.findMany({ where: { personId, thread: { documentId } } })
      return new Map(rows.map(({ threadId, ordinal }) => [threadId, ordinal]))
    },
    reactions: async documentId => {
      const rows = await prisma.reaction.findMany({ where: { remark: { thread: { documentId } } } })
      return rows.map(row => ({ ...row, reaction: reactionOf(row.reaction) }))
    },
    based: documentId => prisma.basedAnchors.findUnique({ where: { documentId } })
  }
}

/** One question a table, put together here: that is faster than one that asks for everything. */
async function threadsWhere(
  prisma: PrismaClient,
  where: { documentId: DocumentId; id?: string }
): Promise<ThreadRecord[]> {
  const inside = { thread: where }
  const [threads, anchors, remarks, former, resolutions] = await Promise.all([
    prisma.thread.findMany({ where, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] }),
    prisma.threadAnchor.findMany({ where: inside, orderBy: { ordinal: 'asc' } }),
    prisma.remark.findMany({ where: inside, orderBy: { ordinal: 'asc' } }),
    prisma.formerRemark.findMany({ where: { remark: inside }, orderBy: { ordinal: 'asc' } }),
    prisma.threadResolution.findMany({ where: inside, orderBy: { ordinal: 'asc' } })
  ])
  const byThread = {
    anchors: grouped(anchors, ({ threadId }) => threadId),
    remarks: grouped(remarks, ({ threadId }) => threadId),
    resolutions: grouped(resolutions, ({ threadId }) => threadId)
  }
  const formerOf = grouped(former, ({ remarkId }) => remarkId)
  return threads.map(thread => ({
    ...thread,
    type: remarkTypeOf(thread.type),
    visibility: visibilityOf(thread.visibility),
    anchors: (byThread.anchors.get(thread.id) ?? []).map(({ anchorJson, sequence }) => ({
      anchor: JSON.parse(anchorJson) as Anchor,
      sequence
    })),
    remarks: (byThread.remarks.get(thread.id) ?? []).map(({ threadId: _, mentionsJson, ...remark }) => ({
      ...remark,
      mentions: JSON.parse(mentionsJson) as Mention[],
      former: (formerOf.get(remark.id) ?? []).map(({ text, until }) => ({ text, until }))
    })),
    resolutions: (byThread.resolutions.get(thread.id) ?? []).map(({ outcome, ...rest }) => ({
      ...rest,
      outcome: remarkOutcomeOf(outcome)
    }))
  }))
}
