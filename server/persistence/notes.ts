import type { DelegationCode, DocumentId } from '@acuerdo/domain'
import type { InternalNote } from '../context.ts'
import type { PrismaClient } from './db.ts'

/** Notes of a delegation for itself; every question names the delegation that asks. */
export interface Notes {
  ofDelegation(code: DelegationCode, documentId: DocumentId): Promise<InternalNote[]>
}

export function notesStore(prisma: PrismaClient): Notes {
  return {
    ofDelegation: async (delegationCode, documentId) => {
      const where = { delegationCode, documentId }
      const rows = await prisma.internalNote.findMany({
        where,
        include: { person: true },
        orderBy: { at: 'asc' }
      })
      return rows.map(({ id, paragraphId, text, at, person }) => ({
        id,
        author: { id: person.id, name: person.name },
        paragraphId,
        text,
        at: at.toISOString()
      }))
    }
  }
}
