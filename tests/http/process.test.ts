import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import { refused, spawned, temporaryFolder } from './spawned.ts'

// A process that starts from its sources takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const folder = temporaryFolder()
afterAll(folder.remove)
const database = (name: string): string => `file:${path.join(folder.path, name)}`

describe('a configuration that can not work ends with one sentence and the way out', () => {
  const wrong = async (variables: Record<string, string>, sentence: RegExp): Promise<void> => {
    const { code, said } = await refused({ DATABASE_URL: database('unused.sqlite'), ...variables })
    expect(said).toMatch(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  }

  it('a port that is none', () => wrong({ PORT: 'eighty' }, /^PORT is "eighty", .* such as PORT=3000\.$/m))

  it('a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await wrong({ PORT: String(port) }, new RegExp(`^PORT=${port} is in use already\\. .*free one\\.$`, 'm'))
    other.close()
  })

  it('an address that this machine does not have', () =>
    wrong({ HOST: '192.0.2.1', PUBLIC_URL: 'http://x.example' }, /^HOST=192\.0\.2\.1 is not an address/m))

  it('an address for everybody without a name', () => wrong({ HOST: '0.0.0.0' }, /^PUBLIC_URL is missing/m))

  it('a database of another kind', () =>
    wrong({ DATABASE_URL: 'postgresql://somebody:secret@db/x' }, /^DATABASE_URL names a PostgreSQL server/m))

  it('a file that is no database', () => {
    const file = path.join(folder.path, 'letter.sqlite')
    writeFileSync(file, 'Dear delegates, '.repeat(1_000))
    return wrong({ DATABASE_URL: `file:${file}` }, /DATABASE_URL can't be used as a database/m)
  })

  it('a folder in the place of the database', () => {
    mkdirSync(path.join(folder.path, 'folder.sqlite'))
    chmodSync(path.join(folder.path, 'folder.sqlite'), 0o700)
    return wrong({ DATABASE_URL: database('folder.sqlite') }, /^DATABASE_URL names a folder/m)
  })
})

describe('the process', () => {
  it('says how to sign in as each role, and where', async () => {
    const server = await spawned({ DATABASE_URL: database('greeting.sqlite') })
    for (const role of ['co chair', 'secretariat', 'delegate', 'observer'])
      expect(server.said).toContain(role)
    expect(server.said).toContain('password: demo')
    expect(server.said).toContain(`${server.url}/demo`)
    const email = /(\S+)@demo\.example/.exec(server.said)?.[1] ?? ''
    expect(await server.signIn(email)).toMatch(/^acuerdo=/)
    expect(await server.end('SIGTERM')).toBe(0)
  })

  it('without an event it says how to open the demonstration, and serves', async () => {
    const server = await spawned({
      DATABASE_URL: database('empty.sqlite'),
      DEMO: '0',
      NODE_ENV: 'production'
    })
    expect(server.said).toContain('npm run demo opens the demonstration event')
    expect((await server.ask('/healthz')).status).toBe(200)
    await server.end('SIGTERM')
  })

  it('keeps what was done and who is signed in over kill -9', async () => {
    const variables = { DATABASE_URL: database('killed.sqlite') }
    const first = await spawned(variables)
    const { body: before } = await first.json('/api/v1/documents/EG', { person: 'p-cf-eg' })
    const target = before.paragraphs[3].id
    const outcome = await first.act('EG', { action: 'move_paragraph', target, after: null }, 'p-cf-eg')
    expect(outcome.status).toBe(200)
    const cookie = await first.signIn('p-cf-eg')
    const { body: stood } = await first.json('/api/v1/documents/EG', { person: 'p-cf-eg' })
    expect(await first.end('SIGKILL')).toBe('SIGKILL')
    const second = await spawned(variables)
    const { status, body } = await second.json('/api/v1/documents/EG', { headers: { cookie } })
    expect([status, body]).toEqual([200, stood])
    await second.end('SIGTERM')
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s in time: sockets are told 1012, streams end',
    async signal => {
      const server = await spawned({ DATABASE_URL: database(`${signal}.sqlite`) })
      const cookie = await server.signIn('p-cf-dg')
      const { body } = await server.json('/api/v1/documents/DG', { headers: { cookie } })
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/collab/${body.id}?schema=1`, {
        headers: { cookie, origin: server.url }
      })
      await new Promise(resolve => socket.once('message', resolve))
      const closed = new Promise<number>(resolve => socket.once('close', resolve))
      const news = await server.ask('/news', { headers: { cookie } })
      const begun = performance.now()
      expect(await server.end(signal)).toBe(0)
      expect(performance.now() - begun).toBeLessThan(5_000)
      expect(await closed).toBe(1012)
      expect(await news.text()).toContain('retry')
    }
  )

  it('ends at a fault point as a power cut would, with the commit kept', async () => {
    const variables = { DATABASE_URL: database('fault.sqlite') }
    const server = await spawned({ ...variables, FAULT_AT: 'append:after-commit' })
    const { body } = await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    const exit = new Promise(resolve => server.child.on('exit', (_code, by) => resolve(by)))
    const act = { action: 'move_paragraph', target: body.paragraphs[2].id, after: null }
    await expect(server.act('DG', act, 'p-cf-dg')).rejects.toThrow()
    expect(await exit).toBe('SIGKILL')
    const again = await spawned(variables)
    const { body: now } = await again.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    expect(now.sequence).toBe(body.sequence + 1)
    await again.end('SIGTERM')
  })

  it('ends after a bug, with code 1 and the place in the log, and without losing what was done', async () => {
    const variables = { DATABASE_URL: database('bug.sqlite') }
    const planted = "data:text/javascript,process.once('SIGUSR2',()=>{throw new Error('planted')})"
    const server = await spawned({ ...variables, LOG_LEVEL: 'error', NODE_OPTIONS: `--import "${planted}"` })
    let said = ''
    server.child.stdout?.on('data', piece => (said += String(piece)))
    const { body } = await server.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    const act = { action: 'move_paragraph', target: body.paragraphs[2].id, after: null }
    expect((await server.act('DG', act, 'p-cf-dg')).status).toBe(200)
    expect(await server.end('SIGUSR2')).toBe(1)
    expect(said).toContain('A bug ends the server')
    const again = await spawned(variables)
    const { body: now } = await again.json('/api/v1/documents/DG', { person: 'p-cf-dg' })
    expect(now.sequence).toBe(body.sequence + 1)
    await again.end('SIGTERM')
  })
})
