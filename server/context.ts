import type {
  Action,
  Actor,
  Bracket,
  DelegationCode,
  DocumentId,
  Language,
  Metrics,
  Outcome,
  ParagraphId,
  ParagraphStates,
  PersonId,
  Refusal,
  Role,
  Stage,
  Text,
  ThemeId
} from '@acuerdo/domain'
import type { PresentUser, Rights } from '@acuerdo/editor'
import type { AdoptedReading } from './context-adopted.ts'
import type { DecisionReading, OutboxReading } from './context-decisions.ts'
import type { RemarkReading } from './context-remarks.ts'
import type { NegotiationReading } from './context-negotiation.ts'
import type { ProposalReading } from './context-proposals.ts'
import type { InternalNotes, PrivateDrafts } from './context-private.ts'
import type { RevisionReading } from './context-revisions.ts'
import type { SummitReading } from './context-summit.ts'

export type * from './context-adopted.ts'
export type * from './context-decisions.ts'
export type * from './context-private.ts'
export type * from './context-proposals.ts'
export type * from './context-remarks.ts'
export type * from './context-negotiation.ts'
export type * from './context-revisions.ts'
export type * from './context-summit.ts'

/** A name in each of the languages of the event. */
export type Localised = Record<Language, string>

/** Everything a route may use, handed over through Remix's load context; routes import only types from here. */
export interface AppContext extends PeopleContext {
  /** Of this answer's Content-Security-Policy. */
  nonce: string
  /** True while `NODE_ENV` is not production; pages may then say more about an error. */
  development: boolean
  /** By the rules' clock (ruling 20). */
  now(): Date
  /** The network address that this request comes from, for what is limited by it. */
  address: string
  accounts: Accounts
  reading: Reading
  revisions: RevisionReading
  negotiation: NegotiationReading
  proposals: ProposalReading
  summit: SummitReading
  adopted: AdoptedReading
  remarks: RemarkReading
  decisions: DecisionReading
  outbox: OutboxReading
  perform(actor: Actor, documentKey: string, act: unknown): Promise<Outcome<Record<string, unknown>>>
  /**
   * Where to go after signing in: the given path if it stays within this site, else `/`.
   * Takes a path only: no scheme, no host, no control characters.
   */
  safeRedirect(to: unknown): string
  /**
   * Set when this answer follows a refused `POST /sign-in`: the page of sign-in shows it in place, with what was
   * typed as address. The status (401 or 429) is set by the server, whatever the loader answers.
   */
  signInRefusal: { refusal: Refusal; email: string } | null
}

export interface Accounts {
  /** Who sends this request, by its session cookie; null when nobody is signed in. */
  actorOf(request: Request): Promise<Actor | null>
  /** Value: the `Set-Cookie` header of a new session. Refusal `credentials`, or `too_many` with 429. */
  signIn(attempt: {
    email: string
    password: string
    /** The network address of the request, for the limiter. */
    address: string
    /** The `Cookie` header of the request: the session that it names ends. */
    cookie: string | undefined
  }): Promise<Outcome<{ setCookie: string }>>
  /** Ends the session of the request, closes its sockets; the `Set-Cookie` header that clears the cookie. */
  signOut(request: Request): Promise<{ setCookie: string }>
  /** People whom the demonstration page offers, one or more per role; null outside a demonstration. */
  demonstration(): Promise<DemonstrationPerson[] | null>
  /** Signs in as one of them without a password, ending the session of the request; refused outside a demonstration. */
  signInAs(personId: string, request: Request): Promise<Outcome<{ setCookie: string }>>
}

export interface DemonstrationPerson {
  id: string
  email: string
  name: string
  role: Actor['assignments'][number]['role']
  delegation: DelegationCode | null
  themeCode: string | null
}

/** The reading side: each answer is already cut to what the actor may see. */
export interface Reading {
  event(): Promise<EventView | null>
  home(actor: Actor): Promise<HomeView>
  /** Found by id or by theme code. Unknown and forbidden give the same refusal, `not_found`. */
  document(actor: Actor, key: string): Promise<Outcome<DocumentView>>
}

export interface EventView {
  symbol: string
  name: Localised
  place: string
  timeZone: string
  dates: { from: string; until: string }
  /** Shown on every page where it is set. */
  disclaimer: string | null
  /** Milliseconds that the rules' clock runs ahead of the machine's; said on every page when not 0. */
  clockOffsetMs: number
}

export interface HomeView {
  themes: ThemeCard[]
}

