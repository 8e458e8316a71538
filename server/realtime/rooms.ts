import type { DocumentId, PersonId } from '@acuerdo/domain'
import { readText } from '@acuerdo/editor'
import type { Clock } from '../clock.ts'
import { describeError, type Log } from '../log.ts'
import { Checkpoints } from './checkpoints.ts'
import type { Connection, Person } from './connection.ts'
import { editRoom } from './edit.ts'
import type { Refusal } from './firewall.ts'
import { readUpdate } from './firewall-reading.ts'
import { jsonFrame } from './frames.ts'
import type { Chance, House } from './house.ts'
import { LIMITS, type Limits } from './limits.ts'
import { CLOSE, FRAME, ROOT, type News, type PresentUser } from './messages.ts'
import type {
  Access,
  AccessChange,
  Compactor,
  Fault,
  History,
  Measures,
  Rooms,
  ServerEdit,
  UpdateLog,
  WorkingText
} from './ports.ts'
import { Pressure } from './pressure.ts'
import { Bucket } from './rate.ts'
import { Room, type Item } from './room.ts'
import { Sweep } from './sweep.ts'
import { Turns } from './turns.ts'
import { within } from './within.ts'

export interface RoomsOptions {
  updateLog: UpdateLog
  access: Access
  compactor: Compactor
  clock: Clock
  chance: Chance
  log: Log
  measures: Measures
  fault?: Fault
  limits?: Partial<Limits>
}

const TEXTS_CACHED_MAX = 64

/** All rooms of this process. Implements `Rooms` for acts and pages, and the house that rooms stand in. */
export class LiveRooms implements Rooms, House {
  readonly updateLog: UpdateLog
  readonly turns: Turns<Item>
  readonly clock: Clock
  readonly chance: Chance
  readonly limits: Limits
  readonly log: Log
  readonly access: Access
  readonly pressure: Pressure
  readonly people = new Map<PersonId, Person>()
  isStopping = false
  /** How often rights changed; whoever was admitted before a change and not yet inside is asked again. */
  accessChanges = 0

  readonly #measures: Measures
  readonly #checkpoints: Checkpoints
  readonly #rooms = new Map<DocumentId, Room>()
  readonly #opening = new Map<DocumentId, Promise<Room | null>>()
  readonly #sweep: Sweep
  readonly #texts = new Map<DocumentId, WorkingText>()
  readonly #writing = new Map<DocumentId, Map<PersonId, { user: PresentUser; at: number }>>()
  readonly #presenceChanged = new Set<Room>()
  #isDown = false

