import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { environmentWith } from '../settings.ts'

/** The product as people start it, `npm run demo` or `npm start`: in a process and with a database of its own. */
export interface Product {
  url: string
  /** Ends the process, `SIGKILL` as a power cut would, and answers when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same address and the same database. */
  start(): Promise<void>
  /** What it has printed so far. */
  said(): string
  /** Stops it and takes its database away. */
  remove(): Promise<void>
}

const START_MS_MAX = 120_000

export async function startProduct(mode: 'demo' | 'start' = 'demo'): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'acuerdo-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let said = ''
  const start = async (): Promise<void> => {
    child = spawn('node', ['server/run.mjs', mode], {
      cwd: path.join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'ignore'],
      env: environmentWith({
        NODE_ENV: 'test',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATABASE_URL: `file:${folder}/event.sqlite`
      })
    })
    child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()))
    await eventually('the product answers', () => healthy(url), START_MS_MAX)
  }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null) return
    const gone = new Promise(resolve => ending.once('exit', resolve))
    ending.kill(signal)
    await gone
  }
  const remove = async (): Promise<void> => {
    await stop('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  await start()
  return { url, start, stop, said: () => said, remove }
}

/** Waits for a condition of the outside world; the failure says for what. */
export async function eventually(
  what: string,
  holds: () => boolean | Promise<boolean>,
  within = 15_000
): Promise<void> {
  const until = performance.now() + within
  for (;;) {
    if (await holds()) return
    if (performance.now() > until) throw new Error(`It never came to be that ${what}.`)
    await pause(50)
  }
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).status === 200
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