export interface ThemeCard {
  id: ThemeId
  code: string
  name: Localised
  documentId: DocumentId | null
  stage: Stage | null
  /** Symbol of the latest issued version, for example `EULAC-DAD/2023/DG/Z0`. */
  symbol: string | null
  paragraphs: number
  agreedParagraphs: number
  openBrackets: number
  /** False for other groups' texts: stage and figures are for everyone accredited, words are not. */
  readable: boolean
  /** Who is typing or has typed in the last minute; empty where the text is not readable. */
  writing: PresentUser[]
}

export interface DocumentView {
  id: DocumentId
  theme: { id: ThemeId; code: string; name: Localised }
  title: string
  /** Language of the text itself, for `lang` in HTML. */
  language: Language
  stage: Stage
  /** Symbol of the latest issued version, or null before Z0. */
  symbol: string | null
  /** Whether the working text differs from that version. */
  changedSince: boolean
  text: Text
  /** In the order of the text, nested ones behind those around them, resolved ones last. */
  brackets: Bracket[]
  /** Which paragraphs are agreed, and which somebody asks to reopen. */
  paragraphStates: ParagraphStates
  /** Displayed numbers of the paragraphs that a paragraph is held with, by its id (PK4). */
  heldWith: Record<ParagraphId, string[]>
  sequence: number
  headHash: string
  lineage: string
  rights: Rights
  coChairs: PresentUser[]
  /** The names of delegations by code, for tool tips and screen readers. */
  delegations: Record<DelegationCode, string>
  /** Of what is said, the open threads: those that a delegation keeps to itself are not counted. */
  metrics: Metrics & { threads: number; substantiveThreads: number }
}

/** What pages about people, rights and the record use; part of the load context like everything above. */
export interface PeopleContext {
  /** An act that concerns no document: accreditation, a delegation's own people, the settings, a new document. */
  performOnEvent(actor: Actor, act: unknown): Promise<Outcome<Record<string, unknown>>>
  /**
   * Why this person may not do something now, with the way out; null where it is allowed. `documentKey` is null
   * for what concerns no document. Of objects of a delegation it is asked as if they were the own delegation's.
   */
  may(actor: Actor, action: Action, documentKey: string | null): Promise<Refusal | null>
  people: PeopleReading
  links: Links
  sessions: OwnSessions
  tokens: OwnTokens
  audit: AuditReading
  setUp: SetUp
  drafts: PrivateDrafts
  notes: InternalNotes
}

/** Whoever is signed in sees who takes part; addresses and states only whoever administers that person. */
export interface PeopleReading {
  list(actor: Actor): Promise<PersonCard[]>
  delegations(actor: Actor): Promise<DelegationCard[]>
  /** By code. Refusal `not_found`. */
  delegation(actor: Actor, code: string): Promise<Outcome<DelegationPage>>
  /** By the code of its theme; refused like the text to whoever may not read it. */
  workingGroup(actor: Actor, code: string): Promise<Outcome<WorkingGroupPage>>
}

export interface PersonCard {
  id: PersonId
  name: string
  language: Language
  delegation: DelegationCode | null
  /** The region of the delegation, or the kind of organisation. */
  group: string | null
  assignments: { role: Role; themeCode: string | null }[]
  /** Of the mandate that is current. */
  mandate: { from: string; until: string | null } | null
  /** What only whoever may accredit or nominate this person sees; null for everybody else. */
  administered: {
    email: string
    state: 'active' | 'invited' | 'suspended'
    /** Until when the open invitation or reset can be used. */
    linkUntil: string | null
    by: 'accredit' | 'nominate_delegate'
  } | null
}

export interface DelegationCard {
  code: DelegationCode
  name: string
  kind: string
  group: string
  binds: string[]
  suspended: boolean
  /** Without one it may read and comment, but not bind. */
  heads: { id: PersonId; name: string }[]
  people: number
}

export interface DelegationPage {
  delegation: DelegationCard
  people: PersonCard[]
  /** Null where it is allowed. */
  may: Record<'accredit' | 'nominate_delegate', Refusal | null>
}

export interface WorkingGroupPage {
  theme: { id: ThemeId; code: string; name: Localised }
  documentId: DocumentId | null
  stage: Stage | null
  openToObservers: boolean
  locked: boolean
  coChairs: PersonCard[]
  /** Everybody else who is assigned to it, co-chairs left out. */
  members: PersonCard[]
  draftingList: PersonId[]
  penHolder: PersonId | null
  instructions: { action: string; givenBy: string; at: string; until: string | null }[]
  /** Null where it is allowed. */
  may: Record<GroupAction, Refusal | null>
}

