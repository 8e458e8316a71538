import type { Appended, Appending, Entry, Fault, UpdateLog } from './ports.ts'

/** A room as the turns see it: what it has gathered, and how it learns what became of it. */
export interface Gatherer<Item extends { entries: Entry[] }> {
  /** Takes what was gathered since the last turn; the room counts it as on its way. */
  takeGathered(): Item[]
  /** `outcomes` stand in the order of the items' entries. */
  settle(items: Item[], outcomes: Appended[]): void
  /** The log gave up, or `settle` threw: nothing is known of these items. */
  lose(items: Item[], error: unknown): void
}

/**
 * Gathers what arrives in one turn of the event loop, for all rooms, into one group of the log. While a commit
 * runs the next group gathers; there is never a fixed delay.
 */
export class Turns<Item extends { entries: Entry[] }> {
  readonly #log: UpdateLog
  readonly #fault: Fault
  readonly #gatherers = new Set<Gatherer<Item>>()
  #scheduled = false
  #writing = false

  constructor(log: UpdateLog, fault: Fault) {
    this.#log = log
    this.#fault = fault
  }

  /** The room has something for the end of this turn. */
  mark(gatherer: Gatherer<Item>): void {
    this.#gatherers.add(gatherer)
    if (this.#scheduled || this.#writing) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#flush()
    })
  }

  #flush(): void {
    if (this.#writing || this.#gatherers.size === 0) return
    const turn = [...this.#gatherers].map(gatherer => ({ gatherer, items: gatherer.takeGathered() }))
    this.#gatherers.clear()
    const group = turn.flatMap(({ items }) => items.flatMap(item => item.entries))
    if (group.length === 0) return this.#settle(turn, [])
    this.#writing = true
    const then: Appending = {
      done: outcomes => {
        this.#fault('append:after-commit')
        this.#writing = false
        this.#settle(turn, outcomes)
        this.#flush()
      },
      lost: error => {
        this.#writing = false
        for (const { gatherer, items } of turn) gatherer.lose(items, error)
        this.#flush()
      }
    }
    if (!this.#log.appendAtOnce?.(group, then)) this.#log.append(group).then(then.done, then.lost)
  }

  #settle(turn: { gatherer: Gatherer<Item>; items: Item[] }[], outcomes: Appended[]): void {
    let at = 0
    for (const { gatherer, items } of turn) {
      const count = items.reduce((sum, item) => sum + item.entries.length, 0)
      const own = outcomes.slice(at, at + count)
      at += count
      // One room that stumbles must not take the others with it.
      try {
        gatherer.settle(items, own)
      } catch (error) {
        gatherer.lose(items, error)
      }
    }
  }
}
