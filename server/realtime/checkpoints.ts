import type { DocumentId } from '@acuerdo/domain'
import { describeError, type Log } from '../log.ts'
import type { Clock } from '../clock.ts'
import type { Limits } from './limits.ts'
import type { Compactor, Fault, UpdateLog } from './ports.ts'
import type { Room } from './room.ts'

export interface CheckpointsOptions {
  updateLog: UpdateLog
  compactor: Compactor
  clock: Clock
  log: Log
  limits: Limits
  fault: Fault
}

/** Turns long tails into checkpoints. A failure costs the room nothing; it is logged and tried again later. */
export class Checkpoints {
  readonly #options: CheckpointsOptions
  readonly #running = new Map<DocumentId, Promise<void>>()
  readonly #notBefore = new Map<DocumentId, number>()

  constructor(options: CheckpointsOptions) {
    this.#options = options
  }

  /** Called after every commit and when a room empties: makes a checkpoint where the tail has grown enough. */
  consider(room: Room): void {
    const { limits, clock } = this.#options
    const { tailBytes, state } = room.text
    const least = room.isEmpty ? limits.TAIL_BYTES_MIN_EMPTY : Math.max(limits.TAIL_BYTES_MIN, state.length)
    if (tailBytes <= least || room.corruptFrom !== null || this.#running.has(room.documentId)) return
    if (clock.monotonic() < (this.#notBefore.get(room.documentId) ?? -Infinity)) return
    const work = this.#make(room).finally(() => this.#running.delete(room.documentId))
    this.#running.set(room.documentId, work)
  }

  /** Resolves when no checkpoint is being made. */
  async settled(): Promise<void> {
    await Promise.all(this.#running.values())
  }

  async #make(room: Room): Promise<void> {
    const { updateLog, compactor, clock, log, limits, fault } = this.#options
    const { documentId } = room
    try {
      const made = await compactor.compact(documentId)
      if (made === null) return
      fault('compact:before-write')
      await updateLog.checkpoint(documentId, made.seq, made.state)
      fault('compact:after-write')
      room.adopt(made)
      this.#notBefore.delete(documentId)
    } catch (error) {
      this.#notBefore.set(documentId, clock.monotonic() + limits.COMPACTION_RETRY_MS)
      log.error(
        { documentId, ...describeError(error) },
        'No checkpoint could be made; the log keeps growing.'
      )
    }
  }
}
