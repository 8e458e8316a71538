import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/clock.ts'
import { openSqliteLog } from '../../server/persistence/update-log-sqlite.ts'
import { createWriteQueue } from '../../server/persistence/write-queue.ts'
import { linkThread } from '../../server/persistence/writer-link.ts'
import type { Entry, UpdateLog } from '../../server/realtime/ports.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { stateOf } from './harness.ts'
import { silentLog, type SilentLog } from './silent-log.ts'

let database: TestDatabase
let updateLog: UpdateLog
let log: SilentLog

beforeEach(async () => {
  database = await testDatabase()
  database.create('d1', { lineage: 'one', state: stateOf(['One.']) })
  log = silentLog()
  updateLog = openSqliteLog({
    file: database.file,
    queue: createWriteQueue(),
    clock: systemClock(),
    log,
    busyMs: 50
  })
})
afterEach(async () => {
  await updateLog.close()
  database.remove()
})

const entry = (): Entry => ({
  documentId: 'd1',
  kind: 'typing',
  personId: 'ada',
  update: Uint8Array.of(0, 0),
  fence: 0,
  claims: [],
  at: 1
})

describe('the log in SQLite', () => {
  it('[L7] waits for another process that holds the lock, and loses and doubles nothing', async () => {
    const told: boolean[] = []
    updateLog.watch(down => {
      told.push(down)
      // The other process lets go only after the wait of the statement has failed.
      if (down) database.run('COMMIT')
    })
    database.run('BEGIN IMMEDIATE')
    expect(await updateLog.append([entry(), entry()])).toEqual([1, 2].map(seq => ({ ok: true, seq })))
    expect(told).toEqual([true, false])
    expect(database.all('SELECT seq FROM UpdateEntry')).toHaveLength(2)
    expect(log.lines.map(line => line.level)).toEqual(['error', 'info'])
  })

  it('[L1] lets a group that broke half way leave nothing behind', async () => {
    database.run(`CREATE TRIGGER broken BEFORE INSERT ON UpdateEntry WHEN NEW.seq = 3
      BEGIN SELECT RAISE(ABORT, 'a broken disk'); END`)
    updateLog.watch(down => {
      if (down) {
        expect(database.all('SELECT seq FROM UpdateEntry')).toEqual([])
        database.run('DROP TRIGGER broken')
      }
    })
    const outcomes = await updateLog.append([entry(), entry(), entry()])
    expect(outcomes.map(outcome => outcome.ok && outcome.seq)).toEqual([1, 2, 3])
  })

  it('keeps the first checkpoint and the two newest', async () => {
    await updateLog.append([entry(), entry(), entry(), entry()])
    for (const seq of [1, 2, 3, 4]) await updateLog.checkpoint('d1', seq, stateOf(['One.']))
    const left = database.all<{ seq: number }>('SELECT seq FROM Checkpoint ORDER BY seq').map(row => row.seq)
    expect(left).toEqual([0, 3, 4])
  })

  it('keeps one checkpoint in ten thousand entries, so that no moment is far from one', async () => {
    for (const seq of [7_000, 9_000, 12_000, 16_000, 21_000, 27_000, 29_000, 31_000])
      await updateLog.checkpoint('d1', seq, stateOf(['One.']))
    const left = database.all<{ seq: number }>('SELECT seq FROM Checkpoint ORDER BY seq').map(row => row.seq)
    expect(left).toEqual([0, 12_000, 21_000, 29_000, 31_000])
  })

  it('rejects the question that its thread died with, and starts another for the next', async () => {
    const link = linkThread<unknown>('writer', { file: `${database.file}.missing`, busyMs: 10 })
    await expect(link.ask(new Uint8Array(1))).rejects.toThrow()
    await expect(link.ask(new Uint8Array(1))).rejects.toThrow()
    await link.close()
  })

  it('reads what was committed although the database is being written', async () => {
    await updateLog.append([entry()])
    database.run('BEGIN IMMEDIATE')
    expect((await updateLog.load('d1'))?.tail).toHaveLength(1)
    expect(await updateLog.since('d1', 0)).toHaveLength(1)
    database.run('ROLLBACK')
  })
})
