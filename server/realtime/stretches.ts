import type { ParagraphId } from '@acuerdo/domain'
import type * as Y from 'yjs'
import type { ReadStruct } from './firewall-reading.ts'
import { markerIdOf } from './item-index-head.ts'
import { lastAtOrBefore, type Range } from './item-index-ranges.ts'

/*
 * In which paragraph an item stands, without a Y.Doc. A *stretch* is a live marker and everything up to the next
 * one. Yjs puts a new item somewhere between the two that it names, and behind nothing but what was written at the
 * same place: so an item that names two of one stretch, in their order, stands there too. Read from the text where
 * somebody has to know it (RT26), kept up while words are typed, and forgotten when that is not enough.
 */
export interface Stretches {
  /** By client id, sorted by clock. */
  readonly lists: Map<number, { clocks: number[]; runs: Run[] }>
  /** Of each stretch: where its marker stands, and which paragraph it is; null before the first marker. */
  readonly heads: { place: number; id: ParagraphId | null }[]
}

/** Items of one client that follow one another, `gap` apart from each other in the order of the text. */
export interface Run extends Range {
  place: number
  gap: number
  stretch: number
}

/** How far two neighbours of the text stand apart when it is read: so many items go between before it is read anew. */
const APART = 2 ** 20
/** A new item takes this part of what is free behind the one that it was written after. */
const SHARE = 64

/** The stretches of a text, by Yjs' own list. */
export function readStretches(text: Y.Text): Stretches {
  const stretches: Stretches = { lists: new Map(), heads: [{ place: 0, id: null }] }
  let place = APART
  for (let item = text._start; item !== null; item = item.right) {
    const id = markerIdOf(item)
    if (id !== null) stretches.heads.push({ place, id })
    const { client, clock } = item.id
    const stretch = stretches.heads.length - 1
    settleRun(stretches, { client, clock, length: item.length, place, gap: APART, stretch })
    place += item.length * APART
  }
  return stretches
}

/** The paragraphs in which a range of items stands; null where one of them is not known. */
export function paragraphsOf(stretches: Stretches, range: Range): (ParagraphId | null)[] | null {
  const found: (ParagraphId | null)[] = []
  const end = range.clock + range.length
  for (let clock = range.clock; clock < end;) {
    const run = runAt(stretches, range.client, clock)
    if (run === null) return null
    found.push(paragraphOf(stretches, run))
    clock = run.clock + run.length
  }
  return found
}

/** The paragraph that a run stands in; null above the first marker. */
export const paragraphOf = ({ heads }: Stretches, { stretch }: Run): ParagraphId | null =>
  heads[stretch]?.id ?? null

/**
 * Where a new item comes to stand; `fresh` are those of the same update that came before it. Null where only the
 * text itself can say it: for a marker, for what names items of two paragraphs, or when no room is left between.
 */
export function landing(stretches: Stretches, struct: ReadStruct, fresh: readonly Run[] = []): Run | null {
  if (struct.kind !== 'words' && struct.kind !== 'deleted' && struct.kind !== 'format') return null
  const find = (client: number, clock: number) =>
    runAt(stretches, client, clock) ?? lastOf(fresh, client, clock)
  const left = find(struct.originClient, struct.originClock)
  if (left === null) return null
  const from = placeIn(left, struct.originClock)
  const border = stretches.heads[left.stretch + 1]?.place ?? Infinity
  const right = struct.rightClient < 0 ? null : find(struct.rightClient, struct.rightClock)
  if (right === null && (struct.rightClient >= 0 || border < Infinity)) return null
  const to = right === null ? Infinity : placeIn(right, struct.rightClock)
  if (to > border) return null
  // Never as far as the next item that was there when the text was read: which of the two comes first is not said.
  const next = (Math.floor(from / APART) + 1) * APART
  const room = Math.min(to, next) - from
  const { client, clock, length } = struct
  if (room <= length + 1) return null
  const gap = Math.max(1, Math.floor(room / (length + 1) / SHARE))
  return { client, clock, length, place: from + gap, gap, stretch: left.stretch }
}

/** Most new items build on one of the last few. */
function lastOf(fresh: readonly Run[], client: number, clock: number): Run | null {
  const found = fresh.slice(-8).find(run => holds(run, client, clock))
  return found ?? null
}

const holds = (run: Run, client: number, clock: number): boolean =>
  run.client === client && run.clock <= clock && clock < run.clock + run.length

const placeIn = (run: Run, clock: number): number => run.place + (clock - run.clock) * run.gap

function runAt({ lists }: Stretches, client: number, clock: number): Run | null {
  const list = lists.get(client)
  const run = list?.runs[lastAtOrBefore(list.clocks, clock)]
  return run !== undefined && clock < run.clock + run.length ? run : null
}

/** Takes over what `landing` has found. */
export function settleRun({ lists }: Stretches, run: Run): void {
  let list = lists.get(run.client)
  if (list === undefined) lists.set(run.client, (list = { clocks: [], runs: [] }))
  const at = lastAtOrBefore(list.clocks, run.clock)
  const before = list.runs[at]
  if (before && continues(before, run)) {
    before.length += run.length
    return
  }
  list.clocks.splice(at + 1, 0, run.clock)
  list.runs.splice(at + 1, 0, run)
}

const continues = (before: Run, run: Run): boolean =>
  before.clock + before.length === run.clock &&
  before.stretch === run.stretch &&
  before.gap === run.gap &&
  placeIn(before, run.clock) === run.place
