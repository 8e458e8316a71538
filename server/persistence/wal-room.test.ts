import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeRoom } from './wal-room.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'room-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened = (): Database.Database => {
  const db = new Database(path.join(folder, 'test.sqlite'), { timeout: 50 })
  db.pragma('journal_mode = WAL')
  return db
}
const walBytes = (): number => statSync(path.join(folder, 'test.sqlite-wal')).size

describe('the room of the write-ahead log', () => {
  it('is there from the start, and a commit makes the file no longer; the database is as it was', () => {
    const db = opened()
    db.exec('CREATE TABLE "Word" ("text" TEXT)')
    const cache = db.pragma('cache_size', { simple: true })
    makeRoom(db)
    const bytes = walBytes()
    expect(bytes).toBeGreaterThan(3_500_000)
    for (let n = 0; n < 50; n++) db.prepare('INSERT INTO "Word" VALUES (?)').run(`word ${n}`)
    expect(walBytes()).toBe(bytes)
    expect(db.pragma('cache_size', { simple: true })).toBe(cache)
    expect(db.prepare('SELECT name FROM sqlite_master').pluck().all()).toEqual(['Word'])
    expect(db.prepare('SELECT COUNT(*) FROM "Word"').pluck().get()).toBe(50)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it('is gone without where another process holds the lock', () => {
    const [db, other] = [opened(), opened()]
    other.exec('BEGIN IMMEDIATE')
    makeRoom(db)
    expect(db.inTransaction).toBe(false)
    other.exec('COMMIT')
    other.close()
    db.close()
  })
})
