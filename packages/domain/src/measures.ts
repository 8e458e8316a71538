import { isOpen, type Bracket } from './bracket.ts'
import type { ParagraphId } from './ids.ts'
import { bracketsIn } from './merge.ts'
import type { Paragraph, Run, Text } from './text.ts'
import { countWords } from './words.ts'

/** A share of the whole with three decimals; 0 of nothing. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000

/** Agreed paragraphs among all, and the same weighted by their words, those in brackets included (CV5, CV8). */
export function agreedShare(
  text: Text,
  brackets: readonly Bracket[],
  agreed: ReadonlySet<ParagraphId>
): { paragraphs: number; words: number } {
  const numbered = text.paragraphs.filter(({ part }) => part !== 'heading')
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  const weight = ({ runs }: Paragraph): number => sum(runs.map(run => weightOf(run, byId)))
  const done = numbered.filter(({ id }) => agreed.has(id))
  return {
    paragraphs: shareOf(done.length, numbered.length),
    words: shareOf(sum(done.map(weight)), sum(numbered.map(weight)))
  }
}

function weightOf(run: Run, brackets: ReadonlyMap<string, Bracket>): number {
  if (!('bracket' in run)) return countWords([run])
  const bracket = brackets.get(run.bracket)
  return sum((bracket?.alternatives ?? []).map(({ runs }) => countWords(runs)))
}

export type CellState = 'agreed' | 'open' | 'bracketed' | 'reserved'

/** One cell a paragraph, in reading order; headings have none (CV8). */
export function paragraphCells(
  text: Text,
  brackets: readonly Bracket[],
  known: { agreed: ReadonlySet<ParagraphId>; reserved: ReadonlySet<ParagraphId> }
): { paragraph: ParagraphId; state: CellState }[] {
  const open = new Set(brackets.filter(isOpen).map(({ id }) => id))
  return text.paragraphs
    .filter(({ part }) => part !== 'heading')
    .map(({ id, runs }) => ({ paragraph: id, state: cellOf(id, runs) }))

  function cellOf(id: ParagraphId, runs: readonly Run[]): CellState {
    if (bracketsIn(runs).some(one => open.has(one))) return 'bracketed'
    if (known.reserved.has(id)) return 'reserved'
    return known.agreed.has(id) ? 'agreed' : 'open'
  }
}

/** Words between two brackets of one paragraph that still make them one place. */
const PLACE_GAP_WORDS = 3

/**
 * Places of the base text that are open: brackets with at most three words between them are one, so that a bracket that
 * was split in two does not look like progress lost (CV9). Nested ones stand in the place of the one around them.
 */
export function openPlaces(text: Text, brackets: readonly Bracket[]): number {
  const open = new Set(brackets.filter(isOpen).map(({ id }) => id))
  return sum(text.paragraphs.map(({ runs }) => placesOf(runs, open)))
}

function placesOf(runs: readonly Run[], open: ReadonlySet<string>): number {
  let places = 0
  let gap = Infinity
  for (const run of runs) {
    if (!('bracket' in run)) gap += countWords([run])
    else if (open.has(run.bracket)) {
      if (gap > PLACE_GAP_WORDS) places++
      gap = 0
    }
  }
  return places
}

/** How many brackets were open after each moment at which that changed, the oldest first (CV10). */
export function openOverTime(
  brackets: readonly Pick<Bracket, 'openedAt' | 'resolution'>[],
  begin: string
): { at: string; open: number }[] {
  const turns = brackets.flatMap(({ openedAt, resolution }) => [
    { at: openedAt ?? begin, by: 1 },
    ...(resolution === undefined ? [] : [{ at: resolution.at, by: -1 }])
  ])
  turns.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  const steps: { at: string; open: number }[] = []
  let open = 0
  for (const { at, by } of turns) {
    open += by
    if (steps.at(-1)?.at === at) steps.pop()
    steps.push({ at, open })
  }
  return steps
}

/** The middle one; of an even number the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** Hours between two instants, with one decimal. */
export const hoursBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 360_000) / 10

/** So many issued versions are needed before anything is projected. */
const PROJECTION_VERSIONS_MIN = 3

/**
 * How many brackets may still be open at an instant, from how fast they were closed between issued versions: a range from
 * the fastest to the slowest step, never one number. Null before three versions, and when the instant is past (CV12).
 */
export function projection(
  versions: readonly { at: string; openBrackets: number }[],
  now: { at: string; openBrackets: number },
  end: string
): { at: string; low: number; high: number; steps: number } | null {
  const left = Date.parse(end) - Date.parse(now.at)
  if (versions.length < PROJECTION_VERSIONS_MIN || left <= 0) return null
  const paces = versions.slice(1).flatMap((version, index) => {
    const before = versions[index]
    const time = before === undefined ? 0 : Date.parse(version.at) - Date.parse(before.at)
    return before === undefined || time <= 0 ? [] : [(version.openBrackets - before.openBrackets) / time]
  })
  if (paces.length === 0) return null
  const then = (pace: number): number => Math.max(0, Math.round(now.openBrackets + pace * left))
  return {
    at: end,
    low: Math.min(...paces.map(then)),
    high: Math.max(...paces.map(then)),
    steps: paces.length
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
