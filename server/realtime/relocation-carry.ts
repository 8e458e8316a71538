import * as Y from 'yjs'
import type { ReadStruct } from './firewall-reading.ts'
import { markerIdOf } from './item-index-head.ts'
import { lastAtOrBefore, type Range } from './item-index-ranges.ts'
import type { Relocated } from './ports.ts'
import {
  bareSeal,
  createRelocations,
  hasMoved,
  insertBehind,
  isSeal,
  moveOf,
  movesOf,
  placeBy,
  sealStops,
  whereNow,
  type Id,
  type Relocations
} from './relocation.ts'

/** A new item that was written behind a moved one, straight away or behind other strays of the same update. */
interface Stray extends Range {
  /** The moved item that it was written behind in the end. */
  root: Id
}

/** What an update may have brought to a text from which letters have moved away. */
export interface Late {
  /** All new items of the update. */
  structs: readonly ReadStruct[]
  /** Deletions that meant letters where they stood before their move. */
  deletions: Range[]
}

/** What of an update may have to be carried, or null when nothing has. `structs` are its new items only. */
export function lateOf(
  known: Relocations,
  structs: readonly ReadStruct[],
  deletions: readonly Range[]
): Late | null {
  if (known.lists.size === 0) return null
  const late: Late = { structs, deletions: lateDeletions(known, deletions) }
  const suspect = structs.some(({ originClient: client, originClock: clock }) => {
    return client >= 0 && (moveOf(known, { client, clock }) !== null || isSeal(known, { client, clock }))
  })
  return suspect || late.deletions.length > 0 ? late : null
}

function straysOf(text: Y.Text, known: Relocations, structs: readonly ReadStruct[]): Stray[] {
  const found: Found = new Map()
  const waiting = new Set(structs)
  // Updates of several clients may build on one another in either order: look until nothing is added.
  for (let before = -1; before !== waiting.size;) {
    before = waiting.size
    for (const struct of waiting) {
      const root = rootOf(text, known, found, struct)
      if (root === null) continue
      waiting.delete(struct)
      const { client, clock, length } = struct
      let list = found.get(client)
      if (!list) found.set(client, (list = { clocks: [], strays: [] }))
      const at = lastAtOrBefore(list.clocks, clock) + 1
      list.clocks.splice(at, 0, clock)
      list.strays.splice(at, 0, { client, clock, length, root })
    }
  }
  return [...found.values()].flatMap(list => list.strays)
}

type Found = Map<number, { clocks: number[]; strays: Stray[] }>

function rootOf(text: Y.Text, known: Relocations, found: Found, struct: ReadStruct): Id | null {
  const { originClient: client, originClock: clock } = struct
  if (client < 0) return null
  const list = found.get(client)
  const behind = list?.strays[lastAtOrBefore(list.clocks, clock)]
  if (behind && clock < behind.clock + behind.length) return behind.root
  const origin = { client, clock }
  const own = ownBefore(text, known, struct)
  if (own) return own.isStray ? own.id : null
  return moveOf(known, origin) ? origin : null
}

/**
 * Until its author hears that a stray was carried, it sees the stray in the old place, and writes on behind it
 * and behind the deleted items that follow: behind the seal, or before a stray of somebody else. What it
 * writes belongs behind its own stray. (Who has heard of it writes behind a seal that is younger than the
 * stray's copy.) Likewise somebody may go on writing before the gap, and before a stray of somebody else.
 */
function ownBefore(
  text: Y.Text,
  known: Relocations,
  struct: ReadStruct
): { id: Id; isStray: boolean } | null {
  const origin = { client: struct.originClient, clock: struct.originClock }
  const right = moveOf(known, { client: struct.rightClient, clock: struct.rightClock })
  const behindSeal = isSeal(known, origin)
  if (!behindSeal && (!right || !isStrayMove(right) || struct.rightClient === struct.client)) return null
  const written = { client: struct.client, clock: struct.clock - 1 }
  const last = whereNow(known, written) ?? written
  let own: { id: Id; isStray: boolean } | null = null
  for (let item = text._start; item !== null; item = item.right) {
    if (markerIdOf(item) !== null) own = null
    const { lastId } = item
    // Where the writer's letter before this one stands, though a move may have made a new item of it.
    if (!behindSeal && !item.deleted && sameId(lastId, last)) own = { id: last, isStray: false }
    const move = item.id.client === struct.client ? moveOf(known, lastId) : null
    const follows = behindSeal
      ? move && !move.collapsed && isYounger(placeBy(move, lastId), origin)
      : move && isStrayMove(move) && lastId.clock === struct.clock - 1
    if (follows) own = { id: { client: lastId.client, clock: lastId.clock }, isStray: true }
    if (item.id.client === origin.client && inside({ ...item.id, length: item.length }, origin.clock)) {
      return own
    }
  }
  return null
}

