import type {
  Action,
  Actor,
  Adoption,
  Approval,
  Certificate,
  Confirmation,
  Corrigendum,
  DelegationCode,
  DisassociationForm,
  DocumentId,
  GateFinding,
  GateStep,
  Language,
  ObjectionKind,
  Outcome,
  ParagraphId,
  PersonId,
  PositionStatement,
  Refusal,
  Reservation,
  SilenceExtension,
  SilenceState,
  Stage,
  ThemeId,
  Waiver
} from '@acuerdo/domain'
import type { Localised } from './context.ts'

/**
 * Decisions on exact texts: what stands in the way of each, halves that wait for the other co-chair, silence, reservations,
 * approvals, adoption, certificates. Every answer is cut to what the actor may read; unknown and foreign documents are
 * the same refusal, `not_found`. What is decided is decided by acts.
 */
export interface DecisionReading {
  /** Everything about the decisions on one text. */
  page(actor: Actor, key: string): Promise<Outcome<DecisionPage>>
  /** What stands between the text and each step that it can take now, or the one step that is asked for. */
  gate(actor: Actor, key: string, to?: GateStep): Promise<Outcome<GatePage>>
  /** First halves that wait for the other co-chair. */
  halves(actor: Actor, key: string): Promise<Outcome<HalfView[]>>
  /** A certificate by its id. */
  certificate(actor: Actor, key: string, id: string): Promise<Outcome<CertificatePage>>
  /** What waits for this person, in all texts, the most urgent first. */
  waiting(actor: Actor): Promise<WaitingItem[]>
  /** Stage and deadline of every theme, for everybody accredited, whatever texts he may read (ruling 1). */
  deadlines(actor: Actor): Promise<ThemeDeadline[]>
}

export interface DecisionPage {
  document: DecidedDocument
  /** The text as it stands: what an act that decides on it names as `hash`. */
  working: { hash: string; sequence: number }
  /** The latest issued version; null before Z0. `same`: the working text is word for word this version. */
  latest: { name: string; symbol: string; hash: string; same: boolean } | null
  /** The names that the next version and the next chair's text would have, as in `DG/CT`. */
  next: { revision: string; chairsText: string }
  /** One for each step that this stage allows. */
  gates: GateView[]
  /** Standing brackets, in reading order, that a chair's text has to propose a wording for; `proposed` where it did. */
  brackets: {
    id: string
    paragraph: ParagraphId
    number: string | null
    state: string
    proposed: string | null
  }[]
  /** First halves that wait for the other co-chair. */
  halves: HalfView[]
  /** Those that became void within the last day, the newest first: whoever gave one is told here. */
  voidHalves: HalfView[]
  /** The silence that runs, else the last one; null where there was none. */
  silence: SilenceView | null
  /** Those before it, the newest first. */
  formerSilences: SilenceView[]
  /** What a deadline has to keep to. */
  limits: {
    minimumHours: number
    minimumHoursInSession: number
    inSession: boolean
    now: string
    timeZone: string
  }
  /** The event's setting: whether the co-chairs choose if objectors are named. */
  objectorNames: 'co_chairs_decide' | 'shown' | 'withheld'
  reservations: ReservationView[]
  approvals: (Approval & { name: string })[]
  confirmations: (Confirmation & { name: string })[]
  statements: (PositionStatement & { name: string; number: string | null })[]
  /** What the text would carry for disassociations in each form, as it is shown before the gavel (AP8). */
  disassociationForms: { form: DisassociationForm; words: string[] }[]
  waivers: (Waiver & { names: string[] })[]
  adoption: AdoptionView | null
  corrigenda: (Corrigendum & { names: string[] })[]
  /** Closed without agreement: when, by whom, and the chairs' summary. */
  closure: { at: string; names: string[]; summary: string | null } | null
  certificates: CertificateCard[]
  /** The delegations that decide here. */
  entitled: EntitledView[]
  /** Entitled delegations that opened the latest version; who, for the chairs only. */
  opened: { count: number; of: number; by: { code: DelegationCode; opened: boolean }[] | null }
  /** Whether a mail server takes the letters that tell of decisions; else whoever decides has to tell it himself. */
  lettersLeave: boolean
  /** Null where it is allowed. */
  may: Record<DecisionAction, Refusal | null>
  /** Delegations by code. */
  delegations: Record<DelegationCode, string>
}

