import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Running } from './running.ts'

describe('signing in', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  const post = (
    to: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {}
  ): Promise<Response> => server.ask(to, { method: 'POST', body: new URLSearchParams(fields), headers })
  const signIn = (
    person: string,
    password: string,
    headers: Record<string, string> = {}
  ): Promise<Response> => post('/sign-in', { email: `${person}@demo.example`, password }, headers)
  const reads = async (cookie: string): Promise<number> =>
    (await server.ask('/api/v1/documents', { headers: { cookie } })).status

  it('sets a cookie that scripts and other sites cannot use, and goes where it was asked to', async () => {
    const answer = await post('/sign-in', {
      email: ' P-CF-DG@demo.example ',
      password: 'demo',
      redirectTo: '/documents/DG'
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/documents/DG')
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^acuerdo=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/)
    expect(await reads(cookie.split(';')[0] ?? '')).toBe(200)
  })

  it('is tied to the host and to https where people come by https', async () => {
    const behind = await running({ variables: { PUBLIC_URL: 'https://acuerdo.example' } })
    const answer = await behind.ask('/sign-in', {
      method: 'POST',
      headers: { origin: 'https://acuerdo.example' },
      body: new URLSearchParams({ email: 'p-cf-dg@demo.example', password: 'demo' })
    })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-acuerdo=.*; Path=\/; .*; Secure$/)
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=')
    await behind.remove()
  })

  it('[X23] says the same to a known and to an unknown address', async () => {
    const known = await signIn('p-cf-eg', 'wrong', { accept: 'application/json' })
    const unknown = await signIn('p-nobody', 'wrong', { accept: 'application/json' })
    expect(known.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await unknown.text()).toBe(await known.text())
    expect(known.headers.get('set-cookie')).toBeNull()
  })

  it('[X23] refuses after ten failed tries with 429, other accounts undisturbed', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await signIn('p-cf-cy', 'wrong')).status)
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])
    // The right password does not help any more: a guess may be right.
    expect((await signIn('p-cf-cy', 'demo')).status).toBe(429)
    expect((await signIn('p-cf-co', 'demo')).status).toBe(303)
  })

  it('[X23] takes no more than ten tries at once either', async () => {
    const all = await Promise.all(Array.from({ length: 25 }, () => signIn('p-cf-ai', 'wrong')))
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  it('lets everybody sign in at the same moment from one address', async () => {
    const people = (await server.accounts.demonstration()) ?? []
    expect(people).toHaveLength(57)
    const free = people.filter(({ id }) => !['p-cf-cy', 'p-cf-ai'].includes(id))
    const cookies = await Promise.all(free.map(({ id }) => server.signIn(id)))
    expect(new Set(cookies).size).toBe(free.length)
    const again = await Promise.all(Array.from({ length: 30 }, () => server.signIn('p-sec-01')))
    expect(new Set(again).size).toBe(30)
  })

  it('[X09] gives a new session at every sign-in, and ends the one that the browser held', async () => {
    const planted = await signIn('p-cf-dg', 'demo', { cookie: `acuerdo=${'A'.repeat(43)}` })
    expect(planted.headers.get('set-cookie')).not.toContain('A'.repeat(43))
    expect(await reads(`acuerdo=${'A'.repeat(43)}`)).toBe(401)
    const first = await server.signIn('p-cf-dg')
    const second = await signIn('p-cf-dg', 'demo', { cookie: first })
    expect(await reads(first)).toBe(401)
    expect(await reads(second.headers.get('set-cookie')?.split(';')[0] ?? '')).toBe(200)
  })

  it('ends a session when somebody signs out', async () => {
    const cookie = await server.signIn('p-cf-dg')
    const other = await server.signIn('p-cf-dg')
    const answer = await post('/sign-out', {}, { cookie })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('set-cookie')).toMatch(/^acuerdo=; .*Max-Age=0/)
    expect(await reads(cookie)).toBe(401)
    expect(await reads(other)).toBe(200)
  })

  it('ends a session after twelve hours', async () => {
    const cookie = await server.signIn('p-cf-dg')
    const id = (await server.accounts.sessionOf(cookie))?.id ?? ''
    const endsAt = (await server.accounts.sessionById(id))?.endsAt ?? 0
    expect(Math.abs(endsAt - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000)
    expect(await server.storage.store.sessions.find(id, new Date(endsAt - 1))).not.toBeNull()
    expect(await server.storage.store.sessions.find(id, new Date(endsAt))).toBeNull()
  })

  it('[X08] knows the fields of its form and no other', async () => {
    for (const field of ['role', 'isAdmin', '_method', '__proto__']) {
      const answer = await post('/sign-in', { email: 'p-cf-dg@demo.example', password: 'demo', [field]: 'x' })
      expect([field, answer.status]).toEqual([field, 400])
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect((await post('/sign-in', { email: 'p-cf-dg@demo.example' })).status).toBe(400)
  })

  it('reads a form only', async () => {
    const answer = await server.ask('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":"p-cf-dg@demo.example","password":"demo"}'
    })
    expect(answer.status).toBe(415)
  })

  it('offers people without a password in a demonstration only', async () => {
    const request = new Request(server.url)
    expect((await server.accounts.signInAs('p-cf-dg', request)).ok).toBe(true)
    expect((await server.accounts.signInAs('p-nobody', request)).ok).toBe(false)
    const plain = await running({ file: server.file, variables: { DEMO: '0' } })
    expect(await plain.accounts.demonstration()).toBeNull()
    expect((await plain.accounts.signInAs('p-cf-dg', request)).ok).toBe(false)
    await plain.close()
  })
})
