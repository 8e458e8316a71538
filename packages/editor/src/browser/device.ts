import * as Y from 'yjs'
import type { Draft } from './drafts.ts'
import type { Pending } from './outbox.ts'

/** Where something is kept: whose it is, of which history of which document, and by which tab. */
export interface Place {
  person: string
  document: string
  lineage: string
  tab: string
}

/** Unsent edits that some tab left, perhaps of another history. */
export interface Left {
  lineage: string
  tab: string
}

export interface Kept {
  /** Updates that together are the text as the server last confirmed it to this device. */
  confirmed: Uint8Array[]
  /** Every tab with unsent edits in this document, the asking one included. */
  left: Left[]
  /** Histories of this document other than the asked one, of which something is kept. */
  otherLineages: string[]
  drafts: Draft[]
}

/** Changes that belong together. They are applied in the order of the fields. */
export interface Batch {
  /** `pending`: forget the unsent edits of this tab; `all`: of this history everything but other tabs' edits. */
  clear: 'pending' | 'all' | null
  confirmed: Uint8Array[]
  pending: Pending[]
  /** Numbers of unsent edits that the server has now. */
  taken: number[]
  drafts: Draft[]
  dismissed: string[]
}

/**
 * What outlives the page on this device.
 *
 * DV1 `write` happens whole or not at all, and has happened when it resolves.
 * DV2 Nothing of one person is ever handed out for another.
 * DV3 Of two tabs neither changes the unsent edits of the other, except by `adopt`.
 * DV4 `adopt` moves the edits of a tab, in their order, and hands them out at most once.
 * DV5 The confirmed text takes the room of about one text, however many updates were written.
 * DV6 After `forget` nothing of the person is left, and what is still being written for that person is refused
 *     until somebody loads again as that person.
 */
export interface Device {
  load(place: Place): Promise<Kept>
  write(place: Place, batch: Batch): Promise<void>
  /** Moves the unsent edits of `from`, of the same history, to the place, numbered from `first` on. */
  adopt(place: Place, from: string, first: number): Promise<Pending[]>
  /** The unsent edits of a tab. */
  pending(place: Place): Promise<Pending[]>
  forget(person: string): Promise<void>
}

/**
 * So many confirmed updates are kept apart before they become one. Making one costs as much as reading the
 * whole text, in the middle of somebody's typing; more of them make the next opening slower.
 */
export const COMPACT_AFTER = 1_000

/** Joins updates into one that no longer carries deleted words. */
export function compacted(updates: Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

interface Kind<T> {
  rows: Map<string, T>
}

/** A device that lasts as long as the object: for tests, and one object stands for one browser profile. */
export function createMemoryDevice(): Device {
  const confirmed: Kind<{ place: Place; u: Uint8Array }> = { rows: new Map() }
  const pending: Kind<{ place: Place; entry: Pending }> = { rows: new Map() }
  const drafts: Kind<{ person: string; draft: Draft }> = { rows: new Map() }
  const forgotten = new Set<string>()
  let count = 0

  const text = ({ person, document }: Place) => JSON.stringify([person, document])
  const history = (place: Place) => JSON.stringify([text(place), place.lineage])
  const own = (place: Place) => JSON.stringify([history(place), place.tab])
  const pendingOf = (place: Place) =>
    [...pending.rows.values()]
      .filter(row => own(row.place) === own(place))
      .map(row => row.entry)
      .sort((a, b) => a.n - b.n)
  const drop = <T>({ rows }: Kind<T>, gone: (row: T) => boolean) => {
    for (const [key, row] of rows) if (gone(row)) rows.delete(key)
  }
  const put = (place: Place, entries: Pending[]) => {
    for (const entry of entries) pending.rows.set(own(place) + entry.n, { place, entry })
  }
  const compact = (place: Place) => {
    const rows = [...confirmed.rows].filter(([, row]) => history(row.place) === history(place))
    if (rows.length <= COMPACT_AFTER) return
    for (const [key] of rows) confirmed.rows.delete(key)
    confirmed.rows.set(String(++count), { place, u: compacted(rows.map(([, row]) => row.u)) })
  }

  return {
    load: async place => {
      forgotten.delete(place.person)
      const own = [...confirmed.rows.values()].filter(row => text(row.place) === text(place))
      const left = [...pending.rows.values()].filter(row => text(row.place) === text(place))
      const others = [...own, ...left].map(row => row.place.lineage).filter(it => it !== place.lineage)
      return {
        confirmed: own.filter(row => history(row.place) === history(place)).map(row => row.u),
        left: distinct(left.map(({ place: { lineage, tab } }) => ({ lineage, tab }))),
        otherLineages: [...new Set(others)],
        drafts: [...drafts.rows.values()]
          .filter(row => row.person === place.person && row.draft.documentId === place.document)
          .map(row => row.draft)
      }
    },
    write: async (place, batch) => {
      if (forgotten.has(place.person)) throw new Error('This device was told to forget the person.')
      if (batch.clear) drop(pending, row => own(row.place) === own(place))
      if (batch.clear === 'all') drop(confirmed, row => history(row.place) === history(place))
      for (const u of batch.confirmed) confirmed.rows.set(String(++count), { place, u })
      put(place, batch.pending)
      drop(pending, row => own(row.place) === own(place) && batch.taken.includes(row.entry.n))
      for (const draft of batch.drafts) drafts.rows.set(draft.id, { person: place.person, draft })
      drop(drafts, row => row.person === place.person && batch.dismissed.includes(row.draft.id))
      compact(place)
    },
    adopt: async (place, from, first) => {
      const source = { ...place, tab: from }
      const entries = pendingOf(source).map(({ u }, i) => ({ n: first + i, u }))
      drop(pending, row => own(row.place) === own(source))
      put(place, entries)
      return entries
    },
    pending: async place => pendingOf(place),
    forget: async person => {
      forgotten.add(person)
      drop(confirmed, row => row.place.person === person)
      drop(pending, row => row.place.person === person)
      drop(drafts, row => row.person === person)
    }
  }
}

/** Each tab once. */
export function distinct(left: Left[]): Left[] {
  const seen = new Map(left.map(({ lineage, tab }) => [JSON.stringify([lineage, tab]), { lineage, tab }]))
  return [...seen.values()]
}
