import type {
  Actor,
  BracketId,
  DelegationCode,
  DifferingFigure,
  DocumentId,
  Outcome,
  ParagraphId,
  Part,
  PersonId,
  Piece,
  ProposalKind,
  ProposalState,
  Refusal,
  Run,
  Stage,
  SuggestionState
} from '@acuerdo/domain'
import type { PrivateDraft } from './context.ts'

/**
 * What delegations propose for a text, what observers suggest, and what the scribe entered for somebody. Every answer
 * is cut to what the actor may read: drafts are of the own delegation only. Unknown and foreign documents, proposals
 * and paragraphs are the same refusal, `not_found`.
 */
export interface ProposalReading {
  /** Those of a text in reading order, with those that overlap as groups; see `ProposalFilter`. */
  list(actor: Actor, key: string, filter?: ProposalFilter): Promise<Outcome<ProposalList>>
  /** How many wait for a decision, whoever reads: as many as the list of pending ones shows. */
  pending(actor: Actor, key: string): Promise<Outcome<number>>
  /** One proposal with everything that its page shows. */
  proposal(actor: Actor, key: string, id: string): Promise<Outcome<ProposalPage>>
  /** Every proposal that was ever made on a paragraph, with its outcome, also where the paragraph is gone (invariant 14). */
  ofParagraph(actor: Actor, key: string, paragraph: ParagraphId): Promise<Outcome<ProposalList>>
  /**
   * What a whole counter-draft would propose, paragraph by paragraph; nothing is written. `draft` is
   * `{ text: string }`, paragraphs apart by empty lines or line ends. Refusal `malformed`.
   */
  counterText(actor: Actor, key: string, draft: unknown): Promise<Outcome<CounterTextPreview>>
  /**
   * Keeps a proposal as a draft of the own delegation, on no record: the fields of `propose_change`, with `draft` the id
   * of the draft that it takes the place of. Its head sends it with `send_as_delegation`, whoever may propose with
   * `propose_change` naming it as `draft`.
   */
  keepDraft(actor: Actor, key: string, draft: unknown): Promise<Outcome<{ id: string }>>
  /** Keeps one draft for each change of a counter-text that was chosen: `{ text, chosen: number[] }`. */
  keepCounterText(actor: Actor, key: string, draft: unknown): Promise<Outcome<{ ids: string[] }>>
  /**
   * The own private drafts against the words that stand now: carried over as a proposal would be, or with the former and
   * the present words side by side (S3). `propose_change` with `draft` proposes one.
   */
  privateDrafts(actor: Actor, key: string): Promise<Outcome<CarriedDraft[]>>
  /** Only drafts are ever deleted. */
  discardDraft(actor: Actor, key: string, id: string): Promise<Outcome<null>>
  /** Keeps what the scribe is entering, the fields of `enter_for_delegation`, until it is sent or dropped (SC4). */
  keepEntry(actor: Actor, key: string, entry: unknown): Promise<Outcome<{ id: string }>>
  discardEntry(actor: Actor, key: string, id: string): Promise<Outcome<null>>
}

export interface ProposalFilter {
  paragraph?: ParagraphId
  delegation?: DelegationCode
  /** `pending`: tabled or needs_attention. */
  state?: ProposalState | 'pending'
}

export interface ProposalDocument {
  id: DocumentId
  themeCode: string
  title: string
  stage: Stage
  language: string
}

export interface ProposalList {
  document: ProposalDocument
  /** Of the working text that everything here stands against. */
  sequence: number
  proposals: ProposalView[]
  /** Pending proposals whose changed words touch: one card with alternatives. */
  groups: OverlapView[]
  suggestions: SuggestionView[]
  /** What the scribe entered for delegations, and for scribes what is not sent yet. */
  entries: ScribeEntryView[]
  /** Null where it is allowed. */
  may: Record<'propose' | 'suggest' | 'enter' | 'draft', Refusal | null>
  /** Names of delegations by code. */
  delegations: Record<DelegationCode, string>
}

