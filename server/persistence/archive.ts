import { parentPort, workerData } from 'node:worker_threads'
import { openQuestions, type Questions } from './archive-questions.ts'
import { answerQuestions, type Line } from './thread-line.ts'

/**
 * The archive thread: reads the log of texts, says how a text stood and who wrote what, and compares. Nothing is
 * written here, and nothing of it stops the event loop that serves everybody.
 */
export type ArchiveReply = { answer: unknown } | { failed: string }

const { file, line } = workerData as { file: string; line: Line }
const port = parentPort
if (port === null) throw new Error('archive.ts runs as a thread only')
const questions = openQuestions(file)

answerQuestions(line, port, bytes => ({ reply: reply(bytes) }))

function reply(bytes: Uint8Array): ArchiveReply {
  try {
    const { name, question } = JSON.parse(new TextDecoder().decode(bytes)) as {
      name: keyof Questions
      question: never
    }
    return { answer: questions[name](question) }
  } catch (error) {
    return { failed: String(error) }
  }
}
