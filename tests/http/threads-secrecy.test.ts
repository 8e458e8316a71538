import { SCHEMA } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Log } from '../../server/log.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { running, type Json, type Running } from './running.ts'

const SECRET = 'cobalt lantern'
const LATER = 'vermilion anchor'
/** Everybody else, in every role: chairs of the same and of the other region, secretariat, other delegations, observers. */
const OTHERS = [
  'p-uy-01',
  'p-es-01',
  'p-cf-dg',
  'p-rap-01',
  'p-sec-01',
  'p-adm-01',
  'p-br-hod',
  'p-eu-hod',
  'p-eu-02',
  'p-obs-cso',
  'p-lang-es',
  'p-sum-01'
]

const lines: string[] = []
const keeping = (...line: unknown[]): void => void lines.push(JSON.stringify(line))
const LOG: Log = { debug: keeping, info: keeping, warn: keeping, error: keeping }

describe('what a delegation keeps to itself', () => {
  let server: Running
  let thread = ''
  let first = ''
  let documentId = ''
  const clients = new Map<string, TestClient>()
  const news = new Map<string, { heard: string; end(): void }>()

  const act = (person: string, body: object) => server.act('DG', body, person)
  const own = { type: 'substantive', visibility: 'delegation' }
  const listed = async (person: string, query = ''): Promise<Json> =>
    (await server.json(`/api/v1/documents/DG/threads${query}`, { person })).body

  beforeAll(async () => {
    server = await running({ log: LOG })
    documentId = (await server.json('/api/v1/documents/DG', { person: 'p-sec-01' })).body.id
    for (const person of [...OTHERS, 'p-mx-hod']) {
      news.set(person, await listen(server, person))
      if (['p-adm-01', 'p-sum-01'].includes(person)) continue
      const cookie = await server.signIn(person)
      const client = connectClient({
        url: server.url.replace('http', 'ws'),
        documentId,
        cookie,
        origin: server.url,
        schema: SCHEMA
      })
      clients.set(person, client)
      await client.until(() => client.synced, person)
    }
  })
  afterAll(async () => {
    for (const client of clients.values()) client.end()
    for (const stream of news.values()) stream.end()
    await server.remove()
  })

  /** Waits until everybody has heard of something that all may hear of: what came before it has come. */
  const untilAllHeard = async (): Promise<void> => {
    const before = new Map([...clients].map(([person, client]) => [person, client.news.length]))
    await act('p-br-hod', {
      action: 'comment',
      target: 'DG',
      text: 'To all.',
      type: 'question',
      visibility: 'group'
    })
    for (const [person, client] of clients)
      await client.until(() => client.news.length > (before.get(person) ?? 0), `${person} hears`)
  }

  it('[TH2][TH12] is told to its own people at once, and to nobody else', async () => {
    await untilAllHeard()
    const before = new Map([...clients].map(([person, client]) => [person, client.news.length]))
    const opened = await act('p-mx-02', {
      action: 'comment',
      target: 'DG-p04',
      text: `Our line: the ${SECRET}.`,
      ...own
    })
    ;({ thread, comment: first } = opened.body)
    await act('p-mx-hod', { action: 'comment', target: thread, text: `Agreed, the ${SECRET} @BRA.`, ...own })
    await act('p-mx-02', { action: 'comment', target: first, text: `Our line is the ${SECRET}.`, ...own })
    await act('p-mx-02', { action: 'comment', target: thread, anchor: { paragraphId: 'DG-p05' }, ...own })
    const resolve = { action: 'resolve_thread', target: thread, outcome: 'noted', reason: SECRET }
    expect((await act('p-mx-hod', resolve)).status).toBe(200)
    expect((await act('p-mx-hod', { ...resolve, reopen: true })).status).toBe(200)
    await act('p-mx-02', { action: 'comment', target: 'DG-p04', text: `The ${LATER}.`, ...own })
    const mexico = clients.get('p-mx-hod')
    await mexico?.until(() => (mexico.news.length ?? 0) >= (before.get('p-mx-hod') ?? 0) + 7, 'Mexico hears')
    expect(news.get('p-mx-hod')?.heard).toContain('threads')
    for (const person of OTHERS) {
      expect(clients.get(person)?.news.length, person).toBe(
        before.get(person) === undefined ? undefined : before.get(person)
      )
    }
    const heard = new Map(OTHERS.map(person => [person, news.get(person)?.heard.split('"threads"').length]))
    await untilAllHeard()
    for (const person of OTHERS) {
      const frames = clients.get(person)?.news.slice(before.get(person)) ?? []
      expect(frames.length, person).toBeLessThanOrEqual(1)
      expect(
        (news.get(person)?.heard.split('"threads"').length ?? 0) - (heard.get(person) ?? 0),
        person
      ).toBeLessThanOrEqual(1)
    }
    expect((await listed('p-mx-02')).counts).toMatchObject({ unsent: 2 })
    expect((await listed('p-mx-02', `?search=${encodeURIComponent(SECRET)}`)).threads).toHaveLength(1)
  })

  it('[TH2] is found by nobody else: in no list, search, file, figure, line of the record or of the log', async () => {
    for (const person of OTHERS) {
      const answers = await Promise.all(channels(thread, first).map(path => server.ask(path, { person })))
      for (const answer of answers) {
        const text = await answer.text()
        const where = `${person} ${answer.url}`
        for (const secret of [SECRET, LATER, thread, first])
          expect(text.includes(secret), `${secret}: ${where}`).toBe(false)
      }
      expect((await server.json(`/api/v1/documents/DG/threads/${thread}`, { person })).status).toBe(404)
      const { voices = [], threads = [] } = await listed(person)
      expect(threads.every((one: Json) => one.visibility !== 'delegation')).toBe(true)
      expect(voices.find(({ voice }: Json) => voice === 'MEX')?.threads ?? 1).toBe(1)
    }
    expect((await server.json('/api/v1/documents/DG', { person: 'p-sec-01' })).body.metrics.threads).toBe(7)
    expect(lines.join('\n')).not.toContain(SECRET)
    expect(await (await server.ask('/metrics')).text()).not.toContain(SECRET)
    for (const client of clients.values())
      for (const { bytes } of client.frames) expect(new TextDecoder().decode(bytes)).not.toContain(SECRET)
  })

  it('[TH2] is answered, changed, resolved, attached, reacted to and sent by nobody else', async () => {
    for (const person of OTHERS) {
      const say = { action: 'comment', text: 'Found you.', type: 'question', visibility: 'delegation' }
      const tries = await Promise.all([
        act(person, { ...say, target: thread }),
        act(person, { ...say, target: first, visibility: 'group' }),
        act(person, { ...say, target: thread, anchor: { paragraphId: 'DG-p01' }, text: undefined }),
        act(person, { action: 'resolve_thread', target: thread, outcome: 'noted' }),
        act(person, { action: 'send_as_delegation', target: 'DG', drafts: [thread] })
      ])
      const nowhere = await Promise.all([
        act(person, { ...say, target: 'no-such-thread' }),
        act(person, { ...say, target: 'no-such-remark', visibility: 'group' }),
        act(person, { ...say, target: 'no-such-thread', anchor: { paragraphId: 'DG-p01' }, text: undefined }),
        act(person, { action: 'resolve_thread', target: 'no-such-thread', outcome: 'noted' }),
        act(person, { action: 'send_as_delegation', target: 'DG', drafts: ['no-such-thread'] })
      ])
      for (const [index, { status, body }] of tries.entries()) {
        expect(status, `${person} ${index}`).toBeGreaterThanOrEqual(400)
        expect([status, body.refusal.code]).toEqual([
          nowhere[index]?.status,
          nowhere[index]?.body.refusal.code
        ])
      }
    }
    const [view] = (await listed('p-mx-hod', `?search=${SECRET.split(' ')[0]}`)).threads
    expect(view.comments).toHaveLength(2)
  })

  it('[TH9] is sent by the head alone, without what was said about it inside, under that day', async () => {
    const send = (person: string) =>
      act(person, { action: 'send_as_delegation', target: 'DG', drafts: [thread] })
    expect((await send('p-mx-02')).status).toBe(403)
    const [waiting] = (await listed('p-mx-hod', '?unsent=true')).threads
    expect(waiting).toMatchObject({ sending: { state: 'waiting' }, may: { send: null } })
    expect((await send('p-mx-hod')).body).toMatchObject({ ok: true, sent: [thread] })
    for (const person of ['p-br-hod', 'p-uy-01', 'p-obs-cso']) {
      const view = (await listed(person)).threads.find((one: Json) => one.id === thread)
      expect(view).toMatchObject({
        voice: 'MEX',
        visibility: 'group',
        former: [],
        unread: true,
        sending: { state: 'sent' }
      })
      expect(view.comments).toHaveLength(1)
      expect(view.comments[0]).toMatchObject({
        text: `Our line is the ${SECRET}.`,
        edits: [],
        internal: false
      })
      expect(view.comments[0].at).toBe(view.sending.at)
    }
    const inside = (await listed('p-mx-02')).threads.find((one: Json) => one.id === thread)
    expect(inside.comments.map((one: Json) => one.internal)).toEqual([false, true])
    expect((await send('p-mx-hod')).status).toBe(404)
  })

  it('[TH9] is on the record of all once it is sent, and what is inside is not', async () => {
    const { entries } = (await server.json('/api/v1/audit?action=send_as_delegation', { person: 'p-uy-01' }))
      .body
    expect(entries[0].shown).toMatchObject({
      action: 'send_as_delegation',
      outcome: 'done',
      payload: { drafts: [thread] }
    })
    const held = (await listed('p-mx-02')).threads.find((one: Json) => one.id === thread)
    const reply = held.comments[1].id
    const change = {
      action: 'comment',
      target: reply,
      text: `Not the ${LATER}.`,
      type: 'substantive',
      visibility: 'group'
    }
    expect((await act('p-mx-hod', change)).status).toBe(200)
    for (const person of OTHERS) {
      const { body } = await server.json(`/api/v1/audit`, { person })
      expect(JSON.stringify(body).includes(reply), person).toBe(false)
    }
  })

  it('[TH9] is sent in a batch, signed with the delegation’s name', async () => {
    const ids: string[] = []
    for (const text of ['One.', 'Two.'])
      ids.push((await act('p-br-02', { action: 'comment', target: 'DG', text, ...own })).body.thread)
    const sent = await act('p-br-hod', { action: 'send_as_delegation', target: 'DG', drafts: ids })
    expect(sent.body.sent).toEqual(ids)
    const seen = (await listed('p-mx-hod')).threads.filter((one: Json) => ids.includes(one.id))
    expect(seen.map((one: Json) => [one.voiceName, one.comments[0].person.id])).toEqual(
      Array(2).fill(['Brazil', 'p-br-02'])
    )
    const mixed = await act('p-br-hod', {
      action: 'send_as_delegation',
      target: 'DG',
      drafts: [...ids, 'other']
    })
    expect(mixed.status).toBe(404)
  })

  it('[TH2] is, where it is for the chairs, seen by them and by whose it is, in the record too', async () => {
    const { body } = await act('p-mx-02', {
      action: 'comment',
      target: 'DG',
      text: `To the chairs: ${LATER}.`,
      type: 'question',
      visibility: 'chairs'
    })
    const sees = async (person: string): Promise<boolean> =>
      (await listed(person)).threads?.some((one: Json) => one.id === body.thread) ?? false
    for (const person of ['p-uy-01', 'p-es-01', 'p-cf-dg', 'p-sec-01', 'p-mx-hod'])
      expect(await sees(person), person).toBe(true)
    for (const person of ['p-br-hod', 'p-obs-cso', 'p-rap-01', 'p-adm-01', 'p-lang-es'])
      expect(await sees(person), person).toBe(false)
    const resolve = { action: 'resolve_thread', target: body.thread, outcome: 'answered' }
    expect((await act('p-uy-01', resolve)).status).toBe(200)
    const record = async (person: string) =>
      JSON.stringify((await server.json('/api/v1/audit', { person })).body)
    expect(await record('p-sec-01')).toContain(body.thread)
    expect(await record('p-br-hod')).not.toContain(body.thread)
    expect(await record('p-adm-01')).not.toContain(body.thread)
  })
})

