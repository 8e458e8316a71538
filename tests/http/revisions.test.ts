import { createHash } from 'node:crypto'
import { readText, ROOT } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { stageHand } from './cells.ts'
import { hashPassword } from '../../server/accounts/password.ts'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'
import { running, type Json, type Running } from './running.ts'

const WRITER = 'p-cf-dg'
const CHAIR = 'p-uy-01'

describe('issuing versions over HTTP', () => {
  let server: Running
  let documentId = ''
  beforeAll(async () => {
    server = await running()
    documentId = (await read()).id
  })
  afterAll(() => server.remove())

  const read = async (): Promise<Json> => (await server.json('/api/v1/documents/DG', { person: WRITER })).body
  const type = (words: string, index = 1): Promise<{ sequence: number }> =>
    server.rooms.edit({ documentId, personId: WRITER, change: text => text.insert(index, words) })
  const issue = (revision: string, more: object = {}, person = CHAIR) =>
    server.act('DG', { action: 'issue_revision', target: `DG/${revision}`, revision, ...more }, person)
  const restore = (target: string, from: string, more: object = {}, person = CHAIR) =>
    server.act('DG', { action: 'restore_text', target, from, reason: 'a test', ...more }, person)

  it('[RV3] refuses a version of what has not changed', async () => {
    expect(await issue('Rev.1')).toMatchObject({ status: 422, body: { refusal: { code: 'RV3' } } })
  })

  it('[RV1] [RV2] issues the next one with symbol, hash, bytes, note, author and place in the record', async () => {
    await type('Once more: ')
    const before = await read()
    const outcome = await issue('Rev.1', { note: 'After the first reading.' })
    expect(outcome).toMatchObject({
      status: 200,
      body: { ok: true, revision: 'Rev.1', hash: before.headHash, sequence: before.sequence }
    })
    const stored = await server.storage.store.revisions.byName(documentId, 'Rev.1')
    expect(stored).toMatchObject({
      issuedBy: CHAIR,
      note: 'After the first reading.',
      sequence: before.sequence
    })
    expect(
      createHash('sha256')
        .update(stored?.canonical ?? '')
        .digest('hex')
    ).toBe(before.headHash)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, stored?.state ?? new Uint8Array())
    const frozen = readText(doc.getText(ROOT)).paragraphs.map(({ id, runs }) => ({ id, runs }))
    expect(frozen).toEqual(before.paragraphs.map(({ id, runs }: Json) => ({ id, runs })))
    const record = await server.json('/api/v1/audit?action=issue_revision', { person: CHAIR })
    const entry = record.body.entries.find(({ shown }: Json) => shown?.outcome === 'done')
    expect(entry).toMatchObject({
      seq: stored?.auditSeq,
      shown: { hashBefore: before.headHash, hashAfter: before.headHash }
    })
    expect(await read()).toMatchObject({ symbol: expect.stringMatching(/DG\/Rev\.1$/), changedSince: false })
    expect(await issue('Rev.1')).toMatchObject({ status: 422, body: { refusal: { code: 'RV2' } } })
  })

  it('[RV6] is the text at one sequence while others go on typing, and holds nobody up', async () => {
    let typing = true
    const typed = (async () => {
      for (let n = 0; typing; n++) await type(`${n} `)
    })()
    for (const name of ['Rev.2', 'Rev.3', 'Rev.4']) {
      const { sequence } = await type('x ')
      const outcome = await issue(name)
      expect(outcome.status).toBe(200)
      expect(outcome.body.sequence).toBeGreaterThanOrEqual(sequence)
      const text = await server.storage.archive.textAt({ documentId, seq: outcome.body.sequence })
      expect(await server.storage.archive.issuedText({ documentId, name })).toEqual(text)
    }
    typing = false
    await typed
  })

  it('[RV4] refuses a text with an empty paragraph', async () => {
    await server.rooms.edit({
      documentId,
      personId: WRITER,
      change: text => text.insertEmbed(text.length, { p: 'empty-one' }, { part: 'op' })
    })
    expect(await issue('Rev.5')).toMatchObject({ status: 422, body: { refusal: { code: 'RV4' } } })
  })

  it('[RS3] restores a whole version as a new change with its reason, and undoes that again', async () => {
    const before = await read()
    const z0 = (await server.json('/api/v1/documents/DG/revisions/Z0', { person: CHAIR })).body
    const restored = await restore('DG/Z0', 'DG/Z0', { seen: before.headHash })
    expect(restored).toMatchObject({ status: 200, body: { sequence: before.sequence + 1 } })
    expect(await read()).toMatchObject({ headHash: z0.hash })
    expect(await restore('DG/Z0', 'DG/Z0')).toMatchObject({ status: 422, body: { refusal: { code: 'RS4' } } })
    const undone = await restore('DG', `DG/at.${before.sequence}`)
    expect(undone.status).toBe(200)
    expect(await read()).toMatchObject({ headHash: before.headHash })
    const record = await server.json('/api/v1/audit?action=restore_text', { person: CHAIR })
    expect(record.body.entries[0].shown).toMatchObject({
      hashBefore: z0.hash,
      hashAfter: before.headHash,
      payload: { reason: 'a test' }
    })
  })

  it('[RS5] restores one paragraph, and keeps what changed elsewhere', async () => {
    const [first, second] = (await read()).paragraphs
    const z0 = (await server.json('/api/v1/documents/DG/revisions/Z0', { person: CHAIR })).body
    expect((await restore(first.id, 'DG/Z0', { seen: 'f'.repeat(64) })).status).toBe(409)
    expect((await restore(first.id, 'DG/Z0', { seen: first.hash })).status).toBe(200)
    const after = (await read()).paragraphs
    expect(after[0].runs).toEqual(z0.content.paragraphs[0].runs)
    expect(after[1]).toEqual(second)
  })

  it.each([
    ['DG-p01', 'DG/Rev.77'],
    ['DG-p01', 'EG/Z0'],
    ['nothing', 'DG/Z0'],
    ['DG', 'DG/at.999999']
  ])('refuses to restore %s from %s: it is not there', async (target, from) => {
    expect((await restore(target, from)).status).toBe(404)
  })

  it('[RS1] refuses to restore onto a text that is locked, or in a stage without changes, and names the stage', async () => {
    await server.act('DG', { action: 'open_reading', target: 'DG/Rev.4' }, CHAIR)
    await server.act('DG', { action: 'lock_text', target: 'DG', locked: true }, CHAIR)
    const refused = await restore('DG-p01', 'DG/Rev.2')
    expect([refused.status, refused.body.refusal.code]).toEqual([422, 'RS1'])
    expect(refused.body.refusal.message).toContain('locked in negotiation')
    const hand = stageHand(server.file)
    hand.stand('DG', 'agreed_ad_ref')
    hand.close()
    const closed = await restore('DG-p01', 'DG/Rev.2')
    expect([closed.status, closed.body.refusal.code]).toEqual([403, 'PM2'])
    expect(closed.body.refusal.message).toContain('agreed ad ref')
  })
})

