import type { Questions } from './archive-questions.ts'
import type { ArchiveReply } from './archive.ts'
import { linkThread } from './writer-link.ts'

/** The archive as the server asks it: the same questions, answered by a thread one after the other. */
export type Archive = {
  [Name in keyof Questions]: (
    question: Parameters<Questions[Name]>[0]
  ) => Promise<ReturnType<Questions[Name]>>
} & { close(): Promise<void> }

const NAMES: Record<keyof Questions, true> = {
  textAt: true,
  stateAt: true,
  issuedText: true,
  entries: true,
  writer: true,
  compare: true,
  readOn: true
}

export function openArchive(file: string): Archive {
  const link = linkThread<ArchiveReply>('archive', { file })
  let last: Promise<unknown> = Promise.resolve()
  const ask = (name: string, question: object): Promise<unknown> => {
    const bytes = new TextEncoder().encode(JSON.stringify({ name, question }))
    const reply = last.then(() => link.ask(bytes))
    last = reply.catch(() => {})
    return reply.then(answerOf)
  }
  const asked = Object.keys(NAMES).map(name => [name, (question: object) => ask(name, question)])
  // Each name asks the question of its own name: that is how the table is made.
  return { ...(Object.fromEntries(asked) as Omit<Archive, 'close'>), close: () => link.close() }
}

function answerOf(reply: ArchiveReply): unknown {
  if ('failed' in reply) throw new Error(`The archive could not answer: ${reply.failed}`)
  return reply.answer
}
