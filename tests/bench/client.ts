import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { Arrivals, type Arrival } from './arrivals.ts'
import { pause, within } from './pause.ts'
import type { Address } from './servers.ts'
import { OWN, root, SEED } from './text.ts'
import { WebSocketClient } from './web-socket.ts'

/** Kinds of messages and of sync messages in the y-websocket protocol; 2 is Hocuspocus' authentication. */
const SYNC = 0
const AWARENESS = 1
const AUTHENTICATION = 2
const SYNC_REPLY = 4
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2
const HOCUSPOCUS = '4.7.0'

const UPGRADE_TRIES = 20
/** Step 1 is answered once a second for one connection of the product. */
const STEP_1_GAP_MS = 1200
const FENCE_MS = 120_000
const READY_MS = 30_000

const arrivals = new Arrivals()
const seedArrival = arrivals.of(SEED)

export interface ClientOptions {
  /** A document that follows the room, for those who type or check; others only keep what they receive. */
  live?: boolean
  /** Whether this client will type; where people have limits, the load is spread over those who may. */
  types?: boolean
  /** Whether received updates are kept, to be replayed at the end. */
  keeps?: boolean
  /** Whether it says who it is. */
  present?: boolean
  received?: (client: Client, arrival: Arrival) => void
  applied?: (client: Client, arrival: Arrival) => void
}

/** One client of a room, at the level of the protocol. */
export class Client {
  readonly doc: Y.Doc | null
  readonly id: number
  /** Received updates in their order, and a hash of that order. */
  log: Arrival[] = []
  order = 7
  /** How many edits of each typist have arrived. */
  readonly seen = new Map<number, number>()
  readonly ready: Promise<void>
  retries = 0
  ended = false
  socket!: WebSocketClient
  private synced = false
  private lastStep1 = 0
  private presence = 0
  private answered: (() => void) | null = null
  private settle: { resolve: () => void; reject: (error: Error) => void } = { resolve: noop, reject: noop }

