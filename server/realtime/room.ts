import type { DocumentId } from '@acuerdo/domain'
import * as Y from 'yjs'
import { guardedBy, type Guarded } from './agreed.ts'
import type { Connection } from './connection.ts'
import { inspect, type Take } from './firewall.ts'
import { savedFrame, stepOneFrame, updateFrame } from './frames.ts'
import type { House } from './house.ts'
import { advance, createItemIndex, SERVER_CLIENT_ID_MIN, take, type ItemIndex } from './item-index.ts'
import { CLOSE, type ReadOnlyReason, type Rights } from './messages.ts'
import type { Appended, Entry, History, Relocated, Standing } from './ports.ts'
import { Presence } from './presence.ts'
import { greet } from './room-door.ts'
import { Solitude } from './solitude.ts'
import { documentOf, mergeOf, TextBytes } from './text-bytes.ts'
import type { Gatherer } from './turns.ts'

/** A document frame, or an act of the server, on its way into the log. */
export interface Item {
  /** Null for the server itself. */
  connection: Connection | null
  n: number
  /** As it came, to be judged again if its commit is refused. */
  update: Uint8Array
  /** What is to be appended: nothing where nothing was new, and the server's repair behind the update. */
  entries: Entry[]
  tries: number
  /** Sent before its author can have read what we lack. */
  isEarly: boolean
  settled?: (outcome: Appended | null) => void
}

/**
 * The live text of one document. On the hot path there is no Y.Doc: a frame is judged by the firewall, gathered
 * with the others of this turn, appended; after the commit its author is told *saved*, then it is relayed.
 */
export class Room implements Gatherer<Item> {
  readonly documentId: DocumentId
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  lineage: string
  fence: number
  /** What typing leaves alone, under this fence (RT26, RT30). */
  guarded: Guarded
  text: TextBytes
  /** The sequence of the first unreadable entry: the text is read-only. */
  corruptFrom: number | null
  readonly serverClientId: number

  readonly #house: House
  #history: Pick<History, 'owners' | 'relocations'>
  #index: ItemIndex | null
  #gathered: Item[] = []
  #onItsWay: Item[] = []
  /** Frames that came while somebody had the room for himself. */
  #waiting: Item[] = []
  readonly #solitude = new Solitude()
  #quiet: (() => void)[] = []
  /** Whoever works with the room although nobody is connected. */
  #guests = 0
  #stepOne: { seq: number; frame: Buffer } | null = null

  /** Throws when the history holds what the firewall can't read. */
  constructor(documentId: DocumentId, history: History, house: House) {
    this.documentId = documentId
    this.#house = house
    this.#history = history
    this.lineage = history.lineage
    this.fence = history.fence
    this.guarded = guardedBy(history)
    this.text = new TextBytes(history)
    this.corruptFrom = history.corruptFrom
    this.presence = new Presence(house.limits)
    this.serverClientId = SERVER_CLIENT_ID_MIN + house.chance.number(2 ** 40)
    this.#index = createItemIndex(history)
  }

  get seq(): number {
    return this.text.seq
  }

  /** Nobody is here and nothing is on its way: the room may be forgotten. */
  get isEmpty(): boolean {
    return this.connections.size === 0 && this.#guests === 0 && !this.#isBusy
  }

