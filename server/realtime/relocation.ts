import * as Y from 'yjs'
import { addRange, covers, lastAtOrBefore, type RangeSet } from './item-index-ranges.ts'
import type { Relocated } from './ports.ts'

/*
 * A paragraph moves as an act of the server: copies are inserted in the new place, the old items deleted. Yjs
 * knows nothing of that, so letters that somebody types into the old items at that moment would stay behind.
 * We remember for every moved item where it stands now. An update that writes behind a moved item comes from
 * somebody who has not seen the move yet: its letters are carried after the paragraph.
 *
 * That only holds if nobody who *has* seen the move writes behind a moved item. Yjs writes behind the deleted
 * items at the end of a paragraph, so whoever types at the end of the paragraph before the gap would. Therefore
 * the server closes each gap with a *seal*, a deleted item of its own: who knows the move writes behind the seal.
 */

/** An item of Yjs, or one clock inside it. */
export interface Id {
  client: number
  clock: number
}

export interface Relocations {
  /** Moved items by client id, each list sorted by clock, without overlap. */
  lists: Map<number, { clocks: number[]; moves: Relocated[] }>
  seals: RangeSet
}

/** What moved in a document so far, in the order of its log. */
export function createRelocations(moved: Iterable<Relocated>): Relocations {
  const relocations: Relocations = { lists: new Map(), seals: new Map() }
  recordMoves(relocations, moved)
  return relocations
}

/** Notes more of what moved, as the log goes on. */
export function recordMoves(relocations: Relocations, moved: Iterable<Relocated>): void {
  for (const move of moved) {
    if (move.seal) addRange(relocations.seals, move.seal.client, move.seal.clock, 1)
    if (move.length === 0) continue
    let list = relocations.lists.get(move.from.client)
    if (!list) relocations.lists.set(move.from.client, (list = { clocks: [], moves: [] }))
    const at = lastAtOrBefore(list.clocks, move.from.clock) + 1
    list.clocks.splice(at, 0, move.from.clock)
    list.moves.splice(at, 0, move)
  }
}

export function* movesOf(relocations: Relocations): Iterable<Relocated> {
  for (const { moves } of relocations.lists.values()) yield* moves
}

/** The move that took an item away, or null for an item that stands where it was written. */
export function moveOf(relocations: Relocations, id: Id): Relocated | null {
  const list = relocations.lists.get(id.client)
  const move = list?.moves[lastAtOrBefore(list.clocks, id.clock)]
  return move !== undefined && id.clock < move.from.clock + move.length ? move : null
}

/** Where a move has put an item. */
export function placeBy(move: Relocated, id: Id): Id {
  const offset = move.collapsed ? 0 : id.clock - move.from.clock
  return { client: move.to.client, clock: move.to.clock + offset }
}

/** Where a moved item stands now, after however many moves; null for one that never moved. */
export function whereNow(relocations: Relocations, id: Id): Id | null {
  let now: Id | null = null
  for (let move = moveOf(relocations, id); move; move = moveOf(relocations, now)) {
    now = placeBy(move, now ?? id)
  }
  return now
}

/** Whether this item is one that a move left behind; see `Relocated.seal`. */
export const isSeal = (relocations: Relocations, id: Id): boolean =>
  covers(relocations.seals, id.client, id.clock)

/**
 * Closes the place that moved letters left; to be called in the transaction of an act right after its change,
 * with what the act says it moved. Answers the complete list, which is stored with the entry and fed to the
 * index.
 */
export function closeGaps(text: Y.Text, moved: readonly Relocated[], known: Relocations): Relocated[] {
  if (moved.length === 0) return []
  const all = [...moved, ...collapse(text, createRelocations(moved), known)]
  const relocations = createRelocations(all)
  return sealed(
    all,
    sealStops(text, stretch => hasMoved(relocations, stretch.at(-1)))
  )
}

/** The moves with the seals that close their gaps: the first on each, the others in entries of their own. */
function sealed(moves: readonly Relocated[], [seal, ...others]: Id[]): Relocated[] {
  if (!seal) return [...moves]
  return [...moves.map(move => ({ ...move, seal })), ...others.map(bareSeal)]
}

/** An entry that says of an item only that it is a seal. */
export const bareSeal = (seal: Id): Relocated => ({ from: seal, to: seal, length: 0, seal })

/**
 * Items without letters among and behind the moved ones (deleted earlier, or formats between them) belong to
 * the moved paragraph as well: Yjs writes behind them where a person writes behind the letter before them.
 */
function collapse(text: Y.Text, fresh: Relocations, known: Relocations): Relocated[] {
  const collapsed: Relocated[] = []
  let anchor: Id | null = null
  let formats: Y.Item[] = []
  for (let item = text._start; item !== null; item = item.right) {
    const now = item.deleted ? whereNow(fresh, item.lastId) : null
    if (now) {
      if (anchor) for (const format of formats) collapsed.push(collapseOnto(anchor, format))
      anchor = now
      formats = []
    } else if (item.deleted) {
      if (anchor && !moveOf(known, item.id)) collapsed.push(collapseOnto(anchor, item))
    } else if (item.countable) anchor = null
    else formats.push(item)
    if (anchor === null) formats = []
  }
  return collapsed
}

const collapseOnto = (to: Id, { id, length }: { id: Id; length: number }): Relocated => ({
  from: { client: id.client, clock: id.clock },
  to,
  length,
  collapsed: true
})

/** Whether the last letter of the item was moved elsewhere. */
export const hasMoved = (relocations: Relocations, item: Y.Item | undefined): boolean =>
  item !== undefined && moveOf(relocations, item.lastId) !== null

/**
 * Puts a seal behind each stretch of hidden items (deleted ones and formats) that `needed` says yes to: that
 * is where Yjs writes for somebody who knows all of them. Answers the seals.
 */
export function sealStops(text: Y.Text, needed: (stretch: readonly Y.Item[]) => boolean): Id[] {
  const { doc } = text
  if (doc === null) throw new Error('Gaps are closed in a document.')
  const stops: Y.Item[] = []
  let stretch: Y.Item[] = []
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable) stretch = []
    else stretch.push(item)
    const stop = item.right === null || !item.right.deleted
    if (stop && stretch.length > 0 && needed(stretch)) stops.push(item)
  }
  return doc.transact(transaction =>
    stops.map(stop => {
      const { id } = insertBehind(transaction, text, stop, new Y.ContentDeleted(1))
      return { client: id.client, clock: id.clock }
    })
  )
}

/** A new item of the server right behind another one, whether that one is live or deleted. */
export function insertBehind(
  transaction: Y.Transaction,
  text: Y.Text,
  left: Y.Item,
  content: Y.ContentDeleted | Y.ContentString
): Y.Item {
  const { doc } = transaction
  const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID))
  const right = left.right
  const item = new Y.Item(id, left, left.lastId, right, right && right.id, text, null, content)
  item.integrate(transaction, 0)
  // Yjs remembers where indexes stand; what was inserted past it makes that wrong.
  if (text._searchMarker) text._searchMarker.length = 0
  return item
}
