import type { DelegationCode, Part } from '@acuerdo/domain'
import type { Notice, ReadOnlyReason } from '@acuerdo/editor'

/** What is true about the words that somebody typed, as the page says it. */
export type SaveView =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving'; unsent: number }
  /**
   * `kept` says whether the unsent words are on this device. `retryIn`: seconds until the next attempt, 0 while
   * trying, null when there will be none.
   */
  | { kind: 'offline'; unsent: number; kept: boolean; retryIn: number | null }
  | { kind: 'read_only'; reason: ReadOnlyReason | null }

/** Why the page is not connected any more and will not try again. */
export type Ended = 'signedOut' | 'forbidden' | 'notFound' | 'locked' | 'clientTooOld'

export interface PersonHere {
  id: string
  name: string
  delegation: DelegationCode | null
  editing: boolean
  me: boolean
}

/** Own words that the text could not take. */
export interface DraftView {
  id: string
  at: Date
  reason: ReadOnlyReason | 'lineage' | 'malformed' | 'out_of_step' | 'gone'
  paragraphs: { id: string; base: string | null; mine: string | null; now: string | null }[]
}

/** What the editor would not do, as its catalogue of refusals names it. */
export type EditorRefusalView = 'bracket' | 'agreed' | 'footnote' | 'bracket_drag' | 'paste_too_long' | 'link'

export type NoticeView =
  | { id: string; kind: Notice['code'] }
  | { id: string; kind: 'rights'; mayType: boolean; reason: ReadOnlyReason | null }
  /** The server's own words: why an act was not done, and the way out. */
  | { id: string; kind: 'refusal'; message: string; hint: string }
  | { id: string; kind: 'editor'; why: EditorRefusalView }
  | { id: string; kind: 'moved' | 'not_moved' | 'always_saved' | 'not_yet_saved' | 'copied' | 'not_copied' }

export type ParagraphKind = 'heading' | 'pp' | 'op' | 'sub1' | 'sub2'

/** How many others edit, and in which paragraphs by number; said at most every ten seconds. */
export interface OthersEditing {
  count: number
  paragraphs: string[]
}

/** Where the caret is and what the toolbar can do there. */
export interface TypingState {
  bold: boolean
  italic: boolean
  underline: boolean
  /** Address of the link around the caret. */
  link: string | null
  kind: ParagraphKind | null
  canUndo: boolean
  canRedo: boolean
}

export interface TypingCommands {
  toggle(mark: 'bold' | 'italic' | 'underline'): void
  /** False when the address is not one that the text may hold. */
  setLink(address: string | null): boolean
  setKind(kind: ParagraphKind): void
  undo(): void
  redo(): void
  /** Asks the server to move the paragraph with the caret. */
  move(direction: 'up' | 'down'): void
  focus(): void
}

export const kindOf = (part: Part, level: 1 | 2 | null): ParagraphKind =>
  part === 'sub' ? (level === 2 ? 'sub2' : 'sub1') : part

export const partOf = (kind: ParagraphKind): { part: Part; level: 1 | 2 | null } => {
  switch (kind) {
    case 'sub1':
      return { part: 'sub', level: 1 }
    case 'sub2':
      return { part: 'sub', level: 2 }
    case 'heading':
    case 'pp':
    case 'op':
      return { part: kind, level: null }
  }
}
