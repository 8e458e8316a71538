import type { Device, Left, Place } from './device.ts'
import type { Draft } from './drafts.ts'
import type { Pending } from './outbox.ts'
import type { Cancel, Surroundings } from './surroundings.ts'
import { takenBack } from './taken-back.ts'

export interface Heir {
  device: Device
  surroundings: Pick<Surroundings, 'tabs' | 'clock'>
  /** Where this tab keeps its own edits now. */
  place(): Place
  newId(): string
  /** Sets numbers aside for adopted edits. */
  reserve(count: number): number
  adopted(entries: Pending[]): void
  /** Edits made on another history, which can't be sent: their words. */
  recovered(draft: Draft): void
}

/**
 * Takes over the unsent edits of tabs that ended, each as soon as its tab does not live any more: those of the
 * present history to be sent, those of another one as a private draft. Answers how to stop waiting.
 */
export function inherit(left: Left[], heir: Heir): Cancel {
  const waits = left
    .filter(it => it.tab !== heir.place().tab)
    .map(it =>
      heir.surroundings.tabs.whenGone(it.tab, () =>
        // When the device fails, the edits stay where they are for the next page.
        (it.lineage === heir.place().lineage ? adopt(it, heir) : recover(it, heir)).catch(() => {})
      )
    )
  return () => waits.forEach(cancel => cancel())
}

async function adopt({ lineage, tab }: Left, heir: Heir) {
  const place = heir.place()
  const { length } = await heir.device.pending({ ...place, tab })
  if (length === 0) return
  const entries = await heir.device.adopt(place, tab, heir.reserve(length))
  // Replaced by another history in this very moment: the next page finds the edits under the old one.
  if (heir.place().lineage === lineage) heir.adopted(entries)
}

async function recover({ lineage, tab }: Left, heir: Heir) {
  const place = { ...heir.place(), lineage, tab }
  const pending = await heir.device.pending(place)
  if (pending.length === 0) return
  const { confirmed } = await heir.device.load(place)
  const draft = takenBack({
    id: heir.newId(),
    documentId: place.document,
    lineage,
    at: heir.surroundings.clock.now(),
    reason: 'lineage',
    confirmed,
    mine: pending.map(({ u }) => u)
  })
  const nothing = { confirmed: [], pending: [], taken: [], dismissed: [] }
  await heir.device.write(place, { ...nothing, clear: 'pending', drafts: draft ? [draft] : [] })
  if (draft) heir.recovered(draft)
}
