import { ROOT } from '@acuerdo/editor'
import Database from 'better-sqlite3'
import * as Y from 'yjs'

/** One entry of the log without its letters. */
export interface EntryFacts {
  seq: number
  at: number
  kind: 'typing' | 'act' | 'repair'
  personId: string | null
  /** Of an act: its place in the record; null where that is not known. */
  auditSeq: number | null
}

export interface ArchiveReader {
  /** The last sequence; 0 for a document that does not exist. */
  head(documentId: string): number
  facts(documentId: string, after?: number, until?: number): EntryFacts[]
  entries(documentId: string, after: number, until: number): { seq: number; update: Buffer }[]
  /** The newest checkpoint up to a sequence. */
  checkpoint(documentId: string, until: number): { seq: number; state: Buffer } | undefined
  /** The state of an issued version. */
  issued(documentId: string, name: string): Buffer | undefined
  relocations(documentId: string): RelocationFacts[]
}

export interface RelocationFacts {
  fromClient: number
  fromClock: number
  length: number
  toClient: number
  toClock: number
}

/** Reads the log by a connection that can't write. */
export function openArchiveReader(file: string): ArchiveReader {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const head = db
    .prepare<[string, string], number>(
      `SELECT MAX(COALESCE((SELECT MAX(seq) FROM UpdateEntry WHERE documentId = ?), 0),
                  COALESCE((SELECT MAX(seq) FROM Checkpoint WHERE documentId = ?), 0))`
    )
    .pluck()
  const facts = db.prepare<[string, number, number], EntryFacts>(
    `SELECT seq, at, kind, personId, auditSeq FROM UpdateEntry LEFT JOIN ActEntry USING (documentId, seq)
       WHERE documentId = ? AND seq > ? AND seq <= ? ORDER BY seq`
  )
  const entries = db.prepare<[string, number, number], { seq: number; update: Buffer }>(
    'SELECT seq, "update" FROM UpdateEntry WHERE documentId = ? AND seq > ? AND seq <= ? ORDER BY seq'
  )
  const checkpoint = db.prepare<[string, number], { seq: number; state: Buffer }>(
    'SELECT seq, state FROM Checkpoint WHERE documentId = ? AND seq <= ? ORDER BY seq DESC LIMIT 1'
  )
  const issued = db
    .prepare<[string, string], Buffer>('SELECT state FROM Revision WHERE documentId = ? AND name = ?')
    .pluck()
  const relocations = db.prepare<[string], RelocationFacts>(
    `SELECT fromClient, fromClock, length, toClient, toClock FROM Relocation
       WHERE documentId = ? AND length > 0 AND NOT collapsed ORDER BY seq, ordinal`
  )
  return {
    head: documentId => head.get(documentId, documentId) ?? 0,
    facts: (documentId, after = 0, until = Number.MAX_SAFE_INTEGER) => facts.all(documentId, after, until),
    entries: (documentId, after, until) => entries.all(documentId, after, until),
    checkpoint: (documentId, until) => checkpoint.get(documentId, until),
    issued: (documentId, name) => issued.get(documentId, name),
    relocations: documentId => relocations.all(documentId)
  }
}

/** So many entries are at most replayed for a moment near which one was looked at before. */
const STATE_EVERY = 500
/** States that were asked for last, of each document: whoever looks at one moment goes on to the next. */
const RECENT_STATES = 2
/** Entries that are replayed sooner than a state is kept for them. */
const RECENT_ENTRIES_MIN = 50
/** States that are kept between two questions, of all documents together. */
const STATES_BYTES_MAX = 64 * 1024 * 1024

export interface Replay {
  /** The document as it stood at a sequence; to be destroyed by whoever asked. Throws where the log has a gap. */
  at(documentId: string, seq: number): Y.Doc
  /** How many entries would have to be replayed for the document at a sequence. */
  distance(documentId: string, seq: number): number
  /** Comes nearer to a sequence by at most so many entries, and keeps what it came to. */
  approach(documentId: string, seq: number, entries: number): void
  /** The whole history from its first entry, with what was deleted still in place; null where entries are missing. */
  withDeleted(documentId: string): Y.Doc | null
}

interface KeptState {
  seq: number
  state: Uint8Array
}

export function createReplay(reader: ArchiveReader): Replay {
  const states = new Map<string, KeptState[]>()
  const recent = new Map<string, KeptState[]>()
  let bytes = 0

  function keep(documentId: string, seq: number, state: Uint8Array): void {
    const list = states.get(documentId) ?? []
    states.delete(documentId)
    states.set(documentId, [...list, { seq, state }])
    bytes += state.length
    for (const [oldest, kept] of states) {
      if (bytes <= STATES_BYTES_MAX || oldest === documentId) break
      states.delete(oldest)
      bytes -= kept.reduce((sum, one) => sum + one.state.length, 0)
    }
  }

  function baseOf(documentId: string, seq: number): { seq: number; state: Uint8Array | null } {
    const stored = reader.checkpoint(documentId, seq) ?? { seq: 0, state: null }
    const known = [...(states.get(documentId) ?? []), ...(recent.get(documentId) ?? [])]
    const kept = known.filter(state => state.seq <= seq && state.seq > stored.seq)
    return kept.reduce<{ seq: number; state: Uint8Array | null }>(
      (best, one) => (one.seq > best.seq ? one : best),
      stored
    )
  }

  const at: Replay['at'] = (documentId, seq) => {
    if (seq > reader.head(documentId)) throw new Error(`archive: there is no entry ${seq} yet`)
    const base = baseOf(documentId, seq)
    const doc = newDoc()
    if (base.state !== null) Y.applyUpdate(doc, base.state)
    for (let from = base.seq; from < seq;) {
      const until = Math.min(seq, (Math.floor(from / STATE_EVERY) + 1) * STATE_EVERY)
      applyAll(doc, reader.entries(documentId, from, until), from)
      from = until
      if (until % STATE_EVERY === 0) keep(documentId, until, Y.encodeStateAsUpdate(doc))
    }
    if (seq - base.seq >= RECENT_ENTRIES_MIN) {
      const last = { seq, state: Y.encodeStateAsUpdate(doc) }
      recent.set(documentId, [last, ...(recent.get(documentId) ?? [])].slice(0, RECENT_STATES))
    }
    return doc
  }

  return {
    at,
    distance: (documentId, seq) => seq - baseOf(documentId, seq).seq,
    approach: (documentId, seq, entries) => {
      const { seq: from } = baseOf(documentId, seq)
      at(documentId, Math.min(seq, from + entries)).destroy()
    },
    withDeleted: documentId => {
      const entries = reader.entries(documentId, 0, Number.MAX_SAFE_INTEGER)
      if (entries[0]?.seq !== 1) return null
      const doc = newDoc(false)
      applyAll(doc, entries, 0)
      return doc
    }
  }
}

function newDoc(gc = true): Y.Doc {
  const doc = new Y.Doc({ gc })
  doc.getText(ROOT)
  return doc
}

function applyAll(doc: Y.Doc, entries: readonly { seq: number; update: Buffer }[], after: number): void {
  doc.transact(() => {
    entries.forEach(({ seq, update }, index) => {
      if (seq !== after + 1 + index) throw new Error(`archive: entry ${after + 1 + index} is missing`)
      Y.applyUpdate(doc, update)
    })
  })
}
