import type { DocumentId, PersonId } from '@acuerdo/domain'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { jsonFrame } from './frames.ts'
import type { House } from './house.ts'
import { CLOSE, FRAME, type Notice, type PresentUser, type ReadOnlyReason, type Rights } from './messages.ts'
import type { Admission } from './ports.ts'
import { Bucket } from './rate.ts'
import type { Room } from './room.ts'

export type Admitted = Extract<Admission, { ok: true }>

/** What all sockets of one person share. */
export interface Person {
  id: PersonId
  sockets: number
  /** Messages, and answers to a step 1 that have to be computed. */
  messages: Bucket
  answers: Bucket
}

export interface ConnectionOptions {
  ws: WebSocket
  socket: Duplex
  room: Room
  person: Person
  admitted: Admitted
  house: House
}

/**
 * One socket of one person in one document. Holds what the server knows of it and nothing that grows: all
 * listeners are shared functions, all timers are the server's one sweep.
 */
export class Connection {
  readonly ws: WebSocket
  readonly socket: Duplex
  readonly room: Room
  readonly person: Person
  readonly sessionId: string
  sessionEndsAt: number
  user: PresentUser
  /** The stamp of presence, encoded once. */
  userJson: string
  rights: Rights
  fence: number

  /** How many document frames came, and how many were told saved. */
  received = 0
  saved = 0
  /** How often rights were asked for again; only the newest answer counts. */
  questions = 0
  /** While the socket is not read from, because too much waits for its commit. */
  isPaused = false
  /** When a frame was first refused because the whole text is closed to this person. */
  refusedAt: number | null = null
  /** Why a single frame of somebody who may type was refused: what comes behind it may build on it. */
  refusedFor: ReadOnlyReason | null = null
  noticed: Notice['code'] | null = null

  presenceIds: number[] = []
  /** False until the first step 1 was answered: before that, updates would only come twice. */
  synced = false
  /** A step 1 that waits for its answer, and when the last one was answered. */
  asked: Uint8Array | null = null
  answeredAt = -Infinity
  /** Whether our own step 1 was answered; and since when we wait for that to bring what its frames build on. */
  hasAnswered = false
  outrunSince: number | null = null
  presenceAnsweredAt = -Infinity

  lastSeen: number
  pingedAt: number
  closingSince: number | null = null
  /** While the client reads too slowly: since when, and the last sequence that was written to it. */
  laggingSince: number | null = null
  position = 0

  readonly #house: House
  readonly #bucket: Bucket
  readonly #pings: Bucket
  /** The backlog with which the lagging began: one large frame, or the state, may exceed every limit. */
  #backlogAllowed = 0

  constructor({ ws, socket, room, person, admitted, house }: ConnectionOptions) {
    const { limits } = house
    const now = house.clock.monotonic()
    this.ws = ws
    this.socket = socket
    this.room = room
    this.person = person
    this.sessionId = admitted.sessionId
    this.sessionEndsAt = admitted.sessionEndsAt
    this.user = admitted.user
    this.userJson = JSON.stringify(admitted.user)
    this.rights = admitted.rights
    this.fence = admitted.fence
    this.lastSeen = now
    this.pingedAt = now
    this.#house = house
    this.#bucket = new Bucket({ capacity: limits.MESSAGES_MAX, windowMs: limits.MESSAGES_WINDOW_MS }, now)
    this.#pings = new Bucket({ capacity: limits.PINGS_MAX, windowMs: limits.MESSAGES_WINDOW_MS }, now)
  }

  get documentId(): DocumentId {
    return this.room.documentId
  }

  get isOpen(): boolean {
    return this.closingSince === null
  }

  get isLagging(): boolean {
    return this.laggingSince !== null
  }

  /** Asked for the state and has not read our own question yet: what it lacks here is still to come. */
  get isComingIn(): boolean {
    return !this.hasAnswered && (this.asked !== null || this.answeredAt !== -Infinity)
  }

  /** The client's step 2 is here. */
  answered(): void {
    this.hasAnswered = true
    this.outrunSince = null
  }

