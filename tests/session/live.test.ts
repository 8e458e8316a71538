import { ROOT, SCHEMA, writeText, type Rights } from '@acuerdo/editor'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createMemoryDevice } from '../../packages/editor/src/browser/device.ts'
import { createSession, type Session } from '../../packages/editor/src/browser/session.ts'
import type { SocketEvents, Surroundings } from '../../packages/editor/src/browser/surroundings.ts'
import { systemClock } from '../../server/clock.ts'
import {
  createInlineCompactor,
  createMemoryLog,
  type MemoryLog
} from '../../server/persistence/update-log-memory.ts'
import { attach } from '../../server/realtime/attach.ts'
import type { Admission } from '../../server/realtime/ports.ts'
import { LiveRooms } from '../../server/realtime/rooms.ts'
import { silentLog } from '../realtime/silent-log.ts'
import { FakeTabs, plain } from './fake-room.ts'

const DOCUMENT = 'd1'
const ORIGIN = 'http://127.0.0.1'
let log: MemoryLog
let rooms: LiveRooms
let server: Server
let rights: Rights
let pages: Session[]
/** Sockets that a page holds, to cut them as a network does. */
let sockets: Set<WebSocket>
let cutOff: boolean

beforeEach(async () => {
  log = createMemoryLog()
  log.create(DOCUMENT, { lineage: 'l1', state: textOf('Recalling the Declaration', 'Decides to go on') })
  rights = { mayType: true, reason: null }
  pages = []
  sockets = new Set()
  cutOff = false
  await serve()
})

afterEach(async () => {
  await Promise.all(pages.map(page => page.destroy()))
  await stop()
})

async function serve() {
  const admit = async (person: string): Promise<Admission> => ({
    ok: true,
    sessionId: person,
    sessionEndsAt: Date.now() + 3_600_000,
    user: { id: person, name: person, delegation: 'BRA', role: 'delegate' },
    rights,
    fence: log.documents.get(DOCUMENT)?.fence ?? 0
  })
  rooms = new LiveRooms({
    updateLog: log,
    access: { admit: ({ cookie }) => admit(cookie ?? ''), again: ({ sessionId }) => admit(sessionId) },
    compactor: createInlineCompactor(log),
    clock: systemClock(),
    chance: {
      id: () => `s${Math.random().toString(36).slice(2)}`,
      number: below => Math.floor(Math.random() * below)
    },
    log: silentLog(),
    measures: { count: () => {} }
  })
  server = createServer()
  attach(server, rooms, { allowOrigin: origin => origin === ORIGIN, others: 'refuse' })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
}

async function stop() {
  await rooms.close()
  await new Promise(resolve => {
    server.close(resolve)
    server.closeAllConnections()
  })
}

/** One browser profile of one person. */
function profile(person: string) {
  const tabs = new FakeTabs()
  const device = createMemoryDevice()
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
    device,
    knock: async () => null
  }
  const page = () => {
    const session = createSession({
      url: '',
      documentId: DOCUMENT,
      lineage: 'l1',
      personId: person,
      rights,
      surroundings
    })
    pages.push(session)
    return session
  }
  return { page, tabs }
}

function open(person: string, events: SocketEvents) {
  const { port } = server.address() as AddressInfo
  const socket = new WebSocket(`ws://127.0.0.1:${cutOff ? 1 : port}/collab/${DOCUMENT}?schema=${SCHEMA}`, {
    origin: ORIGIN,
    headers: { cookie: person }
  })
  sockets.add(socket)
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

function disconnect() {
  cutOff = true
  for (const socket of sockets) socket.terminate()
}

function textOf(...words: string[]) {
  const doc = new Y.Doc()
  writeText(doc.getText(ROOT), {
    paragraphs: words.map((text, i) => ({ id: `p${i + 1}`, part: 'op' as const, runs: [{ text }] }))
  })
  return Y.encodeStateAsUpdate(doc)
}

const stored = async () => plain(await storedText())

async function storedText() {
  const history = await log.load(DOCUMENT)
  const doc = new Y.Doc()
  const text = doc.getText(ROOT)
  if (history)
    for (const update of [history.state, ...history.tail.map(it => it.update)]) Y.applyUpdate(doc, update)
  return text
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
    await expect.poll(() => plain(b.text)).toBe(await stored())
    expect(plain(a.text)).toBe(await stored())
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
    disconnect()
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
    cutOff = false
    await save(again).toBe('saved')
    await save(b).toBe('saved')
    await expect.poll(() => plain(again.text)).toBe(plain(b.text))
    expect(await stored()).toBe(plain(b.text))
    expect(plain(b.text)).toMatch(/^Strongly Recalling .* together$/s)
  })

  it('survives a restart of the server', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    a.text.insert(1, 'before ')
    await save(a).toBe('saved')
    await stop()
    a.text.insert(1, 'during ')
    await serve()
    await save(a).toBe('saved')
    expect(await stored()).toBe('during before Recalling the Declaration\nDecides to go on')
  })

  it('gives back as a draft what was written offline while the text was locked', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    disconnect()
    await save(a).toBe('offline')
    a.text.insert(1, 'Too late: ')
    lock()
    cutOff = false
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
    expect(await stored()).toBe('Recalling the Declaration\nDecides to go on')
  })

  it('gives back as a draft what is refused by a lock in the middle of typing', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    lock()
    await rooms.accessChanged({ documentId: DOCUMENT })
    for (const word of ['late ', 'too ']) a.text.insert(1, word)
    await save(a).toBe('read_only')
    await expect
      .poll(() => a.getSnapshot().drafts[0]?.paragraphs[0]?.mine)
      .toBe('too late Recalling the Declaration')
    expect(await stored()).toBe('Recalling the Declaration\nDecides to go on')
    expect(plain(a.text)).toBe(await stored())
  })

  it('never merges with another history', async () => {
    const a = profile('ana').page()
    await save(a).toBe('saved')
    disconnect()
    await save(a).toBe('offline')
    a.text.insert(1, 'unsent ')
    await stop()
    log = createMemoryLog()
    log.create(DOCUMENT, { lineage: 'l2', state: textOf('Restored words') })
    await serve()
    cutOff = false
    await save(a).toBe('saved')
    await expect.poll(() => plain(a.text)).toBe('Restored words')
    expect(await stored()).toBe('Restored words')
    expect(a.getSnapshot().drafts).toMatchObject([{ reason: 'lineage', lineage: 'l1' }])
  })
})

/** As an act does it: the fence is raised and the log closed before anybody is told. */
function lock() {
  rights = { mayType: false, reason: 'locked' }
  const document = log.documents.get(DOCUMENT)
  if (!document) throw new Error('The document is gone.')
  document.fence++
  document.closed = true
}
