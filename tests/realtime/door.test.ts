import { request as httpRequest } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE, SCHEMA } from '../../server/realtime/messages.ts'
import { ORIGIN, startHarness, type Harness, type HarnessOptions } from './harness.ts'

let harness: Harness
afterEach(() => harness.close())

async function start(options: HarnessOptions = {}): Promise<Harness> {
  harness = await startHarness(options)
  harness.create('d1')
  return harness
}

const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  Origin: ORIGIN,
  Cookie: 'person=ada'
}

/** The status that an upgrade request gets; 101 when it is granted. */
function upgrade(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: harness.port, path, method, headers })
    request.on('response', response => resolve(response.statusCode ?? 0))
    request.on('upgrade', (_, socket) => {
      socket.destroy()
      resolve(101)
    })
    request.on('error', reject)
    request.end()
  })
}

describe('the door', () => {
  it('[RT1] asks in order, and answers each refusal with its status', async () => {
    await start({ limits: { UPGRADES_PER_SECOND_MAX: 1_000 } })
    harness.people.person('eve').readable = false
    const without = (name: keyof typeof HANDSHAKE): Record<string, string> => {
      const { [name]: _, ...rest } = HANDSHAKE
      return rest
    }
    const good = `/collab/d1?schema=${SCHEMA}`
    expect(await upgrade(good, HANDSHAKE)).toBe(101)
    expect(await upgrade('/elsewhere', HANDSHAKE)).toBe(404)
    for (const id of ['..%2fd1', 'd1%00', '__proto__', 'd1/../d1', `a${'b'.repeat(4_096)}`, '']) {
      expect(await upgrade(`/collab/${id}`, HANDSHAKE)).toBe(404)
    }
    expect(await upgrade(good, HANDSHAKE, 'POST')).toBe(405)
    expect(await upgrade(good, without('Sec-WebSocket-Key'))).toBe(400)
    expect(await upgrade(good, { ...HANDSHAKE, 'Sec-WebSocket-Version': '99' })).toBe(426)
    for (const Origin of ['null', 'https://evil.example', `${ORIGIN}:80`, `${ORIGIN}.evil.example`]) {
      expect(await upgrade(good, { ...HANDSHAKE, Origin })).toBe(403)
    }
    expect(await upgrade(good, without('Origin'))).toBe(403)
    expect(await upgrade(good, without('Cookie'))).toBe(401)
    expect(await upgrade(good, { ...HANDSHAKE, Cookie: 'person=;' })).toBe(401)
    expect(await upgrade('/collab/unknown', HANDSHAKE)).toBe(404)
    expect(await upgrade(good, { ...HANDSHAKE, Cookie: 'person=eve' })).toBe(404)
    expect(harness.rooms.people.get('ada')?.sockets ?? 0).toBe(0)
  })

  it('[RT1] lets in only so many a second, and only so many sockets of one person', async () => {
    await start({ limits: { UPGRADES_PER_SECOND_MAX: 2, UPGRADES_SAVED_S: 2, SOCKETS_PER_PERSON_MAX: 2 } })
    const first = await harness.join('ada', 'd1')
    await harness.join('ada', 'd1')
    const third = harness.connect('ada', 'd1')
    await third.until(() => third.status !== null, 'refusal')
    expect(third.status).toBe(429)
    first.end()
    await third.until(() => harness.rooms.people.get('ada')?.sockets === 1, 'the socket is gone')
    await harness.join('ada', 'd1')
    const late = harness.connect('bob', 'd1')
    await late.until(() => late.status !== null, 'refusal')
    expect(late.status).toBe(503)
    harness.clock.shift(1_000)
    await harness.join('bob', 'd1')
  })

  it('[RT1] asks again whose right changed between the door and the room', async () => {
    await start()
    const { memory } = harness
    if (!memory) throw new Error('memory storage')
    const load = memory.load.bind(memory)
    let opening: () => void = () => {}
    const opened = new Promise<void>(resolve => (opening = resolve))
    let release: () => void = () => {}
    memory.load = documentId => {
      opening()
      return new Promise(resolve => (release = () => resolve(load(documentId))))
    }
    const ada = harness.connect('ada', 'd1')
    await opened
    harness.people.person('ada').readable = false
    await harness.rooms.accessChanged({ personId: 'ada' })
    release()
    await ada.until(() => ada.status !== null, 'refusal')
    expect(ada.status).toBe(404)
    expect(harness.rooms.people.get('ada')?.sockets ?? 0).toBe(0)
  })

  it('[RT2] closes an old page with 4426 and another history with 4409, before a byte of the text', async () => {
    await start()
    const cases = [
      [{ schema: null }, CLOSE.clientTooOld],
      [{ schema: SCHEMA - 1 }, CLOSE.clientTooOld],
      [{ schema: SCHEMA + 1 }, CLOSE.clientTooOld],
      [{ lineage: 'another' }, CLOSE.outOfStep]
    ] as const
    for (const [options, code] of cases) {
      const client = harness.connect('ada', 'd1', options)
      expect(await client.untilClosed()).toBe(code)
      expect(client.frames).toEqual([])
    }
    await harness.join('ada', 'd1', { lineage: 'lineage-d1' })
  })

  it('[RT3] says hello first, then asks what the client has, before it sends any text', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const kinds = ada.frames.map(frame => frame.kind)
    expect(kinds.slice(0, 2)).toEqual(['hello', 'step1'])
    expect(ada.hello).toEqual({
      lineage: 'lineage-d1',
      schema: SCHEMA,
      seq: 0,
      mayType: true,
      reason: null,
      user: { id: 'ada', name: 'Name of ada', delegation: 'BRA', role: 'delegate' }
    })
    await ada.until(() => ada.isSaved, 'the answer is saved')
  })

  it('[RT4] sends the state, then what follows it as step 2: synced means everything', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    expect(
      ada.frames
        .filter(frame => frame.kind !== 'saved')
        .map(frame => frame.kind)
        .at(-1)
    ).toBe('step2')
    ada.type(' and more')
    await ada.until(() => ada.isSaved, 'saved')
    const bob = await harness.join('bob', 'd1')
    const text = bob.frames.filter(frame => frame.kind === 'update' || frame.kind === 'step2')
    expect(text.map(frame => frame.kind)).toEqual(['update', 'step2'])
    expect(bob.words).toBe('One.Two. and more')
  })

  it('[RT4] gives a client that comes back only what it lacks, and takes what the server lacks', async () => {
    await start()
    harness.create('long', ['A long paragraph. '.repeat(500)])
    const ada = await harness.join('ada', 'long')
    ada.type('x')
    await ada.until(() => ada.isSaved, 'saved')
    ada.end()
    const bob = await harness.join('bob', 'long')
    bob.type('y')
    await bob.until(() => bob.isSaved, 'saved')
    ada.text.insert(1, 'offline ', {})
    const back = await harness.join('ada', 'long', { doc: ada.doc })
    await bob.until(() => bob.words.startsWith('offline '), 'offline words')
    await back.until(() => back.words === bob.words, 'equal')
    const bytes = back.frames.reduce(
      (sum, frame) => sum + (frame.kind === 'step2' ? frame.bytes.length : 0),
      0
    )
    expect(bytes).toBeLessThan(500)
  })

  it('[RT5] answers one step 1 a second, and the last of those that came sooner', async () => {
    await start({ limits: { ANSWER_MS_MIN: 300 } })
    const ada = await harness.join('ada', 'd1')
    const answers = () => ada.frames.filter(frame => frame.kind === 'step2').length
    for (let time = 0; time < 50; time++) ada.ask()
    await ada.until(() => answers() === 2, 'the late answer')
    ada.type('x')
    await ada.until(() => ada.isSaved, 'saved')
    expect(answers()).toBe(2)
  })

  it('[RT5] answers a query of presence once a second, in an empty room as well', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    for (let time = 0; time < 50; time++) ada.sendRaw(Uint8Array.of(3))
    ada.type('x')
    await ada.until(() => ada.isSaved, 'saved')
    expect(ada.frames.filter(frame => frame.kind === 'presence')).toHaveLength(1)
  })

  it('[RT23] opens a damaged text read-only from its last good state, and says so in the log', async () => {
    await start()
    harness.create('d2')
    const bad = harness.memory?.documents.get('d1')
    const entry = { documentId: 'd1', kind: 'typing' as const, personId: 'ada', fence: 0, claims: [], at: 0 }
    bad?.entries.push({ ...entry, seq: 1, update: Uint8Array.of(9, 9, 9) })
    const ada = await harness.join('ada', 'd1')
    expect(ada.hello).toMatchObject({ mayType: false, reason: 'quarantined' })
    expect(ada.words).toBe('One.Two.')
    ada.type('x')
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.refused[0]?.reason).toBe('quarantined')
    expect(harness.log.lines).toMatchObject([{ level: 'error', facts: { documentId: 'd1', seq: 1 } }])
    await expect(
      harness.rooms.edit({ documentId: 'd1', personId: 'ada', change: text => text.insert(1, 'x') })
    ).rejects.toThrow('damaged')
    const bob = await harness.join('bob', 'd2')
    bob.type('fine')
    await bob.until(() => bob.isSaved, 'saved')
  })

  it('[RT3, RT4] serves a plain y-websocket provider', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    class WithCookie extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { Cookie: 'person=bob', Origin: ORIGIN } })
      }
    }
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(`${harness.url}/collab`, 'd1', doc, {
      WebSocketPolyfill: WithCookie as never,
      disableBc: true,
      params: { schema: String(SCHEMA) }
    })
    const text = doc.getText('default')
    provider.awareness.setLocalState({ user: { name: 'The Chair', color: 'red' }, cursor: null })
    await ada.until(() => provider.synced, 'sync')
    expect(text.toString()).toBe('One.Two.')
    text.insert(text.length, ' from a provider', {})
    await ada.until(() => ada.words.endsWith(' from a provider'), 'its words')
    ada.type('!')
    await ada.until(() => text.toString().endsWith('!'), 'our words')
    await ada.until(() => ada.presence.has(doc.clientID), 'its presence')
    expect(ada.presence.get(doc.clientID)?.state?.['user']).toMatchObject({ id: 'bob', name: 'Name of bob' })
    provider.destroy()
    doc.destroy()
  })

  it('[RT23] also where Yjs can read what no text may hold', async () => {
    await start()
    const foreign = new Y.Doc()
    foreign.getMap('elsewhere').set('a', [1, 2])
    const entry = { documentId: 'd1', kind: 'typing' as const, personId: 'ada', fence: 0, claims: [], at: 0 }
    const update = Y.encodeStateAsUpdate(foreign)
    harness.memory?.documents.get('d1')?.entries.push({ ...entry, seq: 1, update })
    const ada = await harness.join('ada', 'd1')
    expect(ada.hello).toMatchObject({ mayType: false, reason: 'quarantined', seq: 0 })
    expect(ada.words).toBe('One.Two.')
  })

  it('[RT24] gives a room up when it is empty, and makes a checkpoint of its tail', async () => {
    await start({ storage: 'sqlite', limits: { TAIL_BYTES_MIN_EMPTY: 100 } })
    const ada = await harness.join('ada', 'd1')
    for (let word = 0; word < 30; word++) ada.type(`word ${word} `)
    await ada.until(() => ada.isSaved, 'saved')
    const { words } = ada
    ada.end()
    const checkpoints = () =>
      harness.database?.all<{ seq: number }>('SELECT seq FROM Checkpoint ORDER BY seq') ?? []
    await ada.until(() => checkpoints().length === 2, 'checkpoint')
    expect(checkpoints()).toEqual([{ seq: 0 }, { seq: 30 }])
    const bob = await harness.join('bob', 'd1')
    expect(bob.words).toBe(words)
    expect((await harness.updateLog.load('d1'))?.tail).toEqual([])
  })

  it('[RT24] makes a checkpoint while people type, and one that fails changes nothing', async () => {
    let failing = true
    const fault = (point: string) => {
      if (point === 'compact:before-write' && failing) throw new Error('not now')
    }
    const limits = { TAIL_BYTES_MIN: 200, COMPACTION_RETRY_MS: 10_000 }
    await start({ fault, limits })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    for (let word = 0; word < 40; word++) ada.type(`word ${word} `)
    await ada.until(() => harness.log.lines.length === 1, 'the failure')
    failing = false
    harness.clock.shift(10_000)
    ada.type('last')
    await ada.until(() => (harness.memory?.documents.get('d1')?.checkpoints.length ?? 0) > 1, 'checkpoint')
    await ada.until(() => ada.isSaved, 'saved')
    bob.type('!')
    await ada.until(() => ada.words === bob.words && bob.isSaved, 'equal')
    expect((await harness.join('carl', 'd1')).words).toBe(ada.words)
  })

  it('[RT21] closes what cannot be read with 4400, and the text stays as it was', async () => {
    await start({ limits: { UPGRADES_PER_SECOND_MAX: 1_000 } })
    const bob = await harness.join('bob', 'd1')
    const update = Y.encodeStateAsUpdate(new Y.Doc())
    const vector = (entries: number) => [0, 0, 5, 255, 255, 255, 255, entries]
    const bad = [
      [],
      [0],
      [0, 2, 200, 1],
      [0, 0, 0],
      [0, 2, 2, ...update, 7],
      [0, 9, 0],
      vector(15),
      [1, 3, 1, 1],
      [255]
    ]
    for (const bytes of bad) {
      const ada = await harness.join('ada', 'd1')
      ada.sendRaw(Uint8Array.from(bytes))
      expect([bytes, await ada.untilClosed()]).toEqual([bytes, CLOSE.malformed])
    }
    const text = await harness.join('ada', 'd1')
    text.ws.send('words')
    expect(await text.untilClosed()).toBe(CLOSE.textFrame)
    const ignored = await harness.join('ada', 'd1')
    ignored.sendRaw(Uint8Array.of(2, 0, 1, 1))
    ignored.sendRaw(Uint8Array.of(77, 1))
    ignored.type('fine')
    await bob.until(() => bob.words.endsWith('fine'), 'relay')
    expect(ignored.closed).toBeNull()
    expect((await harness.updateLog.load('d1'))?.tail).toHaveLength(1)
  })

  it('[RT21] closes a message above the limit with 1009', async () => {
    await start({ limits: { FRAME_BYTES_MAX: 1_000 } })
    const ada = await harness.join('ada', 'd1')
    ada.sendRaw(new Uint8Array(1_001))
    expect(await ada.untilClosed()).toBe(CLOSE.tooLarge)
  })
})
