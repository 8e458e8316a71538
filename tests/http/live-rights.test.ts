import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CLOSE, SCHEMA } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { stageHand } from './cells.ts'
import { newsOf, type HeardNews } from './heard-news.ts'
import { running, type Running } from './running.ts'

const AT_ONCE_MS = 2_000
const HOUR_MS = 3_600_000

let server: Running
let hand: ReturnType<typeof stageHand>
const documents = new Map<string, string>()
const clients: TestClient[] = []
beforeAll(async () => {
  // Nothing looks by itself during these tests: what changes reaches the sockets because the change pushes it.
  server = await running({ limits: { SWEEP_MS: HOUR_MS, PING_MS: HOUR_MS, UPGRADES_PER_SECOND_MAX: 5_000 } })
  hand = stageHand(server.file)
  const { body } = await server.json('/api/v1/documents', { person: 'p-sec-01' })
  for (const { code, id } of body.documents) documents.set(code, id)
})
afterAll(async () => {
  for (const client of clients) client.end()
  hand.close()
  await server.remove()
})

const idOf = (code: string): string => documents.get(code) ?? ''

async function enter(person: string, code: string, cookie?: string): Promise<TestClient> {
  const client = connectClient({
    url: server.url.replace('http', 'ws'),
    documentId: idOf(code),
    cookie: cookie ?? (await server.signIn(person)),
    origin: server.url,
    schema: SCHEMA
  })
  clients.push(client)
  await client.until(() => client.synced && client.hello !== null, `${person} in ${code}`)
  return client
}

let typists = 0

/** Between two keys of somebody who types very fast. */
const KEY_MS = 6

/** Types one token a frame until told otherwise. */
function typist(client: TestClient) {
  const name = `t${++typists}`
  let stopped = false
  const tokens: string[] = []
  const step = (): void => {
    if (stopped || client.closed !== null) return
    const token = `<${name}-${client.sent + 1}>`
    client.type(token)
    tokens.push(token)
    setTimeout(step, KEY_MS)
  }
  const first = client.sent
  step()
  return {
    stop: () => void (stopped = true),
    /** What of it the text holds, whole tokens only, beside what was told. */
    check: async (code: string) => {
      stopped = true
      const watcher = await enter('p-sec-02', code)
      const held = new Set(watcher.words.match(/<t\d+-\d+>/g) ?? [])
      const refused = new Set(client.refused.map(({ n }) => n))
      const told = tokens.filter(
        (_, index) => first + index + 1 <= client.saved.n && !refused.has(first + index + 1)
      )
      expect(told.filter(token => !held.has(token))).toEqual([])
      expect([...refused].filter(n => held.has(`<${name}-${n}>`))).toEqual([])
      expect(watcher.words.replaceAll(/<t\d+-\d+>/g, '')).not.toMatch(/[<>]/)
      watcher.end()
    }
  }
}

/** The act, and how long after it was sent the client had heard of it. */
async function measured(
  act: () => Promise<{ status: number }>,
  heard: () => Promise<unknown>
): Promise<void> {
  const begun = performance.now()
  const [answer] = await Promise.all([act(), heard()])
  expect(answer.status).toBe(200)
  expect(performance.now() - begun).toBeLessThan(AT_ONCE_MS)
}

const readOnly = (client: TestClient, reason: string) => () =>
  client.until(() => client.rights?.mayType === false && client.rights.reason === reason, reason)
const closed = (client: TestClient) => () => client.until(() => client.closed !== null, 'close')
const absent = (watcher: TestClient, person: string) => () =>
  watcher.until(
    () =>
      ![...watcher.presence.values()].some(
        ({ state }) => (state?.['user'] as { id?: string })?.id === person
      ),
    `${person} gone`
  )

