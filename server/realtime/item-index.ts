import type { PersonId } from '@acuerdo/domain'
import type * as Y from 'yjs'
import type { Take } from './firewall.ts'
import { readUpdate, type Reading, type ReadStruct } from './firewall-reading.ts'
import { headOfReadings, type Head } from './item-index-head.ts'
import { createPlaces, kill, place, placedIn, type Places } from './item-index-places.ts'
import { addRange, addRanges, byClient, covers, type Range, type RangeSet } from './item-index-ranges.ts'
import type { History, Relocated } from './ports.ts'
import { createRelocations, recordMoves, type Relocations } from './relocation.ts'
import { landing, settleRun, type Stretches } from './stretches.ts'

/**
 * Where the client ids under which the server itself writes begin. Yjs orders what is written at one place at
 * the same time by client id, and clients' ids have 32 bits: so a paragraph that the server puts behind
 * another one never comes between that one and letters that somebody is just typing at its end.
 */
export const SERVER_CLIENT_ID_MIN = 2 ** 32

/** Updates taken after which what was new counts as known to every honest editor that is connected. */
const LATELY_UPDATES = 500

/** What the firewall knows of the items of one open document, without a Y.Doc. */
export interface ItemIndex {
  /**
   * Size of the document in bytes, for its quota. Grows with each update; whoever makes a checkpoint sets it
   * to the size of the new state.
   */
  stateBytes: number
  /** The next clock of each client id. */
  clocks: Map<number, number>
  /** The clocks as they stood a while ago: what lies beyond may be unknown to an honest editor. */
  lately: { older: Map<number, number>; newer: Map<number, number>; updates: number }
  owners: Map<number, PersonId>
  deleted: RangeSet
  /** Items that only begin or end a format. */
  formats: RangeSet
  /** Live markers and brackets, and who holds which paragraph id. */
  markers: Places
  brackets: Places
  /** What stands before the first live marker; null while unknown. */
  head: Head | null
  /** The first marker as last seen, and the count of updates then. */
  headSeen: { client: number; clock: number; updates: number } | null
  relocations: Relocations
  /** In which paragraph each item stands; null while nobody has to know, or knows. */
  stretches: Stretches | null
}

/** The index of a document as the log holds it. Throws when the log holds what is not an update. */
export function createItemIndex(
  history: Pick<History, 'state' | 'tail' | 'owners' | 'relocations'>
): ItemIndex {
  const index: ItemIndex = {
    stateBytes: 0,
    clocks: new Map(),
    lately: { older: new Map(), newer: new Map(), updates: 0 },
    owners: new Map(history.owners),
    deleted: new Map(),
    formats: new Map(),
    markers: createPlaces(),
    brackets: createPlaces(),
    head: null,
    headSeen: null,
    relocations: createRelocations(history.relocations),
    stretches: null
  }
  const updates = [history.state, ...history.tail.map(entry => entry.update)]
  const readings = updates.map(update => {
    const reading = readLogged(update)
    absorb(index, reading, update.length)
    return reading
  })
  index.lately = { older: new Map(index.clocks), newer: new Map(index.clocks), updates: 0 }
  setHead(index, headOfReadings(readings, index.deleted))
  return index
}

/** Feeds an update that the firewall did not inspect: an act of the server. */
export function advance(index: ItemIndex, update: Uint8Array, relocated: readonly Relocated[] = []): void {
  index.stretches = null
  absorb(index, readLogged(update), update.length)
  recordMoves(index.relocations, relocated)
}

/** Feeds what the firewall has let pass, with its repair. */
export function take(index: ItemIndex, verdict: Take, personId: PersonId): void {
  for (const client of verdict.claims) index.owners.set(client, personId)
  absorb(index, verdict.reading, verdict.update.length)
  if (verdict.repair) advance(index, verdict.repair.update, verdict.repair.relocated)
  if (verdict.head) setHead(index, verdict.head)
  if (verdict.stretches) index.stretches = verdict.stretches
}

/** What the index says is at the head, reading the text itself where nobody knows. */
export function headOf(index: ItemIndex, copy: () => Y.Doc, read: (doc: Y.Doc) => Head): Head {
  if (index.head === null) setHead(index, read(copy()))
  return index.head ?? { zone: new Map(), first: null }
}

/** Whether an item may be so young that an honest editor has not heard of it. */
export function isYoung(index: ItemIndex, client: number, clock: number): boolean {
  return clock >= (index.lately.older.get(client) ?? 0)
}

function setHead(index: ItemIndex, head: Head | null): void {
  index.head = head
  const first = head?.first
  if (!first) return
  const seen = index.headSeen
  if (seen && seen.client === first.client && seen.clock === first.clock) return
  // A head seen for the first time is as old as the text; later ones are as young as the update that made them.
  index.headSeen = { ...first, updates: seen ? index.lately.updates : -2 * LATELY_UPDATES }
}

/** Whether the first marker became the first so recently that an honest editor may not know it as such. */
export function headIsYoung(index: ItemIndex): boolean {
  return index.headSeen !== null && index.lately.updates - index.headSeen.updates < LATELY_UPDATES
}

function readLogged(update: Uint8Array): Reading {
  const reading = readUpdate(update)
  if (reading === null) throw new Error('The log holds an update that cannot be read.')
  return reading
}

function absorb(index: ItemIndex, reading: Reading, bytes: number): void {
  index.stateBytes += bytes
  absorbDeletions(index, reading.deletions)
  for (const struct of reading.structs) absorbStruct(index, struct)
  const { lately } = index
  lately.updates += 1
  if (lately.updates % LATELY_UPDATES === 0) {
    lately.older = lately.newer
    lately.newer = new Map(index.clocks)
  }
}

function absorbDeletions(index: ItemIndex, deletions: readonly Range[]): void {
  if (deletions.length === 0) return
  for (const [client, ranges] of byClient(deletions)) {
    addRanges(index.deleted, client, ranges)
    for (const range of ranges) {
      if (index.stretches && placedIn(index.markers, range).length > 0) index.stretches = null
      kill(index.markers, range)
      kill(index.brackets, range)
    }
  }
  const first = index.head?.first
  if (first && covers(index.deleted, first.client, first.clock)) index.head = null
}

function absorbStruct(index: ItemIndex, struct: ReadStruct): void {
  const { client, clock, length } = struct
  const known = index.clocks.get(client) ?? 0
  if (struct.kind === 'gap' || clock + length <= known) return
  index.clocks.set(client, clock + length)
  if (touchesHead(index.head, struct)) index.head = null
  if (index.stretches) absorbIntoStretch(index, index.stretches, { struct, known })
  if (struct.kind === 'format') addRange(index.formats, client, clock, length)
  else if (struct.kind === 'deleted' || struct.kind === 'collected') {
    addRange(index.deleted, client, clock, length)
  } else if (struct.id !== null && !covers(index.deleted, client, clock)) {
    place(struct.kind === 'marker' ? index.markers : index.brackets, { client, clock, id: struct.id })
  }
}

function absorbIntoStretch(
  index: ItemIndex,
  stretches: Stretches,
  { struct, known }: { struct: ReadStruct; known: number }
): void {
  const isWhole = struct.clock >= known
  const run = isWhole ? landing(stretches, struct) : null
  if (run === null) index.stretches = null
  else settleRun(stretches, run)
}

/** Whether an item may come to stand before the first live marker. */
export function touchesHead(head: Head | null, struct: ReadStruct): boolean {
  if (struct.originClient < 0) return true
  return head !== null && covers(head.zone, struct.originClient, struct.originClock)
}
