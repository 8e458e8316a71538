import type { AuditContent, DocumentId, ParagraphId, PersonId, Text } from '@acuerdo/domain'
import type { News, PresentUser, Rights } from '@acuerdo/editor'
import type * as Y from 'yjs'

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
  /** Of an act that moved letters; stored with the entry. */
  relocated?: Relocated[]
  /** Of an act: what it writes beside the text, in the same transaction (L10). */
  along?: Along
  /** Milliseconds since the epoch, by the rules' clock. */
  at: number
}

/** Rows and the entry of the record that an act writes; made by persistence, and only handed on here. */
export interface Along {
  /** Written before the entry of the log: the stage in which that entry may be. */
  first?: readonly Statement[]
  statements: readonly Statement[]
  record: AuditContent | null
}

export interface Statement {
  sql: string
  params: readonly (string | number | bigint | Uint8Array | null)[]
}

/** `broken`: what came along could not be written, so nothing of the act was. */
export type Appended = { ok: true; seq: number } | { ok: false; why: 'stale' | 'closed' | 'gone' | 'broken' }

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
  relocations: Relocated[]
  /** Paragraphs that were agreed, read in the same instant as the fence. */
  agreed: ParagraphId[]
  /** Paragraphs with a footnote, which typing does not take away (RT30). */
  noted: ParagraphId[]
  /** The sequence of the first unreadable entry, if one was found: the document opens read-only before it. */
  corruptFrom: number | null
}

export type Standing = Pick<History, 'fence' | 'agreed' | 'noted'>

/** What becomes of a group: `lost` where `append` would have rejected. */
export interface Appending {
  done(outcomes: Appended[]): void
  lost(error: unknown): void
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
 * L7 While the disk takes nothing, `append` neither resolves nor rejects: it tries again by itself, and whoever
 *    watches is told that the storage is down, and when it is up again.
 * L8 Behind a refused entry, the later entries of the same document in the same group are refused like it:
 *    they may build on it.
 * L9 A client id belongs to the person who claimed it first; an entry that claims somebody else's is `stale`.
 * L10 What comes along with an entry is written with it or not at all. If it can't be written the entry is
 *     answered `broken`, and the rest of the group is written.
 */
export interface UpdateLog {
  append(group: Entry[]): Promise<Appended[]>
  /**
   * The same without a promise, which a letter would wait for longer than for its commit, when nothing else is being
   * written. False, and nothing was done, when something is: then `append` is asked.
   */
  appendAtOnce?(group: Entry[], then: Appending): boolean
  load(documentId: DocumentId): Promise<History | null>
  /** The fence, and what was agreed or noted under it, read in one instant; null for a document that does not exist. */
  standing(documentId: DocumentId): Promise<Standing | null>
  /** Entries after `seq`, for a client that fell behind. */
  since(documentId: DocumentId, seq: number): Promise<{ seq: number; update: Uint8Array }[]>
  /** Stores the state at `seq` as the new starting point of `load`. */
  checkpoint(documentId: DocumentId, seq: number, state: Uint8Array): Promise<void>
  /** `listener` is called with true when the storage stops taking entries, with false when it takes them again. */
  watch(listener: (down: boolean) => void): void
  /** Resolves when what was given is written or given up; nothing may be appended afterwards. */
  close(): Promise<void>
}

/** Makes checkpoints off the main thread. */
export interface Compactor {
  /**
   * The state of the document at `seq`, as one Yjs update; null for an unknown or unreadable document.
   * Rejects when the work itself fails: the room goes on, and tries again when its tail has grown.
   */
  compact(documentId: DocumentId): Promise<{ seq: number; state: Uint8Array } | null>
  close(): Promise<void>
}

/** Counters for the metrics page. */
export interface Measures {
  count(name: string, n?: number): void
}

/** Named points at which a test may end the process or throw; does nothing outside tests. */
export type Fault = (point: FaultPoint) => void
export type FaultPoint =
  'append:before-commit' | 'append:after-commit' | 'compact:before-write' | 'compact:after-write'

/** What the gate wants to know of somebody at the door of a document, or again when rights changed. */
export interface Access {
  /**
   * Who stands behind an upgrade request, by the same session as every page. `signed_out` without a valid
   * session; `not_found` for a document that is unknown or that this person may not read (the same answer).
   */
  admit(request: { cookie: string | undefined; documentId: DocumentId }): Promise<Admission>
  /** The same question for a connection that is already open, read afresh from the database. */
  again(connection: { sessionId: string; documentId: DocumentId }): Promise<Admission>
}

export type Admission =
  | {
      ok: true
      sessionId: string
      /** Milliseconds since the epoch, by the machine's clock: when the session ends by itself. */
      sessionEndsAt: number
      user: PresentUser
      rights: Rights
      /** The document's fence that these rights were read under. */
      fence: number
    }
  | { ok: false; why: 'signed_out' | 'not_found' }

/** What changed, so that open connections are asked again: any of the three that is set must match. */
export interface AccessChange {
  documentId?: DocumentId
  personId?: PersonId
  sessionId?: string
}

/** The live side of all documents, as acts, pages and `start.ts` use it. */
export interface Rooms {
  /** The working text as it stands at `sequence`; null for an unknown document. Cached per sequence. */
  read(documentId: DocumentId): Promise<WorkingText | null>
  /**
   * Changes the text on behalf of an act: `change` runs in one Yjs transaction of the server on a copy of the
   * text, its update is appended to the log and then relayed to everyone.
   * `change` may return where moved letters stand now, so that late letters follow them.
   */
  edit(edit: ServerEdit): Promise<{ sequence: number }>
  /** Who has a connection to the document, each person once. */
  present(documentId: DocumentId): PresentUser[]
  /** Who has typed within the last minute. */
  writing(documentId: DocumentId): PresentUser[]
  /** Asks `Access.again` for every open connection concerned; downgrades or closes at once. */
  accessChanged(change: AccessChange): Promise<void>
  /** Tells open pages of the document, or those of `only` these people, that something beside the text changed. */
  announce(documentId: DocumentId, news: News, only?: ReadonlySet<PersonId>): void
  /** 1012 to everybody, flush, done within 5 s. */
  close(): Promise<void>
}

export interface WorkingText {
  text: Text
  sequence: number
  lineage: string
}

/** Letters that moved: from these items of Yjs to those. */
export interface Relocated {
  from: { client: number; clock: number }
  to: { client: number; clock: number }
  length: number
  /** All of `from` are items without letters of their own: what is written behind them belongs behind the one item `to`. */
  collapsed?: true
  /**
   * A deleted item that the move left in the old place. An update that names it comes from somebody who saw
   * the move. An entry of length 0 says only this.
   */
  seal?: { client: number; clock: number }
}

export interface ServerEdit {
  documentId: DocumentId
  /** Null: the clock. */
  personId: PersonId | null
  /** `sequence`: where the text stands. False: nothing of what was done to the text is kept. */
  change(text: Y.Text, sequence: number): Relocated[] | void | false
  /** Called while the text is still held, where the change leaves it as it is. */
  unchanged?(sequence: number): Promise<void>
  /**
   * What is written beside the change, which will have this sequence; nobody types meanwhile. Not asked where the text
   * stays as it is.
   */
  along?(sequence: number): Along | Promise<Along>
}
