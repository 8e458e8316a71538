import type { Range } from './item-index-ranges.ts'

/** One live embed of the text: the id in it, and the item that holds it. */
export interface Placed {
  client: number
  clock: number
  id: string
}

/** Live embeds: sorted by clock for each client id, and by the id in them. */
export interface Places {
  lists: Map<number, Placed[]>
  holders: Map<string, Placed[]>
}

/** No places yet. */
export const createPlaces = (): Places => ({ lists: new Map(), holders: new Map() })

/** Notes where an item stands; each list stays in the order of clocks. */
export function place(places: Places, placed: Placed): void {
  const list = places.lists.get(placed.client)
  if (list) list.splice(firstAtOrAfter(list, placed.clock), 0, placed)
  else places.lists.set(placed.client, [placed])
  const holders = places.holders.get(placed.id)
  if (holders) holders.push(placed)
  else places.holders.set(placed.id, [placed])
}

/** Takes away what stands in a range. */
export function kill(places: Places, range: Range): void {
  const list = places.lists.get(range.client)
  if (list === undefined) return
  const from = firstAtOrAfter(list, range.clock)
  const to = firstAtOrAfter(list, range.clock + range.length)
  if (to <= from) return
  for (const placed of list.splice(from, to - from)) {
    const holders = (places.holders.get(placed.id) ?? []).filter(one => one !== placed)
    if (holders.length) places.holders.set(placed.id, holders)
    else places.holders.delete(placed.id)
  }
}

/** What stands in a range. */
export function placedIn(places: Places, range: Range): readonly Placed[] {
  const list = places.lists.get(range.client)
  if (list === undefined) return NONE
  const from = firstAtOrAfter(list, range.clock)
  const to = firstAtOrAfter(list, range.clock + range.length)
  return to > from ? list.slice(from, to) : NONE
}

/** Everybody who holds an id, in the order in which they came. */
export const holdersOf = (places: Places, id: string): readonly Placed[] => places.holders.get(id) ?? NONE

const NONE: readonly Placed[] = []

function firstAtOrAfter(list: readonly Placed[], clock: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle]?.clock ?? Infinity) < clock) low = middle + 1
    else high = middle
  }
  return low
}
