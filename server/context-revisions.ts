import type {
  Actor,
  Bracket,
  BracketId,
  Comparison,
  Correspondence,
  DelegationCode,
  Footnote,
  Language,
  Outcome,
  ParagraphId,
  PersonId,
  Refusal,
  Resolution,
  Text
} from '@acuerdo/domain'

/**
 * Issued versions, what changed between any two texts, and how the working text came to be. Every answer is cut to
 * what the actor may read; unknown and foreign documents and names are the same refusal, `not_found`.
 */
export interface RevisionReading {
  /** The issued versions, the newest first. */
  list(actor: Actor, key: string): Promise<Outcome<RevisionList>>
  /** One version by name, `Rev.2`. Notes that the reader's delegation has opened this very text. */
  revision(actor: Actor, key: string, name: string): Promise<Outcome<RevisionPage>>
  /** Two sides of one document. Refusal `not_found` where either is none, `never_seen` for `seen` before the first time. */
  compare(actor: Actor, key: string, from: SideName, to: SideName): Promise<Outcome<ComparisonPage>>
  correspondence(
    actor: Actor,
    key: string,
    from: SideName,
    to: SideName
  ): Promise<Outcome<CorrespondencePage>>
  /** Points of the history of the working text, the oldest first; with a paragraph only those that touched it. */
  history(actor: Actor, key: string, paragraph?: ParagraphId): Promise<Outcome<HistoryPage>>
  /** The text as it stood at a sequence number, or at an instant (ISO 8601). */
  moment(actor: Actor, key: string, at: { sequence: number } | { time: string }): Promise<Outcome<MomentPage>>
  /** Who wrote the character at an offset of a paragraph: of the working text, or of the text at a sequence. */
  whoWrote(actor: Actor, key: string, place: WrittenPlace): Promise<Outcome<Authorship>>
  /** What changed since the actor last looked, in short; null where nothing did, or nothing but what the actor typed. */
  sinceSeen(actor: Actor, key: string): Promise<Outcome<SinceSeen | null>>
  /** Keeps that the actor, and so the delegation, has seen the text at this sequence; without it, as it stands now. */
  markSeen(actor: Actor, key: string, sequence?: number): Promise<Outcome<{ sequence: number; hash: string }>>
  /** Keeps the text as it stands as what the actor, and the delegation, saw, where nothing is kept yet: somebody opens it. */
  noteFirstLook(actor: Actor, key: string): Promise<Outcome<{ first: boolean }>>
  /** Recomputes the hash of a version from what is stored; with a file, from the content of the file too. */
  verify(actor: Actor, key: string, name: string, file?: unknown): Promise<Outcome<Verification>>
  /** The version as a file for keeping: everything that its hash stands on. */
  file(actor: Actor, key: string, name: string): Promise<Outcome<RevisionFile>>
}

/** `Z0`, `Rev.n`; `working`: the text as it stands; `seen`: as the actor last saw it, `seen-delegation`: as the delegation did. */
export type SideName = string

export interface RevisionCard {
  /** `Rev.2` */
  name: string
  /** `EULAC-DAD/2023/DG/Rev.2` */
  symbol: string
  hash: string
  sequence: number
  issuedAt: string
  issuedBy: { id: PersonId; name: string; delegation: DelegationCode | null }
  note: string | null
  /** Against the version before it; null for the first one. */
  words: { added: number; removed: number } | null
  /** Entitled delegations of which somebody has opened this very text. */
  opened: { count: number; of: number }
}

export interface RevisionList {
  document: RevisedDocument
  revisions: RevisionCard[]
  /** Whether the working text differs from the newest. */
  changedSince: boolean
  /** The name that the next one would have. */
  next: string
  /** Null where it is allowed. */
  may: { issue_revision: Refusal | null; restore_text: Refusal | null }
}

export interface RevisedDocument {
  id: string
  code: string
  title: string
  language: Language
}

export interface RevisionPage {
  document: RevisedDocument
  revision: RevisionCard
  text: Text
  brackets: Bracket[]
  footnotes: Footnote[]
  /** Place in the record of acts of the issuing; null for what the demonstration began with. */
  auditSeq: number | null
  /** Which delegations have opened this very text; the co-chairs only, else null. */
  openedBy: { code: DelegationCode; name: string; opened: boolean }[] | null
  previous: string | null
  next: string | null
  may: { restore_text: Refusal | null }
  /** What restoring brackets stands on: how those that stand were closed before, and whether the reader may close some. */
  closings: { former: Record<BracketId, Resolution[]>; mayClose: boolean }
}