  /** What the firewall knows of the items; made afresh from what is committed where it went astray. */
  get index(): ItemIndex {
    return (this.#index ??= createItemIndex({ ...this.text, ...this.#history }))
  }

  rightsOf(connection: Connection): Rights {
    if (this.corruptFrom !== null) return { mayType: false, reason: 'quarantined' }
    return connection.rights
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    greet(this, connection, this.#house)
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.presence.leave(connection)
    this.#house.presenceChanged(this)
    this.#house.left(this)
  }

  /** A document frame from a client. */
  receive(connection: Connection, update: Uint8Array): void {
    if (this.#house.isStopping) return
    const n = ++connection.received
    // Passed over with the frame that it came behind: the step 2 holds both.
    if (connection.outrunSince !== null) return
    const item: Item = { connection, n, update, entries: [], tries: 0, isEarly: connection.isComingIn }
    this.#house.pressure.add(connection, update.length)
    if (this.#solitude.isHeld) this.#waiting.push(item)
    else this.#judge(item)
  }

  #judge(item: Item): void {
    const { connection, update } = item
    if (connection === null) return
    const readOnly = this.#readOnly(connection)
    const verdict = inspect(this.index, {
      update,
      personId: connection.person.id,
      readOnly,
      ...this.guarded,
      // With everything that was taken but is not committed yet.
      copy: () => this.copy([...this.#onItsWay, ...this.#gathered]),
      newId: this.#house.chance.id
    })
    if (verdict.kind === 'refuse' || verdict.kind === 'read_only') this.#house.pressure.remove(update.length)
    if (verdict.kind === 'refuse' && verdict.code === CLOSE.outOfStep && item.isEarly)
      return connection.outrun()
    // What builds on a frame that was refused is refused like it.
    if (verdict.kind === 'refuse' && verdict.code === CLOSE.outOfStep && connection.refusedFor !== null)
      return connection.refuse(item.n, connection.refusedFor)
    if (verdict.kind === 'refuse') return this.#house.refused(connection, verdict)
    if (verdict.kind === 'read_only') {
      if (verdict.notice !== null) connection.notify(verdict.notice)
      return connection.refuse(item.n, verdict.reason)
    }
    if (verdict.kind === 'take') {
      item.entries = this.#entriesOf(connection, verdict)
      take(this.index, verdict, connection.person.id)
      if (verdict.notice !== null) connection.notifyOnce(verdict.notice)
    }
    this.#gather(item)
  }

  #readOnly(connection: Connection): ReadOnlyReason | null {
    const { mayType, reason } = this.rightsOf(connection)
    return mayType ? null : (reason ?? 'role')
  }

  #entriesOf(connection: Connection, { update, claims, repair }: Take): Entry[] {
    const entry: Entry = {
      documentId: this.documentId,
      kind: 'typing',
      personId: connection.person.id,
      update,
      // Of the two questions that the frame was judged by, the older one counts.
      fence: Math.min(connection.fence, this.fence),
      claims,
      at: this.#house.clock.now().getTime()
    }
    if (repair === null) return [entry]
    const { update: mending, relocated } = repair
    return [entry, { ...entry, kind: 'repair', personId: null, claims: [], update: mending, relocated }]
  }

  #gather(item: Item): void {
    this.#gathered.push(item)
    this.#house.turns.mark(this)
  }

  takeGathered(): Item[] {
    this.#onItsWay = this.#gathered
    this.#gathered = []
    return this.#onItsWay
  }

  settle(items: Item[], outcomes: Appended[]): void {
    this.#onItsWay = []
    const rest = outcomes.values()
    const done: Item[] = []
    const logged: { seq: number; update: Uint8Array }[] = []
    let failed: Item[] = []
    for (const item of items) {
      const own = item.entries.map(entry => ({ entry, outcome: rest.next().value ?? GONE }))
      // Whatever came behind a refused frame may build on it, and is judged again with it.
      if (failed.length > 0 || own[0]?.outcome.ok === false) {
        failed.push(item)
        continue
      }
      done.push(item)
      for (const { entry, outcome } of own)
        if (outcome.ok) logged.push({ seq: outcome.seq, update: entry.update })
    }
    this.#committed(done, logged)
    if (failed.length > 0) failed = [...failed, ...this.#gathered.splice(0)]
    for (const item of failed) item.settled?.(outcomes.find(outcome => !outcome.ok) ?? null)
    const frames = failed.filter(item => item.connection !== null)
    if (frames.length > 0) this.#again(frames)
    this.#settleDown()
  }

  lose(items: Item[], error: unknown): void {
    this.#onItsWay = []
    for (const { connection, update } of items) if (connection) this.#house.pressure.remove(update.length)
    this.#house.abandon(this, error)
    for (const item of items) item.settled?.(null)
    this.#settleDown()
  }

  /** Authors are told first, each once; then everybody gets the turn in one frame. */
  #committed(done: Item[], logged: { seq: number; update: Uint8Array }[]): void {
    const next = this.seq + 1
    if (logged.some(({ seq }, index) => seq !== next + index)) return this.#fillGap(done)
    for (const { seq, update } of logged) this.text.append(seq, update)
    const authors = this.#tellSaved(done)
    if (logged.length > 0) this.#relay(done, logged.map(entry => entry.update)) // prettier-ignore
    for (const author of authors) author.socket.uncork()
    this.#house.committed(this, done)
  }

  #tellSaved(done: Item[]): Set<Connection> {
    const authors = new Set<Connection>()
    for (const { connection, n, settled, update } of done) {
      settled?.({ ok: true, seq: this.seq })
      if (connection) this.#house.pressure.remove(update.length)
      if (!connection?.isOpen) continue
      connection.saved = n
      if (authors.has(connection)) continue
      authors.add(connection)
      // The word to the author and what others wrote go out in one piece.
      connection.socket.cork()
    }
    for (const author of authors) author.write(savedFrame(author.saved, this.seq))
    return authors
  }

  #relay(done: Item[], updates: Uint8Array[]): void {
    const frame = updateFrame(mergeOf(updates))
    const author = soleAuthor(done)
    for (const connection of this.connections) if (connection !== author) connection.relay(frame)
  }

