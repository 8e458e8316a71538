import type {
  Actor,
  Bracket,
  Change,
  Circle,
  DelegationCode,
  Outcome,
  ParagraphStates,
  Refusal,
  Subject,
  Text
} from '@acuerdo/domain'
import type { ActName, ActOf } from '@acuerdo/domain/acts'
import type * as Y from 'yjs'
import type { LinkMaker } from '../accounts/links.ts'
import type { NewsDesk } from '../api/news.ts'
import type { Clock } from '../clock.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { EventRecord } from '../persistence/events.ts'
import type { PerformedActs } from '../persistence/performed-acts.ts'
import type { Store } from '../persistence/store.ts'
import type { KeptFor } from './kept-words.ts'
import type { Along, Relocated, Rooms, Statement } from '../realtime/ports.ts'

/** Chance, handed in. */
export interface ActChance {
  id(): string
  /** A whole number from 0 to below `below`. */
  number(below: number): number
}

/** What acts need of the rest of the server. */
export interface ActParts {
  rooms: Pick<Rooms, 'edit' | 'read' | 'accessChanged' | 'announce'>
  news: Pick<NewsDesk, 'tell' | 'rightsChanged'>
  clock: Clock
  chance: ActChance
  store: Store
  performed: PerformedActs
  links: LinkMaker
  archive: Pick<Archive, 'textAt' | 'stateAt' | 'issuedText' | 'entries'>
  /** Writes what an act does beside the text; see persistence. */
  record(along: Along): Promise<number>
  /** Ends the silences whose deadline lies before an instant; to be called in the lane. */
  settleDue(before: Date): Promise<void>
  /** Told when what the clock alone will change may have moved. */
  turnsMoved(): void
}

export type Performed = Outcome<Record<string, unknown>>

/** A refusal after which something stays: an objection that came too late, a half that is void (HV5, SI7). */
export interface Leaving {
  ok: false
  refusal: Refusal
  leaves: Change[]
}

/** What stays after a refusal; nothing, as a rule. */
export const leftBy = (refused: { ok: false; refusal: Refusal }): Change[] =>
  'leaves' in refused && Array.isArray(refused.leaves) ? (refused.leaves as Change[]) : []

/** One act on its way: who, on what, when, and what stands. */
export interface Situation<A extends ActName = ActName> {
  parts: ActParts
  actor: Actor
  act: ActOf<A>
  event: EventRecord
  /** By the rules' clock. */
  now: Date
  /** When the server received it, by the rules' clock; `now` is when its turn came. */
  receivedAt: Date
  /** Null for an act that concerns no document. */
  document: DocumentRecord | null
  subject: Subject
  circle(): Promise<Circle>
}

/** What a family does for one act. Who may is asked between `about` and the decision. */
export interface Performer<A extends ActName> {
  /** What `can()` asks beside the document: to whom the object belongs. */
  about?(situation: Situation<A>): Promise<Partial<Subject>>
  /** Another question than the one about the act's own name. */
  why?(actor: Actor, subject: Subject): Refusal | null
  /** Says more exactly why somebody may not, where the question about rights can't know. */
  whyExactly?(situation: Situation<A>, refusal: Refusal): Promise<Refusal>
  /** The act is about the document as a whole, so its target is the document. */
  whole?: true
  /** Decides on what stands in rows. */
  decide?(situation: Situation<A>): Promise<Outcome<Change[]>>
  /** Decides on what stands in rows, and brings rows of its own with what it decided. */
  issue?(situation: Situation<A>): Promise<Outcome<Issued>>
  /** Decides on the text, and changes it in the same step. */
  change?(situation: Situation<A>, known: Known): TextChange | Promise<TextChange>
  /** What is kept of the words of an act that is refused. */
  kept?(act: ActOf<A>, about: KeptFor): Statement[]
  /** What of a refused act the record keeps, where it is less than of one that is done. */
  refused?(act: ActOf<A>): Record<string, unknown>
  /** What of the act the record keeps; without it everything that was sent. */
  recorded?(act: ActOf<A>): Record<string, unknown>
  /** The delegation to whose private sphere the act belongs. */
  sphere?(actor: Actor): DelegationCode | null
  /** The same where it depends on what the act is about. */
  sphereOf?(situation: Situation<A>): Promise<string | null>
  /** Once it is done it is on the record of all. */
  revealed?: true
}

/** May be asked again with a newer text; what it does to the text is kept only where it grants. */
export type TextChange = (text: Y.Text, sequence: number) => Outcome<TextChanged> | Leaving

/** What an act does to the text, and beside it. */
export interface TextChanged {
  /** Where moved letters stand now. */
  relocated?: Relocated[]
  changes?: Change[]
  /** Rows of the act's own, in the same transaction. */
  rows?: Statement[]
  answer?: Record<string, unknown>
  /** A first half, which takes no effect yet. */
  pending?: true
}

/** What an act decided that is more than changes of rows. */
export interface Issued {
  changes: Change[]
  rows: Statement[]
  /** Of the text that the act is about; null where it is about none. */
  hash: string | null
  answer: Record<string, unknown>
  /** A first half, which takes no effect yet. */
  pending?: true
}

/** What stands beside the letters of a text. */
export interface Known {
  brackets: Bracket[]
  paragraphs: ParagraphStates
}

export type Performers = { [A in ActName]?: Performer<A> }

/** The text that an act on a document is about; null where the document has none. */
export const textOf = async ({ parts, document }: Situation): Promise<Text | null> =>
  document === null ? null : ((await parts.rooms.read(document.id))?.text ?? null)