describe('what changes reaches whoever is there within two seconds, by push', () => {
  it('a drafting list without the person: read-only, the socket stays', async () => {
    const client = await enter('p-eu-03', 'DG')
    expect(client.rights?.mayType).toBe(true)
    const typing = typist(client)
    await client.until(() => client.saved.n > 5, 'some letters')
    const act = { action: 'set_drafting_list', target: 'DG', people: ['p-mx-02'] }
    await measured(() => server.act('DG', act, 'p-uy-01'), readOnly(client, 'role'))
    await client.until(() => client.refused.length > 0, 'a refused frame')
    expect(client.closed).toBeNull()
    await typing.check('DG')
  })

  it('a lock: read-only with its reason; and unlocked again', async () => {
    hand.stand('CY', 'negotiation')
    const client = await enter('p-cf-cy', 'CY')
    const typing = typist(client)
    await client.until(() => client.saved.n > 5, 'some letters')
    const lock = (locked: boolean) => () =>
      server.act('CY', { action: 'lock_text', target: 'CY', locked }, 'p-do-01')
    await measured(lock(true), readOnly(client, 'locked'))
    typing.stop()
    await measured(lock(false), () => client.until(() => client.rights?.mayType === true, 'unlocked'))
    await typing.check('CY')
  })

  it('the first reading is opened: who may no longer type is told', async () => {
    await server.act(
      null,
      { action: 'change_settings', target: 'event', negotiation_drafting: 'chairs' },
      'p-sec-01'
    )
    const client = await enter('p-pe-hod', 'AI')
    expect(client.rights?.mayType).toBe(true)
    const act = { action: 'open_reading', target: 'AI/Z0' }
    await measured(() => server.act('AI', act, 'p-br-01'), readOnly(client, 'role'))
    const settings = { action: 'change_settings', target: 'event', negotiation_drafting: 'drafting_group' }
    await measured(
      () => server.act(null, settings, 'p-sec-01'),
      () => client.until(() => client.rights?.mayType === true, 'the drafting group')
    )
  })

  it('[S6] a head removes a member: signed out everywhere, presence gone, nothing half stored', async () => {
    const watcher = await enter('p-uy-01', 'EG', await server.signIn('p-sec-01'))
    const cookie = await server.signIn('p-pe-02')
    const client = await enter('p-pe-02', 'EG', cookie)
    client.tellPresence({ cursor: null, editing: true })
    await watcher.until(() => watcher.presence.size > 0, 'presence')
    const draft = { paragraphId: null, base: '', own: 'half a sentence', origin: 'form' }
    const kept = await server.json('/api/v1/documents/EG/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(draft),
      person: 'p-pe-02'
    })
    expect(kept.status).toBe(200)
    const typing = typist(client)
    await client.until(() => client.saved.n > 5, 'some letters')
    await measured(
      () => server.act(null, { action: 'nominate_delegate', target: 'p-pe-02', end: true }, 'p-pe-hod'),
      () => Promise.all([closed(client)(), absent(watcher, 'p-pe-02')()])
    )
    expect(client.closed?.code).toBe(CLOSE.signedOut)
    expect((await server.ask('/api/v1/documents', { headers: { cookie } })).status).toBe(401)
    await expect(server.signIn('p-pe-02')).rejects.toThrow('401')
    const left = await server.json('/api/v1/documents/EG/drafts', { person: 'p-pe-hod' })
    expect(left.body.drafts).toMatchObject([{ own: 'half a sentence', author: { id: 'p-pe-02' } }])
    const others = await server.json('/api/v1/documents/EG/drafts', { person: 'p-uy-hod' })
    expect(others.body.drafts).toEqual([])
    await typing.check('EG')
    watcher.end()
  })

  it('the secretariat suspends a person, and a whole delegation', async () => {
    const one = await enter('p-jm-02', 'CO')
    await measured(
      () => server.act(null, { action: 'accredit', target: 'p-jm-02', suspended: true }, 'p-sec-01'),
      closed(one)
    )
    expect(one.closed?.code).toBe(CLOSE.signedOut)
    const head = await enter('p-tt-hod', 'CY')
    await measured(
      () => server.act(null, { action: 'accredit', target: 'TTO', suspended: true }, 'p-sec-01'),
      closed(head)
    )
    expect(head.closed?.code).toBe(CLOSE.signedOut)
    await server.act(null, { action: 'accredit', target: 'TTO', suspended: false }, 'p-sec-01')
  })

  it('[X03] a demotion: read-only where the new role reads, closed where it does not', async () => {
    const person = (role: string, workingGroup: string | null) => ({
      action: 'accredit',
      target: 'p-cf-dg',
      person: {
        name: 'Camila Duarte Ríos',
        email: 'p-cf-dg@demo.example',
        delegation: 'PRY',
        role,
        workingGroup,
        language: 'es'
      }
    })
    const cookie = await server.signIn('p-cf-dg')
    const client = await enter('p-cf-dg', 'DG', cookie)
    const typing = typist(client)
    await client.until(() => client.saved.n > 5, 'some letters')
    await measured(() => server.act(null, person('delegate', 'DG'), 'p-sec-01'), readOnly(client, 'role'))
    await typing.check('DG')
    await measured(() => server.act(null, person('delegate', 'EG'), 'p-sec-01'), closed(client))
    expect(client.closed?.code).toBe(CLOSE.forbidden)
  })

  it('[X09] a change of role gives the session another id, and the old one dies', async () => {
    const cookie = await server.signIn('p-cf-dg')
    const act = { action: 'accredit', target: 'p-cf-dg' }
    const person = {
      name: 'Camila Duarte Ríos',
      email: 'p-cf-dg@demo.example',
      delegation: 'PRY',
      role: 'co_facilitator',
      workingGroup: 'DG',
      language: 'es'
    }
    const client = await enter('p-cf-dg', 'EG', cookie)
    await measured(() => server.act(null, { ...act, person }, 'p-sec-01'), closed(client))
    const reader = await enter('p-cf-dg', 'DG', cookie)
    const answer = await server.ask('/api/v1/documents', { headers: { cookie } })
    expect(answer.status).toBe(200)
    const renewed = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(renewed).toMatch(/^acuerdo=[\w-]{43}$/)
    expect(renewed).not.toBe(cookie)
    const again = await server.ask('/api/v1/documents', { headers: { cookie: renewed } })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([200, null])
    hand.run('UPDATE Session SET endedAt = 1 WHERE successor IS NOT NULL')
    expect((await server.ask('/api/v1/documents', { headers: { cookie } })).status).toBe(401)
    // The socket that was opened under the former id lives on with the session, and ends with it.
    expect(reader.closed).toBeNull()
    const list = await server.json('/api/v1/sessions', { headers: { cookie: renewed } })
    const current = list.body.sessions.find((session: { current: boolean }) => session.current)
    const end = () =>
      server.json(`/api/v1/sessions/${current.id}/end`, { method: 'POST', headers: { cookie: renewed } })
    await measured(end, closed(reader))
    expect(reader.closed?.code).toBe(CLOSE.signedOut)
  })

  it('[X05] a stage closed to observers: the text is lost at once, and no news of it comes any more', async () => {
    const news: HeardNews = await newsOf(server, 'p-obs-biz')
    const watcher = await enter('p-fr-01', 'CY')
    const observer = await enter('p-obs-biz', 'CY')
    observer.tellPresence({ cursor: null, editing: false })
    await watcher.until(() => watcher.presence.size > 0, 'presence')
    const close = { action: 'admit_observers', target: 'CY', open: false }
    await measured(
      () => server.act('CY', close, 'p-do-01'),
      () => Promise.all([closed(observer)(), absent(watcher, 'p-obs-biz')(), news.about(idOf('CY'))])
    )
    expect(observer.closed?.code).toBe(CLOSE.forbidden)
    expect((await server.json('/api/v1/documents/CY', { person: 'p-obs-biz' })).status).toBe(404)
    const listed = await server.json('/api/v1/documents', { person: 'p-obs-biz' })
    expect(listed.body.documents.map(({ code }: { code: string }) => code)).not.toContain('CY')
    const refused = ['lock_text', 'move_paragraph'].map(
      action =>
      server.act('CY', action === 'lock_text' ? { action, target: 'CY', locked: true } : { action, target: 'CY-p01', after: null }, 'p-obs-biz') // prettier-ignore
    )
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([404, 404])
    const lines = await server.json('/api/v1/audit?document=CY&person=p-obs-biz', { person: 'p-do-01' })
    expect(lines.body.entries.map((entry: { shown: { outcome: string } }) => entry.shown.outcome)).toEqual([
      'refused',
      'refused'
    ])
    news.end()
  })

  it('the end of a mandate: pages are told, and the mandate is gone', async () => {
    const news = await newsOf(server, 'p-eu-02')
    const end = { action: 'nominate_delegate', target: 'p-eu-02', mandate: null }
    await measured(
      () => server.act(null, end, 'p-eu-hod'),
      () => news.about(idOf('CO'))
    )
    const { body } = await server.json('/api/v1/people', { person: 'p-eu-02' })
    const card = body.people.find(({ id }: { id: string }) => id === 'p-eu-02')
    expect(card.mandate).toBeNull()
    news.end()
  })

  it('an instruction ends by the clock alone', async () => {
    const end = '2023-11-27T15:00:00Z'
    const instruct = (until: string | null) =>
      server.act(
        'CO',
        { action: 'instruct', target: 'CO', instruction: 'edit_text_direct', until },
        'p-cl-01'
      )
    expect((await instruct(end)).status).toBe(200)
    const client = await enter('p-sec-01', 'CO')
    expect(client.rights?.mayType).toBe(true)
    const set = () =>
      server.json('/api/v1/test/clock', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now: '2023-11-27T14:59:59.800Z' })
      })
    await measured(set, readOnly(client, 'role'))
    await measured(
      () => instruct(null),
      () => client.until(() => client.rights?.mayType === true, 'instructed')
    )
  })

  it('a co-chair is replaced: the office is gone at once', async () => {
    const former = await enter('p-cr-01', 'EG')
    const act = {
      action: 'replace_co_chair',
      target: 'EG',
      from: 'p-cr-01',
      to: 'p-br-02',
      reason: 'illness'
    }
    await measured(() => server.act('EG', act, 'p-sec-01'), closed(former))
    expect(former.closed?.code).toBe(CLOSE.forbidden)
    const heir = await enter('p-br-02', 'EG')
    expect(heir.hello).toMatchObject({ mayType: true, user: { role: 'co_chair' } })
  })

  it('[X38] two tabs of one person, who signs out everywhere: both are closed', async () => {
    const cookies = [await server.signIn('p-uy-hod'), await server.signIn('p-uy-hod')]
    const tabs = await Promise.all(cookies.map(cookie => enter('p-uy-hod', 'DG', cookie)))
    const end = () =>
      server.json('/api/v1/sessions/end-all', { method: 'POST', headers: { cookie: cookies[0] ?? '' } })
    await measured(end, () => Promise.all(tabs.map(tab => closed(tab)())))
    expect(tabs.map(tab => tab.closed?.code)).toEqual([CLOSE.signedOut, CLOSE.signedOut])
  })
})
