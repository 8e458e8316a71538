import type { ParagraphId } from '@acuerdo/domain'
import { ROOT, markersOf, unitsOf, type Unit } from '@acuerdo/editor'
import type * as Y from 'yjs'
import { deletedBy, type News } from './firewall-news.ts'
import { placedIn } from './item-index-places.ts'
import { coversAll, missing, type Range } from './item-index-ranges.ts'
import type { ItemIndex } from './item-index.ts'
import type { Standing } from './ports.ts'
import { landing, paragraphOf, paragraphsOf, readStretches, type Run, type Stretches } from './stretches.ts'

/*
 * Nobody types into a paragraph that was agreed (rulings 3 and 4). What an update does there is told without a
 * Y.Doc as long as it only adds and takes away words; for markers and formats, which reach beyond their place, the
 * paragraphs are compared before and after.
 */

/** Paragraphs that typing leaves alone: those that were agreed, and those that it may change but not take away. */
export interface Guarded {
  agreed: ReadonlySet<ParagraphId>
  noted: ReadonlySet<ParagraphId>
}

export const guardedBy = ({ agreed, noted }: Standing): Guarded => ({
  agreed: new Set(agreed),
  noted: new Set(noted)
})

/** `unknown`: only the text before and after can say it. */
export type Nearness = 'apart' | 'inside' | 'unknown'

/** Whether what is new in an update changes a paragraph that was agreed. */
export function nearAgreed(
  index: ItemIndex,
  news: News,
  { agreed, copy, isLate }: { agreed: ReadonlySet<ParagraphId>; copy: () => Y.Doc; isLate: boolean }
): Nearness {
  if (agreed.size === 0) return 'apart'
  const isAgreed = (id: ParagraphId | null) => id !== null && agreed.has(id)
  if (news.deletions.some(range => placedIn(index.markers, range).some(({ id }) => isAgreed(id))))
    return 'inside'
  // Late letters follow their paragraph first, and stand elsewhere than they say.
  const reaching = isLate || news.deletions.some(range => reachesFar(index, range)) || news.structs.some(adds)
  if (reaching) return 'unknown'
  const stretches = (index.stretches ??= readStretches(copy().getText(ROOT)))
  for (const range of news.deletions) {
    const known = {
      ...range,
      length: Math.min(range.length, (index.clocks.get(range.client) ?? 0) - range.clock)
    }
    const paragraphs = paragraphsOf(stretches, known)
    if (paragraphs === null) return 'unknown'
    if (paragraphs.some(isAgreed)) return 'inside'
  }
  return wordsNear(stretches, news, isAgreed)
}

/**
 * Whether an update may take away a paragraph to which a footnote belongs: it deletes the marker, or words that follow a
 * paragraph which has moved. A marker that comes again in the same update, as by dragging, is for the slow path to see.
 */
export function mayTakeNoted(
  index: ItemIndex,
  news: News,
  { noted, isLate }: { noted: ReadonlySet<ParagraphId>; isLate: boolean }
): boolean {
  if (noted.size === 0) return false
  return (
    isLate || news.deletions.some(range => placedIn(index.markers, range).some(({ id }) => noted.has(id)))
  )
}

function wordsNear(
  stretches: Stretches,
  news: News,
  isAgreed: (id: ParagraphId | null) => boolean
): Nearness {
  const fresh: Run[] = []
  const dead = news.deletions.length > 0 ? deletedBy(news) : null
  const isDead = ({ client, clock, length }: Range) => dead !== null && coversAll(dead, client, clock, length)
  for (const struct of news.structs) {
    const run = landing(stretches, struct, fresh)
    if (run === null) return 'unknown'
    if (struct.kind === 'words' && !isDead(struct) && isAgreed(paragraphOf(stretches, run))) return 'inside'
    fresh.push(run)
  }
  return 'apart'
}

/** A format holds up to the next one, and a marker decides to which paragraph words belong. */
const adds = ({ kind }: News['structs'][number]): boolean => kind === 'format' || kind === 'marker'

const reachesFar = (index: ItemIndex, range: Range): boolean =>
  placedIn(index.markers, range).length > 0 || holdsFormats(index, range)

function holdsFormats({ formats }: ItemIndex, range: Range): boolean {
  const [part, ...more] = missing(formats, range)
  return more.length > 0 || part?.length !== range.length
}

/** Those of the paragraphs that stand in the text. */
export function standing(text: Y.Text, paragraphs: ReadonlySet<ParagraphId>): ReadonlySet<ParagraphId> {
  return new Set(markersOf(text).flatMap(({ id }) => (paragraphs.has(id) ? [id] : [])))
}

/** What paragraphs that were agreed say, to be compared before and after. */
export function agreedWords(text: Y.Text, agreed: ReadonlySet<ParagraphId>): string {
  const said: Unit[] = []
  let inside = false
  for (const unit of unitsOf(text)) {
    if (unit.kind === 'marker') inside = agreed.has(unit.id)
    if (inside) said.push(unit)
  }
  return JSON.stringify(said)
}