export type DecisionAction =
  | 'issue_chairs_text'
  | 'declare_agreed'
  | 'start_silence'
  | 'extend_silence'
  | 'object'
  | 'place_reservation'
  | 'lift_reservation'
  | 'confirm_capital'
  | 'refuse_confirmation'
  | 'approve_version'
  | 'adopt'
  | 'disassociate'
  | 'reopen_text'
  | 'close_without_agreement'
  | 'record_waiver'
  | 'issue_corrigendum'

export interface DecidedDocument {
  id: DocumentId
  code: string
  title: string
  language: Language
  stage: Stage
}

export interface GatePage {
  document: DecidedDocument
  /** Of the text that this was found in. */
  hash: string
  sequence: number
  gates: GateView[]
}

export interface GateView {
  step: GateStep
  /** No finding blocks it. */
  open: boolean
  /** What blocks first, each in reading order. */
  findings: (GateFinding & {
    /** Where it can be settled: a path of this site. */
    href: string
    /** The finding in one English sentence, for programs and letters; pages have words of their own. */
    sentence: string
  })[]
}

export interface HalfView {
  id: string
  action: Action
  target: string
  hash: string | null
  /** Everything that the second half has to repeat, `hash` left out. */
  payload: Record<string, unknown>
  by: { id: PersonId; name: string; delegation: DelegationCode | null }
  /** `prepared`: by the secretariat, and no half of a co-chair. */
  part: 'half' | 'prepared'
  at: string
  /** Who can give the other half: the co-chairs of the other region. */
  waitsFor: { id: PersonId; name: string }[]
  /** Whether the actor is the one who can. */
  mine: 'given' | 'wanted' | null
  voided: { at: string; reason: string } | null
}

export interface SilenceView {
  id: string
  version: string
  symbol: string
  hash: string
  state: SilenceState
  startedAt: string
  /** ISO 8601, UTC: at or before it an objection counts. Count down to it with `limits.now` of the page. */
  deadline: string
  firstDeadline: string
  inSession: boolean
  objectorNames: 'shown' | 'withheld'
  startedBy: string[]
  endedAt: string | null
  extensions: SilenceExtension[]
  entitled: DelegationCode[]
  objections: ObjectionView[]
}

export interface ObjectionView {
  id: string
  /** Null where names are withheld from this reader; chairs, secretariat and the delegation itself always see it. */
  delegation: DelegationCode | null
  by: string | null
  paragraphs: { id: ParagraphId; number: string | null }[]
  whole: boolean
  /** Null where names are withheld: words give away who speaks. */
  reason: string | null
  at: string
  kind: ObjectionKind
  withdrawnAt: string | null
  may: { withdraw_objection: Refusal | null }
}

export interface ReservationView extends Reservation {
  name: string
  number: string | null
  /** Turned into a disassociation or a statement of the same delegation, so that it does not stop the gavel. */
  answered: boolean
  may: { lift_reservation: Refusal | null }
}

export interface AdoptionView extends Adoption {
  symbol: string
  names: string[]
  /** What the text carries for disassociations, as it was shown before. */
  words: string[]
}

export interface EntitledView {
  code: DelegationCode
  name: string
  region: string
  heads: { id: PersonId; name: string }[]
  /** There is a head who can be reached, or that was waived. */
  reachable: boolean
  waived: boolean
}

