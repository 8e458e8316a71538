import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { cardOf } from '../../document-view/proposal-query.ts'
import { proposalAction } from '../../form/proposal-acts.server.ts'
import { proposalWords } from '../../i18n/proposal-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { proposalViewerOf, sentencesOf } from '../../proposals-reading.server.ts'
import '../../styles/proposals.css'
import { ProposalScreen } from './proposal-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  const read = await context.proposals.proposal(actor, params['code'] ?? '', params['id'] ?? '')
  if (!read.ok) throw new Response(null, { status: 404 })
  const { document, proposal, proposals, group, history, entries, delegations, suggestions } = read.value
  const entry = entries.find(({ id }) => id === proposal.entry?.id)
  return {
    proposal,
    mayNot: sentencesOf(proposal.may, { words, room }),
    others: proposals.filter(({ id }) => id !== proposal.id).map(cardOf),
    group,
    history,
    entry: entry ? { id: entry.id, mayConfirm: entry.may.confirm === null } : null,
    suggestion: suggestions.find(one => one.proposal === proposal.id) ?? null,
    delegations,
    title: `${words.page.proposal} · ${document.themeCode}`
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`proposal ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  return proposalAction({ context, actor, code: params['code'] ?? '', request, words, room })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export default function ProposalRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={proposalWords}>
      <ProposalScreen key={page.proposal.id} {...page} />
    </AreaPage>
  )
}
