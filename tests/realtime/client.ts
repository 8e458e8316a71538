import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {
  FRAME,
  ROOT,
  type Hello,
  type News,
  type Notice,
  type Refused,
  type Rights
} from '../../server/realtime/messages.ts'

export interface ClientOptions {
  url: string
  documentId: string
  cookie: string | null
  origin: string | null
  schema: number | string | null
  lineage?: string
  /** A document from an earlier connection; its content is offered again. */
  doc?: Y.Doc
  /** False for a client that does not ask for the text by itself. */
  asks?: boolean
}

/** One frame as it came, for tests of order. */
export interface SeenFrame {
  kind:
    | 'step1'
    | 'step2'
    | 'update'
    | 'presence'
    | 'hello'
    | 'saved'
    | 'refused'
    | 'rights'
    | 'notice'
    | 'news'
    | 'other'
  bytes: Uint8Array
  value: unknown
}

const REMOTE = Symbol('remote')
const DEADLINE_MS = 8_000

/** A small honest client: what a y-websocket provider does on the wire, and our own frames beside it. */
export class TestClient {
  readonly doc: Y.Doc
  readonly ws: WebSocket
  readonly frames: SeenFrame[] = []
  /** Presence as told: by client id the last clock and state. */
  readonly presence = new Map<number, { clock: number; state: Record<string, unknown> | null }>()
  synced = false
  hello: Hello | null = null
  rights: Rights | null = null
  /** Document frames sent, the newest `saved`, and what was refused. */
  sent = 0
  saved: { n: number; seq: number } = { n: 0, seq: 0 }
  refused: Refused[] = []
  notices: Notice[] = []
  news: News[] = []
  /** Set when the socket is closed, or its upgrade refused (`status`). */
  closed: { code: number } | null = null
  status: number | null = null
  /** Clock of our presence. */
  #clock = 0
  #listeners = new Set<() => void>()

  constructor(options: ClientOptions) {
    this.doc = options.doc ?? new Y.Doc()
    this.ws = new WebSocket(addressOf(options), { headers: headersOf(options), perMessageDeflate: false })
    this.ws.binaryType = 'nodebuffer'
    this.ws.on('open', () => {
      if (options.asks !== false) this.ask()
      this.#changed()
    })
    this.ws.on('message', (data: Buffer) => {
      this.#read(new Uint8Array(data))
      this.#changed()
    })
    this.ws.on('unexpected-response', (request, response) => {
      this.status = response.statusCode ?? 0
      request.destroy()
      this.#changed()
    })
    this.ws.on('error', () => {})
    this.ws.on('close', code => {
      this.closed = { code }
      this.#changed()
    })
    this.doc.on('update', this.#onUpdate)
  }

  get text(): Y.Text {
    return this.doc.getText(ROOT)
  }

  get words(): string {
    return this.text.toString()
  }

  /** Everything sent so far is told saved (or refused). */
  get isSaved(): boolean {
    return this.saved.n + this.refused.length >= this.sent
  }

  /** Types at an offset of the Y.Text (markers count as one); by default at the end. */
  type(words: string, at = this.text.length): void {
    this.text.insert(at, words, {})
  }

  ask(stateVector: Uint8Array = Y.encodeStateVector(this.doc)): void {
    this.send(FRAME.sync, 0, stateVector)
  }

  /** A document frame made by hand. */
  sendUpdate(update: Uint8Array, step: 1 | 2 = 2): void {
    this.sent++
    this.send(FRAME.sync, step, update)
  }

  tellPresence(state: object | null, clientId = this.doc.clientID, clock = ++this.#clock): void {
    const out = encoding.createEncoder()
    encoding.writeVarUint(out, 1)
    encoding.writeVarUint(out, clientId)
    encoding.writeVarUint(out, clock)
    encoding.writeVarString(out, JSON.stringify(state))
    this.send(FRAME.awareness, null, encoding.toUint8Array(out))
  }

  send(type: number, step: number | null, payload: Uint8Array): void {
    const out = encoding.createEncoder()
    encoding.writeVarUint(out, type)
    if (step !== null) encoding.writeVarUint(out, step)
    encoding.writeVarUint8Array(out, payload)
    this.sendRaw(encoding.toUint8Array(out))
  }

  sendRaw(bytes: Uint8Array): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(bytes)
  }

