import { createMemoryLog, type MemoryDocument } from '../../../server/persistence/update-log-memory.ts'
import { openSqliteLog } from '../../../server/persistence/update-log-sqlite.ts'
import { createWriteQueue } from '../../../server/persistence/write-queue.ts'
import type { UpdateLog } from '../../../server/realtime/ports.ts'
import { systemClock } from '../../../server/clock.ts'
import { silentLog } from '../silent-log.ts'
import { testDatabase } from '../database.ts'
import { updateLogContract, type LogUnderTest } from './update-log.ts'

updateLogContract('memory', memoryLog)
updateLogContract('SQLite', sqliteLog)

async function memoryLog(): Promise<LogUnderTest> {
  const log = createMemoryLog()
  const get = (documentId: string): MemoryDocument => {
    const document = log.documents.get(documentId)
    if (document === undefined) throw new Error(`no document ${documentId}`)
    return document
  }
  return {
    log,
    create: (documentId, initial) => void log.create(documentId, initial),
    setFence: (documentId, fence) => void (get(documentId).fence = fence),
    agree: (documentId, paragraphs) => void (get(documentId).agreed = paragraphs),
    close: documentId => void (get(documentId).closed = true),
    spoilEntry: (documentId, seq) =>
      void Object.assign(get(documentId).entries.find(entry => entry.seq === seq) ?? {}, { update: SPOILT }),
    spoilCheckpoint: (documentId, seq) =>
      void Object.assign(get(documentId).checkpoints.find(it => it.seq === seq) ?? {}, { state: SPOILT }),
    failOnce: () => {
      log.setDown(true)
      setImmediate(() => log.setDown(false))
    },
    entries: documentId =>
      get(documentId).entries.map(({ seq, personId, kind, at }) => ({ seq, personId, kind, at })),
    reopen: () => log,
    remove: () => log.close()
  }
}

async function sqliteLog(): Promise<LogUnderTest> {
  const database = await testDatabase()
  const opened: UpdateLog[] = []
  let failures = 0
  const open = () => {
    const fault = () => {
      if (failures-- > 0) throw new Error('SQLITE_FULL')
    }
    const options = {
      file: database.file,
      queue: createWriteQueue(),
      clock: systemClock(),
      log: silentLog(),
      fault
    }
    const log = openSqliteLog(options)
    opened.push(log)
    return log
  }
  const change =
    (sql: string) =>
    (documentId: string, value: unknown, ...more: unknown[]) =>
      database.run(sql, value, documentId, ...more)
  return {
    log: open(),
    create: database.create,
    setFence: change('UPDATE Document SET fence = ? WHERE id = ?'),
    agree: (documentId, paragraphs) => database.agree(documentId, paragraphs),
    close: documentId => change('UPDATE Document SET stage = ? WHERE id = ?')(documentId, 'chairs_text'),
    spoilEntry: (documentId, seq) => {
      database.run('DROP TRIGGER UpdateEntry_never_changes')
      database.run(
        'UPDATE UpdateEntry SET "update" = ? WHERE documentId = ? AND seq = ?',
        SPOILT,
        documentId,
        seq
      )
    },
    spoilCheckpoint: (documentId, seq) =>
      database.run(
        'UPDATE Checkpoint SET state = ? WHERE documentId = ? AND seq = ?',
        SPOILT,
        documentId,
        seq
      ),
    failOnce: () => void (failures = 1),
    entries: documentId =>
      database.all(
        'SELECT seq, personId, kind, at FROM UpdateEntry WHERE documentId = ? ORDER BY seq',
        documentId
      ),
    reopen: open,
    remove: async () => {
      for (const log of opened) await log.close()
      database.remove()
    }
  }
}

const SPOILT = Uint8Array.of(1, 255, 255, 3, 7)
