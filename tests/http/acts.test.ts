import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

describe('acts over HTTP: moving a paragraph', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const WRITER = 'p-cf-dg'
  const read = async (): Promise<Json> => (await server.json('/api/v1/documents/DG', { person: WRITER })).body
  const order = async (): Promise<string[]> => (await read()).paragraphs.map(({ id }: Json) => id)
  const move = (
    target: string,
    after: string | null,
    more: object = {}
  ): Promise<{ status: number; body: Json }> =>
    server.act('DG', { action: 'move_paragraph', target, after, ...more }, WRITER)

  it('moves it with its words and its bracket, and says at which sequence', async () => {
    const before = await read()
    const ids: string[] = before.paragraphs.map(({ id }: Json) => id)
    const moved = before.paragraphs.find(({ runs }: Json) => runs.some((run: Json) => 'bracket' in run))
    const outcome = await move(moved.id, null)
    expect(outcome).toMatchObject({ status: 200, body: { ok: true, sequence: before.sequence + 1 } })
    const after = await read()
    expect(after.paragraphs.map(({ id }: Json) => id)).toEqual([
      moved.id,
      ...ids.filter(id => id !== moved.id)
    ])
    expect(after.paragraphs[0].hash).toBe(moved.hash)
    expect(after.paragraphs.map(({ number }: Json) => number)).toEqual(
      before.paragraphs.map((p: Json) => p.number)
    )
    expect(after).toMatchObject({
      sequence: before.sequence + 1,
      changedSince: true,
      metrics: before.metrics
    })
    expect(after.headHash).not.toBe(before.headHash)
    await move(moved.id, ids[ids.indexOf(moved.id) - 1] ?? null)
    expect(await read()).toMatchObject({ headHash: before.headHash, changedSince: false })
  })

  it('changes nothing where the paragraph stands there already', async () => {
    const { sequence } = await read()
    const [first = '', second = ''] = await order()
    expect((await move(second, first)).body).toEqual({ ok: true, sequence })
    expect((await read()).sequence).toBe(sequence)
  })

  it('refuses unknown paragraphs, a paragraph after itself, and one that changed since it was seen', async () => {
    const before = await read()
    const [first = '', second = ''] = await order()
    expect((await move('no-such-paragraph', first)).status).toBe(404)
    expect((await move(first, 'no-such-paragraph')).status).toBe(404)
    expect((await move(first, first)).status).toBe(400)
    expect((await move(second, null, { seen: 'f'.repeat(64) })).status).toBe(409)
    expect(await read()).toEqual(before)
    expect((await move(second, null, { seen: before.paragraphs[1].hash })).status).toBe(200)
    await move(second, first)
  })

  it('[X08][X10] refuses every field that the act does not have', async () => {
    const before = await read()
    const [first = '', second = ''] = await order()
    for (const field of ['role', 'isAdmin', 'status', 'themeId', 'authorId', 'stage', 'personId']) {
      const outcome = await move(second, null, { [field]: 'secretariat' })
      expect([field, outcome.status, outcome.body.refusal.code]).toEqual([field, 400, 'malformed'])
    }
    for (const body of [
      {},
      [],
      { action: 7 },
      { action: 'move_paragraph' },
      { action: 'move_paragraph', target: { $ne: 1 }, after: null },
      { action: 'move_paragraph', target: '../x', after: first }
    ]) {
      expect((await server.act('DG', body, WRITER)).status).toBe(400)
    }
    expect(await read()).toEqual(before)
  })

  it.each(['close_silence', 'edit_text_direct', 'constructor', '__proto__'])(
    'does not offer %s',
    async action => {
      const outcome = await server.act('DG', { action, target: 'DG/Z0' }, WRITER)
      expect([outcome.status, outcome.body.refusal.code]).toEqual([404, 'not_found'])
    }
  )

  it('asks can(): readers may not move, strangers do not learn that there is a text', async () => {
    const [first = '', second = ''] = await order()
    const act = { action: 'move_paragraph', target: second, after: first }
    const people = await server.storage.store.people.list()
    const reader = people.find(({ assignments }) =>
      assignments.some(({ role }) => role === 'head_of_delegation')
    )
    const refused = await server.act('DG', act, reader?.id ?? '')
    expect(refused.status).toBe(403)
    expect(refused.body.refusal.code).toMatch(/^PM\d+$/)
    const stranger = await server.act('DG', act, 'p-cf-ai')
    const nothing = await server.act('nothing', act, 'p-cf-ai')
    expect(stranger.status).toBe(404)
    expect(stranger.body).toEqual(nothing.body)
    const nobody = await server.json('/api/v1/documents/DG/acts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act)
    })
    expect(nobody.status).toBe(401)
  })

  it('does an act once, however often its key comes, also at once and after a restart', async () => {
    const [first = '', second = ''] = await order()
    const key = { idempotencyKey: 'key-1' }
    const [one, two] = await Promise.all([move(second, null, key), move(second, null, key)])
    expect(one.status).toBe(200)
    expect(two).toEqual(one)
    await move(second, first)
    expect(await move(second, null, key)).toEqual(one)
    expect((await order())[0]).toBe(first)
    expect((await move(first, second, key)).status).toBe(409)
    const again = await running({ file: server.file })
    const repeated = await again.act(
      'DG',
      { action: 'move_paragraph', target: second, after: null, ...key },
      WRITER
    )
    expect(repeated).toEqual(one)
    await again.close()
  })

  it('keeps keys of different people apart', async () => {
    const [first = '', second = ''] = await order()
    const act = { action: 'move_paragraph', target: second, after: null, idempotencyKey: 'shared' }
    const one = await server.act('DG', act, WRITER)
    await move(second, first)
    const people = await server.storage.store.people.inRole(
      'co_chair',
      (await server.storage.store.documents.find('DG'))?.theme.id ?? ''
    )
    const other = await server.act('DG', act, people[0]?.id ?? '')
    expect(other.body.sequence).toBeGreaterThan(one.body.sequence)
    await move(second, first)
  })

  it('lets two moves of one paragraph at once end with it standing once', async () => {
    const ids = await order()
    const [, , target = ''] = ids
    const outcomes = await Promise.all([
      move(target, null),
      move(target, ids[6] ?? ''),
      move(target, ids[9] ?? '')
    ])
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200])
    const now = await order()
    expect([...now].sort()).toEqual([...ids].sort())
  })
})