const channels = (thread: string, remark: string): string[] => {
  const search = encodeURIComponent(SECRET)
  const document = '/api/v1/documents/DG'
  return [
    '/api/v1/documents',
    document,
    ...[
      '',
      `?search=${search}`,
      '?unsent=true',
      '?delegation=MEX',
      '?order=time',
      '?version=Z0',
      '?filter=mine'
    ].map(query => `${document}/threads${query}`),
    ...['answers-due', 'own-remarks', 'mentionable', 'revisions', 'revisions/Z0', 'revisions/Z0/export', 'history', 'drafts', 'notes', 'proposals', 'decisions', 'seen', 'compare?from=Z0&to=working', 'moment?sequence=1'].map(name => `${document}/${name}`), // prettier-ignore
    '/api/v1/audit',
    '/api/v1/audit?document=DG',
    '/api/v1/audit?action=comment',
    '/api/v1/audit?person=p-mx-02',
    '/api/v1/audit?delegation=MEX',
    '/api/v1/audit/export',
    '/api/v1/people',
    '/api/v1/delegations/MEX',
    '/api/v1/agenda',
    '/api/v1/groups/DG'
  ].filter(path => !path.includes(thread) && !path.includes(remark))
}

/** The news as an open page hears them, all of them. */
async function listen(server: Running, person: string): Promise<{ heard: string; end(): void }> {
  const abort = new AbortController()
  const answer = await server.ask('/news', { person, signal: abort.signal })
  const stream = { heard: '', end: () => abort.abort() }
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async (): Promise<void> => {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read())
      stream.heard += piece.value
  }
  read().catch(() => undefined)
  return stream
}
