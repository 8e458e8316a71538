import type { Connection } from './connection.ts'

/**
 * Counts the bytes that wait for their commit. While the disk takes nothing, frames pile up in memory; above the
 * limit their senders are not read from, so that the pile stays on their side.
 */
export class Pressure {
  readonly #bytesMax: number
  #bytes = 0
  readonly #paused = new Set<Connection>()

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax
  }

  add(connection: Connection, bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes <= this.#bytesMax || connection.isPaused) return
    connection.isPaused = true
    connection.ws.pause()
    this.#paused.add(connection)
  }

  remove(bytes: number): void {
    this.#bytes -= bytes
    if (this.#paused.size === 0 || this.#bytes > this.#bytesMax / 2) return
    for (const connection of this.#paused) {
      connection.isPaused = false
      connection.ws.resume()
    }
    this.#paused.clear()
  }
}
