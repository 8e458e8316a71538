import { parentPort, workerData } from 'node:worker_threads'
import { answerQuestions, type Line } from './thread-line.ts'
import { stateOf } from './update-log-history.ts'
import { openLogReader } from './update-log-read.ts'

/**
 * The compaction thread: reads a document's checkpoint and the entries behind it, builds the document, and
 * answers its state. Nothing is written here; the main thread hands the state to the write queue.
 */
export type CompactionReply = { seq: number; state: Uint8Array } | { none: true } | { failed: string }

const { file, line } = workerData as { file: string; line: Line }
const port = parentPort
if (port === null) throw new Error('compaction.ts runs as a thread only')
const reader = openLogReader(file)

answerQuestions(line, port, bytes => {
  const reply = answer(new TextDecoder().decode(bytes))
  return { reply, ...('state' in reply ? { transfer: [reply.state.buffer as ArrayBuffer] } : {}) }
})

function answer(documentId: string): CompactionReply {
  try {
    const history = reader.history(documentId)
    if (history === null || history.corruptFrom !== null) return { none: true }
    return { seq: history.tail.at(-1)?.seq ?? history.stateSeq, state: stateOf(history) }
  } catch (error) {
    return { failed: String(error) }
  }
}
