/** Above so many pairs of tokens nothing between the first and the last difference counts as kept. */
const PAIRS_MAX = 4_000_000
/** So many tokens that both begin or end with are looked at again: a change may be said to begin among them. */
const MARGIN = 200

type Keys = Int32Array

/**
 * For each element of one list the index of the element of the other list that it surely is: the one that every longest
 * common list pairs it with. -1 where it is in none, not in all of them, or not always with the same one (MG3).
 */
export function certainPairs(one: Keys, other: Keys): Int32Array {
  const certain = new Int32Array(one.length).fill(-1)
  const ends = commonEnds(one, other)
  const from = Math.max(0, ends.front - MARGIN)
  const behind = Math.max(0, ends.back - MARGIN)
  for (let i = 0; i < from; i++) certain[i] = i
  for (let i = 1; i <= behind; i++) certain[one.length - i] = other.length - i
  const [mine, theirs] = [
    one.subarray(from, one.length - behind),
    other.subarray(from, other.length - behind)
  ]
  if (mine.length * theirs.length > PAIRS_MAX) return certain
  const tables = { before: lengthsBefore(mine, theirs), behind: lengthsBehind(mine, theirs) }
  for (let i = 0; i < mine.length; i++) {
    const j = onlyPartner(mine, theirs, { i, tables })
    if (j >= 0) certain[from + i] = from + j
  }
  return certain
}

function commonEnds(one: Keys, other: Keys): { front: number; back: number } {
  const shortest = Math.min(one.length, other.length)
  let [front, back] = [0, 0]
  while (front < shortest && one[front] === other[front]) front++
  while (back < shortest - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back++
  return { front, back }
}

/** At `i * (m + 1) + j`: how many elements the first `i` and the first `j` have in common, in order. */
function lengthsBefore(one: Keys, other: Keys): Uint16Array {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j < width; j++)
      lengths[i * width + j] =
        one[i - 1] === other[j - 1]
          ? at(lengths, (i - 1) * width + j - 1) + 1
          : Math.max(at(lengths, (i - 1) * width + j), at(lengths, i * width + j - 1))
  return lengths
}

/** The same of those from `i` and from `j` on. */
function lengthsBehind(one: Keys, other: Keys): Uint16Array {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j]
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1))
  return lengths
}

const at = (lengths: Uint16Array, index: number): number => lengths[index] ?? 0

interface Asked {
  i: number
  tables: { before: Uint16Array; behind: Uint16Array }
}

/** The one partner of an element in every longest common list, or -1. */
function onlyPartner(one: Keys, other: Keys, { i, tables }: Asked): number {
  const width = other.length + 1
  const most = at(tables.behind, 0)
  let partner = -1
  for (let j = 0; j < width; j++) {
    const before = at(tables.before, i * width + j)
    if (before + at(tables.behind, (i + 1) * width + j) === most) return -1
    if (j === other.length || one[i] !== other[j]) continue
    if (before + 1 + at(tables.behind, (i + 1) * width + j + 1) !== most) continue
    if (partner >= 0) return -1
    partner = j
  }
  return partner
}
