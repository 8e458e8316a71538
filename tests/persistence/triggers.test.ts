import { STAGES } from '@acuerdo/domain'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'

let db: TestDatabase
let raw: Sqlite.Database
let documentId: string
beforeAll(async () => {
  db = await freshDatabase()
  await db.load()
  documentId = (await db.store.documents.find('DG'))?.id ?? ''
  raw = new Sqlite(db.file)
})
afterAll(async () => {
  raw.close()
  await db.close()
})

const INSERT =
  'INSERT INTO "UpdateEntry" ("documentId", "seq", "kind", "at", "update") VALUES (?, ?, ?, 0, ?)'
let seq = 1
const append = (kind: string) => () => raw.prepare(INSERT).run(documentId, ++seq, kind, Buffer.of(0, 0))
const stand = (stage: string, locked = 0) =>
  raw.prepare('UPDATE "Document" SET stage = ?, locked = ? WHERE id = ?').run(stage, locked, documentId)

describe('what the database refuses, whoever writes', () => {
  it('[L5] an entry of the update log to change, go or be replaced', () => {
    expect(() => raw.exec('UPDATE "UpdateEntry" SET "at" = 1')).toThrow(/L5: .* never changes/)
    expect(() => raw.exec('DELETE FROM "UpdateEntry"')).toThrow(/L5: .* never deleted/)
    const replace = raw.prepare(INSERT.replace('INSERT', 'INSERT OR REPLACE'))
    expect(() => replace.run(documentId, 1, 'act', Buffer.of(0, 0))).toThrow(/L5: .* never replaced/)
  })

  it('[RV1] an issued version to change, go or be replaced', () => {
    expect(() => raw.exec(`UPDATE "Revision" SET "hash" = 'x'`)).toThrow(/RV1: .* never changes/)
    expect(() => raw.exec('DELETE FROM "Revision"')).toThrow(/RV1: .* never deleted/)
    expect(() => raw.exec('REPLACE INTO "Revision" SELECT * FROM "Revision" LIMIT 1')).toThrow(
      /RV1: .* replaced/
    )
  })

  it.each(STAGES)('[L3] typing in %s, unless the text is open', stage => {
    stand(stage)
    const open = ['outline', 'zero_draft', 'negotiation'].includes(stage)
    if (open) expect(append('typing')).not.toThrow()
    else expect(append('typing')).toThrow(/L3: the text is closed to typing/)
    stand(stage, 1)
    expect(append('typing')).toThrow(/L3: the text is closed to typing/)
  })

  it.each(STAGES)('[L3] acts and repairs in %s, if the text is at rest', stage => {
    stand(stage, 1)
    const atRest = ['silence', 'adopted', 'transmitted', 'closed_without_agreement'].includes(stage)
    for (const kind of ['act', 'repair']) {
      if (atRest) expect(append(kind)).toThrow(/L3: the text is closed by its stage/)
      else expect(append(kind)).not.toThrow()
    }
  })

  it('[L3] an entry of another kind', () => {
    stand('zero_draft')
    expect(append('edit')).toThrow(/L3: .* typing, act or repair/)
  })

  it('an entry of a document that does not exist', () => {
    expect(() => raw.prepare(INSERT).run('unknown', 1, 'typing', Buffer.of(0, 0))).toThrow(/FOREIGN KEY/)
  })

  it('but not that a checkpoint is replaced or removed', () => {
    const insert = raw.prepare('INSERT OR REPLACE INTO "Checkpoint" VALUES (?, 1, 0, ?)')
    insert.run(documentId, Buffer.of(0, 0))
    insert.run(documentId, Buffer.of(0, 0, 0))
    expect(raw.prepare('DELETE FROM "Checkpoint"').run().changes).toBe(1)
  })
})
