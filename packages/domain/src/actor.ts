import type { DelegationCode, PersonId, ThemeId } from './ids.ts'

export type Role =
  | 'co_chair'
  | 'co_facilitator'
  | 'rapporteur'
  | 'secretariat'
  | 'head_of_delegation'
  | 'delegate'
  | 'observer'
  | 'language_reviewer'
  | 'summit_coordinator'
  | 'public'
  | 'system_admin'

/** A role held in one working group, or in all of them (`theme: null`, ruling 1). */
export interface Assignment {
  role: Role
  theme: ThemeId | null
}

/** The one who asks, with everything that `can()` needs to know of him. */
export interface Actor {
  personId: PersonId
  name: string
  language: Language
  delegation: DelegationCode | null
  assignments: Assignment[]
  /** Themes on whose drafting list the person stands. */
  draftingLists: ThemeId[]
  /** The current mandate from the own head of delegation. Times are ISO 8601, UTC; null is open-ended. */
  mandate: { from: string; until: string | null } | null
}

export const LANGUAGES = ['en', 'es', 'pt', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]
