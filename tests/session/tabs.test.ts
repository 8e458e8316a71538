import { describe, expect, it } from 'vitest'
import { createMemoryDevice, type Device } from '../../packages/editor/src/browser/device.ts'
import { createWorld, plain } from './fake-room.ts'

describe('a reload offline', () => {
  it('keeps the edits and merges them later', async () => {
    const { room, clock, joined, session, tabs } = createWorld()
    const page = await joined()
    room.unreachable = true
    room.closeAll(1006)
    page.text.insert(1, 'offline ')
    page.text.delete(12, 4)
    const words = plain(page.text)
    await page.idle()
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'device', unsentFrames: 2 })
    // The page is torn away: nothing is closed, only its lock is gone.
    tabs.dieAll()
    room.edit(text => text.insert(text.length, ' together'))

    const next = session()
    await room.run()
    expect(plain(next.text)).toBe(words)
    expect(next.getSnapshot()).toMatchObject({
      save: 'offline',
      ready: true,
      editable: true,
      unsentFrames: 2
    })
    next.text.insert(1, 'again ')
    room.unreachable = false
    await clock.advance(1_000)
    await room.run()
    expect(next.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0, drafts: [] })
    expect(room.words()).toBe(`again ${words} together`)
    expect(plain(next.text)).toBe(room.words())
    await next.destroy()
    await page.destroy()
  })

  it('says storing first, and device only when the device has it', async () => {
    const slow = createMemoryDevice()
    let release = () => {}
    const gate = () => new Promise<void>(resolve => (release = resolve))
    let wait: (() => Promise<void>) | null = null
    const device: Device = { ...slow, write: async (...all) => (await wait?.(), slow.write(...all)) }
    const { room, joined } = createWorld()
    const page = await joined({ device })
    await page.idle()
    room.unreachable = true
    room.closeAll(1006)
    wait = gate
    page.text.insert(1, 'x')
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'storing' })
    release()
    wait = null
    await page.idle()
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'device' })
    await page.destroy()
  })
})

describe('two tabs of one person', () => {
  it('write both, are one person, and end equal without doubling', async () => {
    const { room, clock, joined } = createWorld()
    const a = await joined()
    const b = await joined()
    a.text.insert(1, 'A')
    b.text.insert(b.text.length, 'B')
    await room.run()
    room.unreachable = true
    room.closeAll(1006)
    a.text.insert(1, 'a')
    b.text.insert(b.text.length, 'b')
    room.unreachable = false
    await clock.advance(2_000)
    await room.run()
    expect(room.words()).toBe('aARecalling the Declaration\nDecides to go onBb')
    expect(plain(a.text)).toBe(room.words())
    expect(plain(b.text)).toBe(room.words())
    expect(a.getSnapshot().people.filter(it => it.id === 'me')).toHaveLength(1)
    await a.destroy()
    await b.destroy()
  })

  it("leave each other's unsent edits alone while both live; a dead one's are adopted once", async () => {
    const { room, clock, joined, session, tabs } = createWorld()
    const a = await joined()
    room.unreachable = true
    room.closeAll(1006)
    a.text.insert(1, 'from A ')
    await a.idle()
    const b = session()
    await room.run()
    expect(plain(b.text)).toBe('Recalling the Declaration\nDecides to go on')
    expect(b.getSnapshot().unsentFrames).toBe(0)
    tabs.dieAll()
    await room.run()
    expect(plain(b.text)).toBe('from A Recalling the Declaration\nDecides to go on')
    b.text.insert(1, 'and B ')
    expect(b.getSnapshot().unsentFrames).toBe(2)
    const c = session()
    await room.run()
    room.unreachable = false
    await clock.advance(2_000)
    await room.run()
    expect(room.words()).toBe('and B from A Recalling the Declaration\nDecides to go on')
    for (const page of [b, c]) {
      expect(plain(page.text)).toBe(room.words())
      expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
    }
    for (const page of [a, b, c]) await page.destroy()
  })

  it('adopt nothing that the server has already, even when the text is locked meanwhile', async () => {
    const { room, joined, tabs } = createWorld()
    const a = await joined()
    room.holdSaved = true
    a.text.insert(1, 'stored ')
    a.text.delete(12, 3)
    await room.run()
    await a.idle()
    room.rights = { mayType: false, reason: 'locked' }
    const b = await joined()
    tabs.dieAll()
    await room.run()
    expect(b.getSnapshot()).toMatchObject({ drafts: [], unsentFrames: 0, save: 'read_only', generation: 1 })
    expect(plain(b.text)).toBe(room.words())
    await b.destroy()
    await a.destroy()
  })

  it('hand over to the next page also after an orderly end', async () => {
    const { room, joined, session } = createWorld()
    const a = await joined()
    room.blackHole.up = true
    a.text.insert(1, 'late ')
    await a.destroy()
    await room.run()
    room.blackHole.up = false
    const b = session()
    await room.run()
    expect(room.words()).toBe('late Recalling the Declaration\nDecides to go on')
    await b.destroy()
  })
})

