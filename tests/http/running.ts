import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AdjustableClock } from '../../server/clock.ts'
import { readEnv } from '../../server/env.ts'
import type { Patience } from '../../server/listen.ts'
import { createLog, type Log } from '../../server/log.ts'
import type { Limits } from '../../server/realtime/limits.ts'
import { start, type Started, type StartOptions } from '../../server/start.ts'

/** A server of this process on a free port, with the demonstration event in a database of its own. */
export interface Running extends Started {
  file: string
  /** Like fetch, as a page of this site would ask; with `person`, signed in as somebody. */
  ask(path: string, init?: RequestInit & { person?: string }): Promise<Response>
  /** The answer as JSON, with its status. */
  json(path: string, init?: RequestInit & { person?: string }): Promise<{ status: number; body: Json }>
  /** Key null: an act that concerns no document. */
  act(key: string | null, act: object, person: string): Promise<{ status: number; body: Json }>
  signIn(person: string, password?: string): Promise<string>
  /** Stops and takes the database away. */
  remove(): Promise<void>
}

/** What tests read out of an answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of an answer is what a test asserts
export type Json = any

export async function running(
  options: {
    file?: string
    variables?: Record<string, string>
    patience?: Partial<Patience>
    clock?: AdjustableClock
    limits?: Partial<Limits>
    log?: Log
    mail?: NonNullable<StartOptions['mail']>
    /** With the pages as they were built last. */
    pages?: boolean
  } = {}
): Promise<Running> {
  const folder = options.file === undefined ? mkdtempSync(path.join(tmpdir(), 'acuerdo-')) : null
  const file = options.file ?? path.join(folder ?? '', 'event.sqlite')
  const env = readEnv({
    NODE_ENV: 'test',
    PORT: '0',
    DEMO: '1',
    LOG_LEVEL: 'silent',
    DATABASE_URL: `file:${file}`,
    ...options.variables
  })
  if (!env.ok) throw new Error(env.refusal.message)
  const started = await start({
    env: env.value,
    pages: options.pages ?? false,
    log: options.log ?? createLog('silent'),
    ...(options.mail ? { mail: options.mail } : {}),
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.patience ? { patience: options.patience } : {})
  })
  const remove = async (): Promise<void> => {
    await started.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return { ...started, ...asking(started.local), file, remove }
}

/** The ways to ask a server that runs somewhere. */
export function asking(url: string): Pick<Running, 'ask' | 'json' | 'act' | 'signIn'> {
  const cookies = new Map<string, string>()
  const signIn = async (person: string, password = 'demo'): Promise<string> => {
    const answer = await fetch(`${url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url },
      body: new URLSearchParams({ email: `${person}@demo.example`, password })
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0]
    if (answer.status !== 303 || !cookie) throw new Error(`sign-in of ${person}: ${answer.status}`)
    return cookie
  }
  const cookieOf = async (person: string): Promise<string> => {
    const known = cookies.get(person) ?? (await signIn(person))
    cookies.set(person, known)
    return known
  }
  const ask: Running['ask'] = async (to, { person, ...init } = {}) => {
    const headers = new Headers({ origin: url, ...(init.headers as Record<string, string> | undefined) })
    if (person) headers.set('cookie', await cookieOf(person))
    return fetch(new URL(to, url), { redirect: 'manual', ...init, headers })
  }
  const json: Running['json'] = async (to, init) => {
    const answer = await ask(to, init)
    return { status: answer.status, body: (await answer.json()) as Json }
  }
  const act: Running['act'] = (key, body, person) =>
    json(key === null ? '/api/v1/acts' : `/api/v1/documents/${key}/acts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      person
    })
  return { ask, json, act, signIn }
}
