import type { Kept, Left, Place } from './device.ts'
import { compare, type Draft, type DraftReason } from './drafts.ts'
import { inherit } from './inherit.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { createReplica, type Replica } from './replica.ts'
import type { Cancel, Surroundings } from './surroundings.ts'
import { takenBack } from './taken-back.ts'

/** Milliseconds. The device has this long to hand out what it kept, then the page goes on without it. */
const DEVICE_WAITS = 2_000

export interface HoldingOptions {
  surroundings: Surroundings
  place: Omit<Place, 'tab'>
  /** An own edit, or an inherited one, waits to be sent. */
  unsent(own: boolean): void
  /** The own presence has to be sent. */
  presence(): void
  peopleChanged(): void
  changed(): void
}

/**
 * What this page holds of a document, in memory and on the device: the replica, the drafts, and the step from
 * one replica to the next when the old one can't go on.
 */
export class Holding {
  place: Place
  replica: Replica
  drafts: Draft[] = []
  generation = 1
  private keeper: Keeper
  /** Of histories that were left; they may still be writing. */
  private readonly retired: Keeper[] = []
  private readonly options: HoldingOptions
  private readonly around: Surroundings
  private readonly cancels: Cancel[] = []
  private strangers: Left[] = []
  private works = false
  /** The replica has had all that the server had at some moment. */
  private isCurrent = false
  private ended = false

  constructor(options: HoldingOptions) {
    this.options = options
    this.around = options.surroundings
    this.place = { ...options.place, tab: this.newId() }
    this.replica = this.newReplica(1)
    this.keeper = this.newKeeper()
    this.cancels.push(this.around.tabs.hold(this.place.tab))
  }

  get kept() {
    return [this.keeper, ...this.retired].find(({ keptIn }) => keptIn !== 'device')?.keptIn ?? 'device'
  }

  /** Takes what the device kept of this document, and goes on without where it can't say. Never rejects. */
  async load(): Promise<void> {
    const kept = await this.askDevice()
    if (!kept || this.ended) return
    this.works = true
    this.keeper = this.newKeeper()
    this.replica.restore(kept.confirmed)
    this.drafts = kept.drafts
    this.strangers = kept.left.filter(it => it.lineage !== this.place.lineage)
    this.forgetHistories(kept)
    this.inherit(kept.left.filter(it => it.lineage === this.place.lineage))
  }

  /** The server confirmed which history is the present one: edits on others become drafts. */
  historyConfirmed() {
    this.inherit(this.strangers.splice(0))
  }

  receive(update: Uint8Array) {
    this.replica.receive(update)
    this.keeper.confirmed(update)
  }

  /** The server has stored the document frames up to the n-th of this connection. */
  saved(n: number) {
    this.confirm(this.replica.outbox.saved(n))
  }

  /** The confirmed text is all that the server has: own edits that it contains need not be sent. */
  caughtUp() {
    this.isCurrent = true
    const { outbox, confirmed } = this.replica
    if (outbox.size > 0) this.confirm(outbox.dropHeld(confirmed.state()))
    this.compareDrafts()
  }

  /**
   * Gives the own unsent words back to their author as a draft and begins a new replica: on the confirmed text
   * (`confirmed`), or on nothing, also on the device (`nothing`). Nothing unsent makes no draft.
   */
  takeBack(reason: DraftReason, begin: 'confirmed' | 'nothing') {
    const { confirmed, outbox, text } = this.replica
    const state = [confirmed.state()]
    const { document: documentId, lineage } = this.place
    const about = { id: this.newId(), documentId, lineage, at: this.around.clock.now(), reason }
    const draft = outbox.size > 0 ? takenBack({ ...about, confirmed: state, mine: text }) : null
    this.keeper.clear(begin === 'confirmed' ? 'pending' : 'all')
    if (draft) this.keepDraft(draft)
    this.replica.end()
    this.replica = this.newReplica(outbox.reserve(0))
    this.isCurrent = false
    if (begin === 'confirmed') this.replica.restore(state)
    this.generation++
  }

  /** The document has another history now, with which nothing of the old one may be merged. */
  moveTo(lineage: string) {
    this.takeBack('lineage', 'nothing')
    this.retired.push(this.keeper)
    this.place = { ...this.place, lineage }
    this.keeper = this.newKeeper()
  }

  dismiss(id: string) {
    this.drafts = this.drafts.filter(draft => draft.id !== id)
    this.keeper.dismiss(id)
  }

  async idle() {
    await Promise.all([this.keeper, ...this.retired].map(keeper => keeper.idle()))
  }

  async end() {
    this.ended = true
    this.replica.end()
    await this.idle()
    // Only now may another tab take over what is left on the device.
    for (const cancel of this.cancels) cancel()
  }

  newId(): string {
    const digit = () => Math.floor(this.around.random() * 36).toString(36)
    return Array.from({ length: 16 }, digit).join('')
  }

  private askDevice(): Promise<Kept | null> {
    return new Promise(resolve => {
      const cancel = this.around.clock.after(DEVICE_WAITS, () => resolve(null))
      const answered = (kept: Kept | null) => {
        cancel()
        resolve(kept)
      }
      this.around.device.load(this.place).then(answered, () => answered(null))
    })
  }

  private confirm(entries: { n: number; u: Uint8Array }[]) {
    for (const { u } of entries) this.replica.confirmed.add(u)
    if (entries.length > 0) this.keeper.taken(entries)
  }

  private compareDrafts() {
    for (const draft of this.drafts.filter(it => !it.compared)) {
      const compared = compare(draft, this.replica.text)
      if (compared.paragraphs.length === 0) this.dismiss(draft.id)
      else this.keepDraft(compared)
    }
  }

  private keepDraft(draft: Draft) {
    this.drafts = [...this.drafts.filter(it => it.id !== draft.id), draft]
    this.keeper.draft(draft)
  }

  /** Histories that are over and of which no tab has unsent edits. */
  private forgetHistories({ otherLineages }: Kept) {
    const wanted = new Set(this.strangers.map(it => it.lineage))
    const nothing = { confirmed: [], pending: [], taken: [], drafts: [], dismissed: [] }
    for (const lineage of otherLineages.filter(it => !wanted.has(it)))
      this.around.device.write({ ...this.place, lineage }, { ...nothing, clear: 'all' }).catch(() => {
        // Only room is lost; the next page tries again.
      })
  }

  private inherit(left: Left[]) {
    const { device } = this.around
    const cancel = inherit(left, {
      device,
      surroundings: this.around,
      place: () => this.place,
      newId: () => this.newId(),
      reserve: count => this.replica.outbox.reserve(count),
      adopted: entries => {
        this.replica.adopt(entries)
        if (this.isCurrent) this.caughtUp()
        this.options.unsent(false)
      },
      recovered: draft => {
        this.drafts = [...this.drafts, draft]
        if (this.isCurrent) this.compareDrafts()
        this.options.changed()
      }
    })
    this.cancels.push(cancel)
  }

  private newReplica(firstNumber: number): Replica {
    return createReplica({
      firstNumber,
      typed: update => {
        this.keeper.pending(this.replica.outbox.add(update))
        this.options.unsent(true)
      },
      presence: this.options.presence,
      peopleChanged: this.options.peopleChanged
    })
  }

  private newKeeper(): Keeper {
    const { device, clock } = this.around
    const { place, works } = this
    return createKeeper({ device, place, clock, works, changed: this.options.changed })
  }
}