describe('news for open pages', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const open = (person: string): Promise<Response> => server.ask('/news', { person })

  it('tells every page that a text changed, without a word of it', async () => {
    const stream = await open('p-cf-ai')
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const heard = until(stream, /event: changed\ndata: .*\n\n/)
    const { body } = await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    const target = body.paragraphs[1].id
    await server.act('DG', { action: 'move_paragraph', target, after: null }, 'p-cf-dg')
    const text = await heard
    expect(text).toContain(JSON.stringify({ documentId: body.id, topics: ['text'] }))
    expect(text).not.toContain(target)
  })

  it('tells who writes to those only who may read the text', async () => {
    const [reader, stranger] = await Promise.all([open('p-cf-dg'), open('p-cf-eg')])
    const { body } = await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    const read = until(reader, /topics":\["people"\]/)
    const foreign = until(stranger, /topics":\["stage"\]/)
    server.news.tell(body.id, { topics: ['people'] })
    server.news.tell(body.id, { topics: ['stage'] })
    expect(await read).toContain(body.id)
    expect(await foreign).not.toContain('people')
  })

  it('needs a session, and ends with it', async () => {
    expect((await server.ask('/news')).status).toBe(401)
    const cookie = await server.signIn('p-cf-cy')
    const stream = await server.ask('/news', { headers: { cookie } })
    await server.ask('/sign-out', { method: 'POST', headers: { cookie } })
    expect(await stream.text()).toBe('retry: 5000\n\n')
  })

  it('opens no more than five for one person', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => open('p-cf-co')))
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await open('p-cf-co')).status).toBe(429)
    await streams[0]?.body?.cancel()
    await expect
      .poll(async () => {
        const again = await open('p-cf-co')
        return again.status
      })
      .toBe(200)
  })
})

/** Reads a stream until something was said in it. */
async function until(stream: Response, said: RegExp): Promise<string> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !said.test(text)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`The stream ended after ${JSON.stringify(text)}.`)
    text += value
  }
  await reader?.cancel()
  return text
}
