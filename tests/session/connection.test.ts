import { CLOSE, SCHEMA } from '@acuerdo/editor/protocol'
import { describe, expect, it } from 'vitest'
import { createWorld, pass, plain } from './fake-room.ts'

describe('reconnecting', () => {
  it('comes back within a second after the first loss', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.closeAll(CLOSE.restarting)
    const { connection } = page.getSnapshot()
    expect(connection.status).toBe('waiting')
    if (connection.status === 'waiting') expect(connection.retryAt - clock.now()).toBeLessThanOrEqual(1_000)
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'device', editable: true })
    await clock.advance(1_000)
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', connection: { status: 'open' } })
    await page.destroy()
  })

  it('waits longer each time, never more than 30 seconds, and not equally long in two pages', async () => {
    const waits = await Promise.all(
      [1, 2, 3].map(async seed => {
        const { room, clock, joined } = createWorld(seed)
        const page = await joined()
        room.unreachable = true
        room.closeAll(1006)
        const first = room.attempts.length
        await pass({ room, clock }, 400)
        await page.destroy()
        return room.attempts.slice(first).map((at, i, all) => at - (all[i - 1] ?? at))
      })
    )
    for (const list of waits) {
      list.forEach((wait, i) => expect(wait).toBeLessThanOrEqual(Math.min(30_000, 1_000 * 2 ** i) + 1_000))
      // In 400 seconds with at most 30 between two attempts, on average 15.
      expect(list.length).toBeGreaterThan(15)
      expect(list.length).toBeLessThan(60)
    }
    expect(new Set(waits.map(list => list.join())).size).toBe(3)
  })

  it('begins with small waits again once a connection stood for ten seconds', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    const lose = async (standing: number) => {
      await clock.advance(standing)
      room.closeAll(1006)
      const { connection } = page.getSnapshot()
      const wait = connection.status === 'waiting' ? connection.retryAt - clock.now() : Infinity
      await clock.advance(wait)
      await room.run()
      return wait
    }
    let most = 0
    for (let i = 0; i < 8; i++) most = Math.max(most, await lose(1_000))
    expect(most).toBeGreaterThan(1_000)
    expect(await lose(10_000)).toBeLessThanOrEqual(1_000)
    await page.destroy()
  })

  it('waits five seconds at least when it was too fast, also when the network says it is back', async () => {
    const { room, clock, joined, signal } = createWorld()
    const page = await joined()
    room.closeAll(CLOSE.tooFast)
    signal('online')
    const { connection } = page.getSnapshot()
    expect(connection.status === 'waiting' && connection.retryAt - clock.now()).toBeGreaterThanOrEqual(5_000)
    await page.destroy()
  })

  it('hurries when the network is back or the page is looked at', async () => {
    const { room, clock, joined, signal } = createWorld()
    const page = await joined()
    room.unreachable = true
    room.closeAll(1006)
    await pass({ room, clock }, 60)
    room.unreachable = false
    signal('visible')
    await clock.advance(1_000)
    await room.run()
    expect(page.getSnapshot().save).toBe('saved')
    await page.destroy()
  })
})

describe('final closes', () => {
  it.each([CLOSE.signedOut, CLOSE.forbidden, CLOSE.notFound, CLOSE.locked, CLOSE.clientTooOld])(
    'stops on %i and says so',
    async code => {
      const { room, clock, joined, signal } = createWorld()
      const page = await joined()
      room.closeAll(code)
      signal('online')
      await clock.advance(120_000)
      await room.run()
      expect(page.getSnapshot()).toMatchObject({
        connection: { status: 'stopped', code },
        save: 'read_only',
        editable: false
      })
      expect(room.attempts).toHaveLength(1)
      await page.destroy()
    }
  )

  it.each([CLOSE.signedOut, CLOSE.clientTooOld])(
    'keeps unsent words on %i, and sends them later',
    async code => {
      const { room, joined, tabs } = createWorld()
      const page = await joined()
      room.blackHole.up = true
      page.text.insert(1, 'kept ')
      await room.run()
      room.closeAll(code)
      room.blackHole.up = false
      expect(page.getSnapshot()).toMatchObject({ save: 'offline', unsentFrames: 1, drafts: [] })
      await page.destroy()
      tabs.dieAll()
      const next = await joined()
      await room.run()
      expect(room.words()).toContain('kept Recalling')
      await next.destroy()
    }
  )

  it('stops when the server has another schema', async () => {
    const { room, joined } = createWorld()
    room.schema = SCHEMA + 1
    const page = await joined()
    expect(page.getSnapshot().connection).toEqual({ status: 'stopped', code: CLOSE.clientTooOld })
    expect(plain(page.text)).toBe('')
    await page.destroy()
  })

  it('asks over HTTP why the socket cannot even be opened, and stops when there is a reason', async () => {
    const { room, clock, joined, knocked } = createWorld()
    const page = await joined()
    room.unreachable = true
    room.closeAll(1006)
    await pass({ room, clock }, 20)
    expect(knocked.times).toBeGreaterThan(0)
    expect(page.getSnapshot().connection.status).not.toBe('stopped')
    knocked.answer = CLOSE.signedOut
    await pass({ room, clock }, 120)
    expect(page.getSnapshot().connection).toEqual({ status: 'stopped', code: CLOSE.signedOut })
    await page.destroy()
  })
})

describe('a connection that died without a word', () => {
  it.each([
    ['both directions', { up: true, down: true }],
    ['the way up', { up: true, down: false }],
    ['the way down', { up: false, down: true }]
  ])('is noticed within 45 seconds while typing: %s', async (_name, hole) => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    await clock.advance(7_000)
    Object.assign(room.blackHole, hole)
    page.text.insert(1, 'x')
    const seen: string[] = []
    page.subscribe(() => seen.push(page.getSnapshot().save))
    for (let second = 0; second < 45 && page.getSnapshot().save !== 'offline'; second++) {
      // Others go on talking; with only the way up dead their frames still arrive.
      room.edit(text => text.insert(text.length, '.'))
      await clock.advance(1_000)
      await room.run()
    }
    expect(page.getSnapshot().save).toBe('offline')
    expect(seen).not.toContain('saved')
    await page.destroy()
  })

  it('is noticed within 45 seconds in silence, and a living one is left alone', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    await pass({ room, clock }, 300)
    expect(room.attempts).toHaveLength(1)
    expect(room.connections[0]?.queries.length).toBeGreaterThan(10)
    room.blackHole = { up: true, down: true }
    await pass({ room, clock }, 45)
    expect(page.getSnapshot().save).toBe('offline')
    await page.destroy()
  })

  it('is not mistaken for a server that cannot store for a while', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.holdSaved = true
    page.text.insert(1, 'x')
    await pass({ room, clock }, 180)
    expect(room.attempts).toHaveLength(1)
    expect(page.getSnapshot().save).toBe('saving')
    expect(room.connections[0]?.step1.length).toBeLessThan(15)
    await page.destroy()
  })

  it('is noticed within ten seconds when the browser says that it is offline', async () => {
    const { room, clock, joined, signal } = createWorld()
    const page = await joined()
    room.blackHole = { up: true, down: true }
    signal('offline')
    await clock.advance(10_000)
    expect(page.getSnapshot().save).toBe('offline')
    await page.destroy()
  })
})
