import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { AuditFilter } from '../../../server/context.ts'
import type { Choice } from '../../components/room/form-parts.tsx'
import { RecordPage } from '../../components/room/record-page.tsx'
import { reasonsOf } from '../../form/refusal-reasons.server.ts'
import { explained } from '../../form/why.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { offersOf, roomViewerOf } from '../../room-reading.server.ts'

const FILTERS = ['document', 'person', 'delegation', 'action'] as const satisfies (keyof AuditFilter)[]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const query = new URL(request.url).searchParams
  const filter: AuditFilter = Object.fromEntries(
    FILTERS.map(name => [name, query.get(name) ?? '']).filter(([, value]) => value !== '')
  )
  const before = Number(query.get('before'))
  const outcome = await context.audit.page(
    actor,
    filter,
    Number.isSafeInteger(before) && before > 0 ? before : null
  )
  if (!outcome.ok && outcome.refusal.code === 'not_found') throw new Response(null, { status: 404 })
  const offers = await offersOf(context, actor, language)
  const { entries, next } = outcome.ok ? outcome.value : { entries: [], next: null }
  const refusals = entries.flatMap(({ shown }) => shown?.refusalCode ?? [])
  return {
    title: room.record.title,
    entries,
    next,
    reasons: await reasonsOf(language, refusals),
    why: outcome.ok ? null : explained('read_audit', outcome.refusal),
    first: !query.has('before'),
    filter,
    choices: {
      texts: offers.themes.map(({ code, name }): Choice => [code, name]),
      delegations: offers.delegations.map(({ code }): Choice => [code, code]),
      people: await peopleOf(context, actor),
      actions: Object.keys(room.actions)
    }
  }
}

const peopleOf = async (context: AppLoadContext, actor: Actor): Promise<Choice[]> =>
  (await context.people.list(actor)).map(({ id, name }): Choice => [id, name])

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Record() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <RoomPage>
      <RecordPage {...view} />
    </RoomPage>
  )
}
