import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { News } from './firewall-news.ts'
import { readUpdate, type Reading } from './firewall-reading.ts'
import { byClient, type Range } from './item-index-ranges.ts'
import type { ItemIndex } from './item-index.ts'

/**
 * The update without the items and deletions that the text holds already. A step 2 repeats all deletions that
 * its sender knows of; stored and relayed each time, they would soon outgrow the text.
 */
export function trimmed(index: ItemIndex, update: Uint8Array, reading: Reading, news: News): Uint8Array {
  const known = new Map<number, number>()
  for (const { client } of reading.structs) known.set(client, index.clocks.get(client) ?? 0)
  const rest = Y.diffUpdate(update, Y.encodeStateVector(known))
  const structs = rest.subarray(0, readUpdate(rest)?.deletionsAt ?? 0)
  const deletions = encodeDeletions(news.deletions)
  const joined = new Uint8Array(structs.length + deletions.length)
  joined.set(structs)
  joined.set(deletions, structs.length)
  return joined
}

function encodeDeletions(deletions: readonly Range[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const grouped = byClient(deletions)
  encoding.writeVarUint(encoder, grouped.size)
  for (const [client, ranges] of grouped) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}
