import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Connection } from './connection.ts'
import { presenceFrame } from './frames.ts'
import type { Limits } from './limits.ts'

/** One client's state as relayed. */
interface Present {
  owner: Connection
  /** The client's own clock, and the one that everybody else was told. */
  clockIn: number
  clockOut: number
  json: string
}

/** An entry of an awareness update, as a client told it. */
interface Told {
  id: number
  clock: number
  state: unknown
}

/** What a turn changed, as one frame; `author` is set when all of it came from one connection. */
export interface PresenceTurn {
  frame: Buffer
  author: Connection | null
}

const GONE = 'null'
const REMEMBERED_MAX = 5_000

/**
 * Who is in a room and where their carets stand. Identity is the server's: a state is bound to the connection
 * that sent it and stamped with the person of its session; of the client's words only `cursor` and `editing`
 * are kept.
 */
export class Presence {
  readonly #states = new Map<number, Present>()
  /** The last clock told of clients that left, so that one who comes back with an older clock is seen again. */
  readonly #left = new Map<number, number>()
  readonly #changed = new Map<number, { clock: number; json: string; author: Connection | null }>()
  readonly #limits: Limits
  #snapshot: Buffer | null = null

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Takes an awareness update. False when it is malformed; entries of foreign ids are skipped silently. */
  receive(connection: Connection, update: Uint8Array): boolean {
    const entries = this.#read(update)
    if (entries === null) return false
    for (const entry of entries) this.#take(connection, entry)
    return true
  }

  /** Removes the states of a connection that went away. */
  leave(connection: Connection): void {
    for (const id of connection.presenceIds) {
      const state = this.#states.get(id)
      if (state?.owner === connection) this.#remove(id, state, null)
    }
    connection.presenceIds.length = 0
  }

  /** What changed since it was last asked; null when nothing did. */
  turn(): PresenceTurn | null {
    if (this.#changed.size === 0) return null
    const changes = [...this.#changed]
    this.#changed.clear()
    const [first] = changes
    const author = first?.[1].author ?? null
    return {
      frame: presenceFrame(encode(changes.map(([id, { clock, json }]) => ({ id, clock, json })))),
      author: changes.every(([, change]) => change.author === author) ? author : null
    }
  }

  /** Everybody's state in one frame; null in an empty room. */
  snapshot(): Buffer | null {
    if (this.#states.size === 0) return null
    const states = () => [...this.#states].map(([id, { clockOut, json }]) => ({ id, clock: clockOut, json }))
    return (this.#snapshot ??= presenceFrame(encode(states())))
  }

  /** All of it is read before anything is believed: lib0 may read beyond the end and only then notice. */
  #read(update: Uint8Array): Told[] | null {
    try {
      const from = decoding.createDecoder(update)
      const count = decoding.readVarUint(from)
      if (count > this.#limits.PRESENCE_IDS_PER_FRAME_MAX) return null
      const entries = Array.from({ length: count }, () => ({
        id: decoding.readVarUint(from),
        clock: decoding.readVarUint(from),
        json: decoding.readVarString(from)
      }))
      if (decoding.hasContent(from)) return null
      const short = entries.filter(({ json }) => json.length <= this.#limits.PRESENCE_STATE_BYTES_MAX)
      return short.map(({ id, clock, json }) => ({ id, clock, state: JSON.parse(json) as unknown }))
    } catch {
      return null
    }
  }

  #take(connection: Connection, { id, clock, state }: Told): void {
    const present = this.#states.get(id)
    if (state === null) {
      if (present?.owner !== connection) return
      connection.presenceIds = connection.presenceIds.filter(own => own !== id)
      return this.#remove(id, present, connection)
    }
    if (present?.owner === connection && clock <= present.clockIn) return
    if (!this.#mayHold(connection, id, present)) return
    this.#set(connection, { id, clock, json: this.#stamped(connection, state) })
  }

  /** A new id, an own one, or one that the same person holds through a connection that is about to be lost. */
  #mayHold(connection: Connection, id: number, state: Present | undefined): boolean {
    if (state?.owner === connection) return true
    if (state !== undefined && state.owner.user.id !== connection.user.id) return false
    if (connection.presenceIds.length >= this.#limits.PRESENCE_IDS_PER_SOCKET_MAX) return false
    if (state !== undefined) state.owner.presenceIds = state.owner.presenceIds.filter(own => own !== id)
    connection.presenceIds.push(id)
    return true
  }

  #set(owner: Connection, { id, clock, json }: { id: number; clock: number; json: string }): void {
    const told = this.#states.get(id)?.clockOut ?? this.#left.get(id) ?? -1
    const clockOut = Math.max(clock, told + 1)
    this.#left.delete(id)
    this.#states.set(id, { owner, clockIn: clock, clockOut, json })
    this.#change(id, { clock: clockOut, json, author: owner })
  }

  #remove(id: number, state: Present, author: Connection | null): void {
    const clock = state.clockOut + 1
    this.#states.delete(id)
    this.#left.set(id, clock)
    if (this.#left.size > REMEMBERED_MAX) this.#left.delete(firstOf(this.#left.keys()))
    this.#change(id, { clock, json: GONE, author })
  }

  #change(id: number, change: { clock: number; json: string; author: Connection | null }): void {
    this.#snapshot = null
    this.#changed.set(id, change)
  }

  #stamped(connection: Connection, state: unknown): string {
    const { cursor, editing } =
      typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {}
    const writes = editing === true && connection.rights.mayType
    return `{"user":${connection.userJson},"cursor":${this.#cursorJson(cursor)},"editing":${writes}}`
  }

  /** Any JSON, within its size; a key that could reach a prototype is worth no caret. */
  #cursorJson(cursor: unknown): string {
    const json = JSON.stringify(cursor) ?? GONE
    return json.length > this.#limits.PRESENCE_CURSOR_BYTES_MAX || json.includes('__proto__') ? GONE : json
  }
}

/** Maps keep their keys in the order in which they came. */
const firstOf = (ids: Iterator<number>): number => Number(ids.next().value)

function encode(entries: { id: number; clock: number; json: string }[]): Uint8Array {
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, entries.length)
  for (const { id, clock, json } of entries) {
    encoding.writeVarUint(out, id)
    encoding.writeVarUint(out, clock)
    encoding.writeVarString(out, json)
  }
  return encoding.toUint8Array(out)
}