const sameId = (one: Id, other: Id): boolean => one.client === other.client && one.clock === other.clock

const isYounger = (one: Id, other: Id): boolean => one.client === other.client && one.clock > other.clock

/** Whether the move carried a stray: its copy is younger than the seal of the gap that it was written in. */
const isStrayMove = (move: Relocated): boolean =>
  !move.collapsed && move.seal !== undefined && isYounger(move.to, move.seal)

const inside = ({ clock, length }: { clock: number; length: number }, at: number): boolean =>
  clock <= at && at < clock + length

/**
 * An update that names a seal comes from somebody who knows the move: it repeats that the moved items are
 * deleted, it does not mean the letters where they stand now.
 */
function lateDeletions(known: Relocations, deletions: readonly Range[]): Range[] {
  const late: Range[] = []
  for (const { client, clock, length } of deletions) {
    const list = known.lists.get(client)
    if (!list) continue
    for (const move of list.moves) {
      const start = Math.max(clock, move.from.clock)
      const end = Math.min(clock + length, move.from.clock + move.length)
      if (end <= start || move.collapsed || (move.seal && names(deletions, move.seal))) continue
      late.push({ client, clock: start, length: end - start })
    }
  }
  return late
}

function names(deletions: readonly Range[], { client, clock }: Id): boolean {
  return deletions.some(one => one.client === client && one.clock <= clock && clock < one.clock + one.length)
}

/**
 * Carries letters and deletions after the paragraph that they were meant for; to be called in a transaction of
 * the server. Letters take the marks of the place where they come to stand: formatting that arrives late is
 * dropped, and so is the joining of a moved paragraph with another one. `idOf` gives the id under which a
 * marker is carried. Answers where the strays stand now.
 */
export function carry(
  text: Y.Text,
  known: Relocations,
  { late, idOf }: { late: Late; idOf: (id: string, item: Id) => string }
): Relocated[] {
  const { doc } = text
  if (doc === null) throw new Error('Letters are carried in a document.')
  return doc.transact(transaction => {
    const journey: Journey = { text, transaction, known, carried: [], behind: new Map(), idOf }
    for (const range of late.deletions) carryDeletion(journey, range)
    const strays = inTextOrder(text, straysOf(text, known, late.structs))
    for (const stray of strays) carryStray(journey, stray)
    return strays.length > 0 ? [...journey.carried, ...sealBehind(journey, strays)] : []
  })
}

/** New seals behind everything that was just carried away. */
function sealBehind({ text, known, carried }: Journey, strays: readonly Stray[]): Relocated[] {
  const all = createRelocations([...movesOf(known), ...carried])
  const isStray = ({ id }: Y.Item) =>
    strays.some(stray => stray.client === id.client && inside(stray, id.clock))
  const needed = (stretch: readonly Y.Item[]) => hasMoved(all, stretch.at(-1)) || stretch.some(isStray)
  return sealStops(text, needed).map(bareSeal)
}

interface Journey {
  text: Y.Text
  transaction: Y.Transaction
  known: Relocations
  carried: Relocated[]
  /** By the moved item that strays were written behind: what was carried behind its new place last. */
  behind: Map<string, Id>
  idOf: (id: string, item: Id) => string
}

function carryDeletion({ transaction, known }: Journey, range: Range): void {
  for (let clock = range.clock; clock < range.clock + range.length; clock++) {
    const now = whereNow(known, { client: range.client, clock })
    const item = now && cutOut(transaction, { ...now, length: 1 })
    if (item && !item.deleted && item.content instanceof Y.ContentString) item.delete(transaction)
  }
}

