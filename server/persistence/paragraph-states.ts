import type { AgreedParagraph, DocumentId, ParagraphId, ParagraphStates } from '@acuerdo/domain'
import type { PrismaClient } from './db.ts'

export interface ParagraphTurnRecord {
  paragraph: ParagraphId
  turn: 'agreed' | 'reopened'
  by: string
  at: string
  reason: string | null
}

export interface ParagraphStatesStore {
  /** Which paragraphs are agreed, and which of them somebody asks to reopen. */
  ofDocument(id: DocumentId): Promise<ParagraphStates>
  /** Every agreement and reopening, the oldest first. */
  turns(id: DocumentId): Promise<ParagraphTurnRecord[]>
}

export function paragraphStatesStore(prisma: PrismaClient): ParagraphStatesStore {
  return {
    ofDocument: async documentId => {
      const [agreed, requests] = await Promise.all([
        prisma.paragraphState.findMany({ where: { documentId }, orderBy: { since: 'asc' } }),
        prisma.reopeningRequest.findMany({ where: { documentId, grantedAt: null }, orderBy: { at: 'asc' } })
      ])
      return {
        agreed: agreed.map(({ paragraphId, since, byPerson, hash }): AgreedParagraph => ({
          paragraph: paragraphId,
          state: 'agreed_ad_ref',
          since: since.toISOString(),
          by: byPerson,
          hash
        })),
        requests: requests.map(({ id, paragraphId, delegationCode, byPerson, reason, at }) => ({
          id,
          paragraph: paragraphId,
          delegation: delegationCode,
          by: byPerson,
          reason,
          at: at.toISOString()
        }))
      }
    },
    turns: async documentId => {
      const rows = await prisma.paragraphTurn.findMany({ where: { documentId }, orderBy: { at: 'asc' } })
      return rows.map(({ paragraphId, turn, byPerson, at, reason }) => ({
        paragraph: paragraphId,
        turn: turn === 'agreed' ? 'agreed' : 'reopened',
        by: byPerson,
        at: at.toISOString(),
        reason
      }))
    }
  }
}
