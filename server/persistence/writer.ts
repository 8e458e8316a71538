import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'
import { answerQuestions, type Line } from './thread-line.ts'
import { makeRoom } from './wal-room.ts'
import { openWriter } from './writer-statements.ts'
import { unpackRequest, type WriterReply } from './writer-message.ts'

/**
 * The writer thread: the only place that appends typing. It owns a connection, so that a slow disk stops this
 * thread and never the event loop that serves everybody. It answers one message per message, in order.
 */
const { file, busyMs, faultAt, line } = workerData as {
  file: string
  busyMs: number
  faultAt: string | null
  line: Line
}
const port = parentPort
if (port === null) throw new Error('writer.ts runs as a thread only')

const db = new Database(file, { timeout: busyMs, fileMustExist: true })
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.pragma('foreign_keys = ON')
makeRoom(db)
const writer = openWriter(db, faultAt)

answerQuestions(line, port, bytes => ({ reply: answer(bytes) }))

function answer(bytes: Uint8Array): WriterReply {
  try {
    return { outcomes: writer.write(unpackRequest(bytes)) }
  } catch (error) {
    return { failed: error instanceof Database.SqliteError ? error.code : String(error) }
  }
}
