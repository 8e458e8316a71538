import {
  refuse,
  why,
  whyNotMove,
  whyNotRestore,
  type Action,
  type Actor,
  type Refusal,
  type Subject
} from '@acuerdo/domain'
import { mayRead, subjectOf } from '../accounts/access.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../persistence/store.ts'

/** Acts that ask more than the table. */
const OWN_QUESTIONS: Partial<Record<Action, (actor: Actor, subject: Subject) => Refusal | null>> = {
  move_paragraph: whyNotMove,
  restore_text: whyNotRestore
}

/** The same question as in `perform`, asked before: why a control is not for this person now, in words. */
export function createMay(parts: { store: Store; clock: Clock }) {
  return async (actor: Actor, action: Action, documentKey: string | null): Promise<Refusal | null> => {
    const own = { owner: actor.delegation, author: actor.personId }
    if (documentKey === null) {
      const subject: Subject = { theme: null, stage: null, now: parts.clock.now().toISOString(), ...own }
      return why(actor, action, subject)
    }
    const row = await parts.store.documents.find(documentKey)
    const subject = row && { ...(await subjectOf(parts, row, action)), ...own }
    if (!subject || !mayRead(actor, subject))
      return refuse('not_found', 'There is no such document for you.', 'Choose one from the event page.')
        .refusal
    return (OWN_QUESTIONS[action] ?? ((asker, about) => why(asker, action, about)))(actor, subject)
  }
}
