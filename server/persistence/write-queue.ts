/** A write that waited longer than it may; nothing of it was done. The caller says "try again". */
export class WriteQueueBusy extends Error {
  override readonly name = 'WriteQueueBusy'
}

/**
 * The one queue of everything that writes to the database of this process.
 *
 * SQLite has one writer. A statement that waits for the lock inside an open transaction of the same process
 * waits for ever, so every write passes here, one after the other: Prisma's transactions and the groups of the
 * update log alike. No slow work belongs inside, and never another `run`: it would wait for itself.
 */
export interface WriteQueue {
  /**
   * Does the work when all earlier work is done, and answers what it answers. With `patienceMs`, work that
   * has not begun by then is dropped and the promise rejects with `WriteQueueBusy`.
   */
  run<T>(work: () => Promise<T>, patienceMs?: number): Promise<T>
  /**
   * Takes the turn at once where nobody has it, and answers how to give it on; null where somebody has. For work that
   * a letter waits for, and that promises would only hold up.
   */
  enter(): (() => void) | null
  /** How many writes are waiting or being done. */
  depth(): number
}

interface Job {
  /** Does the work and settles its promise; never rejects. */
  begin(): Promise<void>
  dropped: boolean
}

/** Beyond this many waiting writes, new ones with a limited patience are refused at once. */
const WRITES_WAITING_MAX = 1_000

export function createWriteQueue(): WriteQueue {
  const waiting: Job[] = []
  let busy = false
  let depth = 0

  async function workThrough(): Promise<void> {
    busy = true
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      if (!job.dropped) await job.begin()
    }
    busy = false
  }

  function enqueue(job: Job): void {
    depth++
    waiting.push(job)
    if (!busy) void workThrough()
  }

  async function run<T>(task: () => Promise<T>, patienceMs?: number): Promise<T> {
    if (patienceMs !== undefined && waiting.length >= WRITES_WAITING_MAX) {
      throw new WriteQueueBusy('Too many writes are waiting.')
    }
    return new Promise<T>((resolve, reject) => {
      let impatience: NodeJS.Timeout | undefined
      const job: Job = {
        dropped: false,
        async begin() {
          clearTimeout(impatience)
          try {
            resolve(await task())
          } catch (error) {
            reject(error)
          } finally {
            depth--
          }
        }
      }
      if (patienceMs !== undefined && busy) {
        impatience = setTimeout(() => {
          job.dropped = true
          depth--
          reject(new WriteQueueBusy(`A write waited ${patienceMs} ms for its turn.`))
        }, patienceMs)
      }
      enqueue(job)
    })
  }

  function enter(): (() => void) | null {
    if (busy) return null
    busy = true
    depth++
    return () => {
      depth--
      void workThrough()
    }
  }

  return { run, enter, depth: () => depth }
}
