import { align } from './align.ts'
import { certainPairs } from './merge-certain.ts'
import type { Marks, Run } from './text.ts'
import { stretchesOf, tokensOf, type Numbering, type WordToken } from './word-tokens.ts'
import { plain, sameMarks } from './words.ts'

/** Words as they are merged: their tokens, and the marks of every UTF-16 code unit. */
export interface MergedSide {
  runs: readonly Run[]
  tokens: readonly WordToken[]
  marks: readonly (Marks | undefined)[]
}

/** What one side changed: tokens of the base, and what stands there instead. */
export interface Hunk {
  from: number
  to: number
  otherFrom: number
  otherTo: number
}

/** Comparisons that one merge may take; what needs more has changed all over. */
const MERGE_COMPARISONS_MAX = 5_000_000

/** So few words that both kept between two changes may be a chance, and belong to the changes. */
const ISLAND_WORDS = 2

/** Runs made ready for merging; all sides of one merge are made with the same numbering. */
export function sideOfRuns(runs: readonly Run[], numbering: Numbering): MergedSide {
  const marks = runs.flatMap(run =>
    'bracket' in run ? [undefined] : new Array<Marks | undefined>(run.text.length).fill(run.marks)
  )
  return { runs, tokens: tokensOf(stretchesOf([runs]), numbering), marks }
}

/**
 * What turned the base into a side, in order, each change as far to the left as it may be said to begin. Of all
 * shortest ways to say it this is one; `wideHunks` regards them all.
 */
export function hunksOf(base: MergedSide, other: MergedSide): Hunk[] {
  const [one, two] = [keysOf(base), keysOf(other)]
  const budget = { left: MERGE_COMPARISONS_MAX, exceeded: false }
  const pairs = align(one, two, budget)
  const hunks: Hunk[] = []
  let [at, otherAt] = [0, 0]
  for (const [i, j] of [...pairs, [one.length, two.length] as const]) {
    if (i > at || j > otherAt) hunks.push({ from: at, to: i, otherFrom: otherAt, otherTo: j })
    ;[at, otherAt] = [i + 1, j + 1]
  }
  return hunks.map((hunk, index) => slide(hunk, hunks[index - 1]?.to ?? 0, { one, two }))
}

const keysOf = ({ tokens }: MergedSide): Int32Array => Int32Array.from(tokens, ({ key }) => key)

/** A change that only adds or only takes away may begin earlier where the same tokens stand before it. */
function slide(hunk: Hunk, stop: number, { one, two }: { one: Int32Array; two: Int32Array }): Hunk {
  const { from, to, otherFrom, otherTo } = hunk
  if (from < to && otherFrom < otherTo) return hunk
  const steps = stepsBack(hunk, stop, { one, two })
  return { from: from - steps, to: to - steps, otherFrom: otherFrom - steps, otherTo: otherTo - steps }
}

function stepsBack(hunk: Hunk, stop: number, { one, two }: { one: Int32Array; two: Int32Array }): number {
  const [keys, end] = hunk.from < hunk.to ? [one, hunk.to] : [two, hunk.otherTo]
  const start = hunk.from < hunk.to ? hunk.from : hunk.otherFrom
  let steps = 0
  while (hunk.from - steps > stop && keys[start - steps - 1] === keys[end - steps - 1]) steps++
  return steps
}

/**
 * What a side may have changed, with all that it may have touched (MG3): everything but the words that it surely kept,
 * the signs and spaces around it, and the few words between two changes.
 */
export function wideHunks(base: MergedSide, other: MergedSide): Hunk[] {
  const certain = certainPairs(keysOf(base), keysOf(other))
  const joined: Hunk[] = []
  for (const narrow of uncertain(certain, other.tokens.length)) {
    const hunk = withSigns(base, narrow)
    const last = joined.at(-1)
    const apart = last === undefined ? Infinity : wordsBetween(base, last.to, hunk.from)
    if (
      last === undefined ||
      apart > Math.max(ISLAND_WORDS, Math.min(size(base, last), size(base, hunk)) / 2)
    )
      joined.push(hunk)
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, hunk.to), otherTo: hunk.otherTo }
  }
  return joined
}

function uncertain(certain: Int32Array, otherLength: number): Hunk[] {
  const hunks: Hunk[] = []
  let [at, otherAt] = [0, 0]
  for (let i = 0; i <= certain.length; i++) {
    const j = i === certain.length ? otherLength : (certain[i] ?? -1)
    if (j < 0) continue
    if (i > at || j > otherAt) hunks.push({ from: at, to: i, otherFrom: otherAt, otherTo: j })
    ;[at, otherAt] = [i + 1, j + 1]
  }
  return hunks
}

const isSign = (token: WordToken | undefined): boolean => token?.kind === 'sign' || token?.kind === 'space'

function withSigns({ tokens }: MergedSide, hunk: Hunk): Hunk {
  let [before, behind] = [0, 0]
  while (isSign(tokens[hunk.from - before - 1])) before++
  while (isSign(tokens[hunk.to + behind])) behind++
  return {
    from: hunk.from - before,
    to: hunk.to + behind,
    otherFrom: hunk.otherFrom - before,
    otherTo: hunk.otherTo + behind
  }
}

/** A bracket is never a chance. */
function wordsBetween({ tokens }: MergedSide, from: number, to: number): number {
  const between = tokens.slice(from, Math.max(from, to))
  return between.some(({ kind }) => kind === 'bracket')
    ? Infinity
    : between.filter(({ kind }) => kind === 'word').length
}

const size = ({ tokens }: MergedSide, { from, to, otherFrom, otherTo }: Hunk): number =>
  Math.max(tokens.slice(from, to).filter(({ kind }) => kind === 'word').length, (otherTo - otherFrom) / 2)

/** The offset at which a token begins; behind the last one the length of the whole. */
export const offsetOf = ({ tokens, runs }: MergedSide, index: number): number =>
  tokens[index]?.start ?? plain(runs).length

/** Tokens of the base that the other side kept and gave other marks. */
export function remarkedTokens(base: MergedSide, other: MergedSide): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let [at, otherAt] = [0, 0]
  const end = { from: base.tokens.length, to: 0, otherFrom: 0, otherTo: 0 }
  for (const hunk of [...hunksOf(base, other), end]) {
    for (; at < hunk.from; at++, otherAt++) {
      const [one, two] = [base.tokens[at], other.tokens[otherAt]]
      if (one && two && !sameMarksAt(one, two, { base, other })) found.push({ from: at, to: at + 1 })
    }
    ;[at, otherAt] = [hunk.to, hunk.otherTo]
  }
  return found
}

function sameMarksAt(
  one: WordToken,
  two: WordToken,
  { base, other }: { base: MergedSide; other: MergedSide }
): boolean {
  for (let i = 0; one.start + i < one.end; i++)
    if (!sameMarks(base.marks[one.start + i], other.marks[two.start + i])) return false
  return true
}
