import {
  plain,
  type BracketChange,
  type BracketId,
  type ComparisonRow,
  type ParagraphRow,
  type Piece,
  type Run
} from '@acuerdo/domain'
import type { ChangesMade } from '../../../server/context.ts'

export type ChangeKind =
  | 'insertion'
  | 'deletion'
  | 'replacement'
  | 'move'
  | 'split'
  | 'join'
  | 'part'
  | 'opened'
  | 'closed'
  | 'bracket'
  | 'footnote'

/** One place at which two texts differ, as it is counted, named and visited. */
export interface Change {
  /** From 1, in reading order. */
  number: number
  what: ChangeKind
  /** Index of its row. */
  row: number
  /** Who made it; nobody where that is not known. */
  by: ChangedBy[]
}

/** Somebody's share of a change. */
export interface ChangedBy {
  /** Place in the list of makers. */
  maker: number
  /** Whether he brought words, took words away, or both; of what is no words, neither. */
  did: 'added' | 'removed' | 'both' | 'other'
}

type ChangedPiece = Extract<Piece, { piece: 'added' | 'removed' }>

/** A stretch of a row as it is drawn; every change is one stretch. */
export type Segment =
  | { segment: 'kept'; runs: Run[] }
  | { segment: 'formatted'; before: Run[]; after: Run[] }
  | { segment: 'change'; change: Change; pieces: ChangedPiece[] }
  /** Where one side has two paragraphs and the other one; no change where both have the boundary. */
  | { segment: 'boundary'; on: 'before' | 'after' | 'both'; change: Change | null }

/** A row of a comparison with its changes numbered through. */
export interface ShownRow {
  index: number
  row: ComparisonRow
  /** That it moved, or that it is another kind of paragraph now. */
  moved: Change | null
  part: Change | null
  segments: Segment[]
  /** What became of brackets without any word of the text itself changing. */
  inBrackets: Change | null
  /** That footnotes came or went. */
  inNotes: Change | null
}

export interface Redline {
  rows: ShownRow[]
  changes: Change[]
}

/** The comparison as it is drawn: pieces that belong together are one change, and each has its number. */
export function redlineOf(rows: readonly ComparisonRow[], made: readonly ChangesMade[] = []): Redline {
  const changes: Change[] = []
  const count = (row: number, what: ChangeKind, by: ChangedBy[]): Change => {
    const change = { number: changes.length + 1, what, row, by }
    changes.push(change)
    return change
  }
  const shown = rows.map((row, index): ShownRow => {
    if (row.row === 'left')
      return { index, row, moved: null, part: null, segments: [], inBrackets: null, inNotes: null }
    const { moved = [], part = [], pieces = [], brackets = [] } = made[index] ?? {}
    const unseen = row.brackets.flatMap((change, at) => (isSeen(change, row) ? [] : [brackets[at] ?? []]))
    return {
      index,
      row,
      moved: row.moved ? count(index, 'move', others(moved)) : null,
      part: row.partChanged ? count(index, 'part', others(part)) : null,
      segments: segmentsOf(row.pieces, pieces, (what, by) => count(index, what, by)),
      inBrackets: unseen.length > 0 ? count(index, 'bracket', others(unseen.flat())) : null,
      inNotes: row.notes.some(({ note }) => note !== 'kept')
        ? count(index, 'footnote', others(closers(row, brackets)))
        : null
    }
  })
  return { rows: shown, changes }
}

/** A footnote comes and goes with the closing of its bracket. */
const closers = ({ brackets }: ParagraphRow, made: readonly (readonly number[])[]): number[] =>
  brackets.flatMap(({ change }, at) =>
    change === 'closed' || change === 'opened' ? [...(made[at] ?? [])] : []
  )

const others = (makers: readonly number[]): ChangedBy[] =>
  [...new Set(makers)].map(maker => ({ maker, did: 'other' }))

type Count = (what: ChangeKind, by: ChangedBy[]) => Change

function segmentsOf(pieces: readonly Piece[], made: readonly (readonly number[])[], count: Count): Segment[] {
  const segments: Segment[] = []
  let changed: ChangedPiece[] = []
  let by: ChangedBy[] = []
  const close = (): void => {
    if (changed.length > 0)
      segments.push({ segment: 'change', change: count(kindOf(changed), by), pieces: changed })
    changed = []
    by = []
  }
  for (const [at, piece] of pieces.entries()) {
    const makers = made[at] ?? []
    if (piece.piece === 'added' || piece.piece === 'removed') {
      changed.push(piece)
      by = together(by, makers, piece.piece)
      continue
    }
    close()
    if (piece.piece === 'kept') segments.push({ segment: 'kept', runs: piece.runs })
    else if (piece.piece === 'formatted')
      segments.push({ segment: 'formatted', before: piece.before, after: piece.after })
    else {
      const change =
        piece.on === 'both' ? null : count(piece.on === 'after' ? 'split' : 'join', others(makers))
      segments.push({ segment: 'boundary', on: piece.on, change })
    }
  }
  close()
  return segments
}

