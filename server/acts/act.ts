import type { Actor, Bracket, DocumentId, Outcome } from '@acuerdo/domain'
import type { NewsDesk } from '../api/news.ts'
import type { Clock } from '../clock.ts'
import type { PerformedActs } from '../persistence/performed-acts.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'

/** What acts need of the rest of the server. */
export interface ActParts {
  rooms: Pick<Rooms, 'edit'>
  news: Pick<NewsDesk, 'tell'>
  clock: Clock
  reading: Pick<ServerReading, 'find'>
  brackets(documentId: DocumentId): Promise<Bracket[]>
  performed: PerformedActs
}

export type Performed = Outcome<Record<string, unknown>>

/** One family of acts: decides on the state as it is, and changes it. Who may is asked before. */
export type Family<A> = (
  parts: ActParts,
  ask: { actor: Actor; document: FoundDocument; act: A }
) => Promise<Performed>
