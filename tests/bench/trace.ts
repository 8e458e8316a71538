// The long document: a recorded history of a real paper, typed into one paragraph. A new line is a split (a
// marker), its deletion a join. Where the history comes from: trace/SOURCE.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { markerAttributes, OWN, placeToType, plain, root, SEED } from './text.ts'

const FILE = path.join(import.meta.dirname, 'trace/automerge-paper.json.gz')
const CACHE = path.join(import.meta.dirname, '../.output/bench')
const KEYS_PER_FRAME = 500
const TYPIST = 4242

type Key = [at: number, deleted: number, inserted: string]
interface Trace {
  endContent: string
  txns: { patches: Key[] }[]
}

/** A long document on its way to a server, and how to recognise that it arrived. */
export interface LongText {
  frames: Uint8Array[]
  /** The plain text at the end. */
  text: string
  /** A client that has this clock of this typist has everything. */
  client: number
  clock: number
  /** The state as one update; null where it was typed into a text that was there. */
  state: Uint8Array | null
}

/** Types the first `keys` keystrokes into a document that holds a text; the frames, 500 keystrokes each. */
export function typeTrace(doc: Y.Doc, keys: number): LongText {
  const trace = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as Trace
  const patches = trace.txns.flatMap(({ patches }) => patches)
  const typed = patches.slice(0, keys)
  const before = plain(doc)
  const base = placeToType(doc, 1)
  const frames: Uint8Array[] = []
  const keep = (update: Uint8Array, origin: unknown) => void (origin === OWN && frames.push(update))
  doc.on('update', keep)
  const write = writer(doc, base)
  for (let at = 0; at < typed.length; at += KEYS_PER_FRAME) {
    doc.transact(() => typed.slice(at, at + KEYS_PER_FRAME).forEach(write), OWN)
  }
  doc.off('update', keep)
  const text = plain(doc)
  const expected = before.slice(0, base) + trace.endContent + before.slice(base)
  if (typed.length === patches.length && text !== expected)
    throw new Error('The history was not replayed truly.')
  return { frames, text, client: doc.clientID, clock: Y.getState(doc.store, doc.clientID), state: null }
}

function writer(doc: Y.Doc, base: number) {
  const attributes = markerAttributes(doc)
  const tag = Math.random().toString(36).slice(2, 7)
  let markers = 0
  return ([at, deleted, inserted]: Key) => {
    if (deleted > 0) root(doc).delete(base + at, deleted)
    let to = base + at
    for (const part of inserted.split(/(\n)/).filter(part => part !== '')) {
      if (part === '\n') root(doc).insertEmbed(to, { p: `t${tag}${markers++}` }, attributes)
      else root(doc).insert(to, part, {})
      to += part.length
    }
  }
}

/** The history on top of the seed text, for servers whose rooms begin empty; kept on disk between runs. */
export function longText(keys: number): LongText & { state: Uint8Array } {
  const file = path.join(CACHE, `long-text-${keys}.json`)
  if (!existsSync(file)) {
    mkdirSync(CACHE, { recursive: true })
    const doc = new Y.Doc()
    doc.clientID = TYPIST
    Y.applyUpdate(doc, SEED)
    const typed = typeTrace(doc, keys)
    const frames = [SEED, ...typed.frames].map(base64)
    writeFileSync(file, JSON.stringify({ ...typed, frames, state: base64(Y.encodeStateAsUpdate(doc)) }))
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as LongText & { frames: string[]; state: string }
  return { ...kept, frames: kept.frames.map(bytes), state: bytes(kept.state) }
}

/** A file with the whole long text as one answer to a joining client. */
export function joinFrameFile(keys: number): string {
  const file = path.join(CACHE, `join-frame-${keys}.bin`)
  const { state } = longText(keys)
  writeFileSync(file, Buffer.concat([Buffer.from([0, 1, ...varUint(state.length)]), state]))
  return file
}

function varUint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varUint(Math.floor(value / 128))]
}

const base64 = (update: Uint8Array) => Buffer.from(update).toString('base64')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