export interface ComparedSide {
  /** As it was asked for. */
  name: SideName
  symbol: string | null
  sequence: number
  hash: string
  /** When it was issued, or seen; null for the working text. */
  at: string | null
  text: Text
  brackets: Bracket[]
  footnotes: Footnote[]
}

/** What is said of a text beside its words. */
export type SideFacts = Omit<ComparedSide, 'text' | 'brackets' | 'footnotes'>

export interface ComparisonPage {
  document: RevisedDocument
  from: ComparedSide
  to: ComparedSide
  comparison: Comparison
  /** Who made the changes, for each row of the comparison; without those that the log can't tell. */
  authors: RowAuthor[][]
  /** Everybody who made a change, once for typing and once for each act. */
  makers: ChangeMaker[]
  /** Who made each change, for each row of the comparison. */
  made: ChangesMade[]
  /** False while so long a log is still being read that it can't be told yet who made the changes. */
  isAttributed: boolean
  /** The names of delegations by code. */
  delegations: Record<DelegationCode, string>
}

/** Who made changes, and how. */
export interface ChangeMaker {
  person: { id: PersonId; name: string }
  delegation: DelegationCode | null
  kind: 'typing' | 'act' | 'repair'
  /** The act that made them; null for typing. */
  act: { action: string; target: string | null; auditSeq: number } | null
}

/** Places in the list of makers, whoever did most of a change first; nobody where the log does not tell. */
export interface ChangesMade {
  /** For each piece of the row: inserted words by who wrote them, deleted ones by who deleted them. */
  pieces: number[][]
  moved: number[]
  part: number[]
  /** For each change of a bracket. */
  brackets: number[][]
}

export interface RowAuthor {
  person: { id: PersonId; name: string }
  delegation: DelegationCode | null
  /** Characters that this person added and took away in this row. */
  added: number
  removed: number
}

export interface CorrespondencePage {
  document: RevisedDocument
  from: SideFacts
  to: SideFacts
  lines: Correspondence[]
  /** The first words of each paragraph, of the later text where it stands in both. */
  beginnings: Record<ParagraphId, string>
}

export interface HistoryPage {
  document: RevisedDocument
  /** The sequence of the working text. */
  sequence: number
  /** At most one a minute and author, of old times one an hour and author. */
  points: HistoryPoint[]
  /** Times of writing with at most half an hour of quiet inside. */
  sittings: Sitting[]
  revisions: { name: string; sequence: number; at: string }[]
}

export interface HistoryPoint {
  sequence: number
  at: string
  kind: 'typing' | 'act' | 'repair'
  person: { id: PersonId; name: string; delegation: DelegationCode | null } | null
  /** How many entries of the log this point stands for. */
  entries: number
}

export interface Sitting {
  from: string
  until: string
  fromSequence: number
  untilSequence: number
  people: { id: PersonId; name: string; delegation: DelegationCode | null }[]
  entries: number
}

export interface MomentPage {
  document: RevisedDocument
  sequence: number
  /** Of the last change up to it. */
  at: string
  text: Text
  /** Wordings are those of `bracketsOf`: the log holds the places of brackets, not their records. */
  brackets: Bracket[]
  bracketsOf: string
}

export interface WrittenPlace {
  paragraphId: ParagraphId
  /** UTF-16 code units from the first word of the paragraph. */
  offset: number
  sequence?: number
}

export interface Authorship {
  /** The word that stands there. */
  word: string
  person: { id: PersonId; name: string } | null
  delegation: DelegationCode | null
  at: string
  sequence: number
  kind: 'typing' | 'act' | 'repair'
  /** The first version in which it stands; null while none was issued since. */
  revision: string | null
  /** The act that wrote it; null for typing. */
  act: { action: string; target: string | null; auditSeq: number } | null
}

export interface SinceSeen {
  seenAt: string
  sequence: number
  /** The newest version that was issued since, if there is one. */
  revision: string | null
  counts: Comparison['counts']
  /** Who changed the text since, without the actor. */
  delegations: DelegationCode[]
}

export interface Verification {
  name: string
  symbol: string
  /** As it was issued. */
  hash: string
  /** From the content that is stored. */
  recomputed: string
  /** From the content of the file; null without one. */
  file: string | null
}

/** What is downloaded and verified again later, here or by the rules HA1 to HA9 alone. */
export interface RevisionFile {
  format: 'acuerdo-revision/1'
  symbol: string
  name: string
  hash: string
  issuedAt: string
  sequence: number
  note: string | null
  content: unknown
}
