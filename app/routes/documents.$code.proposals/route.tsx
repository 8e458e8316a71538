import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { listedProposals, proposalQueryIn } from '../../document-view/proposal-query.ts'
import { proposalAction } from '../../form/proposal-acts.server.ts'
import { proposalWords } from '../../i18n/proposal-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { mayNotOf, proposalViewerOf, speaksOf } from '../../proposals-reading.server.ts'
import '../../styles/proposals.css'
import { ProposalsScreen } from './proposals-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  const read = await context.proposals.list(actor, params['code'] ?? '')
  if (!read.ok) throw new Response(null, { status: 404 })
  const { document, delegations, may, ...list } = read.value
  const query = proposalQueryIn(new URL(request.url).searchParams)
  return {
    ...listedProposals(list, query, actor.delegation),
    query,
    delegations,
    proposers: [...new Set(list.proposals.map(({ delegation }) => delegation))].sort(),
    mayNot: mayNotOf(actor, may, { words, room }),
    speaks: speaksOf(actor, may),
    title: `${words.panel.list} · ${document.themeCode}`
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  return proposalAction({ context, actor, code: params['code'] ?? '', request, words, room })
}

export const clientLoader = ({ request, params, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`proposals ${params['code']}${new URL(request.url).search}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export default function ProposalsRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={proposalWords}>
      <ProposalsScreen {...page} />
    </AreaPage>
  )
}
