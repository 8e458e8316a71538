import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

let server: Running
let hand: ReturnType<typeof stageHand>
beforeAll(async () => {
  server = await running()
  hand = stageHand(server.file)
})
afterAll(async () => {
  hand.close()
  await server.remove()
})

const post = (
  to: string,
  body: object | null,
  init: { person?: string; headers?: Record<string, string> } = {}
) =>
  server.json(to, {
    method: 'POST',
    ...init,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...init.headers },
    ...(body ? { body: JSON.stringify(body) } : {})
  })
const secretOf = (link: { url: string }): string => link.url.split('/').at(-1) ?? ''
const PASSWORD = 'correct horse'
const newcomer = (n: number) => ({
  action: 'nominate_delegate',
  target: 'MEX',
  person: { name: `Newcomer ${n}`, email: `new${n}@mex.example`, language: 'es', workingGroup: 'DG' },
  mandate: { from: '2023-11-27T12:00:00Z', until: null }
})

describe('invitations', () => {
  it('bring somebody in: invited by his head, once, with a password of his own', async () => {
    const invited = await server.act(null, newcomer(1), 'p-mx-hod')
    expect(invited).toMatchObject({
      status: 200,
      body: { link: { purpose: 'invite', email: 'new1@mex.example' } }
    })
    const { link, personId } = invited.body
    expect(link.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation\/[\w-]{43}$/)
    const secret = secretOf(link)
    expect((await post('/api/v1/invitations/look', { secret })).body).toEqual({
      ok: true,
      name: 'Newcomer 1',
      purpose: 'invite'
    })
    const short = await post('/api/v1/invitations/accept', { secret, password: 'too short' })
    expect([short.status, short.body.refusal.code]).toEqual([422, 'password'])
    const answer = await server.ask('/api/v1/invitations/accept', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, password: PASSWORD })
    })
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const read = await server.json('/api/v1/documents', { headers: { cookie } })
    expect(read.body.documents.map(({ code }: Json) => code)).toEqual(['DG'])
    const rows = hand.all<{ passwordHash: string }>('SELECT passwordHash FROM Person WHERE id = ?', personId)
    expect(rows[0]?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(hand.all('SELECT * FROM PersonalLink WHERE id = ?', secret)).toEqual([])
  })

  it('[X24] answer the same to a used, a void, an expired and an unknown secret', async () => {
    const one = (await server.act(null, newcomer(2), 'p-mx-hod')).body
    const used = secretOf(one.link)
    expect((await post('/api/v1/invitations/accept', { secret: used, password: PASSWORD })).status).toBe(200)
    const two = (await server.act(null, newcomer(3), 'p-mx-hod')).body
    const renewed = await post(`/api/v1/people/${two.personId}/link`, null, { person: 'p-mx-hod' })
    expect(renewed.body.link.purpose).toBe('invite')
    const three = (await server.act(null, newcomer(4), 'p-mx-hod')).body
    hand.run('UPDATE PersonalLink SET expiresAt = 1 WHERE personId = ?', three.personId)
    const secrets = [used, secretOf(two.link), secretOf(three.link), 'A'.repeat(43), '', '../x']
    const answers: string[] = []
    for (const secret of secrets) {
      for (const to of ['look', 'accept']) {
        const body = to === 'look' ? { secret } : { secret, password: PASSWORD }
        const { status, body: told } = await post(`/api/v1/invitations/${to}`, body)
        answers.push(`${status} ${JSON.stringify(told)}`)
      }
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^404/)
    expect(
      (await post('/api/v1/invitations/accept', { secret: secretOf(renewed.body.link), password: PASSWORD }))
        .status
    ).toBe(200)
  })

  it('[X24] are used by one of two who come at the same moment', async () => {
    const { link } = (await server.act(null, newcomer(5), 'p-mx-hod')).body
    const bodies = [1, 2, 3].map(n => ({ secret: secretOf(link), password: `${PASSWORD} ${n}` }))
    const answers = await Promise.all(bodies.map(body => post('/api/v1/invitations/accept', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
  })

  it('[X08] [X24] know no field that would raise a role', async () => {
    const wrong = { ...newcomer(6), person: { ...newcomer(6).person, role: 'secretariat' } }
    expect((await server.act(null, wrong, 'p-mx-hod')).status).toBe(400)
    const { link } = (await server.act(null, newcomer(6), 'p-mx-hod')).body
    const raised = { secret: secretOf(link), password: PASSWORD, role: 'secretariat' }
    expect((await post('/api/v1/invitations/accept', raised)).status).toBe(400)
    expect((await post('/api/v1/invitations/look', { secret: secretOf(link) })).status).toBe(200)
  })

  it('a head resets a delegate, never an office, never another delegation; the secretariat resets anybody', async () => {
    const renew = async (id: string, person: string) =>
      (await post(`/api/v1/people/${id}/link`, null, { person })).body
    expect(await renew('p-mx-02', 'p-mx-hod')).toMatchObject({ link: { purpose: 'reset' } })
    expect(await renew('p-br-02', 'p-mx-hod')).toMatchObject({ refusal: { code: 'PM6' } })
    expect(await renew('p-uy-01', 'p-uy-hod')).toMatchObject({ refusal: { code: 'PE6' } })
    expect(await renew('p-uy-01', 'p-br-hod')).toMatchObject({ refusal: { code: 'PM6' } })
    expect(await renew('p-mx-hod', 'p-mx-02')).toMatchObject({ refusal: { code: 'PM6' } })
    const { link } = await renew('p-uy-hod', 'p-sec-01')
    const former = await server.signIn('p-uy-hod')
    expect(
      (await post('/api/v1/invitations/accept', { secret: secretOf(link), password: PASSWORD })).status
    ).toBe(200)
    expect((await server.ask('/api/v1/documents', { headers: { cookie: former } })).status).toBe(401)
    await expect(server.signIn('p-uy-hod')).rejects.toThrow('401')
    expect(await server.signIn('p-uy-hod', PASSWORD)).toContain('acuerdo=')
  })

  it('one act under one key is done once, and its link is in the first answer only', async () => {
    const act = { ...newcomer(7), idempotencyKey: 'invite-7' }
    const first = await server.act(null, act, 'p-mx-hod')
    const again = await server.act(null, act, 'p-mx-hod')
    expect(first.body.link).toBeDefined()
    const { link: _, ...rest } = first.body
    expect(again).toEqual({ status: 200, body: rest })
    const other = await server.act(null, { ...newcomer(8), idempotencyKey: 'invite-7' }, 'p-mx-hod')
    expect(other.status).toBe(409)
    const twice = await Promise.all(
      [1, 2].map(() => server.act(null, { ...newcomer(9), idempotencyKey: 'invite-9' }, 'p-mx-hod'))
    )
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(twice[0]?.body.personId).toBe(twice[1]?.body.personId)
  })
})

describe('keys for programs', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const plain = (to: string, init: RequestInit) => fetch(new URL(to, server.url), init)

  it('have the rights of their owner, need no Origin, and are stored as a hash', async () => {
    const made = await post('/api/v1/tokens', { name: 'minutes' }, { person: 'p-es-01' })
    const { token, id } = made.body
    expect(token).toMatch(/^acu_[\w-]{43}$/)
    expect(hand.all('SELECT * FROM BearerToken WHERE hash = ? OR id = ?', token, token)).toEqual([])
    expect((await plain('/api/v1/documents/DG', { headers: bearer(token) })).status).toBe(200)
    expect((await plain('/api/v1/documents/AI', { headers: bearer(token) })).status).toBe(404)
    const act = (headers: Record<string, string>) =>
      plain('/api/v1/documents/DG/acts', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ action: 'admit_observers', target: 'DG', open: true })
      })
    expect((await act(bearer(token))).status).toBe(200)
    expect((await act({})).status).toBe(403)
    expect((await act(bearer('acu_' + 'A'.repeat(43)))).status).toBe(401)
    // A key counts alone: a cookie beside a wrong one opens nothing, and a key makes no key.
    const cookie = await server.signIn('p-es-01')
    expect((await act({ ...bearer('acu_' + 'A'.repeat(43)), cookie })).status).toBe(401)
    expect((await plain('/api/v1/tokens', { headers: bearer(token) })).status).toBe(401)
    const list = await server.json('/api/v1/tokens', { person: 'p-es-01' })
    expect(list.body.tokens).toMatchObject([{ id, name: 'minutes' }])
    expect(JSON.stringify(list.body)).not.toContain(token)
    expect((await post(`/api/v1/tokens/${id}/revoke`, null, { person: 'p-uy-01' })).status).toBe(404)
    expect((await post(`/api/v1/tokens/${id}/revoke`, null, { person: 'p-es-01' })).status).toBe(200)
    expect((await plain('/api/v1/documents/DG', { headers: bearer(token) })).status).toBe(401)
  })

  it('end with their owner', async () => {
    const { body } = await post('/api/v1/tokens', { name: 'x' }, { person: 'p-ar-hod' })
    await server.act(null, { action: 'accredit', target: 'ARG', suspended: true }, 'p-sec-01')
    expect((await plain('/api/v1/documents', { headers: bearer(body.token) })).status).toBe(401)
    await server.act(null, { action: 'accredit', target: 'ARG', suspended: false }, 'p-sec-01')
    expect((await plain('/api/v1/documents', { headers: bearer(body.token) })).status).toBe(200)
  })
})

