import type { Connection } from './connection.ts'
import { PING } from './frames.ts'
import type { House } from './house.ts'
import { CLOSE } from './messages.ts'
import { answer } from './room-door.ts'
import { within } from './within.ts'

/** The one timer of all sockets: pings, silence, slow readers, sessions that end, peers that do not hang up. */
export class Sweep {
  readonly #house: House
  readonly #alsoLook: () => void
  readonly #connections = new Set<Connection>()
  #timer: NodeJS.Timeout | undefined
  #ended: (() => void) | null = null

  /** `alsoLook` is called at every look, when something has to be tidied as well. */
  constructor(house: House, alsoLook: () => void) {
    this.#house = house
    this.#alsoLook = alsoLook
  }

  add(connection: Connection): void {
    this.#connections.add(connection)
    this.#timer ??= setInterval(() => this.#look(), this.#house.limits.SWEEP_MS).unref()
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection)
    if (this.#connections.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#ended?.()
  }

  /** Says goodbye to everybody, and cuts whoever has not hung up by then. */
  async end(ms: number): Promise<void> {
    if (this.#connections.size === 0) return
    const ended = new Promise<void>(resolve => (this.#ended = resolve))
    for (const connection of [...this.#connections]) connection.close(CLOSE.restarting)
    await within(ms, ended)
    for (const connection of [...this.#connections]) connection.cut()
    await within(ms, ended)
  }

  #look(): void {
    const now = this.#house.clock.monotonic()
    for (const connection of [...this.#connections]) this.#lookAt(connection, now)
    this.#alsoLook()
  }

  #lookAt(connection: Connection, now: number): void {
    const { limits, clock } = this.#house
    if (connection.closingSince !== null) {
      if (now - connection.closingSince > limits.CLOSING_MS_MAX) connection.cut()
      return
    }
    // A socket that we do not read from can't show that it is alive.
    if (connection.isPaused) connection.lastSeen = now
    if (now - connection.lastSeen > limits.SILENCE_MS_MAX) return connection.cut()
    if (connection.laggingSince !== null && now - connection.laggingSince > limits.BACKLOG_MS_MAX) {
      return connection.close(CLOSE.overloaded)
    }
    if (connection.outrunSince !== null && now - connection.outrunSince > limits.STEP_TWO_MS_MAX) {
      return connection.close(CLOSE.outOfStep)
    }
    if (clock.machine() >= connection.sessionEndsAt) this.#askSession(connection)
    if (now - connection.pingedAt >= limits.PING_MS) {
      connection.pingedAt = now
      connection.write(PING)
    }
    if (connection.asked !== null) answer(connection.room, connection, this.#house)
  }

  /** A session may have been prolonged since the socket opened; only the database knows. */
  #askSession(connection: Connection): void {
    connection.sessionEndsAt = Infinity
    void this.#house.askAgain(connection).then(() => {
      const over = this.#house.clock.machine() >= connection.sessionEndsAt
      if (over || connection.sessionEndsAt === Infinity) connection.close(CLOSE.signedOut)
    })
  }
}
