import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../server/persistence/migrate.ts'

const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/sqlite/migrations')

export interface TestDatabase {
  file: string
  /** Makes a document in zero draft with this state as its first checkpoint. */
  create(documentId: string, initial: { lineage: string; state: Uint8Array }): void
  /** These paragraphs stand as agreed, and no others. */
  agree(documentId: string, paragraphs: string[]): void
  run(sql: string, ...values: unknown[]): void
  all<T>(sql: string, ...values: unknown[]): T[]
  remove(): void
}

/** A database file of the newest schema in a folder of its own, with an empty event. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'acuerdo-log-'))
  const file = path.join(folder, 'test.sqlite')
  await migrate(`file:${file}`, MIGRATIONS)
  const db = new Sqlite(file, { timeout: 5_000 })
  db.pragma('journal_mode = WAL')
  insert(db, 'Event', { id: 'event' })
  return {
    file,
    create(documentId, { lineage, state }) {
      insert(db, 'Theme', { id: `theme-${documentId}`, eventId: 'event', code: documentId, slug: documentId })
      insert(db, 'Document', { id: documentId, themeId: `theme-${documentId}`, stage: 'zero_draft', lineage })
      insert(db, 'Checkpoint', { documentId, seq: 0, at: 0, state })
    },
    agree(documentId, paragraphs) {
      db.prepare('DELETE FROM ParagraphState WHERE documentId = ?').run(documentId)
      for (const paragraphId of paragraphs)
        insert(db, 'ParagraphState', { documentId, paragraphId, state: 'agreed_ad_ref' })
    },
    run: (sql, ...values) => void db.prepare(sql).run(...values),
    all: <T>(sql: string, ...values: unknown[]) => db.prepare<unknown[], T>(sql).all(...values),
    remove() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Inserts a row; columns that must be filled and are not given get an empty value of their type. */
function insert(db: Sqlite.Database, table: string, given: Record<string, unknown>): void {
  const columns = db.pragma(`table_info("${table}")`) as {
    name: string
    type: string
    notnull: number
    dflt_value: unknown
  }[]
  const needed = columns.filter(
    column => column.name in given || (column.notnull && column.dflt_value === null)
  )
  const values = needed.map(column => given[column.name] ?? (column.type === 'TEXT' ? '' : 0))
  const names = needed.map(column => `"${column.name}"`).join(', ')
  db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${needed.map(() => '?').join(', ')})`).run(...values)
}