describe('who sees whom', () => {
  it('everybody sees who takes part; addresses and states only whoever administers a person', async () => {
    const seen = async (person: string) =>
      new Map(
        (await server.json('/api/v1/people', { person })).body.people.map((card: Json) => [card.id, card])
      ) as Map<string, Json>
    const delegate = await seen('p-eu-03')
    expect(delegate.get('p-mx-02')).toMatchObject({
      name: 'Héctor Barragán',
      delegation: 'MEX',
      administered: null
    })
    expect([...delegate.values()].every(card => card.administered === null)).toBe(true)
    const head = await seen('p-mx-hod')
    expect(head.get('p-mx-02').administered).toMatchObject({
      email: 'p-mx-02@demo.example',
      by: 'nominate_delegate'
    })
    expect(head.get('p-br-02').administered).toBeNull()
    expect((await seen('p-sec-01')).get('p-adm-01').administered).toMatchObject({
      state: 'active',
      by: 'accredit'
    })
    expect((await server.ask('/api/v1/people')).status).toBe(401)
  })

  it('shows delegations, and a group to those who may read its text', async () => {
    const { body } = await server.json('/api/v1/delegations/MEX', { person: 'p-mx-hod' })
    expect(body.delegation).toMatchObject({ code: 'MEX', heads: [{ id: 'p-mx-hod' }] })
    expect(body.may).toMatchObject({ nominate_delegate: null, accredit: { code: 'PM1' } })
    const group = await server.json('/api/v1/groups/DG', { person: 'p-uy-01' })
    expect(group.body.coChairs.map(({ id }: Json) => id).sort()).toEqual(['p-es-01', 'p-uy-01'])
    expect(group.body.may).toMatchObject({
      admit_observers: null,
      replace_co_chair: { code: 'PM1' },
      lock_text: { code: 'PM2' }
    })
    expect((await server.ask('/api/v1/groups/AI', { person: 'p-uy-01' })).status).toBe(404)
    expect((await server.ask('/api/v1/groups/none', { person: 'p-sec-01' })).status).toBe(404)
  })
})

