import type {
  Actor,
  Bracket,
  CommitmentState,
  ConcordanceState,
  DelegationCode,
  DifferingFigure,
  DocumentId,
  Language,
  LanguageReadiness,
  Outcome,
  Paragraph,
  ParagraphId,
  PersonId,
  PriorityArea,
  PriorityStance,
  PriorityState,
  Refusal,
  Run,
  Stage,
  SummitDecision
} from '@acuerdo/domain'
import type { HalfView } from './context-decisions.ts'
import type { Localised } from './context.ts'

/**
 * The way from a paragraph to the agenda of the Summit: priority areas, commitments, language versions, transmission.
 * Every answer is cut to what the actor may read; unknown and foreign documents are the same refusal, `not_found`.
 */
export interface SummitReading {
  /** What was transmitted and what became of it; nobody signed in sees the agenda itself. */
  agenda(actor: Actor | null): Promise<AgendaPage>
  /** Priority areas and actions of one text. */
  priorities(actor: Actor, key: string): Promise<Outcome<PrioritiesPage>>
  /** All commitments of the event, with what the texts say of them. */
  commitments(actor: Actor): Promise<CommitmentsPage>
  /** One version beside its rendering in a language. `version` null: the latest. */
  language(
    actor: Actor,
    key: string,
    which: { version: string | null; language: string }
  ): Promise<Outcome<LanguagePage>>
}

export interface AgendaPage {
  /** SHA-256 of what the agenda says: it stays the same as long as nothing of it changes. */
  hash: string
  /** In the coordinator's order. */
  items: AgendaItemView[]
  /** Transmitted and not answered, deferred, returned; empty for whoever is not signed in. */
  waiting: AgendaSource[]
  deferred: AgendaSource[]
  returned: AgendaSource[]
  /** Null where it is allowed. */
  may: { decide_agenda: Refusal | null; order_agenda: Refusal | null }
}

export interface AgendaItemView {
  id: string
  title: string
  group: string | null
  /** The text behind it is open again, or was corrected: the coordinator looks at it anew. */
  attention: 'reopened' | 'corrected' | null
  sources: AgendaSource[]
}

/** A transmitted priority area, down to the paragraph and its hash. */
export interface AgendaSource {
  id: string
  title: string
  theme: { code: string; name: Localised }
  document: DocumentId
  paragraph: ParagraphId
  number: string | null
  /** The words of the paragraph in the transmitted version. */
  words: string
  language: Language
  version: string
  symbol: string
  hash: string
  paragraphHash: string
  transmittedAt: string
  answer: { decision: SummitDecision; remark: string | null; at: string } | null
}

export interface PrioritiesPage {
  document: { id: DocumentId; code: string; title: string; language: Language; stage: Stage }
  areas: PriorityView[]
  /** Paragraphs that may carry one, in the order of the text. */
  paragraphs: { id: ParagraphId; number: string | null; hash: string; words: string }[]
  /** Null where it is allowed. */
  may: Record<'propose_priority' | 'propose_action' | 'endorse_priority', Refusal | null>
  /** The delegation whose stance the actor would take. */
  own: DelegationCode | null
  delegations: Record<DelegationCode, string>
}

export interface PriorityView extends PriorityArea {
  state: PriorityState
  number: string | null
  /** The words of its paragraph now; empty where the paragraph has gone. */
  words: string
  ownStance: PriorityStance | null
  /** The agenda item that it feeds. */
  itemTitle: string | null
}

export interface CommitmentsPage {
  commitments: CommitmentView[]
  /** Null where it is allowed. */
  may: { record_commitment: Refusal | null }
  /** Paragraphs that may cite one, of the texts that the actor may read. */
  paragraphs: { id: ParagraphId; document: string; number: string | null; words: string }[]
}

export interface CommitmentView {
  id: string
  kind: string
  amount: { value: number; currency: string } | null
  deliverable: string | null
  owner: string
  due: string | null
  source: string
  state: CommitmentState
  citations: CitationView[]
  /** Proposals for citing paragraphs that name another sum, of the texts that the actor may read. */
  proposals: ProposedFigure[]
  /** Halves of an amendment that wait for other co-chairs, the oldest first. */
  halves: HalfView[]
  /** The texts whose co-chairs decide on an amendment. */
  asks: string[]
  may: { amend_commitment: Refusal | null }
  /** From the first to the present one. */
  versions: {
    amount: { value: number; currency: string } | null
    owner: string
    due: string | null
    source: string
    by: { id: PersonId; name: string } | null
    at: string
  }[]
}

/** A sum in a proposal that is not what is recorded (CM4). */
export interface ProposedFigure extends DifferingFigure {
  document: string
  proposal: string
  delegation: DelegationCode
  paragraph: ParagraphId
  number: string | null
}

export interface CitationView {
  document: { id: DocumentId; code: string; stage: Stage }
  paragraph: ParagraphId
  number: string | null
  /** Null where the actor may not read that text. */
  words: string | null
  /** Sums in it that are not what is recorded. */
  differing: DifferingFigure[]
  /** Adopted with a former figure. */
  needsCorrigendum: boolean
}

export interface LanguagePage {
  document: { id: DocumentId; code: string; title: string; language: Language; stage: Stage }
  version: { name: string; symbol: string; hash: string }
  versions: string[]
  language: Language
  /** Every other language of the event. */
  readiness: (LanguageReadiness & { required: boolean })[]
  paragraphs: LanguageParagraphView[]
  brackets: Bracket[]
  /** Null where it is allowed. Whoever translated a paragraph never certifies it. */
  may: Record<'translate' | 'certify_concordance' | 'challenge_concordance', Refusal | null>
}

export interface LanguageParagraphView {
  source: Paragraph
  number: string | null
  state: ConcordanceState
  /** Its words may still be written here; certified ones of an adopted text change by corrigendum only (LV4). */
  open: boolean
  runs: Run[] | null
  translator: { id: PersonId; name: string } | null
  at: string | null
  certified: { by: { id: PersonId; name: string }; at: string } | null
  contested: { delegation: DelegationCode | null; reason: string; at: string } | null
}
