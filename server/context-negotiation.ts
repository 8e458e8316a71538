import type {
  Action,
  Actor,
  Bracket,
  BracketId,
  ClosingOutcome,
  ClosingWish,
  DelegationCode,
  Language,
  Metrics,
  Outcome,
  ParagraphId,
  PersonId,
  ReopeningRequest,
  Refusal,
  Run,
  Stage,
  Stance,
  WordingPiece
} from '@acuerdo/domain'

/**
 * What is open, between whom, which wording nobody opposes, and how far the text is from agreement. Every answer is
 * cut to what the actor may read; unknown and foreign documents and brackets are the same refusal, `not_found`.
 */
export interface NegotiationReading {
  /** Brackets open or held, the smallest difference first. Filters that are given must all hold. */
  openList(actor: Actor, key: string, filters?: OpenFilters): Promise<Outcome<OpenList>>
  bracketPage(actor: Actor, key: string, id: BracketId): Promise<Outcome<BracketPage>>
  /** Exactly the sentence that will stand when the bracket is closed so; refused as the closing would be. */
  preview(actor: Actor, key: string, id: BracketId, wish: ClosingWish): Promise<Outcome<ClosingPreview>>
  /** Delegation × bracket: all rows to the co-chairs, to a delegation its own (PO7). Refusal `forbidden` for everybody else. */
  grid(actor: Actor, key: string): Promise<Outcome<SupportGrid>>
  /** The measures of convergence (CV1 to CV13). */
  measures(actor: Actor, key: string): Promise<Outcome<MeasuresPage>>
  /** Every bracket that ever stood in a paragraph, with its outcome, and every turn of the paragraph's state. */
  paragraphHistory(actor: Actor, key: string, paragraph: ParagraphId): Promise<Outcome<ParagraphHistory>>
}

export interface OpenFilters {
  /** Has proposed, supports, can accept, reserves or opposes one of its wordings, or opened it. */
  delegation?: DelegationCode
  paragraph?: ParagraphId
  /** Open for at least so many hours. */
  ageHours?: number
  package?: string
}

export interface NegotiatedDocument {
  id: string
  code: string
  title: string
  stage: Stage
  language: string
  /** The names of delegations by code. */
  delegations: Record<DelegationCode, string>
}

export interface OpenList {
  document: NegotiatedDocument
  items: OpenItem[]
  /** Of all that is open, whatever the filters. */
  total: number
  filters: OpenFilters
  /** What may be filtered by. */
  choices: { delegations: DelegationCode[]; paragraphs: NumberedParagraph[]; packages: PackageCard[] }
}

export interface NumberedParagraph {
  id: ParagraphId
  /** As displayed: `5`, `(a)`; empty for a heading. */
  number: string
}

/** Brackets that are settled only together. */
export interface PackageCard {
  id: string
  brackets: { bracket: BracketId; paragraph: NumberedParagraph }[]
}

export interface OpenItem {
  bracket: Bracket
  paragraph: NumberedParagraph
  /** The bracket's words with some of the sentence around them. */
  before: string
  after: string
  /** Words by which its two nearest wordings differ; null where there is one wording only. */
  difference: number | null
  /** Keys of wordings that nobody opposes, those with most support in both regions first. */
  unopposed: string[]
  /** Displayed numbers of the paragraphs that it is held with. */
  heldWith: string[]
  /** Since when it is open; null where the text began with it. */
  openedAt: string | null
  ageHours: number | null
  /** True where it stands inside a wording of another bracket. */
  nested: boolean
}

export interface BracketPage {
  document: NegotiatedDocument
  item: OpenItem
  /** The hash of its paragraph, which acts on it carry as `seen`. */
  seen: string
  /** The sentence around it, as runs, with the bracket in its place. */
  sentence: Run[]
  alternatives: AlternativeReading[]
  /** The bracket around it, and brackets inside its wordings. */
  parent: BracketId | null
  nested: Bracket[]
  /** The delegation for which this person speaks here; null for those who take no positions. */
  delegation: DelegationCode | null
  own: Record<string, Stance>
  /** Null where it is allowed. */
  may: Record<BracketAction, Refusal | null>
  /** Ways to close it, each with the sentence that would stand; empty for whoever may not close it. */
  closings: ClosingPreview[]
  /** Of a resolved one: until when its closer may take it back; null where he may not any more. */
  undoUntil: string | null
}

export type BracketAction = Extract<
  Action,
  | 'add_alternative'
  | 'table_bridging'
  | 'take_position'
  | 'refuse_wording'
  | 'resolve_bracket'
  | 'undo_resolution'
  | 'hold_package'
  | 'withdraw_proposal'
  | 'open_bracket'
  | 'suggest_as_observer'
>

