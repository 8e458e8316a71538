import { REMARK_TYPES } from '@acuerdo/domain'
import type { AnchoredText } from '@acuerdo/domain'
import type { RemarkQuery, ThreadView } from '../context.ts'

/** The threads that a query names, in its order. Only what the reader sees is searched. */
export function queried(
  threads: readonly ThreadView[],
  query: RemarkQuery,
  { text }: AnchoredText
): ThreadView[] {
  const words = wordsOf(query.search ?? '')
  const found = threads.filter(thread => fits(thread, query) && matches(thread, words))
  if (query.order === 'time') return found.sort((one, other) => compare(other.lastAt, one.lastAt))
  const place = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
  const at = (thread: ThreadView): readonly [number, number, string] => [
    placeOf(thread, place),
    thread.anchor.places[0]?.start ?? Number.MAX_SAFE_INTEGER,
    thread.openedAt
  ]
  return found
    .map(thread => ({ thread, at: at(thread) }))
    .sort(
      (one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1] || compare(one.at[2], other.at[2])
    )
    .map(({ thread }) => thread)
}

/** What is said of the document comes first, what lost its paragraph last. */
function placeOf({ anchor }: ThreadView, place: ReadonlyMap<string, number>): number {
  if (anchor.original.on === 'document') return -1
  return (anchor.paragraphId === null ? undefined : place.get(anchor.paragraphId)) ?? Number.MAX_SAFE_INTEGER
}

function fits(thread: ThreadView, query: RemarkQuery): boolean {
  const { filter, delegation, paragraph, substantive, unsent } = query
  if (filter === 'mine' && !thread.mine) return false
  if ((filter === 'open' || filter === 'resolved') && thread.state !== filter) return false
  if (delegation !== undefined && thread.voice !== delegation) return false
  if (paragraph !== undefined && thread.anchor.paragraphId !== paragraph) return false
  if (substantive === true && thread.type !== SUBSTANTIVE) return false
  return unsent !== true || thread.sending?.state === 'waiting'
}

const [SUBSTANTIVE] = REMARK_TYPES

function matches({ anchor, comments }: ThreadView, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const said = plainly([anchor.quote ?? '', ...comments.map(({ text }) => text)].join('\n'))
  return words.every(word => said.includes(word))
}

const wordsOf = (search: string): string[] =>
  plainly(search)
    .split(/\s+/u)
    .filter(word => word !== '')

/** Whatever its case and accents. */
const plainly = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
