import Sqlite from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../server/persistence/migrate.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const REAL = path.join(import.meta.dirname, '../../prisma/sqlite/migrations')
const file = () => path.join(folder, 'db/test.sqlite')
const url = () => `file:${file()}`

function script(name: string, sql: string): string {
  const migrations = path.join(folder, 'migrations')
  mkdirSync(path.join(migrations, name), { recursive: true })
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql)
  return migrations
}

function query<T>(sql: string): T[] {
  const db = new Sqlite(file())
  try {
    return db.prepare<[], T>(sql).all()
  } finally {
    db.close()
  }
}

const PARENT = `
CREATE TABLE "Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "Child" ("id" TEXT NOT NULL PRIMARY KEY, "parentId" TEXT NOT NULL,
  CONSTRAINT "fk" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE);
INSERT INTO "Parent" VALUES ('a', 'A');
INSERT INTO "Child" VALUES ('1', 'a'), ('2', 'a');`

/** As `prisma migrate diff` writes it when a column becomes optional. */
const REBUILD = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Parent" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT);
INSERT INTO "new_Parent" ("id", "name") SELECT "id", "name" FROM "Parent";
DROP TABLE "Parent";
ALTER TABLE "new_Parent" RENAME TO "Parent";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;`

describe('start-up migrations', () => {
  it('apply the product’s own migrations once, in a folder that they make', async () => {
    expect(await migrate(url(), REAL)).toContain('20231127000000_first')
    expect(await migrate(url(), REAL)).toEqual([])
    expect(query(`SELECT 1 FROM sqlite_master WHERE name = 'UpdateEntry'`)).toHaveLength(1)
  })

  it('rebuild a table without losing the rows that refer to it', async () => {
    script('1_parent', PARENT)
    await migrate(url(), script('2_rebuild', REBUILD))
    expect(query('SELECT * FROM "Child"')).toHaveLength(2)
    // The same script with foreign keys on, which is what SQLite does by default here: both rows go.
    const naive = new Sqlite(':memory:')
    naive.pragma('foreign_keys = ON')
    naive.exec(`${PARENT} BEGIN; ${REBUILD} COMMIT;`)
    expect(naive.prepare('SELECT * FROM "Child"').all()).toHaveLength(0)
    naive.close()
  })

  it('refuse a migration that leaves rows referring to nothing, and change nothing', async () => {
    script('1_parent', PARENT)
    const migrations = script('2_orphans', `DELETE FROM "Parent";`)
    await expect(migrate(url(), migrations)).rejects.toThrow(/rows of Child that refer to nothing/)
    expect(query('SELECT * FROM "Parent"')).toHaveLength(1)
    expect(query('SELECT * FROM "_prisma_migrations"')).toHaveLength(1)
  })

  it('leave nothing of a migration that fails in the middle, and can go on once it is mended', async () => {
    script('1_parent', PARENT)
    const migrations = script('2_half', 'CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);')
    await expect(migrate(url(), migrations)).rejects.toThrow(/2_half failed \(no such table: Nowhere\)/)
    expect(query(`SELECT 1 FROM sqlite_master WHERE name = 'Half'`)).toHaveLength(0)
    script('2_half', 'CREATE TABLE "Half" ("id" TEXT);')
    expect(await migrate(url(), migrations)).toEqual(['2_half'])
  })

  it('refuse to start on a half migrated database', async () => {
    const migrations = script(
      '1_half',
      'CREATE TABLE "Half" ("id" TEXT); COMMIT; INSERT INTO "Nowhere" VALUES (1);'
    )
    await expect(migrate(url(), migrations)).rejects.toThrow(/1_half failed/)
    await expect(migrate(url(), migrations)).rejects.toThrow(/1_half was begun and never finished.*backup/)
  })

  it('refuse a migration that ends its own transaction', async () => {
    const migrations = script('1_commits', 'CREATE TABLE "Half" ("id" TEXT); COMMIT;')
    await expect(migrate(url(), migrations)).rejects.toThrow(/ended the transaction/)
    await expect(migrate(url(), migrations)).rejects.toThrow(/never finished/)
  })

  it('refuse a migration that was edited after it was applied', async () => {
    await migrate(url(), script('1_parent', PARENT))
    const edited = script('1_parent', `${PARENT}\n-- a small change`)
    await expect(migrate(url(), edited)).rejects.toThrow(/1_parent was edited after it was applied/)
  })

  it('refuse a database of a newer version of the program', async () => {
    script('1_parent', PARENT)
    const migrations = script('2_newer', 'CREATE TABLE "Newer" ("id" TEXT);')
    await migrate(url(), migrations)
    rmSync(path.join(migrations, '2_newer'), { recursive: true })
    await expect(migrate(url(), migrations)).rejects.toThrow(/newer version of the program \(2_newer\)/)
  })

  it('refuse a file that is no database, naming DATABASE_URL', async () => {
    mkdirSync(path.dirname(file()), { recursive: true })
    writeFileSync(file(), 'This is a letter, not a database. '.repeat(100))
    await expect(migrate(url(), REAL)).rejects.toThrow(/DATABASE_URL.*SQLITE_NOTADB/)
  })

  it('are applied by exactly one of several processes that start at once', async () => {
    const runner = path.join(folder, 'runner.mts')
    const source = path.join(import.meta.dirname, '../../server/persistence/migrate.ts')
    writeFileSync(
      runner,
      `import { migrate } from ${JSON.stringify(source)}
       console.log(JSON.stringify(await migrate(${JSON.stringify(url())}, ${JSON.stringify(REAL)})))`
    )
    const answers = await Promise.all([1, 2, 3].map(() => run(runner)))
    // Between two migrations another process may be the faster one; no migration is applied twice.
    const applied = answers.flatMap(answer => JSON.parse(answer) as string[])
    expect(applied.sort()).toEqual(
      readdirSync(REAL)
        .filter(name => /^\d/.test(name))
        .sort()
    )
    expect(existsSync(file())).toBe(true)
  })
})

function run(entry: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', entry], {
      cwd: path.join(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const output: Record<'out' | 'error', string> = { out: '', error: '' }
    child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output.error += chunk.toString()))
    child.on('close', code => (code === 0 ? resolve(output.out.trim()) : reject(new Error(output.error))))
  })
}
