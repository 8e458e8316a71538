import { longestAscending, type Budget } from './align.ts'
import type { Paragraph } from './text.ts'
import { stretchesOf, tokensOf, type Numbering } from './word-tokens.ts'
import { plain } from './words.ts'

/** Paragraphs that belong together, by index; none on a side where they were added or removed. */
export interface Group {
  before: number[]
  after: number[]
  moved: boolean
}

/** A paragraph as it is weighed: how often it holds which word. */
interface Weighed {
  paragraph: Paragraph
  index: number
  plain: string
  words: ReadonlyMap<number, number>
  /** 0 where there are none, and where they were not read. */
  count: number
}

/** Half of the words in common make two paragraphs one. */
const SIMILAR = 0.5
/** A paragraph that kept its id and so little of its words is looked for elsewhere first. */
const ESTRANGED = 0.4
const ESTRANGED_WORDS_MIN = 4
/** Words of a neighbour that have to come from a paragraph for it to count as split off from it. */
const SPLIT_OFF = 0.6
/** A word that stands in so many paragraphs tells none of them. */
const TELLING_MAX = 48
/** So many candidates by telling words are weighed word by word. */
const CANDIDATES_MAX = 8

/**
 * Which paragraphs of two texts are the same (CO3, CO4): by id first, by their words second; then those that were split
 * off or joined, and those that moved. The same answer, turned round, for the two texts turned round.
 */
export function groupParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  context: { numbering: Numbering; budget: Budget }
): Group[] {
  const read = reader(context)
  const [one, other] = [before.map(read), after.map(read)]
  if (inOrder(one, other)) return grouped(one, other, context.budget)
  return grouped(other, one, context.budget).map(({ before: i, after: j, moved }) => ({
    before: j,
    after: i,
    moved
  }))
}

/** A total order of texts, so that the same two are always compared in the same direction. */
function inOrder(one: readonly Weighed[], other: readonly Weighed[]): boolean {
  if (one.length !== other.length) return one.length < other.length
  const written = (list: readonly Weighed[]): string =>
    list.map(({ plain: words, paragraph }) => `${words}\u0000${paragraph.id}`).join('\u0001')
  return written(one) <= written(other)
}

/** Reading a character costs as much as so many comparisons. */
const CHARACTER_COST = 1

/** Reads paragraphs until the budget ends; those behind it are told by their ids and by all of their words only. */
function reader({ numbering, budget }: { numbering: Numbering; budget: Budget }) {
  return (paragraph: Paragraph, index: number): Weighed => {
    const words = new Map<number, number>()
    const read: Weighed = { paragraph, index, plain: plain(paragraph.runs), words, count: 0 }
    if ((budget.left -= read.plain.length * CHARACTER_COST) <= 0) {
      budget.exceeded = true
      return read
    }
    for (const { kind, key } of tokensOf(stretchesOf([paragraph.runs]), numbering)) {
      if (kind !== 'word' && kind !== 'bracket') continue
      words.set(key, (words.get(key) ?? 0) + 1)
      read.count++
    }
    return read
  }
}

function grouped(before: readonly Weighed[], after: readonly Weighed[], budget: Budget): Group[] {
  const pairs = paired(before, after, budget)
  const groups = pairs.map(([i, j]): Group => ({ before: [i], after: [j], moved: false }))
  markMoved(groups, before, after)
  absorb(groups, { list: after, side: 'after', against: before })
  absorb(groups, { list: before, side: 'before', against: after })
  markMoved(groups, before, after)
  return [...groups, ...alone(groups, before, 'before'), ...alone(groups, after, 'after')]
}

function alone(groups: readonly Group[], list: readonly Weighed[], side: 'before' | 'after'): Group[] {
  const taken = new Set(groups.flatMap(group => group[side]))
  const none = { before: [], after: [], moved: false }
  return list.flatMap(({ index }) => (taken.has(index) ? [] : [{ ...none, [side]: [index] }]))
}

