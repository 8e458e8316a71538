import express from 'express'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFERED } from '../../server/acts/offered.ts'
import { apiRoutes, type ApiParts } from '../../server/api/routes.ts'
import { openApi } from '../../server/api/open-api.ts'
import { rowOf } from './cells.ts'
import { running, type Running } from './running.ts'

type Who = 'anybody' | 'anybody, once adopted' | 'signed in' | 'session' | 'link'

/**
 * Every route of the interface for programs, and who gets past its door; what is behind it is asked of `can()`.
 * A route that is not here does not exist: whoever adds one says here who may use it.
 */
const ROUTES: Record<string, Who> = {
  'get /news': 'session',
  'get /api/v1/server': 'anybody',
  'get /api/v1/openapi.json': 'anybody',
  'get /api/v1/documents': 'signed in',
  'get /api/v1/documents/:key': 'signed in',
  'get /api/v1/documents/:key/revisions': 'signed in',
  'get /api/v1/documents/:key/revisions/:name': 'signed in',
  'get /api/v1/documents/:key/revisions/:name/export': 'signed in',
  'get /api/v1/documents/:key/revisions/:name/verify': 'signed in',
  'post /api/v1/documents/:key/revisions/:name/verify': 'signed in',
  'get /api/v1/documents/:key/compare': 'signed in',
  'get /api/v1/documents/:key/correspondence': 'signed in',
  'get /api/v1/documents/:key/history': 'signed in',
  'get /api/v1/documents/:key/moment': 'signed in',
  'get /api/v1/documents/:key/who': 'signed in',
  'get /api/v1/documents/:key/seen': 'signed in',
  'post /api/v1/documents/:key/seen': 'signed in',
  'get /api/v1/documents/:key/brackets': 'signed in',
  'get /api/v1/documents/:key/brackets/:bracket': 'signed in',
  'get /api/v1/documents/:key/brackets/:bracket/preview': 'signed in',
  'get /api/v1/documents/:key/grid': 'signed in',
  'get /api/v1/documents/:key/measures': 'signed in',
  'get /api/v1/documents/:key/paragraphs/:paragraph': 'signed in',
  'get /api/v1/documents/:key/threads': 'signed in',
  'get /api/v1/documents/:key/threads/:thread': 'signed in',
  'post /api/v1/documents/:key/threads/:thread/reactions': 'signed in',
  'post /api/v1/documents/:key/threads/read': 'signed in',
  'get /api/v1/documents/:key/answers-due': 'signed in',
  'get /api/v1/documents/:key/own-remarks': 'signed in',
  'get /api/v1/documents/:key/mentionable': 'signed in',
  'get /api/v1/documents/:key/decisions': 'signed in',
  'get /api/v1/documents/:key/gate': 'signed in',
  'get /api/v1/documents/:key/certificates/:id': 'signed in',
  'get /api/v1/documents/:key/certificates/:id/export': 'signed in',
  'get /api/v1/waiting': 'signed in',
  'get /api/v1/deadlines': 'signed in',
  'get /api/v1/outbox': 'signed in',
  'post /api/v1/outbox/:id/again': 'signed in',
  'get /api/v1/documents/:key/proposals': 'signed in',
  'get /api/v1/documents/:key/proposals/:id': 'signed in',
  'get /api/v1/documents/:key/paragraphs/:id/proposals': 'signed in',
  'post /api/v1/documents/:key/proposals/drafts': 'signed in',
  'post /api/v1/documents/:key/proposals/drafts/:id/discard': 'signed in',
  'get /api/v1/documents/:key/drafts/carried': 'signed in',
  'post /api/v1/documents/:key/counter-text': 'signed in',
  'post /api/v1/documents/:key/counter-text/drafts': 'signed in',
  'post /api/v1/documents/:key/entries/drafts': 'signed in',
  'post /api/v1/documents/:key/entries/drafts/:id/discard': 'signed in',
  'get /api/v1/agenda': 'anybody',
  'get /api/v1/adopted': 'anybody',
  'get /api/v1/adopted/:code': 'anybody, once adopted',
  'get /api/v1/commitments': 'signed in',
  'get /api/v1/documents/:key/priorities': 'signed in',
  'get /api/v1/documents/:key/languages/:language': 'signed in',
  'get /api/v1/documents/:key/drafts': 'signed in',
  'post /api/v1/documents/:key/drafts': 'signed in',
  'get /api/v1/documents/:key/notes': 'signed in',
  'get /api/v1/documents/:key/notes/:id': 'signed in',
  'post /api/v1/documents/:key/acts': 'signed in',
  'post /api/v1/acts': 'signed in',
  'post /api/v1/drafts/:id/discard': 'signed in',
  'get /api/v1/people': 'signed in',
  'post /api/v1/people/:id/link': 'session',
  'get /api/v1/delegations': 'signed in',
  'get /api/v1/delegations/:code': 'signed in',
  'get /api/v1/groups/:code': 'signed in',
  'get /api/v1/audit': 'signed in',
  'get /api/v1/audit/export': 'signed in',
  'get /api/v1/sessions': 'session',
  'post /api/v1/sessions/:id/end': 'session',
  'post /api/v1/sessions/end-all': 'session',
  'get /api/v1/tokens': 'session',
  'post /api/v1/tokens': 'session',
  'post /api/v1/tokens/:id/revoke': 'session',
  'post /api/v1/invitations/look': 'link',
  'post /api/v1/invitations/accept': 'link',
  'post /api/v1/set-up/look': 'link',
  'post /api/v1/set-up': 'link'
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** Every route of a router and of the routers inside it. */
function routesOf(stack: Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map(method => `${method} ${route.path}`)
    return handle.stack ? routesOf(handle.stack) : []
  })
}

