import { FRAME, ROOT, SCHEMA, type Hello, type Refused, type Rights } from '@acuerdo/editor/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { createMemoryDevice, type Device } from '../../packages/editor/src/browser/device.ts'
import { createSession, type Session } from '../../packages/editor/src/browser/session.ts'
import type {
  Clock,
  Signal,
  Socket,
  SocketEvents,
  Surroundings,
  Tabs
} from '../../packages/editor/src/browser/surroundings.ts'
import { writeText } from '../../packages/editor/src/text.ts'
import { plain } from './plain.ts'

export { plain }

/** A clock that stands until the test moves it. */
export class FakeClock implements Clock {
  private time = 1_700_000_000_000
  private timers: { at: number; run: () => void }[] = []
  now = () => this.time
  after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.time + Math.max(0, milliseconds), run }
    this.timers.push(timer)
    return () => {
      this.timers = this.timers.filter(it => it !== timer)
    }
  }
  /** Moves on, running what falls due in its order; promises get their turn after each. */
  async advance(milliseconds: number) {
    const end = this.time + milliseconds
    for (;;) {
      const due = this.timers.filter(it => it.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      this.timers = this.timers.filter(it => it !== due)
      this.time = Math.max(this.time, due.at)
      due.run()
      await turn()
    }
    this.time = end
    await turn()
  }
}

/** Seconds in which frames flow. */
export async function pass({ room, clock }: Pick<World, 'room' | 'clock'>, seconds: number) {
  for (let second = 0; second < seconds; second++) {
    await clock.advance(1_000)
    await room.run()
  }
}

/** Lets everything that is ready run. */
export async function turn() {
  for (let i = 0; i < 12; i++) await new Promise(resolve => setImmediate(resolve))
}

/** Tabs of one browser: a tab lives until it is released or killed. */
export class FakeTabs implements Tabs {
  private readonly living = new Set<string>()
  private waiting: { tab: string; then: () => Promise<void> }[] = []
  private readonly busy = new Set<string>()
  hold = (tab: string) => {
    this.living.add(tab)
    return () => this.die(tab)
  }
  whenGone = (tab: string, then: () => Promise<void>) => {
    const wait = { tab, then }
    this.waiting.push(wait)
    this.serve(tab)
    return () => {
      this.waiting = this.waiting.filter(it => it !== wait)
    }
  }
  die(tab: string) {
    this.living.delete(tab)
    this.serve(tab)
  }
  dieAll() {
    for (const tab of [...this.living]) this.die(tab)
  }
  private serve(tab: string) {
    const next = this.waiting.find(it => it.tab === tab)
    if (!next || this.living.has(tab) || this.busy.has(tab)) return
    this.waiting = this.waiting.filter(it => it !== next)
    this.busy.add(tab)
    void next.then().finally(() => {
      this.busy.delete(tab)
      this.serve(tab)
    })
  }
}

/** A server of one document, as far as a session can tell. It answers when the test says `run`. */
export class FakeRoom {
  doc = new Y.Doc()
  lineage = 'lineage-1'
  schema: number = SCHEMA
  rights: Rights = { mayType: true, reason: null }
  /** Upgrades are refused: the socket never opens. */
  unreachable = false
  /** Bytes vanish in one direction or both, and nobody is told. */
  blackHole = { up: false, down: false }
  /** Edits are taken but not yet said to be stored. */
  holdSaved = false
  connections: FakeConnection[] = []
  attempts: number[] = []
  private inbox: (() => void)[] = []

  constructor(words: string[] = ['Recalling the Declaration', 'Decides to go on']) {
    writeText(this.doc.getText(ROOT), {
      paragraphs: words.map((text, i) => ({ id: `p${i + 1}`, part: 'op' as const, runs: [{ text }] }))
    })
  }

  open(events: SocketEvents, clock: Clock): Socket {
    this.attempts.push(clock.now())
    const connection = new FakeConnection(this, events)
    this.later(() => {
      if (this.unreachable) return events.closed(1006)
      this.connections.push(connection)
      events.opened()
      connection.greet()
    })
    return connection
  }

  later(run: () => void) {
    this.inbox.push(run)
  }

  /** Lets frames flow both ways until none is under way. */
  async run() {
    await turn()
    while (this.inbox.length > 0) {
      this.inbox.shift()?.()
      if (this.inbox.length === 0) await turn()
    }
  }

  closeAll(code: number) {
    for (const connection of [...this.connections]) connection.close(code)
  }

  /** An edit of somebody else. */
  edit(change: (text: Y.Text) => void) {
    const vector = Y.encodeStateVector(this.doc)
    const before = Y.snapshot(this.doc)
    this.doc.transact(() => change(this.doc.getText(ROOT)))
    if (!Y.equalSnapshots(before, Y.snapshot(this.doc)))
      for (const it of this.connections) it.tell(update(Y.encodeStateAsUpdate(this.doc, vector)))
  }

  changeRights(rights: Rights) {
    this.rights = rights
    for (const it of this.connections) it.tell(json(FRAME.rights, rights))
  }

  words() {
    return plain(this.doc.getText(ROOT))
  }
}

