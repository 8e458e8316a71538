import { compareTexts } from './compare.ts'
import type { Piece } from './comparison.ts'
import type { Run } from './text.ts'

/** What is marked between two wordings of one paragraph, in reading order; one that is empty is none. */
export function redlineBetween(base: readonly Run[], runs: readonly Run[]): Piece[] {
  const side = (words: readonly Run[]) => ({
    text: { paragraphs: [{ id: 'p', part: 'op' as const, runs: [...words] }] },
    brackets: []
  })
  const [row] = compareTexts(side(base), side(runs)).rows
  return row?.row === 'paragraph' ? row.pieces : []
}