/** The strays as the list holds them: other items may stand between the clocks of one of them. */
function inTextOrder(text: Y.Text, strays: readonly Stray[]): Stray[] {
  const pieces: Stray[] = []
  const wanted = new Map<number, Stray[]>()
  for (const stray of strays) wanted.set(stray.client, [...(wanted.get(stray.client) ?? []), stray])
  for (let item = text._start; item !== null; item = item.right) {
    const end = item.id.clock + item.length
    for (const { client, clock, length, root } of wanted.get(item.id.client) ?? []) {
      const start = Math.max(clock, item.id.clock)
      const stop = Math.min(clock + length, end)
      if (stop > start) pieces.push({ client, clock: start, length: stop - start, root })
    }
  }
  return pieces
}

function carryStray(journey: Journey, stray: Stray): void {
  const { transaction, known, behind, carried } = journey
  const key = `${stray.root.client}:${stray.root.clock}`
  const anchor = behind.get(key) ?? whereNow(known, stray.root)
  const item = cutOut(transaction, stray)
  if (anchor === null || item === null) return
  const from = { client: stray.client, clock: stray.clock }
  const seal = moveOf(known, stray.root)?.seal
  const sealed = seal ? { seal } : {}
  const copy = copyBehind(journey, anchor, item)
  if (copy === null) {
    carried.push({ from, to: anchor, length: stray.length, collapsed: true, ...sealed })
    return
  }
  const to = { client: copy.id.client, clock: copy.id.clock }
  carried.push({ from, to, length: stray.length, ...sealed })
  behind.set(key, { client: to.client, clock: to.clock + stray.length - 1 })
  item.delete(transaction)
}

/** The copy of a stray behind its anchor; null for one that has nothing to be seen, which stays where it is. */
function copyBehind(journey: Journey, anchor: Id, item: Y.Item): Y.Item | null {
  const { text, transaction } = journey
  if (item.deleted) return null
  const left = endingAt(transaction, anchor)
  if (item.content instanceof Y.ContentString) {
    const words = new Y.ContentString(item.content.str)
    return insertBehind(transaction, text, behindMarker(left), words)
  }
  const id = markerIdOf(item)
  return id === null
    ? null
    : insertMarkerBehind(journey, left, { id: journey.idOf(id, item.id), attributes: partAt(text, item) })
}

/** Letters at the beginning of a paragraph stand behind the formats that end with its marker. */
function behindMarker(item: Y.Item): Y.Item {
  if (markerIdOf(item) === null) return item
  let left = item
  for (let right = item.right; right !== null; right = right.right) {
    if (!right.deleted && !isPartFormat(right)) break
    if (!right.deleted) left = right
  }
  return left
}

function insertMarkerBehind(
  { text }: Journey,
  left: Y.Item,
  marker: { id: string; attributes: Record<string, unknown> }
): Y.Item {
  text.insertEmbed(unitsUpTo(text, left), { p: marker.id }, marker.attributes)
  for (let item = text._start; item !== null; item = item.right) {
    if (markerIdOf(item) === marker.id && item.id.client === text.doc?.clientID) return item
  }
  throw new Error('A marker was inserted, but does not stand in the text.')
}

function unitsUpTo(text: Y.Text, last: Y.Item): number {
  let units = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable) units += item.length
    if (item === last) break
  }
  return units
}

function partAt(text: Y.Text, marker: Y.Item): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (let item = text._start; item !== null && item !== marker; item = item.right) {
    if (isPartFormat(item) && item.content instanceof Y.ContentFormat) {
      attributes[item.content.key] = item.content.value
    }
  }
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
}

function isPartFormat(item: Y.Item): boolean {
  if (item.deleted || !(item.content instanceof Y.ContentFormat)) return false
  return item.content.key === 'part' || item.content.key === 'level'
}

/** The item that ends with this clock; the list is cut behind it if need be. */
function endingAt(transaction: Y.Transaction, id: Id): Y.Item {
  const { store } = transaction.doc
  const item: unknown = Y.getItemCleanEnd(transaction, store, Y.createID(id.client, id.clock))
  if (item instanceof Y.Item) return item
  throw new Error('A moved item points at what is no item.')
}

/** The item that holds exactly these clocks; the list is cut around it if need be. */
function cutOut(transaction: Y.Transaction, { client, clock, length }: Range): Y.Item | null {
  const { store } = transaction.doc
  const item: unknown = Y.getItemCleanStart(transaction, Y.createID(client, clock))
  if (!(item instanceof Y.Item)) return null
  if (item.length > length) Y.getItemCleanEnd(transaction, store, Y.createID(client, clock + length - 1))
  return item
}