export type GroupAction =
  | 'open_reading'
  | 'admit_observers'
  | 'hand_pen'
  | 'set_drafting_list'
  | 'instruct'
  | 'lock_text'
  | 'replace_co_chair'
  | 'create_document'

/** A link that lets one person choose a password. It is shown once; a new one makes it void. */
export interface PersonalLink {
  url: string
  personId: PersonId
  name: string
  email: string
  purpose: 'invite' | 'reset'
  /** ISO 8601, UTC, by the machine's clock. */
  expiresAt: string
  /** Whether it is also on its way by e-mail, which nobody waits for. */
  mailed: boolean
}

/** Invitations, and links to choose a new password. */
export interface Links {
  /** Whom the link of this secret is for. An unknown, used, void and expired one are the same refusal, `not_found`. */
  look(secret: string, address: string): Promise<Outcome<{ name: string; purpose: 'invite' | 'reset' }>>
  /** Uses the link up. Value: the `Set-Cookie` header of a new session. */
  accept(attempt: {
    secret: string
    password: string
    /** The network address of the request, for the limiter. */
    address: string
    cookie: string | undefined
  }): Promise<Outcome<{ setCookie: string }>>
  /** A new link for somebody whom this actor may invite; earlier ones become void. Refusal PM1, PM6. */
  renew(actor: Actor, personId: PersonId): Promise<Outcome<PersonalLink>>
}

export interface OwnSessions {
  list(
    actor: Actor,
    request: Request
  ): Promise<{ id: string; createdAt: string; expiresAt: string; current: boolean }[]>
  /** Ends one of the own sessions, on whichever device, and its sockets. */
  end(actor: Actor, id: string): Promise<Outcome<null>>
  /** Ends all of them, this one included; the header clears the cookie. */
  endAll(actor: Actor): Promise<{ setCookie: string }>
}

/** Keys for programs, each with the rights of its owner. */
export interface OwnTokens {
  list(actor: Actor): Promise<{ id: string; name: string; createdAt: string; lastUsedAt: string | null }[]>
  /** The token is in this answer only. Refusal `malformed`, `too_many`. */
  create(actor: Actor, name: string): Promise<Outcome<{ id: string; token: string }>>
  revoke(actor: Actor, id: string): Promise<Outcome<null>>
}

export interface AuditFilter {
  /** Id or code. */
  document?: string
  person?: PersonId
  delegation?: DelegationCode
  action?: string
}

export interface AuditReading {
  /** The newest first, those before the entry `before`. Refusal `not_found` for a text out of reach, PM1, PM3. */
  page(
    actor: Actor,
    filter: AuditFilter,
    before: number | null
  ): Promise<Outcome<{ entries: AuditView[]; next: number | null }>>
}

/** One entry as this actor may see it; what is hidden still shows its place in the chain. */
export interface AuditView {
  seq: number
  hash: string
  /** Null where the entry belongs to a sphere or a group that is not the reader's. */
  shown: {
    at: string
    actor: { id: PersonId | null; name: string; delegation: DelegationCode | null }
    action: string
    target: string | null
    documentId: DocumentId | null
    themeCode: string | null
    outcome: 'done' | 'pending' | 'refused'
    refusalCode: string | null
    hashBefore: string | null
    hashAfter: string | null
    /** What the act carried; null where only metadata may be read. */
    payload: Record<string, unknown> | null
  } | null
}

/** The first start: whoever holds the one-time link of the console sets up an event. */
export interface SetUp {
  /** True while there is no event. */
  isOpen(): Promise<boolean>
  /** The form filled in with the demonstration event as a template. Refusal `not_found`. */
  look(secret: string): Promise<Outcome<{ template: SetUpForm }>>
  /** Sets the event up, whole or not at all, and signs the secretariat in. Refusal `malformed` and those of rules. */
  setUp(
    secret: string,
    form: unknown,
    address: string
  ): Promise<Outcome<{ setCookie: string; links: PersonalLink[] }>>
}

export interface SetUpForm {
  secretariat: { name: string; email: string; password: string; language: Language }
  event: {
    name: Localised
    symbol: string
    place: string
    timeZone: string
    dates: { from: string; until: string }
    languages: { original: Language; all: Language[]; requiredForTransmission: Language[] }
    sessions: { date: string; from: string; to: string }[]
  }
  bodies: { name: string; decides: string }[]
  delegations: { code: string; name: string; kind: 'state' | 'group' | 'observer'; group: string }[]
  themes: {
    code: string
    name: Localised
    /** Two people of two regions, or nobody yet; with them the document of the theme is made. */
    coChairs: { name: string; email: string; delegation: string; language: Language }[]
  }[]
}
