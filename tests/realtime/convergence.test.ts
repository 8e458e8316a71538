import './window.ts'
import path from 'node:path'
import { markersOf, readText, renderText, type RenderOptions } from '@acuerdo/editor'
import { afterAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openLogReader } from '../../server/persistence/update-log-read.ts'
import { ROOT } from '../../server/realtime/messages.ts'
import { LABELS } from '../editor/labels.ts'
import { spawned, temporaryFolder, type Spawned } from '../http/spawned.ts'
import { settings } from '../settings.ts'
import { chance as chanceOf } from './desk.ts'
import { Enduring, until } from './enduring.ts'
import { RandomWriter, type Source } from './random-writer.ts'

/*
 * P6: random writers with real editors at the real server, who lose their connections, tell things twice and
 * outlive the server, end equal: on every client, for a fresh one, in the interface for programs, in the
 * database and as HTML. `SEEDS=100` runs more, `SEED=7 SEEDS=1` repeats one.
 */

const THEMES: readonly [code: string, people: string[]][] = [
  ['DG', ['p-uy-01', 'p-es-01', 'p-cf-dg', 'p-mx-02']],
  ['EG', ['p-cr-01', 'p-ee-01', 'p-cf-eg', 'p-pe-02']],
  ['CY', ['p-do-01', 'p-fr-01', 'p-cf-cy', 'p-mx-02']],
  ['CO', ['p-cl-01', 'p-de-01', 'p-cf-co', 'p-jm-02']],
  ['AI', ['p-br-01', 'p-si-01', 'p-cf-ai', 'p-br-02']]
]
const EQUAL_MS_MAX = 5_000
const PLAIN: RenderOptions = { brackets: new Map(), delegations: {}, labels: LABELS.brackets }
/** One in so many steps, each. */
const ODDS = { kill: 200, cut: 40, repeat: 60, move: 30 }
const SEEDS_PER_EVENT = 100
const FIRST_LETTER = 0x4e00
const LAST_LETTER = 0x9fff

const folder = temporaryFolder()
afterAll(() => folder.remove())

interface House {
  server: Spawned
  variables: Record<string, string>
  file: string
  cookies: Map<string, string>
  /** Of each document: letters ever typed, and those that somebody took away on purpose. */
  ledgers: Map<string, Ledger>
}

interface Ledger {
  typed: string[]
  removed: Set<string>
  /** By letter: who brought it back by undo or redo; two who did have it twice. */
  restored: Map<string, Set<RandomWriter>>
}

const figures = { steps: 0, letters: 0, kills: 0, cuts: 0, moves: 0, slowestMs: 0 }

it(`[RT6, RT13] random writers end equal (${settings.seeds} seeds of ${settings.steps} steps)`, async () => {
  let house = await openHouse('convergence-0.sqlite')
  for (let i = 0; i < settings.seeds; i++) {
    // The letters of a text are used up after a while; a new event has new texts.
    if (i > 0 && i % SEEDS_PER_EVENT === 0) {
      await house.server.end('SIGTERM')
      house = await openHouse(`convergence-${i}.sqlite`)
    }
    const seed = settings.seed + i
    said.length = 0
    await run(house, seed).catch((error: unknown) => fail(seed, error))
  }
  await house.server.end('SIGTERM')
  process.stdout.write(`convergence: ${settings.seeds} seeds ${JSON.stringify(figures)}\n`)
}, 1_800_000)

/** The last that the server had to say; told when a seed fails. */
const said: string[] = []

async function startServer(variables: Record<string, string>): Promise<Spawned> {
  const server = await spawned(variables)
  for (const stream of [server.child.stdout, server.child.stderr]) {
    stream?.on('data', piece => said.push(String(piece)))
  }
  return server
}

function fail(seed: number, error: unknown): never {
  const what = error instanceof Error ? error.stack : String(error)
  throw new Error(`seed ${seed}: ${what}\nThe server said: ${said.slice(-20).join('')}`)
}

