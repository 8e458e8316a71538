import { ROOT, writeText, type Rights } from '@acuerdo/editor'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import * as Y from 'yjs'
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
import { plain } from './fake-room.ts'

export const DOCUMENT = 'd1'

/** The real rooms on a log in memory, for one document; whoever sends `person=ana` as cookie is Ana. */
export class LiveServer {
  log: MemoryLog = createMemoryLog()
  rights: Rights = { mayType: true, reason: null }
  /** While true no socket can be opened. */
  unplugged = false
  rooms: LiveRooms | null = null
  private server: Server | null = null
  private port = 0
  private readonly sockets = new Set<Socket>()
  private readonly pages: RequestListener

  /** `pages` answers what is not a socket. */
  constructor(pages: RequestListener = (_request, response) => void response.end()) {
    this.pages = pages
    this.begin('l1', ['Recalling the Declaration', 'Decides to go on'])
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  /** Another history, as after a restore. */
  begin(lineage: string, words: string[]) {
    const doc = new Y.Doc()
    writeText(doc.getText(ROOT), {
      paragraphs: words.map((text, i) => ({ id: `p${i + 1}`, part: 'op' as const, runs: [{ text }] }))
    })
    this.log = createMemoryLog()
    this.log.create(DOCUMENT, { lineage, state: Y.encodeStateAsUpdate(doc) })
  }

  async start() {
    const rooms = this.openRooms()
    const server = createServer(this.pages)
    server.on('connection', socket => {
      this.sockets.add(socket)
      socket.once('close', () => this.sockets.delete(socket))
    })
    server.on('upgrade', (_request, socket) => {
      if (this.unplugged) socket.destroy()
    })
    attach(server, rooms, { allowOrigin: origin => origin === this.url, others: 'refuse' })
    await new Promise<void>(resolve => server.listen(this.port, '127.0.0.1', resolve))
    this.port = (server.address() as AddressInfo).port
    this.server = server
    this.rooms = rooms
  }

  async stop() {
    await this.rooms?.close()
    const { server } = this
    if (!server) return
    await new Promise(resolve => {
      server.close(resolve)
      server.closeAllConnections()
    })
  }

  /** As a network does it: without a word. */
  cut() {
    this.unplugged = true
    for (const socket of this.sockets) socket.destroy()
  }

  /** As an act does it: the fence is raised and the log closed before anybody is told. */
  lock() {
    this.rights = { mayType: false, reason: 'locked' }
    const document = this.log.documents.get(DOCUMENT)
    if (!document) throw new Error('The document is gone.')
    document.fence++
    document.closed = true
  }

  /** The words in the log. */
  async stored() {
    const history = await this.log.load(DOCUMENT)
    const text = new Y.Doc().getText(ROOT)
    const updates = history ? [history.state, ...history.tail.map(it => it.update)] : []
    for (const update of updates) if (text.doc) Y.applyUpdate(text.doc, update)
    return plain(text)
  }

  private openRooms() {
    const admit = async (person: string): Promise<Admission> => ({
      ok: true,
      sessionId: person,
      sessionEndsAt: Date.now() + 3_600_000,
      user: { id: person, name: person, delegation: 'BRA', role: 'delegate' },
      rights: this.rights,
      fence: this.log.documents.get(DOCUMENT)?.fence ?? 0
    })
    return new LiveRooms({
      updateLog: this.log,
      access: {
        admit: ({ cookie }) => admit(/person=(\w+)/.exec(cookie ?? '')?.[1] ?? 'nobody'),
        again: ({ sessionId }) => admit(sessionId)
      },
      compactor: createInlineCompactor(this.log),
      clock: systemClock(),
      chance: {
        id: () => `s${Math.random().toString(36).slice(2)}`,
        number: below => Math.floor(Math.random() * below)
      },
      log: silentLog(),
      measures: { count: () => {} }
    })
  }
}
