import type {
  Actor,
  Anchor,
  AnchorPlace,
  AnchorState,
  DelegationCode,
  MarkedBlock,
  Mention,
  Outcome,
  ParagraphId,
  PersonId,
  Reaction,
  Refusal,
  RemarkOutcome,
  RemarkType,
  RemarkVisibility,
  Voice
} from '@acuerdo/domain'

/**
 * What people say beside the text. Every answer holds what the actor may read and nothing that lets him guess at the
 * rest; unknown and foreign documents, versions and threads are the same refusal, `not_found`. What is said on the
 * record is said by the acts `comment`, `resolve_thread` and `send_as_delegation`.
 */
export interface RemarkReading {
  /** The threads of a text, each with its words as they stand now, or in the version that the query names. */
  list(actor: Actor, key: string, query?: RemarkQuery): Promise<Outcome<RemarkList>>
  /** One thread; refused to whoever may not read it as if there were none. */
  thread(actor: Actor, key: string, id: string, version?: string): Promise<Outcome<ThreadView>>
  /** Open substantive threads by delegation and age, the oldest first. Chairs and secretariat only, else PM1. */
  answersDue(actor: Actor, key: string): Promise<Outcome<AnswersDue>>
  /** What was done with each remark of the actor's own delegation, or office; with a revision those made up to it. */
  ownRemarks(actor: Actor, key: string, revision?: string): Promise<Outcome<OwnRemarks>>
  /** Takes the unread marks off these threads, or off all. On no record. */
  markRead(actor: Actor, key: string, threads?: readonly string[]): Promise<Outcome<{ unread: number }>>
  /** Sets or takes back a reaction to a comment. On no record. */
  react(actor: Actor, key: string, reaction: ReactionWish): Promise<Outcome<{ reactions: ReactionCount[] }>>
  /** Whom a remark may name with @: people and delegations of the group, by what is typed. */
  mentionable(actor: Actor, key: string): Promise<Outcome<Mentionable>>
}

/** Which threads, and in which order. Left out: all, in the order of the text, in the working text. */
export interface RemarkQuery {
  /** `mine`: of the own delegation or office, or where the actor spoke. */
  filter?: 'open' | 'resolved' | 'mine'
  /** Opened in this name. */
  delegation?: Voice
  /** Whose words stand in this paragraph, or stood there at last. */
  paragraph?: ParagraphId
  substantive?: boolean
  /** Wait for the head of delegation to send them. */
  unsent?: boolean
  order?: 'text' | 'time'
  /** Words of the comments or of the quote, all of them, whatever their case and accents. */
  search?: string
  /** `Z0`, `Rev.2`: where the words stand in that version; or in another text that can be compared, such as `at.12`. */
  version?: string
}

export interface RemarkList {
  document: { id: string; code: string; title: string }
  /** The version that the places are of; null for the working text. */
  version: string | null
  /** Of the text that the places are of. */
  sequence: number
  threads: ThreadView[]
  /** Of everything that the actor may read, whatever the query. */
  counts: {
    open: number
    resolved: number
    mine: number
    substantive: number
    unread: number
    /** Of the own delegation, waiting to be sent. */
    unsent: number
  }
  /** Who opened threads that the actor may read. */
  voices: { voice: Voice; name: string; threads: number }[]
  /** Null where it is allowed. */
  may: Record<'comment' | 'send_as_delegation', Refusal | null>
  /** Who would speak: the own delegation, or an office. */
  voice: Voice | null
  /** The visibilities that the actor can choose from. */
  visibilities: RemarkVisibility[]
  /** UTF-16 code units of one comment. */
  lettersMax: number
}

export interface ThreadView {
  id: string
  type: RemarkType
  visibility: RemarkVisibility
  state: 'open' | 'resolved'
  /** In whose name it was opened, and the name of that in words. */
  voice: Voice
  voiceName: string
  anchor: AnchorView
  /** The first one opened it. */
  comments: CommentView[]
  /** How it was resolved; stays readable as a former one after it was reopened. */
  resolution: ResolutionView | null
  /** All former resolutions, the oldest first, without the one that stands. */
  former: ResolutionView[]
  openedAt: string
  /** Of the newest comment or resolution. */
  lastAt: string
  unread: boolean
  mine: boolean
  /** `waiting`: for the head to send it. `sent`: he sent it, then. */
  sending: { state: 'waiting' } | { state: 'sent'; at: string; by: string } | null
  /** Null where it is allowed. */
  may: Record<'reply' | 'resolve' | 'reopen' | 'reattach' | 'send', Refusal | null>
}

export interface AnchorView {
  /** What it was written about, as its author or whoever attached it again saw it. */
  original: Anchor
  /** The quoted words; null where it is not about words. */
  quote: string | null
  state: AnchorState
  /** In the order of the text; none for `gone` and for the document. */
  places: AnchorPlace[]
  /** The paragraph to show it beside: of the first place, else the last known one that the text still has. */
  paragraphId: ParagraphId | null
  /** For `gone` only: in which version the words went (null: since the newest) and by whom, where that is known. */
  gone: GoneView | null
}

export interface GoneView {
  /** The first issued version without them; null while none was issued since. */
  revision: string | null
  by: { id: PersonId; name: string; delegation: DelegationCode | null } | null
  at: string | null
}

export interface CommentView {
  id: string
  voice: Voice
  voiceName: string
  person: { id: PersonId; name: string }
  /** As it was typed. */
  text: string
  /** As it is shown. */
  blocks: MarkedBlock[]
  mentions: Mention[]
  at: string
  /** Where it was written without a connection: when; it reached the others at `at`. */
  writtenAt: string | null
  /** Said inside of the own delegation, and not sent with the thread. */
  internal: boolean
  /** Former wordings, the oldest first; `until` is when it was replaced. */
  edits: { text: string; until: string }[]
  reactions: ReactionCount[]
  unread: boolean
  mayEdit: boolean
}

export interface ReactionCount {
  reaction: Reaction
  count: number
  own: boolean
}

export interface ReactionWish {
  thread: string
  comment: string
  reaction: Reaction
  on: boolean
}

export interface ResolutionView {
  outcome: RemarkOutcome
  reason: string | null
  voice: Voice
  person: { id: PersonId; name: string }
  at: string
  /** When it was opened again. */
  reopenedAt: string | null
}

export interface AnswersDue {
  document: { id: string; code: string; title: string }
  voices: { voice: Voice; name: string; threads: DueThread[] }[]
}

export interface DueThread {
  id: string
  excerpt: string
  quote: string | null
  paragraphId: ParagraphId | null
  openedAt: string
  /** Whole hours by the rules' clock. */
  ageHours: number
  /** Whether somebody of another voice has answered. */
  answered: boolean
}

export interface OwnRemarks {
  document: { id: string; code: string; title: string }
  voice: Voice
  voiceName: string
  /** The version asked for, or null. */
  revision: string | null
  remarks: OwnRemark[]
}

export interface OwnRemark {
  thread: ThreadView
  /** The last version issued before it was opened, and the first one after it was resolved. */
  madeOn: string | null
  settledIn: string | null
}

export interface Mentionable {
  people: { id: PersonId; name: string; delegation: DelegationCode | null }[]
  delegations: { code: DelegationCode; name: string }[]
}
