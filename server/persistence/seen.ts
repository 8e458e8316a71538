import type { Bracket, DelegationCode, DocumentId, PersonId } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'
import type { Queue } from './store.ts'

/** A text as it was last seen, by a person or by a whole delegation. */
export interface SeenText {
  sequence: number
  hash: string
  at: Date
  /** The brackets of that text: the log holds their places only. */
  brackets: Bracket[]
}

export type Viewer = { person: PersonId } | { delegation: DelegationCode }

/** What people have looked at. On no record: it is written for their own use, and to know who is ready. */
export interface Seen {
  last(documentId: DocumentId, viewer: Viewer): Promise<SeenText | null>
  /** Keeps for all of these that they saw this text; forgets texts that nobody saw last. */
  mark(documentId: DocumentId, viewers: readonly Viewer[], text: SeenText): Promise<void>
  /** Delegations of which somebody opened the text of this hash. */
  openers(documentId: DocumentId, hash: string): Promise<DelegationCode[]>
  /** The same for all issued texts of a document at once: how many, by hash. */
  openersByHash(documentId: DocumentId): Promise<Map<string, DelegationCode[]>>
  opened(opening: {
    documentId: DocumentId
    hash: string
    delegationCode: DelegationCode
    personId: PersonId
    at: Date
  }): Promise<void>
}

export function seenStore(prisma: PrismaClient, queue: Queue): Seen {
  return {
    last: async (documentId, viewer) => {
      const row = await prisma.seen.findUnique({
        where: { documentId_viewer: { documentId, viewer: nameOf(viewer) } }
      })
      if (row === null) return null
      const { sequence, hash, at } = row
      const kept = await prisma.seenBrackets.findUnique({ where: { documentId_hash: { documentId, hash } } })
      return { sequence, hash, at, brackets: JSON.parse(kept?.bracketsJson ?? '[]') as Bracket[] }
    },
    mark: (documentId, viewers, { brackets, ...text }) =>
      queue.run(() =>
        prisma.$transaction(async tx => {
          const { hash } = text
          await tx.seenBrackets.upsert({
            where: { documentId_hash: { documentId, hash } },
            create: { documentId, hash, bracketsJson: JSON.stringify(brackets) },
            update: {}
          })
          for (const viewer of viewers.map(nameOf))
            await tx.seen.upsert({
              where: { documentId_viewer: { documentId, viewer } },
              create: { documentId, viewer, ...text },
              update: text
            })
          const wanted = await tx.seen.findMany({ where: { documentId }, select: { hash: true } })
          const hashes = [...new Set(wanted.map(row => row.hash))]
          await tx.seenBrackets.deleteMany({ where: { documentId, hash: { notIn: hashes } } })
        })
      ),
    openers: async (documentId, hash) =>
      (await prisma.opened.findMany({ where: { documentId, hash } })).map(row => row.delegationCode),
    openersByHash: async documentId => {
      const byHash = new Map<string, DelegationCode[]>()
      for (const { hash, delegationCode } of await prisma.opened.findMany({ where: { documentId } }))
        byHash.set(hash, [...(byHash.get(hash) ?? []), delegationCode])
      return byHash
    },
    opened: async opening => {
      const { documentId, hash, delegationCode } = opening
      const key = { documentId_hash_delegationCode: { documentId, hash, delegationCode } }
      if ((await prisma.opened.findUnique({ where: key })) !== null) return
      await queue.run(async () => {
        await prisma.opened.upsert({ where: key, create: opening, update: {} })
      })
    }
  }
}

const nameOf = (viewer: Viewer): string =>
  'person' in viewer ? `person ${viewer.person}` : `delegation ${viewer.delegation}`
