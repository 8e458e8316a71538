import Sqlite from 'better-sqlite3'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../server/persistence/migrate.ts'
import { MIGRATIONS } from '../fixtures/database.ts'

const ALL = readdirSync(MIGRATIONS, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrate-content-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a database with content', () => {
  it.each(ALL.slice(0, -1).map((name, index) => [name, index + 1] as const))(
    'that stands at %s comes through all later migrations without losing a row or a value',
    async (_, count) => {
      const url = `file:${path.join(folder, 'db.sqlite')}`
      await migrate(url, firstMigrations(count))
      const before = open(url, db => {
        db.transaction(fill)(db)
        return contentOf(db)
      })
      expect(Object.values(before).flat().length).toBeGreaterThan(20)
      expect(await migrate(url, MIGRATIONS)).toEqual(ALL.slice(count))
      const after = open(url, contentOf)
      for (const [table, rows] of Object.entries(before)) {
        const kept = (after[table] ?? []).map(row =>
          Object.fromEntries(
            Object.keys(rows[0] ?? {}).map(column => [column, valueNow(row, `${table}.${column}`)])
          )
        )
        expect(kept, table).toEqual(rows)
      }
    }
  )
})

/** Columns that hold the same under another name. */
const RENAMED: Record<string, (row: Row) => unknown> = {
  'Revision.contentJson': ({ content }) => (content instanceof Buffer ? content.toString() : content)
}

const valueNow = (row: Row, column: string): unknown =>
  (RENAMED[column] ?? (() => row[column.split('.')[1] ?? '']))(row)

/** A folder with the first so many of the product's migrations. */
function firstMigrations(count: number): string {
  const to = path.join(folder, 'migrations')
  mkdirSync(to)
  for (const name of ALL.slice(0, count))
    cpSync(path.join(MIGRATIONS, name), path.join(to, name), { recursive: true })
  return to
}

function open<T>(url: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(url.replace('file:', ''))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

type Row = Record<string, unknown>

const tablesOf = (db: Sqlite.Database): string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '[_s]*'`)
    .pluck()
    .all()

const contentOf = (db: Sqlite.Database): Record<string, Row[]> =>
  Object.fromEntries(
    tablesOf(db).map(table => [
      table,
      db
        .prepare<[], Row>(`SELECT * FROM "${table}"`)
        .all()
        .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    ])
  )

/** Two rows in each table, whatever columns it has, each referring to one of the rows that it needs. */
function fill(db: Sqlite.Database): void {
  db.pragma('foreign_keys = ON')
  // What they let pass is told by tests of their own; here rows of every table are needed, whatever they say.
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  const done = new Map<string, Row[]>()
  const waiting = new Set(tablesOf(db))
  while (waiting.size > 0) {
    const ready = [...waiting].filter(table => parentsOf(db, table).every(({ table: of }) => done.has(of)))
    if (ready.length === 0) throw new Error(`nothing can be filled of ${[...waiting].join(', ')}`)
    for (const table of ready) {
      done.set(
        table,
        [0, 1].map(n => insertRow(db, table, { n, done }))
      )
      waiting.delete(table)
    }
  }
  for (const { sql } of triggers) db.exec(sql)
  expect(db.pragma('foreign_key_check')).toEqual([])
}

interface Reference {
  table: string
  from: string
  to: string
}

/** A reference of a table to itself is left empty. */
const parentsOf = (db: Sqlite.Database, table: string): Reference[] =>
  (db.pragma(`foreign_key_list("${table}")`) as Reference[]).filter(({ table: of }) => of !== table)

interface Column {
  name: string
  type: string
  notnull: number
}

function insertRow(
  db: Sqlite.Database,
  table: string,
  { n, done }: { n: number; done: ReadonlyMap<string, Row[]> }
): Row {
  const columns = db.pragma(`table_info("${table}")`) as Column[]
  const references = parentsOf(db, table)
  const own = (db.pragma(`foreign_key_list("${table}")`) as Reference[]).filter(
    ({ table: of }) => of === table
  )
  const row: Row = {}
  for (const { name, type } of columns) {
    const reference = references.find(({ from }) => from === name)
    if (reference) row[name] = done.get(reference.table)?.[n]?.[reference.to]
    else if (own.some(({ from }) => from === name)) row[name] = null
    else row[name] = valueOf(`${table}.${name} ${n} ñ`, type, n)
  }
  const names = Object.keys(row)
  db.prepare(
    `INSERT INTO "${table}" (${names.map(name => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  ).run(...Object.values(row))
  return row
}

function valueOf(text: string, type: string, n: number): unknown {
  if (type === 'BLOB') return Buffer.from(text)
  return type === 'TEXT' ? text : n + 1
}