  constructor(
    private readonly address: Address,
    readonly room: string,
    private readonly options: ClientOptions = {}
  ) {
    this.doc = options.live ? new Y.Doc() : null
    this.id = this.doc?.clientID ?? Math.floor(Math.random() * 2 ** 31)
    this.ready = new Promise((resolve, reject) => (this.settle = { resolve, reject }))
    this.ready.catch(noop)
    if (address.dialect === 'relay') this.begin()
    this.doc?.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === OWN) this.sendUpdate(update)
    })
    this.connect(UPGRADE_TRIES)
  }

  sendUpdate(update: Uint8Array): void {
    this.send(SYNC, encoder => {
      encoding.writeVarUint(encoder, UPDATE)
      encoding.writeVarUint8Array(encoder, update)
    })
  }

  sendPresence(cursor: unknown = null): void {
    if (this.options.present === false) return
    const state = JSON.stringify({ user: { name: `Person ${this.id}`, color: '#30bced' }, cursor })
    const encoder = encoding.createEncoder()
    for (const number of [1, this.id, ++this.presence]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, state)
    this.send(AWARENESS, outer => encoding.writeVarUint8Array(outer, encoding.toUint8Array(encoder)))
  }

  /** Resolves when the server has handled everything sent so far: it then answers a step 1 of now. */
  async fence(): Promise<void> {
    const gap = this.address.limitsPeople ? this.lastStep1 + STEP_1_GAP_MS - performance.now() : 0
    if (gap > 0) await pause(gap)
    const answered = new Promise<void>(resolve => (this.answered = resolve))
    this.sendStep1()
    await within(answered, FENCE_MS, 'the answer to step 1')
  }

  /** A document with everything that arrived. */
  replayed(): Y.Doc {
    if (this.doc) return this.doc
    const doc = new Y.Doc()
    doc.transact(() => this.log.forEach(({ update }) => Y.applyUpdate(doc, update)))
    return doc
  }

  close(): void {
    this.ended = true
    this.socket.close()
  }

  /** A relay tells nobody how the text began: everybody holds it from the start. */
  private begin(): void {
    if (this.doc) Y.applyUpdate(this.doc, SEED)
    else this.log.push(seedArrival)
  }

  private connect(tries: number): void {
    const { url, dialect, search } = this.address
    const target = new URL(`${url}/${dialect === 'hocuspocus' ? '' : encodeURIComponent(this.room)}${search}`)
    const headers = this.address.headersFor(this.room, this.options.types ?? this.doc !== null)
    this.socket = new WebSocketClient(target, headers, {
      opened: () => this.opened(),
      message: (bytes, start, end) => this.message(bytes, start, end),
      closed: () => void this.closed(tries)
    })
  }

  private async closed(tries: number): Promise<void> {
    const { refusal, closeCode } = this.socket
    const busy = /^HTTP\/1\.1 (429|503)/.test(refusal)
    if (!this.synced && busy && tries > 0) {
      const seconds = Number(/retry-after: (\d+)/i.exec(refusal)?.[1] ?? 0.5)
      this.retries++
      await pause(seconds * 1000 * (0.5 + Math.random()))
      return this.connect(tries - 1)
    }
    this.ended = true
    this.settle.reject(
      new Error(`The connection ended: ${refusal.split('\r\n')[0] || (closeCode ?? 'without a code')}.`)
    )
  }

  private opened(): void {
    if (this.address.dialect === 'hocuspocus') {
      return this.send(AUTHENTICATION, encoder => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'anybody')
        encoding.writeVarString(encoder, HOCUSPOCUS)
      })
    }
    if (this.address.dialect === 'relay') {
      this.sendPresence()
      return this.arrived()
    }
    this.greet()
  }

  private greet(): void {
    this.sendStep1()
    this.sendPresence()
  }

  private sendStep1(): void {
    this.lastStep1 = performance.now()
    this.send(SYNC, encoder => {
      encoding.writeVarUint(encoder, STEP_1)
      encoding.writeVarUint8Array(encoder, this.doc ? Y.encodeStateVector(this.doc) : new Uint8Array([0]))
    })
  }

  private message(bytes: Buffer, start: number, end: number): void {
    const decoder = decoding.createDecoder(bytes.subarray(start, end))
    if (this.address.dialect === 'hocuspocus') decoding.readVarString(decoder) // The room.
    const kind = decoding.readVarUint(decoder)
    if (kind === SYNC || kind === SYNC_REPLY) return this.sync(decoder, bytes, start)
    if (kind !== AUTHENTICATION || this.address.dialect !== 'hocuspocus') return
    if (decoding.readVarUint(decoder) === 2) this.greet()
    else this.settle.reject(new Error('The peer refused the connection.'))
  }

  private sync(decoder: decoding.Decoder, bytes: Buffer, start: number): void {
    const step = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    const from = start + decoder.pos
    if (step === STEP_1) return this.answerStep1(new Uint8Array(bytes.subarray(from, from + length)))
    this.take(arrivals.read(bytes, from, from + length))
    if (step !== STEP_2) return
    this.arrived()
    this.answered?.()
    this.answered = null
  }

  private answerStep1(stateVector: Uint8Array): void {
    if (this.address.dialect === 'relay') return
    const missing = this.doc ? Y.encodeStateAsUpdate(this.doc, stateVector) : new Uint8Array([0, 0])
    this.send(SYNC, encoder => {
      encoding.writeVarUint(encoder, STEP_2)
      encoding.writeVarUint8Array(encoder, missing)
    })
  }

  private take(arrival: Arrival): void {
    if (this.options.keeps !== false) {
      this.log.push(arrival)
      this.order = (Math.imul(this.order, 31) + arrival.id) | 0
    }
    this.options.received?.(this, arrival)
    if (!this.doc) return
    Y.applyUpdate(this.doc, arrival.update)
    this.options.applied?.(this, arrival)
  }

  private arrived(): void {
    if (this.synced) return
    this.synced = true
    this.settle.resolve()
  }

  private send(kind: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    if (this.address.dialect === 'hocuspocus') encoding.writeVarString(encoder, this.room)
    encoding.writeVarUint(encoder, kind)
    write(encoder)
    this.socket.send(encoding.toUint8Array(encoder))
  }
}

function noop(): void {}

/** Waits until all are in the room, and until those who type hold its text. */
export async function allReady(clients: Client[]): Promise<void> {
  await within(Promise.all(clients.map(({ ready }) => ready)), READY_MS, 'everybody in the room')
  const started = performance.now()
  while (clients.some(({ doc }) => doc && root(doc).length === 0)) {
    if (performance.now() - started > READY_MS) throw new Error('The text of the room did not arrive.')
    await pause(20)
  }
}
