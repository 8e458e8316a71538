import { runsOn, type Comparison, type ParagraphRow, type Piece, type Side } from '@acuerdo/domain'
import type { Authors } from './archive-authors.ts'
import type { ItemStretch, ParagraphItems } from './archive-items.ts'
import { moversOf, partChangers } from './archive-movers.ts'
import type { EntryFacts } from './archive-replay.ts'

/** How many characters of a row somebody added and took away. */
export interface RowAuthors {
  personId: string
  added: number
  removed: number
}

/** Who changed a text and how: by typing, whatever often, or by one act. */
export interface Maker {
  personId: string
  kind: EntryFacts['kind']
  /** Of an act: its place in the record, where the log says it, and the time of its entry. */
  auditSeq: number | null
  at: number
}

/** Who made each change of a row: indices of makers, whoever did most first. */
export interface RowMakers {
  /** For each piece of the row; none for words that stayed. */
  pieces: number[][]
  moved: number[]
  part: number[]
}

export interface Attributed {
  /** For each row of the comparison. */
  authors: RowAuthors[][]
  makers: Maker[]
  made: RowMakers[]
}

export interface Attribution {
  before: ReadonlyMap<string, ParagraphItems>
  after: ReadonlyMap<string, ParagraphItems>
  authors: Authors
  /** The earlier and the later sequence. */
  span: { from: number; to: number }
  /** Whether the side before is the earlier one. */
  isForward: boolean
}

/** Nobody is told: of texts that are of no log. */
export const unattributed = ({ rows }: Comparison): Attributed => ({
  authors: rows.map(() => []),
  makers: [],
  made: rows.map(row => noMakers(row.row === 'left' ? [] : row.pieces))
})

const noMakers = (pieces: readonly Piece[]): RowMakers => ({
  pieces: pieces.map(() => []),
  moved: [],
  part: []
})

/** Who made the changes, letter by letter: letters tell who wrote them, and the log who deleted them. */
export function attribute({ rows }: Comparison, attribution: Attribution): Attributed {
  const table = makerTable()
  const movers = moversOf(rows, attribution)
  const authors: RowAuthors[][] = []
  const made = rows.map((row, index): RowMakers => {
    if (row.row === 'left') {
      authors.push([])
      return noMakers([])
    }
    const marks = marksOf(row, attribution)
    authors.push(authorsOf(marks))
    return {
      pieces: marks.map(piece => mostFirst(piece, table)),
      moved: row.moved ? mostFirst(movers(row, index), table) : [],
      part: row.partChanged ? mostFirst(partChangers(row, attribution), table) : []
    }
  })
  return { authors, makers: table.makers, made }
}

/** One character, or one boundary between paragraphs, and the entry that added or removed it. */
interface Mark {
  entry: EntryFacts
  side: Side
  isLetter: boolean
}

interface MakerTable {
  makers: Maker[]
  indexOf(entry: EntryFacts & { personId: string }): number
}

function makerTable(): MakerTable {
  const makers: Maker[] = []
  const known = new Map<string, number>()
  return {
    makers,
    indexOf: ({ personId, kind, auditSeq, at, seq }) => {
      // Whatever often somebody typed, it is one maker; each act is one of its own.
      const name = kind === 'act' ? `act ${auditSeq ?? `of ${seq}`}` : `${kind} ${personId}`
      const index = known.get(name) ?? makers.push({ personId, kind, auditSeq, at }) - 1
      known.set(name, index)
      return index
    }
  }
}

function mostFirst(marks: readonly Pick<Mark, 'entry'>[], table: MakerTable): number[] {
  const counts = new Map<number, number>()
  for (const { entry } of marks) {
    const { personId } = entry
    if (personId === null) continue
    const index = table.indexOf({ ...entry, personId })
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([index]) => index)
}

function authorsOf(pieces: readonly (readonly Mark[])[]): RowAuthors[] {
  const found = new Map<string, RowAuthors>()
  for (const { entry, side, isLetter } of pieces.flat()) {
    if (!isLetter || entry.personId === null) continue
    const author = found.get(entry.personId) ?? { personId: entry.personId, added: 0, removed: 0 }
    if (side === 'after') author.added++
    else author.removed++
    found.set(entry.personId, author)
  }
  return [...found.values()].sort((one, other) => weight(other) - weight(one))
}

const weight = ({ added, removed }: RowAuthors): number => added + removed

/** For each piece of a row the entries behind its letters, or behind the boundary that it is. */
function marksOf(row: ParagraphRow, attribution: Attribution): Mark[][] {
  const marks: Mark[][] = row.pieces.map(() => [])
  for (const side of ['before', 'after'] as const) {
    const paragraphs = row[side].map(({ id }) => attribution[side].get(id))
    let at = 0
    let items = letters(paragraphs[at]?.letters ?? [])
    row.pieces.forEach((piece, index) => {
      if (piece.piece === 'boundary') {
        if (piece.on !== side && piece.on !== 'both') return
        const next = paragraphs[++at]
        items = letters(next?.letters ?? [])
        const entry =
          piece.on === side && next ? entryOf(next.marker, { side, attribution, brought: true }) : null
        if (entry !== null) marks[index]?.push({ entry, side, isLetter: false })
        return
      }
      const isChange = piece.piece === (side === 'before' ? 'removed' : 'added')
      for (let left = lengthOf(piece, side); left > 0; left--) {
        const item = items.next()
        if (item.done || !isChange) continue
        const entry = entryOf(item.value, { side, attribution, brought: false })
        if (entry !== null) marks[index]?.push({ entry, side, isLetter: true })
      }
    })
  }
  return marks
}

/**
 * The later side was written, the earlier one deleted; looked at backwards it is the other way round. A letter is its
 * writer's wherever it moves (RV8); a boundary is drawn by whoever brought its marker there.
 */
function entryOf(
  { client, clock }: ItemStretch,
  { side, attribution, brought }: { side: Side; attribution: Attribution; brought: boolean }
): EntryFacts | null {
  const { authors, span, isForward } = attribution
  const isLater = (side === 'after') === isForward
  const entry = !isLater
    ? authors.deleterOf(client, clock, span.to)
    : brought
      ? authors.bringerOf(client, clock)
      : authors.writerOf(client, clock)
  return entry !== null && entry.seq > span.from ? entry : null
}

function* letters(stretches: readonly ItemStretch[]): Generator<ItemStretch> {
  for (const { client, clock, length } of stretches)
    for (let at = 0; at < length; at++) yield { client, clock: clock + at, length: 1 }
}

const lengthOf = (piece: Piece, side: Side): number =>
  runsOn(piece, side).reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0)
