import type { Assignment, Language } from './actor.ts'
import type { DecisionChange } from './decision-changes.ts'
import type { RemarkChange } from './comment-changes.ts'
import type { DelegationCode, ParagraphId, PersonId, ThemeId } from './ids.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import type { Action } from './permission-table.ts'
import type { ProposalChange } from './proposal-changes.ts'
import type { EventSettings } from './settings.ts'
import type { Stage } from './stage.ts'
import type { SummitChange } from './summit-changes.ts'

/** What an act changes beside the text, as decided. Whoever stores it stores all of it or nothing. */
export type Change =
  | PeopleChange
  | DocumentChange
  | NegotiationChange
  | DecisionChange
  | ProposalChange
  | RemarkChange
  | SummitChange
  | { change: 'settings_changed'; settings: Partial<EventSettings> }

export type PeopleChange =
  | { change: 'delegation_added'; code: DelegationCode; name: string; kind: DelegationKind; group: string }
  | { change: 'delegation_changed'; code: DelegationCode; name: string; kind: DelegationKind; group: string }
  | { change: 'delegation_suspended'; code: DelegationCode; suspended: boolean }
  | ({ change: 'person_added'; person: PersonId; delegation: DelegationCode | null } & PersonName)
  | ({ change: 'person_changed'; person: PersonId; delegation: DelegationCode | null } & PersonName)
  | { change: 'person_suspended'; person: PersonId; suspended: boolean }
  /** Leaves the delegation and every role; drafts pass to the head. */
  | { change: 'person_left'; person: PersonId }
  /** All roles that the person holds from now on. */
  | { change: 'roles_set'; person: PersonId; roles: Assignment[] }
  | { change: 'mandate_given'; person: PersonId; from: string; until: string | null }
  | { change: 'mandate_ended'; person: PersonId }
  /** A link with which the person chooses a password. */
  | { change: 'person_invited'; person: PersonId; name: string; email: string }

/** Changes of one document and its working group. */
export type DocumentChange =
  | { change: 'document_created'; theme: ThemeId; title: string; language: Language }
  | { change: 'stage_changed'; to: Stage }
  | { change: 'observers_admitted'; open: boolean }
  | { change: 'pen_handed'; to: PersonId | null }
  | { change: 'text_locked'; locked: boolean }
  | { change: 'drafting_list_set'; theme: ThemeId; people: PersonId[] }
  | { change: 'instructed'; theme: ThemeId; action: Action; until: string | null }
  | { change: 'halves_voided'; reason: string }
  /** What is frozen is with whoever stores it. */
  | { change: 'revision_issued'; name: string; hash: string; sequence: number }
  | { change: 'note_written'; paragraph: ParagraphId | null; delegation: DelegationCode; text: string }

export type DelegationKind = 'state' | 'group' | 'observer'

export interface PersonName {
  name: string
  email: string
  language: Language
}
