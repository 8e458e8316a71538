import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import type { NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { negotiationWords } from '../../i18n/negotiation-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { sendNegotiating } from '../../live/negotiation-send.ts'
import { negotiatorOf } from '../../negotiation-reading.server.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import '../../styles/negotiation.css'
import { bracketAction } from './bracket-acts.server.ts'
import { bracketScreen } from './bracket-reading.server.ts'
import { BracketScreen } from './bracket-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  const screen = await bracketScreen(asked, params['code'] ?? '', params['id'] ?? '')
  if (screen === null) throw new Response(null, { status: 404 })
  return { ...screen, done: doneIn(request) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  return bracketAction({ ...asked, code: params['code'] ?? '', id: params['id'] ?? '' }, request)
}

export const clientLoader = ({ request, params, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`bracket ${params['id']}${new URL(request.url).search}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendNegotiating(request, () => serverAction() as Promise<NegotiationAnswer>)

/** Which way to close is looked at changes nothing; words that changed under somebody's hands are read afresh. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, ...asked }) => {
  if (asked.actionStatus === 409) return true
  const sameBracket = currentUrl.pathname === nextUrl.pathname && !asked.formMethod
  if (sameBracket && currentUrl.search !== nextUrl.search) return false
  return asked.defaultShouldRevalidate
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PanelError as ErrorBoundary } from '../../components/negotiation/panel-error.tsx'

export default function BracketRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={negotiationWords}>
      <BracketScreen key={page.bracket.item.bracket.id} {...page} />
    </AreaPage>
  )
}