export interface ProposalView {
  id: string
  kind: ProposalKind
  /** As it stands now: one whose words changed in the meantime may need attention before anybody wrote that down. */
  state: ProposalState
  /** The paragraph that it changes; of an insertion the one that it goes behind. */
  paragraph: ParagraphId
  /** As displayed; null for a heading or a paragraph that is gone. */
  number: string | null
  /** Of a move: behind which paragraph; null at the top. */
  after: ParagraphId | null
  /** Of a proposal for the place of a bracket. */
  bracket: BracketId | null
  part: Part | null
  delegation: DelegationCode
  author: { id: PersonId; name: string }
  /** The observer whose words these were. */
  originatedBy: DelegationCode | null
  reason: string | null
  /** When it was made, or kept as a draft; ISO 8601, UTC. */
  at: string
  tabledAt: string | null
  /** The words that it was last carried to, and the whole paragraph as proposed. */
  base: Run[]
  runs: Run[]
  /** The redline from `base` to `runs`. */
  redline: Piece[]
  /** Sums in it that are not what is recorded of the commitments that its paragraph cites (CM4). */
  figures: DifferingFigure[]
  /** As it was first made. */
  written: { base: Run[]; runs: Run[] }
  /** Set where it needs attention: why, and the words that stand there now (null: the paragraph is gone). */
  attention: { why: AttentionWhy; now: Run[] | null } | null
  /** The paragraph as it will stand if this is accepted; null where it can't be, and for deletions and moves. */
  preview: Run[] | null
  amends: string | null
  /** Whose it was, where what it names had been withdrawn before. */
  takenOverFrom: DelegationCode | null
  amendedBy: string[]
  /** Current stances of delegations; support counts as co-sponsoring. */
  positions: { delegation: DelegationCode; stance: string; words: string | null }[]
  outcome: ProposalOutcome | null
  /** Entered by the scribe for the delegation; null: it did so itself. */
  entry: { id: string; by: string; state: ScribeEntryView['state'] } | null
  /** A draft whose author left. */
  passed: boolean
  /** Null where it is allowed. */
  may: Record<ProposalMay, Refusal | null>
}

export type AttentionWhy = 'words' | 'paragraph_gone' | 'bracket_gone' | 'place_gone'
export type ProposalMay =
  'accept' | 'reflect' | 'withdraw' | 'amend' | 'take_over' | 'support' | 'send' | 'discard'

export interface ProposalOutcome {
  at: string
  by: { id: PersonId; name: string } | null
  /** Where it went into a bracket. */
  bracket: { id: BracketId; key: string } | null
  /** Where an insertion was accepted: the new paragraph. */
  paragraph: ParagraphId | null
  /** The proposal that took its place. */
  by_proposal: string | null
  reason: string | null
}

export interface OverlapView {
  paragraph: ParagraphId
  proposals: string[]
  /** The words of the text that all of them are about; UTF-16 code units of the paragraph. */
  start: number
  end: number
  base: Run[]
  /** Each wording as the full phrase, in the order in which they were tabled; equal ones are one. */
  wordings: { proposals: string[]; proposedBy: DelegationCode[]; runs: Run[] }[]
}

export interface SuggestionView {
  id: string
  state: SuggestionState
  paragraph: ParagraphId
  number: string | null
  bracket: BracketId | null
  wording: Run[]
  /** The whole paragraph as it would be proposed; null where its place is gone. */
  runs: Run[] | null
  redline: Piece[]
  reason: string | null
  observer: DelegationCode
  author: { id: PersonId; name: string }
  at: string
  /** The proposal of the current sponsor, and whoever sponsored it. */
  proposal: string | null
  sponsor: DelegationCode | null
  /** Null where it is allowed. */
  may: Record<'sponsor' | 'note' | 'withdraw', Refusal | null>
}

export interface ScribeEntryView {
  id: string
  /** `draft`: on the server and not sent yet. */
  state: 'draft' | 'waiting' | 'confirmed' | 'rejected'
  delegation: DelegationCode
  entry: 'propose' | 'bracket' | 'alternative' | 'position'
  target: string
  /** The fields that were entered. */
  fields: Record<string, unknown>
  by: { id: PersonId; name: string }
  at: string
  /** What it made: a proposal, a bracket, or an alternative as `id/key`. */
  made: string | null
  /** Of whoever confirmed or rejected it. */
  words: string | null
  /** Null where it is allowed. */
  may: Record<'confirm' | 'send' | 'discard', Refusal | null>
}

export interface ProposalPage extends ProposalList {
  proposal: ProposalView
  /** The group that it is in, if it overlaps. */
  group: OverlapView | null
  /** What became of it, the oldest first: acts on it, and where it was carried over. */
  history: { at: string; what: string; by: string | null; sequence: number | null }[]
}

export interface CounterTextPreview {
  document: ProposalDocument
  sequence: number
  changes: CounterChange[]
  /** Paragraphs that stay word for word. */
  unchanged: number
}

export interface CounterChange {
  kind: ProposalKind
  /** As for `propose_change`: the paragraph, or the one that it goes behind. */
  paragraph: ParagraphId
  target: string
  number: string | null
  after: ParagraphId | null
  part: Part | null
  baseText: string
  base: Run[]
  runs: Run[]
  redline: Piece[]
  /** Why it can't be proposed as it is. */
  refusal: Refusal | null
}

export interface CarriedDraft {
  draft: PrivateDraft
  number: string | null
  /** The words that stand now; null where the paragraph is gone, or the draft is for none. */
  now: Run[] | null
  /** The paragraph as it would be proposed now; null where it can't be carried. */
  runs: Run[] | null
  /** From the words that stand now to those; where it can't be carried from the former words to the own ones. */
  redline: Piece[]
  /** Why it can't be proposed now; null where it can. */
  refusal: Refusal | null
}
