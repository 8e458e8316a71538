import type Database from 'better-sqlite3'

/** Of so many texts what was read last is kept. */
const KEPT_MAX = 16

/**
 * What was read of a text is read again only after anything was written: to this connection, which only reads, SQLite
 * says whether another one has committed since. Whoever gets the list may change the list, and nothing in it.
 */
export function whileUnchanged<T>(
  db: Database.Database,
  read: (documentId: string) => T[]
): (documentId: string) => T[] {
  const version = db.prepare<[], number>('PRAGMA data_version').pluck()
  const kept = new Map<string, { at: number | undefined; list: readonly T[] }>()
  return db.transaction((documentId: string): T[] => {
    const at = version.get()
    const known = kept.get(documentId)
    if (known !== undefined && known.at === at) return [...known.list]
    const list = read(documentId)
    kept.delete(documentId)
    kept.set(documentId, { at, list })
    if (kept.size > KEPT_MAX) kept.delete(String(kept.keys().next().value))
    return [...list]
  })
}
