import type {
  Actor,
  Bracket,
  DelegationCode,
  DocumentId,
  Language,
  Metrics,
  Outcome,
  Refusal,
  Stage,
  Text,
  ThemeId
} from '@acuerdo/domain'
import type { PresentUser, Rights } from '@acuerdo/editor'

/** A name in each of the languages of the event. */
export type Localised = Record<Language, string>

/** Everything a route may use, handed over through Remix's load context; routes import only types from here. */
export interface AppContext {
  /** Of this answer's Content-Security-Policy. */
  nonce: string
  /** True while `NODE_ENV` is not production; pages may then say more about an error. */
  development: boolean
  /** By the rules' clock (ruling 20). */
  now(): Date
  accounts: Accounts
  reading: Reading
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
  brackets: Bracket[]
  sequence: number
  headHash: string
  lineage: string
  rights: Rights
  coChairs: PresentUser[]
  /** The names of delegations by code, for tool tips and screen readers. */
  delegations: Record<DelegationCode, string>
  metrics: Metrics
}
