import * as Y from 'yjs'

/** One own edit that the server has not confirmed; `n` is its place in the order of this tab. */
export interface Pending {
  n: number
  u: Uint8Array
}

export interface Outbox {
  /** Edits that the server has not confirmed. */
  readonly size: number
  add(update: Uint8Array): Pending
  /** Takes over edits of a dead tab, with numbers that `reserve` gave. */
  adopt(entries: Pending[]): void
  /** Sets numbers aside for edits to be adopted, and answers the first of them. */
  reserve(count: number): number
  /** Hands over what was not yet sent on this connection; `deliver` answers the number of the frame. */
  send(deliver: (update: Uint8Array) => number): void
  /** Removes and returns what travelled in frames up to the n-th of this connection. */
  saved(frame: number): Pending[]
  /** Whether a frame of this connection carried an edit that still waits. */
  awaits(frame: number): boolean
  hasUnsent(): boolean
  /** A new connection counts from 1 again, and everything has to be sent once more. */
  reconnected(): void
  /** Removes and returns what `state`, a full update of what the server has, contains already. */
  dropHeld(state: Uint8Array): Pending[]
  all(): Pending[]
}

/** Up to this many edits travel one by one; more, after a long time offline, are joined into fewer frames. */
const SINGLY_MAX = 100
const JOINED = 100
const JOINED_BYTES_MAX = 256 * 1024

/** The own edits between the key and the server's word that they are stored. */
export function createOutbox(first = 1): Outbox {
  let entries: (Pending & { frame: number | null })[] = []
  let last = first - 1
  const remove = (gone: (entry: Pending & { frame: number | null }) => boolean): Pending[] => {
    const removed = entries.filter(gone)
    if (removed.length > 0) entries = entries.filter(entry => !removed.includes(entry))
    return removed.map(({ n, u }) => ({ n, u }))
  }
  return {
    get size() {
      return entries.length
    },
    add(u) {
      const entry = { n: ++last, u }
      entries.push({ ...entry, frame: null })
      return entry
    },
    adopt(more) {
      for (const entry of more) entries.push({ ...entry, frame: null })
    },
    reserve(count) {
      last += count
      return last - count + 1
    },
    send(deliver) {
      for (const batch of batches(entries.filter(entry => entry.frame === null))) {
        const [only] = batch
        const frame = deliver(
          batch.length === 1 && only ? only.u : Y.mergeUpdates(batch.map(entry => entry.u))
        )
        for (const entry of batch) entry.frame = frame
      }
    },
    saved: frame => remove(entry => entry.frame !== null && entry.frame <= frame),
    awaits: frame => entries.some(entry => entry.frame === frame),
    hasUnsent: () => entries.some(entry => entry.frame === null),
    reconnected() {
      for (const entry of entries) entry.frame = null
    },
    dropHeld(state) {
      const server = contentOf(state)
      return remove(entry => contains(server, entry.u))
    },
    all: () => entries.map(({ n, u }) => ({ n, u }))
  }
}

function batches<T extends Pending>(entries: T[]): T[][] {
  if (entries.length <= SINGLY_MAX) return entries.map(entry => [entry])
  const out: T[][] = []
  let bytes = 0
  for (const entry of entries) {
    const batch = out.at(-1)
    bytes += entry.u.length
    if (batch && batch.length < JOINED && bytes <= JOINED_BYTES_MAX) batch.push(entry)
    else {
      out.push([entry])
      bytes = entry.u.length
    }
  }
  return out
}

interface Content {
  vector: Map<number, number>
  deleted: Map<number, { clock: number; len: number }[]>
}

function contentOf(state: Uint8Array): Content {
  return {
    vector: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state)),
    deleted: Y.decodeUpdate(state).ds.clients
  }
}

/**
 * Whether a state has everything that an update brings. The clocks alone cannot say it, because a deletion has
 * none: each deleted range has to be deleted there as well.
 */
function contains({ vector, deleted }: Content, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    if (struct.id.clock + struct.length > (vector.get(struct.id.client) ?? 0)) return false
  }
  for (const [client, ranges] of ds.clients) {
    const there = deleted.get(client) ?? []
    if (!ranges.every(range => covered(there, range))) return false
  }
  return true
}

function covered(ranges: { clock: number; len: number }[], wanted: { clock: number; len: number }): boolean {
  let clock = wanted.clock
  while (clock < wanted.clock + wanted.len) {
    const around = ranges.find(range => range.clock <= clock && clock < range.clock + range.len)
    if (!around) return false
    clock = around.clock + around.len
  }
  return true
}
