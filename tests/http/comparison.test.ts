import { sideOf } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

const WRITER = 'p-cf-dg'
const CHAIR = 'p-uy-01'
const HEAD = 'p-mx-hod'
const OBSERVER = 'p-obs-cso'
const STRANGER = 'p-cf-ai'

let server: Running
let documentId = ''
beforeAll(async () => {
  server = await running()
  documentId = (await get('', WRITER)).body.id
  await type('Once more: ', WRITER)
  await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, CHAIR)
})
afterAll(() => server.remove())

const get = (path: string, person: string, key = 'DG'): Promise<{ status: number; body: Json }> =>
  server.json(`/api/v1/documents/${key}${path}`, { person })
const post = (path: string, body: object, person: string): Promise<{ status: number; body: Json }> =>
  server.json(`/api/v1/documents/DG${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    person
  })
const type = (words: string, personId: string, index = 1): Promise<{ sequence: number }> =>
  server.rooms.edit({ documentId, personId, change: text => text.insert(index, words) })

describe('comparing over HTTP', () => {
  it('[CO1] sets any two versions side by side, with who made the changes', async () => {
    const { status, body } = await get('/compare?from=Z0&to=Rev.1', HEAD)
    expect(status).toBe(200)
    expect(body.comparison.counts).toMatchObject({ wordsAdded: 2, wordsRemoved: 0, paragraphsChanged: 1 })
    expect(body.authors[0]).toEqual([
      {
        person: expect.objectContaining({ id: WRITER }),
        delegation: expect.anything(),
        added: 11,
        removed: 0
      }
    ])
    expect(sideOf(body.comparison, 'after')).toEqual(body.to.text)
    const back = await get('/compare?from=Rev.1&to=Z0', HEAD)
    expect(back.body.comparison.counts).toMatchObject({ wordsAdded: 0, wordsRemoved: 2 })
    expect(back.body.authors[0]).toMatchObject([{ added: 0, removed: 11 }])
  })

  it('sets a version beside the working text and beside a moment of the history', async () => {
    const { sequence } = await type('Now: ', WRITER)
    expect((await get('/compare?from=Rev.1&to=working', HEAD)).body.comparison.counts).toMatchObject({
      wordsAdded: 1
    })
    const at = await get(`/compare?from=at.${sequence - 1}&to=at.${sequence}`, HEAD)
    expect(at.body.comparison.counts).toMatchObject({ wordsAdded: 1 })
    expect((await get(`/compare?from=at.${sequence}&to=Z0`, OBSERVER)).status).toBe(404)
  })

  it.each([
    ['from=Rev.9&to=Z0', HEAD],
    ['from=Z0&to=Rev.9', HEAD],
    ['from=Z0', HEAD],
    ['from=at.99999&to=Z0', HEAD],
    ['from=Z0&to=Rev.1', STRANGER]
  ])('answers 404 where either side is unknown or foreign: %s', async (question, person) => {
    for (const path of ['/compare', '/correspondence']) {
      const { status, body } = await get(`${path}?${question}`, person)
      expect([status, body.refusal.code]).toEqual([404, 'not_found'])
    }
  })

  it('[CO11] says which paragraph is which now', async () => {
    const ids = (await get('', WRITER)).body.paragraphs.map(({ id }: Json) => id)
    await server.act('DG', { action: 'move_paragraph', target: ids[1], after: ids[4] }, CHAIR)
    const { lines } = (await get('/correspondence?from=Rev.1&to=working', HEAD)).body
    expect(lines.find(({ before }: Json) => before.id === ids[1])).toMatchObject({
      before: { number: '2' },
      after: { number: '5' },
      moved: true
    })
    await server.act('DG', { action: 'move_paragraph', target: ids[1], after: ids[0] }, CHAIR)
  })
})

describe('what somebody has seen', () => {
  it('[RV10] is kept for the person and the delegation, and compared with the text as it stands', async () => {
    expect((await get('/compare?from=seen&to=working', HEAD)).body.refusal.code).toBe('never_seen')
    expect((await get('/seen', HEAD)).body).toEqual({ ok: true, since: null })
    const before = (await get('', HEAD)).body
    expect((await post('/seen', {}, HEAD)).body).toEqual({
      ...{ ok: true, sequence: before.sequence, hash: before.headHash }
    })
    expect((await get('/seen', HEAD)).body.since).toBeNull()
    await type('Then: ', WRITER)
    expect((await get('/seen', HEAD)).body.since).toMatchObject({
      sequence: before.sequence,
      counts: { wordsAdded: 1 },
      revision: null
    })
    for (const side of ['seen', 'seen-delegation'])
      expect((await get(`/compare?from=${side}&to=working`, HEAD)).body.comparison.counts.wordsAdded).toBe(1)
    const [entry] = (await server.json('/api/v1/audit', { person: CHAIR })).body.entries
    expect(entry.shown.action).not.toBe('seen')
  })

  it('[RV10] tells nobody of what they typed themselves, but of what others did', async () => {
    await post('/seen', {}, WRITER)
    await type('Mine: ', WRITER)
    expect((await get('/seen', WRITER)).body.since).toBeNull()
    await type('Theirs: ', CHAIR)
    const { since } = (await get('/seen', WRITER)).body
    expect(since).toMatchObject({ counts: { wordsAdded: 2 }, delegations: ['URY'] })
  })

  it('[RV10] may be an earlier text that was on the screen, but none that is not there yet', async () => {
    const { sequence } = (await get('', HEAD)).body
    expect((await post('/seen', { sequence: sequence - 1 }, HEAD)).body.sequence).toBe(sequence - 1)
    expect((await get('/seen', HEAD)).body.since.counts.wordsAdded).toBe(1)
    expect((await post('/seen', { sequence: sequence + 1 }, HEAD)).status).toBe(409)
    expect((await post('/seen', { sequence: 'x' }, HEAD)).status).toBe(400)
    expect((await post('/seen', {}, STRANGER)).status).toBe(404)
  })

  it('[RV9] counts the delegations that opened a version for all, and names them to the co-chairs', async () => {
    const read = async (person: string) => (await get('/revisions/Rev.1', person)).body
    const first = await read(HEAD)
    expect(first.opened.of).toBeGreaterThan(10)
    expect((await read(HEAD)).openedBy).toBeNull()
    const chair = await read(CHAIR)
    expect(chair.openedBy.filter(({ opened }: Json) => opened).map(({ code }: Json) => code)).toContain('MEX')
    expect(chair.opened.count).toBe(chair.openedBy.filter(({ opened }: Json) => opened).length)
    expect(chair.openedBy).toHaveLength(chair.opened.of)
    const count = (await read(CHAIR)).opened.count
    expect((await read(HEAD)).opened.count).toBe(count)
    await read(OBSERVER)
    expect((await read(HEAD)).opened.count).toBe(count)
  })
})

describe('the history over HTTP', () => {
  it('[RV7] lists its points and times of writing, and shows the text at each', async () => {
    const { body } = await get('/history', HEAD)
    expect(body.points.at(-1).sequence).toBe(body.sequence)
    expect(body.sittings.length).toBeGreaterThan(0)
    expect(body.revisions.map(({ name }: Json) => name)).toEqual(['Z0', 'Rev.1'])
    const first = await get('/moment?sequence=1', HEAD)
    const z0 = await get('/revisions/Z0', HEAD)
    expect(first.body.text.paragraphs.map(({ id }: Json) => id)).toEqual(
      z0.body.content.paragraphs.map(({ id }: Json) => id)
    )
    const time = encodeURIComponent(body.points.at(-1).at)
    expect((await get(`/moment?time=${time}`, HEAD)).body.sequence).toBe(body.sequence)
    expect((await get('/moment?sequence=99999', HEAD)).status).toBe(404)
    expect((await get('/moment?time=1999-01-01T00:00:00Z', HEAD)).status).toBe(404)
    expect((await get('/moment?when=now', HEAD)).status).toBe(400)
  })

  it('[RV7] lists what touched one paragraph', async () => {
    const [first] = (await get('', HEAD)).body.paragraphs
    const all = (await get('/history', HEAD)).body.points
    const some = (await get(`/history?paragraph=${first.id}`, HEAD)).body.points
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThanOrEqual(all.length)
  })

  it('[RV8] says who wrote a word, in which version it came, and by which act', async () => {
    const [first] = (await get('', HEAD)).body.paragraphs
    const plain = first.runs.map(({ text = '\uFFFC' }: Json) => text).join('')
    const at = (words: string) => `/who?paragraph=${first.id}&offset=${plain.indexOf(words)}`
    expect((await get(at('Once'), HEAD)).body).toMatchObject({
      ...{ word: 'Once', person: { id: WRITER }, revision: 'Rev.1', kind: 'act' }
    })
    expect((await get(at('Then'), HEAD)).body).toMatchObject({ word: 'Then', revision: null })
    await server.act(
      'DG',
      { action: 'restore_text', target: first.id, from: 'DG/Z0', reason: 'as it was' },
      CHAIR
    )
    const { sequence } = (await get('', HEAD)).body
    await server.act(
      'DG',
      { action: 'restore_text', target: first.id, from: `DG/at.${sequence - 1}`, reason: 'and back' },
      CHAIR
    )
    const [restored] = (await server.json('/api/v1/audit?action=restore_text', { person: CHAIR })).body
      .entries
    // Whatever else its author does in the same moment: the log names the very entry of the record.
    await server.act('DG', { action: 'admit_observers', target: 'DG', open: true }, CHAIR)
    expect((await get(at('Then'), HEAD)).body).toMatchObject({
      ...{ word: 'Then', person: { id: CHAIR }, kind: 'act' },
      act: { action: 'restore_text', target: first.id, auditSeq: restored.seq }
    })
    expect((await get(`/who?paragraph=nothing&offset=0`, HEAD)).status).toBe(404)
    expect((await get(`/who?paragraph=${first.id}&offset=-1`, HEAD)).status).toBe(400)
  })

  it('[RV7] is for nobody who reads only while the stage is open to observers', async () => {
    expect((await get('/revisions/Rev.1', OBSERVER)).status).toBe(200)
    for (const path of ['/history', '/moment?sequence=1', '/who?paragraph=DG-p01&offset=0'])
      expect([path, (await get(path, OBSERVER)).status]).toEqual([path, 404])
    expect((await get('/history', STRANGER)).status).toBe(404)
  })
})

describe('versions as files', () => {
  it('[RV11] are verified against what is stored and against a file, and both hashes are shown where they differ', async () => {
    const answer = await server.ask('/api/v1/documents/DG/revisions/Rev.1/export', { person: HEAD })
    expect(answer.headers.get('content-disposition')).toContain('DG-Rev.1.json')
    const file = (await answer.json()) as Json
    expect((await get('/revisions/Rev.1/verify', HEAD)).body).toMatchObject({
      hash: file.hash,
      recomputed: file.hash,
      file: null
    })
    expect((await post('/revisions/Rev.1/verify', file, HEAD)).body).toMatchObject({ file: file.hash })
    file.content.paragraphs[0].runs[0].text += '.'
    const wrong = await post('/revisions/Rev.1/verify', file, HEAD)
    expect([wrong.status, wrong.body.refusal.code]).toEqual([422, 'RV11'])
    expect(wrong.body.refusal.message).toContain(file.hash)
    expect(wrong.body.refusal.message.match(/[0-9a-f]{64}/g)).toHaveLength(2)
    expect((await post('/revisions/Rev.1/verify', { nothing: 1 }, HEAD)).status).toBe(400)
    const deep = Array.from({ length: 500 }).reduce<unknown>(inside => [inside], null)
    expect((await post('/revisions/Rev.1/verify', { content: { deep } }, HEAD)).status).toBe(400)
    expect((await get('/revisions/Rev.9/export', HEAD)).status).toBe(404)
    expect((await get('/revisions/Rev.1/export', STRANGER)).status).toBe(404)
  })
})

/** Who made a piece: by delegation, person and act. */
const whoMade = ({ makers }: Json, places: number[]): unknown[] =>
  places.map(place => {
    const { person, act } = makers[place]
    return act === null ? person.id : [person.id, act.action]
  })

describe('who made each change', () => {
  const rowOf = (body: Json, id: string) =>
    body.comparison.rows.findIndex(
      ({ row, before, after }: Json) =>
        row === 'paragraph' && [...before, ...after].some((one: Json) => one.id === id)
    )
  const told = (body: Json, id: string) => {
    const index = rowOf(body, id)
    return body.comparison.rows[index].pieces.flatMap(({ piece, runs }: Json, at: number) =>
      piece === 'kept'
        ? []
        : [
            [
              piece,
              (runs ?? []).map(({ text = '\uFFFC' }: Json) => text).join(''),
              whoMade(body, body.made[index].pieces[at])
            ]
          ]
    )
  }

  it('[RV13] is told of each insertion, deletion and boundary, whoever changed the same paragraph', async () => {
    const { sequence, paragraphs } = (await get('', WRITER)).body
    const { id } = paragraphs[3]
    const edit = (personId: string, change: (text: Json, start: number) => void) =>
      server.rooms.edit({
        ...{ documentId, personId },
        change: text => {
          const marks = text.toDelta() as Json[]
          let at = 0
          for (const { insert } of marks) {
            if (insert?.p === id) break
            at += typeof insert === 'string' ? insert.length : 1
          }
          change(text, at + 1)
        }
      })
    await edit(WRITER, (text, start) => text.insert(start, 'First of all, '))
    await edit(CHAIR, (text, start) => text.delete(start + 14, 4))
    await edit(HEAD, (text, start) => text.insertEmbed(start + 14, { p: 'new-one' }, { part: 'op' }))
    const { body } = await get(`/compare?from=at.${sequence}&to=working`, HEAD)
    const kinds = told(body, id)
    const people = (places: unknown[]) => places.map(place => (Array.isArray(place) ? place[0] : place))
    const makersOf = (kind: string, words: string) =>
      people(kinds.find(([piece, said]: Json[]) => piece === kind && said.includes(words))?.[2] ?? [])
    expect(makersOf('added', 'First')).toEqual([WRITER])
    expect(makersOf('removed', 'We')).toEqual([CHAIR])
    expect(makersOf('boundary', '')).toEqual([HEAD])
    const again = await get(`/compare?from=at.${sequence}&to=working`, HEAD)
    expect(again.body).toEqual(body)
  })

  it('[RV13] is told of moves, of brackets and of what happens inside them, with the act behind it', async () => {
    const { sequence, paragraphs } = (await get('', WRITER)).body
    const plainOf = ({ runs }: Json) => runs.map(({ text = '\uFFFC' }: Json) => text).join('')
    const [moved, , bracketed] = paragraphs.filter(
      (one: Json) => one.part === 'op' && !plainOf(one).includes('\uFFFC')
    )
    await server.act('DG', { action: 'move_paragraph', target: moved.id, after: paragraphs[0].id }, CHAIR)
    const opened = await server.act(
      'DG',
      {
        action: 'open_bracket',
        ...{ target: bracketed.id, kind: 'alternatives', start: 0, end: 2 },
        ...{ baseText: plainOf(bracketed).slice(0, 2), wording: [{ text: 'They' }] }
      },
      HEAD
    )
    const bracket = opened.body.bracket as string
    const { sequence: between } = (await get('', WRITER)).body
    await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.2', revision: 'Rev.2' }, CHAIR)
    await server.act(
      'DG',
      { action: 'add_alternative', target: bracket, wording: [{ text: 'All of us' }] },
      'p-br-hod'
    )
    const { body } = await get(`/compare?from=at.${sequence}&to=Rev.2`, HEAD)
    const row = body.comparison.rows.findIndex((one: Json) => one.moved)
    expect(whoMade(body, body.made[row].moved)).toEqual([[CHAIR, 'move_paragraph']])
    expect(told(body, bracketed.id).find(([, words]: Json[]) => words.includes('\uFFFC'))?.[2]).toEqual([
      [HEAD, 'open_bracket']
    ])
    const later = (await get('/compare?from=Rev.2&to=working', HEAD)).body
    const inside = rowOf(later, bracketed.id)
    expect(later.comparison.rows[inside].brackets).toMatchObject([{ change: 'alternative_added' }])
    expect(whoMade(later, later.made[inside].brackets[0])).toEqual([['p-br-hod', 'add_alternative']])
    const back = (await get('/compare?from=working&to=Rev.2', HEAD)).body
    expect(whoMade(back, back.made[rowOf(back, bracketed.id)].brackets[0])).toEqual([
      ['p-br-hod', 'add_alternative']
    ])
    expect(between).toBeGreaterThan(sequence)
  })
})
