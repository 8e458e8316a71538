import { isOpen, type Alternative, type Bracket } from './bracket.ts'
import { paragraphHash } from './hash.ts'
import type { Negotiated, NegotiationState } from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import {
  ALTERNATIVES_MAX,
  fits,
  nextKey,
  openFresh,
  tooMany,
  type Opener,
  type OpeningWish
} from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn, sameWords } from './merge.ts'
import { isEmpty, lengthOf } from './run-pieces.ts'
import type { Paragraph, Run } from './text.ts'
import type { TextEdit } from './text-edits.ts'
import { joinRuns, sliceRuns } from './words.ts'

/** How long after a bracket was opened somebody may still have seen the words without it, in milliseconds. */
const MEETING_MS = 10_000

/**
 * Two delegations select words of the same phrase in the same moment: the later one to arrive saw the paragraph without
 * the bracket of the former. Both wordings compete then in one bracket over all words that either selected, each shown
 * as the full phrase, in the order in which they came (BR7). Null where he did not see the paragraph as it stood just
 * before brackets of the last seconds.
 */
export function decideMeeting(
  state: NegotiationState,
  { paragraph, wish }: { paragraph: Paragraph; wish: OpeningWish },
  by: Opener
): Outcome<Negotiated> | null {
  const recent = recentIn(state, paragraph, by.now)
  for (let count = 1; count <= recent.length; count++) {
    const former = unfold(paragraph.runs, recent.slice(0, count))
    if (!fits(former.runs, wish)) continue
    const hash = paragraphHash({ ...paragraph, runs: former.runs }, state.brackets, by.sha256)
    if (wish.seen === undefined || wish.seen === hash) return meet(state, { paragraph, wish, former }, by)
  }
  return null
}

/** Open brackets of this paragraph that were opened within the last seconds, the latest first. */
function recentIn({ brackets }: NegotiationState, { runs }: Paragraph, now: string): Bracket[] {
  const here = new Set(bracketsIn(runs))
  const since = Date.parse(now) - MEETING_MS
  return brackets
    .filter(one => here.has(one.id) && isOpen(one) && Date.parse(one.openedAt ?? '') >= since)
    .sort((one, other) => Date.parse(other.openedAt ?? '') - Date.parse(one.openedAt ?? ''))
}

/** A paragraph as it stood before some of its brackets, and where their words stood in it. */
interface Former {
  runs: Run[]
  places: { bracket: Bracket; start: number; end: number }[]
}

function unfold(runs: readonly Run[], brackets: readonly Bracket[]): Former {
  const former: Former = { runs: [], places: [] }
  let at = 0
  for (const run of runs) {
    const bracket = 'bracket' in run ? brackets.find(({ id }) => id === run.bracket) : undefined
    const words = bracket === undefined ? [run] : (bracket.base ?? [])
    if (bracket !== undefined) former.places.push({ bracket, start: at, end: at + lengthOf(words) })
    former.runs.push(...words)
    at += lengthOf(words)
  }
  return { ...former, runs: joinRuns(former.runs) }
}

interface Meeting {
  paragraph: Paragraph
  wish: OpeningWish
  former: Former
}

function meet(state: NegotiationState, meeting: Meeting, by: Opener): Outcome<Negotiated> {
  const { paragraph, wish, former } = meeting
  const met = former.places.filter(place => overlap(place, wish))
  const [place, second] = met
  if (place === undefined) {
    const start = present(former, wish.start)
    const now = { start, end: wish.end === wish.start ? start : present(former, wish.end, true) }
    return openFresh(state, { ...wish, ...now }, { paragraph: paragraph.id, runs: paragraph.runs, by })
  }
  if (second !== undefined || [wish.kind, place.bracket.kind].includes('placeholder')) return crossing()
  return joined(meeting, place, by)
}

/** Words in common; of a place without words: inside the other, or at the same point. */
function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  if (one.start === one.end || other.start === other.end) {
    const [point, range] = one.start === one.end ? [one, other] : [other, one]
    if (range.start === range.end) return point.start === range.start
    return point.start > range.start && point.start < range.end
  }
  return one.start < other.end && other.start < one.end
}

/**
 * Where an offset of the former words stands now: each bracket has taken the place of its words. What ends where a
 * bracket without words stands ends before it; everything else is behind it.
 */
function present({ places }: Former, offset: number, isEnd = false): number {
  const before = places.filter(
    ({ start, end }) => end <= offset && !(isEnd && start === end && end === offset)
  )
  return offset - before.reduce((sum, { start, end }) => sum + end - start - 1, 0)
}

const crossing = (): Outcome<never> =>
  refuse(
    'conflict',
    'No bracket was opened: in the same moment others put words of this selection into brackets.',
    'Read the paragraph again, then add an alternative to the bracket that stands there.'
  )

interface Place {
  bracket: Bracket
  start: number
  end: number
}

