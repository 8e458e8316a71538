import Sqlite from 'better-sqlite3'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unusable } from './db.ts'
import { sqliteFile } from './sqlite-file.ts'
import { StartRefused } from './start-refused.ts'

/** Several processes may start at once; the others wait this long for the one that migrates. */
const LOCK_MS_MAX = 60_000

/**
 * Brings a database up to date at start: every folder of `folder` in order, one transaction each, recorded in
 * `_prisma_migrations` as Prisma's own tool does. Answers the names that this call applied: with several
 * processes at once exactly one of them applies each. Throws StartRefused with one sentence where the database
 * is half migrated, was migrated by other scripts than these, or can't be used.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const scripts = readScripts(folder)
  const target = openTarget(url)
  try {
    const applied: string[] = []
    for (const script of scripts) if (await applyOnce(target, script)) applied.push(script.name)
    await target.transaction(async () => refuseUnknown(await target.recorded(), scripts))
    return applied
  } finally {
    await target.close()
  }
}

interface Script {
  name: string
  sql: string
  checksum: string
}

interface Recorded {
  name: string
  checksum: string
  finished: boolean
}

/** What the runner needs of a database. */
interface Target {
  /** Runs `work` alone among all processes; commits it, or leaves nothing of it. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  recorded(): Promise<Recorded[]>
  begin(script: Script): Promise<void>
  execute(sql: string): Promise<void>
  finish(script: Script): Promise<void>
  close(): Promise<void>
}

function readScripts(folder: string): Script[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  return names.map(name => {
    const file = path.join(folder, name, 'migration.sql')
    if (!existsSync(file)) {
      throw new StartRefused(`The migration ${name} has no migration.sql. Restore the file from the release.`)
    }
    const sql = readFileSync(file, 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function applyOnce(target: Target, script: Script): Promise<boolean> {
  return target.transaction(async () => {
    // Read inside the write lock: another process may have won the race.
    const row = (await target.recorded()).find(({ name }) => name === script.name)
    if (row !== undefined) {
      refuseOther(row, script)
      return false
    }
    // Recorded as begun first: should a script commit by itself and then fail, the next start finds it half done.
    await target.begin(script)
    try {
      await target.execute(script.sql)
    } catch (error) {
      throw failed(script, error instanceof Error ? error.message : String(error))
    }
    await target.finish(script)
    return true
  })
}

function refuseOther(row: Recorded, script: Script): void {
  if (!row.finished) {
    throw new StartRefused(
      `The migration ${row.name} was begun and never finished, so the database is half migrated. ` +
        'Restore the backup from before it.'
    )
  }
  if (row.checksum !== script.checksum) {
    throw new StartRefused(
      `The migration ${row.name} was edited after it was applied to this database. ` +
        'Restore its file from the release, and put the change in a new migration.'
    )
  }
}

function refuseUnknown(recorded: Recorded[], scripts: Script[]): void {
  const unknown = recorded.find(row => !scripts.some(({ name }) => name === row.name))
  if (unknown === undefined) return
  throw new StartRefused(
    `The database was migrated by a newer version of the program (${unknown.name}). Start that version, ` +
      'or restore a backup from before it.'
  )
}

const failed = (script: Script, why: string): StartRefused =>
  new StartRefused(
    `The migration ${script.name} failed (${why}) and was rolled back. ` +
      'Start the former version, and report this sentence.'
  )

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" DATETIME,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

function openTarget(url: string): Target {
  const file = sqliteFile(url)
  const db = openSqlite(file)
  return {
    transaction: work => inTransaction(db, file, work),
    recorded: async () => recordedIn(db),
    begin: async ({ checksum, name }) => {
      db.prepare(
        'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES (?, ?, ?, ?)'
      ).run(randomUUID(), checksum, name, Date.now())
    },
    execute: async sql => void db.exec(sql),
    finish: async script => {
      if (!db.inTransaction) throw failed(script, 'it ended the transaction that it runs in')
      db.prepare(
        'UPDATE "_prisma_migrations" SET finished_at = ?, applied_steps_count = 1 WHERE migration_name = ?'
      ).run(Date.now(), script.name)
    },
    close: async () => void db.close()
  }
}

function openSqlite(file: string): Sqlite.Database {
  try {
    const db = new Sqlite(file, { timeout: LOCK_MS_MAX })
    // A rebuilt table says PRAGMA foreign_keys=OFF, which SQLite ignores inside a transaction: DROP TABLE
    // would then delete the rows of every table that refers to it. So it is off before BEGIN, and the
    // references are checked before COMMIT.
    db.pragma('foreign_keys = OFF')
    return db
  } catch (error) {
    throw unusable(file, error)
  }
}

async function inTransaction<T>(db: Sqlite.Database, file: string, work: () => Promise<T>): Promise<T> {
  try {
    db.exec('BEGIN IMMEDIATE')
    db.exec(HISTORY)
  } catch (error) {
    throw unusable(file, error)
  }
  try {
    const result = await work()
    const broken = db.pragma('foreign_key_check') as { table: string }[]
    if (broken[0] !== undefined) {
      throw new StartRefused(
        `A migration would leave rows of ${broken[0].table} that refer to nothing, and was rolled back. ` +
          'Start the former version, and report this sentence.'
      )
    }
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function recordedIn(db: Sqlite.Database): Recorded[] {
  const rows = db
    .prepare<[], { name: string; checksum: string; finished: number }>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`
    )
    .all()
  return rows.map(row => ({ ...row, finished: row.finished === 1 }))
}
