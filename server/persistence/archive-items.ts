import { ROOT } from '@acuerdo/editor'
import * as Y from 'yjs'

/** A stretch of letters of one writer, in the order of the text. */
export interface ItemStretch {
  client: number
  clock: number
  length: number
}

/** The items of each paragraph behind its marker, in order; those of an id that stands twice are put together. */
export function itemsByParagraph(doc: Y.Doc): Map<string, ItemStretch[]> {
  const paragraphs = new Map<string, ItemStretch[]>()
  let current: ItemStretch[] = []
  for (const item of itemsOf(doc)) {
    if (item.deleted || !item.countable) continue
    const marker = markerOf(item)
    if (marker !== null) paragraphs.set(marker, (current = paragraphs.get(marker) ?? []))
    else current.push({ client: item.id.client, clock: item.id.clock, length: item.length })
  }
  return paragraphs
}

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
    if ((item.deleted ? stood : stands) === paragraph)
      found.push({ client: item.id.client, clock: item.id.clock, length: item.length })
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
