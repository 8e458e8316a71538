import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SCHEMA } from '@acuerdo/editor'
import Sqlite, { type Database } from 'better-sqlite3'
import { connectClient, type TestClient } from '../realtime/client.ts'
import type { Json } from '../http/running.ts'
import { environmentWith } from '../settings.ts'
import type { Fault } from './planted.ts'

export interface Answer {
  status: number
  body: Json
}

/** The real server in a process of its own with a database of its own; it can be killed and comes back. */
export interface House {
  get(path: string, person: string | null): Promise<Answer>
  post(path: string, body: object, person: string | null): Promise<Answer>
  act(key: string | null, act: object, person: string): Promise<Answer>
  /** An answer of many lines. */
  lines(path: string, person: string): Promise<string[]>
  clock(now: number): Promise<void>
  connect(person: string, documentId: string): Promise<TestClient>
  rows<T = Json>(query: string, ...values: unknown[]): T[]
  /** kill -9, then started again on what is in the file. */
  killed(): Promise<void>
  close(): Promise<void>
}

const ROOT = path.join(import.meta.dirname, '../..')
/** So often an act is sent while the server says that it is too busy to tell. */
const TRIES_MAX = 10
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export async function openHouse(template: string, file: string, fault: Fault | null): Promise<House> {
  copyFileSync(template, file)
  plant(file, fault)
  let server = await begin(file, fault)
  const hand = new Sqlite(file, { readonly: true, timeout: 5_000 })
  const cookies = new Map<string, string>()
  const signIn = async (person: string): Promise<string> => {
    const known = cookies.get(person)
    if (known !== undefined) return known
    const body = new URLSearchParams({ email: `${person}@demo.example`, password: 'demo' })
    const headers = { origin: server.url }
    const answer = await fetch(`${server.url}/sign-in`, { method: 'POST', redirect: 'manual', headers, body })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    // Who is suspended is told so by what he asks, as somebody who is not signed in.
    if (cookie === undefined) return ''
    cookies.set(person, cookie)
    return cookie
  }
  const ask = async (to: string, person: string | null, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers({ origin: server.url, 'content-type': 'application/json' })
    if (person !== null) headers.set('cookie', await signIn(person))
    const answer = await fetch(new URL(to, server.url), { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie())
      if (person !== null && line.includes('acuerdo')) cookies.set(person, line.split(';')[0] ?? '')
    // A session that was ended is no session any more; the next question signs in again.
    if (answer.status === 401 && person !== null) cookies.delete(person)
    return { status: answer.status, body: (await answer.json().catch(() => null)) as Json }
  }
  const post: House['post'] = (to, body, person) =>
    ask(to, person, { method: 'POST', body: JSON.stringify(body) })
  return {
    post,
    get: (to, person) => ask(to, person),
    act: async (key, act, person) => {
      const to = key === null ? '/api/v1/acts' : `/api/v1/documents/${key}/acts`
      // A busy machine says that it may still be done: the same key answers what became of it.
      const sent = { idempotencyKey: randomUUID(), ...act }
      for (let tries = 1; ; tries++) {
        const answer = await post(to, sent, person)
        if (answer.status !== 503 || tries === TRIES_MAX) return answer
      }
    },
    lines: async (to, person) => {
      const headers = { origin: server.url, cookie: await signIn(person) }
      const answer = await fetch(new URL(to, server.url), { headers })
      return (await answer.text()).split('\n').filter(line => line !== '')
    },
    clock: async now => {
      const body = JSON.stringify({ now: new Date(now).toISOString() })
      const { status } = await ask('/api/v1/test/clock', null, { method: 'PUT', body })
      if (status !== 200) throw new Error(`the clock was not set: ${status}`)
    },
    connect: (person, documentId) => connected(server.url, { person, documentId, signIn }),
    rows: <T>(query: string, ...values: unknown[]) => all<T>(hand, query, values),
    killed: async () => {
      await server.end()
      server = await begin(file, fault)
    },
    close: async () => {
      hand.close()
      await server.end()
      for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    }
  }
}

const all = <T>(hand: Database, query: string, values: unknown[]): T[] =>
  hand.prepare<unknown[], T>(query).all(...values)

interface Server {
  url: string
  end(): Promise<void>
}

/** Whatever is running when the process of the test ends goes with it. */
const children = new Set<ChildProcess>()
process.once('exit', () => children.forEach(child => child.kill('SIGKILL')))

function begin(file: string, fault: Fault | null): Promise<Server> {
  const planting = fault === null ? [] : ['--import', new URL('planting.mjs', import.meta.url).href]
  const script = path.join(import.meta.dirname, 'served.ts')
  const more = fault === null ? [] : [JSON.stringify(fault.edits)]
  const child = spawn(process.execPath, [...planting, '--import', TSX, script, file, ...more], {
    cwd: ROOT,
    env: environmentWith({})
  })
  children.add(child)
  const over = new Promise<void>(resolve => child.once('exit', () => resolve()))
  void over.then(() => children.delete(child))
  const end = async (): Promise<void> => {
    child.kill('SIGKILL')
    await over
  }
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer): void => {
      said += String(piece)
      const url = /ready at (http:\S+)\n/.exec(said)?.[1]
      if (url !== undefined) resolve({ url, end })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
}

/** What a fault takes out of the database: a trigger that would stop it where the code does not. */
function plant(file: string, fault: Fault | null): void {
  if (fault === null || fault.triggers.length === 0) return
  const db = new Sqlite(file)
  for (const trigger of fault.triggers) db.exec(`DROP TRIGGER "${trigger}"`)
  db.close()
}

async function connected(
  origin: string,
  who: { person: string; documentId: string; signIn(person: string): Promise<string> }
): Promise<TestClient> {
  const cookie = await who.signIn(who.person)
  const url = origin.replace('http', 'ws')
  const client = connectClient({ url, documentId: who.documentId, cookie, origin, schema: SCHEMA })
  await client.until(
    () => client.synced || client.status !== null || client.closed !== null,
    'the text or its refusal'
  )
  return client
}