export interface CertificateCard {
  id: string
  kind: Certificate['kind']
  version: string
  hash: string
  at: string
  /** SHA-256 of its canonical form. */
  certificateHash: string
}

export interface CertificatePage {
  document: DecidedDocument
  card: CertificateCard
  certificate: Certificate
  /** The file for keeping, which `npm run verify-revision` verifies. */
  file: CertificateFile
}

export interface CertificateFile {
  format: 'acuerdo-certificate/1'
  certificateHash: string
  certificate: Certificate
}

/** Something that waits for one person; pages have the words. */
export interface WaitingItem {
  kind: WaitingKind
  /** Null where it is about no single text: a commitment. */
  theme: { id: ThemeId; code: string; name: Localised } | null
  documentId: DocumentId | null
  /** Where it is done: a path of this site. */
  href: string
  /** Until when; null where nothing runs. */
  until: string | null
  /** An action that a half waits for, else null. */
  action: Action | null
  /** The version, paragraph or proposal that it is about. */
  target: string | null
}

export type WaitingKind =
  /** A co-chair: the other one has given a half. */
  | 'second_half'
  /** A co-chair: the secretariat has prepared something that takes both. */
  | 'prepared'
  /** A co-chair: a half of one's own became void. */
  | 'void_half'
  /** A co-chair: a text was agreed and is not approved, or approved and not adopted. */
  | 'approve'
  | 'adopt'
  /** A head: a version under silence has not been opened by anybody of the delegation. */
  | 'read_before_deadline'
  /** A head, a mandated delegate: silence runs. */
  | 'silence'
  /** A head: the capital has not confirmed. */
  | 'confirm_capital'
  /** A head: a reservation of one's own stands. */
  | 'reservation'
  /** A head, a mandated delegate: the scribe entered something for the delegation. */
  | 'confirm_entry'
  /** A head, a mandated delegate: the co-chairs tabled a bridging wording in a bracket of the delegation. */
  | 'answer_bridging'
  /** A co-chair: a delegation asks to reopen an agreed paragraph. */
  | 'reopening'
  /** A head, a mandated delegate: a proposal of the delegation does not fit the words that stand now. */
  | 'attention'
  /** A co-chair: silence was broken, and no version was issued since. */
  | 'broken'
  /** A co-chair: a text was adopted and is not handed over to the preparation of the Summit. */
  | 'transmit'
  /** Whoever translates or certifies: a language that transmission requires lacks what this person can do. */
  | 'language'
  /** The coordinator of the Summit: priority areas that were transmitted have no answer. */
  | 'agenda'
  /** The secretariat: a delegation has no head. */
  | 'no_head'

export interface ThemeDeadline {
  theme: { id: ThemeId; code: string; name: Localised }
  documentId: DocumentId | null
  stage: Stage | null
  /** Of the silence that runs. */
  deadline: string | null
  version: string | null
  readable: boolean
}

/** Letters that have not reached anybody, where no mail server takes them or it refused. Secretariat only, else PM1. */
export interface OutboxReading {
  page(actor: Actor): Promise<Outcome<OutboxPage>>
  /** Tries a letter again at once. */
  again(actor: Actor, id: string): Promise<Outcome<null>>
}

export interface OutboxPage {
  /** Whether a mail server is configured. */
  delivers: boolean
  /** The newest first: waiting and failed. */
  letters: OutboxLetter[]
  sent: number
}

export interface OutboxLetter {
  id: string
  to: { id: PersonId; name: string; email: string }
  kind: 'invite' | 'reset' | NoticeKind
  subject: string
  /** Null for a letter that carries the secret of a link: nobody reads that here. */
  text: string | null
  state: 'waiting' | 'failed' | 'sent' | 'void'
  tries: number
  at: string
  /** When it is tried next. */
  nextAt: string | null
  why: string | null
}

export type NoticeKind =
  'silence_started' | 'silence_reminder' | 'silence_broken' | 'silence_closed' | 'silence_extended'
