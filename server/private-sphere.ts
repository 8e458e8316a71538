import { can, grant, refuse, type Actor, type DelegationCode, type Outcome } from '@acuerdo/domain'
import { ID_PATTERN } from '@acuerdo/domain'
import { z } from 'zod'
import type { DenyReading } from './accounts/denied-reading.ts'
import type { Clock } from './clock.ts'
import type { InternalNotes, PrivateDraft, PrivateDrafts } from './context.ts'
import { DRAFT_LETTERS_MAX, DRAFTS_PER_PERSON_MAX } from './limits.ts'
import type { DocumentRecord } from './persistence/documents.ts'
import type { Store } from './persistence/store.ts'

export interface SphereParts {
  store: Pick<Store, 'documents' | 'drafts' | 'notes'>
  clock: Clock
  newId(): string
}

/** The whole of what may be sent as a draft; whose it is and when it was written, the server says. */
const DraftBody = z.strictObject({
  paragraphId: z.string().regex(ID_PATTERN).nullable(),
  base: z.string().max(DRAFT_LETTERS_MAX),
  own: z.string().min(1).max(DRAFT_LETTERS_MAX),
  origin: z.enum(['refused', 'offline', 'form', 'comment'])
})

/** Private drafts: the author's own; when he leaves, his head of delegation's. Nobody else's, in any role. */
export function createDrafts({ store, clock, newId }: SphereParts): PrivateDrafts {
  return {
    list: async (actor, key) => {
      const document = await store.documents.find(key)
      if (!document) return unknown()
      const drafts = await store.drafts.readable(document.id, readerOf(actor))
      return grant(
        drafts.map(({ id, personId, authorName, paragraphId, base, own, origin, at }): PrivateDraft => ({
          id,
          author: { id: personId, name: authorName },
          paragraphId,
          base,
          own,
          origin,
          at: at.toISOString()
        }))
      )
    },
    keep: async (actor, key, body) => {
      const document = await store.documents.find(key)
      if (!document) return unknown()
      const draft = DraftBody.safeParse(body)
      if (!draft.success)
        return refuse('malformed', 'The draft was not kept: a field is missing or not known.', 'Check it.')
      if ((await store.drafts.count(actor.personId)) >= DRAFTS_PER_PERSON_MAX)
        return refuse('too_many', 'The draft was not kept: you have too many.', 'Discard some first.')
      const { personId, delegation: delegationCode } = actor
      const id = newId()
      await store.drafts.keep({
        ...draft.data,
        id,
        personId,
        delegationCode,
        documentId: document.id,
        at: clock.now()
      })
      return grant({ id })
    },
    discard: async (actor, id) =>
      (await store.drafts.discard(id, readerOf(actor)))
        ? grant(null)
        : refuse('not_found', 'You have no such draft.', 'Read the list again.')
  }
}

/** Notes of a delegation: read by its people only, whatever else they may do. */
export function createNotes(parts: NotesParts): InternalNotes {
  const { store, clock, deny } = parts
  const list: InternalNotes['list'] = async (actor, key) => {
    const document = await store.documents.find(key)
    if (!document || !mayNote(actor, document, clock.now())) return unknown()
    return grant(await store.notes.ofDelegation(actor.delegation ?? '', document.id))
  }
  return {
    list,
    read: async (actor, key, id) => {
      const own = await list(actor, key)
      const note = own.ok ? own.value.find(one => one.id === id) : undefined
      if (note !== undefined) return grant(note)
      const { refusal } = refuse('not_found', 'Your delegation has no such note.', 'Read the list of notes.')
      return deny(actor, refusal, { action: 'internal_note', target: id })
    }
  }
}

interface NotesParts extends Pick<SphereParts, 'store' | 'clock'> {
  deny: DenyReading
}

/** Writing and reading are one right. */
function mayNote(actor: Actor, document: DocumentRecord, now: Date): boolean {
  if (actor.delegation === null) return false
  const { stage, theme } = document
  return can(actor, 'internal_note', {
    theme: theme.id,
    stage,
    now: now.toISOString(),
    owner: actor.delegation
  })
}

/** A head answers for the delegation, and so for what people who went have left. */
function readerOf(actor: Actor): { personId: string; headOf: DelegationCode | null } {
  const subject = { theme: null, stage: null, now: '', owner: actor.delegation }
  const leads = actor.delegation !== null && can(actor, 'nominate_delegate', subject)
  return { personId: actor.personId, headOf: leads ? actor.delegation : null }
}

const unknown = (): Outcome<never> =>
  refuse('not_found', 'There is no such document for you to read.', 'Choose one from the event page.')
