import { hunksOf, offsetOf, remarkedTokens, sideOfRuns, wideHunks, type Hunk } from './merge-hunks.ts'
import { mergeWords, sameWords } from './merge.ts'
import type { Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { joinRuns, plain, sliceRuns } from './words.ts'

/** A whole paragraph as somebody wants it. */
export interface Wish {
  id: string
  runs: readonly Run[]
}

/** Wishes that cannot all be granted, since they change words that touch; or one that stands alone. */
export interface Overlap {
  wishes: string[]
  /** The words of the base that any of them changes, in UTF-16 code units. */
  start: number
  end: number
  base: Run[]
  /** Each wish as the full phrase for those words, in the order given; equal ones are one (PR8). */
  wordings: { wishes: string[]; runs: Run[] }[]
}

/**
 * Groups wishes for one paragraph whose changed words touch (PR7): two overlap exactly when they can't be merged.
 * Equal wishes are one group. Wishes that change nothing are left out.
 */
export function overlapsOf(base: readonly Run[], wishes: readonly Wish[]): Overlap[] {
  const numbering = createNumbering()
  const side = sideOfRuns(joinRuns(base), numbering)
  const changed = wishes
    .filter(({ runs }) => !sameWords(base, runs))
    .map((wish): Placed => {
      const other = sideOfRuns(joinRuns(wish.runs), numbering)
      return { wish, hunks: wideHunks(side, other), marks: remarkedTokens(side, other).length > 0 }
    })
  const groups: Placed[][] = []
  for (const placed of changed) {
    const touching = groups.filter(group => group.some(other => overlap(base, placed, other)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([...touching.flat(), placed])
  }
  const order = new Map(changed.map(({ wish }, index) => [wish, index]))
  const at = (wish: Wish): number => order.get(wish) ?? 0
  return groups
    .map(group => group.map(({ wish }) => wish).sort((one, other) => at(one) - at(other)))
    .map(group => overlapOf(base, group))
    .sort((one, other) => one.start - other.start)
}

interface Placed {
  wish: Wish
  hunks: Hunk[]
  /** It gives other marks to words that it keeps. */
  marks: boolean
}

/** What nobody's change touches and nobody marked anew is never in the way: that is most of the pairs. */
function overlap(base: readonly Run[], one: Placed, other: Placed): boolean {
  const apart = !one.hunks.some(mine =>
    other.hunks.some(twin => mine.from <= twin.to && twin.from <= mine.to)
  )
  if (apart && !one.marks && !other.marks) return false
  const [{ runs }, { runs: others }] = [one.wish, other.wish]
  return sameWords(runs, others) || !mergeWords(base, runs, others).clean
}

function overlapOf(base: readonly Run[], wishes: readonly Wish[]): Overlap {
  const spans = wishes.map(({ runs }) => changedSpan(base, runs))
  const start = Math.min(...spans.map(span => span.start))
  const end = Math.max(...spans.map(span => span.end))
  const wordings: Overlap['wordings'] = []
  for (const { id, runs } of wishes) {
    const phrase = phraseOf(base, runs, { start, end })
    const same = wordings.find(wording => sameWords(wording.runs, phrase))
    if (same) same.wishes.push(id)
    else wordings.push({ wishes: [id], runs: phrase })
  }
  return { wishes: wishes.map(({ id }) => id), start, end, base: sliceRuns(base, start, end), wordings }
}

export interface Span {
  start: number
  end: number
}

/**
 * The words of the base from the first to the last that differ, in UTF-16 code units and whole words; nothing else
 * is changed. Words that only have other marks differ.
 */
function changedSpan(base: readonly Run[], other: readonly Run[]): Span {
  const numbering = createNumbering()
  const [one, two] = [sideOfRuns(joinRuns(base), numbering), sideOfRuns(joinRuns(other), numbering)]
  const changed = hunksOf(one, two).map(({ from, to }) => ({ from, to }))
  const all = [...changed, ...remarkedTokens(one, two)]
  if (all.length === 0) return { start: 0, end: 0 }
  return {
    start: offsetOf(one, Math.min(...all.map(({ from }) => from))),
    end: offsetOf(one, Math.max(...all.map(({ to }) => to)))
  }
}

/**
 * What a wish says for a span of the base that holds everything that it changes: what stands between the words before
 * the span and those behind it.
 */
const phraseOf = (base: readonly Run[], other: readonly Run[], { start, end }: Span): Run[] =>
  joinRuns(sliceRuns(other, start, plain(other).length - (plain(base).length - end)))
