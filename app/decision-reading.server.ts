import { numbering, type Action, type Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { AreaLine } from './components/decisions/sources.tsx'
import { ACT_PAGES, type DecisionView, type PagedAction } from './document-view/decision-acts.ts'
import type { Why } from './form/problem.ts'
import { explained } from './form/why.server.ts'
import { decisionWords } from './i18n/decision-words.ts'
import { loadRoomWords } from './i18n/room-words.ts'
import { viewerOf } from './viewer.ts'

/** Who asks for a page about decisions, with its words. */
export async function decisionViewerOf(request: Request, context: AppLoadContext) {
  const viewer = await viewerOf(request, context)
  const { language } = viewer
  const [decisions, room] = await Promise.all([decisionWords.load(language), loadRoomWords(language)])
  return { ...viewer, decisions, room }
}

/** Everything about the decisions on a text; 404 for whoever may not read it. */
export async function decisionsOf(
  context: AppLoadContext,
  actor: Actor,
  key: string
): Promise<{ page: DecisionView; why: Record<PagedAction, Why | null> }> {
  const [outcome, view] = await Promise.all([
    context.decisions.page(actor, key),
    context.reading.document(actor, key)
  ])
  if (!outcome.ok || !view.ok) throw new Response(null, { status: 404 })
  const { paragraphs } = view.value.text
  const shown = numbering(paragraphs)
  const numbers = Object.fromEntries(paragraphs.map(({ id }, index) => [id, shown[index] ?? null]))
  const page = { ...outcome.value, numbers }
  const transmit = await context.may(actor, 'transmit', page.document.id)
  const refusals = { ...page.may, transmit }
  const why = Object.fromEntries(
    Object.values(ACT_PAGES).map(action => [action, explained(action as Action, refusals[action])])
  )
  return { page, why: why as Record<PagedAction, Why | null> }
}

/** Priority areas and actions of a text, with the answers of the Summit. */
export async function areasOf(context: AppLoadContext, actor: Actor, key: string): Promise<AreaLine[]> {
  const listed = await context.summit.priorities(actor, key)
  if (!listed.ok) return []
  return listed.value.areas.map(({ id, kind, title, number, state, itemTitle, answer }) => ({
    ...{ id, kind, title, number, state, itemTitle },
    item: answer?.item ?? null,
    remark: answer?.remark ?? null
  }))
}
