import * as Y from 'yjs'
import type { ArchiveReader, EntryFacts, RelocationFacts } from './archive-replay.ts'

/** Which entry of the log brought an item, and which took it away. */
export interface Authors {
  /** The entry that wrote the letter, wherever it has moved since; null where the log does not tell. */
  writerOf(client: number, clock: number): EntryFacts | null
  /** The entry that put the item where it stands, be it by writing or by moving; null where the log does not tell. */
  bringerOf(client: number, clock: number): EntryFacts | null
  /** The first entry up to `until` that deleted the letter, wherever it had moved; null while it stands. */
  deleterOf(client: number, clock: number, until: number): EntryFacts | null
}

interface Range {
  clock: number
  length: number
  seq: number
}

/** What is known of one document, carried on as its log grows. */
export interface AuthorIndex {
  upTo: number
  facts: Map<number, EntryFacts>
  written: Map<number, Range[]>
  deleted: Map<number, Range[]>
  relocations: RelocationFacts[]
}

export const emptyIndex = (): AuthorIndex => ({
  upTo: 0,
  facts: new Map(),
  written: new Map(),
  deleted: new Map(),
  relocations: []
})

/** Reads the entries that came since, up to a sequence; each is decoded once. */
export function advanceIndex(
  index: AuthorIndex,
  documentId: string,
  { reader, until }: { reader: ArchiveReader; until: number }
): void {
  const entries = reader.entries(documentId, index.upTo, until)
  if (entries.length === 0) return
  for (const fact of reader.facts(documentId, index.upTo, until)) index.facts.set(fact.seq, fact)
  for (const { seq, update } of entries) addEntry(index, seq, update)
  index.upTo = entries.at(-1)?.seq ?? index.upTo
  index.relocations = reader.relocations(documentId)
}

function addEntry({ written, deleted }: AuthorIndex, seq: number, update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const ranges = listOf(written, client)
    const last = ranges.at(-1)
    // An entry may say again what an earlier one has said.
    const from = Math.max(clock, last ? last.clock + last.length : 0)
    const length = clock + struct.length - from
    if (length <= 0) continue
    if (last?.seq === seq && last.clock + last.length === from) last.length += length
    else ranges.push({ clock: from, length, seq })
  }
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) listOf(deleted, client).push({ clock, length: len, seq })
}

function listOf(map: Map<number, Range[]>, client: number): Range[] {
  const known = map.get(client)
  if (known) return known
  const list: Range[] = []
  map.set(client, list)
  return list
}

export function authorsOf(index: AuthorIndex): Authors {
  const origins = byClient(index.relocations, ({ toClient }) => toClient)
  const targets = byClient(index.relocations, ({ fromClient }) => fromClient)
  const deletions = createDeletions(index)
  const entryOf = (client: number, clock: number): EntryFacts | null => {
    const range = containing(index.written.get(client) ?? [], clock)
    return range ? (index.facts.get(range.seq) ?? null) : null
  }
  return {
    bringerOf: entryOf,
    writerOf: (client, clock) => {
      let [at, place] = [client, clock]
      for (let steps = 0; steps <= index.relocations.length; steps++) {
        const move = origins
          .get(at)
          ?.find(({ toClock, length }) => place >= toClock && place < toClock + length)
        if (move === undefined) break
        ;[at, place] = [move.fromClient, move.fromClock + place - move.toClock]
      }
      return entryOf(at, place)
    },
    deleterOf: (client, clock, until) => {
      let [at, place] = [client, clock]
      for (let steps = 0; steps <= index.relocations.length; steps++) {
        const move = targets
          .get(at)
          ?.find(({ fromClock, length }) => place >= fromClock && place < fromClock + length)
        const copied = move && containing(index.written.get(move.toClient) ?? [], move.toClock)
        if (move === undefined || copied === undefined || copied.seq > until) break
        ;[at, place] = [move.toClient, move.toClock + place - move.fromClock]
      }
      const seq = deletions(at, place)
      return seq === null || seq > until ? null : (index.facts.get(seq) ?? null)
    }
  }
}

function byClient(
  moves: readonly RelocationFacts[],
  client: (move: RelocationFacts) => number
): Map<number, RelocationFacts[]> {
  const map = new Map<number, RelocationFacts[]>()
  for (const move of moves) map.set(client(move), [...(map.get(client(move)) ?? []), move])
  return map
}

/** By halves: ranges of one client ascend. */
function containing(ranges: readonly Range[], clock: number): Range | undefined {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined) return undefined
    if (clock < range.clock) high = middle - 1
    else if (clock >= range.clock + range.length) low = middle + 1
    else return range
  }
  return undefined
}

/** The first entry that deleted a letter. Of ranges that overlap the earliest counts. */
function createDeletions(index: AuthorIndex): (client: number, clock: number) => number | null {
  const sorted = new Map<number, Range[]>()
  return (client, clock) => {
    let ranges = sorted.get(client)
    if (ranges === undefined) sorted.set(client, (ranges = apart(index.deleted.get(client) ?? [])))
    return containing(ranges, clock)?.seq ?? null
  }
}

/** The same ranges without overlap, ascending; they come in the order of the log. */
function apart(ranges: readonly Range[]): Range[] {
  const borders = [...new Set(ranges.flatMap(({ clock, length }) => [clock, clock + length]))]
  borders.sort((one, other) => one - other)
  const places = new Map(borders.map((border, place) => [border, place]))
  const first = new Array<number | undefined>(borders.length)
  /** The next border from here on whose stretch is not taken yet. */
  const next = borders.map((_, place) => place)
  const free = (place: number): number => {
    let at = place
    while (next[at] !== undefined && next[at] !== at) at = next[at] ?? at
    if (next[place] !== undefined) next[place] = at
    return at
  }
  for (const { clock, length, seq } of ranges) {
    const end = places.get(clock + length) ?? 0
    for (let place = free(places.get(clock) ?? 0); place < end; place = free(place)) {
      first[place] = seq
      next[place] = place + 1
    }
  }
  return borders.flatMap((border, place) => {
    const seq = first[place]
    const until = borders[place + 1]
    return seq === undefined || until === undefined ? [] : [{ clock: border, length: until - border, seq }]
  })
}