async function openHouse(name: string): Promise<House> {
  const file = path.join(folder.path, name)
  const variables = { DATABASE_URL: `file:${file}`, LOG_LEVEL: 'warn' }
  const server = await startServer(variables)
  const port = new URL(server.url).port
  return { server, variables: { ...variables, PORT: port }, file, cookies: new Map(), ledgers: new Map() }
}

interface Run {
  house: House
  code: string
  documentId: string
  writers: RandomWriter[]
  ledger: Ledger
  chance: (below: number) => number
  /** What is on its way beside the writing. */
  errands: Promise<unknown>[]
  restarting: Promise<void> | null
}

async function run(house: House, seed: number): Promise<void> {
  const one = await begin(house, seed)
  try {
    for (let step = 0; step < settings.steps; step++) await takeStep(one)
    await one.restarting
    await Promise.all(one.errands)
    await end(one)
  } finally {
    for (const writer of one.writers) writer.end()
    document.body.replaceChildren()
  }
}

async function begin(house: House, seed: number): Promise<Run> {
  const random = chanceOf(seed)
  const chance = (below: number): number => Math.floor(random() * below)
  const [code, people] = themeOf(seed)
  const ledger: Ledger = house.ledgers.get(code) ?? { typed: [], removed: new Set(), restored: new Map() }
  house.ledgers.set(code, ledger)
  const { body } = await house.server.json(`/api/v1/documents/${code}`, { person: people[0] ?? '' })
  const documentId: string = body.id
  let ids = 0
  const source: Source = {
    chance,
    letter: () => {
      const letter = String.fromCharCode(FIRST_LETTER + ledger.typed.length)
      if (letter > String.fromCharCode(LAST_LETTER)) throw new Error('The letters of this text are used up.')
      ledger.typed.push(letter)
      figures.letters += 1
      return letter
    },
    id: () => `s${seed}-${ids++}`
  }
  const one: Run = { house, code, documentId, writers: [], ledger, chance, errands: [], restarting: null }
  for (const person of people) {
    const session = join(one, await cookieOf(house, person), random)
    await ready(session)
    one.writers.push(new RandomWriter(session, source))
  }
  return one
}

function themeOf(seed: number): (typeof THEMES)[number] {
  const theme = THEMES[seed % THEMES.length]
  if (!theme) throw new Error('There is no theme.')
  return theme
}

const ready = (session: Enduring): Promise<number> =>
  until(
    () => session.isSynced && session.text.length > 0,
    () => `sync (${session.fault ?? 'waiting'})`,
    20_000
  )

function join({ house, documentId }: Run, cookie: string, random: () => number): Enduring {
  const { origin, host } = new URL(house.server.url)
  const doc = new Y.Doc()
  return new Enduring({
    url: `ws://${host}`,
    documentId,
    cookie,
    origin,
    doc,
    pauseMs: () => 10 + random() * 100
  })
}

async function cookieOf({ cookies, server }: House, person: string): Promise<string> {
  const cookie = cookies.get(person) ?? (await server.signIn(person))
  cookies.set(person, cookie)
  return cookie
}

async function takeStep(one: Run): Promise<void> {
  const { chance, writers } = one
  const writer = writers[chance(writers.length)]
  if (!writer) return
  figures.steps += 1
  const dice = chance(100)
  if (dice < 40) await breathe(chance(4))
  else if (dice < 70) writer.type()
  else watched(one.ledger, writer, () => writer.edit())
  if (chance(ODDS.cut) === 0) {
    figures.cuts += 1
    writer.session.cut(chance(2) === 0)
  }
  if (chance(ODDS.repeat) === 0) writer.session.repeat()
  if (chance(ODDS.move) === 0) one.errands.push(move(one))
  if (chance(ODDS.kill) === 0) one.restarting ??= restart(one)
}

/** What is gone after somebody's own edit was taken away on purpose; what is back is back. */
function watched({ removed, restored }: Ledger, writer: RandomWriter, edit: () => void): void {
  const before = new Set(writer.letters())
  edit()
  const after = new Set(writer.letters())
  for (const letter of before) {
    if (after.has(letter)) continue
    removed.add(letter)
    if (!restored.has(letter)) restored.set(letter, new Set())
  }
  for (const letter of after) {
    if (before.has(letter)) continue
    removed.delete(letter)
    restored.get(letter)?.add(writer)
  }
}