/** Pairs by id, then those of equal words, then those of similar words, then those that have only the id. */
function paired(before: readonly Weighed[], after: readonly Weighed[], budget: Budget): [number, number][] {
  const pairs: [number, number][] = []
  const estranged: [number, number][] = []
  const takenBefore = new Set<number>()
  const takenAfter = new Set<number>()
  const take = (i: number, j: number): void => {
    if (takenBefore.has(i) || takenAfter.has(j)) return
    takenBefore.add(i)
    takenAfter.add(j)
    pairs.push([i, j])
  }
  for (const [i, j] of pairsBy(before, after, ({ paragraph }) => paragraph.id)) {
    const [one, other] = [before[i], after[j]]
    if (one && other && isEstranged(one, other)) estranged.push([i, j])
    else take(i, j)
  }
  const rest = () => ({
    before: before.filter(({ index }) => !takenBefore.has(index)),
    after: after.filter(({ index }) => !takenAfter.has(index))
  })
  const unnamed = rest()
  const worded = (list: readonly Weighed[]) => list.filter(({ plain: words }) => words.trim() !== '')
  for (const [i, j] of pairsBy(worded(unnamed.before), worded(unnamed.after), ({ plain: words }) => words))
    take(i, j)
  const changed = rest()
  for (const [i, j] of similarPairs(changed.before, changed.after, budget)) take(i, j)
  for (const [i, j] of estranged) take(i, j)
  return pairs
}

/** The first with the first of a key, the second with the second. */
function pairsBy(
  before: readonly Weighed[],
  after: readonly Weighed[],
  key: (paragraph: Weighed) => string
): [number, number][] {
  const waiting = new Map<string, number[]>()
  for (const paragraph of before) {
    const list = waiting.get(key(paragraph))
    if (list) list.push(paragraph.index)
    else waiting.set(key(paragraph), [paragraph.index])
  }
  return after.flatMap((paragraph): [number, number][] => {
    const index = waiting.get(key(paragraph))?.shift()
    return index === undefined ? [] : [[index, paragraph.index]]
  })
}

const isEstranged = (one: Weighed, other: Weighed): boolean =>
  one.plain !== other.plain &&
  Math.min(one.count, other.count) >= ESTRANGED_WORDS_MIN &&
  similarity(one, other) < ESTRANGED

/** The share of words in common, from 0 to 1. */
function similarity(one: Weighed, other: Weighed): number {
  const sum = one.count + other.count
  return sum === 0 ? 0 : (2 * sharedWords(one.words, other.words)) / sum
}

function sharedWords(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [key, count] of small) sum += Math.min(count, large.get(key) ?? 0)
  return sum
}

/** The most similar first; between equals the nearer, then the earlier. */
function similarPairs(
  before: readonly Weighed[],
  after: readonly Weighed[],
  budget: Budget
): [number, number][] {
  const holders = new Map<number, Weighed[]>()
  for (const paragraph of before)
    for (const key of paragraph.words.keys()) {
      const list = holders.get(key)
      if (list) list.push(paragraph)
      else holders.set(key, [paragraph])
    }
  const found = after.flatMap(paragraph =>
    candidates(paragraph, holders, budget).map(candidate => ({
      i: candidate.index,
      j: paragraph.index,
      score: similarity(candidate, paragraph)
    }))
  )
  return found
    .filter(({ score }) => score >= SIMILAR)
    .sort(
      (one, other) =>
        other.score - one.score ||
        Math.abs(one.i - one.j) - Math.abs(other.i - other.j) ||
        one.i - other.i ||
        one.j - other.j
    )
    .map(({ i, j }) => [i, j])
}

/** Those that share most of the telling words; where no word tells, none. */
function candidates(
  paragraph: Weighed,
  holders: ReadonlyMap<number, readonly Weighed[]>,
  budget: Budget
): Weighed[] {
  const shared = new Map<Weighed, number>()
  for (const key of paragraph.words.keys()) {
    const list = holders.get(key) ?? []
    if (list.length > TELLING_MAX) continue
    if ((budget.left -= list.length) <= 0) {
      budget.exceeded = true
      break
    }
    for (const holder of list) shared.set(holder, (shared.get(holder) ?? 0) + 1)
  }
  const ranked = [...shared].sort(([one, a], [other, b]) => b - a || one.index - other.index)
  return ranked.slice(0, CANDIDATES_MAX).map(([holder]) => holder)
}

