import * as Y from 'yjs'
import type { Arrival } from './arrivals.ts'
import type { Client } from './client.ts'
import { pause } from './pause.ts'
import { behind, OWN, placeToType, root } from './text.ts'

const WORDS = ['a', 'of', 'the', 'edit', 'x', 'in', 'word', 'y']
/** Most edits go on from the last letter; the others go somewhere into the own words. */
const GOES_ON = 0.9

/** The edits of one typist: the clock after each, when it was sent, and when somebody else first had it. */
interface Sent {
  ends: number[]
  at: number[]
  firstSeen: (number | null)[]
}

/** Which edits were made, who received them and how long each took. */
export class EditLog {
  /** Milliseconds from typing to receiving, and to having applied. */
  latencies: number[] = []
  applied: number[] = []
  deliveries = 0
  private measuring = false
  private readonly sent = new Map<number, Sent>()

  measure(on: boolean): void {
    if (on) [this.latencies, this.applied, this.deliveries] = [[], [], 0]
    this.measuring = on
  }

  /** To be called before the edit is sent: its answer may come in the same turn. */
  add(typist: number, end: number): void {
    const sent = this.sent.get(typist) ?? { ends: [], at: [], firstSeen: [] }
    this.sent.set(typist, sent)
    sent.ends.push(end)
    sent.at.push(performance.now())
    sent.firstSeen.push(null)
  }

  received(client: Client, { clocks }: Arrival): void {
    const now = performance.now()
    for (const [typist, clock] of clocks) {
      const sent = typist === client.id ? undefined : this.sent.get(typist)
      if (sent) this.advance(client, typist, sent, { clock, now })
    }
  }

  private advance(client: Client, typist: number, sent: Sent, until: { clock: number; now: number }): void {
    let at = client.seen.get(typist) ?? 0
    for (; (sent.ends[at] ?? Infinity) <= until.clock; at++) {
      sent.firstSeen[at] ??= until.now
      if (!this.measuring) continue
      this.latencies.push(until.now - (sent.at[at] ?? NaN))
      this.deliveries++
    }
    client.seen.set(typist, at)
  }

  /** How many (edit, receiver) pairs have not arrived. */
  missing(clients: Client[]): number {
    return clients.reduce((total, client) => {
      const others = [...this.sent].filter(([typist]) => typist !== client.id)
      return (
        total + others.reduce((n, [typist, { ends }]) => n + ends.length - (client.seen.get(typist) ?? 0), 0)
      )
    }, 0)
  }

  /** Of the edits that somebody else had before `moment`: how many there are, and how many `doc` lacks. */
  lost(doc: Y.Doc, moment: number): { seen: number; lost: number } {
    const edits = [...this.sent].flatMap(([typist, { ends, firstSeen }]) => {
      const have = Y.getState(doc.store, typist)
      return ends.filter((_, at) => (firstSeen[at] ?? Infinity) < moment).map(end => end > have)
    })
    return { seen: edits.length, lost: edits.filter(lost => lost).length }
  }
}

/** Types words into a paragraph of its own. */
export class Typist {
  constructor(
    readonly client: Client,
    private readonly log: EditLog,
    private readonly paragraph: number
  ) {}

  edit(): void {
    const doc = this.doc
    const word = WORDS[Math.floor(Math.random() * WORDS.length)] ?? 'a'
    const clock = Y.getState(doc.store, doc.clientID)
    const at = this.place(clock)
    this.log.add(doc.clientID, clock + word.length)
    doc.transact(() => root(doc).insert(at, word, {}), OWN)
  }

  /** Types at a steady pace for some seconds. */
  async keepTyping(editsPerSecond: number, seconds: number): Promise<void> {
    const gap = 1000 / editsPerSecond
    const end = performance.now() + seconds * 1000
    for (let next = performance.now() + Math.random() * gap; next < end; next += gap) {
      await pause(Math.max(0, next - performance.now()))
      this.edit()
    }
  }

  private get doc(): Y.Doc {
    if (!this.client.doc) throw new Error('A typist needs a document.')
    return this.client.doc
  }

  private place(clock: number): number {
    const letter = Math.random() < GOES_ON ? clock - 1 : Math.floor(Math.random() * clock)
    const at = clock > 0 ? behind(this.doc, this.doc.clientID, letter) : -1
    return at > 0 ? at : placeToType(this.doc, this.paragraph)
  }
}
