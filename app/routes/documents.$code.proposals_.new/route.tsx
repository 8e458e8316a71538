import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { proposalAction } from '../../form/proposal-acts.server.ts'
import { proposalWords } from '../../i18n/proposal-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { sendProposal } from '../../live/proposal-sending.ts'
import { pageTitle } from '../../page-title.ts'
import { proposalViewerOf, speaksOf } from '../../proposals-reading.server.ts'
import { saidOf } from '../../form/proposal-acts.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import '../../styles/proposals.css'
import { beginningOf } from './beginning.server.ts'
import { WriteScreen } from './write-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  const code = params['code'] ?? ''
  const read = await context.proposals.list(actor, code, { state: 'draft' })
  if (!read.ok) throw new Response(null, { status: 404 })
  const { may, delegations, document } = read.value
  const speaks = speaksOf(actor, may)
  const { searchParams } = new URL(request.url)
  return {
    begun: await beginningOf({ context, actor, code, search: searchParams }),
    speaks,
    mayDraft: may.draft === null && actor.delegation !== null && speaks !== 'suggests',
    mayNot: speaks === 'reads' && may.propose !== null ? saidOf(may.propose, { words, room }) : null,
    seat: delegations[actor.delegation ?? ''] ?? actor.delegation ?? '',
    delegations,
    title: `${speaks === 'suggests' ? words.write.titleSuggest : words.write.title} · ${document.themeCode}`
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`proposal.new ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  return proposalAction({ context, actor, code: params['code'] ?? '', request, words, room })
}

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendProposal(request, () => serverAction() as Promise<ProposalAnswer>)

/** What is being written began with the text of its moment; the text that moves on is followed by the page itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, ...asked }) =>
  currentUrl.search !== nextUrl.search || asked.defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export default function WriteRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={proposalWords}>
      <WriteScreen {...page} />
    </AreaPage>
  )
}
