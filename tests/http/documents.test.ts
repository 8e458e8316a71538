import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import expected from '../fixtures/expected-metrics.z0.json'
import { running, type Json, type Running } from './running.ts'

const CODES = { DG: 'data-governance', EG: 'e-governance', CY: 'cybersecurity', CO: 'connectivity', AI: 'ai' }

describe('the documents of the interface for programs', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  it('lists the texts that somebody may read, and no other', async () => {
    const all = await server.json('/api/v1/documents', { person: 'p-sec-01' })
    expect(all.status).toBe(200)
    expect(all.body.documents.map((row: Json) => row.code)).toEqual(Object.keys(CODES))
    const one = await server.json('/api/v1/documents', { person: 'p-cf-dg' })
    expect(one.body.documents.map((row: Json) => [row.themeCode, row.stage])).toEqual([['DG', 'zero_draft']])
  })

  it.each(Object.entries(CODES))('measures %s as expected at Z0', async (code, theme) => {
    const { body } = await server.json(`/api/v1/documents/${code}`, { person: 'p-sec-01' })
    const figures = (expected.z0 as Json)[theme]
    expect(body.metrics).toMatchObject(figures)
  })

  it('describes a text with its hash, its numbers and its brackets, under its id and its code', async () => {
    const byCode = await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    const byId = await server.json(`/api/v1/documents/${byCode.body.id}`, { person: 'p-cf-dg' })
    expect(byId.body).toEqual(byCode.body)
    const { body } = byCode
    expect(body).toMatchObject({ themeCode: 'DG', code: 'DG', language: 'en', stage: 'zero_draft' })
    expect(body.symbol).toMatch(/\/DG\/Z0$/)
    expect(body.headHash).toMatch(/^[0-9a-f]{64}$/)
    expect(body.sequence).toBeGreaterThan(0)
    expect(body.changedSince).toBe(false)
    expect(body.paragraphs).toHaveLength(12)
    expect(body.paragraphs.map((paragraph: Json) => paragraph.number)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1))
    )
    for (const paragraph of body.paragraphs) expect(paragraph.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(body.brackets).toHaveLength(7)
  })

  it('shows the issued version with the hash of the working text that nobody has changed', async () => {
    const { body } = await server.json('/api/v1/documents/AI', { person: 'p-sec-01' })
    const list = await server.json('/api/v1/documents/AI/revisions', { person: 'p-sec-01' })
    expect(list.body.revisions).toHaveLength(1)
    expect(list.body.revisions[0]).toMatchObject({ name: 'Z0', hash: body.headHash })
    const one = await server.json('/api/v1/documents/AI/revisions/Z0', { person: 'p-sec-01' })
    expect(one.body.content.paragraphs).toHaveLength(12)
    const none = await server.json('/api/v1/documents/AI/revisions/Rev.9', { person: 'p-sec-01' })
    expect(none.status).toBe(404)
  })

  it('answers the same to an unknown text and to one that somebody may not read', async () => {
    const { body: known } = await server.json('/api/v1/documents/AI', { person: 'p-sec-01' })
    const answers = await Promise.all(
      [known.id, 'AI', 'no-such-text', '__proto__', 'constructor'].map(async key => {
        const answer = await server.ask(`/api/v1/documents/${key}`, { person: 'p-cf-dg' })
        return { status: answer.status, text: await answer.text() }
      })
    )
    for (const answer of answers) expect(answer).toEqual({ status: 404, text: answers[0]?.text })
  })

  it.each(['', '/DG', '/DG/revisions', '/DG/revisions/Z0'])('asks for a session at %s', async rest => {
    const { status, body } = await server.json(`/api/v1/documents${rest}`)
    expect(status).toBe(401)
    expect(body.refusal.code).toBe('signed_out')
  })

  it('says what the server is: schema, times, limits, version', async () => {
    const { status, body } = await server.json('/api/v1/server')
    expect(status).toBe(200)
    expect(body).toMatchObject({ schema: 1, version: '0.1.0' })
    expect(body.limits.FORM_BYTES_MAX).toBe(65_536)
    // The demonstration stands in November 2023, the machine does not.
    expect(body.serverTime).toMatch(/^2023-11-27T14:/)
    expect(Math.abs(Date.parse(body.machineTime) - Date.now())).toBeLessThan(60_000)
  })

  it('knows no other address under /api', async () => {
    const { status, body } = await server.json('/api/v1/nothing')
    expect(status).toBe(404)
    expect(body.ok).toBe(false)
  })

  it('tells that it is healthy, and gives its figures to this machine only', async () => {
    expect((await server.ask('/healthz')).status).toBe(200)
    const figures = await server.ask('/metrics')
    expect(figures.headers.get('content-type')).toContain('text/plain')
    expect(await figures.text()).toContain('acuerdo_http_answers_total')
    const passedOn = await server.ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(passedOn.status).toBe(404)
  })
})

describe('the clock that tests set', () => {
  it('runs on from where it was set, and stays so over a restart', async () => {
    const server = await running()
    const put = (now: string): Promise<{ status: number; body: Json }> =>
      server.json('/api/v1/test/clock', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now })
      })
    expect((await put('2023-11-28T09:30:00Z')).status).toBe(200)
    expect((await put('half past nine')).status).toBe(400)
    expect((await server.json('/api/v1/server')).body.serverTime).toMatch(/^2023-11-28T09:30:/)
    await server.close()
    const again = await running({ file: server.file })
    expect((await again.json('/api/v1/server')).body.serverTime).toMatch(/^2023-11-28T09:3/)
    await again.close()
    await server.remove()
  })

  it('does not exist outside tests', async () => {
    const server = await running({ variables: { NODE_ENV: 'production' } })
    const answer = await server.ask('/api/v1/test/clock', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"now":"2023-11-28T09:30:00Z"}'
    })
    expect(answer.status).toBe(405)
    await server.remove()
  })
})
