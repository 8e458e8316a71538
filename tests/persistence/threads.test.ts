import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'

let db: TestDatabase
let raw: Sqlite.Database
beforeAll(async () => {
  db = await freshDatabase()
  await db.load()
  raw = new Sqlite(db.file)
})
afterAll(async () => {
  raw.close()
  await db.close()
})

describe('remarks, whoever writes to the database', () => {
  it('[TH6] are neither deleted nor replaced, and keep their author, voice and time', () => {
    for (const table of ['Thread', 'Remark']) {
      expect(() => raw.exec(`DELETE FROM "${table}"`)).toThrow(/TH6: .* never deleted/)
      expect(() => raw.exec(`REPLACE INTO "${table}" SELECT * FROM "${table}" LIMIT 1`)).toThrow(
        /TH6: .* replaced/
      )
    }
    for (const change of [
      `"personId" = 'x'`,
      `"voice" = 'EU'`,
      '"at" = 1',
      '"ordinal" = 9',
      '"writtenAt" = 1'
    ])
      expect(() => raw.exec(`UPDATE "Remark" SET ${change}`), change).toThrow(/TH6: who said/)
  })

  it('[TH6] are reworded only where what they said is kept, for ever', () => {
    expect(() => raw.exec(`UPDATE "Remark" SET "text" = 'Other words.'`)).toThrow(
      /TH6: what a remark said before/
    )
    raw.exec(`INSERT INTO "FormerRemark" SELECT "id", 1, "text", 0 FROM "Remark" LIMIT 1`)
    const one = `WHERE "id" = (SELECT "remarkId" FROM "FormerRemark")`
    raw.exec(`UPDATE "Remark" SET "text" = 'Other words.' ${one}`)
    expect(() => raw.exec(`UPDATE "Remark" SET "text" = 'Yet others.' ${one}`)).toThrow(/TH6/)
    expect(() => raw.exec(`UPDATE "FormerRemark" SET "text" = 'x'`)).toThrow(/TH6/)
    expect(() => raw.exec('DELETE FROM "FormerRemark"')).toThrow(/TH6/)
    expect(() => raw.exec('REPLACE INTO "FormerRemark" SELECT * FROM "FormerRemark"')).toThrow(/TH6/)
  })

  it('[AN9] keep everything that they were ever attached to', () => {
    expect(() => raw.exec(`UPDATE "ThreadAnchor" SET "anchorJson" = '{}'`)).toThrow(/AN9/)
    expect(() => raw.exec('DELETE FROM "ThreadAnchor"')).toThrow(/AN9/)
    expect(() => raw.exec('REPLACE INTO "ThreadAnchor" SELECT * FROM "ThreadAnchor" LIMIT 1')).toThrow(/AN9/)
  })
})
