import type { Actor, Language, Refusal } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView, PrivateDraft } from '../../../server/context.ts'
import type { SphereView } from '../../components/sphere.tsx'
import { sentForm, statusOf } from '../../form/form-answer.server.ts'
import { proposalWords } from '../../i18n/proposal-words.ts'
import type { RoomWords } from '../../i18n/room-words.ts'

/** What is the viewer's own and the delegation's own on this page: notes, and words that the text did not take. */
export async function sphereOf(asked: {
  context: AppLoadContext
  actor: Actor
  view: DocumentView
  room: RoomWords
  language: Language
}): Promise<SphereView | null> {
  const { context, actor, view, room, language } = asked
  const [drafts, notes, refusal, proposal, suggestion] = await Promise.all([
    context.drafts.list(actor, view.id),
    context.notes.list(actor, view.id),
    context.may(actor, 'internal_note', view.id),
    context.may(actor, 'propose_change', view.id),
    context.may(actor, 'suggest_as_observer', view.id)
  ])
  const kept = drafts.ok ? drafts.value : []
  const writes = refusal === null && actor.delegation !== null
  if (!writes && kept.length === 0) return null
  const { title, lead, noNotes, write, keep, discard, before } = room.sphere
  const words = await proposalWords.load(language)
  return {
    words: {
      ...{ title, lead, noNotes, write, keep, discard, before },
      notes: room.sphere.notes,
      drafts: room.sphere.drafts,
      propose: words.write.titleKept
    },
    mayNotPropose: suggestion === null ? null : proposal && sentenceOf(proposal, room),
    writes,
    notes: notes.ok
      ? notes.value.map(({ id, author, text, at }) => ({ id, author: author.name, text, at }))
      : [],
    drafts: kept.map(draft => keptWords(draft, { view, room }))
  }
}

function keptWords(
  { id, author, own, base, origin, at, paragraphId }: PrivateDraft,
  { view, room }: { view: DocumentView; room: RoomWords }
): SphereView['drafts'][number] {
  const proposable = paragraphId !== null && origin !== 'comment'
  return {
    ...{ id, own, base, at },
    title: room.sphere.from(author.name),
    origin: room.sphere.origins[origin],
    propose: proposable
      ? `/documents/${encodeURIComponent(view.theme.code)}/proposals/new?kept=${id}#panel`
      : null
  }
}

/** A note for the delegation, or a draft that is not needed any more. */
export async function sphereAction(asked: {
  context: AppLoadContext
  actor: Actor
  request: Request
  document: string
  room: RoomWords
}) {
  const { context, actor, room, document } = asked
  const sent = await sentForm(asked.request)
  const act = { action: 'internal_note', target: document, text: sent.values['text'] ?? '' }
  const outcome =
    sent.form === 'note'
      ? await context.perform(actor, document, act)
      : await context.drafts.discard(actor, sent.values['id'] ?? '')
  if (outcome.ok) return { problem: null, status: 200 }
  return { problem: sentenceOf(outcome.refusal, room), status: statusOf(outcome.refusal) }
}

function sentenceOf({ code, message, hint }: Refusal, room: RoomWords): string {
  const { why, way } = room.refusals[code] ?? { why: message, way: hint }
  return `${why} ${way}`
}
