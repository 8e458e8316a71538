import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { WebSocket } from 'ws'

/*
 * A small client of WebDriver BiDi, as much as the editor's tests need of it: one tab of Firefox, scripts in its
 * page, real keys.
 */

const START_MS_MAX = 30_000

export interface Firefox {
  open(url: string): Promise<void>
  /** Evaluates an expression in the page and answers what it gives, through JSON. */
  evaluate<T>(expression: string): Promise<T>
  /** Presses keys one after the other; in `chord` all are held down together. */
  type(text: string): Promise<void>
  chord(...keys: string[]): Promise<void>
  close(): Promise<void>
}

/** Keys as WebDriver writes them. */
export const KEY = {
  control: '\uE009',
  shift: '\uE008',
  alt: '\uE00A',
  enter: '\uE007',
  backspace: '\uE003',
  home: '\uE011',
  end: '\uE010',
  left: '\uE012',
  up: '\uE013',
  right: '\uE014',
  down: '\uE015'
} as const

/** Starts Firefox without a window and opens a session with it. */
export async function launchFirefox(executable: string): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'editor-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const browser = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const socket = new WebSocket(`${await addressOf(browser)}/session`)
  await once(socket, 'open')
  const send = commander(socket)
  await send('session.new', { capabilities: {} })
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
  const context = contexts[0]?.context ?? ''
  const keys = (actions: object[]) =>
    send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] })
  return {
    open: async url => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: expression => evaluate(send, context, expression),
    type: async text =>
      void (await keys(
        [...text].flatMap(value => [
          { type: 'keyDown', value },
          { type: 'keyUp', value }
        ])
      )),
    chord: async (...held) =>
      void (await keys([
        ...held.map(value => ({ type: 'keyDown', value })),
        ...[...held].reverse().map(value => ({ type: 'keyUp', value }))
      ])),
    async close() {
      await send('browser.close', {}).catch(() => undefined)
      socket.close()
      if (browser.exitCode === null) {
        const gone = once(browser, 'exit')
        browser.kill()
        await gone
      }
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

type Send = <T = unknown>(method: string, params: object) => Promise<T>

async function evaluate<T>(send: Send, context: string, expression: string): Promise<T> {
  const answer = await send<{
    type: string
    result?: { value?: string }
    exceptionDetails?: { text: string }
  }>('script.evaluate', {
    expression: `Promise.resolve(${expression}).then(value => JSON.stringify(value ?? null))`,
    target: { context },
    awaitPromise: true
  })
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
  return JSON.parse(answer.result?.value ?? 'null') as T
}

/** Firefox says on its error output where it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error('Firefox did not start in time.')), START_MS_MAX)
    browser.once('exit', code => reject(new Error(`Firefox ended with ${code}.`)))
    browser.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)
      if (!found?.[1]) return
      clearTimeout(timer)
      resolve(found[1])
    })
  })
}

function commander(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  socket.on('message', data => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  return <T>(method: string, params: object) =>
    new Promise<T>((resolve, reject) => {
      const id = ++count
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id)
        if (type === 'success') resolve(result as T)
        else reject(new Error(`${method}: ${message}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
}

interface Answer {
  id?: number
  type: string
  result?: unknown
  message?: string
}
