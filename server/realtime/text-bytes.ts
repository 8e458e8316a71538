import * as Y from 'yjs'
import { piecesOf } from './frames.ts'
import type { History } from './ports.ts'

interface Logged {
  seq: number
  update: Uint8Array
}

/** Below this the newest updates are not worth merging into the merged tail. */
const REST_BYTES_MIN = 4 * 1024
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
  /** The first `#mergedCount` entries of the tail as one update; grows by half, so that merging stays cheap. */
  #merged: Uint8Array | null = null
  #mergedCount = 0
  #restBytes = 0
  /** Answers to step 1 by state vector, all at `seq`. */
  readonly #answers = new Map<string, Uint8Array[]>()

  constructor(history: Pick<History, 'state' | 'stateSeq' | 'tail'>) {
    this.state = history.state
    this.stateSeq = history.stateSeq
    this.tail = history.tail
    this.tailBytes = bytesOf(history.tail)
    this.#restBytes = this.tailBytes
    this.seq = history.tail.at(-1)?.seq ?? history.stateSeq
  }

  append(seq: number, update: Uint8Array): void {
    this.tail.push({ seq, update })
    this.tailBytes += update.length
    this.#restBytes += update.length
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
    this.#merged = null
    this.#mergedCount = 0
    this.#restBytes = this.tailBytes
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
    this.#mergeTail()
    const rest = this.tail.slice(this.#mergedCount).map(entry => entry.update)
    const parts = [
      this.state,
      ...(this.#merged ? [this.#merged] : []),
      ...(rest.length ? [mergeOf(rest)] : [])
    ]
    return framesOf(parts)
  }

  #difference(stateVector: Uint8Array): Uint8Array[] {
    const parts = [this.state]
    if (this.tail.length > 0) parts.push(mergeOf(this.tail.map(entry => entry.update)))
    return framesOf(parts.map(part => Y.diffUpdate(part, stateVector)))
  }

  #mergeTail(): void {
    if (this.#restBytes <= Math.max(REST_BYTES_MIN, (this.#merged?.length ?? 0) / 2)) return
    const rest = this.tail.slice(this.#mergedCount).map(entry => entry.update)
    this.#merged = mergeOf(this.#merged ? [this.#merged, ...rest] : rest)
    this.#mergedCount = this.tail.length
    this.#restBytes = 0
  }
}

export function mergeOf(updates: Uint8Array[]): Uint8Array {
  const [only] = updates
  return updates.length === 1 && only !== undefined ? only : Y.mergeUpdates(updates)
}

function framesOf(parts: Uint8Array[]): Uint8Array[] {
  return parts.flatMap((part, index) => piecesOf(index === parts.length - 1 ? 'step2' : 'update', part))
}

const bytesOf = (entries: Logged[]): number => entries.reduce((sum, entry) => sum + entry.update.length, 0)

/** A state vector of nobody: a fresh tab. */
const isEmpty = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0
