import type { DocumentId, PersonId } from '@acuerdo/domain'

/** Where an entry of the log came from. `typing` is refused by the database while the text is closed. */
export type EntryKind = 'typing' | 'act' | 'repair'

/** One update on its way into the log. */
export interface Entry {
  documentId: DocumentId
  kind: EntryKind
  personId: PersonId | null
  update: Uint8Array
  /**
   * The document's fence when the writer's right was last asked. Whatever changes who may type raises the
   * fence in its own transaction; an entry with an older fence is not appended but answered `stale`.
   */
  fence: number
  /** Yjs client ids that appear in the log for the first time with this entry: they belong to the person. */
  claims: number[]
  /** Milliseconds since the epoch, by the rules' clock. */
  at: number
}

export type Appended = { ok: true; seq: number } | { ok: false; why: 'stale' | 'closed' | 'gone' }

/** What a room needs in order to open. `tail` continues `state`; sequence numbers grow by one per entry. */
export interface History {
  lineage: string
  fence: number
  /** A full Yjs update, the state at sequence `stateSeq`. */
  state: Uint8Array
  stateSeq: number
  tail: { seq: number; update: Uint8Array }[]
  /** Who owns which Yjs client id. */
  owners: Map<number, PersonId>
  /** The sequence of the first unreadable entry, if one was found: the document opens read-only before it. */
  corruptFrom: number | null
}

/**
 * The update log: the point of truth of every text.
 *
 * L1 `append` is atomic over its whole group and has reached the disk when it resolves.
 * L2 `seq` grows by exactly one per appended entry of a document, in the order of the group.
 * L3 An entry with an old fence is answered `stale`, a `typing` entry on a closed text `closed`; neither is written.
 * L4 `load` answers null for a document that does not exist, and never a state that skips an entry.
 * L5 `checkpoint` never removes who wrote which update and when; a crash leaves the old or the new, never neither.
 * L6 Groups resolve in the order in which they were given.
 */
export interface UpdateLog {
  append(group: Entry[]): Promise<Appended[]>
  load(documentId: DocumentId): Promise<History | null>
  /** Entries after `seq`, for a client that fell behind. */
  since(documentId: DocumentId, seq: number): Promise<{ seq: number; update: Uint8Array }[]>
  /** Stores the state at `seq` as the new starting point of `load`. */
  checkpoint(documentId: DocumentId, seq: number, state: Uint8Array): Promise<void>
  close(): Promise<void>
}
