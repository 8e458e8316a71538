import * as Y from 'yjs'

/** An update as it arrived, parsed once however many clients receive the same bytes. */
export interface Arrival {
  /** Equal for equal bytes; two clients with the same arrivals in the same order hold the same text. */
  id: number
  update: Uint8Array
  /** The clocks up to which it brings the work of each client. */
  clocks: [client: number, clock: number][]
}

const SMALL_BYTES_MAX = 4096
const SMALL_KEPT_MAX = 50_000
const LARGE_KEPT_MAX = 8

/** Reads updates out of received frames and recognises those that were read before. */
export class Arrivals {
  private count = 0
  private small = new Map<string, Arrival>()
  private readonly large: Arrival[] = []

  read(bytes: Buffer, start: number, end: number): Arrival {
    return end - start <= SMALL_BYTES_MAX
      ? this.readSmall(bytes, start, end)
      : this.readLarge(bytes.subarray(start, end))
  }

  of(update: Uint8Array): Arrival {
    return { id: ++this.count, update, clocks: clocksOf(update) }
  }

  private readSmall(bytes: Buffer, start: number, end: number): Arrival {
    const key = bytes.toString('latin1', start, end)
    const known = this.small.get(key)
    if (known) return known
    const arrival = this.of(new Uint8Array(bytes.subarray(start, end)))
    if (this.small.size >= SMALL_KEPT_MAX) this.small = new Map()
    this.small.set(key, arrival)
    return arrival
  }

  /** Joins are answered with the same large bytes for everybody: the last few are compared. */
  private readLarge(bytes: Buffer): Arrival {
    const known = this.large.find(({ update }) => bytes.equals(update))
    if (known) return known
    const arrival = this.of(new Uint8Array(bytes))
    this.large.unshift(arrival)
    this.large.length = Math.min(this.large.length, LARGE_KEPT_MAX)
    return arrival
  }
}

function clocksOf(update: Uint8Array): Arrival['clocks'] {
  try {
    return [...Y.parseUpdateMeta(update).to]
  } catch {
    return [] // Kept all the same: the text at the end will show what it was.
  }
}
