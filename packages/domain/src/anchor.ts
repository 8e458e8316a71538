import type { BracketId, ParagraphId } from './ids.ts'

/**
 * What a remark is about. Words are those of a paragraph or, with `bracketId` and `alternative`, of one wording of a
 * bracket (`base`: the words that the bracket was put around). `start` and `end` are UTF-16 code units of its `text`, in
 * which a bracket is one U+FFFC; `quote` is what stood between them.
 */
export type Anchor =
  | { on: 'document' }
  | { on: 'paragraph'; paragraphId: ParagraphId; text: string }
  | { on: 'bracket'; paragraphId: ParagraphId; bracketId: BracketId }
  | { on: 'alternative'; paragraphId: ParagraphId; bracketId: BracketId; alternative: string; text: string }
  | WordsAnchor

export interface WordsAnchor {
  on: 'words'
  paragraphId: ParagraphId
  bracketId?: BracketId
  alternative?: string
  start: number
  end: number
  quote: string
  text: string
}

/** Names the words that a bracket was put around where an alternative is named otherwise. */
export const BASE_WORDING = 'base'

/** Where an anchor is now: of words, of a whole paragraph or wording, of a bracket. */
export interface AnchorPlace {
  paragraphId: ParagraphId
  bracketId?: BracketId
  /** The key of an alternative, or `base`. */
  alternative?: string
  start: number
  end: number
}

/**
 * `in_place`: the same words where they were. `moved`: the same words in another paragraph or wording. `changed`: at
 * least half of them stand. `gone`: they don't. An anchor to the document is always in place and has no place in it.
 */
export type AnchorState = 'in_place' | 'moved' | 'changed' | 'gone'

export interface ResolvedAnchor {
  state: AnchorState
  /** In the order of the text; more than one where the words were split. Empty for `gone`. */
  places: AnchorPlace[]
}
