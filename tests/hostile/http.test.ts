import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { running, type Running } from '../http/running.ts'
import { raw, requestTo, statusOf } from './raw.ts'

describe('requests that mean harm', () => {
  let server: Running
  let head: string
  const headHash = async (): Promise<string> =>
    (await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })).body.headHash
  beforeAll(async () => {
    server = await running()
    head = await headHash()
  })
  afterAll(() => server.remove())
  // Whatever was tried: nothing changed, and everybody else is served.
  afterEach(async () => {
    expect(await headHash()).toBe(head)
    expect((await server.ask('/healthz')).status).toBe(200)
  })

  const send = (line: string, headers: string[] = []): Promise<string> =>
    raw(server.url, requestTo(server.url, line, headers))

  it.each([
    ['GET /..%2f..%2fetc/passwd', 404],
    ['GET /../../etc/passwd', 404],
    ['GET /assets/..%2f..%2f..%2fpackage.json', 404],
    ['GET /assets/%2e%2e/%2e%2e/package.json', 404],
    ['GET /..%252f..%252fetc/passwd', 404],
    ['GET /..%5c..%5cwindows', 404],
    ['GET //evil.example/', 404],
    ['GET /%zz', 400],
    ['GET /%', 400],
    ['GET /%c0%af', 400],
    ['GET /a%00b', 400],
    ['GET /documents/DG?x=%E0%A4%A', 400],
    ['GET /documents/DG?_data=root', 404],
    ['GET http://evil.example/', 400],
    [`GET /${'a'.repeat(5_000)}`, 414]
  ])('[F] answers %s with %i', async (line, status) => {
    const answer = await send(`${line} HTTP/1.1`)
    expect(statusOf(answer)).toBe(status)
    expectNoLeak(answer)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('[F] offers no %s', async method => {
    const answer = await send(`${method} /sign-in HTTP/1.1`)
    expect(statusOf(answer)).toBe(405)
    expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/)
    expect(answer).not.toContain('X-Secret')
  })

  it('[F] is no proxy', async () => {
    expect(statusOf(await send('CONNECT evil.example:443 HTTP/1.1'))).toBe(405)
  })

  it.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example', 'user@127.0.0.1'])(
    '[F] answers 400 to the name %s',
    async host => {
      const bytes = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
      expect(statusOf(await raw(server.url, bytes))).toBe(400)
    }
  )

  it('[F] answers 400 without a name, with two ways to end a body, and to what is no HTTP', async () => {
    expect(statusOf(await raw(server.url, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
    const both = ['Content-Length: 4', 'Transfer-Encoding: chunked']
    expect(statusOf(await send('POST /sign-in HTTP/1.1', both))).toBe(400)
    expect(statusOf(await send('POST /sign-in HTTP/1.1', ['Content-Length: 4', 'Content-Length: 5']))).toBe(
      400
    )
    expect(statusOf(await raw(server.url, '\u0016\u0003\u0001 hello\r\n\r\n'))).toBe(400)
  })

  it('[F] answers 400 to two names, whichever comes first', async () => {
    const own = `Host: ${new URL(server.url).host}`
    for (const [one, other] of [
      [own, 'Host: evil.example'],
      ['Host: evil.example', own],
      [own, own]
    ])
      expect(statusOf(await raw(server.url, `GET / HTTP/1.1\r\n${one}\r\n${other}\r\nConnection: close\r\n\r\n`))).toBe(400) // prettier-ignore
  })

  it('[F] never trusts a name that a header forwards', async () => {
    const answer = await send('GET / HTTP/1.1', ['X-Forwarded-Host: evil.example', 'X-Original-URL: /admin'])
    expect(answer).not.toContain('evil.example')
  })

  it('[F] answers 431 to long headers', async () => {
    expect(statusOf(await send('GET /healthz HTTP/1.1', [`X-Long: ${'a'.repeat(64 * 1024)}`]))).toBe(431)
    const many = Array.from({ length: 2_000 }, (_, index) => `X-Header-${index}: value`)
    expect(statusOf(await send('GET /healthz HTTP/1.1', many))).toBe(431)
    const short = Array.from({ length: 1_000 }, (_, index) => `X-${index}: y`)
    expect(statusOf(await send('GET /healthz HTTP/1.1', short))).toBe(431)
  })

  it('[F] answers 413 to long bodies, whether their length is said or not', async () => {
    const cookie = await server.signIn('p-cf-dg')
    const big = 'a'.repeat(70 * 1024)
    const form = await server.ask('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: big, password: 'x' })
    })
    expect(form.status).toBe(413)
    const act = await server.ask('/api/v1/documents/DG/acts', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'x'.repeat(1_100_000) })
    })
    expect(act.status).toBe(413)
    const chunked = await server.ask('/api/v1/documents/DG/acts', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: streamOf(40),
      duplex: 'half'
    } as RequestInit)
    expect(chunked.status).toBe(413)
  })

  it('[F] cuts slow headers and slow bodies', async () => {
    const hasty = await running({ patience: { requestMs: 300, headersMs: 300, checkMs: 50 } })
    const slowHeaders = raw(hasty.url, `GET / HTTP/1.1\r\nHost: ${new URL(hasty.url).host}\r\n`, {
      hold: true
    })
    const slowBody = raw(
      hasty.url,
      `POST /sign-in HTTP/1.1\r\nHost: ${new URL(hasty.url).host}\r\nOrigin: ${hasty.url}\r\n` +
        'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=',
      { hold: true }
    )
    expect(statusOf(await slowHeaders)).toBe(408)
    expect(statusOf(await slowBody)).toBe(408)
    await hasty.remove()
  })

  it('[F] answers pipelined requests each by itself', async () => {
    const { host } = new URL(server.url)
    const one = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    const answer = await raw(server.url, one + one + requestTo(server.url, 'GET /api/v1/documents HTTP/1.1'))
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
    expect(answer.match(/HTTP\/1\.1 401/g)).toHaveLength(1)
  })

  it('[F] sends the headers that keep a page to itself, on every kind of answer', async () => {
    for (const path of ['/healthz', '/api/v1/nothing', '/api/v1/server', '/sign-in', '/%zz']) {
      const answer = await send(`GET ${path} HTTP/1.1`)
      expect(answer).toMatch(/Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'/)
      expect(answer).toContain("require-trusted-types-for 'script'")
      expect(answer).toMatch(/X-Content-Type-Options: nosniff/)
      expect(answer).toMatch(/X-Frame-Options: DENY/)
      expect(answer).toMatch(/Referrer-Policy: same-origin/)
      expect(answer).not.toMatch(/X-Powered-By|\r\nServer:/i)
    }
    const nonces = await Promise.all([1, 2, 3].map(() => send('GET /healthz HTTP/1.1')))
    expect(new Set(nonces.map(answer => /'nonce-([^']+)'/.exec(answer)?.[1])).size).toBe(3)
  })

  describe('[X21] from another site', () => {
    const body = JSON.stringify({ action: 'move_paragraph', target: 'x', after: null })
    const json = { 'content-type': 'application/json' }
    const post = async (
      headers: Record<string, string>,
      path = '/api/v1/documents/DG/acts'
    ): Promise<number> => {
      const cookie = await server.signIn('p-cf-dg')
      const answer = await fetch(server.url + path, {
        method: 'POST',
        headers: { cookie, ...json, ...headers },
        body
      })
      expectNoLeak(await answer.text())
      return answer.status
    }

    it.each([
      [{}],
      [{ origin: 'null' }],
      [{ origin: 'https://evil.example' }],
      [{ origin: 'http://127.0.0.1' }],
      [{ origin: 'http://127.0.0.1.evil.example' }],
      [{ 'sec-fetch-site': 'cross-site' }],
      [{ 'sec-fetch-site': 'same-site' }]
    ])('refuses %j with 403', async headers => {
      expect(await post(headers as Record<string, string>)).toBe(403)
      expect(await post(headers as Record<string, string>, '/sign-in')).toBe(403)
      expect(await post(headers as Record<string, string>, '/sign-out')).toBe(403)
      expect(await post(headers as Record<string, string>, '/demo')).toBe(403)
    })

    it('refuses our own origin where the browser says that another site asks', async () => {
      expect(await post({ origin: server.url, 'sec-fetch-site': 'cross-site' })).toBe(403)
    })

    it('reads no JSON under another name', async () => {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'text/json'
      ]) {
        expect(await post({ origin: server.url, 'content-type': type })).toBe(415)
      }
      const cookie = await server.signIn('p-cf-dg')
      const headers = { cookie, origin: server.url, ...json }
      for (const broken of ['{', '"text"', 'null', '{"a":1}}', '']) {
        const answer = await fetch(`${server.url}/api/v1/documents/DG/acts`, {
          method: 'POST',
          headers,
          body: broken
        })
        expect([broken, answer.status]).toEqual([broken, 400])
        expectNoLeak(await answer.text())
      }
    })

    it('knows no override of the method', async () => {
      const headers = { origin: server.url, 'x-http-method-override': 'DELETE' }
      expect(await post(headers, '/api/v1/documents/DG/acts?_method=DELETE')).toBe(404)
    })
  })
})

/** So many pieces of 64 KB, of a length that is not said beforehand. */
function streamOf(pieces: number): ReadableStream<Uint8Array> {
  let left = pieces
  return new ReadableStream({
    pull: controller => {
      if (left-- > 0) controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      else controller.close()
    }
  })
}

/** No stack, no path of the machine, nothing of the framework. */
function expectNoLeak(answer: string): void {
  expect(answer).not.toMatch(/\n\s+at |node_modules|\.ts:\d|Error:|express/i)
}
