import { runsOn, type Comparison, type ParagraphRow, type Piece, type Side } from '@acuerdo/domain'
import type { Authors } from './archive-authors.ts'
import type { ItemStretch } from './archive-items.ts'
import type { EntryFacts } from './archive-replay.ts'

/** How many characters of a row somebody added and took away. */
export interface RowAuthors {
  personId: string
  added: number
  removed: number
}

interface Attribution {
  before: ReadonlyMap<string, ItemStretch[]>
  after: ReadonlyMap<string, ItemStretch[]>
  authors: Authors
  /** The earlier and the later sequence. */
  span: { from: number; to: number }
  /** Whether the side before is the earlier one. */
  isForward: boolean
}

/** Who made the changes of each row, whoever did most first: letters tell who wrote them, and the log who deleted them. */
export function attribute({ rows }: Comparison, attribution: Attribution): RowAuthors[][] {
  return rows.map(row => {
    if (row.row === 'left') return []
    const found = new Map<string, RowAuthors>()
    for (const side of ['before', 'after'] as const) addSide(row, side, attribution, found)
    return [...found.values()].sort((one, other) => weight(other) - weight(one))
  })
}

const weight = ({ added, removed }: RowAuthors): number => added + removed

function addSide(
  row: ParagraphRow,
  side: Side,
  attribution: Attribution,
  found: Map<string, RowAuthors>
): void {
  const [first, ...rest] = row[side].map(({ id }) => attribution[side].get(id) ?? [])
  let items = letters(first ?? [])
  for (const piece of row.pieces) {
    if (piece.piece === 'boundary') {
      if (piece.on === side || piece.on === 'both') items = letters(rest.shift() ?? [])
      continue
    }
    const isChange = piece.piece === (side === 'before' ? 'removed' : 'added')
    for (let left = lengthOf(piece, side); left > 0; left--) {
      const item = items.next()
      if (item.done || !isChange) continue
      const entry = entryOf(item.value, side, attribution)
      if (entry?.personId) count(found, entry.personId, side)
    }
  }
}

/** The later side was written, the earlier one deleted; looked at backwards it is the other way round. */
function entryOf({ client, clock }: ItemStretch, side: Side, attribution: Attribution): EntryFacts | null {
  const { authors, span, isForward } = attribution
  if ((side === 'after') === isForward) {
    const writer = authors.writerOf(client, clock)
    return writer !== null && writer.seq > span.from ? writer : null
  }
  const deleter = authors.deleterOf(client, clock, span.to)
  return deleter !== null && deleter.seq > span.from ? deleter : null
}

function count(found: Map<string, RowAuthors>, personId: string, side: Side): void {
  const author = found.get(personId) ?? { personId, added: 0, removed: 0 }
  if (side === 'after') author.added++
  else author.removed++
  found.set(personId, author)
}

function* letters(stretches: readonly ItemStretch[]): Generator<ItemStretch> {
  for (const { client, clock, length } of stretches)
    for (let at = 0; at < length; at++) yield { client, clock: clock + at, length: 1 }
}

const lengthOf = (piece: Piece, side: Side): number =>
  runsOn(piece, side).reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0)
