import type { ParagraphId, PersonId } from '@acuerdo/domain'
import * as Y from 'yjs'
import type { History, Relocated } from '../realtime/ports.ts'

/** What the tables hold of one document, before anything of it was believed. */
export interface StoredHistory {
  lineage: string
  fence: number
  /** All checkpoints, the newest first; `state` is read only where it is needed. */
  checkpoints: { seq: number; state(): Uint8Array }[]
  /** Entries after a sequence number, in order. */
  entriesAfter(seq: number): { seq: number; update: Uint8Array }[]
  owners: Map<number, PersonId>
  agreed: ParagraphId[]
  noted: ParagraphId[]
  relocations: Relocated[]
}

const EMPTY_UPDATE = Uint8Array.of(0, 0)

/**
 * The history that a room may rely on: the newest readable checkpoint and the entries behind it, up to the
 * first one that is missing or can't be decoded. A bad checkpoint costs only time: an older one is taken.
 */
export function soundHistory(stored: StoredHistory): History {
  const base = newestReadable(stored.checkpoints)
  const entries = stored.entriesAfter(base.seq)
  const sound = soundEntries(entries, base.seq)
  const corrupt = sound.length < entries.length || base.corrupt
  return {
    lineage: stored.lineage,
    fence: stored.fence,
    state: base.state,
    stateSeq: base.seq,
    tail: sound,
    owners: stored.owners,
    agreed: stored.agreed,
    noted: stored.noted,
    relocations: stored.relocations,
    corruptFrom: corrupt ? base.seq + sound.length + 1 : null
  }
}

/** The state that a history leads to, as one update. The slow path: builds the document. */
export function stateOf(history: Pick<History, 'state' | 'tail'>): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    Y.applyUpdate(doc, history.state)
    for (const entry of history.tail) Y.applyUpdate(doc, entry.update)
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

interface Base {
  seq: number
  state: Uint8Array
  /** No checkpoint was readable although there are some: the text before the entries is lost. */
  corrupt: boolean
}

function newestReadable(checkpoints: StoredHistory['checkpoints']): Base {
  for (const { seq, state } of checkpoints) {
    const bytes = state()
    if (isReadable(bytes)) return { seq, state: bytes, corrupt: false }
  }
  return { seq: 0, state: EMPTY_UPDATE, corrupt: checkpoints.length > 0 }
}

function soundEntries<E extends { seq: number; update: Uint8Array }>(entries: E[], after: number): E[] {
  let expected = after
  const wrong = entries.findIndex(entry => entry.seq !== ++expected || !isReadable(entry.update))
  return wrong < 0 ? entries : entries.slice(0, wrong)
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}
