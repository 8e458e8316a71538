import { align } from './align.ts'

/** Above so many places of a table nothing but the equal beginning and end counts as kept. */
const PLACES_MAX = 4_000_000

type Keys = Int32Array

/**
 * For each element of one list the index of the element of the other list that it surely is: the one that every longest
 * common list pairs it with. -1 where it is in none, not in all of them, or not always with the same one (MG3).
 */
export function certainPairs(one: Keys, other: Keys): Int32Array {
  const certain = new Int32Array(one.length).fill(-1)
  const pairs = align(one, other, { left: COMPARISONS, exceeded: false })
  // No longest common list leaves out more elements than this one does, so none strays further from the diagonal.
  const band: Band = { one, other, below: one.length - pairs.length, above: other.length - pairs.length }
  if ((one.length + 1) * widthOf(band) > PLACES_MAX) return certain
  const tables = { before: lengthsBefore(band), behind: lengthsBehind(band) }
  for (let i = 0; i < one.length; i++) certain[i] = onlyPartner(band, tables, i)
  return certain
}

/** Comparisons that the first look may take. */
const COMPARISONS = 5_000_000

/** The places of a table that a longest common list can come through: `i - below` to `i + above` of each row `i`. */
interface Band {
  one: Keys
  other: Keys
  below: number
  above: number
}

const widthOf = ({ below, above }: Band): number => below + above + 1

/** A place that no longest common list comes through. */
const NOWHERE = -1_000_000

function at(lengths: Int32Array, band: Band, i: number, j: number): number {
  const { one, other, below, above } = band
  if (i < 0 || j < 0 || i > one.length || j > other.length || j - i < -below || j - i > above) return NOWHERE
  return lengths[i * widthOf(band) + j - i + below] ?? NOWHERE
}

/** At each place how many elements the first `i` and the first `j` have in common, in order. */
function lengthsBefore(band: Band): Int32Array {
  const { one, other, below, above } = band
  const lengths = new Int32Array((one.length + 1) * widthOf(band))
  for (let i = 0; i <= one.length; i++)
    for (let j = Math.max(0, i - below); j <= Math.min(other.length, i + above); j++) {
      const same = i > 0 && j > 0 && one[i - 1] === other[j - 1]
      lengths[i * widthOf(band) + j - i + below] = same
        ? at(lengths, band, i - 1, j - 1) + 1
        : Math.max(i + j === 0 ? 0 : NOWHERE, at(lengths, band, i - 1, j), at(lengths, band, i, j - 1))
    }
  return lengths
}

/** The same of those from `i` and from `j` on. */
function lengthsBehind(band: Band): Int32Array {
  const { one, other, below, above } = band
  const lengths = new Int32Array((one.length + 1) * widthOf(band))
  for (let i = one.length; i >= 0; i--)
    for (let j = Math.min(other.length, i + above); j >= Math.max(0, i - below); j--) {
      const isEnd = i === one.length && j === other.length
      const same = i < one.length && j < other.length && one[i] === other[j]
      lengths[i * widthOf(band) + j - i + below] = same
        ? at(lengths, band, i + 1, j + 1) + 1
        : Math.max(isEnd ? 0 : NOWHERE, at(lengths, band, i + 1, j), at(lengths, band, i, j + 1))
    }
  return lengths
}

/** The one partner of an element in every longest common list, or -1. */
function onlyPartner(
  band: Band,
  { before, behind }: { before: Int32Array; behind: Int32Array },
  i: number
): number {
  const { one, other, below, above } = band
  const most = at(behind, band, 0, 0)
  let partner = -1
  for (let j = Math.max(0, i - below); j <= Math.min(other.length, i + above); j++) {
    const upTo = at(before, band, i, j)
    if (upTo + at(behind, band, i + 1, j) === most) return -1
    if (j === other.length || one[i] !== other[j]) continue
    if (upTo + 1 + at(behind, band, i + 1, j + 1) !== most) continue
    if (partner >= 0) return -1
    partner = j
  }
  return partner
}
