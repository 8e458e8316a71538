import { queryAwarenessFrame, readFrame, step1Frame, type ServerFrame } from './frames.ts'
import type { Cancel, Clock, Socket, Surroundings } from './surroundings.ts'

/**
 * Milliseconds. A connection can die without a word, and a browser does not show its pings to a page. So the
 * page asks when it has heard nothing, or when its edits stay unconfirmed, and gives up if no answer comes:
 * at the latest after `deadAfter` and one `look`, 43 seconds.
 */
const PULSE = {
  look: 5_000,
  askAfter: 15_000,
  answerWithin: 15_000,
  suspectedAnswerWithin: 5_000,
  deadAfter: 38_000
} as const

/** Ended by this side: nothing was heard, or what was heard makes no sense. Browsers report the same number. */
const NO_CLOSE_CODE = 1006

/** One connection, from opening to its end. */
export interface Wire {
  send(frame: Uint8Array): void
  /** Sends a document frame and answers its number on this connection, counted as the server counts. */
  sendDocument(frame: Uint8Array): number
  /** The number that the next document frame will have. */
  nextNumber(): number
  /** There is reason to doubt the connection: ask at once, and give it a few seconds. */
  suspect(): void
  end(): void
}

export interface WireOptions {
  surroundings: Pick<Surroundings, 'open' | 'clock'>
  url: string
  /** The state vector for the question whose answer proves that both directions work. */
  vector(): Uint8Array
  opened(): void
  frame(frame: ServerFrame): void
  closed(code: number, everOpen: boolean): void
}

/** Opens a connection. Exactly one `closed` follows, unless `end` is called first. */
export function openWire(options: WireOptions): Wire {
  return new OneConnection(options)
}

class OneConnection implements Wire {
  private readonly options: WireOptions
  private readonly clock: Clock
  private readonly socket: Socket
  private sent = 0
  private over = false
  private everOpen = false
  private heardAt: number
  /** Since when some document frame waits for the server's word. */
  private unconfirmedSince: number | null = null
  private askedAt = 0
  /** When the server has to have answered our question. */
  private answerBy: number | null = null
  private cancelLook: Cancel = () => {}

  constructor(options: WireOptions) {
    this.options = options
    this.clock = options.surroundings.clock
    this.heardAt = this.clock.now()
    this.socket = options.surroundings.open(options.url, {
      opened: () => this.opened(),
      frame: bytes => this.heard(bytes),
      closed: code => this.finish(code)
    })
    this.lookLater()
  }

  send(frame: Uint8Array) {
    if (this.everOpen && !this.over) this.socket.send(frame)
  }

  sendDocument(frame: Uint8Array) {
    this.unconfirmedSince ??= this.clock.now()
    this.send(frame)
    return ++this.sent
  }

  nextNumber() {
    return this.sent + 1
  }

  suspect() {
    if (this.everOpen) this.ask(PULSE.suspectedAnswerWithin)
  }

  end() {
    if (this.over) return
    this.over = true
    this.cancelLook()
    this.socket.end()
  }

  private opened() {
    if (this.over) return
    this.everOpen = true
    this.heardAt = this.clock.now()
    this.options.opened()
  }

  private heard(bytes: Uint8Array) {
    if (this.over) return
    this.heardAt = this.clock.now()
    let frame: ServerFrame
    try {
      frame = readFrame(bytes)
    } catch {
      // Not from our server, or cut by something between: a new connection starts from a clean state.
      this.finish(NO_CLOSE_CODE)
      return
    }
    if (frame.kind === 'step2') this.answerBy = null
    if (frame.kind === 'saved') this.confirmed(frame.n)
    if (frame.kind === 'refused') this.confirmed(frame.refused.n)
    this.options.frame(frame)
  }

  private confirmed(n: number) {
    this.unconfirmedSince = n >= this.sent ? null : this.clock.now()
  }

  private lookLater() {
    this.cancelLook = this.clock.after(PULSE.look, () => this.look())
  }

  private look() {
    const now = this.clock.now()
    const silent = now - this.heardAt
    const unanswered = this.answerBy !== null && now >= this.answerBy
    if (unanswered || silent >= PULSE.deadAfter) {
      this.finish(NO_CLOSE_CODE)
      return
    }
    const waiting = this.unconfirmedSince === null ? 0 : now - this.unconfirmedSince
    if (waiting >= PULSE.askAfter && now - this.askedAt >= PULSE.askAfter) this.ask(PULSE.answerWithin)
    else if (this.everOpen && silent >= PULSE.askAfter) this.send(queryAwarenessFrame())
    this.lookLater()
  }

  private ask(within: number) {
    this.askedAt = this.clock.now()
    this.answerBy = Math.min(this.answerBy ?? Infinity, this.askedAt + within)
    this.send(step1Frame(this.options.vector()))
  }

  private finish(code: number) {
    if (this.over) return
    this.end()
    this.options.closed(code, this.everOpen)
  }
}
