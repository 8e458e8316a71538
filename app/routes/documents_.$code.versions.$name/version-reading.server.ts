import type { Actor, Correspondence } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { DocumentView, RevisionPage } from '../../../server/context.ts'
import type { Place, Standing, VersionView } from '../../components/revision/version-view.ts'
import type { Speech } from '../../form/said.server.ts'
import { restoringOf } from './restorable.server.ts'

/** A version and the text as it stands now. */
export interface ThenAndNow {
  page: RevisionPage
  view: DocumentView
}

/** 404 for a name that is none, and for whoever may not read it. */
export async function thenAndNow(
  context: AppLoadContext,
  actor: Actor,
  { code, name }: { code: string; name: string }
): Promise<ThenAndNow> {
  const [page, view] = await Promise.all([
    context.revisions.revision(actor, code, name),
    context.reading.document(actor, code)
  ])
  if (!page.ok || !view.ok) throw new Response(null, { status: 404 })
  return { page: page.value, view: view.value }
}

/** Everything that the page of a version shows. */
export async function versionView(
  context: AppLoadContext,
  actor: Actor,
  { page, view, speech }: ThenAndNow & { speech: Speech }
): Promise<VersionView> {
  const { document, revision, text, brackets, footnotes, auditSeq, openedBy, previous, next } = page
  const [lines, record] = await Promise.all([
    linesOf(context, actor, page),
    context.may(actor, 'read_audit', view.id)
  ])
  return {
    document: { ...document, stage: view.stage },
    ...{ revision, text, brackets, footnotes, auditSeq, openedBy, previous, next },
    delegations: view.delegations,
    record: record === null,
    standing: standingOf(lines),
    newSince: lines.flatMap(({ before, after }) => (before === null && after ? [placeOf(after)] : [])),
    restoring: restoringOf({ page, view, speech })
  }
}

async function linesOf(
  context: AppLoadContext,
  actor: Actor,
  { document, revision }: RevisionPage
): Promise<Correspondence[]> {
  const outcome = await context.revisions.correspondence(actor, document.id, revision.name, 'working')
  return outcome.ok ? outcome.value.lines : []
}

const placeOf = ({ id, number }: Place): Place => ({ id, number })

/** Only what is not where one would look for it: under its own number. */
function standingOf(lines: readonly Correspondence[]): Record<string, Standing> {
  const places = new Map<string, { number: string | null; now: Standing }>()
  for (const { before, after } of lines) {
    if (before === null) continue
    const known = places.get(before.id) ?? { number: before.number, now: [] }
    if (after) known.now.push(placeOf(after))
    places.set(before.id, known)
  }
  const elsewhere = [...places].filter(([, { number, now }]) => now.length !== 1 || now[0]?.number !== number)
  return Object.fromEntries(elsewhere.map(([id, { now }]) => [id, now]))
}
