import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ROOT } from '../../server/realtime/messages.ts'
import { spawned, temporaryFolder, type Spawned } from '../http/spawned.ts'
import { settings } from '../settings.ts'
import { chance } from './desk.ts'
import { Enduring, until } from './enduring.ts'

/*
 * P1: what somebody else has seen outlives the process. P2: so does what was told saved. P6: everybody is equal
 * within five seconds of the restart.
 */

const EQUAL_MS_MAX = 5_000
const PEOPLE = ['p-uy-01', 'p-es-01', 'p-cf-dg', 'p-uy-hod', 'p-eu-hod', 'p-mx-02', 'p-br-02']
const TYPISTS = 10
const TOKEN = /c\d+-\d{6}/g

const folder = temporaryFolder()
afterAll(() => folder.remove())

interface Typist {
  session: Enduring
  typed: string[]
  saved: Set<string>
  /** Tokens of others as they came in. */
  seen: Set<string>
}

interface Desk {
  documentId: string
  variables: Record<string, string>
  server: Spawned
  typists: Typist[]
  random: () => number
}

async function open(name: string): Promise<Desk> {
  const variables = { DATABASE_URL: `file:${path.join(folder.path, name)}` }
  const server = await spawned(variables)
  const random = chance(settings.seed)
  const { body } = await server.json('/api/v1/documents/DG', { person: 'p-uy-01' })
  const documentId: string = body.id
  const cookies: string[] = []
  for (const person of PEOPLE) cookies.push(await server.signIn(person))
  const typists = Array.from({ length: TYPISTS }, (_, i) =>
    sitDown(server, { documentId, cookie: cookies[i % cookies.length] ?? '', random })
  )
  const desk = { documentId, variables, server, typists, random }
  await until(
    () => typists.every(one => one.session.isSynced),
    () => faults(desk),
    10_000
  )
  return { ...desk, variables: { ...variables, PORT: new URL(server.url).port } }
}

function sitDown(
  server: Spawned,
  { documentId, cookie, random }: { documentId: string; cookie: string; random: () => number }
): Typist {
  const { origin, host } = new URL(server.url)
  const pauseMs = () => 30 + random() * 120
  const session = new Enduring({
    url: `ws://${host}`,
    documentId,
    cookie,
    origin,
    doc: new Y.Doc(),
    pauseMs
  })
  const typist: Typist = { session, typed: [], saved: new Set(), seen: new Set() }
  session.onSaved = note => typist.saved.add(note)
  session.text.observe((event, transaction) => {
    if (transaction.local) return
    for (const { insert } of event.delta) {
      if (typeof insert === 'string') for (const [token] of insert.matchAll(TOKEN)) typist.seen.add(token)
    }
  })
  return typist
}

const faults = ({ typists }: Desk): string =>
  typists.map(one => one.session.fault ?? (one.session.isSynced ? 'ok' : 'not synced')).join(', ')

/** Types one numbered token, whole, somewhere in the text. */
function typeToken(desk: Desk, index: number): void {
  const typist = desk.typists[index]
  if (!typist) return
  const token = `c${index}-${String(typist.typed.length).padStart(6, '0')}`
  typist.typed.push(token)
  typist.session.edit(token, text => {
    // At the end of the token before, or of the text: never inside another token.
    const before = typist.typed.at(-2)
    const flat = flatOf(text)
    const found = before === undefined ? -1 : flat.indexOf(before)
    text.insert(found < 0 ? text.length : found + token.length, token, {})
  })
}

const flatOf = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\u0001'))
    .join('')

/** Types until a random moment, kills the server in the middle, starts it again at once. */
async function round(desk: Desk): Promise<number> {
  const dies = new Promise(resolve => desk.server.child.once('exit', resolve))
  const lifeMs = 200 + desk.random() * 1_000
  const keys = setInterval(() => typeToken(desk, Math.floor(desk.random() * TYPISTS)), 5)
  const kill = setTimeout(() => desk.server.child.kill('SIGKILL'), lifeMs)
  await dies
  clearTimeout(kill)
  desk.server = await spawned(desk.variables)
  clearInterval(keys)
  return equalAgain(desk)
}