export interface AlternativeReading {
  key: string
  /** `bis`, `ter`, `quater` … of a whole paragraph in brackets; null elsewhere (ruling 6). */
  label: string | null
  /** Whether nobody opposes it. */
  star: boolean
  /** Support in both regions: the lowest of the shares, 0 to 1 (CV6). */
  support: number
  /** Words by which it differs from the base, and from each other wording. */
  distances: { to: string; words: number; share: number }[]
  /** Against the base, or the first wording where there is none: what to mark. */
  pieces: WordingPiece[]
  positions: PositionReading[]
  /** Movers who refused it, with their words; while there are any, nobody closes with it. */
  refusals: { delegation: DelegationCode; reason: string | null; at: string }[]
  /** The act of somebody on behalf of whom it was proposed; null where the text began with it. */
  proposedAt: string | null
  closed: 'withdrawn' | null
}

export interface PositionReading {
  delegation: DelegationCode
  stance: Stance | 'none'
  words: string | null
  by: { id: PersonId; name: string } | null
  at: string | null
  /** False for one that a later one has replaced. */
  current: boolean
}

export interface ClosingPreview {
  /** The hash of the paragraph that it was made from: with it as `seen`, what was previewed is what will stand. */
  seen: string
  outcome: ClosingOutcome
  alternative: string | null
  /** The words in the bracket's place. */
  wording: Run[]
  /** The whole paragraph as it will stand. */
  sentence: Run[]
  /** Its displayed words, without marks. */
  text: string
  /** No words are left: the paragraph goes with the bracket. */
  removesParagraph: boolean
  footnote: Run[] | null
  /** Why it can't be closed so now. */
  refusal: Refusal | null
}

export interface SupportGrid {
  document: NegotiatedDocument
  brackets: { bracket: BracketId; paragraph: NumberedParagraph; keys: string[] }[]
  /** Grouped by region; observers are in none of them. */
  regions: { region: string; rows: GridRow[] }[]
  /** True: the own row only. */
  ownOnly: boolean
}

export interface GridRow {
  delegation: DelegationCode
  name: string
  /** By bracket: the stance on each wording; a wording that is missing means silence. */
  cells: Record<BracketId, { proposes: string[]; stances: Record<string, Stance> }>
}

export interface MeasuresPage {
  document: NegotiatedDocument
  now: Metrics
  /** Agreed paragraphs / paragraphs, and the same weighted by words; 0 to 1. */
  agreedShare: { paragraphs: number; words: number }
  cells: ParagraphCell[]
  /** Places in the base text that are open: a bracket that was split counts once. */
  openPlaces: number
  /** One per issued version and one for the text as it stands; the oldest first. */
  series: MeasurePoint[]
  /** How many brackets were open after each moment at which that changed (CV10): a step line. */
  steps: { at: string; open: number }[]
  /** Wordings that nobody opposes, in brackets that are open. */
  closest: {
    bracket: BracketId
    paragraph: NumberedParagraph
    key: string
    support: number
    shares: Record<string, number>
  }[]
  threads: { substantiveOpen: number; oldestHours: number | null }
  age: { medianHours: number | null; agreed: number; reopened: number }
  /** Pairs of wordings that differ by few words: likely quick wins, the smallest first. */
  distances: { bracket: BracketId; one: string; other: string; words: number; share: number }[]
  /** Entitled delegations that opened the very text of the latest version; names to the co-chairs only. */
  reading: {
    version: string
    count: number
    of: number
    names: { code: DelegationCode; opened: boolean }[] | null
  } | null
  /** Paragraphs of the latest version that are certified in each language, of all; the text's own one is the original. */
  languages: {
    version: string
    ready: { language: Language; concordant: number; of: number; original: boolean }[]
  } | null
  /** From at least three versions; a range of what may still be open at the end. */
  projection: Projection | null
}

export interface ParagraphCell {
  paragraph: NumberedParagraph
  state: 'agreed' | 'open' | 'bracketed' | 'reserved'
}

export interface MeasurePoint {
  /** `Z0`, `Rev.1` …; null for the text as it stands. */
  version: string | null
  at: string
  openBrackets: number
  density: number
  agreedShare: number
  /** Inserted and deleted words since the version before / words of that one; null for the first. */
  wordsChanged: number | null
}

export interface Projection {
  /** Where the event ends. */
  at: string
  /** Open brackets then, at least and at most. */
  low: number
  high: number
  /** Sample of how many steps between versions. */
  steps: number
}

export interface ParagraphHistory {
  document: NegotiatedDocument
  paragraph: NumberedParagraph
  /** Its words as they stand; null where it is not in the text any more. */
  runs: Run[] | null
  /** Its hash, which acts on it carry as `seen`; empty where it is gone. */
  seen: string
  /** For whom this person would open a bracket here: a delegation, or `CO-CHAIRS`. */
  voice: DelegationCode
  agreed: { since: string; by: { id: PersonId; name: string } } | null
  requests: ReopeningRequest[]
  turns: {
    turn: 'agreed' | 'reopened'
    at: string
    by: { id: PersonId; name: string }
    reason: string | null
  }[]
  brackets: Bracket[]
  /** Null where it is allowed. */
  may: Record<'mark_para_agreed' | 'request_reopen' | 'reopen_para' | 'open_bracket', Refusal | null>
}
