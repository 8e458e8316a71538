import type { DelegationCode, ParagraphId, PersonId } from './ids.ts'
import type { Run } from './text.ts'

/** A co-chair's approval of one exact version. Given on another hash it is refused, never converted (AP1). */
export interface Approval {
  id: string
  version: string
  hash: string
  by: PersonId
  region: string
  at: string
  /** Set when the text was reopened. */
  voidedAt: string | null
}

/** What a capital said to a text that was agreed ad referendum. */
export interface Confirmation {
  id: string
  version: string
  hash: string
  delegation: DelegationCode
  by: PersonId
  at: string
  confirmed: boolean
  reason: string | null
  voidedAt: string | null
}

/** A delegation is not bound (`disassociation`), or explains its position, which changes nothing (AP7). */
export interface PositionStatement {
  id: string
  kind: 'disassociation' | 'explanation'
  version: string
  hash: string
  delegation: DelegationCode
  by: PersonId
  /** Null: to the whole text. */
  paragraph: ParagraphId | null
  words: string
  at: string
}

/** How a text carries disassociations: a named footnote, an unnamed closing sentence, or not at all (AP8). */
export const DISASSOCIATION_FORMS = ['footnote', 'sentence', 'none'] as const
export type DisassociationForm = (typeof DISASSOCIATION_FORMS)[number]

/** The gavel. */
export interface Adoption {
  version: string
  hash: string
  at: string
  by: PersonId[]
  disassociationAs: DisassociationForm | null
  /** Who adopts, who is not bound by all of it, and who explained a position. */
  adopting: DelegationCode[]
  disassociating: DelegationCode[]
  explaining: DelegationCode[]
}

/** That a requirement is waived for this text: `head:SUR`, `language:pt`. */
export interface Waiver {
  id: string
  requirement: string
  reason: string
  by: PersonId[]
  at: string
}

/** A separate document that corrects an error; the adopted version stays as it is (AP10). */
export interface Corrigendum {
  id: string
  /** Counted within its language, from 1. */
  number: number
  symbol: string
  language: string
  version: string
  hash: string
  corrections: { paragraph: ParagraphId; from: string; to: Run[] }[]
  by: PersonId[]
  preparedBy: PersonId | null
  at: string
}
