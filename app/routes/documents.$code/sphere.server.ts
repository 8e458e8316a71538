import type { Actor, Language, Refusal } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView } from '../../../server/context.ts'
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
  const { title, lead, noNotes, write, keep, discard, before, origins } = room.sphere
  const words = await proposalWords.load(language)
  return {
    words: {
      title,
      lead,
      notes: room.sphere.notes,
      noNotes,
      write,
      keep,
      drafts: room.sphere.drafts,
      discard,
      before,
      propose: words.write.titleKept
    },
    mayNotPropose: suggestion === null ? null : proposal && sentenceOf(proposal, room),
    writes,
    notes: notes.ok
      ? notes.value.map(({ id, author, text, at }) => ({ id, author: author.name, text, at }))
      : [],
    drafts: kept.map(({ id, author, own, base, origin, at, paragraphId }) => ({
      id,
      title: room.sphere.from(author.name),
      origin: origins[origin],
      own,
      base,
      at,
      propose:
        paragraphId === null || origin === 'comment'
          ? null
          : `/documents/${encodeURIComponent(view.theme.code)}/proposals/new?kept=${id}#panel`
    }))
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
