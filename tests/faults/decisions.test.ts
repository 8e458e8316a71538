import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import { spawned, temporaryFolder, type Spawned } from '../http/spawned.ts'
import { settings } from '../settings.ts'

/*
 * Fault 3: the process is killed before every row of a decision, before its entry of the record, before and after the
 * commit. Either nothing of the decision is there, or all of it.
 */

vi.setConfig({ testTimeout: settings.everyRow ? 7_200_000 : 600_000, hookTimeout: 120_000 })

const DEADLINE = '2023-11-29T14:00:00.000Z'
const folder = temporaryFolder()
afterAll(folder.remove)
const fileOf = (name: string): string => path.join(folder.path, `${name}.sqlite`)

/** The texts as they stand just before each decision. */
const BEFORE = {
  approve: fileOf('approve'),
  adopt: fileOf('adopt'),
  close: fileOf('close'),
  transmit: fileOf('transmit')
}
let hash = ''
beforeAll(async () => {
  const room = await decisionRoom()
  await room.chairsText()
  hash = await room.head()
  await room.silence(DEADLINE)
  room.sql('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(room.file, BEFORE.close)
  room.clock.set('2023-11-29T14:00:00.001Z')
  await room.settle()
  await room.by(WHO.chair, { action: 'approve_version', target: 'DG/CT', hash })
  room.sql('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(room.file, BEFORE.approve)
  await room.by(WHO.other, { action: 'approve_version', target: 'DG/CT', hash })
  await room.by(WHO.chair, { action: 'adopt', target: 'DG/CT', hash })
  room.sql('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(room.file, BEFORE.adopt)
  await room.by(WHO.other, { action: 'adopt', target: 'DG/CT', hash })
  await inSpanish(room)
  await room.by(WHO.chair, { action: 'transmit', target: 'DG/CT', hash })
  room.sql('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(room.file, BEFORE.transmit)
  await room.remove()
})

/** Translated by one and certified by another, as transmission asks. */
async function inSpanish(room: Room): Promise<void> {
  const spanish = { target: 'DG/CT/es', language: 'es' }
  const { paragraphs } = await room.read()
  const words = Object.fromEntries(paragraphs.map(({ id }: { id: string }) => [id, 'En español.']))
  await room.by('p-lang-es', { action: 'translate', ...spanish, paragraphs: words })
  await room.by(WHO.secretariat, { action: 'certify_concordance', ...spanish, hash })
}

interface Decision {
  action: string
  file: string
  /** Brings the decision about; rejects or not, the process may die of it. */
  decide(server: Spawned): Promise<unknown>
  /** Each of them is there, or none of them is. */
  traces: Record<string, string>
}

const act = (action: string) => (server: Spawned) =>
  server.act('DG', { action, target: 'DG/CT', hash }, WHO.other)
const entry = (action: string): string =>
  `SELECT count(*) FROM AuditEntry WHERE action = '${action}' AND outcome = 'done'`

const DECISIONS: Record<string, Decision> = {
  approve: {
    ...{ action: 'approve-version', file: BEFORE.approve, decide: act('approve_version') },
    traces: {
      approvals: 'SELECT count(*) = 2 FROM Approval',
      half: `SELECT count(*) FROM PendingHalf WHERE action = 'approve_version' AND completedAt IS NOT NULL`,
      entry: entry('approve_version')
    }
  },
  adopt: {
    ...{ action: 'adopt', file: BEFORE.adopt, decide: act('adopt') },
    traces: {
      adoption: 'SELECT count(*) FROM Adoption',
      stage: `SELECT count(*) FROM Document WHERE stage = 'adopted'`,
      certificate: `SELECT count(*) FROM Certificate WHERE kind = 'adoption'`,
      half: `SELECT count(*) FROM PendingHalf WHERE action = 'adopt' AND completedAt IS NOT NULL`,
      entry: entry('adopt')
    }
  },
  transmit: {
    ...{ action: 'transmit', file: BEFORE.transmit, decide: act('transmit') },
    traces: {
      transmission: 'SELECT count(*) FROM Transmission',
      stage: `SELECT count(*) FROM Document WHERE stage = 'transmitted'`,
      areas: `SELECT count(*) = 2 FROM PriorityArea WHERE kind = 'priority' AND transmittedAt IS NOT NULL`,
      half: `SELECT count(*) FROM PendingHalf WHERE action = 'transmit' AND completedAt IS NOT NULL`,
      entry: entry('transmit')
    }
  },
  'close silence': {
    ...{ action: 'close-silence', file: BEFORE.close },
    decide: server =>
      server.ask('/api/v1/test/clock', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: '2023-11-29T14:00:01Z' })
      }),
    traces: {
      stage: `SELECT count(*) FROM Document WHERE stage = 'agreed_ad_ref'`,
      silence: `SELECT count(*) FROM Silence WHERE state = 'closed'`,
      certificate: `SELECT count(*) FROM Certificate WHERE kind = 'silence'`,
      paragraphs: 'SELECT count(*) = 12 FROM ParagraphState',
      brackets: `SELECT count(*) = 7 FROM Bracket WHERE state = 'resolved'
                   AND documentId = (SELECT documentId FROM Silence)`,
      letters: `SELECT count(*) > 20 FROM OutboxLetter WHERE kind = 'silence_closed'`,
      words: `SELECT count(*) FROM UpdateEntry WHERE kind = 'act' AND seq > 1 AND personId IS NULL
                AND documentId = (SELECT documentId FROM Silence)`,
      entry: entry('close_silence')
    }
  }
}

/** What of a decision stands in the file: every trace as 0 or 1. */
function tracesIn(file: string, traces: Decision['traces']): Record<string, number> {
  const db = new Sqlite(file)
  const found = Object.entries(traces).map(([name, query]) => [name, db.prepare(query).pluck().get()])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  return Object.fromEntries(found) as Record<string, number>
}

/** Whether the process died at the point, and what it left. */
async function dieAt(decision: Decision, point: string): Promise<{ died: boolean; left: number[] }> {
  const file = fileOf(`${decision.action}-${point}`)
  copyFileSync(decision.file, file)
  const server = await spawned({ DATABASE_URL: `file:${file}`, FAULT_AT: `${decision.action}:${point}` })
  const ends = new Promise(resolve => server.child.once('exit', resolve))
  await decision.decide(server).catch(() => undefined)
  const died = await Promise.race([ends.then(() => true), alive(server)])
  if (!died) await server.end('SIGKILL')
  return { died, left: Object.values(tracesIn(file, decision.traces)) }
}

const alive = async (server: Spawned): Promise<boolean> => {
  const { ok } = await server.ask('/healthz').catch(() => ({ ok: false }))
  return ok ? false : new Promise(() => undefined)
}

describe('killed at every row of a decision, all of it is there or nothing', () => {
  it.each(Object.keys(DECISIONS))('%s', async name => {
    const decision = DECISIONS[name]
    if (decision === undefined) throw new Error(`no decision ${name}`)
    const count = Object.keys(decision.traces).length
    const nothing = Array.from({ length: count }, () => 0)
    const all = nothing.map(() => 1)
    expect(Object.values(tracesIn(decision.file, decision.traces))).toEqual(nothing)
    // Every row on demand; the first ones, and then ever fewer of them, each time.
    let row = 1
    // With the entry of the record, before and after the commit, and without the last row, which is not there.
    let points = 2
    for (let step = 1; ; row += step) {
      points++
      const { died, left } = await dieAt(decision, String(row))
      expect([row, left]).toEqual([row, died ? nothing : all])
      if (!died) break
      if (!settings.everyRow && row > 2) step = Math.ceil(step * 2.5)
    }
    process.stdout.write(`killed: ${name}: ${points} points\n`)
    expect(row).toBeGreaterThan(3)
    expect(await dieAt(decision, 'entry')).toEqual({ died: true, left: nothing })
    expect(await dieAt(decision, 'commit')).toEqual({ died: true, left: nothing })
    expect(await dieAt(decision, 'committed')).toEqual({ died: true, left: all })
  })

  it('and what was due when it died is settled at the next start, once', async () => {
    const decision = DECISIONS['close silence']
    if (decision === undefined) throw new Error('no decision')
    const file = fileOf('again')
    copyFileSync(decision.file, file)
    const variables = { DATABASE_URL: `file:${file}` }
    const first = await spawned({ ...variables, FAULT_AT: 'close-silence:commit' })
    const ends = new Promise(resolve => first.child.once('exit', resolve))
    await decision.decide(first).catch(() => undefined)
    await ends
    const again = await spawned(variables)
    const { body } = await again.json('/api/v1/documents/DG', { person: WHO.chair })
    expect(body).toMatchObject({ stage: 'agreed_ad_ref', headHash: hash })
    await again.end('SIGTERM')
    expect(Object.values(tracesIn(file, decision.traces)).every(one => one === 1)).toBe(true)
  })
})