describe('the routes of the interface for programs', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())

  it('are those that have a row here', () => {
    const parts = { env: { mode: 'production' }, peopleContext: {}, accounts: {} } as unknown as ApiParts
    const router = apiRoutes(parts) as unknown as express.Router & { stack: Layer[] }
    expect(routesOf(router.stack).sort()).toEqual(Object.keys(ROUTES).sort())
  })

  it('are all described, but for the news of pages', () => {
    const { paths } = openApi('1') as { paths: Record<string, Record<string, unknown>> }
    const described = Object.entries(paths).flatMap(([to, methods]) =>
      Object.keys(methods).map(method => `${method} ${to.replaceAll(/\{(\w+)\}/g, ':$1')}`)
    )
    expect(described.sort()).toEqual(
      Object.keys(ROUTES)
        .filter(route => route !== 'get /news')
        .sort()
    )
  })

  it('are described in words that OpenAPI 3.1 knows: null is a type there', () => {
    expect(JSON.stringify(openApi('1'))).not.toContain('"nullable"')
    expect(JSON.stringify(openApi('1'))).toContain('{"type":"null"}')
  })

  it.each(Object.entries(ROUTES))('%s is for: %s', async (route, who) => {
    const [method = '', to = ''] = route.split(' ')
    const address = to.replace(/:\w+/g, 'AI')
    const init = {
      method: method.toUpperCase(),
      ...(method === 'post' ? { body: '{}', headers: { 'content-type': 'application/json' } } : {})
    }
    const { status } = await server.ask(address, init)
    // Nothing is adopted here: whoever asks hears neither that a text is there nor that he may not read it.
    const early = { 'anybody, once adopted': [404] }
    const expected = { anybody: [200], ...early, 'signed in': [401], session: [401], link: [400] }[who]
    expect(expected).toContain(status)
    if (who !== 'session') return
    // A key for programs is not a person at a browser.
    const made = await server.json('/api/v1/tokens', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"x"}',
      person: 'p-sec-01'
    })
    const authorization = `Bearer ${made.body.token}`
    expect((await server.ask(address, { ...init, headers: { ...init.headers, authorization } })).status).toBe(
      401
    )
    await server.json(`/api/v1/tokens/${made.body.id}/revoke`, { method: 'POST', person: 'p-sec-01' })
  })

  it('[X21] take no form, no foreign page and no other method in disguise', async () => {
    const act = JSON.stringify({ action: 'admit_observers', target: 'DG', open: false })
    const send = (headers: Record<string, string>, to = '/api/v1/documents/DG/acts') =>
      server.ask(to, { method: 'POST', body: act, person: 'p-uy-01', headers })
    const json = { 'content-type': 'application/json' }
    expect((await send({ ...json, origin: 'null' })).status).toBe(403)
    expect((await send({ ...json, origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    const override = JSON.stringify({ ...JSON.parse(act), _method: 'DELETE' })
    const disguised = await server.ask('/api/v1/documents/DG/acts', { method: 'POST', body: override, headers: json, person: 'p-uy-01' }) // prettier-ignore
    expect(disguised.status).toBe(400)
    expect((await server.ask('/api/v1/documents/DG', { method: 'DELETE', person: 'p-uy-01' })).status).toBe(
      405
    )
    const { body } = await server.json('/api/v1/groups/DG', { person: 'p-uy-01' })
    expect(body.openToObservers).toBe(true)
  })
})

describe('the acts that are offered', () => {
  it('are rows of the table, and have a line in the matrix over HTTP', () => {
    const matrix = readFileSync(path.join(import.meta.dirname, 'matrix.test.ts'), 'utf8')
    for (const action of OFFERED) {
      expect(rowOf(action).action).toBe(action)
      expect(matrix).toMatch(new RegExp(`^  ${action}: `, 'm'))
    }
  })
})
