import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { DecisionsPage } from '../../components/decisions/decisions-page.tsx'
import { areasOf, decisionsOf, decisionViewerOf } from '../../decision-reading.server.ts'
import { decide, type DecisionAnswer } from '../../form/decision-acts.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { DecisionArea } from '../../live/decision-area.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import '../../styles/summit.css'
import '../../styles/decisions.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, decisions } = await decisionViewerOf(request, context)
  const { page, why } = await decisionsOf(context, actor, params['code'] ?? '')
  return {
    title: `${decisions.title} · ${page.document.code}`,
    page,
    why,
    own: actor.delegation,
    areas: page.document.stage === 'transmitted' ? await areasOf(context, actor, page.document.id) : [],
    done: doneIn(request),
    clock: new URL(request.url).searchParams.get('clock')
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`decisions ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

/** The short acts of this page: withdrawing a half or an objection, lifting a reservation. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, decisions: words } = await decisionViewerOf(request, context)
  const key = params['code'] ?? ''
  const { page } = await decisionsOf(context, actor, key)
  return decide({ request, context, actor, key, words, page }, null)
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Decisions() {
  const { page, why, own, areas, done, clock } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as DecisionAnswer | undefined
  useNews(page.document.id)
  return (
    <DecisionArea>
      <DecisionsPage {...{ page, why, own, areas, done, clock }} problem={answer?.problem ?? null} />
    </DecisionArea>
  )
}
