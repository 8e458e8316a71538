import { COMPACT_AFTER, compacted, distinct, type Batch, type Device, type Place } from './device.ts'
import type { Draft } from './drafts.ts'
import type { Pending } from './outbox.ts'

const DATABASE = 'acuerdo'
const VERSION = 1
const FORGET_CHANNEL = 'acuerdo-forget'
const STORES = ['confirmed', 'pending', 'drafts'] as const
type Store = (typeof STORES)[number]

/** A row of `confirmed` or `pending`; the first five are its key. */
interface Row extends Place {
  n: number
  u: Uint8Array
}

interface DraftRow {
  person: string
  document: string
  id: string
  draft: Draft
}

/** The device of a real browser. Every call rejects where there is no IndexedDB or no room in it. */
export function createIndexedDbDevice(): Device {
  let database: Promise<IDBDatabase> | null = null
  const forgotten = new Set<string>()
  const tellOthers = listenForForgotten(forgotten)
  // Only to make keys of confirmed updates distinct within a tab; their order does not matter.
  let count = 0
  const inTransaction = async <T>(mode: IDBTransactionMode, run: (stores: Stores) => Promise<T>) => {
    database ??= openDatabase()
    database.catch(() => (database = null))
    return transact(await database, mode, run)
  }
  return {
    load: place => {
      forgotten.delete(place.person)
      return inTransaction('readonly', stores => load(stores, place))
    },
    write: (place, batch) => {
      if (forgotten.has(place.person)) return Promise.reject(new Error('The person has signed out.'))
      return inTransaction('readwrite', stores => write({ stores, place, batch, number: () => ++count }))
    },
    adopt: (place, from, first) =>
      inTransaction('readwrite', async ({ pending }) => {
        const rows = await rowsOf(pending, [...historyKey(place), from])
        pending.delete(below([...historyKey(place), from]))
        const entries = rows.map(({ u }, i) => ({ n: first + i, u }))
        for (const entry of entries) pending.put({ ...placeOnly(place), ...entry })
        return entries
      }),
    pending: place =>
      inTransaction('readonly', async ({ pending }) =>
        (await rowsOf(pending, [...historyKey(place), place.tab])).map(({ n, u }): Pending => ({ n, u }))
      ),
    forget: async person => {
      forgotten.add(person)
      tellOthers(person)
      await inTransaction('readwrite', async stores => {
        for (const name of STORES) stores[name].delete(below([person]))
      })
    }
  }
}

/**
 * Removes everything of a person from this device: to be called when the person signs out. Pages of that
 * person that are still open in other tabs stop writing. Where there is no storage, nothing was kept. What the page
 * itself keeps under `acuerdo.<what>.<person>.` goes with it.
 */
export async function forgetPerson(person: string): Promise<void> {
  for (const key of Object.keys(globalThis.localStorage ?? {})) {
    const [product, , whose] = key.split('.')
    if (product === 'acuerdo' && whose === person) localStorage.removeItem(key)
  }
  if (typeof indexedDB === 'undefined') return
  await createIndexedDbDevice().forget(person)
}

type Stores = Record<Store, IDBObjectStore>

async function load({ confirmed, pending, drafts }: Stores, place: Place) {
  const key = [place.person, place.document]
  const [texts, left, kept] = await Promise.all([
    rowsOf(confirmed, key),
    rowsOf(pending, key),
    answer(drafts.getAll(below(key))) as Promise<DraftRow[]>
  ])
  const lineages = [...texts, ...left].map(row => row.lineage).filter(it => it !== place.lineage)
  return {
    confirmed: texts.filter(row => row.lineage === place.lineage).map(row => row.u),
    left: distinct(left),
    otherLineages: [...new Set(lineages)],
    drafts: kept.map(row => row.draft)
  }
}

async function write(options: { stores: Stores; place: Place; batch: Batch; number: () => number }) {
  const { stores, place, batch, number } = options
  const { confirmed, pending, drafts } = stores
  const own = placeOnly(place)
  const tab = [...historyKey(place), place.tab]
  if (batch.clear) pending.delete(below(tab))
  if (batch.clear === 'all') confirmed.delete(below(historyKey(place)))
  for (const u of batch.confirmed) confirmed.put({ ...own, n: number(), u })
  for (const entry of batch.pending) pending.put({ ...own, ...entry })
  for (const n of batch.taken) pending.delete([...tab, n])
  for (const draft of batch.drafts) {
    const row: DraftRow = { person: place.person, document: place.document, id: draft.id, draft }
    drafts.put(row)
  }
  for (const id of batch.dismissed) drafts.delete([place.person, place.document, id])
  if (batch.confirmed.length === 0) return
  if ((await answer(confirmed.count(below(historyKey(place))))) <= COMPACT_AFTER) return
  const rows = await rowsOf(confirmed, historyKey(place))
  confirmed.delete(below(historyKey(place)))
  confirmed.put({ ...own, n: number(), u: compacted(rows.map(row => row.u)) })
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION)
    request.onupgradeneeded = () => {
      for (const name of ['confirmed', 'pending'] as const)
        request.result.createObjectStore(name, { keyPath: ['person', 'document', 'lineage', 'tab', 'n'] })
      request.result.createObjectStore('drafts', { keyPath: ['person', 'document', 'id'] })
    }
    request.onsuccess = () => {
      // A later version of the page wants to change the stores: it must not wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () =>
      reject(request.error ?? new Error('The storage of this browser is not available.'))
  })
}

function transact<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  run: (stores: Stores) => Promise<T>
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, mode)
    const stores = {
      confirmed: transaction.objectStore('confirmed'),
      pending: transaction.objectStore('pending'),
      drafts: transaction.objectStore('drafts')
    }
    const result = run(stores)
    transaction.oncomplete = () => resolve(result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not store the edits.'))
    result.catch(error => {
      reject(error)
      // Already over when the browser ended it itself, for example for want of room.
      if (!transaction.error) transaction.abort()
    })
  })
}

/** All keys that begin with `prefix`: an array sorts after every string and number. */
function below(prefix: string[]): IDBKeyRange {
  return IDBKeyRange.bound(prefix, [...prefix, []])
}

const historyKey = ({ person, document, lineage }: Place) => [person, document, lineage]

function placeOnly({ person, document, lineage, tab }: Place): Place {
  return { person, document, lineage, tab }
}

function rowsOf(store: IDBObjectStore, prefix: string[]): Promise<Row[]> {
  return answer(store.getAll(below(prefix)))
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser did not answer from its storage.'))
  })
}

/** Answers how to tell the other open pages; a channel does not hear itself. */
function listenForForgotten(forgotten: Set<string>): (person: string) => void {
  if (typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(FORGET_CHANNEL)
  channel.onmessage = event => forgotten.add(String(event.data))
  return person => channel.postMessage(person)
}
