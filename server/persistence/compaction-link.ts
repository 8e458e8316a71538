import type { Compactor } from '../realtime/ports.ts'
import type { CompactionReply } from './compaction.ts'
import { linkThread } from './writer-link.ts'

/** Makes checkpoints of a SQLite log in a thread of its own, one document at a time. */
export function openCompactor(file: string): Compactor {
  const link = linkThread<CompactionReply>('compaction', { file })
  let last: Promise<unknown> = Promise.resolve()
  return {
    compact: documentId => {
      const reply = last.then(() => link.ask(new TextEncoder().encode(documentId)))
      last = reply.catch(() => {})
      return reply.then(madeOf)
    },
    close: () => link.close()
  }
}

function madeOf(reply: CompactionReply): { seq: number; state: Uint8Array } | null {
  if ('failed' in reply) throw new Error(`A checkpoint could not be made: ${reply.failed}`)
  return 'none' in reply ? null : reply
}