async function move({ house, code, writers, chance }: Run): Promise<void> {
  const markers = writers[0] ? markersOf(writers[0].session.text) : []
  const target = markers[chance(markers.length)]?.id
  const after = markers[chance(markers.length)]?.id ?? null
  const person = THEMES.find(([theme]) => theme === code)?.[1][0] ?? ''
  if (target === after) return
  // The server may be down, or the paragraph gone: then nothing has moved.
  const answer = await house.server
    .act(code, { action: 'move_paragraph', target, after }, person)
    .catch(() => null)
  if (answer?.status === 200) figures.moves += 1
}

async function restart(one: Run): Promise<void> {
  const { house } = one
  figures.kills += 1
  await house.server.end('SIGKILL')
  house.server = await startServer(house.variables)
  one.restarting = null
}

async function breathe(turns: number): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise(go => setImmediate(go))
}

async function end(one: Run): Promise<void> {
  const { writers, house, documentId, code } = one
  const sessions = writers.map(writer => writer.session)
  const words = (): string[] => sessions.map(({ text }) => JSON.stringify(readText(text)))
  const equal = (): boolean =>
    sessions.every(one => one.isSynced && one.isSaved) && new Set(words()).size === 1
  const state = (): string =>
    sessions
      .map(one => one.fault ?? `${one.isSynced ? 'in' : 'out'} ${one.isSaved ? 'saved' : 'unsaved'}`)
      .join(', ')
  figures.slowestMs = Math.max(figures.slowestMs, await until(equal, state, EQUAL_MS_MAX))
  expect(sessions.map(one => one.fault)).toEqual(sessions.map(() => null))
  const [final] = sessions
  if (!final) return
  const text = readText(final.text)
  for (const { editor, session } of writers) {
    expect(session.doc.store.pendingStructs ?? session.doc.store.pendingDs).toBe(null)
    expect(editor.view.state.doc.textContent).toBe(writers[0]?.editor.view.state.doc.textContent)
  }
  const person = THEMES.find(([theme]) => theme === code)?.[1][0] ?? ''
  const fresh = join(one, await cookieOf(house, person), () => 0)
  await ready(fresh)
  await until(
    () => JSON.stringify(readText(fresh.text)) === JSON.stringify(text),
    () => 'a fresh client',
    5_000
  )
  fresh.end()
  const stored = storedText(house.file, documentId)
  expect(stored).toEqual(text)
  expect(renderText(stored, PLAIN)).toBe(renderText(text, PLAIN))
  const { body } = await house.server.json(`/api/v1/documents/${code}`, { person })
  const told = body.paragraphs as { id: string; runs: unknown }[]
  expect(told.map(({ id, runs }) => ({ id, runs }))).toEqual(
    text.paragraphs.map(({ id, runs }) => ({ id, runs }))
  )
  judge(one, final.text)
}

/** The text as the database alone says it. */
function storedText(file: string, documentId: string): ReturnType<typeof readText> {
  const reader = openLogReader(file)
  const history = reader.history(documentId)
  reader.close()
  if (history === null) throw new Error('The database does not have the document.')
  expect(history.corruptFrom).toBe(null)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, history.state)
  for (const { update } of history.tail) Y.applyUpdate(doc, update)
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBe(null)
  return readText(doc.getText(ROOT))
}

/** No letter is lost that nobody took away, none stands twice, ids are unique, and a marker is first. */
function judge({ writers, ledger }: Run, text: Y.Text): void {
  const letters = writers[0]?.letters() ?? []
  const present = new Set(letters)
  const lost = ledger.typed.filter(letter => !present.has(letter) && !ledger.removed.has(letter))
  const twice = letters.filter((letter, at) => letters.indexOf(letter) !== at)
  // Two people who undo the same deletion have its letters twice: each has brought them back.
  const doubled = twice.filter(letter => (ledger.restored.get(letter)?.size ?? 0) < 2)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  const ids = markersOf(text).map(marker => marker.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(markersOf(text)[0]?.index).toBe(0)
}
