import type { AuditContent } from '@acuerdo/domain'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/clock.ts'
import { auditLog } from '../../server/persistence/audit.ts'
import { openRecorder } from '../../server/persistence/recorder.ts'
import { openSqliteLog, StorageFailed, type SqliteLog } from '../../server/persistence/update-log-sqlite.ts'
import { faultOf } from '../../server/verify-audit.mjs'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'
import { silentLog } from '../realtime/silent-log.ts'

const ACTS = 10_000
/** Chance of the tests, the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const content = (n: number): AuditContent => ({
  at: new Date(Date.UTC(2023, 10, 27, 14, 0, n % 3_600)).toISOString(),
  actorId: `p-${n % 57}`,
  actorName: `Inés ${n}`,
  delegation: n % 3 === 0 ? 'BRA' : null,
  action: 'move_paragraph',
  target: `DG-p${n % 12}`,
  documentId: 'd1',
  themeId: 't1',
  outcome: n % 7 === 0 ? 'refused' : 'done',
  refusalCode: n % 7 === 0 ? 'PM3' : null,
  hashBefore: 'a'.repeat(64),
  hashAfter: 'b'.repeat(64),
  payloadJson: JSON.stringify({ after: `DG-p${n % 5}`, reason: 'ñandú ☂' }),
  sphere: n % 11 === 0 ? 'BRA' : null,
  nonce: n.toString(16).padStart(32, '0')
})

let db: TestDatabase
let raw: Sqlite.Database
beforeAll(async () => {
  db = await freshDatabase()
  raw = new Sqlite(db.file)
  const { record } = openRecorder(raw, () => undefined)
  raw.transaction(() => {
    for (let n = 1; n <= ACTS; n++) record({ statements: [], record: content(n) })
  })()
})
afterAll(async () => {
  raw.close()
  await db.close()
})

/** The lines of the export, of the entries from `after` on. */
async function lines(after = 0, count = ACTS): Promise<string[]> {
  return (await auditLog(db.prisma).oldest(after, count)).map(entry => JSON.stringify(entry))
}

/** The place of the first line that the verifier refuses; null where it takes them all. */
function firstFault(all: string[], last = { seq: 0, hash: '0'.repeat(64) }): number | null {
  let before = last
  for (const line of all) {
    if (faultOf(line, before) !== null) return before.seq + 1
    before = JSON.parse(line)
  }
  return null
}

describe('the record of 10,000 acts', () => {
  it('[AU1] [AU2] [AU3] [AU4] is whole as it was written', async () => {
    const all = await lines()
    expect(all).toHaveLength(ACTS)
    expect(firstFault(all)).toBeNull()
  })

  it('[AU7] shows every altered byte of every column, and names the entry', async () => {
    const below = seeded(7)
    const columns = (raw.pragma('table_info("AuditEntry")') as { name: string }[]).map(({ name }) => name)
    expect(columns).toHaveLength(19)
    raw.exec('DROP TRIGGER "AuditEntry_never_changes"')
    const unseen: string[] = []
    for (const column of columns) {
      // A wrong number is sought in the whole record, which takes longer.
      for (let tries = 0; tries < (column === 'seq' ? 3 : 25); tries++) {
        const seq = 1 + below(ACTS - 1)
        if (await survives(column, seq, below)) unseen.push(`${column} of ${seq}`)
      }
    }
    expect(unseen).toEqual([])
  })

  /** Whether the verifier overlooks one altered byte; the row is as before afterwards. */
  async function survives(column: string, seq: number, below: (n: number) => number): Promise<boolean> {
    const row = raw
      .prepare<[number], Record<string, string | number | null>>('SELECT * FROM AuditEntry WHERE seq = ?')
      .get(seq)
    const value = row?.[column] ?? null
    // A number is stored as bytes as well: any other one will do.
    const altered = typeof value === 'number' ? -1 - below(1_000_000) : flip(value, below)
    const write = raw.prepare(`UPDATE AuditEntry SET "${column}" = ? WHERE "${column}" IS ? AND "nonce" IS ?`)
    const [from, to] = [
      column === 'nonce' ? value : row?.['nonce'],
      column === 'nonce' ? altered : row?.['nonce']
    ]
    write.run(altered, value, from)
    const all = await lines(seq - 2 < 0 ? 0 : seq - 2, 4)
    const fault = column === 'seq' ? firstFault(await lines()) : firstFault(all, before(seq - 2))
    write.run(value, altered, to)
    // An entry with another number stands elsewhere: it is found, and its place is empty.
    return column === 'seq' ? fault === null : fault !== seq
  }

  const before = (seq: number): { seq: number; hash: string } =>
    seq <= 0
      ? { seq: 0, hash: '0'.repeat(64) }
      : (raw
          .prepare<[number], { seq: number; hash: string }>('SELECT seq, hash FROM AuditEntry WHERE seq = ?')
          .get(seq) ?? { seq: 0, hash: '' })

  function flip(value: string | null, below: (n: number) => number): string {
    if (value === null || value === '') return 'x'
    const bytes = Buffer.from(value)
    const at = below(bytes.length)
    // Stays within one byte of text, so that the database gives back what was put in.
    bytes[at] = (bytes[at] ?? 0) === 0x7e ? 0x21 : 0x7e
    return bytes.toString('utf8')
  }

  it('[AU7] shows an entry that was taken out, put in twice, or put elsewhere', async () => {
    const all = await lines(0, 50)
    expect(firstFault(all.filter((_, index) => index !== 20))).toBe(21)
    expect(firstFault([...all.slice(0, 21), all[20] ?? '', ...all.slice(21)])).toBe(22)
    expect(firstFault([...all.slice(0, 20), all[21] ?? '', all[20] ?? '', ...all.slice(22)])).toBe(21)
    expect(firstFault(all.slice(1))).toBe(1)
    expect(firstFault([...all.slice(0, 10), 'garbage'])).toBe(11)
    expect(firstFault([...all.slice(0, 10), 'null'])).toBe(11)
  })

  it('[AU5] is verified also where entries are hidden', async () => {
    const all = (await lines(0, 30)).map((line, index) => {
      const { seq, contentHash, previousHash, hash } = JSON.parse(line)
      return index % 4 === 0 ? JSON.stringify({ seq, contentHash, previousHash, hash }) : line
    })
    expect(firstFault(all)).toBeNull()
  })
})

