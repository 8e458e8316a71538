import {
  anchorAt,
  baseAnchor,
  fieldIndex,
  fieldKey,
  followAnchor,
  mapText,
  rebase,
  resolveAnchor,
  type Anchor,
  type AnchoredText,
  type AnchorMap,
  type BasedAnchor,
  type DocumentId,
  type ResolvedAnchor
} from '@acuerdo/domain'
import type { ComparedSide } from '../context.ts'
import { ANCHORED_TEXTS_KEPT_MAX, ANCHORS_KEPT_EVERY } from '../limits.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { Store } from '../persistence/store.ts'
import type { ThreadRecord } from '../persistence/threads.ts'
import { WriteQueueBusy } from '../persistence/write-queue.ts'
import type { Rooms } from '../realtime/ports.ts'
import { keepLast } from '../revisions/kept.ts'

export interface AnchorParts {
  store: Pick<Store, 'brackets' | 'threads'>
  rooms: Pick<Rooms, 'read'>
  archive: Pick<Archive, 'textAt'>
}

/** An anchor in the working text. */
export interface KeptAnchor extends BasedAnchor {
  /** Which of the thread's anchors it is. */
  ordinal: number
  /** The words went after the first of these sequences, and were gone at the second. */
  lost: { after: number; until: number } | null
}

/** Where the threads of a document stand. */
export interface StandingAnchors {
  sequence: number
  content: AnchoredText
  /** Another one for every text and every change of a bracket. */
  stamp: number
  anchors: ReadonlyMap<string, KeptAnchor>
}

/** Takes the anchors of a document along as its text changes, one small step after the other (AN7). */
export interface AnchorKeeper {
  working(documentId: DocumentId, threads: readonly ThreadRecord[]): Promise<StandingAnchors | null>
  /** The same threads in another text: an issued version, or the text at a moment. */
  elsewhere(
    documentId: DocumentId,
    {
      threads,
      standing,
      text
    }: { threads: readonly ThreadRecord[]; standing: StandingAnchors; text: NamedText }
  ): Promise<ElsewhereAnchors>
}

/** A text that stands still. */
export type NamedText = Pick<ComparedSide, 'sequence' | 'hash' | 'text' | 'brackets'>

export interface ElsewhereAnchors {
  sequence: number
  content: AnchoredText
  anchors: ReadonlyMap<string, ResolvedAnchor>
}

/** What is remembered of one document. */
interface State {
  sequence: number
  content: AnchoredText
  stamp: number
  /** Tells whether brackets changed where the letters did not. */
  bracketsJson: string
  anchors: Map<string, KeptAnchor>
  /** The sequence up to which it is written down. */
  written: number
}

export function createAnchorKeeper(parts: AnchorParts): AnchorKeeper {
  const states = new Map<DocumentId, State>()
  const lines = new Map<DocumentId, Promise<unknown>>()
  const maps = keepLast<AnchorMap>(ANCHORED_TEXTS_KEPT_MAX)
  let stamps = 0

  /** One after the other: two readers would take the same step twice. */
  const working: AnchorKeeper['working'] = (documentId, threads) => {
    const next = (lines.get(documentId) ?? Promise.resolve()).then(() => step(documentId, threads))
    lines.set(
      documentId,
      next.catch(() => {})
    )
    return next
  }

  async function step(documentId: DocumentId, threads: readonly ThreadRecord[]): Promise<State | null> {
    const [now, brackets] = await Promise.all([
      parts.rooms.read(documentId),
      parts.store.brackets.ofDocument(documentId)
    ])
    if (now === null) return null
    const content = { text: now.text, brackets }
    const current = {
      sequence: now.sequence,
      content,
      bracketsJson: JSON.stringify(brackets),
      stamp: ++stamps
    }
    const known = states.get(documentId) ?? (await loaded(parts, { documentId, threads, brackets }))
    const state =
      known === null
        ? { ...current, anchors: new Map<string, KeptAnchor>(), written: 0 }
        : along(known, current, threads)
    await addNew(parts, { documentId, state, threads })
    states.delete(documentId)
    states.set(documentId, state)
    if (states.size > ANCHORED_TEXTS_KEPT_MAX) states.delete(String(states.keys().next().value))
    await writeDown(parts, documentId, state)
    return state
  }

  return {
    working,
    elsewhere: async (documentId, { threads, standing, text: { sequence, hash, text, brackets } }) => {
      const content = { text, brackets }
      const map = await maps(`${documentId} ${sequence} ${hash} ${standing.stamp}`, () =>
        Promise.resolve(mapText(standing.content, content))
      )
      const anchors = new Map(
        threads.flatMap(thread => {
          const kept = standing.anchors.get(thread.id)
          return kept === undefined
            ? []
            : [[thread.id, inText(kept, originalOf(thread), { content, map })] as const]
        })
      )
      return { sequence, content, anchors }
    }
  }
}

export const originalOf = ({ anchors }: ThreadRecord): Anchor => anchors.at(-1)?.anchor ?? { on: 'document' }

const isStanding = ({ resolved }: BasedAnchor): boolean =>
  (resolved.state === 'in_place' || resolved.state === 'moved') && resolved.places.length <= 1