  /** Resolves when the condition holds; looks again whenever something came in. */
  async until(condition: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + DEADLINE_MS
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`timed out: ${what}`)
      await new Promise<void>(resolve => {
        const go = () => {
          this.#listeners.delete(go)
          clearTimeout(timer)
          resolve()
        }
        const timer = setTimeout(go, 25)
        this.#listeners.add(go)
      })
    }
  }

  untilClosed = async (): Promise<number> => {
    await this.until(() => this.closed !== null, 'close')
    return this.closed?.code ?? 0
  }

  /** Goes away without goodbye. */
  end(): void {
    this.doc.off('update', this.#onUpdate)
    this.ws.terminate()
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== REMOTE) this.sendUpdate(update)
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  #read(bytes: Uint8Array): void {
    const from = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(from)
    if (type === FRAME.sync) return this.#readSync(from, bytes)
    if (type === FRAME.awareness) return this.#readPresence(from, bytes)
    if (type === FRAME.saved) {
      this.saved = { n: decoding.readVarUint(from), seq: decoding.readVarUint(from) }
      this.frames.push({ kind: 'saved', bytes, value: this.saved })
      return
    }
    const kind = OWN.get(type) ?? 'other'
    const value: unknown = kind === 'other' ? null : JSON.parse(decoding.readVarString(from))
    this.frames.push({ kind, bytes, value })
    if (kind === 'hello') this.rights = this.hello = value as Hello
    if (kind === 'rights') this.rights = value as Rights
    if (kind === 'refused') this.refused.push(value as Refused)
    if (kind === 'notice') this.notices.push(value as Notice)
    if (kind === 'news') this.news.push(value as News)
  }

  #readSync(from: decoding.Decoder, bytes: Uint8Array): void {
    const step = decoding.readVarUint(from)
    const payload = decoding.readVarUint8Array(from)
    const kind = step === 0 ? 'step1' : step === 1 ? 'step2' : 'update'
    this.frames.push({ kind, bytes, value: payload })
    if (step === 0) return this.sendUpdate(Y.encodeStateAsUpdate(this.doc, payload), 1)
    Y.applyUpdate(this.doc, payload, REMOTE)
    if (step === 1) this.synced = true
  }

  #readPresence(from: decoding.Decoder, bytes: Uint8Array): void {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(from))
    const states: unknown[] = []
    for (let count = decoding.readVarUint(inner); count > 0; count--) {
      const id = decoding.readVarUint(inner)
      const clock = decoding.readVarUint(inner)
      const state = JSON.parse(decoding.readVarString(inner)) as Record<string, unknown> | null
      states.push(state)
      if ((this.presence.get(id)?.clock ?? -1) < clock) this.presence.set(id, { clock, state })
    }
    this.frames.push({ kind: 'presence', bytes, value: states })
  }
}

export const connectClient = (options: ClientOptions): TestClient => new TestClient(options)

const OWN = new Map<number, SeenFrame['kind']>([
  [FRAME.hello, 'hello'],
  [FRAME.refused, 'refused'],
  [FRAME.rights, 'rights'],
  [FRAME.notice, 'notice'],
  [FRAME.news, 'news']
])

function addressOf({ url, documentId, schema, lineage }: ClientOptions): string {
  const query = new URLSearchParams()
  if (schema !== null) query.set('schema', String(schema))
  if (lineage !== undefined) query.set('lineage', lineage)
  return `${url}/collab/${documentId}?${query.toString()}`
}

const headersOf = ({ cookie, origin }: ClientOptions): Record<string, string> => ({
  ...(cookie === null ? {} : { Cookie: cookie }),
  ...(origin === null ? {} : { Origin: origin })
})