describe('the private sphere', () => {
  const OUTSIDERS = [
    'p-uy-01',
    'p-cf-dg',
    'p-rap-01',
    'p-sec-01',
    'p-co-hod',
    'p-eu-03',
    'p-obs-cso',
    'p-lang-es',
    'p-sum-01',
    'p-adm-01'
  ]
  const WORDS = 'bottom line: paragraph five'

  it('[AU6] keeps notes within the delegation and drafts with their author, on every address', async () => {
    const note = { action: 'internal_note', target: 'DG-p05', text: WORDS }
    expect((await server.act('DG', note, 'p-br-hod')).status).toBe(200)
    const draft = { paragraphId: 'DG-p05', base: '', own: `${WORDS} (draft)`, origin: 'refused' }
    const kept = await post('/api/v1/documents/DG/drafts', draft, { person: 'p-br-hod' })
    const inside = await server.json('/api/v1/documents/DG/notes', { person: 'p-br-02' })
    expect(inside.body.notes).toMatchObject([
      { text: WORDS, paragraphId: 'DG-p05', author: { id: 'p-br-hod' } }
    ])
    expect((await server.json('/api/v1/documents/DG/drafts', { person: 'p-br-02' })).body.drafts).toEqual([])
    const { body: api } = await server.json('/api/v1/openapi.json')
    const reads = Object.entries(api.paths as Record<string, { get?: object }>)
      .filter(([, { get }]) => get)
      .map(([to]) => to.replace('{key}', 'DG').replace('{name}', 'Z0').replace('{code}', 'BRA'))
    expect(reads.length).toBeGreaterThan(14)
    for (const person of OUTSIDERS) {
      for (const to of [...reads, '/api/v1/groups/DG', '/api/v1/audit?action=internal_note']) {
        const text = await (await server.ask(to, { person })).text()
        expect([person, to, text.includes(WORDS)]).toEqual([person, to, false])
      }
      expect((await post(`/api/v1/drafts/${kept.body.id}/discard`, null, { person })).status).toBe(404)
    }
    const stored = hand.all<{ payloadJson: string }>('SELECT payloadJson FROM AuditEntry')
    expect(stored.filter(({ payloadJson }) => payloadJson.includes('bottom line'))).toEqual([])
    expect((await post(`/api/v1/drafts/${kept.body.id}/discard`, null, { person: 'p-br-hod' })).status).toBe(
      200
    )
  })

  it('[X08] [X10] takes no author, delegation or other field with a draft', async () => {
    const draft = { paragraphId: null, base: '', own: 'x', origin: 'form' }
    for (const more of ['personId', 'delegationCode', 'authorId', 'status'])
      expect(
        (await post('/api/v1/documents/DG/drafts', { ...draft, [more]: 'x' }, { person: 'p-br-02' })).status
      ).toBe(400)
    expect(
      (
        await server.act(
          'DG',
          { action: 'move_paragraph', target: 'DG-p01', after: null, authorId: 'x' },
          'p-cf-dg'
        )
      ).status
    ).toBe(400)
  })
})

