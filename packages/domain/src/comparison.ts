import type { Alternative, Bracket, BracketKind, BracketState } from './bracket.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Part, Run, Text } from './text.ts'

/** A text with the brackets that stand in it: one side of a comparison. */
export interface WholeText {
  text: Text
  brackets: readonly Bracket[]
  /** Those of paragraphs that the text does not hold are none of it. */
  footnotes?: readonly Footnote[]
}

/** Words below the text that belong to a paragraph: part of the text, and of its hash (HA11). */
export interface Footnote {
  paragraph: ParagraphId
  runs: Run[]
}

/** What turned one text into another, in the order of the later one (CO1 to CO12). */
export interface Comparison {
  rows: ComparisonRow[]
  counts: ComparisonCounts
  /** False where the two were too large or too different to be compared to the end: some rows are coarser (CO10). */
  exact: boolean
}

export type ComparisonRow = ParagraphRow | LeftRow

/** A paragraph, or several that belong together: one that was split, several that were joined. */
export interface ParagraphRow {
  row: 'paragraph'
  /** `same`: nothing changed but perhaps formatting, part or place. */
  fate: 'same' | 'changed' | 'added' | 'removed' | 'split' | 'joined' | 'regrouped'
  /** It stands elsewhere relative to those that stayed; where it stood there is a row `left`. */
  moved: boolean
  /** None where it was added, several where they were joined. */
  before: ComparedParagraph[]
  /** None where it was removed, several where it was split. */
  after: ComparedParagraph[]
  /** Words and boundaries in reading order; each side is spelled out by its own pieces (`sideOf`). */
  pieces: Piece[]
  brackets: BracketChange[]
  /** The footnotes of its paragraphs on both sides (CO13). */
  notes: ComparedNote[]
  /** Some words that stayed have other marks (CO7). */
  formatted: boolean
  /** The part or the level of a paragraph changed, for example from preambular to operative. */
  partChanged: boolean
  /** False where its words were not compared one by one (CO10). */
  exact: boolean
}

/** A footnote, as a whole. */
export interface ComparedNote {
  note: 'kept' | 'added' | 'removed'
  runs: Run[]
}

/** Where a moved paragraph stood before. */
export interface LeftRow {
  row: 'left'
  before: ComparedParagraph[]
  /** Index in `rows` of where it stands now. */
  to: number
}

export interface ComparedParagraph {
  id: ParagraphId
  part: Part
  level?: 1 | 2
  /** Place in its text, from 0. */
  index: number
  /** As displayed on that side; null before a heading. */
  number: string | null
}

export type Piece =
  | { piece: 'kept'; runs: Run[] }
  /** Equal words with other marks. */
  | { piece: 'formatted'; before: Run[]; after: Run[] }
  /** `into`: the bracket that was opened around these words; they are its base and not lost. */
  | { piece: 'removed'; runs: Run[]; into?: BracketId }
  /** `outOf`: the bracket in whose place these words came when it was closed. */
  | { piece: 'added'; runs: Run[]; outOf?: BracketId }
  /** A boundary between two paragraphs of a row, on one side or on both. */
  | { piece: 'boundary'; on: 'before' | 'after' | 'both' }

/** Pieces of one wording: without boundaries and brackets that come or go. */
export type WordingPiece = Exclude<Piece, { piece: 'boundary' }>

/** What became of a bracket, as values; the words for it are the reader's language (CO8). */
export type BracketChange = { bracket: BracketId; paragraph: ParagraphId } & (
  | { change: 'opened'; kind: BracketKind; base: Run[] | null; alternatives: Alternative[] }
  /** The wording that now stands in its place, if it is one of the bracket's: key of the alternative, `base`, or null. */
  | { change: 'closed'; kind: BracketKind; with: string | 'base' | null }
  | { change: 'moved'; from: ParagraphId }
  | { change: 'kind'; from: BracketKind; to: BracketKind }
  | { change: 'state'; from: BracketState; to: BracketState; proposed: Run[] | null }
  | { change: 'base'; pieces: WordingPiece[] }
  | { change: 'alternative_added'; key: string; alternative: Alternative }
  | { change: 'alternative_removed'; key: string; alternative: Alternative }
  | { change: 'alternative_reworded'; key: string; pieces: WordingPiece[] }
  | { change: 'attribution'; key: string; added: DelegationCode[]; removed: DelegationCode[] }
  | { change: 'origin'; key: string; from: DelegationCode | null; to: DelegationCode | null }
)

/** Words of the text outside wordings of brackets; what went into a bracket or came out of one is not counted. */
export interface ComparisonCounts {
  wordsAdded: number
  wordsRemoved: number
  paragraphsAdded: number
  paragraphsRemoved: number
  paragraphsMoved: number
  paragraphsSplit: number
  paragraphsJoined: number
  paragraphsChanged: number
  paragraphsFormatted: number
  bracketsOpened: number
  bracketsClosed: number
  bracketsChanged: number
  footnotesAdded: number
  footnotesRemoved: number
}

/** Where a paragraph of one text stands in another: "Rev.2 ¶12 is now ¶14" (CO11). */
export interface Correspondence {
  before: ComparedParagraph | null
  after: ComparedParagraph | null
  /** Where a paragraph was split or joined, its other lines say the same. */
  relation: 'same' | 'changed' | 'added' | 'removed' | 'split' | 'joined'
  moved: boolean
}

/** One side of a comparison, spelled out again. */
export type Side = 'before' | 'after'
