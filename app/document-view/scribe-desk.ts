import type { ParagraphId } from '@acuerdo/domain'
import type { EntryKind } from './scribe-entry.ts'
import type { Reopened } from './scribe-reopened.ts'

/** Where the scribe is: the paragraph at hand, and what is being entered there. */
export interface ScribeDesk {
  at: ParagraphId | null
  entry: EntryKind | null
  /** Words that were selected in the text when the entry was opened. */
  concerned: string
  /** What had been kept and is being entered again. */
  kept: Reopened | null
  /** Whether letters open entries. */
  keys: boolean
  setKeys(on: boolean): void
  choose(paragraph: ParagraphId): void
  open(kind: EntryKind): void
  close(): void
}
