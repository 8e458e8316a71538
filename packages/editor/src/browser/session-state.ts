import type { Notice, PresentUser, ReadOnlyReason, Rights } from '../protocol.ts'
import type { Draft } from './drafts.ts'
import type { KeptIn } from './keeper.ts'
import type { Present } from './presence.ts'

export type Connection =
  | { status: 'connecting' }
  | { status: 'open' }
  /** `retryAt` in milliseconds since the epoch, by the clock that was handed in. */
  | { status: 'waiting'; retryAt: number }
  /** No further attempt is made; `code` is the close code that says why. */
  | { status: 'stopped'; code: number }

/**
 * `saved`: the server has stored everything. `saving`: it has not said so yet. `offline`: it cannot be reached,
 * `kept` says where the unsent edits are meanwhile. `read_only`: nothing is unsent and nothing may be typed.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'read_only'

/** What a page shows of a session. A new object for every change, equal parts stay the same objects. */
export interface SessionState {
  /** Grows when the text was replaced: the editor has to be made anew on `session.text`. */
  generation: number
  save: SaveState
  kept: KeptIn
  /** Why nothing may be typed, if the server said so. */
  readOnly: ReadOnlyReason | null
  /** Whether the editor may take keys now. */
  editable: boolean
  /** There is a text to show, from the server or from the device. */
  ready: boolean
  /** The text stands as the server's did at some moment of this connection. */
  synced: boolean
  connection: Connection
  /** Own edits that the server has not confirmed. */
  unsentFrames: number
  /** Who the server says this page is. */
  me: PresentUser | null
  people: Present[]
  drafts: Draft[]
  notices: Notice['code'][]
}

export interface Standing {
  rights: Rights
  connection: Connection
  synced: boolean
  unsent: number
  /** Whether a connection was lost, or could not be made, since the last one that worked. */
  lost: boolean
}

/** The one place that decides what is told about saving. It never says *saved* before the server has. */
export function saveState({ rights, connection, synced, unsent, lost }: Standing): SaveState {
  if (unsent === 0 && (!rights.mayType || connection.status === 'stopped')) return 'read_only'
  if (connection.status === 'open' && synced) return unsent === 0 ? 'saved' : 'saving'
  return lost || connection.status === 'stopped' ? 'offline' : 'saving'
}

/** Notices that hold until their opposite comes, and those that are said once. */
export function noticed(before: Notice['code'][], code: Notice['code']): Notice['code'][] {
  if (code === 'storage_up') return before.filter(it => it !== 'storage_down')
  return before.includes(code) ? before : [...before, code]
}

/** Whether two snapshots say the same, so that a page is not drawn anew for every frame. */
export function sameState(a: SessionState, b: SessionState): boolean {
  return Object.keys(a).every(key => Object.is(a[key as keyof SessionState], b[key as keyof SessionState]))
}
