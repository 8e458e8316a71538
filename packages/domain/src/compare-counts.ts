import type { BracketChange, ComparisonCounts, ComparisonRow, ParagraphRow, Piece } from './comparison.ts'
import type { Run } from './text.ts'

/** What changed, in figures (CO12). */
export function countChanges(rows: readonly ComparisonRow[]): ComparisonCounts {
  const paragraphs = rows.filter((row): row is ParagraphRow => row.row === 'paragraph')
  const having = (fate: ParagraphRow['fate']): number => paragraphs.filter(row => row.fate === fate).length
  const changes = paragraphs.flatMap(({ brackets }) => brackets)
  const notes = paragraphs.flatMap(row => row.notes)
  const bracketsBy = (kind: (change: BracketChange) => boolean): number =>
    new Set(changes.filter(kind).map(({ bracket }) => bracket)).size
  return {
    wordsAdded: countPieces(paragraphs, piece =>
      piece.piece === 'added' && piece.outOf === undefined ? piece.runs : []
    ),
    wordsRemoved: countPieces(paragraphs, piece =>
      piece.piece === 'removed' && piece.into === undefined ? piece.runs : []
    ),
    paragraphsAdded: having('added'),
    paragraphsRemoved: having('removed'),
    paragraphsMoved: paragraphs.filter(({ moved }) => moved).length,
    paragraphsSplit: having('split'),
    paragraphsJoined: having('joined'),
    paragraphsChanged: having('changed') + having('regrouped'),
    paragraphsFormatted: paragraphs.filter(row => row.fate === 'same' && row.formatted).length,
    bracketsOpened: bracketsBy(({ change }) => change === 'opened'),
    bracketsClosed: bracketsBy(({ change }) => change === 'closed'),
    bracketsChanged: bracketsBy(({ change }) => change !== 'opened' && change !== 'closed'),
    footnotesAdded: notes.filter(({ note }) => note === 'added').length,
    footnotesRemoved: notes.filter(({ note }) => note === 'removed').length
  }
}

const countPieces = (rows: readonly ParagraphRow[], runs: (piece: Piece) => readonly Run[]): number =>
  rows.reduce((sum, row) => sum + row.pieces.reduce((inner, piece) => inner + wordsIn(runs(piece)), 0), 0)

/** A change of a sign or of white space is shown, but it is no word; half a word that changed is one. */
const wordsIn = (runs: readonly Run[]): number =>
  runs.reduce(
    (sum, run) => sum + ('text' in run ? (run.text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0) : 0),
    0
  )
