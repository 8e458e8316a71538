import { longestAscending, plain, type Paragraph, type ParagraphId, type Text } from '@acuerdo/domain'
import type * as Y from 'yjs'
import { acceptWords, markersOf, moveParagraph, paragraphRange, type MovedItems } from './server-edits.ts'
import { markerOf, readText, unitsOfText } from './text.ts'
import { insertUnits, unitLength, unitsOf, unitsOfRuns } from './units.ts'
import { diffWordUnits } from './word-diff.ts'

/**
 * Turns the shared text into another one by as little as possible: paragraphs that both have are moved, words that
 * both have stay the items that they are, so that what others type beside them survives. To be called inside one
 * transaction of Yjs, with at least one paragraph; answers which letters moved.
 */
export function restoreText(text: Y.Text, wanted: Text): MovedItems[] {
  const moved = reorder(text, wanted)
  for (const change of diffWordUnits(unitsOf(text), unitsOfText(wanted)).reverse()) {
    if (change.kind === 'format') text.format(change.at, change.length, change.attributes)
    else {
      insertUnits(text, change.at + change.length, change.units)
      if (change.length > 0) text.delete(change.at, change.length)
    }
  }
  return moved
}

/** Brings the paragraphs that stay into the wanted order; as few letters as possible move. */
function reorder(text: Y.Text, wanted: Text): MovedItems[] {
  const places = new Map(wanted.paragraphs.map(({ id }, index) => [id, index]))
  const present = readText(text).paragraphs.flatMap(({ id, runs }) => {
    const at = places.get(id)
    return at === undefined ? [] : [{ id, at, weight: plain(runs).length + 1 }]
  })
  const stays = new Set(longestAscending(present).map(index => present[index]?.id))
  const here = new Set(present.map(({ id }) => id))
  const moved: MovedItems[] = []
  let after: ParagraphId | null = null
  for (const { id } of wanted.paragraphs) {
    if (!here.has(id)) continue
    if (!stays.has(id)) moved.push(...moveParagraph(text, id, after))
    after = id
  }
  return moved
}

/**
 * Gives one paragraph its former words and part. Where it is gone it is put in again, behind the paragraph `after`
 * (null: at the top). The others are left alone.
 */
export function restoreParagraph(text: Y.Text, paragraph: Paragraph, after: ParagraphId | null): void {
  const marker = markersOf(text).find(({ id }) => id === paragraph.id)
  const wanted = markerOf(paragraph)
  if (marker === undefined) {
    const index = after === null ? 0 : paragraphRange(text, after).end
    insertUnits(text, index, [wanted, ...unitsOfRuns(paragraph.runs)])
    return
  }
  const { start, end } = paragraphRange(text, paragraph.id)
  acceptWords(
    text,
    { paragraph: paragraph.id, start: 0, end: end - start - unitLength(wanted) },
    paragraph.runs
  )
  if (marker.part !== wanted.part || marker.level !== wanted.level)
    text.format(start, 1, { part: wanted.part, level: wanted.level })
}
