import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as Y from 'yjs'
import { systemClock, type AdjustableClock } from '../../server/clock.ts'
import { openCompactor } from '../../server/persistence/compaction-link.ts'
import {
  createInlineCompactor,
  createMemoryLog,
  type MemoryLog
} from '../../server/persistence/update-log-memory.ts'
import { openSqliteLog } from '../../server/persistence/update-log-sqlite.ts'
import { createWriteQueue } from '../../server/persistence/write-queue.ts'
import { attach } from '../../server/realtime/attach.ts'
import type { Limits } from '../../server/realtime/limits.ts'
import { ROOT, SCHEMA, type PresentUser, type ReadOnlyReason } from '../../server/realtime/messages.ts'
import type { Access, Admission, Compactor, Fault, UpdateLog } from '../../server/realtime/ports.ts'
import { LiveRooms } from '../../server/realtime/rooms.ts'
import { connectClient, type ClientOptions, type TestClient } from './client.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { silentLog, type SilentLog } from './silent-log.ts'

export const ORIGIN = 'http://acuerdo.test'

export interface HarnessOptions {
  storage?: 'memory' | 'sqlite'
  /** An existing database, to start again on what an earlier server left. */
  database?: TestDatabase
  limits?: Partial<Limits>
  fault?: Fault
  clock?: AdjustableClock & { shift?(ms: number): void }
}

export interface Harness {
  url: string
  port: number
  rooms: LiveRooms
  people: FakePeople
  updateLog: UpdateLog
  /** Only with memory storage. */
  memory: MemoryLog | null
  /** Only with SQLite storage. */
  database: TestDatabase | null
  log: SilentLog
  counts: Map<string, number>
  clock: ShiftClock
  /** Makes a document whose text is these paragraphs. */
  create(documentId: string, paragraphs?: string[]): void
  /** An honest client of this person; resolves when it is synced. */
  join(personId: string, documentId: string, options?: Partial<ClientOptions>): Promise<TestClient>
  /** The same without waiting for anything. */
  connect(personId: string, documentId: string, options?: Partial<ClientOptions>): TestClient
  /** Ends sockets, server and log; the database stays when `keep` is set. */
  close(options?: { keep?: boolean }): Promise<void>
}

export interface ShiftClock extends AdjustableClock {
  /** Moves the monotonic and the machine's clock on. */
  shift(ms: number): void
}

/** The system's clock, which a test can move on. */
export function shiftClock(): ShiftClock {
  const system = systemClock()
  let shifted = 0
  return {
    ...system,
    machine: () => system.machine() + shifted,
    monotonic: () => system.monotonic() + shifted,
    shift: ms => void (shifted += ms)
  }
}

/** Starts the socket server in this process, on a free port of the loopback. */
export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const clock = shiftClock()
  const log = silentLog()
  const counts = new Map<string, number>()
  const people = new FakePeople()
  const storage = await openStorage(options, clock, log)
  const { updateLog, memory, database, compactor } = storage
  const rooms = new LiveRooms({
    updateLog,
    compactor,
    access: people,
    clock,
    log,
    chance: { id: () => randomUUID(), number: below => Math.floor(Math.random() * below) },
    measures: { count: (name, n = 1) => void counts.set(name, (counts.get(name) ?? 0) + n) },
    ...(options.fault ? { fault: options.fault } : {}),
    limits: { SWEEP_MS: 20, ...options.limits }
  })
  const served = await serve(rooms)
  const guests = visitors(served.url)
  const close: Harness['close'] = async ({ keep = false } = {}) => {
    guests.end()
    await rooms.close()
    await served.close()
    await compactor.close()
    await updateLog.close()
    if (!keep) database?.remove()
  }
  const create: Harness['create'] = (documentId, paragraphs = ['One.', 'Two.']) =>
    storage.create(documentId, { lineage: `lineage-${documentId}`, state: stateOf(paragraphs) })
  const guestbook = { connect: guests.connect, join: guests.join }
  const shown = { rooms, people, log, counts, clock, updateLog, memory, database }
  return { ...shown, ...guestbook, url: served.url, port: served.port, create, close }
}

