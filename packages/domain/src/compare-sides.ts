import type { Comparison, Correspondence, ParagraphRow, Piece, Side } from './comparison.ts'
import type { Paragraph, Run, Text } from './text.ts'
import { joinRuns } from './words.ts'

/** One of the two texts, spelled out again from what a comparison says of it (CO1). */
export function sideOf({ rows }: Comparison, side: Side): Text {
  const placed = rows.flatMap(row => (row.row === 'paragraph' ? paragraphsOf(row, side) : []))
  placed.sort((one, other) => one.index - other.index)
  return { paragraphs: placed.map(({ paragraph }) => paragraph) }
}

function paragraphsOf(row: ParagraphRow, side: Side): { index: number; paragraph: Paragraph }[] {
  const words: Run[][] = [[]]
  for (const piece of row.pieces) {
    if (piece.piece !== 'boundary') words.at(-1)?.push(...runsOn(piece, side))
    else if (piece.on === side || piece.on === 'both') words.push([])
  }
  return row[side].map(({ id, part, level, index }, at) => ({
    index,
    paragraph: {
      id,
      part,
      ...(level === undefined ? {} : { level }),
      runs: joinRuns(words[at] ?? [])
    }
  }))
}

/** What a piece says on one side; nothing where it belongs to the other. */
export function runsOn(piece: Piece, side: Side): Run[] {
  if (piece.piece === 'kept') return piece.runs
  if (piece.piece === 'formatted') return piece[side]
  if (piece.piece === 'boundary') return []
  return (piece.piece === 'removed') === (side === 'before') ? piece.runs : []
}

/** Which paragraph of one text is which of the other: "Rev.2 ¶12 is now ¶14" (CO11). */
export function correspondence({ rows }: Comparison): Correspondence[] {
  return rows.flatMap(row => (row.row === 'paragraph' ? linesOf(row) : []))
}

function linesOf(row: ParagraphRow): Correspondence[] {
  const { before, after, moved, fate } = row
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? before.at(-1) ?? null,
    after: after[index] ?? after.at(-1) ?? null
  }))
  const relation = fate === 'regrouped' ? 'changed' : fate
  return pairs.map(pair => ({ ...pair, relation, moved }))
}
