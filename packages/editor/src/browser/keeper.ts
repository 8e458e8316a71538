import { mergeUpdates } from 'yjs'
import type { Batch, Device, Place } from './device.ts'
import type { Draft } from './drafts.ts'
import type { Pending } from './outbox.ts'
import type { Cancel, Clock } from './surroundings.ts'

/** Where unsent edits and drafts are: safely on the device, on their way there, or only in this tab. */
export type KeptIn = 'device' | 'storing' | 'tab'

export interface Keeper {
  readonly keptIn: KeptIn
  confirmed(update: Uint8Array): void
  pending(entry: Pending): void
  /** These edits are the server's now; what they changed belongs to the confirmed text. */
  taken(entries: Pending[]): void
  draft(draft: Draft): void
  dismiss(id: string): void
  /** The unsent edits of this tab are no longer wanted, or the whole history isn't. */
  clear(what: 'pending' | 'all'): void
  /** Resolves when all that was said so far is on the device or was given up. */
  idle(): Promise<void>
}

/** Milliseconds. What the server has can wait a little; own words go at once. */
const CONFIRMED_WAITS = 1_000
const RETRY_AFTER = 5_000
/** After so many failures in a row the device is no longer asked, and the state says so. */
const FAILURES_MAX = 5

/** Writes to the device, one batch at a time; while one is being written the next gathers. */
export function createKeeper(options: KeeperOptions): Keeper {
  return new WriteBehind(options)
}

export interface KeeperOptions {
  device: Device
  place: Place
  clock: Clock
  /** False where the device could not even be read. */
  works: boolean
  changed: () => void
}

class WriteBehind implements Keeper {
  private gathered = emptyBatch()
  /** What is being written now. */
  private current = emptyBatch()
  private writing: Promise<void> | null = null
  private failures = 0
  private timer: Cancel | null = null
  private works: boolean
  private readonly options: KeeperOptions

  constructor(options: KeeperOptions) {
    this.options = options
    this.works = options.works
  }

  get keptIn(): KeptIn {
    if (!this.works || this.failures > 0) return 'tab'
    return isUrgent(this.current) || isUrgent(this.gathered) ? 'storing' : 'device'
  }

  confirmed(update: Uint8Array) {
    this.gathered.confirmed.push(update)
    this.later(CONFIRMED_WAITS)
  }

  pending(entry: Pending) {
    this.gathered.pending.push(entry)
    this.soon()
  }

  taken(entries: Pending[]) {
    const numbers = new Set(entries.map(({ n }) => n))
    this.gathered.pending = this.gathered.pending.filter(({ n }) => !numbers.has(n))
    this.gathered.taken.push(...numbers)
    this.gathered.confirmed.push(...entries.map(({ u }) => u))
    this.later(CONFIRMED_WAITS)
  }

  draft(draft: Draft) {
    this.gathered.drafts.push(draft)
    this.soon()
  }

  dismiss(id: string) {
    this.gathered.drafts = this.gathered.drafts.filter(draft => draft.id !== id)
    this.gathered.dismissed.push(id)
    this.soon()
  }

  clear(what: 'pending' | 'all') {
    const { drafts, dismissed, confirmed, clear } = this.gathered
    const all = what === 'all' || clear === 'all'
    this.gathered = {
      ...emptyBatch(),
      drafts,
      dismissed,
      clear: all ? 'all' : 'pending',
      confirmed: what === 'all' ? [] : confirmed
    }
    this.soon()
  }

  async idle() {
    while (this.works && (this.writing || !isEmpty(this.gathered))) await this.write()
  }

  private soon() {
    this.later(0)
  }

  private later(milliseconds: number) {
    if (!this.works) {
      this.gathered = emptyBatch()
      return
    }
    if (milliseconds === 0 && !this.writing && this.failures === 0) {
      void this.write()
      return
    }
    this.timer ??= this.options.clock.after(this.failures ? RETRY_AFTER : milliseconds, () => {
      this.timer = null
      if (!isEmpty(this.gathered)) void this.write()
    })
  }

  private write(): Promise<void> {
    this.writing ??= this.writeOnce().finally(() => {
      this.writing = null
      if (!isEmpty(this.gathered)) this.later(isUrgent(this.gathered) ? 0 : CONFIRMED_WAITS)
      this.options.changed()
    })
    return this.writing
  }

  private async writeOnce() {
    const { confirmed } = this.gathered
    // What gathered since the last writing becomes one row.
    const joinedRows = confirmed.length > 1 ? [mergeUpdates(confirmed)] : confirmed
    this.current = { ...this.gathered, confirmed: joinedRows }
    this.gathered = emptyBatch()
    try {
      await this.options.device.write(this.options.place, this.current)
      this.failures = 0
    } catch {
      // No room, or storage was taken away: said by `keptIn`, tried again a few times, then only this tab knows.
      this.failures++
      if (this.failures >= FAILURES_MAX) this.works = false
      else this.gathered = joined(this.current, this.gathered)
    }
    this.current = emptyBatch()
  }
}

function joined(first: Batch, then: Batch): Batch {
  const kept = then.clear
    ? { ...emptyBatch(), confirmed: then.clear === 'all' ? [] : first.confirmed }
    : first
  return {
    clear: then.clear === 'all' ? 'all' : (first.clear ?? then.clear),
    confirmed: [...kept.confirmed, ...then.confirmed],
    pending: [...kept.pending, ...then.pending],
    taken: [...kept.taken, ...then.taken],
    drafts: [...first.drafts.filter(({ id }) => !then.dismissed.includes(id)), ...then.drafts],
    dismissed: [...first.dismissed, ...then.dismissed]
  }
}

function emptyBatch(): Batch {
  return { clear: null, confirmed: [], pending: [], taken: [], drafts: [], dismissed: [] }
}

function isEmpty({ clear, ...lists }: Batch): boolean {
  return clear === null && Object.values(lists).every(list => list.length === 0)
}

function isUrgent({ clear, pending, drafts }: Batch): boolean {
  return clear !== null || pending.length > 0 || drafts.length > 0
}
