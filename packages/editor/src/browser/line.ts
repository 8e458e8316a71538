import { encodeStateVector } from 'yjs'
import { CLOSE, CLOSE_FINAL, SCHEMA } from '../protocol.ts'
import type { Hello, News, Notice, PresentUser, ReadOnlyReason, Rights } from '../protocol.ts'
import { awarenessFrame, emptyStep2Frame, step1Frame, updateFrame, type ServerFrame } from './frames.ts'
import type { Holding } from './holding.ts'
import { createRetry, type Retry } from './reconnect.ts'
import { noticed, type Connection } from './session-state.ts'
import type { Signal, Surroundings } from './surroundings.ts'
import { openWire, type Wire } from './wire.ts'

/** So often in a row a text may be thrown away and fetched anew before the page gives up. */
const RESTARTS_MAX = 3
/** After so many attempts that did not even open, ask over HTTP whether there is a reason. */
const KNOCK_EVERY = 3
/** Milliseconds between two questions for an update that is missing. */
const GAP_ASKS_EVERY = 2_000

export interface LineOptions {
  url: string
  surroundings: Surroundings
  holding: Holding
  rights: Rights
  news(news: News): void
  changed(): void
}

/** One connection and what is true of it only. */
interface Link {
  wire: Wire
  greeted: boolean
  synced: boolean
  /** The server asked what we have, and was not answered yet. */
  asked: boolean
}

/** The way to the server: connects, talks, judges what it hears, connects again or stops. */
export class Line {
  connection: Connection = { status: 'connecting' }
  rights: Rights
  me: PresentUser | null = null
  notices: Notice['code'][] = []
  /** A connection was lost or could not be made since the last one that worked. */
  lost = false
  private readonly options: LineOptions
  private readonly around: Surroundings
  private readonly holding: Holding
  private readonly retry: Retry
  private link: Link | null = null
  /** Since the last connection that stood for a while. */
  private troubles = { restarts: 0, outOfStep: 0, unopened: 0 }
  private gapAskedAt = 0
  private ended = false

  constructor(options: LineOptions) {
    this.options = options
    this.around = options.surroundings
    this.holding = options.holding
    this.rights = options.rights
    this.retry = createRetry({
      clock: this.around.clock,
      random: () => this.around.random(),
      connect: () => this.connect(),
      healthy: () => (this.troubles = { restarts: 0, outOfStep: 0, unopened: 0 })
    })
  }

  get synced() {
    return this.link?.synced ?? false
  }

  connect() {
    if (this.ended) return
    this.retry.stop()
    this.connection = { status: 'connecting' }
    const wire = openWire({
      surroundings: this.around,
      url: this.options.url,
      vector: () => encodeStateVector(this.holding.replica.doc),
      opened: () => this.opened(),
      frame: frame => this.heard(frame),
      closed: (code, everOpen) => this.closed(code, everOpen)
    })
    this.link = { wire, greeted: false, synced: false, asked: false }
    this.options.changed()
  }

  /** Sends what waits, if the server is ready for it; what it would not take goes back to its author. */
  flush() {
    const link = this.link
    if (!link?.synced) return
    const { outbox } = this.holding.replica
    if (!this.rights.mayType && outbox.hasUnsent()) {
      this.refused(this.rights.reason ?? 'role')
      return
    }
    outbox.send(update => link.wire.sendDocument(updateFrame(update)))
    if (link.asked && link.wire.nextNumber() === 1) link.wire.sendDocument(emptyStep2Frame())
    link.asked = false
  }

  sendPresence() {
    this.link?.wire.send(awarenessFrame(this.holding.replica.ownPresence()))
  }

  signalled(signal: Signal) {
    if (this.connection.status === 'waiting' && signal !== 'offline') {
      const retryAt = this.retry.hasten()
      if (retryAt !== null) this.connection = { status: 'waiting', retryAt }
      this.options.changed()
    } else if (signal !== 'visible') this.link?.wire.suspect()
  }

  end() {
    this.ended = true
    this.hangUp()
    this.retry.stop()
  }

  private opened() {
    const { outbox, confirmed, doc, awareness } = this.holding.replica
    // With unsent edits the server is asked for all beyond the confirmed text, so that it also tells of own
    // edits that it stored without our hearing of it.
    const vector = outbox.size > 0 ? confirmed.vector() : encodeStateVector(doc)
    this.link?.wire.send(step1Frame(vector))
    // Said anew, with a higher clock: others have removed the presence of the lost connection.
    awareness.setLocalState(awareness.getLocalState())
  }