  /** Somebody else appended between our entries: the log says what, and everybody gets it all. */
  #fillGap(done: Item[]): void {
    this.#aside(async () => {
      if (!(await this.reload())) return
      for (const author of this.#tellSaved(done)) author.socket.uncork()
    })
  }

  /** The log refused these frames: their right is asked for again, and what is left of it applied to them. */
  #again(items: Item[]): void {
    this.#aside(async () => {
      if (!(await this.reload()))
        return items.forEach(item => this.#house.pressure.remove(item.update.length))
      const authors = new Set(items.map(item => item.connection))
      for (const author of authors) if (author) await this.#house.askAgain(author)
      for (const item of items) this.#judgeAgain({ ...item, entries: [], tries: item.tries + 1 })
    })
  }

  #judgeAgain(item: Item): void {
    if (item.connection === null) return
    if (item.tries <= this.#house.limits.RESUBMIT_MAX) return this.#judge(item)
    this.#house.pressure.remove(item.update.length)
    item.connection.refuse(item.n, 'locked')
  }

  /**
   * Reads the history afresh, relays what the room did not know; false when the document is gone, and everybody
   * with it. To be called by whoever has the room alone.
   */
  async reload(): Promise<boolean> {
    const history = await this.#house.updateLog.load(this.documentId)
    if (history === null) {
      for (const connection of [...this.connections]) connection.close(CLOSE.notFound)
      return false
    }
    this.#index = null
    this.#history = history
    this.#learn(history)
    const missing = await this.#house.updateLog.since(this.documentId, this.seq)
    for (const { seq, update } of missing) this.text.append(seq, update)
    if (missing.length > 0) this.#relay([], missing.map(entry => entry.update)) // prettier-ignore
    return true
  }

  /** Reads afresh what may be typed into; a frame that was judged before and is not yet written comes back stale. */
  async refresh(): Promise<void> {
    const standing = await this.#house.updateLog.standing(this.documentId)
    if (standing !== null) this.#learn(standing)
  }

  /** Two readings may arrive in another order than they were made. */
  #learn(standing: Standing): void {
    if (standing.fence < this.fence) return
    this.fence = standing.fence
    this.guarded = guardedBy(standing)
  }

  /**
   * Gives the room to `work` alone, when everything that was gathered is settled: frames that come meanwhile
   * wait, so the text that `work` sees is the text that its entry continues.
   */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const leave = this.visit()
    try {
      return await this.#solitude.hold(async () => {
        if (this.#isBusy) await new Promise<void>(resolve => this.#quiet.push(resolve))
        return work()
      })
    } finally {
      if (!this.#solitude.isHeld) this.#judgeWaiting()
      leave()
    }
  }

  /** The same for work that nobody waits for: if it fails, the room starts anew. */
  #aside(work: () => Promise<void>): void {
    this.alone(work).catch((error: unknown) => this.#house.abandon(this, error))
  }

  #judgeWaiting(): void {
    try {
      for (const item of this.#waiting.splice(0)) this.#judge(item)
    } catch (error) {
      this.#house.abandon(this, error)
    }
  }

  /** Appends an act's update; to be called by whoever has the room alone. */
  act(entry: Entry): Promise<Appended | null> {
    return new Promise(resolve => {
      const { update } = entry
      const act = { connection: null, n: 0, update, entries: [entry], tries: 0, isEarly: false }
      this.#gather({ ...act, settled: resolve })
    })
  }

  /** Tells the firewall of an act that was committed. */
  acted(update: Uint8Array, relocated: Relocated[]): void {
    if (this.#index === null) this.#history.relocations.push(...relocated)
    else advance(this.#index, update, relocated)
  }

  /** Keeps the room while somebody works with it unconnected; the answer ends that. */
  visit(): () => void {
    this.#guests++
    return () => {
      this.#guests--
      this.#house.left(this)
    }
  }

  adopt(checkpoint: { seq: number; state: Uint8Array }): void {
    this.text.adopt(checkpoint)
    if (this.#index) this.#index.stateBytes = this.text.state.length + this.text.tailBytes
  }

  /** The committed text as a document that writes under the server's id; the slow path. */
  copy(ahead: readonly Item[] = []): Y.Doc {
    const updates = [...this.text.tail, ...ahead.flatMap(item => item.entries)].map(({ update }) => update)
    return documentOf([this.text.state, ...updates], this.serverClientId)
  }

  get #isBusy(): boolean {
    return this.#gathered.length + this.#onItsWay.length > 0
  }

  #settleDown(): void {
    if (this.#isBusy) return
    for (const go of this.#quiet.splice(0)) go()
    this.#house.left(this)
  }

  /** Our own step 1: what we know of each client id. */
  stepOne(): Buffer {
    if (this.#stepOne?.seq !== this.seq) {
      this.#stepOne = { seq: this.seq, frame: stepOneFrame(Y.encodeStateVector(this.index.clocks)) }
    }
    return this.#stepOne.frame
  }
}

const GONE: Appended = { ok: false, why: 'gone' }

/** The one connection that wrote everything of a turn, which need not hear it again; null if there is none. */
function soleAuthor(items: Item[]): Connection | null {
  const written = items.filter(item => item.entries.length > 0)
  const author = written[0]?.connection ?? null
  const alone = written.every(item => item.connection === author && item.entries.length === 1)
  return alone ? author : null
}