describe('the record over HTTP', () => {
  it('[X11] keeps the line of a co-chair who acts in another group, who is told that there is no such text', async () => {
    const act = { action: 'admit_observers', target: 'AI', open: false }
    const there = await server.act('AI', act, 'p-uy-01')
    const nowhere = await server.act('NONE', { ...act, target: 'NONE' }, 'p-uy-01')
    expect(there).toEqual(nowhere)
    expect(there.status).toBe(404)
    const { body } = await server.json('/api/v1/audit?document=AI&person=p-uy-01', { person: 'p-sec-01' })
    expect(body.entries[0].shown).toMatchObject({
      action: 'admit_observers',
      outcome: 'refused',
      refusalCode: 'PM3'
    })
  })

  it('is read by the own group, by the secretariat whole, by the administrator without what was said', async () => {
    const open = { action: 'admit_observers', target: 'DG', open: true, reason: 'a good reason' }
    expect((await server.act('DG', open, 'p-es-01')).status).toBe(200)
    const first = async (person: string) =>
      (await server.json('/api/v1/audit?document=DG&action=admit_observers', { person })).body.entries?.[0]
        ?.shown
    for (const person of ['p-uy-01', 'p-cf-dg', 'p-sec-01', 'p-br-hod'])
      expect(await first(person)).toMatchObject({
        actor: { id: 'p-es-01' },
        payload: { open: true, reason: 'a good reason' }
      })
    expect(await first('p-adm-01')).toMatchObject({ actor: { id: 'p-es-01' }, payload: null })
    for (const person of ['p-eu-03', 'p-obs-cso', 'p-rap-01', 'p-lang-es', 'p-sum-01'])
      expect((await server.ask('/api/v1/audit', { person })).status).toBe(403)
    expect((await server.ask('/api/v1/audit?document=AI', { person: 'p-uy-01' })).status).toBe(404)
    expect((await server.ask('/api/v1/audit')).status).toBe(401)
    const { body } = await server.json('/api/v1/audit', { person: 'p-uy-01' })
    const accreditations = body.entries.filter((entry: Json) => entry.shown?.action === 'accredit')
    expect(accreditations).toEqual([])
    expect(body.entries.some((entry: Json) => entry.shown === null)).toBe(true)
    const delegation = await server.json('/api/v1/audit?delegation=MEX', { person: 'p-sec-01' })
    expect(delegation.body.entries.every((entry: Json) => entry.shown.actor.delegation === 'MEX')).toBe(true)
    expect((await server.ask('/api/v1/audit?colour=red', { person: 'p-sec-01' })).status).toBe(400)
  })

  it('[S8] has a line about each who tried to read it without the right', async () => {
    for (const to of ['/api/v1/audit', '/api/v1/audit?document=DG', '/api/v1/audit/export'])
      expect([403, 404]).toContain((await server.ask(to, { person: 'p-obs-biz' })).status)
    const query = '/api/v1/audit?person=p-obs-biz&action=read_audit'
    const { body } = await server.json(query, { person: 'p-sec-01' })
    expect(body.entries.map((entry: Json) => entry.shown)).toHaveLength(3)
    expect(body.entries[0].shown).toMatchObject({ outcome: 'refused', refusalCode: 'PM1' })
  })

  it('[AU5] [AU6] is exported as JSON Lines that verify, whole or with what is hidden, and holds no secret', async () => {
    const { body: made } = await server.act(null, newcomer(10), 'p-mx-hod')
    const folder = mkdtempSync(path.join(tmpdir(), 'acuerdo-'))
    for (const person of ['p-sec-01', 'p-uy-01', 'p-adm-01']) {
      const text = await (await server.ask('/api/v1/audit/export', { person })).text()
      const file = path.join(folder, `${person}.jsonl`)
      writeFileSync(file, text)
      const said = execFileSync('node', ['server/verify-audit.mjs', file], { encoding: 'utf8' })
      expect(said).toMatch(/^\d+ entries, each behind the one before it\. The last hash is [0-9a-f]{64}\.\n$/)
      expect(text).not.toContain(secretOf(made.link))
      expect(text).not.toContain(PASSWORD)
      expect(text).not.toMatch(/argon2|acu_/)
    }
    rmSync(folder, { recursive: true })
    expect((await server.ask('/api/v1/audit/export', { person: 'p-eu-03' })).status).toBe(403)
  })
})
