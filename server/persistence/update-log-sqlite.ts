import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Along, Appended, Entry, Fault, UpdateLog } from '../realtime/ports.ts'
import { createStorageHealth } from './update-log-health.ts'
import { openLogReader } from './update-log-read.ts'
import { createLogWriting } from './update-log-writing.ts'
import type { WriteQueue } from './write-queue.ts'
import { linkThread } from './writer-link.ts'
import { packRequest, REFUSED, type WriterReply } from './writer-message.ts'

export interface SqliteLogOptions {
  /** Path of the database; its tables exist. */
  file: string
  queue: WriteQueue
  clock: Clock
  log: Log
  fault?: Fault
  /** Where a test ends the process inside the transaction of an act. */
  faultAt?: string | null
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

/**
 * The update log in SQLite: a writer thread commits each group with `synchronous=FULL`, reads come from a
 * connection of this thread. All writes pass the one write queue of the process.
 */
export function openSqliteLog(options: SqliteLogOptions): SqliteLog {
  const { file, queue, clock, log } = options
  const fault = options.fault ?? (() => {})
  const reader = openLogReader(file)
  const writer = linkThread<WriterReply>('writer', {
    ...{ file, busyMs: options.busyMs ?? BUSY_MS },
    faultAt: options.faultAt ?? null
  })
  const health = createStorageHealth(log, clock)
  const writing = createLogWriting({ queue, writer, health, fault })

  return {
    append: async group => appended(group, await writing.inOrder({ kind: 'append', group })),
    appendAtOnce: (group, { done, lost }) =>
      writing.atOnce({ kind: 'append', group }, { done: outcomes => done(appended(group, outcomes)), lost }),
    load: async documentId => reader.history(documentId),
    standing: async documentId => reader.standing(documentId),
    since: async (documentId, seq) => reader.since(documentId, seq),
    checkpoint: async (documentId, seq, state) => {
      await writing.inOrder({ kind: 'checkpoint', documentId, seq, at: clock.now().getTime(), state })
    },
    watch: health.watch,
    record: async along => {
      // What the clock notes by itself is nothing that somebody did.
      const isAct = along.record !== null
      if (isAct) fault('append:before-commit')
      const reply = await queue.run(() => writer.ask(packRequest({ kind: 'act', along })), ACT_PATIENCE_MS)
      if ('failed' in reply) throw new StorageFailed(reply.failed)
      if (isAct) fault('append:after-commit')
      return reply.outcomes[0] ?? 0
    },
    close: async () => {
      await writing.end()
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
