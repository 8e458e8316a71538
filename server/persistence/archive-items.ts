import { ROOT } from '@acuerdo/editor'
import * as Y from 'yjs'

/** A stretch of letters of one writer, in the order of the text. */
export interface ItemStretch {
  client: number
  clock: number
  length: number
}

/** What a paragraph is made of. */
export interface ParagraphItems {
  /** The item that begins it: whoever splits or moves a paragraph brings a new one. */
  marker: ItemStretch
  /** What makes it a preambular or an operative paragraph, or one of a level. */
  part: ItemStretch[]
  /** Behind its marker, in order. */
  letters: ItemStretch[]
}

/** The items of each paragraph; those of an id that stands twice are put together. */
export function itemsByParagraph(doc: Y.Doc): Map<string, ParagraphItems> {
  const paragraphs = new Map<string, ParagraphItems>()
  const formats = new Map<string, ItemStretch>()
  let current: ItemStretch[] = []
  for (const item of itemsOf(doc)) {
    if (item.deleted) continue
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) formats.delete(content.key)
      else formats.set(content.key, stretchOf(item))
    }
    if (!item.countable) continue
    const marker = markerOf(item)
    if (marker === null) {
      current.push(stretchOf(item))
      continue
    }
    const part = PART_FORMATS.flatMap(key => formats.get(key) ?? [])
    const begun = paragraphs.get(marker) ?? { marker: stretchOf(item), part, letters: [] }
    paragraphs.set(marker, begun)
    current = begun.letters
  }
  return paragraphs
}

const PART_FORMATS = ['part', 'level']

const stretchOf = ({ id, length }: Y.Item): ItemStretch => ({ client: id.client, clock: id.clock, length })

/** All items that ever stood in a paragraph, deleted ones included; of a document that keeps what was deleted. */
export function itemsEverIn(doc: Y.Doc, paragraph: string): ItemStretch[] {
  const found: ItemStretch[] = []
  let stands: string | null = null
  let stood: string | null = null
  for (const item of itemsOf(doc)) {
    const marker = markerOf(item)
    if (marker !== null) stood = marker
    if (marker !== null && !item.deleted) stands = marker
    // Behind a marker that is gone, letters that stand belong to the paragraph before; those that are gone, to it.
    if ((item.deleted ? stood : stands) === paragraph) found.push(stretchOf(item))
  }
  return found
}

function* itemsOf(doc: Y.Doc): Generator<Y.Item> {
  for (let item = doc.getText(ROOT)._start; item !== null; item = item.right) yield item
}

function markerOf({ content }: Y.Item): string | null {
  if (!(content instanceof Y.ContentEmbed)) return null
  const embed: unknown = content.embed
  if (typeof embed !== 'object' || embed === null || !('p' in embed)) return null
  return typeof embed.p === 'string' ? embed.p : null
}
