import { offsetOf, sideOfRuns, wideHunks, type Hunk, type MergedSide } from './merge-hunks.ts'
import type { Marks, Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { joinRuns, plain, sameMarks, sliceRuns } from './words.ts'

/** Two changes of the same words, brought together, or the places where that can't be done (MG1 to MG6). */
export type Merge = { clean: true; runs: Run[] } | { clean: false; regions: MergeRegion[] }

export type MergeRegion =
  { region: 'merged'; runs: Run[] } | { region: 'conflict'; base: Run[]; mine: Run[]; theirs: Run[] }

/**
 * Merges two changes of the same words, word by word, with their marks; brackets are words that both keep. Exact: a
 * result is clean only where every change of one side stands apart from every change of the other by at least a word
 * that both kept, wherever the changes may be said to have been made (MG2, MG3). Equal changes are one.
 */
export function mergeWords(base: readonly Run[], mine: readonly Run[], theirs: readonly Run[]): Merge {
  const numbering = createNumbering()
  const sides: Sides = {
    base: sideOfRuns(joinRuns(base), numbering),
    mine: sideOfRuns(joinRuns(mine), numbering),
    theirs: sideOfRuns(joinRuns(theirs), numbering)
  }
  const changes = {
    mine: wideHunks(sides.base, sides.mine),
    theirs: wideHunks(sides.base, sides.theirs)
  }
  const regions = regionsOf(sides, changes)
  if (regions.some(({ region }) => region === 'conflict')) return { clean: false, regions }
  return { clean: true, runs: joinRuns(regions.flatMap(one => (one.region === 'merged' ? one.runs : []))) }
}

interface Sides {
  base: MergedSide
  mine: MergedSide
  theirs: MergedSide
}

/** A stretch of the base and where each side has it. */
interface Place {
  from: number
  to: number
  mine: [number, number]
  theirs: [number, number]
}

function regionsOf(sides: Sides, changes: { mine: Hunk[]; theirs: Hunk[] }): MergeRegion[] {
  const regions: MergeRegion[] = []
  const shift = { mine: 0, theirs: 0 }
  let at = 0
  const kept = (to: number): void => {
    if (to > at) regions.push(keptRegion(sides, placeAt(at, to, shift)))
    at = Math.max(at, to)
  }
  for (const { from, to, mine, theirs } of clusters(changes.mine, changes.theirs)) {
    kept(from)
    const place: Place = {
      from,
      to,
      mine: [from + shift.mine, to + shift.mine + grown(mine)],
      theirs: [from + shift.theirs, to + shift.theirs + grown(theirs)]
    }
    regions.push(changedRegion(sides, place, { mine: mine.length > 0, theirs: theirs.length > 0 }))
    shift.mine += grown(mine)
    shift.theirs += grown(theirs)
    at = to
  }
  kept(sides.base.tokens.length)
  return regions
}

const grown = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { from, to, otherFrom, otherTo }) => sum + otherTo - otherFrom - (to - from), 0)

const placeAt = (from: number, to: number, shift: { mine: number; theirs: number }): Place => ({
  from,
  to,
  mine: [from + shift.mine, to + shift.mine],
  theirs: [from + shift.theirs, to + shift.theirs]
})

interface Cluster {
  from: number
  to: number
  mine: Hunk[]
  theirs: Hunk[]
}

/** Changes of both sides in order; those that touch are one cluster. */
function clusters(mine: readonly Hunk[], theirs: readonly Hunk[]): Cluster[] {
  const all = [
    ...mine.map(hunk => ({ hunk, side: 'mine' as const })),
    ...theirs.map(hunk => ({ hunk, side: 'theirs' as const }))
  ].sort((one, other) => one.hunk.from - other.hunk.from || one.hunk.to - other.hunk.to)
  const found: Cluster[] = []
  for (const { hunk, side } of all) {
    const last = found.at(-1)
    if (last !== undefined && hunk.from <= last.to) {
      last.to = Math.max(last.to, hunk.to)
      last[side].push(hunk)
    } else found.push({ from: hunk.from, to: hunk.to, mine: [], theirs: [], [side]: [hunk] })
  }
  return found
}