describe('the record and whoever writes', () => {
  let log: SqliteLog
  let own: TestDatabase
  beforeAll(async () => {
    own = await freshDatabase()
    await own.load()
    log = openSqliteLog({ file: own.file, queue: own.queue, clock: systemClock(), log: silentLog() })
  })
  afterAll(async () => {
    await log.close()
    await own.close()
  })

  it('[AU1] an entry does not change, go, get replaced or stand out of turn, in SQL either', async () => {
    expect(await log.record({ statements: [], record: content(1) })).toBe(1)
    const sql = new Sqlite(own.file)
    expect(() => sql.exec(`UPDATE "AuditEntry" SET "target" = 'x'`)).toThrow(/AU1: .* never changes/)
    expect(() => sql.exec('DELETE FROM "AuditEntry"')).toThrow(/AU1: .* never deleted/)
    expect(() => sql.exec('REPLACE INTO "AuditEntry" SELECT * FROM "AuditEntry"')).toThrow(
      /AU1: .* never replaced/
    )
    expect(() =>
      sql.exec(`INSERT INTO "AuditEntry" SELECT 3, "at", "actorId", "actorName", "delegation", "action",
      "target", "documentId", "themeId", "outcome", "refusalCode", "hashBefore", "hashAfter", "payloadJson",
      "sphere", "nonce", "contentHash", "hash", 'other' FROM "AuditEntry"`)
    ).toThrow(/AU1: .* behind the last one/)
    sql.close()
  })

  it('[AU2] an outcome is one of three', async () => {
    const wrong = { ...content(2), outcome: 'perhaps' as 'done' }
    await expect(log.record({ statements: [], record: wrong })).rejects.toBeInstanceOf(StorageFailed)
  })

  it('[L10] what comes along is written with its entry or not at all, and takes nothing else down', async () => {
    const documentId = (await own.store.documents.find('DG'))?.id ?? ''
    const other = (await own.store.documents.find('AI'))?.id ?? ''
    const entry = (id: string) => ({
      documentId: id,
      kind: 'act' as const,
      personId: 'p-uy-01',
      update: Uint8Array.of(0, 0),
      fence: 0,
      claims: [],
      at: 0
    })
    const lock = { sql: 'UPDATE "Document" SET "locked" = 1 WHERE "id" = ?', params: [documentId] }
    const impossible = { sql: 'UPDATE "Document" SET "stage" = NULL WHERE "id" = ?', params: [documentId] }
    const broken = { ...entry(documentId), along: { statements: [lock, impossible], record: content(3) } }
    const outcomes = await log.append([broken, entry(other)])
    expect(outcomes).toEqual([
      { ok: false, why: 'broken' },
      { ok: true, seq: 2 }
    ])
    expect((await own.store.documents.find('DG'))?.locked).toBe(false)
    expect((await own.store.audit.newest({}, null, 10)).map(({ seq }) => seq)).toEqual([1])
    const whole = { ...entry(documentId), along: { statements: [lock], record: content(4) } }
    expect(await log.append([whole])).toEqual([{ ok: true, seq: 2 }])
    expect((await own.store.documents.find('DG'))?.locked).toBe(true)
    expect(await own.store.audit.newest({}, null, 10)).toHaveLength(2)
  })
})
