import Database from 'better-sqlite3'

/** As much as the write-ahead log holds before SQLite puts it into the database and begins it anew. */
const WAL_PAGES = 1_000
/** So few pages of a transaction are kept in memory that the others are written into the log before its end. */
const CACHE_PAGES = 10
/** What a row and its page need beside the content. */
const PAGE_HEAD_BYTES = 100

/**
 * Lets the write-ahead log have its full length from the start. A commit that makes the file longer has to write down
 * its length too, which takes the disk nearly as long again as the letter itself; one that writes over old pages has
 * not. What is written for it is taken back: the database stays as it is. Where that does not work nothing is lost but
 * time, and whoever writes next is told why.
 */
export function makeRoom(db: Database.Database): void {
  const page = db.pragma('page_size', { simple: true }) as number
  const cache = db.pragma('cache_size', { simple: true }) as number
  db.pragma(`cache_size = ${CACHE_PAGES}`)
  try {
    db.exec('BEGIN IMMEDIATE')
    db.exec('CREATE TABLE "Room" ("page" BLOB NOT NULL)')
    const insert = db.prepare('INSERT INTO "Room" ("page") VALUES (zeroblob(?))')
    for (let n = 0; n < WAL_PAGES; n++) insert.run(page - PAGE_HEAD_BYTES)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK')
    db.pragma(`cache_size = ${cache}`)
  }
}
