import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Along, Appended, Entry, Fault, UpdateLog } from '../realtime/ports.ts'
import { createStorageHealth } from './update-log-health.ts'
import { openLogReader } from './update-log-read.ts'
import type { WriteQueue } from './write-queue.ts'
import { linkThread } from './writer-link.ts'
import { packRequest, REFUSED, type WriterReply, type WriterRequest } from './writer-message.ts'

export interface SqliteLogOptions {
  /** Path of the database; its tables exist. */
  file: string
  queue: WriteQueue
  clock: Clock
  log: Log
  fault?: Fault
  /** How long a statement waits for another process that holds the lock. */
  busyMs?: number
}

/** The update log, and what acts write that do not change a text. */
export interface SqliteLog extends UpdateLog {
  /**
   * Writes what an act does beside the text, in one transaction; answers its place in the record. Unlike typing
   * it is not tried again: rejects with WriteQueueBusy or StorageFailed, and then nothing was written.
   */
  record(along: Along): Promise<number>
}

/** The disk did not take an act. Nothing of it was written. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed'
}

/** How long an act waits for its turn to be written. */
const ACT_PATIENCE_MS = 5_000
const BUSY_MS = 5_000
const RETRY_MS_FIRST = 100
const RETRY_MS_MAX = 5_000

/**
 * The update log in SQLite: a writer thread commits each group with `synchronous=FULL`, reads come from a
 * connection of this thread. All writes pass the one write queue of the process.
 */
export function openSqliteLog(options: SqliteLogOptions): SqliteLog {
  const { file, queue, clock, log } = options
  const fault = options.fault ?? (() => {})
  const reader = openLogReader(file)
  const writer = linkThread<WriterReply>('writer', { file, busyMs: options.busyMs ?? BUSY_MS })
  const health = createStorageHealth(log, clock)
  let last: Promise<unknown> = Promise.resolve()
  let closing = false

  async function attempt(request: WriterRequest): Promise<number[]> {
    const reply = await queue.run(() => {
      if (request.kind === 'append') fault('append:before-commit')
      return writer.ask(packRequest(request))
    })
    if ('failed' in reply) throw new Error(reply.failed)
    return reply.outcomes
  }

  /** Tries until it is written. A group whose thread died is written again: Yjs takes an update twice unharmed. */
  async function write(request: WriterRequest): Promise<number[]> {
    for (let wait = RETRY_MS_FIRST; ; wait = Math.min(wait * 2, RETRY_MS_MAX)) {
      try {
        const outcomes = await attempt(request)
        health.worked()
        return outcomes
      } catch (error) {
        health.failed(error)
        if (closing) throw error
        await new Promise<void>(resolve => setTimeout(resolve, wait))
      }
    }
  }

  function inOrder(request: WriterRequest): Promise<number[]> {
    const done = last.then(() => write(request))
    last = done.catch(() => {})
    return done
  }

  return {
    append: async group => appended(group, await inOrder({ kind: 'append', group })),
    load: async documentId => reader.history(documentId),
    standing: async documentId => reader.standing(documentId),
    since: async (documentId, seq) => reader.since(documentId, seq),
    checkpoint: async (documentId, seq, state) => {
      await inOrder({ kind: 'checkpoint', documentId, seq, at: clock.now().getTime(), state })
    },
    watch: health.watch,
    record: async along => {
      fault('append:before-commit')
      const reply = await queue.run(() => writer.ask(packRequest({ kind: 'act', along })), ACT_PATIENCE_MS)
      if ('failed' in reply) throw new StorageFailed(reply.failed)
      fault('append:after-commit')
      return reply.outcomes[0] ?? 0
    },
    close: async () => {
      closing = true
      await last
      await writer.close()
      reader.close()
    }
  }
}

const WHY: Record<number, 'stale' | 'closed' | 'gone' | 'broken'> = {
  [REFUSED.stale]: 'stale',
  [REFUSED.closed]: 'closed',
  [REFUSED.gone]: 'gone',
  [REFUSED.broken]: 'broken'
}

function appended(group: Entry[], outcomes: number[]): Appended[] {
  return group.map((_, index) => {
    const outcome = outcomes[index] ?? REFUSED.gone
    if (outcome > 0) return { ok: true, seq: outcome }
    return { ok: false, why: WHY[outcome] ?? 'gone' }
  })
}