export class FakeConnection implements Socket {
  /** Document frames taken in order, and how each was judged. */
  readonly documents: { update: Uint8Array; taken: boolean }[] = []
  readonly presence: Uint8Array[] = []
  readonly step1: Uint8Array[] = []
  readonly queries: number[] = []
  private over = false
  private readonly room: FakeRoom
  private readonly events: SocketEvents
  constructor(room: FakeRoom, events: SocketEvents) {
    this.room = room
    this.events = events
  }

  send(frame: Uint8Array) {
    this.room.later(() => {
      if (!this.room.blackHole.up) this.hear(frame)
    })
  }

  end() {
    this.over = true
    this.room.connections = this.room.connections.filter(it => it !== this)
  }

  close(code: number) {
    const told = !this.over
    this.end()
    if (told && !this.room.blackHole.down) this.events.closed(code)
  }

  tell(frame: Uint8Array) {
    this.room.later(() => {
      if (!this.over && !this.room.blackHole.down) this.events.frame(frame)
    })
  }

  greet() {
    const { lineage, schema, rights } = this.room
    const user = { id: 'me', name: 'Me', delegation: 'BRA', role: 'delegate' }
    const hello: Hello = { lineage, schema, seq: 1, user, ...rights }
    this.tell(json(FRAME.hello, hello))
    this.tell(sync(0, Y.encodeStateVector(this.room.doc)))
  }

  saved() {
    this.tell(numbers(FRAME.saved, this.documents.length, 7))
  }

  private hear(frame: Uint8Array) {
    const from = decoding.createDecoder(frame)
    const type = decoding.readVarUint(from)
    if (type === FRAME.awareness) this.presence.push(decoding.readVarUint8Array(from))
    if (type === FRAME.queryAwareness) {
      this.queries.push(this.queries.length)
      this.tell(
        encoding.encode(
          to => void (encoding.writeVarUint(to, 1), encoding.writeVarUint8Array(to, new Uint8Array([0])))
        )
      )
    }
    if (type !== FRAME.sync) return
    const step = decoding.readVarUint(from)
    const payload = decoding.readVarUint8Array(from)
    if (step === 0) {
      this.step1.push(payload)
      this.tell(sync(1, Y.encodeStateAsUpdate(this.room.doc, payload)))
    } else this.take(payload)
  }

  private take(bytes: Uint8Array) {
    const { room } = this
    const nothing = isNothing(bytes)
    const taken = room.rights.mayType || nothing
    this.documents.push({ update: bytes, taken })
    if (!taken) {
      const refused: Refused = { n: this.documents.length, reason: room.rights.reason ?? 'locked' }
      this.tell(json(FRAME.refused, refused))
      return
    }
    Y.applyUpdate(room.doc, bytes)
    if (room.doc.store.pendingStructs) throw new Error('The server got an edit that builds on a missing one.')
    if (!room.holdSaved) this.saved()
    if (!nothing) for (const it of room.connections) if (it !== this) it.tell(update(bytes))
  }
}

const isNothing = (bytes: Uint8Array) => bytes.length === 2 && bytes[0] === 0 && bytes[1] === 0

function sync(step: number, payload: Uint8Array) {
  return encoding.encode(to => {
    encoding.writeVarUint(to, FRAME.sync)
    encoding.writeVarUint(to, step)
    encoding.writeVarUint8Array(to, payload)
  })
}

export const update = (payload: Uint8Array) => sync(2, payload)

export function json(type: number, value: unknown) {
  return encoding.encode(to => {
    encoding.writeVarUint(to, type)
    encoding.writeVarString(to, JSON.stringify(value))
  })
}

function numbers(...values: number[]) {
  return encoding.encode(to => {
    for (const value of values) encoding.writeVarUint(to, value)
  })
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface World {
  room: FakeRoom
  clock: FakeClock
  device: Device
  tabs: FakeTabs
  random: () => number
  knocked: { answer: number | null; times: number }
  signal(signal: Signal): void
  around: Surroundings
  session(options?: { lineage?: string; personId?: string; device?: Device }): Session
  /** A session that stands connected and synced. */
  joined(options?: { lineage?: string; personId?: string; device?: Device }): Promise<Session>
}

/** One browser and one server. */
export function createWorld(seed = 1): World {
  const room = new FakeRoom()
  const clock = new FakeClock()
  const device = createMemoryDevice()
  const tabs = new FakeTabs()
  const random = seeded(seed)
  const knocked: World['knocked'] = { answer: null, times: 0 }
  const signals = new Set<(signal: Signal) => void>()
  const around: Surroundings = {
    open: (_url, events) => room.open(events, clock),
    clock,
    random,
    signals: listener => {
      signals.add(listener)
      return () => void signals.delete(listener)
    },
    tabs,
    device,
    knock: async () => {
      knocked.times++
      return knocked.answer
    }
  }
  const session: World['session'] = (options = {}) =>
    createSession({
      url: 'ws://127.0.0.1/collab/d1?schema=1',
      documentId: 'd1',
      lineage: options.lineage ?? 'lineage-1',
      personId: options.personId ?? 'me',
      rights: { mayType: true, reason: null },
      surroundings: { ...around, device: options.device ?? device }
    })
  const joined: World['joined'] = async options => {
    const made = session(options)
    await room.run()
    return made
  }
  const signal = (it: Signal) => signals.forEach(listener => listener(it))
  return { room, clock, device, tabs, random, knocked, signal, around, session, joined }
}