/** In another text than the working one: where it was made, where its words go from here, or by its words alone. */
function inText(
  kept: KeptAnchor,
  original: Anchor,
  { content, map }: { content: AnchoredText; map: AnchorMap }
): ResolvedAnchor {
  if (original.on === 'words' && map.after.get(fieldKey(original))?.text === original.text)
    return baseAnchor(original).resolved
  const found = isStanding(kept)
    ? followAnchor(kept.whole, map)
    : resolveAnchor(kept.whole, content.text, content.brackets)
  if (found.state !== 'in_place' && found.state !== 'moved') return found
  return { ...found, state: atHome(found, original) ? 'in_place' : 'moved' }
}

function atHome({ places }: ResolvedAnchor, original: Anchor): boolean {
  if (original.on === 'document') return true
  if (original.on === 'bracket') return places.every(({ bracketId }) => bracketId === original.bracketId)
  return places.every(place => fieldKey(place) === fieldKey(original))
}

/** From the text that is remembered to the one that stands. */
function along(
  state: State,
  current: Omit<State, 'anchors' | 'written'>,
  threads: readonly ThreadRecord[]
): State {
  if (state.sequence === current.sequence && state.bracketsJson === current.bracketsJson) return state
  const map = mapText(state.content, current.content)
  const anchors = new Map<string, KeptAnchor>()
  for (const thread of threads) {
    const kept = state.anchors.get(thread.id)
    if (kept === undefined) continue
    const next = rebase(kept, map, originalOf(thread))
    const isLost = next.resolved.state === 'gone'
    const lost = isLost ? (kept.lost ?? { after: state.sequence, until: current.sequence }) : null
    anchors.set(thread.id, { ...next, ordinal: kept.ordinal, lost })
  }
  return { ...current, anchors, written: state.written }
}

/** Threads that are new, or attached to something else, begin where they were made. */
async function addNew(
  { archive }: AnchorParts,
  { documentId, state, threads }: { documentId: DocumentId; state: State; threads: readonly ThreadRecord[] }
): Promise<void> {
  const fresh = threads.filter(({ id, anchors }) => state.anchors.get(id)?.ordinal !== anchors.length)
  if (fresh.length === 0) return
  const fields = fieldIndex(state.content)
  const former = new Map<number, AnchorMap>()
  for (const thread of fresh) {
    const { anchor, sequence } = thread.anchors.at(-1) ?? {
      anchor: { on: 'document' } as const,
      sequence: state.sequence
    }
    const ordinal = thread.anchors.length
    const fits = !('text' in anchor) || fields.get(fieldKey(anchor))?.text === anchor.text
    if (fits || sequence >= state.sequence || former.size >= FORMER_TEXTS_MAX) {
      state.anchors.set(thread.id, { ...firstBase(anchor, state.content, fits), ordinal, lost: null })
      continue
    }
    const then = {
      text: await archive.textAt({ documentId, seq: sequence }),
      brackets: state.content.brackets
    }
    const map = former.get(sequence) ?? mapText(then, state.content)
    former.set(sequence, map)
    const knew = map.before.get(fieldKey(anchor))?.text === ('text' in anchor ? anchor.text : null)
    const based = rebase(firstBase(anchor, then, knew), map, anchor)
    const lost = based.resolved.state === 'gone' ? { after: sequence, until: state.sequence } : null
    state.anchors.set(thread.id, { ...based, ordinal, lost })
  }
}

/** So many former texts are read to begin with; what is older is found by its words alone. */
const FORMER_TEXTS_MAX = 20

function firstBase(anchor: Anchor, content: AnchoredText, fits: boolean): BasedAnchor {
  if (fits && anchor.on !== 'bracket') return baseAnchor(anchor)
  const resolved = resolveAnchor(anchor, content.text, content.brackets)
  return { whole: anchor, resolved, left: resolved.places }
}

type Written = Record<string, Omit<KeptAnchor, 'whole'> & { whole?: Anchor }>

/** What stands whole is written as its place only: its words are in the log. */
async function writeDown({ store }: AnchorParts, documentId: DocumentId, state: State): Promise<void> {
  if (state.anchors.size === 0 || (state.written > 0 && state.sequence - state.written < ANCHORS_KEPT_EVERY))
    return
  const written: Written = {}
  for (const [id, { whole, ...rest }] of state.anchors)
    written[id] = isStanding({ whole, ...rest }) ? rest : { ...rest, whole }
  try {
    await store.threads.keepBased({
      documentId,
      sequence: state.sequence,
      anchorsJson: JSON.stringify(written)
    })
    state.written = state.sequence
  } catch (error) {
    // It can be made from the log at any time: then it is written the next time.
    if (!(error instanceof WriteQueueBusy)) throw error
  }
}

/** What was written down, with the text that it was written for. */
async function loaded(
  { store, archive }: AnchorParts,
  {
    documentId,
    threads,
    brackets
  }: { documentId: DocumentId; threads: readonly ThreadRecord[]; brackets: AnchoredText['brackets'] }
): Promise<State | null> {
  const row = await store.threads.based(documentId)
  if (row === null) return null
  const content = { text: await archive.textAt({ documentId, seq: row.sequence }), brackets }
  const fields = fieldIndex(content)
  const anchors = new Map<string, KeptAnchor>()
  const written = JSON.parse(row.anchorsJson) as Written
  for (const thread of threads) {
    const kept = written[thread.id]
    if (kept === undefined || kept.ordinal !== thread.anchors.length) continue
    const original = originalOf(thread)
    const whole = kept.whole ?? anchorAt(original, kept.resolved.places[0], fields) ?? original
    anchors.set(thread.id, { ...kept, whole })
  }
  const { sequence } = row
  return { sequence, content, bracketsJson: JSON.stringify(brackets), stamp: 0, anchors, written: sequence }
}
