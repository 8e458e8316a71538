/** How many comparisons of two elements are left; what needs more is answered coarser (CO10). */
export interface Budget {
  left: number
  /** Something was not compared to the end. */
  exceeded: boolean
}

/** Elements are compared as whole numbers; equal ones have equal numbers. */
type Keys = ArrayLike<number>

interface Segment {
  from: number
  to: number
  otherFrom: number
  otherTo: number
  /** What was left where a search ended: nothing anchors in it. */
  isRest?: true
}

/** Above so many elements of a segment, places that both surely share are looked for first. */
const ANCHORS_FIRST = 3_000
/** More differences than this within a segment are not counted out. */
const DIFFERENCES_MAX = 1_200
/** Looking a sequence up costs as much as so many comparisons. */
const ANCHOR_COST = 12
/** Lengths of the sequences that anchors are made of, the surest first. */
const ANCHOR_LENGTHS = [6, 3, 1]

/**
 * Pairs of indices of elements that both lists have in the same order, ascending: as many as a shortest edit script
 * keeps, and fewer where the budget ends.
 */
export function align(one: Keys, other: Keys, budget: Budget): [number, number][] {
  const pairs: [number, number][] = []
  const open: Segment[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }]
  for (let segment = open.pop(); segment; segment = open.pop()) {
    const inner = trimmed(one, other, segment, pairs)
    if (inner.from === inner.to || inner.otherFrom === inner.otherTo) continue
    const size = inner.to - inner.from + inner.otherTo - inner.otherFrom
    const parts = size > ANCHORS_FIRST && !segment.isRest ? anchored(one, other, inner, budget) : null
    open.push(...(parts ?? shortest({ one, other, segment: inner, budget, pairs })))
  }
  return pairs.sort(([i], [j]) => i - j)
}

/** Equal beginnings and ends are pairs; what is left lies between them. */
function trimmed(one: Keys, other: Keys, segment: Segment, pairs: [number, number][]): Segment {
  let { from, to, otherFrom, otherTo } = segment
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) pairs.push([from++, otherFrom++])
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) pairs.push([--to, --otherTo])
  return { from, to, otherFrom, otherTo }
}

interface Search {
  one: Keys
  other: Keys
  segment: Segment
  budget: Budget
  pairs: [number, number][]
}

/**
 * The shortest edit script by Myers: for each number of differences how far one comes on each diagonal, until the
 * end is reached; then back along what was kept. Where there are too many differences the way that came furthest is
 * taken, and what is behind it answered as the rest.
 */
function shortest(search: Search): Segment[] {
  const { one, other, segment, budget } = search
  const { from, otherFrom } = segment
  const n = segment.to - from
  const m = segment.otherTo - otherFrom
  const most = Math.min(n + m, DIFFERENCES_MAX)
  const reach = new Int32Array(2 * most + 3).fill(NOWHERE)
  const middle = most + 1
  reach[middle + 1] = 0
  const traces: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    if ((budget.left -= d + 1) <= 0) return givenUp(budget)
    traces.push(reach.slice(middle - d, middle + d + 1))
    const lowest = Math.max(-d, -m)
    for (let k = lowest + ((lowest + d) & 1); k <= Math.min(d, n); k += 2) {
      let x = firstOn(reach, middle + k, k === -d)
      const start = x
      while (x >= 0 && x < n && x - k < m && one[from + x] === other[otherFrom + x - k]) x++
      budget.left -= x - start
      reach[middle + k] = x > n || x - k > m ? NOWHERE : x
      if (x === n && x - k === m) return back(search, traces, { d, x, y: m })
    }
  }
  budget.exceeded = true
  const [x, y] = furthest(reach, middle, most)
  return [
    ...back(search, traces, { d: most, x, y }),
    { ...segment, from: from + x, otherFrom: otherFrom + y }
  ]
}

function givenUp(budget: Budget): [] {
  budget.exceeded = true
  return []
}

/** The place that the last round came to with the least left of both lists. */
function furthest(reach: Int32Array, middle: number, most: number): [number, number] {
  let best: [number, number] = [0, 0]
  for (let k = -most; k <= most; k += 2) {
    const x = reach[middle + k] ?? NOWHERE
    if (x >= 0 && 2 * x - k > best[0] + best[1]) best = [x, x - k]
  }
  return best
}

/** A diagonal that no path reaches within the lists. */
const NOWHERE = -2

