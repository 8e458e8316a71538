import type { Paragraph, Text } from '@acuerdo/domain'
import type * as Y from 'yjs'
import {
  insertUnits,
  joinWords,
  runsOfUnits,
  unitsOf,
  unitsOfRuns,
  type MarkerUnit,
  type Unit
} from './units.ts'

/**
 * The shared text as the domain knows it. Words before the first marker, which only a damaged history can
 * have, are read as the beginning of the first paragraph, so that no letter is ever hidden.
 */
export function readText(source: Y.Text): Text {
  return textOfUnits(unitsOf(source))
}

/**
 * Writes the initial content of a document; for the server, once, in the transaction that creates it.
 * Throws if the target already holds something: a second writing would double the text.
 */
export function writeText(target: Y.Text, text: Text): void {
  if (target.length > 0) throw new Error('The initial content of a text is written once.')
  const write = () => insertUnits(target, 0, unitsOfText(text))
  if (target.doc) target.doc.transact(write)
  else write()
}

/** A text as units: for each paragraph its marker, then its words and brackets. */
export function unitsOfText(text: Text): Unit[] {
  return text.paragraphs.flatMap(paragraph => [markerOf(paragraph), ...unitsOfRuns(paragraph.runs)])
}

/** The marker that a paragraph begins with; a sub-paragraph without a level is on level 1. */
export function markerOf(paragraph: Pick<Paragraph, 'id' | 'part' | 'level'>): MarkerUnit {
  const level = paragraph.part === 'sub' ? (paragraph.level ?? 1) : null
  return { kind: 'marker', id: paragraph.id, part: paragraph.part, level }
}

/** Units as a text: each marker begins a paragraph. */
export function textOfUnits(units: readonly Unit[]): Text {
  const groups: { marker: MarkerUnit | null; units: Unit[] }[] = []
  const stray: Unit[] = []
  for (const unit of units) {
    if (unit.kind === 'marker') groups.push({ marker: unit, units: groups.length ? [] : [...stray] })
    else (groups.at(-1)?.units ?? stray).push(unit)
  }
  if (groups.length === 0 && joinWords(stray).length > 0) groups.push({ marker: null, units: stray })
  return { paragraphs: groups.map(group => paragraphOf(group.marker, group.units)) }
}

function paragraphOf(marker: MarkerUnit | null, units: Unit[]): Paragraph {
  const paragraph: Paragraph = { id: marker?.id ?? '', part: marker?.part ?? 'op', runs: runsOfUnits(units) }
  if (marker?.level) paragraph.level = marker.level
  return paragraph
}