const sliceTokens = (side: MergedSide, [from, to]: readonly [number, number]): Run[] =>
  sliceRuns(side.runs, offsetOf(side, from), offsetOf(side, to))

function changedRegion(sides: Sides, place: Place, changed: { mine: boolean; theirs: boolean }): MergeRegion {
  const base = sliceTokens(sides.base, [place.from, place.to])
  const mine = sliceTokens(sides.mine, place.mine)
  const theirs = sliceTokens(sides.theirs, place.theirs)
  if (sameWords(mine, theirs)) return { region: 'merged', runs: mine }
  // A side that left the words alone may still have marked them; then both changed them.
  if (!changed.theirs && sameWords(base, theirs)) return { region: 'merged', runs: mine }
  if (!changed.mine && sameWords(base, mine)) return { region: 'merged', runs: theirs }
  return { region: 'conflict', base, mine, theirs }
}

/** Words that all three have: only their marks may differ (MG5). */
function keptRegion(sides: Sides, place: Place): MergeRegion {
  const base = sliceTokens(sides.base, [place.from, place.to])
  const mine = sliceTokens(sides.mine, place.mine)
  const theirs = sliceTokens(sides.theirs, place.theirs)
  if (sameWords(base, mine)) return { region: 'merged', runs: theirs }
  if (sameWords(base, theirs)) return { region: 'merged', runs: mine }
  const starts = {
    base: offsetOf(sides.base, place.from),
    mine: offsetOf(sides.mine, place.mine[0]),
    theirs: offsetOf(sides.theirs, place.theirs[0])
  }
  const runs: Run[] = []
  let at = 0
  for (const run of base) {
    if ('bracket' in run) runs.push(run)
    else
      for (let i = 0; i < run.text.length; i++) {
        const marks = mergeMarks(
          sides.base.marks[starts.base + at + i],
          sides.mine.marks[starts.mine + at + i],
          sides.theirs.marks[starts.theirs + at + i]
        )
        if (marks === null) return { region: 'conflict', base, mine, theirs }
        runs.push({ text: run.text.slice(i, i + 1), marks })
      }
    at += 'bracket' in run ? 1 : run.text.length
  }
  return { region: 'merged', runs: joinRuns(runs) }
}

/** Each mark as the side has it that changed it; null where both gave other links. */
function mergeMarks(base: Marks = {}, mine: Marks = {}, theirs: Marks = {}): Marks | null {
  const marks: Marks = {}
  for (const name of ['bold', 'italic', 'underline'] as const)
    if ((mine[name] === base[name] ? theirs[name] : mine[name]) === true) marks[name] = true
  if (mine.link !== base.link && theirs.link !== base.link && mine.link !== theirs.link) return null
  const link = mine.link === base.link ? theirs.link : mine.link
  if (link !== undefined) marks.link = link
  return marks
}

/** Whether two lists of runs are the same words with the same marks and the same brackets. */
export function sameWords(one: readonly Run[], other: readonly Run[]): boolean {
  const [left, right] = [joinRuns(one), joinRuns(other)]
  return (
    left.length === right.length &&
    left.every((run, index) => {
      const twin = right[index]
      if (twin === undefined) return false
      if ('bracket' in run) return 'bracket' in twin && twin.bracket === run.bracket
      return 'text' in twin && twin.text === run.text && sameMarks(run.marks, twin.marks)
    })
  )
}

/** The same words, whatever their marks; brackets by their ids. */
export const sameLetters = (one: readonly Run[], other: readonly Run[]): boolean =>
  plain(one) === plain(other) && bracketsIn(one).join() === bracketsIn(other).join()

/** The brackets that stand in runs, in order. */
export const bracketsIn = (runs: readonly Run[]): string[] =>
  runs.flatMap(run => ('bracket' in run ? [run.bracket] : []))
