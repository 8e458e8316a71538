import type { Actor, Outcome, ParagraphId, PersonId } from '@acuerdo/domain'

/** What somebody was writing when a right ended or a text was closed: his own, and never part of the text. */
export interface PrivateDrafts {
  /** Own drafts, and those that a head was left by people who went. */
  list(actor: Actor, documentKey: string): Promise<Outcome<PrivateDraft[]>>
  keep(actor: Actor, documentKey: string, draft: unknown): Promise<Outcome<{ id: string }>>
  discard(actor: Actor, id: string): Promise<Outcome<null>>
}

export interface PrivateDraft {
  id: string
  /** Whose words they are; another person's where they passed to the head of the delegation. */
  author: { id: PersonId; name: string }
  paragraphId: ParagraphId | null
  base: string
  own: string
  origin: DraftOrigin
  at: string
}

export type DraftOrigin = 'refused' | 'offline' | 'form' | 'comment'

/** Notes of a delegation for itself, written by the act `internal_note`; nobody else ever reads them. */
export interface InternalNotes {
  list(actor: Actor, documentKey: string): Promise<Outcome<InternalNote[]>>
  /** One of them. Whoever asks for another delegation's leaves a line in the record. Refusal `not_found`. */
  read(actor: Actor, documentKey: string, id: string): Promise<Outcome<InternalNote>>
}

export interface InternalNote {
  id: string
  author: { id: PersonId; name: string }
  paragraphId: ParagraphId | null
  text: string
  at: string
}