describe('the first version over HTTP', () => {
  let database: TestDatabase
  let server: Running
  beforeAll(async () => {
    database = await freshDatabase()
    await database.load({ stage: 'outline', hash: hashPassword })
    server = await running({ file: database.file })
  })
  afterAll(async () => {
    await server.remove()
    await database.close()
  })

  it('[RV2] [RV5] is Z0, issued from the outline, and makes a zero draft of it', async () => {
    const read = async (): Promise<Json> =>
      (await server.json('/api/v1/documents/DG', { person: CHAIR })).body
    const issue = (revision: string) =>
      server.act('DG', { action: 'issue_revision', target: `DG/${revision}`, revision }, CHAIR)
    const before = await read()
    expect(before.stage).toBe('outline')
    expect((await server.json('/api/v1/documents/DG/revisions', { person: CHAIR })).body.revisions).toEqual(
      []
    )
    expect(await issue('Rev.1')).toMatchObject({ status: 422, body: { refusal: { code: 'RV2' } } })
    expect(await issue('Z0')).toMatchObject({ status: 200, body: { revision: 'Z0', hash: before.headHash } })
    expect(await read()).toMatchObject({
      stage: 'zero_draft',
      headHash: before.headHash,
      changedSince: false
    })
    const issued = await server.json('/api/v1/documents/DG/revisions/Z0', { person: CHAIR })
    expect(issued).toMatchObject({ status: 200, body: { hash: before.headHash } })
    expect(await issue('Z0')).toMatchObject({ status: 422, body: { refusal: { code: 'RV2' } } })
  })
})
