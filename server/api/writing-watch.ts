import type { DocumentId } from '@acuerdo/domain'
import { WRITING_LOOK_MS } from '../limits.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Rooms } from '../realtime/ports.ts'
import type { NewsDesk } from './news.ts'

/**
 * Tells open pages when other people began or stopped writing in a text. Looked at now and then rather than told by
 * each letter: nobody needs it sooner, and typing stays free of it.
 */
export function watchWriting(parts: {
  rooms: Pick<Rooms, 'writing'>
  news: Pick<NewsDesk, 'open' | 'tell'>
  documents(): Promise<{ document: DocumentRecord | null }[]>
  everyMs?: number
}): { stop(): void } {
  const { rooms, news } = parts
  const before = new Map<DocumentId, string>()
  const look = async (): Promise<void> => {
    if (news.open() === 0) return
    for (const { document } of await parts.documents()) {
      if (!document) continue
      const now = rooms
        .writing(document.id)
        .map(({ id }) => id)
        .sort()
        .join(' ')
      if ((before.get(document.id) ?? '') !== now) news.tell(document.id, { topics: ['people'] })
      before.set(document.id, now)
    }
  }
  // A look that fails is made again in a moment; the database says by itself when it is unwell.
  const timer = setInterval(() => void look().catch(() => undefined), parts.everyMs ?? WRITING_LOOK_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
