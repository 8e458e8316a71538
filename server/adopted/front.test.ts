import express from 'express'
import type { Server } from 'node:http'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { AdoptedText, Published } from '../context.ts'
import { placeOf, publicFront } from './front.ts'

const text = { code: 'T1', renderings: [{ language: 'es', paragraphs: [] }] } as unknown as AdoptedText
let published: Published = { hash: 'one', texts: [text], agenda: { hash: 'a', items: [] } }
const rendered: string[] = []
let http: Server

beforeAll(async () => {
  const app = express()
  app.disable('etag')
  app.use(
    publicFront({
      adopted: { published: async () => published },
      render: async path => {
        rendered.push(path)
        return {
          status: path.startsWith('/adopted/agenda') ? 500 : 200,
          html: `<p>${path} ${published.hash}</p>`
        }
      }
    })
  )
  app.use((_req, res) => void res.status(404).end('other'))
  await new Promise<void>(resolve => (http = app.listen(0, '127.0.0.1', resolve)))
})
afterAll(() => http.close())

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** By hand, so that nothing is unpacked or added on the way. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = http.address() as AddressInfo
    const req = request({ port, path, headers, method, host: '127.0.0.1' }, res => {
      const pieces: Buffer[] = []
      res.on('data', (piece: Buffer) => pieces.push(piece))
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(pieces) })
      )
    })
    req.on('error', reject)
    req.end()
  })

describe('the front of public pages', () => {
  it('[PB3] renders once for a language, and again only for another state of what is public', async () => {
    rendered.length = 0
    const all = await Promise.all(
      ['/adopted', '/adopted?lang=fr', '/adopted?lang=fr&x=1', '/adopted'].map(path => ask(path))
    )
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(rendered).toEqual(['/adopted?lang=en', '/adopted?lang=fr'])
    const [first] = all
    published = { ...published, hash: 'two' }
    const second = await ask('/adopted')
    expect(second.headers['etag']).not.toBe(first?.headers['etag'])
    expect(second.body.toString()).toContain('two')
  })

  it('[PB3] says nothing anew to whoever has it, and names no person', async () => {
    const { headers } = await ask('/adopted/T1', { cookie: 'session=somebody; language=pt' })
    expect(headers).toMatchObject({ 'cache-control': 'public, no-cache', 'content-language': 'pt' })
    expect(headers['set-cookie']).toBeUndefined()
    const etag = String(headers['etag'])
    for (const seen of [etag, `"other", W/${etag}`, '*']) {
      const again = await ask('/adopted/T1?lang=pt', { 'if-none-match': seen })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await ask('/adopted/T1?lang=pt', { 'if-none-match': '"other"' })).status).toBe(200)
    const head = await ask('/adopted/T1?lang=pt', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['etag']]).toEqual([200, 0, etag])
  })

  it('packs as the browser understands it, and not where it refuses', async () => {
    const plain = (await ask('/adopted?lang=en')).body.toString()
    const packed = await ask('/adopted?lang=en', { 'accept-encoding': 'gzip, deflate, br' })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.body).toString()).toBe(plain)
    const older = await ask('/adopted?lang=en', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(older.body).toString()).toBe(plain)
    const refusing = await ask('/adopted?lang=en', { 'accept-encoding': 'br;q=0, gzip;q=0' })
    expect(refusing.headers['content-encoding']).toBeUndefined()
  })

  it('leaves everything else, and what does not stand, to the pages behind it', async () => {
    const others = ['/adopted/T2', '/adopted/T1/fr', '/adopted/agenda', '/adoptedly', '/', '/adopted/T1/es/x']
    for (const path of others) expect([path, (await ask(path)).status]).toEqual([path, 404])
    expect((await ask('/adopted', {}, 'POST')).status).toBe(404)
    expect((await ask('/adopted/T1/es')).status).toBe(200)
    expect(placeOf('/adopted/agenda')).toEqual({ page: 'agenda' })
    expect(placeOf('/adopted/%2e%2e')).toBeNull()
  })
})
