import type { Actor } from './actor.ts'
import type { Refusal } from './outcome.ts'
import type { Action } from './permission-table.ts'
import { can, why, type Subject } from './permissions.ts'
import type { Stage } from './stage.ts'

/** Why somebody may read but not type. */
export type NoTypingReason = 'role' | 'stage' | 'locked' | 'observer'

export type Typing =
  | { mayType: true; reason: null; action: TypingAction }
  | { mayType: false; reason: NoTypingReason; action: TypingAction | null }

type TypingAction = Extract<Action, 'edit_text_direct' | 'edit_text_direct_negotiation'>

const TYPING_AT: Partial<Record<Stage, TypingAction>> = {
  outline: 'edit_text_direct',
  zero_draft: 'edit_text_direct',
  negotiation: 'edit_text_direct_negotiation'
}

/**
 * Who types at this stage, and why not (ruling 3): from the chair's text on nobody, and nobody while a lock
 * stands. `subject.instructed` means an instruction for the action of this stage, see `typingAction`.
 */
export function typing(actor: Actor | null, subject: Subject): Typing {
  const action = typingAction(subject.stage)
  if (action === null) return { mayType: false, reason: isObserver(actor) ? 'observer' : 'stage', action }
  // What the secretariat types is by its office editorial; a delegation that disagrees reclassifies it.
  const may = can(actor, action, { ...subject, editorial: true })
  if (!may) return { mayType: false, reason: isObserver(actor) ? 'observer' : 'role', action }
  if (subject.locked === true) return { mayType: false, reason: 'locked', action }
  return { mayType: true, reason: null, action }
}

/** The action that typing is at a stage; null where nobody types. */
export const typingAction = (stage: Stage | null): TypingAction | null =>
  stage === null ? null : (TYPING_AT[stage] ?? null)

/** Why somebody may not move a paragraph: it needs its own right and the right to type (ruling 3). */
export function whyNotMove(actor: Actor | null, subject: Subject): Refusal | null {
  const refused = why(actor, 'move_paragraph', subject)
  if (refused !== null) return refused
  const { mayType, reason } = typing(actor, subject)
  if (mayType) return null
  return {
    code: 'PM15',
    message: `move_paragraph was not done: ${WHY_NOT[reason]}.`,
    hint: 'Ask a co-chair to move the paragraph, or propose the move.'
  }
}

const WHY_NOT: Record<NoTypingReason, string> = {
  role: 'you may not type in this text at this stage',
  stage: 'nobody types in this text at this stage',
  locked: 'the text is locked',
  observer: 'observers do not type in the text'
}

/** Observers hear that they are observers, not that their role lacks something. */
function isObserver(actor: Actor | null): boolean {
  const roles = actor?.assignments ?? []
  return roles.length > 0 && roles.every(({ role }) => role === 'observer')
}