  /** A frame came before what it builds on; the step 2 that is on its way holds both. */
  outrun(): void {
    if (!this.hasAnswered) this.outrunSince ??= this.#now()
  }

  /** Counts a message; false when the socket or the person sends too fast. */
  mayMessage(): boolean {
    const now = this.#now()
    this.lastSeen = now
    return this.#bucket.take(now) && this.person.messages.take(now)
  }

  mayPing(): boolean {
    const now = this.#now()
    this.lastSeen = now
    return this.#pings.take(now)
  }

  /** Writes a frame that the client needs whatever its backlog; a backlog beyond all bounds cuts it. */
  write(frame: Uint8Array): void {
    if (!this.isOpen) return
    this.socket.write(frame)
    if (
      this.isLagging &&
      this.socket.writableLength > this.#backlogAllowed + this.#house.limits.BACKLOG_BYTES_HARD
    ) {
      this.cut()
    }
  }

  writeAll(frames: readonly Uint8Array[]): void {
    if (!this.isOpen) return
    this.socket.cork()
    for (const frame of frames) this.socket.write(frame)
    this.socket.uncork()
  }

  /** Frames of the state, or of what a slow client missed. */
  writeState(frames: readonly Uint8Array[]): void {
    this.writeAll(frames)
    this.#watchBacklog()
  }

  /** Relays a frame of the text that ends at `seq`, unless the client lags behind. */
  relay(frame: Buffer): void {
    if (this.isLagging || !this.synced || !this.isOpen) return
    if (!this.socket.write(frame)) this.#watchBacklog()
  }

  /** Presence is dropped for a slow client; it gets all of it when it has caught up. */
  relayPresence(frame: Buffer): void {
    if (!this.isLagging && this.isOpen) this.socket.write(frame)
  }

  /**
   * Says that the n-th document frame was not taken. Who goes on writing into a text that is closed to him as a
   * whole, and was told so long ago, is closed.
   */
  refuse(n: number, reason: ReadOnlyReason): void {
    this.write(jsonFrame(FRAME.refused, { n, reason }))
    if (this.room.rightsOf(this).mayType) {
      this.refusedFor = reason
      return
    }
    const now = this.#now()
    this.refusedAt ??= now
    if (now - this.refusedAt < this.#house.limits.REFUSED_MS_MAX) return
    this.close(reason === 'role' || reason === 'observer' ? CLOSE.forbidden : CLOSE.locked)
  }

  notify(code: Notice['code']): void {
    this.noticed = code
    this.write(jsonFrame(FRAME.notice, { code }))
  }

  /** The same notice twice in a row is one too many. */
  notifyOnce(code: Notice['code']): void {
    if (this.noticed !== code) this.notify(code)
  }

  /** Takes what was found when this person was asked again; says so where the rights changed. */
  update(admitted: Admitted): void {
    this.fence = admitted.fence
    this.sessionEndsAt = admitted.sessionEndsAt
    this.user = admitted.user
    this.userJson = JSON.stringify(admitted.user)
    const { mayType, reason } = admitted.rights
    if (mayType === this.rights.mayType && reason === this.rights.reason) return
    this.rights = admitted.rights
    if (mayType) this.refusedAt = null
    this.tellRights()
  }

  tellRights(): void {
    this.write(jsonFrame(FRAME.rights, this.room.rightsOf(this)))
  }

  /** Says goodbye and leaves the room at once; a peer that does not answer is cut by the sweep. */
  close(code: number): void {
    if (!this.isOpen) return
    this.closingSince = this.#now()
    this.#house.count(`socket_closed_${code}`)
    this.room.leave(this)
    this.ws.close(code)
  }

  cut(): void {
    this.closingSince ??= this.#now()
    this.room.leave(this)
    this.ws.terminate()
  }

  #watchBacklog(): void {
    const backlog = this.socket.writableLength
    if (backlog <= this.#house.limits.BACKLOG_BYTES_SOFT || this.isLagging) return
    this.laggingSince = this.#now()
    this.position = this.room.seq
    this.#backlogAllowed = backlog
  }

  #now(): number {
    return this.#house.clock.monotonic()
  }
}
