import type { Language } from '@acuerdo/domain'
import type { Mailbox } from './settings.ts'

/** One letter to one person. */
export interface Letter {
  to: Mailbox
  language: Language
  subject: string
  /** The same words twice: plain, and as a page. */
  text: string
  html: string
}

/** `again`: another try may help. `why`: a code for the log. */
export type Delivery = { sent: true } | { sent: false; again: boolean; why: string }

/**
 * Whatever carries letters to people; the courier is its user.
 *
 * ML1 `delivers` is known beforehand: where it is false, no letter reaches anybody, and none is kept.
 * ML2 `send` never rejects. `sent` means that the letter was taken over; otherwise the answer says whether another
 *     try may help: not after a refusal for good (5xx).
 * ML3 A letter has one receiver. No name, subject or address, whatever characters it has, adds a header, a receiver
 *     or a line to the conversation; an address that is none is refused for good.
 * ML4 Subject, both bodies and the receiver's name arrive in UTF-8 as they were given, lines and links whole.
 * ML5 `why` carries no address and no word of the letter or of the server that refused it.
 * ML6 A `send` whose signal is given up ends at once, and says that another try may help.
 */
export interface Mailer {
  readonly delivers: boolean
  send(letter: Letter, signal: AbortSignal): Promise<Delivery>
}
