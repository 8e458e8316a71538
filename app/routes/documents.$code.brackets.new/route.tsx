import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  useLoaderData,
  useLocation,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import type { NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { negotiationWords } from '../../i18n/negotiation-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { bracketStartIn } from '../../live/bracket-start.ts'
import { sendNegotiating } from '../../live/negotiation-send.ts'
import { negotiatorOf } from '../../negotiation-reading.server.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/negotiation.css'
import { openingAction } from './opening-act.server.ts'
import { openingScreen } from './opening-reading.server.ts'
import { OpeningScreen } from './opening-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  const paragraph = new URL(request.url).searchParams.get('paragraph')
  const screen = await openingScreen(asked, params['code'] ?? '', paragraph)
  if (screen === null) throw new Response(null, { status: 404 })
  return screen
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`brackets.new ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  return openingAction(asked, params['code'] ?? '', request)
}

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendNegotiating(request, () => serverAction() as Promise<NegotiationAnswer>)

export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PanelError as ErrorBoundary } from '../../components/negotiation/panel-error.tsx'

export default function OpeningRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const start = bracketStartIn(useLocation().state)
  return (
    <AreaPage words={negotiationWords}>
      <OpeningScreen key={start?.at ?? page.paragraph?.id} {...page} start={start} />
    </AreaPage>
  )
}