async function serve(rooms: LiveRooms): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server = createServer((_, response) => response.writeHead(404).end())
  attach(server, rooms, { allowOrigin: origin => origin === ORIGIN, others: 'refuse' })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { url: `ws://127.0.0.1:${port}`, port, close }
}

/** Makes clients, and knows them all. */
function visitors(url: string): Pick<Harness, 'connect' | 'join'> & { end(): void } {
  const clients: TestClient[] = []
  const connect: Harness['connect'] = (personId, documentId, more = {}) => {
    const options = { url, documentId, cookie: `person=${personId}`, origin: ORIGIN, schema: SCHEMA, ...more }
    const client = connectClient(options)
    clients.push(client)
    return client
  }
  return {
    connect,
    join: async (personId, documentId, more) => {
      const client = connect(personId, documentId, more)
      await client.until(() => client.synced, 'sync')
      return client
    },
    end: () => clients.forEach(client => client.end())
  }
}

interface Storage {
  updateLog: UpdateLog
  compactor: Compactor
  memory: MemoryLog | null
  database: TestDatabase | null
  create(documentId: string, initial: { lineage: string; state: Uint8Array }): void
}

async function openStorage(options: HarnessOptions, clock: ShiftClock, log: SilentLog): Promise<Storage> {
  if (options.storage !== 'sqlite' && options.database === undefined) {
    const memory = createMemoryLog(options.fault)
    const create: Storage['create'] = (documentId, initial) => void memory.create(documentId, initial)
    return { updateLog: memory, compactor: createInlineCompactor(memory), memory, database: null, create }
  }
  const database = options.database ?? (await testDatabase())
  const fault = options.fault ? { fault: options.fault } : {}
  const updateLog = openSqliteLog({ file: database.file, queue: createWriteQueue(), clock, log, ...fault })
  const compactor = openCompactor(database.file)
  return { updateLog, compactor, memory: null, database, create: database.create }
}

/** The text of these paragraphs, as the server creates it. */
export function stateOf(paragraphs: string[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 2 ** 32 + 1
  const text = doc.getText(ROOT)
  doc.transact(() => {
    paragraphs.forEach((words, index) => {
      text.insertEmbed(text.length, { p: `p${index + 1}` }, { part: 'op' })
      text.insert(text.length, words, {})
    })
  })
  return Y.encodeStateAsUpdate(doc)
}

interface FakePerson {
  user: PresentUser
  reason: ReadOnlyReason | null
  signedIn: boolean
  readable: boolean
  sessionEndsAt: number
}

/** People by cookie `person=<id>`: everybody may type everywhere, until a test says otherwise. */
export class FakePeople implements Access {
  readonly #people = new Map<string, FakePerson>()
  /** By document; raised by tests together with a change of rights. */
  readonly fences = new Map<string, number>()
  /** How often rights were asked for again. */
  askedAgain = 0

  person(id: string): FakePerson {
    let person = this.#people.get(id)
    if (person === undefined) {
      const user = { id, name: `Name of ${id}`, delegation: 'BRA', role: 'delegate' }
      person = { user, reason: null, signedIn: true, readable: true, sessionEndsAt: Number.MAX_SAFE_INTEGER }
      this.#people.set(id, person)
    }
    return person
  }

  async admit({
    cookie,
    documentId
  }: {
    cookie: string | undefined
    documentId: string
  }): Promise<Admission> {
    const id = /^person=([\w-]+)$/.exec(cookie ?? '')?.[1]
    return id === undefined ? { ok: false, why: 'signed_out' } : this.#admission(id, documentId)
  }

  async again({ sessionId, documentId }: { sessionId: string; documentId: string }): Promise<Admission> {
    this.askedAgain++
    return this.#admission(sessionId.replace('session-', ''), documentId)
  }

  #admission(id: string, documentId: string): Admission {
    const { user, reason, signedIn, readable, sessionEndsAt } = this.person(id)
    if (!signedIn) return { ok: false, why: 'signed_out' }
    if (!readable) return { ok: false, why: 'not_found' }
    const rights = { mayType: reason === null, reason }
    const fence = this.fences.get(documentId) ?? 0
    return { ok: true, sessionId: `session-${id}`, sessionEndsAt, user, rights, fence }
  }
}
