import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useState } from 'react'
import { changedSince } from '../../changed-text.server.ts'
import { ActPage } from '../../components/decisions/act-page.tsx'
import { ACT_PAGES } from '../../document-view/decision-acts.ts'
import { decisionsOf, decisionViewerOf } from '../../decision-reading.server.ts'
import { decide, type DecisionAnswer } from '../../form/decision-acts.server.ts'
import { explained } from '../../form/why.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { DecisionArea } from '../../live/decision-area.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/summit.css'
import '../../styles/decisions.css'
import { neededBy } from './act-reading.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, decisions } = await decisionViewerOf(request, context)
  const key = params['code'] ?? ''
  const action = actIn(params)
  const { page, why } = await decisionsOf(context, actor, key)
  const [needed, changed] = await Promise.all([
    neededBy(action, { context, actor, key, page }),
    changedSince({ context, actor, key: page.document.code }, 'seen')
  ])
  return {
    title: `${decisions.acts[action].title} · ${page.document.code}`,
    ...{ page, action, changed },
    own: actor.delegation,
    why: why[action],
    whyRefuse: explained('refuse_confirmation', page.may.refuse_confirmation),
    ...needed
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`decision ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, decisions: words } = await decisionViewerOf(request, context)
  const key = params['code'] ?? ''
  const { page } = await decisionsOf(context, actor, key)
  return decide({ request, context, actor, key, words, page }, actIn(params))
}

function actIn({ act = '' }: { act?: string }) {
  const action = Object.hasOwn(ACT_PAGES, act) ? ACT_PAGES[act] : undefined
  if (action === undefined) throw new Response(null, { status: 404 })
  return action
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Act() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return <Opened key={view.action} view={view} />
}

function Opened({ view }: { view: Awaited<ReturnType<typeof loader>> }) {
  const answer = useAnswer() as DecisionAnswer | undefined
  const [opened] = useState({ page: view.page, why: view.why })
  useNews(view.page.document.id)
  return (
    <DecisionArea>
      <ActPage {...view} opened={opened} answer={answer} />
    </DecisionArea>
  )
}