interface Absorbing {
  list: readonly Weighed[]
  side: 'before' | 'after'
  /** The paragraphs of the other side, from which the words have to come. */
  against: readonly Weighed[]
}

/** Paragraphs that stand beside one of a group, and whose words come out of what the group had on the other side. */
function absorb(groups: readonly Group[], { list, side, against }: Absorbing): void {
  const groupAt = new Map<number, Group>()
  for (const group of groups) for (const index of group[side]) groupAt.set(index, group)
  const known = new Map<Group, ReadonlyMap<number, number>>()
  // Asked of those only that stand beside a paragraph without a partner, which are few.
  const leftOf = (group: Group): ReadonlyMap<number, number> => {
    const left = known.get(group) ?? leftOver(group, { list, side, against })
    known.set(group, left)
    return left
  }
  for (let grown = true; grown;) {
    grown = false
    for (const paragraph of list) {
      if (groupAt.has(paragraph.index) || paragraph.count === 0) continue
      const best = [...beside(paragraph.index, -1, groupAt), ...beside(paragraph.index, 1, groupAt)]
        .map(group => ({
          group,
          share: sharedWords(paragraph.words, leftOf(group)) / paragraph.count
        }))
        .sort((one, another) => another.share - one.share)[0]
      if (best === undefined || best.share < SPLIT_OFF) continue
      known.set(best.group, minus(leftOf(best.group), paragraph.words))
      best.group[side].push(paragraph.index)
      best.group[side].sort((one, another) => one - another)
      groupAt.set(paragraph.index, best.group)
      grown = true
    }
  }
}

/** New paragraphs, and some that moved there, may stand between the halves of one that was split. */
const BETWEEN_MAX = 2

/** The groups on one side of a place: the neighbour, and who is the next behind what came between. */
function beside(index: number, step: 1 | -1, groupAt: ReadonlyMap<number, Group>): Group[] {
  const found: Group[] = []
  for (let distance = 1; distance <= BETWEEN_MAX + 1; distance++) {
    const group = groupAt.get(index + step * distance)
    if (group !== undefined) found.push(group)
    if (group?.moved === false) break
  }
  return found
}

/** The words of a group on the other side that its own side does not have. */
function leftOver(group: Group, { list, side, against }: Absorbing): ReadonlyMap<number, number> {
  const other = side === 'after' ? 'before' : 'after'
  const whole = new Map<number, number>()
  for (const index of group[other])
    for (const [key, count] of against[index]?.words ?? []) whole.set(key, (whole.get(key) ?? 0) + count)
  return group[side].reduce<ReadonlyMap<number, number>>(
    (rest, index) => minus(rest, list[index]?.words ?? new Map()),
    whole
  )
}

const minus = (from: ReadonlyMap<number, number>, words: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...from].map(([key, count]) => [key, Math.max(0, count - (words.get(key) ?? 0))]))

/** As few as possible have moved, and of equally few those with the fewest words. */
function markMoved(groups: Group[], before: readonly Weighed[], after: readonly Weighed[]): void {
  groups.sort((one, other) => (one.before[0] ?? 0) - (other.before[0] ?? 0))
  const words = groups.map(group => sum(group.before, before) + sum(group.after, after))
  const all = words.reduce((total, count) => total + count, 1)
  const stayed = new Set(
    longestAscending(
      groups.map((group, index) => ({ at: group.after[0] ?? 0, weight: 1 + (words[index] ?? 0) / (all * 2) }))
    )
  )
  groups.forEach((group, index) => (group.moved = !stayed.has(index)))
}

const sum = (indices: readonly number[], list: readonly Weighed[]): number =>
  indices.reduce((total, index) => total + (list[index]?.count ?? 0), 0)
