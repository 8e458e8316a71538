import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FRAME, type Hello, type News, type Notice, type Refused, type Rights } from '../protocol.ts'

/** A frame as the server sends it, read. Types that a later server may add are `unknown` and ignored. */
export type ServerFrame =
  | { kind: 'step1' }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query_awareness' }
  | { kind: 'hello'; hello: Hello }
  | { kind: 'saved'; n: number; seq: number }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'rights'; rights: Rights }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'news'; news: News }
  | { kind: 'unknown' }

/** Reads one frame of our own server. Throws on bytes that no server of this version sends. */
export function readFrame(bytes: Uint8Array): ServerFrame {
  const from = decoding.createDecoder(bytes)
  const json = () => JSON.parse(decoding.readVarString(from)) as never
  switch (decoding.readVarUint(from)) {
    case FRAME.sync:
      return readSync(from)
    case FRAME.awareness:
      return { kind: 'awareness', states: decoding.readVarUint8Array(from) }
    case FRAME.queryAwareness:
      return { kind: 'query_awareness' }
    case FRAME.hello:
      return { kind: 'hello', hello: json() }
    case FRAME.saved:
      return { kind: 'saved', n: decoding.readVarUint(from), seq: decoding.readVarUint(from) }
    case FRAME.refused:
      return { kind: 'refused', refused: json() }
    case FRAME.rights:
      return { kind: 'rights', rights: json() }
    case FRAME.notice:
      return { kind: 'notice', notice: json() }
    case FRAME.news:
      return { kind: 'news', news: json() }
    default:
      return { kind: 'unknown' }
  }
}

/** y-protocols sync: 0 asks for what is missing, 1 answers, 2 is an edit. */
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

function readSync(from: decoding.Decoder): ServerFrame {
  const step = decoding.readVarUint(from)
  const payload = decoding.readVarUint8Array(from)
  if (step === STEP_1) return { kind: 'step1' }
  if (step === STEP_2) return { kind: 'step2', update: payload }
  return step === UPDATE ? { kind: 'update', update: payload } : { kind: 'unknown' }
}

/** An update of Yjs that says nothing: no structs, no deletions. */
const NOTHING = new Uint8Array([0, 0])

/** Asks for what this side lacks, by its state vector. */
export const step1Frame = (vector: Uint8Array) => syncFrame(STEP_1, vector)
/** A document frame: one Yjs update. */
export const updateFrame = (update: Uint8Array) => syncFrame(UPDATE, update)
/** The answer of a client that has nothing to send. It counts as a document frame like any step 2. */
export const emptyStep2Frame = () => syncFrame(STEP_2, NOTHING)

/** Says where this person is: states as y-protocols encodes them. */
export function awarenessFrame(states: Uint8Array): Uint8Array {
  return encoding.encode(to => {
    encoding.writeVarUint(to, FRAME.awareness)
    encoding.writeVarUint8Array(to, states)
  })
}

/** Asks where the others are. */
export function queryAwarenessFrame(): Uint8Array {
  return encoding.encode(to => encoding.writeVarUint(to, FRAME.queryAwareness))
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode(to => {
    encoding.writeVarUint(to, FRAME.sync)
    encoding.writeVarUint(to, step)
    encoding.writeVarUint8Array(to, payload)
  })
}
