import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { createLine, putQuestion, type Line } from './thread-line.ts'

/** The line to a thread: one question at a time, one answer to each. */
export interface ThreadLink<Reply> {
  /** The same as `ask` without a promise: `answered` is called with the reply, or with why there is none. */
  askThen(bytes: Uint8Array<ArrayBuffer>, answered: Answered<Reply>): void
  /** Hands the bytes over. Rejects when the thread dies before it has answered; the next question starts another. */
  ask(bytes: Uint8Array<ArrayBuffer>): Promise<Reply>
  close(): Promise<void>
}

export interface Answered<Reply> {
  reply(reply: Reply): void
  none(error: Error): void
}

export type ThreadName = 'writer' | 'compaction' | 'archive'

export function linkThread<Reply>(name: ThreadName, workerData: object): ThreadLink<Reply> {
  let thread: { worker: Worker; line: Line } | null = null
  let asked: Answered<Reply> | null = null

  function died(error: Error): void {
    thread = null
    const question = asked
    asked = null
    question?.none(error)
  }

  function start(): { worker: Worker; line: Line } {
    const line = createLine()
    const started = startThread(name, { ...workerData, line })
    started.on('message', (reply: Reply) => {
      const question = asked
      asked = null
      started.unref()
      question?.reply(reply)
    })
    started.on('error', died)
    started.on('exit', () => {
      if (thread?.worker === started) died(new Error(`the ${name} thread ended`))
    })
    return { worker: started, line }
  }

  function askThen(bytes: Uint8Array<ArrayBuffer>, answered: Answered<Reply>): void {
    if (asked !== null) return answered.none(new Error(`the ${name} thread is asked before it has answered`))
    thread ??= start()
    asked = answered
    // A question keeps the process alive, a thread that waits for one does not.
    thread.worker.ref()
    putQuestion(thread.line, bytes, thread.worker)
  }

  return {
    askThen,
    ask: bytes => new Promise<Reply>((reply, none) => askThen(bytes, { reply, none })),
    close: async () => {
      const ending = thread
      thread = null
      await ending?.worker.terminate()
    }
  }
}

/**
 * The program is either a set of sources, which tsx translates on the fly, or one bundle with a file per thread
 * beside it. A thread begins without the translator, so its first line has to load it.
 */
function startThread(name: ThreadName, workerData: object): Worker {
  const here = import.meta.url
  if (!here.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, here), { workerData, execArgv: [] })
  // `require` resolves to the half of tsx that can't be loaded here; the other half stands beside it.
  const translator = new URL('./index.mjs', pathToFileURL(createRequire(here).resolve('tsx/esm/api'))).href
  const first = `import(${quote(translator)}).then(tsx => {
    tsx.register()
    return import(${quote(new URL(`./${name}.ts`, here).href)})
  })`
  return new Worker(first, { eval: true, workerData, execArgv: [] })
}

const quote = (text: string): string => JSON.stringify(text)
