import {
  compareTexts,
  footnotesOf,
  numbering,
  plain,
  type Actor,
  type ParagraphId,
  type Text
} from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { Authorship, HistoryPage } from '../server/context.ts'
import { makerViews } from './change-makers.server.ts'
import type {
  HistoryFacts,
  HistoryFilter,
  MomentView,
  WriterView
} from './components/history/history-view.ts'
import type { RoomWords } from './i18n/room-words.ts'

interface Asked {
  context: AppLoadContext
  actor: Actor
  key: string
}

/** The text at a sequence beside that at an earlier one; where the history begins there is none, and all stands as it is. */
export async function momentOf(
  { context, actor, key, room }: Asked & { room: RoomWords },
  { sequence, before }: { sequence: number; before: number | null }
): Promise<{ moment: MomentView; text: Text }> {
  if (before !== null) {
    const page = found(await context.revisions.compare(actor, key, `at.${before}`, `at.${sequence}`))
    const { document, comparison, authors, made, delegations, from, to } = page
    const brackets = { before: from.brackets, after: to.brackets }
    const by = { authors, made, makers: makerViews(page, room) }
    const moment = { sequence, before, document, rows: comparison.rows, ...by, brackets, delegations }
    return { moment, text: to.text }
  }
  const { document, text, brackets } = found(await context.revisions.moment(actor, key, { sequence }))
  const whole = { text, brackets, footnotes: footnotesOf(brackets) }
  const { rows } = compareTexts(whole, whole)
  const moment = {
    ...{ sequence, before, document, rows },
    authors: [],
    makers: [],
    made: [],
    brackets: { before: brackets, after: brackets },
    delegations: await delegationNames({ context, actor })
  }
  return { moment, text }
}

async function delegationNames({ context, actor }: Pick<Asked, 'context' | 'actor'>) {
  const delegations = await context.people.delegations(actor)
  return Object.fromEntries(delegations.map(({ code, name }) => [code, name]))
}

/** Characters of a paragraph by which it is chosen. */
const WORDS_SHOWN = 40

export function factsOf(
  { document, points, sittings, revisions }: HistoryPage,
  text: Text,
  filter: HistoryFilter
): HistoryFacts {
  const numbers = numbering(text.paragraphs)
  const paragraphs = text.paragraphs.map(({ id, runs }, index) => ({
    id,
    number: numbers[index] ?? null,
    words: plain(runs).replaceAll('\uFFFC', '[…]').slice(0, WORDS_SHOWN)
  }))
  const sitting = sittings.find(({ fromSequence }) => fromSequence === filter.sitting)
  const chosen = sitting
    ? points.filter(({ sequence }) => sequence >= sitting.fromSequence && sequence <= sitting.untilSequence)
    : points
  return { document, points: chosen, sittings, revisions, paragraphs, filter }
}

/** Places of one word in a paragraph that are asked for. */
const PLACES_MAX = 5

/** Who wrote a word, wherever it stands in a paragraph. */
export async function writersOf(
  asked: Asked & { room: RoomWords },
  text: Text,
  { paragraph, word, sequence }: { paragraph: ParagraphId; word: string; sequence: number }
): Promise<WriterView[]> {
  const runs = text.paragraphs.find(({ id }) => id === paragraph)?.runs ?? []
  const offsets = placesOf(plain(runs), word).slice(0, PLACES_MAX)
  const writers = await Promise.all(offsets.map(offset => writerAt(asked, { paragraph, offset, sequence })))
  return writers.flatMap(writer => writer ?? [])
}

/** Where the word stands, whole or as the beginning of a word, whatever its case. */
function placesOf(words: string, word: string): number[] {
  const wanted = word.trim().toLowerCase()
  if (wanted === '') return []
  const places: number[] = []
  const all = words.toLowerCase()
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length))
    if (!/[\p{L}\p{N}]/u.test(all.charAt(at - 1))) places.push(at)
  return places
}

/** Who wrote the character at a place; null where no word stands there. */
export async function writerAt(
  { context, actor, key, room }: Asked & { room: RoomWords },
  { paragraph, offset, sequence }: { paragraph: ParagraphId; offset: number; sequence: number }
): Promise<WriterView | null> {
  const outcome = await context.revisions.whoWrote(actor, key, { paragraphId: paragraph, offset, sequence })
  if (!outcome.ok) return null
  return writerView(outcome.value, room, await delegationNames({ context, actor }))
}

const writerView = (
  { word, person, delegation, at, revision, kind, act }: Authorship,
  room: RoomWords,
  names: Record<string, string>
): WriterView => ({
  word,
  person: person?.name ?? null,
  delegation: delegation === null ? null : (names[delegation] ?? delegation),
  at,
  revision,
  kind,
  action: act && (room.actions[act.action] ?? act.action),
  record: act?.auditSeq ?? null
})

/** What a page has no use for is a page that is not there: unknown, foreign, or not for this reader. */
export function found<T>(outcome: { ok: true; value: T } | { ok: false }): T {
  if (!outcome.ok) throw new Response(null, { status: 404 })
  return outcome.value
}

/** A whole number of the address from 1; null where there is none. */
export function wholeIn(query: URLSearchParams, name: string): number | null {
  const value = Number(query.get(name))
  return Number.isSafeInteger(value) && value > 0 ? value : null
}
