import * as Y from 'yjs'
import { piecesOf } from './frames.ts'
import { ROOT } from './messages.ts'
import type { History } from './ports.ts'

interface Logged {
  seq: number
  update: Uint8Array
}

const ANSWERS_MAX = 16

/**
 * The committed text of an open room as bytes: a state and the updates behind it. No Y.Doc: joining clients get
 * the bytes as they are, and frames are made once for all who join between two updates.
 */
export class TextBytes {
  state: Uint8Array
  stateSeq: number
  tail: Logged[]
  tailBytes: number
  /** The sequence of the newest committed entry. */
  seq: number
  /**
   * The first `#chunked` entries of the tail, merged into a few updates, each larger than the next. A join merges
   * what came since the last one; a byte of the tail is merged as often as it takes to halve the tail.
   */
  readonly #chunks: Uint8Array[] = []
  #chunked = 0
  /** Answers to step 1 by state vector, all at `seq`. */
  readonly #answers = new Map<string, Uint8Array[]>()

  constructor(history: Pick<History, 'state' | 'stateSeq' | 'tail'>) {
    this.state = history.state
    this.stateSeq = history.stateSeq
    this.tail = history.tail
    this.tailBytes = bytesOf(history.tail)
    this.seq = history.tail.at(-1)?.seq ?? history.stateSeq
  }

  append(seq: number, update: Uint8Array): void {
    this.tail.push({ seq, update })
    this.tailBytes += update.length
    this.seq = seq
    this.#answers.clear()
  }

  /** Continues from a checkpoint: the same text, with a shorter tail. */
  adopt(checkpoint: { seq: number; state: Uint8Array }): void {
    if (checkpoint.seq <= this.stateSeq || checkpoint.seq > this.seq) return
    this.state = checkpoint.state
    this.stateSeq = checkpoint.seq
    this.tail = this.tail.filter(entry => entry.seq > checkpoint.seq)
    this.tailBytes = bytesOf(this.tail)
    this.#chunks.length = 0
    this.#chunked = 0
    this.#answers.clear()
  }

  /**
   * The frames that answer a step 1. The step 2 comes last, so that nobody is told *synced* before he has
   * everything. Throws when the state vector can't be read.
   */
  answer(stateVector: Uint8Array): Uint8Array[] {
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.#answers.get(key)
    if (known !== undefined) return known
    const answer = isEmpty(stateVector) ? this.#whole() : this.#difference(stateVector)
    if (this.#answers.size >= ANSWERS_MAX) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }

  /** What was committed after `seq` as one update; null when that lies before the state. */
  since(seq: number): Uint8Array | null {
    if (seq < this.stateSeq) return null
    return mergeOf(this.tail.filter(entry => entry.seq > seq).map(entry => entry.update))
  }

  #whole(): Uint8Array[] {
    return framesOf([this.state, ...this.#tailInChunks()])
  }

  #difference(stateVector: Uint8Array): Uint8Array[] {
    return framesOf([this.state, ...this.#tailInChunks()].map(part => Y.diffUpdate(part, stateVector)))
  }

  #tailInChunks(): readonly Uint8Array[] {
    const chunks = this.#chunks
    if (this.#chunked < this.tail.length) {
      chunks.push(mergeOf(this.tail.slice(this.#chunked).map(entry => entry.update)))
      this.#chunked = this.tail.length
    }
    while (isTopHeavy(chunks)) chunks.push(mergeOf(chunks.splice(-2)))
    return chunks
  }
}

/** The last chunk has grown to half of the one before. */
function isTopHeavy(chunks: readonly Uint8Array[]): boolean {
  const [before, last] = chunks.slice(-2)
  return before !== undefined && last !== undefined && before.length <= 2 * last.length
}

/** One update that says what all of these say; a single one is handed back as it is. */
export function mergeOf(updates: Uint8Array[]): Uint8Array {
  const [only] = updates
  return updates.length === 1 && only !== undefined ? only : Y.mergeUpdates(updates)
}

/** What updates lead to, as a document that writes under this id; the slow path. */
export function documentOf(updates: readonly Uint8Array[], clientId: number): Y.Doc {
  const doc = new Y.Doc()
  // Named before anything arrives: a root that Yjs learns of only afterwards does not know that it has marks,
  // and a deletion beside the end of a mark then takes that end along.
  doc.getText(ROOT)
  doc.transact(() => updates.forEach(update => Y.applyUpdate(doc, update)))
  // Set last: Yjs takes another id when it is told items of its own.
  doc.clientID = clientId
  return doc
}

function framesOf(parts: Uint8Array[]): Uint8Array[] {
  return parts.flatMap((part, index) => piecesOf(index === parts.length - 1 ? 'step2' : 'update', part))
}

const bytesOf = (entries: Logged[]): number => entries.reduce((sum, entry) => sum + entry.update.length, 0)

/** A state vector of nobody: a fresh tab. */
const isEmpty = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0
