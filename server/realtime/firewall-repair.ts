import type { ParagraphId } from '@acuerdo/domain'
import { ROOT, markersOf, replaceMarkerId } from '@acuerdo/editor'
import * as Y from 'yjs'
import { agreedWords, standing } from './agreed.ts'
import type { Inspection, Repair } from './firewall.ts'
import { markerIdOf, readHead, type Head } from './item-index-head.ts'
import { headIsYoung, isYoung, type ItemIndex } from './item-index.ts'
import type { Relocated } from './ports.ts'
import { carry, type Late } from './relocation-carry.ts'
import type { Id } from './relocation.ts'
import { readStretches, type Stretches } from './stretches.ts'

/** Why an update needs the slow path. */
export interface Ailment {
  /** Letters and deletions for a paragraph that has moved. */
  late: Late | null
  /** The update may change what stands before the first marker. */
  head: { deletesFirst: boolean } | null
  /** New markers whose paragraph id somebody holds already. */
  taken: Id[]
  /** Paragraphs that were agreed, where the update may have changed what they say. */
  agreed: ReadonlySet<ParagraphId> | null
  /** Paragraphs with a footnote, where the update may have taken one away. */
  noted: ReadonlySet<ParagraphId> | null
}

type Mended =
  | { repair: Repair | null; head: Head; stretches: Stretches | null }
  | { refused: string }
  /** It would change, or take away, what is protected. */
  | { protects: 'agreed' | 'footnote' }

/** Applies the update to a copy of the text and answers what the server has to add to it, or why it can't stand. */
export function mend(index: ItemIndex, inspection: Inspection, ailment: Ailment): Mended {
  const doc = inspection.copy()
  const text = doc.getText(ROOT)
  const first = markersOf(text)[0] ?? null
  const { agreed, noted } = ailment
  const before = agreed && agreedWords(text, agreed)
  const held = noted && standing(text, noted)
  Y.applyUpdate(doc, inspection.update)
  if (doc.store.pendingStructs || doc.store.pendingDs) return { refused: 'a missing predecessor' }
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  let relocated: Relocated[] = []
  let refused: string | null = null
  doc.transact(() => {
    relocated = carryLate({ index, inspection, text, ailment, first })
    for (const marker of ailment.taken) rename(text, marker, inspection.newId)
    refused = beginWithMarker({ index, inspection, text, ailment, first })
  })
  if (refused !== null) return { refused }
  if (agreed && agreedWords(text, agreed) !== before) return { protects: 'agreed' }
  if (held && standing(text, held).size < held.size) return { protects: 'footnote' }
  const head = readHead(text)
  const stretches = agreed && readStretches(text)
  const update = updates.length > 0 ? Y.mergeUpdates(updates) : null
  return { repair: update && { update, relocated }, head, stretches }
}

interface Case {
  index: ItemIndex
  inspection: Inspection
  text: Y.Text
  ailment: Ailment
  /** The marker that stood first before the update. */
  first: ReturnType<typeof markersOf>[number] | null
}

function carryLate({ index, inspection, text, ailment }: Case): Relocated[] {
  const { late, taken } = ailment
  if (late === null) return []
  const isTaken = (id: Id) => taken.some(one => one.client === id.client && one.clock === id.clock)
  const idOf = (id: string, item: Id) => (isTaken(item) ? inspection.newId() : id)
  return carry(text, index.relocations, { late, idOf })
}

/** The later of two paragraphs with one id gets another one. A marker that was carried has it already. */
function rename(text: Y.Text, marker: Id, newId: () => string): void {
  let units = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.id.client === marker.client && item.id.clock === marker.clock && markerIdOf(item) !== null) {
      replaceMarkerId(text, units, newId())
      return
    }
    if (!item.deleted && item.countable) units += item.length
  }
}

/**
 * A text begins with a live marker. Where an honest editor could not know that its edit ends that (somebody
 * typed at the same moment into the paragraph that it took away), the server puts a marker back; whoever
 * writes before the first marker, or takes it from words that stand there for long, is refused. Answers why.
 */
function beginWithMarker({ index, inspection, text, ailment, first }: Case): string | null {
  const { visible, hadDeleted } = beginningOf(text)
  if (visible && markerIdOf(visible)) return null
  const old = index.head?.first ?? null
  if (old !== null && ailment.head?.deletesFirst) {
    const own = index.owners.get(old.client) === inspection.personId
    const excused = own || headIsYoung(index) || wordsAreYoung(index, visible)
    if (!excused) return 'deletes the first marker'
  } else if (old !== null && !hadDeleted) return 'words before the first marker'
  const back = first && ailment.head?.deletesFirst && !holdsId(text, first.id) ? first : null
  const attributes = back?.level ? { part: back.part, level: back.level } : { part: back?.part ?? 'op' }
  text.insertEmbed(0, { p: back?.id ?? inspection.newId() }, attributes)
  return null
}

/** The first item that can be seen, and whether deleted ones stand before it. */
function beginningOf(text: Y.Text): { visible: Y.Item | null; hadDeleted: boolean } {
  let hadDeleted = false
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable) return { visible: item, hadDeleted }
    if (item.deleted) hadDeleted = true
  }
  return { visible: null, hadDeleted }
}

function wordsAreYoung(index: ItemIndex, visible: Y.Item | null): boolean {
  if (visible === null) return false
  for (let item: Y.Item | null = visible; item !== null && markerIdOf(item) === null; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (!isYoung(index, item.id.client, item.id.clock)) return false
  }
  return true
}

function holdsId(text: Y.Text, id: string): boolean {
  for (let item = text._start; item !== null; item = item.right) if (markerIdOf(item) === id) return true
  return false
}