/** One bracket over the union of both selections. */
function joined({ wish, former, paragraph }: Meeting, place: Place, by: Opener): Outcome<Negotiated> {
  const { bracket } = place
  const all = { start: Math.min(place.start, wish.start), end: Math.max(place.end, wish.end) }
  const words = (start: number, end: number): Run[] => sliceRuns(former.runs, start, end)
  const [left, right] = [words(all.start, place.start), words(place.end, all.end)]
  const wider = left.length + right.length > 0
  if (bracketsIn([...left, ...right]).length > 0) return crossing()
  if (!wider && wish.kind === 'deletion' && bracket.kind === 'deletion') return struckToo(bracket, by)
  const phrases = wishedPhrases(wish, { ...all, words })
  if (phrases.length === 0 || phrases.some(isEmpty)) return crossing()
  const reworkedAlternatives = bracket.alternatives.map(one => ({
    ...one,
    runs: wider ? joinRuns([...left, ...(isStruck(bracket, one) ? [] : one.runs), ...right]) : one.runs
  }))
  const added = withWordings({ ...bracket, alternatives: reworkedAlternatives }, phrases, { wish, by })
  if (!added.ok) return added
  const reworded: NegotiationChange = {
    change: 'bracket_reworded',
    bracket: bracket.id,
    kind: 'alternatives',
    base: all.end > all.start ? words(all.start, all.end) : bracket.base,
    runs: reworkedAlternatives.map(({ key, runs }) => ({ key, runs }))
  }
  return grant({
    changes: [...(wider ? [reworded] : []), ...added.value.changes],
    edits: cuts({ paragraph, former, place }, { left: lengthOf(left), right: lengthOf(right) }),
    answer: { bracket: bracket.id, alternatives: added.value.keys, joined: true }
  })
}

/** One more who wants the same words out. */
function struckToo(bracket: Bracket, by: Opener): Outcome<Negotiated> {
  const struck = bracket.alternatives.find(one => isStruck(bracket, one))
  if (struck === undefined) return crossing()
  const proposedBy = [...new Set([...struck.proposedBy, by.voice])]
  return grant({
    changes: [{ change: 'alternative_taken_over', bracket: bracket.id, key: struck.key, proposedBy }],
    edits: [],
    answer: { bracket: bracket.id, alternatives: [struck.key], joined: true }
  })
}

/** Each wish as the full phrase of the union. */
function wishedPhrases(
  { kind, start, end, wordings }: OpeningWish,
  all: { start: number; end: number; words(start: number, end: number): Run[] }
): Run[][] {
  const phrase = (words: readonly Run[]): Run[] =>
    joinRuns([...all.words(all.start, start), ...words, ...all.words(end, all.end)])
  return kind === 'deletion' ? [phrase([])] : wordings.map(phrase)
}

/** The words that somebody wants out: over a wider phrase the wording is the phrase without them. */
const isStruck = ({ kind }: Bracket, { key }: Alternative): boolean => kind === 'deletion' && key === 'del'

/** New wordings, or one more who proposes a wording that is there. */
function withWordings(
  bracket: Bracket,
  phrases: readonly Run[][],
  { wish, by }: { wish: OpeningWish; by: Opener }
): Outcome<{ changes: NegotiationChange[]; keys: string[] }> {
  const changes: NegotiationChange[] = []
  const keys: string[] = []
  let now = bracket
  for (const runs of phrases) {
    const same = now.alternatives.find(one => !isStruck(bracket, one) && sameWords(one.runs, runs))
    if (same !== undefined) {
      const proposedBy = [...new Set([...same.proposedBy, by.voice])]
      changes.push({ change: 'alternative_taken_over', bracket: bracket.id, key: same.key, proposedBy })
      keys.push(same.key)
      continue
    }
    if (now.alternatives.length + (now.closed?.length ?? 0) >= ALTERNATIVES_MAX) return tooMany()
    const { originatedBy } = wish
    const alternative: Alternative = {
      ...{ key: nextKey(now), runs, proposedBy: [by.voice], supportedBy: [], opposedBy: [] },
      ...(originatedBy === undefined ? {} : { originatedBy })
    }
    now = { ...now, alternatives: [...now.alternatives, alternative] }
    changes.push({ change: 'alternative_added', bracket: bracket.id, alternative })
    keys.push(alternative.key)
  }
  return grant({ changes, keys })
}

/** The words beside the bracket that it takes in; those behind it first, so that offsets stay true. */
function cuts(
  { paragraph, former, place }: { paragraph: Paragraph; former: Former; place: Place },
  { left, right }: { left: number; right: number }
): TextEdit[] {
  const at = present(former, place.start, true)
  const cut = (start: number, end: number): TextEdit[] =>
    end > start ? [{ edit: 'cut', paragraph: paragraph.id, start, end }] : []
  return [...cut(at + 1, at + 1 + right), ...cut(at - left, at)]
}
