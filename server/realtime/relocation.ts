import * as Y from 'yjs'
import { lastAtOrBefore } from './item-index-ranges.ts'
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

/** Moved items by client id, each list sorted by clock, without overlap. */
export interface Relocations {
  lists: Map<number, { clocks: number[]; moves: Relocated[] }>
}

export function createRelocations(moved: readonly Relocated[]): Relocations {
  const relocations: Relocations = { lists: new Map() }
  recordMoves(relocations, moved)
  return relocations
}

export function recordMoves(relocations: Relocations, moved: readonly Relocated[]): void {
  for (const move of moved) {
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
export function moveOf(relocations: Relocations, client: number, clock: number): Relocated | null {
  const list = relocations.lists.get(client)
  if (list === undefined) return null
  const move = list.moves[lastAtOrBefore(list.clocks, clock)]
  return move !== undefined && clock < move.from.clock + move.length ? move : null
}

/** Where a moved item stands now, after however many moves; null for one that never moved. */
export function whereNow(relocations: Relocations, id: Id): Id | null {
  let now: Id | null = null
  for (let move = moveOf(relocations, id.client, id.clock); move;) {
    const offset: number = move.collapsed ? 0 : (now ?? id).clock - move.from.clock
    now = { client: move.to.client, clock: move.to.clock + offset }
    move = moveOf(relocations, now.client, now.clock)
  }
  return now
}

/**
 * Closes the place that moved letters left; to be called in the transaction of an act right after its change,
 * with what the act says it moved. Answers the complete list, which is stored with the entry and fed to the
 * index.
 */
export function closeGaps(text: Y.Text, moved: readonly Relocated[], known: Relocations): Relocated[] {
  if (moved.length === 0) return []
  const fresh = createRelocations(moved)
  const collapsed = collapse(text, fresh, known)
  const all = [...moved, ...collapsed]
  const seal = sealStops(text, createRelocations(all))
  return seal === null ? all : all.map(move => ({ ...move, seal }))
}

/**
 * Items without letters among and behind the moved ones (deleted earlier, or formats between them) belong to
 * the moved paragraph as well: Yjs writes behind them where a person writes behind the letter before them.
 */
function collapse(text: Y.Text, fresh: Relocations, known: Relocations): Relocated[] {
  const collapsed: Relocated[] = []
  let anchor: Id | null = null
  let formats: Y.Item[] = []
  for (let item = text._start; item !== null; item = item.right) {
    const last = item.id.clock + item.length - 1
    const now = item.deleted ? whereNow(fresh, { client: item.id.client, clock: last }) : null
    if (now) {
      if (anchor) for (const format of formats) collapsed.push(collapseOnto(anchor, format))
      anchor = now
      formats = []
    } else if (item.deleted) {
      if (anchor && !moveOf(known, item.id.client, item.id.clock)) collapsed.push(collapseOnto(anchor, item))
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

/** Puts a seal, and answers the first, wherever somebody who knows the moves would come to write behind a moved item. */
export function sealStops(text: Y.Text, moved: Relocations): Id | null {
  let seal: Id | null = null
  const { doc } = text
  if (doc === null) throw new Error('Gaps are closed in a document.')
  for (let item = text._start; item !== null; item = item.right) {
    const hidden = item.deleted || !item.countable
    const stop = item.right === null || !item.right.deleted
    if (!hidden || !stop || !moveOf(moved, item.id.client, item.id.clock + item.length - 1)) continue
    doc.transact(transaction => {
      const one = insertBehind(transaction, text, item, new Y.ContentDeleted(1))
      seal ??= { client: one.id.client, clock: one.id.clock }
    })
  }
  return seal
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
