import { addRanges, byClient, coversAll, missing, type Range, type RangeSet } from './item-index-ranges.ts'
import type { ReadStruct, Reading } from './firewall-reading.ts'
import type { ItemIndex } from './item-index.ts'

/** What of an update the text does not hold yet. */
export interface News {
  /** New items; of one that is known in part only the rest. */
  structs: ReadStruct[]
  deletions: Range[]
  /** Where the clocks of each client id will stand. */
  clocks: Map<number, number>
  /** Something that the update builds on is not there. */
  gap: boolean
  /** Everything in the update is new, so that it may be stored as it is. */
  whole: boolean
}

export function newsOf(index: ItemIndex, reading: Reading): News {
  const news: News = { structs: [], deletions: [], clocks: new Map(), gap: false, whole: true }
  for (const struct of reading.structs) addStruct(index, news, struct)
  for (const deletion of reading.deletions) addDeletion(index, news, deletion)
  return news
}

function addStruct(index: ItemIndex, news: News, struct: ReadStruct): void {
  const { client, clock, length } = struct
  const known = news.clocks.get(client) ?? index.clocks.get(client) ?? 0
  if (clock + length <= known || struct.kind === 'gap') {
    news.whole = false
    return
  }
  if (clock > known) news.gap = true
  news.clocks.set(client, clock + length)
  if (clock >= known) {
    news.structs.push(struct)
    return
  }
  news.whole = false
  // Yjs cuts a half-known item likewise: the rest stands behind what is known.
  const rest = { clock: known, length: clock + length - known, originClient: client, originClock: known - 1 }
  news.structs.push({ ...struct, ...rest })
}

function addDeletion(index: ItemIndex, news: News, deletion: Range): void {
  const { client, clock, length } = deletion
  const known = news.clocks.get(client) ?? index.clocks.get(client) ?? 0
  if (clock + length > known) news.gap = true
  const parts = missing(index.deleted, deletion)
  if (parts.length !== 1 || parts[0]?.length !== length) news.whole = false
  news.deletions.push(...parts)
}

/**
 * Whether every new item builds on items that are known, or come before it in some order of the update. Yjs
 * keeps what does not until the end of time, in every browser.
 */
export function isComplete(index: ItemIndex, news: News): boolean {
  return news.structs.every(struct => buildsOnKnown(index, struct)) || isCompleteTogether(index, news)
}

/** On what the index knows, or on what the same client wrote before. */
function buildsOnKnown(index: ItemIndex, struct: ReadStruct): boolean {
  const { client, clock, originClient, originClock, rightClient, rightClock } = struct
  const reached = (id: number, at: number) =>
    id < 0 || (id === client ? at < clock : at < (index.clocks.get(id) ?? 0))
  return reached(originClient, originClock) && reached(rightClient, rightClock)
}

/** The same for items of several clients that build on one another. */
function isCompleteTogether(index: ItemIndex, news: News): boolean {
  const clocks = new Map<number, number>()
  const reached = (client: number, clock: number) =>
    client < 0 || clock < (clocks.get(client) ?? index.clocks.get(client) ?? 0)
  const queues = structsByClient(news)
  for (let moved = true; moved;) {
    moved = false
    for (const [client, queue] of queues) {
      let next = queue.structs[queue.at]
      while (
        next &&
        reached(next.originClient, next.originClock) &&
        reached(next.rightClient, next.rightClock)
      ) {
        clocks.set(client, next.clock + next.length)
        moved = true
        next = queue.structs[++queue.at]
      }
    }
  }
  return [...queues.values()].every(queue => queue.at === queue.structs.length)
}

function structsByClient(news: News): Map<number, { structs: ReadStruct[]; at: number }> {
  const queues = new Map<number, { structs: ReadStruct[]; at: number }>()
  for (const struct of news.structs) {
    const queue = queues.get(struct.client)
    if (queue) queue.structs.push(struct)
    else queues.set(struct.client, { structs: [struct], at: 0 })
  }
  return queues
}

/** All that the update deletes anew, its own new items among it. */
export function deletedBy(news: News): RangeSet {
  const dead: RangeSet = new Map()
  for (const [client, ranges] of byClient(news.deletions)) addRanges(dead, client, ranges)
  return dead
}

/** Whether nothing but formats is deleted: what Yjs itself clears away, in the browsers of readers too. */
export function clearsFormatsOnly(index: ItemIndex, news: News): boolean {
  return (
    news.structs.length === 0 &&
    news.deletions.every(({ client, clock, length }) => coversAll(index.formats, client, clock, length))
  )
}
