import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsOf } from './heard-news.ts'
import { running, type Json, type Running } from './running.ts'

const QUOTE = 'often lack the staff'

/** The words of a paragraph as a page takes them. */
function anchorTo(document: Json, quote: string): Json {
  for (const { id, runs } of document.paragraphs) {
    const text = runs.map((run: Json) => run.text ?? '￼').join('')
    const start = text.indexOf(quote)
    if (start >= 0) return { paragraphId: id, start, end: start + quote.length, quote, text }
  }
  throw new Error(`anchorTo: nobody wrote ${quote}`)
}

describe('remarks over HTTP', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const read = async (person = 'p-sec-01'): Promise<Json> =>
    (await server.json('/api/v1/documents/DG', { person })).body
  const list = async (person: string, query = ''): Promise<Json> =>
    (await server.json(`/api/v1/documents/DG/threads${query}`, { person })).body
  const comment = (person: string, more: object): Promise<{ status: number; body: Json }> =>
    server.act(
      'DG',
      { action: 'comment', type: 'substantive', visibility: 'group', text: 'Why?', ...more },
      person
    )
  const threadOf = async (person: string, id: string): Promise<Json> =>
    (await list(person)).threads.find((thread: Json) => thread.id === id)
  const opened = async (person: string, more: object = {}): Promise<Json> => {
    const anchor = anchorTo(await read(), QUOTE)
    const { status, body } = await comment(person, { target: anchor.paragraphId, anchor, ...more })
    expect([status, body.refusal]).toEqual([200, undefined])
    return body
  }

  it('[AN1] lists what the demonstration holds: words of paragraphs and of wordings, in the order of the text', async () => {
    const { threads, counts, voices, voice } = await list('p-mx-hod')
    expect(threads.map((thread: Json) => thread.anchor.quote)).toEqual([
      'a common good',
      QUOTE,
      'convergent frameworks',
      'safeguards of equivalent effect'
    ])
    expect(threads.map((thread: Json) => thread.anchor.state)).toEqual(Array(4).fill('in_place'))
    expect(threads[2].anchor.places[0]).toMatchObject({ bracketId: 'DG-b3', alternative: 'Alt 1' })
    expect(threads[2].comments.map((one: Json) => [one.voice, one.person.name === one.voice])).toEqual([
      ['MEX', false],
      ['EU', false]
    ])
    expect(threads[1].comments[1]).toMatchObject({ voice: 'CO-CHAIRS', voiceName: 'Co-chairs' })
    expect(counts).toMatchObject({ open: 4, resolved: 0, mine: 1, unread: 4, unsent: 0 })
    expect(voices).toHaveLength(4)
    expect(voice).toBe('MEX')
    // What is for chairs and secretariat is seen by them, and by who said it.
    for (const person of ['p-uy-01', 'p-cf-dg', 'p-sec-01', 'p-lang-es'])
      expect((await list(person)).threads).toHaveLength(5)
  })

  it('[TH1][TH4] opens a thread in the name of a delegation, and of the chairs for whoever chairs', async () => {
    const { thread, comment: first } = await opened('p-mx-02', {
      text: 'Ask @URY and @Nobody.',
      type: 'question'
    })
    const view = await threadOf('p-br-hod', thread)
    expect(view).toMatchObject({
      type: 'question',
      visibility: 'group',
      state: 'open',
      voice: 'MEX',
      unread: true,
      mine: false,
      anchor: { quote: QUOTE, state: 'in_place', gone: null }
    })
    expect(view.comments[0]).toMatchObject({
      id: first,
      voice: 'MEX',
      person: { id: 'p-mx-02' },
      mentions: [{ kind: 'delegation', delegation: 'URY', label: 'URY' }],
      writtenAt: null
    })
    const answer = await comment('p-uy-01', { target: thread, text: 'We will.', type: 'question' })
    expect(answer.body).toMatchObject({ ok: true, thread })
    expect((await threadOf('p-br-hod', thread)).comments[1]).toMatchObject({
      voice: 'CO-CHAIRS',
      person: { id: 'p-uy-01' }
    })
    expect((await read()).metrics).toMatchObject({ threads: 6, substantiveThreads: 3 })
  })

  it('[TH3] lets nobody who chairs speak for his delegation', async () => {
    const own = await comment('p-uy-01', { target: 'DG', visibility: 'delegation' })
    expect([own.status, own.body.refusal.code]).toEqual([422, 'TH3'])
    expect((await list('p-uy-01')).visibilities).toEqual(['group', 'chairs'])
    expect((await list('p-mx-02')).visibilities).toEqual(['group', 'delegation', 'chairs'])
  })

  it('[TH5] answers in a thread while it is open, to whom the thread is for', async () => {
    const { thread } = await opened('p-br-hod')
    const wide = await comment('p-br-hod', { target: thread, visibility: 'chairs' })
    expect(wide.body.refusal.code).toBe('TH5')
    await server.act('DG', { action: 'resolve_thread', target: thread, outcome: 'noted' }, 'p-br-hod')
    const late = await comment('p-mx-hod', { target: thread })
    expect(late.body.refusal.code).toBe('TH5')
  })

  it('[TH6] rewords one’s own remark, keeps what it said, and nobody else’s', async () => {
    const { thread, comment: id } = await opened('p-br-hod', { text: 'First words.' })
    expect((await comment('p-br-hod', { target: id, text: 'Second words.' })).status).toBe(200)
    const other = await comment('p-mx-hod', { target: id, text: 'Mine.' })
    expect([other.status, other.body.refusal.code]).toEqual([403, 'PM1'])
    for (const person of ['p-uy-01', 'p-br-02', 'p-sec-01'])
      expect((await comment(person, { target: id, text: 'Mine.' })).status).toBe(403)
    const [view] = (await threadOf('p-mx-hod', thread)).comments
    expect(view).toMatchObject({ text: 'Second words.', edits: [{ text: 'First words.' }], mayEdit: false })
    expect((await comment('p-br-hod', { target: id, text: 'Second words.' })).body.refusal.code).toBe('TH6')
  })

  it('[TH7] is resolved with an outcome and a reason by whose it is and by co-chairs, and opened again', async () => {
    const { thread } = await opened('p-br-hod')
    const resolve = (person: string, more: object = {}) =>
      server.act(
        'DG',
        { action: 'resolve_thread', target: thread, outcome: 'reflected', reason: 'See para. 4.', ...more },
        person
      )
    expect((await resolve('p-mx-hod')).body.refusal.code).toBe('PM6')
    expect((await resolve('p-sec-01')).status).toBe(403)
    expect((await resolve('p-br-02')).status).toBe(200)
    expect((await resolve('p-uy-01')).body.refusal.code).toBe('TH7')
    const view = await threadOf('p-mx-hod', thread)
    expect(view).toMatchObject({
      state: 'resolved',
      resolution: { outcome: 'reflected', reason: 'See para. 4.', voice: 'BRA' }
    })
    expect(view.may.resolve).not.toBeNull()
    expect((await resolve('p-uy-01', { reopen: true })).status).toBe(200)
    const again = await threadOf('p-mx-hod', thread)
    expect(again).toMatchObject({ state: 'open', resolution: null, former: [{ outcome: 'reflected' }] })
    expect((await resolve('p-uy-01', { reopen: true })).body.refusal.code).toBe('TH7')
    expect(
      (await server.act('DG', { action: 'resolve_thread', target: 'no-such', outcome: 'noted' }, 'p-uy-01'))
        .status
    ).toBe(404)
  })

  it('[AN9] is attached to other words by who opened it or a co-chair, in the text as it stands', async () => {
    const { thread } = await opened('p-br-hod')
    const anchor = anchorTo(await read(), 'We agree to work towards')
    const attach = (person: string, to: object) =>
      server.act(
        'DG',
        { action: 'comment', target: thread, anchor: to, type: 'question', visibility: 'group' },
        person
      )
    expect((await attach('p-mx-hod', anchor)).body.refusal.code).toBe('AN9')
    expect((await attach('p-br-hod', anchor)).status).toBe(200)
    expect((await threadOf('p-mx-hod', thread)).anchor).toMatchObject({
      quote: 'We agree to work towards',
      paragraphId: anchor.paragraphId,
      state: 'in_place'
    })
    expect((await attach('p-es-01', { paragraphId: 'DG-p01' })).status).toBe(200)
    expect((await threadOf('p-mx-hod', thread)).anchor).toMatchObject({ quote: null, paragraphId: 'DG-p01' })
    expect((await attach('p-es-01', { paragraphId: 'DG-p99' })).status).toBe(404)
  })

  it('[AN8] refuses a place that is in no text, in another document, or in another version', async () => {
    const anchor = anchorTo(await read(), QUOTE)
    const foreign = anchorTo(
      (await server.json('/api/v1/documents/EG', { person: 'p-sec-01' })).body,
      'in-person services'
    )
    const say = (to: object, target = anchor.paragraphId) => comment('p-br-hod', { target, anchor: to })
    for (const wrong of [
      { ...anchor, end: anchor.text.length + 1 },
      { ...anchor, start: anchor.end, end: anchor.start },
      { ...anchor, quote: 'something else said' },
      { ...anchor, text: 'Nobody ever said this.', quote: 'ever said', start: 7, end: 16 },
      { ...anchor, version: 'Rev.7' },
      { ...anchor, bracketId: 'DG-b3' }
    ])
      expect((await say(wrong)).body.refusal.code, JSON.stringify(wrong)).toBe('AN8')
    expect((await say(foreign)).status).toBe(422)
    expect((await say(foreign, foreign.paragraphId)).status).toBe(422)
    expect((await comment('p-br-hod', { target: foreign.paragraphId })).status).toBe(404)
    expect((await comment('p-br-hod', { target: 'EG' })).status).toBe(404)
    expect((await comment('p-br-hod', { target: 'DG-b3/Alt 9' })).status).toBe(404)
    expect((await say({ ...anchor, version: 'Z0' })).status).toBe(200)
    expect((await comment('p-br-hod', { target: 'DG-b3' })).status).toBe(200)
    expect((await comment('p-br-hod', { target: 'DG-b3/Alt 1' })).status).toBe(200)
    expect((await comment('p-br-hod', { target: 'DG' })).status).toBe(200)
  })

  it('[TH10] names its limits, and knows no forged author', async () => {
    const long = await comment('p-br-hod', { target: 'DG', text: 'a'.repeat(10_000) })
    expect([long.status, long.body.refusal.code]).toEqual([400, 'malformed'])
    expect(long.body.refusal.message).toContain('8000')
    for (const field of ['author', 'authorId', 'personId', 'delegation', 'voice', 'at', 'status'])
      expect((await comment('p-br-hod', { target: 'DG', [field]: 'p-mx-hod' })).status).toBe(400)
    const many = Array.from({ length: 51 }, (_, index) => `@${['URY', 'MEX'][index % 2]}`).join(' ')
    expect((await comment('p-br-hod', { target: 'DG', text: many })).status).toBe(200)
    const blank = await comment('p-br-hod', { target: 'DG', text: '   ' })
    expect(blank.status).toBe(400)
  })

  it('[TH11] shows markup and scripts as text', async () => {
    const text = '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) [y](https://example.org)'
    const { thread } = await opened('p-br-hod', { text })
    const [view] = (await threadOf('p-mx-hod', thread)).comments
    expect(view.text).toBe(text)
    const [{ words }] = view.blocks
    expect(words.map((word: Json) => word.words)).toEqual(['text', 'strong', 'text', 'link'])
    expect(words[2].text).toBe(' [x](javascript:alert(1)) ')
  })

  it('[TH4] keeps the time of writing of what was written without a connection, and none in the future', async () => {
    const now = Date.parse((await server.json('/api/v1/server')).body.serverTime)
    const written = new Date(now - 3_600_000).toISOString()
    const { thread } = await opened('p-br-hod', { writtenAt: written })
    const [view] = (await threadOf('p-mx-hod', thread)).comments
    expect(view.writtenAt).toBe(written)
    expect(Date.parse(view.at)).toBeGreaterThan(now - 60_000)
    const soon = await comment('p-br-hod', {
      target: 'DG',
      writtenAt: new Date(now + 3_600_000).toISOString()
    })
    expect(soon.body.refusal.code).toBe('TH4')
    const just = await opened('p-br-hod', { writtenAt: new Date(now - 1_000).toISOString() })
    expect((await threadOf('p-mx-hod', just.thread)).comments[0].writtenAt).toBeNull()
  })

  it('filters, sorts and searches, and marks as read', async () => {
    const id = async (query: string, person = 'p-mx-hod') => {
      const { threads } = await list(person, query)
      return threads.map((thread: Json) => thread.id)
    }
    expect((await id('?filter=resolved')).length).toBeGreaterThan(0)
    expect(await id('?search=compatibility%20MODEL')).toHaveLength(1)
    expect(await id('?delegation=BRB')).toHaveLength(1)
    expect(await id('?paragraph=DG-p05&substantive=true&delegation=MEX')).toHaveLength(1)
    const times = (await list('p-mx-hod', '?order=time')).threads.map((thread: Json) => thread.lastAt)
    expect(times).toEqual([...times].sort().reverse())
    expect((await list('p-mx-hod', '?filter=mine')).threads.every((thread: Json) => thread.mine)).toBe(true)
    expect(
      (await server.json('/api/v1/documents/DG/threads?filter=all', { person: 'p-mx-hod' })).status
    ).toBe(400)
    expect(
      (await server.json('/api/v1/documents/DG/threads?version=Rev.9', { person: 'p-mx-hod' })).status
    ).toBe(404)
    const z0 = await list('p-mx-hod', '?version=Z0')
    expect(z0.version).toBe('Z0')
    const mark = await server.json('/api/v1/documents/DG/threads/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      person: 'p-mx-hod'
    })
    expect(mark.body).toEqual({ ok: true, unread: 0 })
    expect((await list('p-mx-hod')).counts.unread).toBe(0)
    expect((await list('p-br-hod')).counts.unread).toBeGreaterThan(0)
  })

  it('[TH13] takes reactions, on no record', async () => {
    const { thread, comment: id } = await opened('p-br-hod')
    const react = (person: string, more: object = {}) =>
      server.json(`/api/v1/documents/DG/threads/${thread}/reactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ comment: id, reaction: 'agree', on: true, ...more }),
        person
      })
    const before = (await server.json('/api/v1/audit', { person: 'p-sec-01' })).body.entries[0].seq
    expect((await react('p-mx-hod')).body.reactions).toEqual([{ reaction: 'agree', count: 1, own: true }])
    expect((await react('p-obs-cso')).body.reactions).toEqual([{ reaction: 'agree', count: 2, own: true }])
    expect((await react('p-mx-hod', { on: false })).body.reactions).toEqual([
      { reaction: 'agree', count: 1, own: false }
    ])
    expect((await react('p-mx-hod', { reaction: 'angry' })).status).toBe(400)
    expect((await react('p-mx-hod', { comment: 'x' })).status).toBe(404)
    expect((await server.json('/api/v1/audit', { person: 'p-sec-01' })).body.entries[0].seq).toBe(before)
  })

  it('gives chairs the answers that are due, and a delegation what was done with its remarks', async () => {
    const due = await server.json('/api/v1/documents/DG/answers-due', { person: 'p-uy-01' })
    const mexico = due.body.voices.find(({ voice }: Json) => voice === 'MEX')
    expect(mexico.threads[0]).toMatchObject({ quote: 'convergent frameworks', answered: true })
    expect(mexico.threads[0].ageHours).toBeGreaterThan(20)
    expect((await server.json('/api/v1/documents/DG/answers-due', { person: 'p-mx-hod' })).status).toBe(403)
    const own = await server.json('/api/v1/documents/DG/own-remarks?revision=Z0', { person: 'p-mx-hod' })
    expect(own.body).toMatchObject({ voice: 'MEX', revision: 'Z0' })
    expect(own.body.remarks).toHaveLength(1)
    expect(own.body.remarks[0]).toMatchObject({ madeOn: null, settledIn: null })
  })

  it('[TH12] reaches everybody who is entitled within a second', async () => {
    const { id } = await read()
    const news = await newsOf(server, 'p-mx-hod')
    const heard = news.about(id)
    const began = performance.now()
    await opened('p-br-hod')
    await heard
    expect(performance.now() - began).toBeLessThan(1_000)
    news.end()
  })
})