/** How far one comes on a diagonal with one more difference, before anything equal follows. */
function firstOn(reach: Int32Array, diagonal: number, isLowest: boolean): number {
  const down = reach[diagonal + 1] ?? NOWHERE
  const right = reach[diagonal - 1] ?? NOWHERE
  return isLowest || right < down ? down : right + 1
}

/** Walks from an end to the beginning; every step along a diagonal is a pair. */
function back(
  { segment, pairs }: Search,
  traces: readonly Int32Array[],
  end: { d: number; x: number; y: number }
): [] {
  let { x, y } = end
  for (let d = end.d; d >= 0; d--) {
    const trace = traces[d] ?? new Int32Array(0)
    const k = x - y
    const at = (diagonal: number): number => trace[diagonal + d] ?? NOWHERE
    const fromAbove = k === -d || at(k - 1) < at(k + 1)
    const before = d === 0 ? 0 : fromAbove ? at(k + 1) : at(k - 1)
    const beforeY = d === 0 ? 0 : before - (fromAbove ? k + 1 : k - 1)
    while (x > before && y > beforeY) pairs.push([segment.from + --x, segment.otherFrom + --y])
    x = before
    y = beforeY
  }
  return []
}

/** The segments between sequences that stand exactly once on each side, in the same order; null where there are none. */
function anchored(one: Keys, other: Keys, segment: Segment, budget: Budget): Segment[] | null {
  for (const length of ANCHOR_LENGTHS) {
    budget.left -= (segment.to - segment.from + segment.otherTo - segment.otherFrom) * (length + ANCHOR_COST)
    if (budget.left <= 0) return null
    const mine = onceOf(one, segment.from, segment.to, length)
    const theirs = onceOf(other, segment.otherFrom, segment.otherTo, length)
    const shared: [number, number][] = []
    for (const [sequence, at] of mine) {
      const there = theirs.get(sequence) ?? -1
      if (at >= 0 && there >= 0) shared.push([at, there])
    }
    const anchors = ascending(shared.sort(([i], [j]) => i - j))
    if (anchors.length > 0) return between(segment, anchors)
  }
  return null
}

/** Where each sequence of this length begins, -1 where it stands more than once. */
function onceOf(keys: Keys, from: number, to: number, length: number): Map<string, number> {
  const once = new Map<string, number>()
  for (let i = from; i + length <= to; i++) {
    let sequence = ''
    for (let j = i; j < i + length; j++) sequence += `${keys[j] ?? 0},`
    once.set(sequence, once.has(sequence) ? -1 : i)
  }
  return once
}

/** A longest list of pairs that ascends on the second side, too. */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const chosen = longestAscending(pairs.map(([, j]) => ({ at: j, weight: 1 })))
  return chosen.flatMap(index => pairs.slice(index, index + 1))
}

function between(segment: Segment, anchors: readonly [number, number][]): Segment[] {
  const parts: Segment[] = []
  let { from, otherFrom } = segment
  for (const [to, otherTo] of anchors) {
    if (to < from || otherTo < otherFrom) continue
    parts.push({ from, to, otherFrom, otherTo })
    from = to
    otherFrom = otherTo
  }
  parts.push({ from, to: segment.to, otherFrom, otherTo: segment.otherTo })
  return parts
}

/** Indices of the heaviest list of elements whose `at` ascends strictly. */
export function longestAscending(elements: readonly { at: number; weight: number }[]): number[] {
  const order = [...new Set(elements.map(({ at }) => at))].sort((one, other) => one - other)
  const rank = new Map(order.map((at, index) => [at, index + 1]))
  /** For ranks up to an index: the heaviest list that ends there, as its last element. */
  const tree = new Int32Array(order.length + 2).fill(-1)
  const total = new Float64Array(elements.length)
  const previous = new Int32Array(elements.length).fill(-1)
  let best = -1
  elements.forEach(({ at, weight }, index) => {
    const place = rank.get(at) ?? 0
    let last = -1
    for (let i = place - 1; i > 0; i -= i & -i) last = heavier(total, tree[i] ?? -1, last)
    previous[index] = last
    total[index] = weight + (last < 0 ? 0 : (total[last] ?? 0))
    for (let i = place; i < tree.length; i += i & -i) tree[i] = heavier(total, index, tree[i] ?? -1)
    best = heavier(total, index, best)
  })
  const chosen: number[] = []
  for (let index = best; index >= 0; index = previous[index] ?? -1) chosen.push(index)
  return chosen.reverse()
}

const heavier = (total: Float64Array, one: number, other: number): number =>
  other < 0 || (one >= 0 && (total[one] ?? 0) > (total[other] ?? 0)) ? one : other
