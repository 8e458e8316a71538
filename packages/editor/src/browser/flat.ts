import type { Marks } from '@acuerdo/domain'
import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import {
  joinWords,
  marksOf,
  sliceUnits,
  type BracketUnit,
  type MarkerUnit,
  type Unit,
  type WordsUnit
} from '../units.ts'

/*
 * Positions of ProseMirror ⇄ indexes of the shared text. A paragraph is its marker (one unit) and its words; only
 * a paragraph without an id has no marker, which is true of the first one of a text that has none yet.
 */

const markerLength = (paragraph: Node): number => (paragraph.attrs.id === null ? 0 : 1)

/** How many units of the shared text stand before a position. */
export function flatOf(doc: Node, pos: number): number {
  let flat = 0
  let start = 0
  for (const paragraph of doc.children) {
    if (pos <= start) return flat
    const end = start + paragraph.nodeSize
    if (pos < end) return flat + markerLength(paragraph) + (pos - start - 1)
    flat += markerLength(paragraph) + paragraph.content.size
    start = end
  }
  return flat
}

/**
 * The position inside a paragraph behind so many units. The place before the first marker has no such position
 * and answers the one behind it.
 */
export function posOf(doc: Node, flat: number): number {
  let before = 0
  let start = 0
  let last = 1
  for (const paragraph of doc.children) {
    const words = before + markerLength(paragraph)
    last = start + 1 + paragraph.content.size
    if (flat <= words + paragraph.content.size) return start + 1 + Math.max(flat - words, 0)
    before = words + paragraph.content.size
    start += paragraph.nodeSize
  }
  return last
}

/** Length of the document in units of the shared text. */
export function flatLength(doc: Node): number {
  let length = 0
  for (const paragraph of doc.children) length += markerLength(paragraph) + paragraph.content.size
  return length
}

/** The units of a document from one index to another. */
export function unitsOfDoc(doc: Node, from = 0, to = Infinity): Unit[] {
  const units: Unit[] = []
  let at = 0
  for (const paragraph of doc.children) {
    const length = markerLength(paragraph) + paragraph.content.size
    if (at + length > from && at < to) {
      units.push(...sliceUnits(unitsOfParagraph(paragraph), Math.max(from - at, 0), to - at))
    }
    at += length
    if (at >= to) break
  }
  return joinWords(units)
}

function unitsOfParagraph(paragraph: Node): Unit[] {
  const units: Unit[] = []
  const { id, part, level } = paragraph.attrs
  if (id !== null) units.push({ kind: 'marker', id, part, level })
  for (const node of paragraph.children) {
    const marks = marksOfNode(node)
    if (node.isText) units.push({ kind: 'words', text: node.text ?? '', marks })
    else units.push({ kind: 'bracket', id: node.attrs.id, marks })
  }
  return units
}

const marksOfNode = (node: Node): Marks =>
  marksOf(
    Object.fromEntries(
      node.marks.map(({ type, attrs }) => (type.name === 'link' ? ['link', attrs.href] : [type.name, true]))
    )
  )

/** Marks of the domain as marks of the schema. */
export function marksOfSchema(schema: Schema, marks: Marks): Mark[] {
  return Object.entries(marks).map(([name, value]) =>
    schema.mark(name, name === 'link' ? { href: value } : null)
  )
}

/** A whole document of units. A document without any has one empty paragraph without an id. */
export function docOfUnits(schema: Schema, units: readonly Unit[]): Node {
  const { lead, paragraphs } = paragraphsOf(schema, units)
  if (lead.length > 0 || paragraphs.length === 0) paragraphs.unshift(schema.node('paragraph', null, lead))
  return schema.node('doc', null, paragraphs)
}

/**
 * Units as a slice that fits between two words: what stands before its first marker goes on with the paragraph
 * that it is put into, and the words behind it go on with its last paragraph.
 */
export function sliceOfUnits(schema: Schema, units: readonly Unit[]): Slice {
  const { lead, paragraphs } = paragraphsOf(schema, units)
  if (paragraphs.length === 0) return new Slice(Fragment.from(lead), 0, 0)
  return new Slice(Fragment.from([schema.node('paragraph', null, lead), ...paragraphs]), 1, 1)
}

/** Units as paragraphs, and what stands before the first marker. */
export function paragraphsOf(schema: Schema, units: readonly Unit[]): { lead: Node[]; paragraphs: Node[] } {
  const lead: Node[] = []
  const groups: { marker: MarkerUnit; inside: Node[] }[] = []
  for (const unit of joinWords(units)) {
    if (unit.kind === 'marker') groups.push({ marker: unit, inside: [] })
    else (groups.at(-1)?.inside ?? lead).push(inlineOf(schema, unit))
  }
  const paragraphs = groups.map(({ marker, inside }) =>
    schema.node('paragraph', attributesOf(marker), inside)
  )
  return { lead, paragraphs }
}

/** The attributes of the paragraph node that a marker begins. */
export const attributesOf = ({ id, part, level }: MarkerUnit) => ({ id, part, level })

function inlineOf(schema: Schema, unit: WordsUnit | BracketUnit): Node {
  const marks = marksOfSchema(schema, unit.marks)
  if (unit.kind === 'words') return schema.text(unit.text, marks)
  return schema.node('bracket', { id: unit.id }, undefined, marks)
}
