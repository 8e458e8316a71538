import {
  can,
  inSession,
  typing,
  typingAction,
  type Action,
  type Actor,
  type Assignment,
  type DocumentId,
  type Subject,
  type ThemeId
} from '@acuerdo/domain'
import type { PresentUser } from '@acuerdo/editor'
import type { Clock } from '../clock.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { Store } from '../persistence/store.ts'
import type { Access, Admission } from '../realtime/ports.ts'
import type { LiveSession, ServerAccounts } from './accounts.ts'

export interface RightsParts {
  store: Pick<Store, 'events' | 'instructions'>
  clock: Clock
}

/**
 * What `can()` asks about a document, as it stands now. An instruction is one for `action`; without it, and for
 * moving a paragraph too, the one for typing at this stage.
 */
export async function subjectOf(
  { store, clock }: RightsParts,
  row: DocumentRecord,
  action?: Action
): Promise<Subject> {
  const now = clock.now()
  const asked = [action, action === undefined || action === 'move_paragraph' ? typingAction(row.stage) : null]
  const needed = asked.filter(name => name !== undefined && name !== null)
  const [event, ...instructed] = await Promise.all([
    store.events.find(),
    ...needed.map(name => store.instructions.stands(row.theme.id, name, now))
  ])
  return {
    theme: row.theme.id,
    stage: row.stage,
    now: now.toISOString(),
    openToObservers: row.openToObservers && event?.settings.observersRead !== 'never',
    locked: row.locked,
    instructed: instructed.length > 0 && instructed.every(Boolean),
    // Asked by a few acts only, and the calendar of a time zone takes longer than all the rest of a join's questions.
    get inSession() {
      return event !== null && inSession(event.sessions, event.timeZone, now.toISOString())
    },
    penHolder: row.penHolder,
    negotiationDrafting: event?.settings.negotiation_drafting ?? 'drafting_group'
  }
}

/** The right to read the words of a text. */
export const mayRead = (actor: Actor, subject: Subject): boolean => can(actor, 'read_working_text', subject)

/** Who somebody is in this document's room: by the role held in its group, else by the one held everywhere. */
function presentUserOf(actor: Actor, theme: ThemeId): PresentUser {
  const nearness = (assignment: Assignment): number =>
    assignment.theme === theme ? 0 : assignment.theme === null ? 1 : 2
  const [first] = [...actor.assignments].sort((one, other) => nearness(one) - nearness(other))
  return { id: actor.personId, name: actor.name, delegation: actor.delegation, role: first?.role ?? 'public' }
}

/** What the gate of the sockets asks, answered by the same sessions and rights as every page. */
export function createAccess(parts: {
  accounts: ServerAccounts
  clock: Clock
  store: Pick<Store, 'documents' | 'events' | 'instructions'>
}): Access {
  const admission = async (
    sessionNow: () => Promise<LiveSession | null>,
    documentId: DocumentId
  ): Promise<Admission> => {
    // The fence comes first: a right that changes after this line raises it, and what is typed meanwhile is stale.
    const row = await parts.store.documents.find(documentId)
    const session = await sessionNow()
    if (!session) return { ok: false, why: 'signed_out' }
    if (row?.id !== documentId) return { ok: false, why: 'not_found' }
    const subject = await subjectOf(parts, row)
    if (!mayRead(session.actor, subject)) return { ok: false, why: 'not_found' }
    const { mayType, reason } = typing(session.actor, subject)
    return {
      ok: true,
      sessionId: session.id,
      sessionEndsAt: session.endsAt,
      user: presentUserOf(session.actor, row.theme.id),
      rights: { mayType, reason },
      fence: row.fence
    }
  }
  return {
    admit: ({ cookie, documentId }) => admission(() => parts.accounts.sessionOf(cookie), documentId),
    again: ({ sessionId, documentId }) => admission(() => parts.accounts.sessionById(sessionId), documentId)
  }
}
