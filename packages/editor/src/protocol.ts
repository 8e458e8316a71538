/**
 * What both ends of `/collab/<documentId>` know: frame types, what our own frames carry, close codes.
 * Types 0 to 3 are those of y-protocols, so that any y-websocket client can take part. The page
 * `server/realtime/PROTOCOL.md` explains each frame; change both in one commit.
 */

/** The version of the text's schema. A client that presents another one is closed with 4426. */
export const SCHEMA = 1

/** The name of the one permitted root of a document, a Y.Text. */
export const ROOT = 'default'

export const FRAME = {
  /** y-protocols sync: 0 step 1, 1 step 2, 2 update. Steps 2 and updates sent by a client are *document frames*. */
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server → client, first frame of every connection; JSON `Hello`. */
  hello: 100,
  /** Server → client: varuint n, varuint seq. All document frames up to the n-th of this connection are committed. */
  saved: 101,
  /** Server → client: JSON `Refused`. One document frame was not taken; the socket stays open for reading. */
  refused: 102,
  /** Server → client: JSON `Rights`. What this person may do here changed. */
  rights: 103,
  /** Server → client: JSON `Notice`. Something to show, for example that the document is nearly full. */
  notice: 104,
  /** Server → client: JSON `News`. Something beside the text changed: re-read the page. */
  news: 105
} as const

/**
 * Why somebody may read but not type, as a code that the catalogue of words explains. `agreed` and `footnote` are
 * said of single frames only: the paragraph that they change was agreed, or has a footnote that would go with it; the
 * rest of the text is open.
 */
export type ReadOnlyReason =
  'role' | 'stage' | 'locked' | 'observer' | 'quarantined' | 'storage' | 'agreed' | 'footnote'

export interface Rights {
  mayType: boolean
  reason: ReadOnlyReason | null
}

export interface Hello extends Rights {
  /** Of this history. A client that holds another lineage drops what it has, never merges. */
  lineage: string
  schema: number
  /** Position of the update log at the moment of the handshake. */
  seq: number
  /** Who the server says that this connection is; presence is stamped with it. */
  user: PresentUser
}

export interface Refused {
  /** The number of the document frame on this connection, counted from 1. */
  n: number
  reason: ReadOnlyReason
}

export interface Notice {
  code: 'nearly_full' | 'full' | 'storage_down' | 'storage_up'
}

export interface News {
  topics: ('stage' | 'brackets' | 'text' | 'people' | 'threads')[]
}

/** Who somebody is, in the presence that the server stamps from the session. */
export interface PresentUser {
  id: string
  name: string
  delegation: string | null
  role: string
}

/** An awareness state as relayed: `user` is the server's, everything else the client's. */
export interface PresenceState {
  user: PresentUser
  /** Yjs relative positions on the root, as JSON; null when the person has no caret in the text. */
  cursor: { anchor: unknown; head: unknown } | null
  /** True while the person may and does type; readers are present without editing. */
  editing: boolean
}

/** Close codes of the socket; the same numbers as in PROTOCOL.md. */
export const CLOSE = {
  framing: 1002,
  textFrame: 1003,
  policy: 1008,
  tooLarge: 1009,
  restarting: 1012,
  overloaded: 1013,
  malformed: 4400,
  signedOut: 4401,
  forbidden: 4403,
  notFound: 4404,
  outOfStep: 4409,
  locked: 4423,
  clientTooOld: 4426,
  tooFast: 4429
} as const

/** After these a client must not connect again by itself. */
export const CLOSE_FINAL: readonly number[] = [
  CLOSE.signedOut,
  CLOSE.forbidden,
  CLOSE.notFound,
  CLOSE.locked,
  CLOSE.clientTooOld
]