/** Whoever brought a bracket has not only added words; that is told by the change. */
function together(
  by: readonly ChangedBy[],
  makers: readonly number[],
  did: 'added' | 'removed'
): ChangedBy[] {
  const now = new Map(by.map(one => [one.maker, one.did]))
  for (const maker of makers) now.set(maker, now.has(maker) && now.get(maker) !== did ? 'both' : did)
  return [...now].map(([maker, what]) => ({ maker, did: what }))
}

function kindOf(pieces: readonly ChangedPiece[]): ChangeKind {
  const holds = (piece: ChangedPiece['piece']): boolean =>
    pieces.some(one => one.piece === piece && one.runs.some(run => 'bracket' in run))
  if (holds('added')) return 'opened'
  if (holds('removed')) return 'closed'
  const kinds = new Set(pieces.map(({ piece }) => piece))
  if (kinds.size > 1) return 'replacement'
  return kinds.has('added') ? 'insertion' : 'deletion'
}

/** A bracket that was opened or closed among the words of the row is seen there. */
function isSeen({ change, bracket }: BracketChange, { pieces }: ParagraphRow): boolean {
  if (change !== 'opened' && change !== 'closed') return false
  return bracketsIn(pieces, change === 'opened' ? 'added' : 'removed').has(bracket)
}

const bracketsIn = (pieces: readonly Piece[], of: 'added' | 'removed'): Set<BracketId> =>
  new Set(
    pieces.flatMap(piece =>
      piece.piece === of ? piece.runs.flatMap(run => ('bracket' in run ? [run.bracket] : [])) : []
    )
  )

/** Whether a reader who looks for changes may pass over the row. */
export const isUnchanged = ({ row, moved, part, inBrackets }: ShownRow): boolean =>
  row.row === 'paragraph' && row.fate === 'same' && !row.formatted && !moved && !part && !inBrackets

/** Rows one after the other that changed, or that did not. */
export function stretchesOf(rows: readonly ShownRow[]): { unchanged: boolean; rows: ShownRow[] }[] {
  const stretches: { unchanged: boolean; rows: ShownRow[] }[] = []
  for (const row of rows) {
    const unchanged = isUnchanged(row)
    const last = stretches.at(-1)
    if (last?.unchanged === unchanged) last.rows.push(row)
    else stretches.push({ unchanged, rows: [row] })
  }
  return stretches
}

/** The segments of each paragraph of one side, or, for the redline, of every paragraph that is drawn. */
export function blocksOf(segments: readonly Segment[], side: 'before' | 'after' | 'inline'): Segment[][] {
  const blocks: Segment[][] = [[]]
  for (const segment of segments) {
    const breaks =
      segment.segment === 'boundary' &&
      (segment.on === 'both' || segment.on === (side === 'inline' ? 'after' : side))
    if (breaks) blocks.push([])
    if (!breaks || segment.change) blocks.at(-1)?.push(segment)
  }
  return blocks
}

/** Where each segment of a paragraph begins in one of the texts, in characters. */
export const placesOf = (
  segments: readonly Segment[],
  side: 'before' | 'after' = 'after',
  from = 0
): number[] =>
  placed(
    segments.map(segment => lengthOf(segment, side)),
    from
  )

/** Where each of several stretches begins, one behind the other from here. */
export function placed(lengths: readonly number[], from = 0): number[] {
  let at = from
  return lengths.map(length => (at += length) - length)
}

export function lengthOf(segment: Segment, side: 'before' | 'after' = 'after'): number {
  if (segment.segment === 'kept') return plain(segment.runs).length
  if (segment.segment === 'formatted') return plain(segment[side]).length
  if (segment.segment === 'boundary') return 0
  return segment.pieces.reduce((sum, piece) => sum + pieceLength(piece, side), 0)
}

export const pieceLength = ({ piece, runs }: ChangedPiece, side: 'before' | 'after'): number =>
  (piece === 'added') === (side === 'after') ? plain(runs).length : 0

/** Letters that nobody sees as they are: white space where it is the change, and signs without any shape. */
export type Readable = string | { sign: SignName; shown: string }
export type SignName = 'space' | 'hardSpace' | 'tab' | 'line' | 'invisible'

const SIGNS: Record<string, { sign: SignName; shown: string }> = {
  ' ': { sign: 'space', shown: '␣' },
  '\u00A0': { sign: 'hardSpace', shown: '⍽' },
  '\u202F': { sign: 'hardSpace', shown: '⍽' },
  '\t': { sign: 'tab', shown: '⇥' },
  '\n': { sign: 'line', shown: '↵' }
}

/** Changed words with everything in them to be seen; a single space between words is white enough. `whole`: of which it is a part. */
export function readable(text: string, whole = text): Readable[] {
  const bare = /^\s+$/u.test(whole)
  const parts = text.split(bare ? /(\s)/u : /(^\s(?=\s)|(?<=\s)\s|[^\S ]|[\p{Cf}\p{Cc}])/u)
  return parts.flatMap((part, index): Readable[] => {
    if (part === '') return []
    // Every other one is what the text was cut at.
    if (index % 2 === 0) return [part]
    const sign = SIGNS[part] ?? (/^[\p{Cf}\p{Cc}\p{Z}]$/u.test(part) ? codeOf(part) : null)
    return [sign ?? part]
  })
}

/** U+200B, as the tables of characters name it. */
const codeOf = (character: string): { sign: SignName; shown: string } => ({
  sign: 'invisible',
  shown: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
})
