import type * as Y from 'yjs'
import type { Reading, ReadStruct } from './firewall-reading.ts'
import { addRange, covers, type RangeSet } from './item-index-ranges.ts'

/** The beginning of the text: items that nobody sees, and the first live marker behind them. */
export interface Head {
  zone: RangeSet
  /** Null when the text does not begin with a live marker, which only a damaged history can have. */
  first: { client: number; clock: number } | null
}

/** The head of a text, by Yjs' own list. */
export function readHead(text: Y.Text): Head {
  const zone: RangeSet = new Map()
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) addRange(zone, item.id.client, item.id.clock, item.length)
    else return { zone, first: markerIdOf(item) === null ? null : { ...item.id } }
  }
  return { zone, first: null }
}

/** The paragraph id in a live marker, or null for any other item. */
export function markerIdOf(item: Y.Item): string | null {
  if (item.deleted || !('embed' in item.content)) return null
  const embed: unknown = item.content.embed
  if (typeof embed !== 'object' || embed === null || !('p' in embed)) return null
  return typeof embed.p === 'string' ? embed.p : null
}

/** Items before the first marker that are looked for without a Y.Doc. */
const STEPS_MAX = 8

/**
 * The head as the updates of a history say it, or null where that needs Yjs' own ordering: when two items were
 * written at one place. Texts whose beginning nobody has split or formatted anew need no Y.Doc at load.
 */
export function headOfReadings(readings: readonly Reading[], deleted: RangeSet): Head | null {
  const zone: RangeSet = new Map()
  let client = -1
  let clock = -1
  for (let step = 0; step < STEPS_MAX; step++) {
    const next = onlyFollower(readings, client, clock)
    if (next === null) return null
    const dead = next.kind === 'deleted' || covers(deleted, next.client, next.clock)
    if (next.kind === 'marker' && !dead) return { zone, first: { client: next.client, clock: next.clock } }
    if (next.length !== 1 || (next.kind !== 'format' && !dead)) return null
    addRange(zone, next.client, next.clock, 1)
    client = next.client
    clock = next.clock
  }
  return null
}

function onlyFollower(readings: readonly Reading[], client: number, clock: number): ReadStruct | null {
  let found: ReadStruct | null = null
  for (const reading of readings) {
    for (const struct of reading.structs) {
      if (struct.originClient !== client || struct.originClock !== clock) continue
      if (struct.kind === 'gap' || struct.kind === 'collected') continue
      // The same item may be told twice, by the state and by an update.
      if (found && (found.client !== struct.client || found.clock !== struct.clock)) return null
      found = struct
    }
  }
  return found
}
