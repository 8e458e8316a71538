/** Clocks of one Yjs client as sorted ranges that neither overlap nor touch; `ends` are exclusive. */
export interface Ranges {
  starts: number[]
  ends: number[]
}
/** Ranges by client id. */
export type RangeSet = Map<number, Ranges>

export interface Range {
  client: number
  clock: number
  length: number
}

/** Beyond this many new ranges of one client they are merged in one pass instead of one by one. */
const ONE_BY_ONE_MAX = 32

/** Whether this clock is in the set. */
export function covers(set: RangeSet, client: number, clock: number): boolean {
  return coversAll(set, client, clock, 1)
}

/** Whether every clock from `clock` on, `length` of them, is in the set. */
export function coversAll(set: RangeSet, client: number, clock: number, length: number): boolean {
  const ranges = set.get(client)
  if (ranges === undefined) return false
  const end = ranges.ends[lastAtOrBefore(ranges.starts, clock)]
  return end !== undefined && clock + length <= end
}

/** The parts of a range that are not in the set. */
export function missing(set: RangeSet, { client, clock, length }: Range): Range[] {
  const ranges = set.get(client)
  if (ranges === undefined) return [{ client, clock, length }]
  const parts: Range[] = []
  const end = clock + length
  let at = clock
  for (let i = Math.max(lastAtOrBefore(ranges.starts, clock), 0); i < ranges.starts.length && at < end; i++) {
    const start = ranges.starts[i] ?? end
    if (start >= end) break
    if (start > at) parts.push({ client, clock: at, length: start - at })
    at = Math.max(at, ranges.ends[i] ?? at)
  }
  if (at < end) parts.push({ client, clock: at, length: end - at })
  return parts
}

/** Puts `length` clocks from `clock` on into the set; ranges that touch become one. */
export function addRange(set: RangeSet, client: number, clock: number, length: number): void {
  let ranges = set.get(client)
  if (ranges === undefined) set.set(client, (ranges = { starts: [], ends: [] }))
  const end = clock + length
  const before = lastAtOrBefore(ranges.starts, clock)
  // The first range that touches the new one, and the first behind it that does not any more.
  const from = before >= 0 && (ranges.ends[before] ?? 0) >= clock ? before : before + 1
  let to = from
  while (to < ranges.starts.length && (ranges.starts[to] ?? Infinity) <= end) to++
  const start = to > from ? Math.min(ranges.starts[from] ?? clock, clock) : clock
  const last = to > from ? Math.max(ranges.ends[to - 1] ?? end, end) : end
  ranges.starts.splice(from, to - from, start)
  ranges.ends.splice(from, to - from, last)
}

/** Adds many ranges of one client; a hostile delete set may hold a hundred thousand of them, in any order. */
export function addRanges(set: RangeSet, client: number, added: readonly Range[]): void {
  if (added.length <= ONE_BY_ONE_MAX) {
    for (const { clock, length } of added) addRange(set, client, clock, length)
    return
  }
  const old = set.get(client) ?? { starts: [], ends: [] }
  const all = old.starts.map((start, i): [number, number] => [start, old.ends[i] ?? start])
  for (const { clock, length } of added) all.push([clock, clock + length])
  all.sort((one, other) => one[0] - other[0])
  const merged: Ranges = { starts: [], ends: [] }
  for (const [start, end] of all) {
    const last = merged.ends.length - 1
    if (last >= 0 && (merged.ends[last] ?? 0) >= start) {
      merged.ends[last] = Math.max(merged.ends[last] ?? 0, end)
    } else {
      merged.starts.push(start)
      merged.ends.push(end)
    }
  }
  set.set(client, merged)
}

/** Position of the last number that is not greater than `clock` in a sorted list, -1 if there is none. */
export function lastAtOrBefore(sorted: readonly number[], clock: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Infinity) <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Ranges by their client, each list in the order given. */
export function byClient(ranges: readonly Range[]): Map<number, Range[]> {
  const grouped = new Map<number, Range[]>()
  for (const range of ranges) {
    const group = grouped.get(range.client)
    if (group) group.push(range)
    else grouped.set(range.client, [range])
  }
  return grouped
}
