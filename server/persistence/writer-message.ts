import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Along, Entry, EntryKind, Relocated } from '../realtime/ports.ts'

/** What the main thread asks of the writer thread; one buffer per request, handed over instead of copied. */
export type WriterRequest =
  | { kind: 'append'; group: Entry[] }
  | { kind: 'checkpoint'; documentId: string; seq: number; at: number; state: Uint8Array }
  | { kind: 'act'; along: Along }

/** Per entry its sequence number, or one of `REFUSED`; of an act without text its place in the record. */
export type WriterReply = { outcomes: number[] } | { failed: string }

export const REFUSED = { stale: -1, closed: -2, gone: -3, broken: -4 } as const

// What a moved range has beside its numbers.
const COLLAPSED = 1
const SEALED = 2

const KINDS: EntryKind[] = ['typing', 'act', 'repair']

export function packRequest(request: WriterRequest): Uint8Array<ArrayBuffer> {
  const out = encoding.createEncoder()
  if (request.kind === 'append') {
    encoding.writeVarUint(out, 0)
    encoding.writeVarUint(out, request.group.length)
    for (const entry of request.group) packEntry(out, entry)
  } else if (request.kind === 'act') {
    encoding.writeVarUint(out, 2)
    packAlong(out, request.along)
  } else {
    encoding.writeVarUint(out, 1)
    encoding.writeVarString(out, request.documentId)
    encoding.writeVarUint(out, request.seq)
    encoding.writeVarUint(out, request.at)
    encoding.writeVarUint8Array(out, request.state)
  }
  return encoding.toUint8Array(out)
}

export function unpackRequest(bytes: Uint8Array): WriterRequest {
  const from = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(from)
  if (kind === 2) return { kind: 'act', along: unpackAlong(from) }
  if (kind === 0) {
    const length = decoding.readVarUint(from)
    return { kind: 'append', group: Array.from({ length }, () => unpackEntry(from)) }
  }
  return {
    kind: 'checkpoint',
    documentId: decoding.readVarString(from),
    seq: decoding.readVarUint(from),
    at: decoding.readVarUint(from),
    state: decoding.readVarUint8Array(from)
  }
}

function packEntry(out: encoding.Encoder, entry: Entry): void {
  encoding.writeVarString(out, entry.documentId)
  encoding.writeUint8(out, KINDS.indexOf(entry.kind))
  // An id is never empty, so the empty string stands for nobody.
  encoding.writeVarString(out, entry.personId ?? '')
  encoding.writeVarUint(out, entry.fence)
  encoding.writeVarUint(out, entry.at)
  encoding.writeVarUint(out, entry.claims.length)
  for (const claim of entry.claims) encoding.writeVarUint(out, claim)
  const relocated = entry.relocated ?? []
  encoding.writeVarUint(out, relocated.length)
  for (const move of relocated) packRelocated(out, move)
  encoding.writeUint8(out, entry.along ? 1 : 0)
  if (entry.along) packAlong(out, entry.along)
  encoding.writeVarUint8Array(out, entry.update)
}

function unpackEntry(from: decoding.Decoder): Entry {
  const documentId = decoding.readVarString(from)
  const kind = KINDS[decoding.readUint8(from)] ?? 'typing'
  const person = decoding.readVarString(from)
  const fence = decoding.readVarUint(from)
  const at = decoding.readVarUint(from)
  const claims = Array.from({ length: decoding.readVarUint(from) }, () => decoding.readVarUint(from))
  const relocated = Array.from({ length: decoding.readVarUint(from) }, () => unpackRelocated(from))
  const along = decoding.readUint8(from) === 1 ? unpackAlong(from) : null
  const update = decoding.readVarUint8Array(from)
  const personId = person === '' ? null : person
  return { documentId, kind, personId, fence, at, claims, relocated, update, ...(along ? { along } : {}) }
}

function packRelocated(out: encoding.Encoder, { from, to, length, collapsed, seal }: Relocated): void {
  for (const n of [from.client, from.clock, to.client, to.clock, length]) encoding.writeVarUint(out, n)
  encoding.writeUint8(out, (collapsed ? COLLAPSED : 0) | (seal ? SEALED : 0))
  if (!seal) return
  encoding.writeVarUint(out, seal.client)
  encoding.writeVarUint(out, seal.clock)
}

function unpackRelocated(from: decoding.Decoder): Relocated {
  const read = () => decoding.readVarUint(from)
  const move = {
    from: { client: read(), clock: read() },
    to: { client: read(), clock: read() },
    length: read()
  }
  const flags = decoding.readUint8(from)
  return {
    ...move,
    ...(flags & COLLAPSED ? { collapsed: true } : {}),
    ...(flags & SEALED ? { seal: { client: read(), clock: read() } } : {})
  }
}

function packAlong(out: encoding.Encoder, { first = [], statements, record }: Along): void {
  packStatements(out, first)
  packStatements(out, statements)
  encoding.writeVarString(out, JSON.stringify(record))
}

function unpackAlong(from: decoding.Decoder): Along {
  const first = unpackStatements(from)
  const statements = unpackStatements(from)
  return { first, statements, record: JSON.parse(decoding.readVarString(from)) as Along['record'] }
}

function packStatements(out: encoding.Encoder, statements: Along['statements']): void {
  encoding.writeVarUint(out, statements.length)
  for (const { sql, params } of statements) {
    encoding.writeVarString(out, sql)
    encoding.writeVarUint(out, params.length)
    for (const param of params) encoding.writeAny(out, param)
  }
}

const unpackStatements = (from: decoding.Decoder): Along['statements'] =>
  Array.from({ length: decoding.readVarUint(from) }, () => {
    const sql = decoding.readVarString(from)
    const params = Array.from({ length: decoding.readVarUint(from) }, () => decoding.readAny(from) as Param)
    return { sql, params }
  })

type Param = Along['statements'][number]['params'][number]
