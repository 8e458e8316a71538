import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The line to a thread: one question at a time, one answer to each. */
export interface ThreadLink<Reply> {
  /** Hands the bytes over. Rejects when the thread dies before it has answered; the next question starts another. */
  ask(bytes: Uint8Array<ArrayBuffer>): Promise<Reply>
  close(): Promise<void>
}

export type ThreadName = 'writer' | 'compaction'

export function linkThread<Reply>(name: ThreadName, workerData: object): ThreadLink<Reply> {
  let worker: Worker | null = null
  let asked: { resolve(reply: Reply): void; reject(error: Error): void } | null = null

  function died(error: Error): void {
    worker = null
    asked?.reject(error)
    asked = null
  }

  function start(): Worker {
    const started = startThread(name, workerData)
    started.on('message', (reply: Reply) => {
      const question = asked
      asked = null
      started.unref()
      question?.resolve(reply)
    })
    started.on('error', died)
    started.on('exit', () => {
      if (worker === started) died(new Error(`the ${name} thread ended`))
    })
    return started
  }

  return {
    ask: bytes =>
      new Promise<Reply>((resolve, reject) => {
        if (asked !== null) return reject(new Error(`the ${name} thread is asked before it has answered`))
        worker ??= start()
        asked = { resolve, reject }
        // A question keeps the process alive, a thread that waits for one does not.
        worker.ref()
        worker.postMessage(bytes, [bytes.buffer])
      }),
    close: async () => {
      const ending = worker
      worker = null
      await ending?.terminate()
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