  constructor(options: RoomsOptions) {
    this.updateLog = options.updateLog
    this.clock = options.clock
    this.chance = options.chance
    this.log = options.log
    this.access = options.access
    this.limits = { ...LIMITS, ...options.limits }
    this.pressure = new Pressure(this.limits.PENDING_BYTES_MAX)
    this.#measures = options.measures
    const fault = options.fault ?? (() => {})
    this.turns = new Turns(options.updateLog, fault)
    this.#checkpoints = new Checkpoints({ ...options, limits: this.limits, fault })
    this.#sweep = new Sweep(this, () => this.#tidy())
    options.updateLog.watch(down => this.#storageChanged(down))
  }

  /** The room of a document, kept until `leave` is called; null for a document that does not exist. */
  async visit(documentId: DocumentId): Promise<{ room: Room; leave(): void } | null> {
    const room = this.#rooms.get(documentId) ?? (await this.#open(documentId))
    if (room === null) return null
    // A room may be given up while we waited for it.
    if (this.#rooms.get(documentId) !== room) return this.visit(documentId)
    return { room, leave: room.visit() }
  }

  /** Whether the document has a room, with or without connections. */
  isOpen(documentId: DocumentId): boolean {
    return this.#rooms.has(documentId)
  }

  connectionsOf(documentId: DocumentId): Connection[] {
    return [...(this.#rooms.get(documentId)?.connections ?? [])]
  }

  /** Opens the socket's life in the room. */
  join(connection: Connection): void {
    this.watch(connection)
    connection.room.join(connection)
  }

  /** Sees to it that the socket ends, whatever the other side does. */
  watch(connection: Connection): void {
    this.#sweep.add(connection)
  }

  /** The socket is closed for good. */
  gone(connection: Connection): void {
    connection.closingSince ??= this.clock.monotonic()
    connection.room.leave(connection)
    this.release(connection.person)
    this.#sweep.remove(connection)
  }

  /**
   * Counts one more socket of this person and answers what they share; null when there are too many. `release`
   * takes the count back.
   */
  reserve(id: PersonId): Person | null {
    let person = this.people.get(id)
    if (person === undefined) {
      const { MESSAGES_MAX, MESSAGES_WINDOW_MS, ANSWERS_PER_SECOND_MAX } = this.limits
      const now = this.clock.monotonic()
      const messages = new Bucket({ capacity: MESSAGES_MAX, windowMs: MESSAGES_WINDOW_MS }, now)
      const answers = new Bucket({ capacity: ANSWERS_PER_SECOND_MAX, windowMs: 1_000 }, now)
      person = { id, sockets: 0, messages, answers }
      this.people.set(id, person)
    }
    if (person.sockets >= this.limits.SOCKETS_PER_PERSON_MAX) return null
    person.sockets++
    return person
  }

  release(person: Person): void {
    person.sockets--
  }

  async read(documentId: DocumentId): Promise<WorkingText | null> {
    const cached = this.#texts.get(documentId)
    if (cached && (await this.#isCurrent(documentId, cached.sequence))) return cached
    const visit = await this.visit(documentId)
    if (visit === null) return null
    const { room } = visit
    const doc = room.copy()
    const read = { text: readText(doc.getText(ROOT)), sequence: room.seq, lineage: room.lineage }
    doc.destroy()
    visit.leave()
    this.#texts.delete(documentId)
    this.#texts.set(documentId, read)
    if (this.#texts.size > TEXTS_CACHED_MAX) this.#texts.delete(String(this.#texts.keys().next().value))
    return read
  }

  async edit(edit: ServerEdit): Promise<{ sequence: number }> {
    const visit = await this.visit(edit.documentId)
    if (visit === null) throw new Error(`There is no document ${edit.documentId} to edit.`)
    try {
      return await editRoom(visit.room, edit, this)
    } finally {
      visit.leave()
    }
  }

  present(documentId: DocumentId): PresentUser[] {
    return [...new Map(this.connectionsOf(documentId).map(({ user }) => [user.id, user])).values()]
  }

  writing(documentId: DocumentId): PresentUser[] {
    const since = this.clock.monotonic() - this.limits.WRITING_MS
    const writers = this.#writing.get(documentId)?.values() ?? []
    return [...writers].filter(({ at }) => at >= since).map(({ user }) => user)
  }

  async accessChanged(change: AccessChange): Promise<void> {
    this.accessChanges++
    const connections = this.#concerned(change)
    // What was agreed first: a connection is never asked under a newer fence than its room for long.
    await Promise.all([...new Set(connections.map(({ room }) => room))].map(room => this.refresh(room)))
    await Promise.all(connections.map(connection => this.askAgain(connection)))
  }

  announce(documentId: DocumentId, news: News, only?: ReadonlySet<PersonId>): void {
    const frame = jsonFrame(FRAME.news, news)
    for (const connection of this.connectionsOf(documentId))
      if (only === undefined || only.has(connection.user.id)) connection.write(frame)
  }

  async close(): Promise<void> {
    this.isStopping = true
    const rooms = [...this.#rooms.values()]
    // What was received before the order to stop is committed and told saved, if the disk lets us.
    const flushed = Promise.all(rooms.map(room => room.alone(() => Promise.resolve())))
    await within(this.limits.STOP_MS_MAX / 2, flushed)
    await this.#sweep.end(this.limits.STOP_MS_MAX / 4)
    await within(this.limits.STOP_MS_MAX / 8, this.#checkpoints.settled())
  }

  isDown(): boolean {
    return this.#isDown
  }

  count(name: string, n = 1): void {
    this.#measures.count(name, n)
  }

  presenceChanged(room: Room): void {
    if (this.#presenceChanged.size === 0) setImmediate(() => this.#relayPresence())
    this.#presenceChanged.add(room)
  }

  left(room: Room): void {
    if (!room.isEmpty || this.#rooms.get(room.documentId) !== room) return
    this.#rooms.delete(room.documentId)
    if (!this.isStopping) this.#checkpoints.consider(room)
  }

  abandon(room: Room, error: unknown): void {
    const { documentId } = room
    this.log.error(
      { documentId, ...describeError(error) },
      'A room was given up and starts anew from the log.'
    )
    if (this.#rooms.get(documentId) === room) this.#rooms.delete(documentId)
    for (const connection of [...room.connections]) connection.close(CLOSE.restarting)
  }

  refused(connection: Connection, { code, why }: Refusal): void {
    const { documentId, user } = connection
    this.log.warn({ documentId, personId: user.id, code, why }, 'A document frame was refused.')
    this.count('frames_refused')
    connection.close(code)
  }

  committed(room: Room, items: Item[]): void {
    const at = this.clock.monotonic()
    for (const { connection, entries } of items) {
      this.count('entries_committed', entries.length)
      if (connection === null || entries.length === 0) continue
      let writers = this.#writing.get(room.documentId)
      if (writers === undefined) this.#writing.set(room.documentId, (writers = new Map()))
      writers.set(connection.user.id, { user: connection.user, at })
    }
    this.#checkpoints.consider(room)
  }

  async askAgain(connection: Connection): Promise<void> {
    const { sessionId, documentId } = connection
    const question = ++connection.questions
    try {
      const answer = await this.access.again({ sessionId, documentId })
      if (question !== connection.questions) return
      if (answer.ok) return connection.update(answer)
      connection.rights = { mayType: false, reason: 'role' }
      if (answer.why === 'signed_out') return connection.close(CLOSE.signedOut)
      const exists = (await this.updateLog.load(documentId)) !== null
      connection.close(exists ? CLOSE.forbidden : CLOSE.notFound)
    } catch (error) {
      // Nobody goes on under rights that nobody could confirm; the client comes back through the door.
      this.log.error({ documentId, ...describeError(error) }, 'Rights could not be asked for again.')
      connection.rights = { mayType: false, reason: 'role' }
      connection.close(CLOSE.restarting)
    }
  }

  async refresh(room: Room): Promise<void> {
    try {
      await room.refresh()
    } catch (error) {
      this.abandon(room, error)
    }
  }

  /** Forgets who wrote long ago and people who are gone. */
  #tidy(): void {
    const now = this.clock.monotonic()
    for (const [documentId, writers] of this.#writing) {
      for (const [id, { at }] of writers) if (now - at > this.limits.WRITING_MS) writers.delete(id)
      if (writers.size === 0) this.#writing.delete(documentId)
    }
    for (const person of this.people.values()) {
      if (person.sockets === 0 && person.messages.isFull(now)) this.people.delete(person.id)
    }
  }

  async #isCurrent(documentId: DocumentId, sequence: number): Promise<boolean> {
    const room = this.#rooms.get(documentId)
    if (room) return room.seq === sequence
    return (await this.updateLog.since(documentId, sequence)).length === 0
  }

  #open(documentId: DocumentId): Promise<Room | null> {
    let opening = this.#opening.get(documentId)
    if (opening === undefined) {
      opening = this.#load(documentId).finally(() => this.#opening.delete(documentId))
      this.#opening.set(documentId, opening)
    }
    return opening
  }

  async #load(documentId: DocumentId): Promise<Room | null> {
    const history = await this.updateLog.load(documentId)
    if (history === null) return null
    const room = this.#roomOf(documentId, history)
    if (room.corruptFrom !== null) {
      const facts = { documentId, seq: room.corruptFrom }
      this.log.error(
        facts,
        'The update log is damaged: the document opens read-only from its last good state.'
      )
    }
    this.#rooms.set(documentId, room)
    return room
  }

  #roomOf(documentId: DocumentId, history: History): Room {
    try {
      return new Room(documentId, history, this)
    } catch {
      return new Room(documentId, readable(history), this)
    }
  }

  #relayPresence(): void {
    const rooms = [...this.#presenceChanged]
    this.#presenceChanged.clear()
    for (const room of rooms) {
      const turn = room.presence.turn()
      if (turn === null) continue
      for (const connection of room.connections) {
        if (connection !== turn.author) connection.relayPresence(turn.frame)
      }
    }
  }

  #concerned({ documentId, personId, sessionId }: AccessChange): Connection[] {
    const rooms = documentId === undefined ? this.#rooms.values() : [this.#rooms.get(documentId)]
    const all = [...rooms].flatMap(room => [...(room?.connections ?? [])])
    return all.filter(
      connection =>
        (personId === undefined || connection.user.id === personId) &&
        (sessionId === undefined || connection.sessionId === sessionId)
    )
  }

  #storageChanged(down: boolean): void {
    this.#isDown = down
    for (const { connections } of this.#rooms.values()) {
      for (const connection of connections) connection.notify(down ? 'storage_down' : 'storage_up')
    }
  }
}

/** Of what the log could decode, the part that the firewall can read as well. */
function readable(history: History): History {
  const known = readUpdate(history.state) !== null
  const wrong = known ? history.tail.findIndex(entry => readUpdate(entry.update) === null) : 0
  if (known && wrong < 0) return history
  const state = known ? history.state : Uint8Array.of(0, 0)
  return { ...history, state, tail: history.tail.slice(0, wrong), corruptFrom: history.stateSeq + wrong + 1 }
}
