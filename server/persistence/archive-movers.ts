import type { ComparisonRow, ParagraphRow } from '@acuerdo/domain'
import type { Attribution } from './archive-attribution.ts'
import type { ItemStretch } from './archive-items.ts'
import type { EntryFacts } from './archive-replay.ts'

interface Moved {
  entry: EntryFacts
}

interface PlacedRow {
  index: number
  early: number
  late: number
  /** The entries that brought its paragraphs where they stand in the later text. */
  brought: Moved[]
}

/**
 * Who moved a paragraph: whoever brought its marker where it stands. As few as possible count as moved (CO9), so it may
 * be one that nobody touched while others passed it; then it was those who moved the others.
 */
export function moversOf(
  rows: readonly ComparisonRow[],
  attribution: Attribution
): (row: ParagraphRow, index: number) => Moved[] {
  const placed = rows.flatMap((row, index) =>
    row.row === 'paragraph' ? placedRow(row, index, attribution) : []
  )
  return (_, index) => {
    const own = placed.find(one => one.index === index)
    if (own === undefined || own.brought.length > 0) return own?.brought ?? []
    return placed
      .filter(other => other.early < own.early !== other.late < own.late)
      .flatMap(({ brought }) => brought)
  }
}

function placedRow(row: ParagraphRow, index: number, attribution: Attribution): PlacedRow[] {
  const { isForward } = attribution
  const [early, late] = isForward ? [row.before, row.after] : [row.after, row.before]
  const [then, now] = [early[0], late[0]]
  if (then === undefined || now === undefined) return []
  const texts = laterItems(attribution)
  const brought = late.flatMap(({ id }) => brings(texts.get(id)?.marker, attribution))
  return [{ index, early: then.index, late: now.index, brought }]
}

/** Who made a paragraph one of another part or level. What a move wrote anew with its marker changed nothing. */
export function partChangers(row: ParagraphRow, attribution: Attribution): Moved[] {
  const [first] = attribution.isForward ? row.after : row.before
  const items = first && laterItems(attribution).get(first.id)
  const mover = brings(items?.marker, attribution)[0]?.entry
  const changers = (items?.part ?? []).flatMap(item => brings(item, attribution))
  const others = changers.filter(({ entry }) => entry.seq !== mover?.seq)
  return others.length > 0 || mover?.kind === 'act' ? others : changers
}

const laterItems = ({ before, after, isForward }: Attribution) => (isForward ? after : before)

function brings(item: ItemStretch | undefined, { authors, span }: Attribution): Moved[] {
  const entry = item && authors.bringerOf(item.client, item.clock)
  return entry && entry.seq > span.from && entry.seq <= span.to ? [{ entry }] : []
}