  private heard(frame: ServerFrame) {
    const link = this.link
    if (!link) return
    // Nothing is merged before the server has said which history it is.
    if (frame.kind === 'hello') this.greeted(link, frame.hello)
    else if (link.greeted) this.said(link, frame)
    this.options.changed()
  }

  private said(link: Link, frame: ServerFrame) {
    switch (frame.kind) {
      case 'step1':
        link.asked = true
        return this.flush()
      case 'step2':
      case 'update':
        return this.received(link, frame)
      case 'awareness':
        return this.holding.replica.receivePresence(frame.states)
      case 'query_awareness':
        return this.sendPresence()
      case 'saved':
        return this.holding.saved(frame.n)
      case 'refused':
        if (this.holding.replica.outbox.awaits(frame.refused.n)) this.refused(frame.refused.reason)
        return
      case 'rights':
        this.rights = frame.rights
        return
      case 'notice':
        this.notices = noticed(this.notices, frame.notice.code)
        return
      case 'news':
        return this.options.news(frame.news)
      case 'hello':
      case 'unknown':
        return
    }
  }

  private greeted(link: Link, hello: Hello) {
    if (hello.schema !== SCHEMA) return this.stop(CLOSE.clientTooOld)
    this.rights = { mayType: hello.mayType, reason: hello.reason }
    this.me = hello.user
    if (hello.lineage !== this.holding.place.lineage) {
      this.holding.moveTo(hello.lineage)
      return this.restart(CLOSE.outOfStep)
    }
    link.greeted = true
    this.lost = false
    this.connection = { status: 'open' }
    this.retry.opened()
    this.holding.historyConfirmed()
    this.holding.replica.awareness.setLocalStateField('user', hello.user)
  }

  private received(link: Link, { kind, update }: { kind: 'step2' | 'update'; update: Uint8Array }) {
    this.holding.receive(update)
    if (kind === 'step2' && !link.synced) {
      link.synced = true
      this.holding.caughtUp()
      this.flush()
    }
    const now = this.around.clock.now()
    if (!link.synced || !this.holding.replica.hasGap() || now - this.gapAskedAt < GAP_ASKS_EVERY) return
    this.gapAskedAt = now
    link.wire.send(step1Frame(encodeStateVector(this.holding.replica.doc)))
  }

  /** Never goes on with the same replica: all that follows a refused edit would build on it. */
  private refused(reason: ReadOnlyReason) {
    this.holding.takeBack(reason, 'confirmed')
    this.hangUp()
    if (this.troubles.restarts++ === 0) this.connect()
    else this.wait(CLOSE.locked)
  }

  private closed(code: number, everOpen: boolean) {
    this.hangUp()
    this.lost = true
    if (!everOpen && ++this.troubles.unopened % KNOCK_EVERY === 0) this.knock()
    this.judge(code)
    this.options.changed()
  }

  /** What the end of a connection, by its code, means for the words of this page. */
  private judge(code: number) {
    if (code === CLOSE.forbidden) this.holding.takeBack('role', 'nothing')
    if (code === CLOSE.notFound) this.holding.takeBack('gone', 'nothing')
    if (code === CLOSE.locked) this.holding.takeBack('locked', 'confirmed')
    if (CLOSE_FINAL.includes(code)) return this.stop(code)
    if (code === CLOSE.malformed) {
      this.holding.takeBack('malformed', 'nothing')
      return this.restart(code)
    }
    // Perhaps only an edit got lost on the way: sending all again, in order, mends that. Not twice.
    if (code === CLOSE.outOfStep && ++this.troubles.outOfStep > 1) {
      this.holding.takeBack('out_of_step', 'nothing')
      return this.restart(code)
    }
    this.wait(code)
  }

  private knock() {
    void this.around.knock().then(code => {
      if (code === null || this.ended || this.connection.status === 'open') return
      this.hangUp()
      this.judge(code)
      this.options.changed()
    })
  }

  private restart(code: number) {
    this.hangUp()
    const restarts = ++this.troubles.restarts
    if (restarts > RESTARTS_MAX) this.stop(code)
    else if (restarts === 1) this.connect()
    else this.wait(code)
  }

  private wait(code: number) {
    this.connection = { status: 'waiting', retryAt: this.retry.after(code) }
  }

  private stop(code: number) {
    this.hangUp()
    this.retry.stop()
    this.connection = { status: 'stopped', code }
  }

  private hangUp() {
    this.link?.wire.end()
    this.link = null
    this.holding.replica.outbox.reconnected()
    this.holding.replica.forgetOthers()
  }
}