describe('another person on the same device', () => {
  it('sees nothing of the first', async () => {
    const { room, joined, tabs } = createWorld()
    const a = await joined()
    room.blackHole.up = true
    a.text.insert(1, 'private ')
    await a.destroy()
    await room.run()
    tabs.dieAll()
    room.blackHole.up = false
    const b = await joined({ personId: 'somebody else' })
    expect(plain(b.text)).toBe('Recalling the Declaration\nDecides to go on')
    expect(room.words()).not.toContain('private')
    await b.destroy()
  })
})

describe('a device without storage', () => {
  it('is said: unsent edits are in this tab only', async () => {
    const refused = () => Promise.reject(new Error('denied'))
    const device: Device = {
      load: refused,
      write: refused,
      adopt: refused,
      pending: refused,
      forget: refused
    }
    const { room, joined } = createWorld()
    const page = await joined({ device })
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', kept: 'tab' })
    room.closeAll(1006)
    page.text.insert(1, 'x')
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'tab' })
    expect(page.leaveGuard()).toBe(true)
    await page.destroy()
  })

  it('does not hold up the page when it never answers', async () => {
    const device: Device = { ...createMemoryDevice(), load: () => new Promise(() => {}) }
    const { room, clock, session } = createWorld()
    const page = session({ device })
    await clock.advance(2_000)
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', kept: 'tab' })
    await page.destroy()
  })

  it('is tried again, and trusted again once it works', async () => {
    const memory = createMemoryDevice()
    let full = false
    const device: Device = {
      ...memory,
      write: (...all) => (full ? Promise.reject(new Error('QuotaExceededError')) : memory.write(...all))
    }
    const { room, clock, joined, session, tabs } = createWorld()
    const page = await joined({ device })
    await page.idle()
    room.unreachable = true
    room.closeAll(1006)
    full = true
    page.text.insert(1, 'tight ')
    await clock.advance(0)
    expect(page.getSnapshot()).toMatchObject({ kept: 'tab' })
    full = false
    await clock.advance(6_000)
    expect(page.getSnapshot()).toMatchObject({ save: 'offline', kept: 'device' })
    tabs.dieAll()
    const next = session({ device })
    await room.run()
    expect(plain(next.text)).toContain('tight Recalling')
    await next.destroy()
    await page.destroy()
  })
})

describe('presence', () => {
  it('names a person once, says who types, and shows nobody when offline', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    expect(page.getSnapshot().people).toMatchObject([{ id: 'me', editing: false }])
    page.text.insert(1, 'x')
    expect(page.getSnapshot().people).toMatchObject([{ id: 'me', editing: true }])
    await room.run()
    await clock.advance(30_000)
    await room.run()
    expect(page.getSnapshot().people).toMatchObject([{ id: 'me', editing: false }])
    const { people } = page.getSnapshot()
    page.setCursor({ anchor: { item: null }, head: { item: null } })
    expect(page.getSnapshot().people).toBe(people)
    await room.run()
    const sent = room.connections[0]?.presence.length ?? 0
    expect(sent).toBeGreaterThan(0)
    const [line] = room.connections
    await page.destroy()
    await room.run()
    expect(line?.presence.length).toBe(sent + 1)
  })
})
