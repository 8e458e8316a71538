import { SCHEMA } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectClient } from '../realtime/client.ts'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

const remark = { action: 'comment', target: 'DG', type: 'question', visibility: 'group' }

describe('remarks and the rights of those who make them', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const drafts = async (person: string): Promise<Json> =>
    (await server.json('/api/v1/documents/DG/drafts', { person })).body.drafts

  it('a commenter’s every frame of typing is refused while his remarks arrive', async () => {
    const { body } = await server.json('/api/v1/documents/DG', { person: 'p-obs-cso' })
    const client = connectClient({
      url: server.url.replace('http', 'ws'),
      documentId: body.id,
      cookie: await server.signIn('p-obs-cso'),
      origin: server.url,
      schema: SCHEMA
    })
    await client.until(() => client.synced && client.hello !== null, 'the observer reads')
    expect(client.hello?.mayType).toBe(false)
    for (let index = 1; index <= 20; index++) {
      client.type(`mine ${index} `)
      const { status } = await server.act('DG', { ...remark, text: `Remark ${index}.` }, 'p-obs-cso')
      expect(status).toBe(200)
      await client.until(() => client.refused.length === index, 'the frame is refused')
    }
    client.end()
    const after = (await server.json('/api/v1/documents/DG', { person: 'p-obs-cso' })).body
    expect([after.sequence, after.headHash]).toEqual([body.sequence, body.headHash])
    const { threads } = (
      await server.json('/api/v1/documents/DG/threads?delegation=OBS-CSO', { person: 'p-mx-hod' })
    ).body
    expect(threads).toHaveLength(21)
  })

  it('keeps the words of whoever lost the right while he wrote as his private draft, once, and says so', async () => {
    const close = (open: boolean) =>
      server.act('DG', { action: 'admit_observers', target: 'DG', open }, 'p-uy-01')
    await close(false)
    const text = 'Half typed when the stage was closed.'
    const say = () => server.act('DG', { ...remark, text }, 'p-obs-cso')
    for (const { status, body } of [await say(), await say()]) {
      expect(status).toBe(404)
      expect(body.refusal.hint).toContain('kept as your private draft')
    }
    expect(await drafts('p-obs-cso')).toMatchObject([{ own: text, origin: 'comment', paragraphId: null }])
    expect(JSON.stringify(await drafts('p-sec-01'))).not.toContain(text)
    const { entries } = (await server.json('/api/v1/audit', { person: 'p-sec-01' })).body
    expect(JSON.stringify(entries)).not.toContain('Half typed')
    await close(true)
    expect((await say()).status).toBe(200)
  })

  it('keeps nothing for whoever was never of the group, and tells him nothing', async () => {
    const { body } = await server.act('DG', { ...remark, text: 'From elsewhere.' }, 'p-pe-02')
    const unknown = await server.act('XX', { ...remark, target: 'XX', text: 'From elsewhere.' }, 'p-pe-02')
    expect(body).toEqual(unknown.body)
    expect(body.refusal.hint).not.toContain('draft')
  })
})

describe('remarks while a text is under silence', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
    const hand = stageHand(server.file)
    hand.stand('DG', 'silence')
    hand.close()
  })
  afterAll(() => server.remove())

  const by = (person: string, act: object) => server.act('DG', act, person)
  const read = async (): Promise<Json> =>
    (await server.json('/api/v1/documents/DG', { person: 'p-sec-01' })).body

  it('are possible, and the hash of the text does not move', async () => {
    const before = await read()
    expect(before.stage).toBe('silence')
    const said = await by('p-br-hod', { ...remark, text: 'A typo in paragraph 3.' })
    expect(said.status).toBe(200)
    const answer = await by('p-uy-01', { ...remark, target: said.body.thread, text: 'Noted.' })
    expect(answer.status).toBe(200)
    const after = await read()
    expect([after.headHash, after.sequence, after.stage]).toEqual([
      before.headHash,
      before.sequence,
      'silence'
    ])
    const { threads } = (await server.json('/api/v1/documents/DG/threads', { person: 'p-mx-hod' })).body
    expect(threads.find(({ id }: Json) => id === said.body.thread)).toMatchObject({
      state: 'open',
      comments: { length: 2 }
    })
    expect(threads.every(({ anchor }: Json) => anchor.state !== null)).toBe(true)
    const own = await by('p-mx-02', { ...remark, text: 'Ours.', visibility: 'delegation' })
    const send = { action: 'send_as_delegation', target: 'DG', drafts: [own.body.thread] }
    expect((await by('p-mx-hod', send)).body).toMatchObject({ ok: true, sent: [own.body.thread] })
    expect((await read()).headHash).toBe(before.headHash)
    const resolve = { action: 'resolve_thread', target: said.body.thread, outcome: 'noted' }
    expect((await by('p-uy-01', resolve)).body.refusal.code).toBe('PM2')
  })
})
