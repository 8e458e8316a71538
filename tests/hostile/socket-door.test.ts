import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpServer } from '../../server/listen.ts'
import { raw, statusOf } from './raw.ts'
import { openScene, type Scene } from './scene.ts'
import { openRaw, upgradeRequest, type UpgradeParts } from './wire.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

/** Asks for an upgrade as told; the status of the answer, and that not a byte of the text came with it. */
async function knock(documentId: string, parts: UpgradeParts): Promise<number> {
  const answer = await raw(`http://127.0.0.1:${scene.port}`, upgradeRequest(scene, documentId, parts))
  expect(answer).not.toContain('words')
  return statusOf(answer)
}

const DOOR: [string, string, UpgradeParts, number[]][] = [
  ['A01', 'no cookie', { cookie: null }, [401]],
  ['A02', 'a garbage cookie', { cookie: 'person=%00%ff; session=xxxx' }, [401]],
  ['A03', 'a foreign origin', { origin: 'https://evil.example' }, [403]],
  ['A04', 'the origin null', { origin: 'null' }, [403]],
  ['A05', 'an origin that begins like ours', { origin: 'http://acuerdo.test.evil.example' }, [403]],
  ['A06', 'no origin', { origin: null }, [403]],
  ['A07', 'another path', { path: '/elsewhere' }, [404]],
  ['A08', 'no key', { key: null }, [400]],
  ['A09', 'version 99', { version: '99' }, [400, 426]],
  ['A10', 'POST', { method: 'POST' }, [405]],
  ['A11', '2,000 headers', { more: Array.from({ length: 2_000 }, (_, i) => `X-${i}: ${i}`) }, [400, 431]],
  ['A11', '2,000 short headers', { more: Array.from({ length: 2_000 }, (_, i) => `X-${i}: y`) }, [431]],
  ['A14', 'a path upwards', { path: '/collab/..%2f..%2fetc?schema=1' }, [400, 404]],
  ['A14', 'a NUL in the name', { path: '/collab/a%00b?schema=1' }, [400, 404]],
  ['A14', 'a name of 4 KB', { path: `/collab/${'n'.repeat(4_096)}?schema=1` }, [400, 404]],
  ['A14', 'the name __proto__', { path: '/collab/__proto__?schema=1' }, [400, 404]],
  ['A14', 'the name constructor', { path: '/collab/constructor?schema=1' }, [400, 404]],
  ['A14', 'line ends in the name', { path: '/collab/a%0d%0aX:y?schema=1' }, [400, 404]],
  ['A15', 'an unknown document', { path: '/collab/nowhere?schema=1' }, [404]]
]

describe('[RT1] the door', () => {
  it.each(DOOR)('%s %s', async (_id, _what, parts, statuses) => {
    await scene.harmless(async ({ documentId }) => {
      expect(statuses).toContain(await knock(documentId, parts))
    })
  })

  it('A12 fifty upgrades that drip keep nobody waiting', async () => {
    const dripping: Socket[] = []
    await scene.harmless(
      async ({ documentId }) => {
        for (let i = 0; i < 50; i++) dripping.push(await openDripping(documentId))
      },
      { othersMs: 1_000 }
    )
    for (const socket of dripping) socket.destroy()
  })

  it('A12 an upgrade that drips is cut', async () => {
    const http = createHttpServer({ headersMs: 100, checkMs: 20 })
    http.on('upgrade', (_, socket) => socket.destroy())
    await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
    const { port } = http.address() as AddressInfo
    const answer = await raw(`http://127.0.0.1:${port}`, upgradeRequest(scene, 'd').slice(0, 60), {
      hold: true
    })
    expect([0, 408]).toContain(statusOf(answer))
    http.close()
  })

  it('A13 a peer that never answers pings is ended', async () => {
    const strict = await openScene({ limits: { PING_MS: 40, SILENCE_MS_MAX: 400 } })
    await strict.harmless(async ({ documentId }) => {
      const peer = await openRaw(strict, documentId, 'silent')
      expect(strict.rooms.present(documentId).map(user => user.id)).toContain('silent')
      expect(await peer.closed()).toBe(0)
      expect(strict.rooms.present(documentId).map(user => user.id)).not.toContain('silent')
    })
    await strict.close()
  })

  it('A16 three hundred sockets of one person meet a cap, and leave nothing behind', async () => {
    await scene.harmless(async ({ documentId }) => {
      const crowd = Array.from({ length: 300 }, () => scene.connect('crowd', documentId))
      for (const one of crowd) await one.until(() => one.synced || one.status !== null, 'an answer')
      expect(crowd.filter(one => one.synced)).toHaveLength(150)
      expect(crowd.filter(one => one.status === 429)).toHaveLength(150)
      for (const one of crowd) one.end()
      const late = scene.connect('crowd', documentId)
      await late.until(() => late.synced || late.status !== null, 'an answer')
      late.end()
    })
  })

  it('A17 two hundred who connect and hang up leave no ghosts', async () => {
    await scene.harmless(async ({ documentId, bob }) => {
      for (let i = 0; i < 200; i++) {
        const peer = scene.connect(`ghost-${i}`, documentId)
        if (i % 2) await peer.until(() => peer.hello !== null, 'hello')
        peer.end()
      }
      await bob.until(
        () => scene.rooms.present(documentId).every(user => !user.id.startsWith('ghost')),
        'the ghosts to go'
      )
    })
  })

  it('A18 a protocol header of 8 KB is answered at once', async () => {
    await scene.harmless(async ({ documentId }) => {
      const begun = Date.now()
      const more = [`Sec-WebSocket-Protocol: ${'p, '.repeat(2_700)}p`]
      expect([400, 431]).toContain(await knock(documentId, { more }))
      expect(Date.now() - begun).toBeLessThan(1_000)
    })
  })
})

async function openDripping(documentId: string): Promise<Socket> {
  const socket = connect(scene.port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise<void>(resolve => socket.once('connect', () => resolve()))
  socket.write(upgradeRequest(scene, documentId).slice(0, 60))
  return socket
}
