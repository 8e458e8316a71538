import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { environmentWith } from '../settings.ts'
import { asking, type Running } from './running.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const TSX = createRequire(import.meta.url).resolve('tsx')

/** A server in a process of its own, from its sources. */
export interface Spawned extends Pick<Running, 'ask' | 'json' | 'act' | 'signIn'> {
  url: string
  said: string
  child: ChildProcess
  /** Ends it, and answers its exit code, or the signal. */
  end(signal: NodeJS.Signals): Promise<number | string | null>
}

/** Starts it and waits until it says where it is. Rejects with what it said if it ends before. */
export function spawned(variables: Record<string, string>): Promise<Spawned> {
  const child = run(variables)
  afterwards(child)
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer): void => {
      said += String(piece)
      const url = /(?:open|ready) at (http:\S+)/.exec(said)?.[1]
      if (url && said.endsWith('\n'))
        resolve({ url, said, child, end: signal => end(child, signal), ...asking(url) })
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', code => reject(new Error(`It ended with ${code}: ${said}`)))
  })
}

/** Runs it to its end: what it said, and its exit code. */
export async function refused(
  variables: Record<string, string>
): Promise<{ code: number | null; said: string }> {
  const child = run(variables)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', piece => (said += String(piece)))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, said }
}

/** A folder for databases, taken away at the end. */
export function temporaryFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'acuerdo-'))
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function run(variables: Record<string, string>): ChildProcess {
  const env = environmentWith({ NODE_ENV: 'test', DEMO: '1', PORT: '0', LOG_LEVEL: 'silent', ...variables })
  return spawn(process.execPath, ['--import', TSX, 'server/index.ts'], { cwd: ROOT, env })
}

/** For a test that failed on the way: nothing stays behind. */
function afterwards(child: ChildProcess): void {
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string | null> {
  return new Promise(resolve => {
    child.on('exit', (code, by) => resolve(code ?? by))
    child.kill(signal)
  })
}
