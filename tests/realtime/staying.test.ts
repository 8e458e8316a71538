import { afterEach, describe, expect, it } from 'vitest'
import { CLOSE } from '../../server/realtime/messages.ts'
import { startHarness, type Harness, type HarnessOptions } from './harness.ts'

let harness: Harness
afterEach(() => harness.close())

async function start(options: HarnessOptions = {}): Promise<Harness> {
  harness = await startHarness(options)
  harness.create('d1')
  return harness
}

describe('staying', () => {
  it('[RT18] a changed right is told, and holds from then on', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    harness.people.person('ada').reason = 'stage'
    await harness.rooms.accessChanged({ documentId: 'd1' })
    await ada.until(() => ada.rights?.mayType === false, 'rights')
    ada.type('x')
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.refused[0]?.reason).toBe('stage')
    expect(bob.frames.some(frame => frame.kind === 'rights')).toBe(false)
    harness.people.person('ada').reason = null
    await harness.rooms.accessChanged({ personId: 'ada' })
    await ada.until(() => ada.rights?.mayType === true, 'rights')
  })

  it('[RT18] an ended right closes: signed out, not readable any more, document gone; only who is concerned', async () => {
    await start()
    harness.create('d2')
    const ada = [await harness.join('ada', 'd1'), await harness.join('ada', 'd2')]
    const bob = await harness.join('bob', 'd1')
    const carl = await harness.join('carl', 'd2')
    harness.people.person('ada').signedIn = false
    await harness.rooms.accessChanged({ sessionId: 'session-ada' })
    for (const one of ada) expect(await one.untilClosed()).toBe(CLOSE.signedOut)
    harness.people.person('bob').readable = false
    await harness.rooms.accessChanged({ documentId: 'd2', personId: 'bob' })
    expect(bob.closed).toBeNull()
    await harness.rooms.accessChanged({ documentId: 'd1' })
    expect(await bob.untilClosed()).toBe(CLOSE.forbidden)
    harness.people.person('carl').readable = false
    harness.memory?.documents.delete('d2')
    await harness.rooms.accessChanged({ documentId: 'd2' })
    expect(await carl.untilClosed()).toBe(CLOSE.notFound)
  })

  it('[RT18] nobody goes on under rights that nobody could confirm', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    harness.people.again = () => Promise.reject(new Error('the database is busy'))
    await harness.rooms.accessChanged({ documentId: 'd1' })
    expect(await ada.untilClosed()).toBe(CLOSE.restarting)
  })

  it('[RT18] a session that ends by the clock ends its sockets, unless it was prolonged', async () => {
    await start()
    for (const id of ['ada', 'bob'])
      harness.people.person(id).sessionEndsAt = harness.clock.machine() + 10_000
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    harness.people.person('bob').sessionEndsAt = harness.clock.machine() + 40_000
    harness.people.person('ada').signedIn = false
    harness.clock.shift(10_000)
    expect(await ada.untilClosed()).toBe(CLOSE.signedOut)
    bob.type('x')
    await bob.until(() => bob.isSaved, 'saved')
    expect(bob.closed).toBeNull()
  })

  it('[RT20] pings, and cuts a peer that is silent for too long without waiting for its goodbye', async () => {
    await start({ limits: { PING_MS: 40, SILENCE_MS_MAX: 200 } })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    let pings = 0
    ada.ws.on('ping', () => pings++)
    bob.ws.pause()
    await ada.until(() => harness.rooms.present('d1').length === 1, 'the silent one is cut')
    await ada.until(() => pings > 5, 'pings')
    expect(ada.closed).toBeNull()
    expect(harness.rooms.present('d1').map(user => user.id)).toEqual(['ada'])
  })

  it('[RT20] answers pings, closes a flood of them with 1008 and one of messages with 4429', async () => {
    await start({ limits: { PINGS_MAX: 20, MESSAGES_MAX: 60 } })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    const carl = await harness.join('carl', 'd1')
    let pongs = 0
    ada.ws.on('pong', () => pongs++)
    for (let ping = 0; ping < 40; ping++) ada.ws.ping()
    expect(await ada.untilClosed()).toBe(CLOSE.policy)
    expect(pongs).toBe(20)
    for (let message = 0; message < 200; message++) bob.sendRaw(Uint8Array.of(77))
    expect(await bob.untilClosed()).toBe(CLOSE.tooFast)
    carl.type('undisturbed')
    await carl.until(() => carl.isSaved, 'saved')
    expect(harness.counts.get('socket_closed_4429')).toBe(1)
  })

  it('[RT20] one person has one allowance, over however many sockets', async () => {
    await start({ limits: { MESSAGES_MAX: 60, MESSAGES_WINDOW_MS: 1_000_000 } })
    const sockets = [await harness.join('ada', 'd1'), await harness.join('ada', 'd1')]
    for (let message = 0; message < 35; message++) for (const one of sockets) one.sendRaw(Uint8Array.of(77))
    await sockets[0]?.until(() => sockets.some(one => one.closed !== null), 'closed')
    expect(sockets.find(one => one.closed)?.closed?.code).toBe(CLOSE.tooFast)
  })

  it('[RT19] a client that does not read costs no memory, and gets what it missed when it reads again', async () => {
    const limits = { BACKLOG_BYTES_SOFT: 200_000, MESSAGES_MAX: 100_000 }
    await start({ limits })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    bob.ws.pause()
    const big = 'word '.repeat(10_000)
    for (let paste = 0; paste < 200; paste++) {
      ada.type(big)
      if (paste % 10 === 0) await ada.until(() => ada.isSaved, 'saved')
    }
    await ada.until(() => ada.isSaved, 'saved')
    const slow = harness.rooms.connectionsOf('d1').find(connection => connection.user.id === 'bob')
    expect(slow?.isLagging).toBe(true)
    expect(slow?.socket.writableLength ?? 0).toBeLessThan(1_000_000)
    bob.ws.resume()
    await bob.until(() => bob.text.length === ada.text.length, 'caught up')
    ada.type('!')
    await bob.until(() => bob.words.endsWith('!'), 'live again')
  })

  it('[RT19] a client that never reads again is closed', async () => {
    await start({ limits: { BACKLOG_BYTES_SOFT: 200_000 } })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    bob.ws.pause()
    const isLagging = () => harness.rooms.present('d1').length === 2 && lags(harness)
    while (!isLagging()) {
      ada.type('word '.repeat(100_000))
      await ada.until(() => ada.isSaved, 'saved')
    }
    harness.clock.shift(30_001)
    await ada.until(() => harness.rooms.present('d1').length === 1, 'closed')
    expect(harness.counts.get('socket_closed_1013')).toBe(1)
    harness.clock.shift(5_001)
    await ada.until(() => (harness.rooms.people.get('bob')?.sockets ?? 0) === 0, 'cut')
  })

  it('[RT22] on stopping, commits what came, then says goodbye to everybody with 1012', async () => {
    await start({ storage: 'sqlite' })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    for (let letter = 0; letter < 20; letter++) ada.type('x')
    await ada.until(() => ada.saved.n > 0, 'the first are saved')
    const begun = harness.clock.monotonic()
    await harness.rooms.close()
    expect(harness.clock.monotonic() - begun).toBeLessThan(5_000)
    expect(await ada.untilClosed()).toBe(CLOSE.restarting)
    expect(await bob.untilClosed()).toBe(CLOSE.restarting)
    const { saved } = ada
    const stored = harness.database?.all('SELECT seq FROM UpdateEntry').length ?? 0
    expect(stored).toBeGreaterThanOrEqual(saved.seq)
    const late = harness.connect('carl', 'd1')
    await late.until(() => late.status !== null, 'refusal')
    expect(late.status).toBe(503)
  })

  it('[RT22] stops in time although the disk takes nothing', async () => {
    await start({ limits: { STOP_MS_MAX: 400 } })
    const ada = await harness.join('ada', 'd1')
    harness.memory?.setDown(true)
    ada.type('x')
    await ada.until(() => ada.notices.length === 1, 'down')
    const begun = harness.clock.monotonic()
    await harness.rooms.close()
    expect(harness.clock.monotonic() - begun).toBeLessThan(600)
    expect(await ada.untilClosed()).toBe(CLOSE.restarting)
    expect(ada.isSaved).toBe(false)
    harness.memory?.setDown(false)
  })

  it('news reach everybody who has the document open', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    harness.rooms.announce('d1', { topics: ['stage'] })
    await ada.until(() => ada.news.length === 1, 'news')
    expect(ada.news).toEqual([{ topics: ['stage'] }])
  })

  it('a sender is counted out when it goes, and its room given up', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.end()
    await bob.until(() => (harness.rooms.people.get('ada')?.sockets ?? 0) === 0, 'gone')
    bob.end()
    await bob.until(() => harness.rooms.present('d1').length === 0, 'empty')
    expect(harness.rooms.isOpen('d1')).toBe(false)
  })
})

function lags({ rooms }: Harness): boolean {
  return rooms.connectionsOf('d1').some(connection => connection.isLagging)
}
