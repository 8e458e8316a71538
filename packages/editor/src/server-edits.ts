import type { BracketId, ParagraphId, Run } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { diffRuns } from './word-diff.ts'
import {
  insertUnits,
  runsOfUnits,
  sliceUnits,
  unitLength,
  unitsOf,
  unitsOfRuns,
  type MarkerUnit
} from './units.ts'

/*
 * What the server does to a shared text on behalf of an act. Each function is a few operations that leave the
 * items of all other words alone, so that whoever types there at the same moment loses nothing; call it inside
 * one transaction of Yjs. Places that don't exist are bugs of the caller and throw.
 */

/** Letters that moved: from these items of Yjs to those. The same shape as `Relocated` of the server's ports. */
export interface MovedItems {
  from: { client: number; clock: number }
  to: { client: number; clock: number }
  length: number
}

/** Where words of one paragraph stand: offsets in UTF-16 code units from its first word, a bracket counts one. */
export interface WordsPlace {
  paragraph: ParagraphId
  start: number
  end: number
}

/** Where a marker stands: `index` counts in units of the shared text from 0. */
export interface PlacedMarker extends MarkerUnit {
  index: number
}

/** All markers of the text, in order. */
export function markersOf(text: Y.Text): PlacedMarker[] {
  const markers: PlacedMarker[] = []
  let index = 0
  for (const unit of unitsOf(text)) {
    if (unit.kind === 'marker') markers.push({ ...unit, index })
    index += unitLength(unit)
  }
  return markers
}

/**
 * Moves a paragraph behind another one (`null`: to the top), with its words, marks and brackets. The copies are
 * new items; the answer says which item stands where now, brackets and the marker included.
 *
 * The first paragraph stays and the others move before it: letters that somebody types meanwhile in what moves
 * are left for a moment at the end of the paragraph before it, and before the first one there is none.
 */
export function moveParagraph(text: Y.Text, id: ParagraphId, after: ParagraphId | null): MovedItems[] {
  const { start, end } = paragraphRange(text, id)
  const target = after === null ? 0 : paragraphRange(text, after).end
  if (target >= start && target <= end) return []
  return start === 0
    ? moveRange(text, { start: end, end: target, target: 0 })
    : moveRange(text, { start, end, target })
}

function moveRange(
  text: Y.Text,
  { start, end, target }: { start: number; end: number; target: number }
): MovedItems[] {
  const from = itemsBetween(text, start, end)
  const length = end - start
  insertUnits(text, target, sliceUnits(unitsOf(text), start, end))
  text.delete(target <= start ? start + length : start, length)
  const now = target <= start ? target : target - length
  return pairItems(from, itemsBetween(text, now, now + length))
}

/**
 * Puts a bracket in the place of words, and answers the words that it replaced. The bracket goes in behind
 * them before they are deleted: letters that somebody types among them meanwhile stand before the bracket.
 */
export function openBracket(text: Y.Text, place: WordsPlace, bracket: BracketId): Run[] {
  const { start, end } = wordsRange(text, place)
  const replaced = runsOfUnits(sliceUnits(unitsOf(text), start, end))
  insertUnits(text, end, [{ kind: 'bracket', id: bracket, marks: {} }])
  if (end > start) text.delete(start, end - start)
  return replaced
}

/** Puts words (and brackets that were nested in it) in the place of a bracket; no runs: it just closes. */
export function resolveBracket(text: Y.Text, bracket: BracketId, words: readonly Run[]): void {
  const index = bracketIndex(text, bracket)
  insertUnits(text, index + 1, unitsOfRuns(words))
  text.delete(index, 1)
}

/**
 * Replaces words of a paragraph by others, word by word: those that stay keep their items, so that other
 * people's letters and marks survive; only their marks are set where they differ.
 */
export function acceptWords(text: Y.Text, place: WordsPlace, words: readonly Run[]): void {
  const { start, end } = wordsRange(text, place)
  const old = runsOfUnits(sliceUnits(unitsOf(text), start, end))
  for (const change of diffRuns(old, words).reverse()) {
    const at = start + change.at
    if (change.kind === 'format') text.format(at, change.length, change.attributes)
    else {
      insertUnits(text, at + change.length, unitsOfRuns(change.runs))
      if (change.length > 0) text.delete(at, change.length)
    }
  }
}

/**
 * Gives the paragraph whose marker stands at an index another id; the server's repair of ids that are held
 * twice. The new marker goes in before the old one: whoever has just split there types behind the old one.
 */
export function replaceMarkerId(text: Y.Text, index: number, id: ParagraphId): void {
  const marker = markersOf(text).find(one => one.index === index)
  if (!marker) throw new Error(`No marker stands at ${index}.`)
  insertUnits(text, index, [{ kind: 'marker', id, part: marker.part, level: marker.level }])
  text.delete(index + 1, 1)
}

/** Where a paragraph stands: from its marker to the next one, in units. Throws for an unknown id. */
export function paragraphRange(text: Y.Text, id: ParagraphId): { start: number; end: number } {
  const markers = markersOf(text)
  const position = markers.findIndex(marker => marker.id === id)
  const marker = markers[position]
  if (!marker) throw new Error(`The text has no paragraph ${id}.`)
  return { start: marker.index, end: markers[position + 1]?.index ?? text.length }
}

function wordsRange(text: Y.Text, place: WordsPlace): { start: number; end: number } {
  const paragraph = paragraphRange(text, place.paragraph)
  const start = paragraph.start + 1 + place.start
  const end = paragraph.start + 1 + place.end
  if (place.start < 0 || end < start || end > paragraph.end) {
    throw new Error(`Paragraph ${place.paragraph} has no place ${place.start} to ${place.end}.`)
  }
  return { start, end }
}

function bracketIndex(text: Y.Text, bracket: BracketId): number {
  let index = 0
  for (const unit of unitsOf(text)) {
    if (unit.kind === 'bracket' && unit.id === bracket) return index
    index += unitLength(unit)
  }
  throw new Error(`The text has no bracket ${bracket}.`)
}

interface ItemRange {
  client: number
  clock: number
  length: number
}

/** The items that hold the units from one index to another. Reads Yjs' own list; nothing in it is changed. */
function itemsBetween(text: Y.Text, from: number, to: number): ItemRange[] {
  const ranges: ItemRange[] = []
  let at = 0
  for (let item = text._start; item !== null && at < to; item = item.right) {
    if (item.deleted || !item.countable) continue
    const skipped = Math.max(from - at, 0)
    const length = Math.min(to - at, item.length) - skipped
    if (length > 0) ranges.push({ client: item.id.client, clock: item.id.clock + skipped, length })
    at += item.length
  }
  return ranges
}

/** Both lists hold the same number of units; each common stretch becomes one entry. */
function pairItems(from: readonly ItemRange[], to: readonly ItemRange[]): MovedItems[] {
  const moved: MovedItems[] = []
  const left = from.map(range => ({ ...range }))
  const right = to.map(range => ({ ...range }))
  for (let one = left[0], other = right[0]; one && other; one = left[0], other = right[0]) {
    const length = Math.min(one.length, other.length)
    moved.push({
      from: { client: one.client, clock: one.clock },
      to: { client: other.client, clock: other.clock },
      length
    })
    if (advance(one, length)) left.shift()
    if (advance(other, length)) right.shift()
  }
  return moved
}

function advance(range: ItemRange, length: number): boolean {
  range.clock += length
  range.length -= length
  return range.length === 0
}
