import type { AgendaChange } from './agenda.ts'
import type { CommitmentChange } from './commitment.ts'
import type { LanguageChange } from './language-version.ts'
import type { PriorityChange } from './priority-area.ts'
import type { TransmissionChange } from './transmission.ts'

/** What acts change on the way from a paragraph to the agenda of the Summit. */
export type SummitChange =
  PriorityChange | AgendaChange | CommitmentChange | LanguageChange | TransmissionChange
