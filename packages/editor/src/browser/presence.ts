import type { Awareness } from 'y-protocols/awareness'
import type { PresenceState, PresentUser } from '../protocol.ts'

/** Somebody who has this document open, in however many tabs. */
export interface Present extends PresentUser {
  /** Whether the person types, in any of the tabs. */
  editing: boolean
}

/**
 * Everybody present, each person once, by the identities that the server stamped. States without one are
 * this page's own before the server named it, and are left out.
 */
export function peopleOf(awareness: Awareness): Present[] {
  const people = new Map<string, Present>()
  for (const state of awareness.getStates().values()) {
    const { user, editing } = state as Partial<PresenceState>
    if (!user?.id) continue
    people.set(user.id, { ...user, editing: editing === true || people.get(user.id)?.editing === true })
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Whether two lists say the same, so that a moved caret does not redraw the list of people. */
export function samePeople(a: Present[], b: Present[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
