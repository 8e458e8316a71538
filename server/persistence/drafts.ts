import type { DelegationCode, DocumentId, ParagraphId, PersonId } from '@acuerdo/domain'
import type { DraftOrigin } from '../context.ts'
import { draftOriginOf } from './columns.ts'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** What somebody was writing when a right ended or a text was closed (ruling 15). */
export interface DraftRecord {
  id: string
  personId: PersonId
  delegationCode: DelegationCode | null
  documentId: DocumentId
  paragraphId: ParagraphId | null
  base: string
  own: string
  origin: DraftOrigin
  at: Date
}

export interface Drafts {
  /** Those of the person; with `headOf`, also those that people of this delegation left when they went. */
  readable(
    documentId: DocumentId,
    reader: { personId: PersonId; headOf: DelegationCode | null }
  ): Promise<(DraftRecord & { authorName: string })[]>
  count(personId: PersonId): Promise<number>
  keep(draft: DraftRecord): Promise<void>
  /** Whether there was such a draft that this reader may discard. */
  discard(id: string, reader: { personId: PersonId; headOf: DelegationCode | null }): Promise<boolean>
}

export function draftsStore(prisma: PrismaClient, queue: Queue): Drafts {
  return {
    readable: async (documentId, reader) => {
      const rows = await prisma.privateDraft.findMany({
        where: { documentId, ...readableBy(reader) },
        include: { person: true },
        orderBy: { at: 'asc' }
      })
      return rows.map(({ person, passedAt: _, ...row }) => ({
        ...row,
        origin: draftOriginOf(row.origin),
        authorName: person.name
      }))
    },
    count: personId => prisma.privateDraft.count({ where: { personId } }),
    keep: async draft => {
      await queue.run(() => prisma.privateDraft.create({ data: draft }))
    },
    discard: async (id, reader) => {
      const where = { id, ...readableBy(reader) }
      return (await queue.run(() => prisma.privateDraft.deleteMany({ where }))).count > 0
    }
  }
}

const readableBy = ({ personId, headOf }: { personId: PersonId; headOf: DelegationCode | null }) => ({
  OR: [{ personId }, ...(headOf === null ? [] : [{ delegationCode: headOf, passedAt: { not: null } }])]
})