/** Milliseconds from now until everybody has everything. */
function equalAgain(desk: Desk): Promise<number> {
  const { typists } = desk
  const equal = (): boolean => {
    if (!typists.every(one => one.session.isSynced && one.session.isSaved)) return false
    const [first, ...others] = typists.map(one => one.session.text.toString())
    return others.every(one => one === first)
  }
  return until(equal, () => faults(desk), EQUAL_MS_MAX)
}

/** Every token that was seen by another or told saved is there, and each that was typed is there once. */
async function check(desk: Desk): Promise<{ typed: number; seen: number; saved: number }> {
  const [some] = desk.typists
  const { url } = desk.server
  const cookie = await desk.server.signIn('p-uy-01')
  const fresh = sitDown({ ...desk.server, url }, { documentId: desk.documentId, cookie, random: desk.random })
  await until(
    () => fresh.session.isSynced && fresh.session.text.length > 0,
    () => 'a fresh client',
    5_000
  )
  await until(
    () => fresh.session.text.toString() === some?.session.text.toString(),
    () => 'the same text',
    5_000
  )
  const counts = new Map<string, number>()
  for (const [token] of fresh.session.doc.getText(ROOT).toString().matchAll(TOKEN)) {
    counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const seen = new Set(desk.typists.flatMap(one => [...one.seen]))
  const saved = new Set(desk.typists.flatMap(one => [...one.saved]))
  expect([...seen].filter(token => !counts.has(token))).toEqual([])
  expect([...saved].filter(token => !counts.has(token))).toEqual([])
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([])
  expect([...counts.keys()].sort()).toEqual(desk.typists.flatMap(one => one.typed).sort())
  expect(desk.typists.map(one => one.session.fault)).toEqual(desk.typists.map(() => null))
  fresh.session.end()
  return { typed: counts.size, seen: seen.size, saved: saved.size }
}

describe('kill -9 while ten people type', () => {
  it(
    `[RT6, RT7] loses nothing that was seen or told saved, in ${settings.killRounds} rounds`,
    async () => {
      const desk = await open('kill.sqlite')
      let slowest = 0
      for (let i = 0; i < settings.killRounds; i++) slowest = Math.max(slowest, await round(desk))
      const { typed, seen, saved } = await check(desk)
      for (const { session } of desk.typists) session.end()
      await desk.server.end('SIGTERM')
      process.stdout.write(
        `kill -9: ${settings.killRounds} rounds, ${typed} typed, ${seen} seen, ${saved} saved, ` +
          `0 missing, 0 doubled, equal after at most ${Math.round(slowest)} ms\n`
      )
    },
    60_000 + settings.killRounds * 30_000
  )

  it('[RT6] between commit and relay: nobody has seen it, nobody was told, and it is there', async () => {
    const desk = await open('fault.sqlite')
    await desk.server.end('SIGTERM')
    desk.server = await spawned({ ...desk.variables, FAULT_AT: 'append:after-commit' })
    await until(
      () => desk.typists.every(one => one.session.isSynced),
      () => faults(desk),
      10_000
    )
    const gone = new Promise(resolve => desk.server.child.once('exit', resolve))
    const [author, ...others] = desk.typists
    typeToken(desk, 0)
    await gone
    author?.session.end()
    expect(author?.saved.size).toBe(0)
    expect(others.flatMap(one => [...one.seen])).toEqual([])
    desk.server = await spawned(desk.variables)
    await until(
      () => others.every(one => one.seen.has('c0-000000')),
      () => faults(desk),
      10_000
    )
    for (const { session } of others) session.end()
    await desk.server.end('SIGTERM')
  })
})
