import { SCHEMA } from '@acuerdo/editor'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createMemoryDevice } from '../../packages/editor/src/browser/device.ts'
import { createSession, type Session } from '../../packages/editor/src/browser/session.ts'
import type { SocketEvents, Surroundings } from '../../packages/editor/src/browser/surroundings.ts'
import { FakeTabs, plain } from './fake-room.ts'
import { DOCUMENT, LiveServer } from './live-server.ts'

let server: LiveServer
let pages: Session[]

beforeEach(async () => {
  pages = []
  server = new LiveServer()
  await server.start()
})

afterEach(async () => {
  await Promise.all(pages.map(page => page.destroy()))
  await server.stop()
})

/** One browser profile of one person. */
function profile(person: string) {
  const tabs = new FakeTabs()
  const surroundings: Surroundings = {
    open: (_url, events) => open(person, events),
    clock: {
      now: () => Date.now(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      }
    },
    random: Math.random,
    signals: () => () => {},
    tabs,
    device: createMemoryDevice(),
    knock: async () => null
  }
  const page = () => {
    const about = { url: '', documentId: DOCUMENT, lineage: 'l1', personId: person, rights: server.rights }
    const session = createSession({ ...about, surroundings })
    pages.push(session)
    return session
  }
  return { page, tabs }
}

function open(person: string, events: SocketEvents) {
  const address = `${server.url.replace('http', 'ws')}/collab/${DOCUMENT}?schema=${SCHEMA}`
  const socket = new WebSocket(address, { origin: server.url, headers: { cookie: `person=${person}` } })
  let over = false
  const unlessOver = (run: () => void) => {
    if (!over) run()
  }
  socket.on('open', () => unlessOver(events.opened))
  socket.on('message', message => unlessOver(() => events.frame(new Uint8Array(message as Buffer))))
  socket.on('close', code => unlessOver(() => events.closed(code)))
  socket.on('error', () => {})
  return {
    send: (frame: Uint8Array) => socket.send(frame),
    end() {
      over = true
      socket.close()
    }
  }
}

const save = (page: Session) => expect.poll(() => page.getSnapshot().save, { timeout: 10_000 })

describe('a session with the real server', () => {
  it('writes with another one, and says saved when the log has it', async () => {
    const a = profile('ana').page()
    const b = profile('bo').page()
    await save(a).toBe('saved')
    await save(b).toBe('saved')
    a.text.insert(1, 'A')
    b.text.insert(b.text.length, 'B')
    a.text.delete(4, 2)
    expect(a.getSnapshot().save).toBe('saving')
    await save(a).toBe('saved')
    await save(b).toBe('saved')
    await expect.poll(() => plain(b.text)).toBe(await server.stored())
    expect(plain(a.text)).toBe(await server.stored())
    await expect
      .poll(() => a.getSnapshot().people)
      .toMatchObject([
        { id: 'ana', editing: true },
        { id: 'bo', editing: true }
      ])
  })

  it('keeps edits made offline over a reload, and merges them', async () => {
    const ana = profile('ana')
    const a = ana.page()
    const b = profile('bo').page()
    await save(a).toBe('saved')
    await save(b).toBe('saved')
    server.cut()
    await save(a).toBe('offline')
    a.text.insert(1, 'Strongly ')
    a.text.delete(20, 3)
    await a.idle()
    expect(a.getSnapshot()).toMatchObject({ save: 'offline', kept: 'device', unsentFrames: 2 })
    ana.tabs.dieAll()
    await a.destroy()
    b.text.insert(b.text.length, ' together')
    const again = ana.page()
    await expect.poll(() => plain(again.text)).toContain('Strongly ')
    server.unplugged = false
    await save(again).toBe('saved')
    await save(b).toBe('saved')
    await expect.poll(() => plain(again.text)).toBe(plain(b.text))
    expect(await server.stored()).toBe(plain(b.text))
    expect(plain(b.text)).toMatch(/^Strongly Recalling .* together$/s)
  })

  it('survives a restart of the server', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    a.text.insert(1, 'before ')
    await save(a).toBe('saved')
    await server.stop()
    a.text.insert(1, 'during ')
    await server.start()
    await save(a).toBe('saved')
    expect(await server.stored()).toBe('during before Recalling the Declaration\nDecides to go on')
  })

  it('gives back as a draft what was written offline while the text was locked', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    server.cut()
    await save(a).toBe('offline')
    a.text.insert(1, 'Too late: ')
    server.lock()
    server.unplugged = false
    await save(a).toBe('read_only')
    expect(a.getSnapshot()).toMatchObject({ readOnly: 'locked', editable: false, generation: 2 })
    await expect
      .poll(() => a.getSnapshot().drafts)
      .toMatchObject([
        {
          reason: 'locked',
          compared: true,
          paragraphs: [{ mine: 'Too late: Recalling the Declaration', now: 'Recalling the Declaration' }]
        }
      ])
    expect(await server.stored()).toBe('Recalling the Declaration\nDecides to go on')
  })

  it('gives back as a draft what is refused by a lock in the middle of typing', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    server.lock()
    await server.rooms?.accessChanged({ documentId: DOCUMENT })
    for (const word of ['late ', 'too ']) a.text.insert(1, word)
    await save(a).toBe('read_only')
    await expect
      .poll(() => a.getSnapshot().drafts[0]?.paragraphs[0]?.mine)
      .toBe('too late Recalling the Declaration')
    expect(await server.stored()).toBe('Recalling the Declaration\nDecides to go on')
    expect(plain(a.text)).toBe(await server.stored())
  })

  it('never merges with another history', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    server.cut()
    await save(a).toBe('offline')
    a.text.insert(1, 'unsent ')
    await server.stop()
    server.begin('l2', ['Restored words'])
    await server.start()
    server.unplugged = false
    await save(a).toBe('saved')
    await expect.poll(() => plain(a.text)).toBe('Restored words')
    expect(await server.stored()).toBe('Restored words')
    expect(a.getSnapshot().drafts).toMatchObject([{ reason: 'lineage', lineage: 'l1' }])
  })
})
