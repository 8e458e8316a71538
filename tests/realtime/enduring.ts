import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { CLOSE_FINAL, FRAME, ROOT, SCHEMA } from '../../server/realtime/messages.ts'

export interface EnduringOptions {
  /** Address of the server, `ws://…`, without a path. */
  url: string
  documentId: string
  cookie: string
  origin: string
  doc: Y.Doc
  /** Milliseconds until the next try, as chance has it. */
  pauseMs(): number
}

const REMOTE = 'remote'

/**
 * An honest editor's connection that outlives its server: it comes back by itself and offers again what was not
 * told saved. Every local transaction counts as one thing that is saved or not.
 */
export class Enduring {
  readonly doc: Y.Doc
  readonly text: Y.Text
  /** Set when the server closed for good, or with a code that an honest editor must never meet. */
  fault: string | null = null
  isSynced = false
  closes = 0
  /** Called with each local transaction that was told saved, and what it was noted as. */
  onSaved: (note: string) => void = () => {}
  /** Notes of local transactions that were not told saved yet, oldest first. */
  #pending: string[] = []
  /** For each frame on this connection: how many of the pending notes it brings to rest. */
  #frames: number[] = []
  #note = ''
  #ws: WebSocket | null = null
  #ended = false
  #timer: NodeJS.Timeout | undefined
  #options: EnduringOptions

  constructor(options: EnduringOptions) {
    this.#options = options
    this.doc = options.doc
    this.text = options.doc.getText(ROOT)
    this.doc.on('update', this.#onUpdate)
    this.#connect()
  }

  get isOpen(): boolean {
    return this.#ws?.readyState === WebSocket.OPEN
  }

  get isSaved(): boolean {
    return this.#pending.length === 0
  }

  /** Makes a local change that `onSaved` will name. */
  edit(note: string, change: (text: Y.Text) => void): void {
    this.#note = note
    this.doc.transact(() => change(this.text), this)
    this.#note = ''
  }

  /** Loses the connection; comes back by itself. `midFrame` hangs up inside a frame. */
  cut(midFrame = false): void {
    const ws = this.#ws
    if (!ws) return
    if (midFrame) socketOf(ws)?.write(Buffer.from([0x82, 0xfe, 0x10, 0x00, 0, 0, 0, 0, 0, 2]))
    ws.terminate()
  }

  /** Sends a copy of the latest state once more, as a client may that does not know what arrived. */
  repeat(): void {
    if (this.isSynced && this.isOpen) this.#sendDocument(1, Y.encodeStateAsUpdate(this.doc), 0)
  }

  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.doc.off('update', this.#onUpdate)
    this.#ws?.terminate()
  }

  #connect(): void {
    const { url, documentId, cookie, origin } = this.#options
    const ws = new WebSocket(`${url}/collab/${documentId}?schema=${SCHEMA}`, { headers: { cookie, origin } })
    this.#ws = ws
    this.#frames = []
    this.isSynced = false
    ws.binaryType = 'nodebuffer'
    ws.on('open', () => ws.send(syncFrame(0, Y.encodeStateVector(this.doc))))
    ws.on('message', (data: Buffer) => this.#read(new Uint8Array(data)))
    ws.on('error', () => {})
    ws.on('unexpected-response', (request, response) => {
      if (response.statusCode !== 503) this.fault ??= `status ${response.statusCode}`
      request.destroy()
      this.#comeBack()
    })
    ws.on('close', code => {
      this.closes++
      if (code >= 4000 || code === 1002 || CLOSE_FINAL.includes(code)) this.fault ??= `closed with ${code}`
      this.#comeBack()
    })
  }

  #comeBack(): void {
    this.isSynced = false
    if (this.#ended || this.fault !== null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#connect(), this.#options.pauseMs())
  }

  #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === REMOTE) return
    this.#pending.push(this.#note)
    if (this.isSynced && this.isOpen) this.#sendDocument(2, update, 1)
  }

  #sendDocument(step: 1 | 2, update: Uint8Array, notes: number): void {
    this.#frames.push(notes)
    this.#ws?.send(syncFrame(step, update))
  }

  #read(bytes: Uint8Array): void {
    const from = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(from)
    if (type === FRAME.saved) return this.#saved(decoding.readVarUint(from))
    if (type === FRAME.refused) this.fault ??= `refused ${decoding.readVarString(from)}`
    if (type !== FRAME.sync) return
    const step = decoding.readVarUint(from)
    const payload = decoding.readVarUint8Array(from)
    if (step === 0) return this.#offer(payload)
    Y.applyUpdate(this.doc, payload, REMOTE)
  }

  /** Everything that the server lacks, in one frame; from now on each change goes at once. */
  #offer(stateVector: Uint8Array): void {
    this.isSynced = true
    this.#sendDocument(1, Y.encodeStateAsUpdate(this.doc, stateVector), this.#pending.length)
  }

  #saved(n: number): void {
    // Frames are counted from 1 on each connection; those that were told before hold nothing any more.
    for (let frame = 0; frame < n; frame++) {
      const notes = this.#pending.splice(0, this.#frames[frame] ?? 0)
      this.#frames[frame] = 0
      for (const note of notes) this.onSaved(note)
    }
  }
}

function syncFrame(step: 0 | 1 | 2, payload: Uint8Array): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, FRAME.sync)
  encoding.writeVarUint(out, step)
  encoding.writeVarUint8Array(out, payload)
  return encoding.toUint8Array(out)
}

/** The wire under a WebSocket, for a hang-up inside a frame. */
function socketOf(ws: WebSocket): NodeJS.WritableStream | null {
  const { _socket: socket } = ws as unknown as { _socket?: NodeJS.WritableStream }
  return socket ?? null
}

/** Waits for a condition; throws with what was waited for. */
export async function until(
  condition: () => boolean,
  what: () => string,
  deadlineMs: number
): Promise<number> {
  const begun = performance.now()
  while (!condition()) {
    if (performance.now() - begun > deadlineMs) throw new Error(`timed out: ${what()}`)
    await new Promise(go => setTimeout(go, 10))
  }
  return performance.now() - begun
}
