import type { DelegationCode, ParagraphId, PersonId } from './ids.ts'

/** A paragraph that the room has agreed, subject to confirmation by capitals. */
export interface AgreedParagraph {
  paragraph: ParagraphId
  state: 'agreed_ad_ref'
  /** By the rules' clock, ISO 8601 in UTC. */
  since: string
  by: PersonId
  /** Hash of the paragraph (HA10) when it was agreed. */
  hash: string
}

/** A delegation's wish to reopen an agreed paragraph, which no co-chair has granted yet. */
export interface ReopeningRequest {
  id: string
  paragraph: ParagraphId
  delegation: DelegationCode
  by: PersonId
  reason: string
  at: string
}

/** What stands about the paragraphs of a text beside their words. */
export interface ParagraphStates {
  agreed: AgreedParagraph[]
  requests: ReopeningRequest[]
}

/** The paragraphs that are agreed ad referendum (PA2). */
export const agreedIds = ({ agreed }: Pick<ParagraphStates, 'agreed'>): ReadonlySet<ParagraphId> =>
  new Set(agreed.map(({ paragraph }) => paragraph))
