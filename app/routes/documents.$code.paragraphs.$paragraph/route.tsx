import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import type { NegotiationAnswer } from '../../components/negotiation/answer.ts'
import { sentForm } from '../../form/form-answer.server.ts'
import { negotiationWords } from '../../i18n/negotiation-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { sendNegotiating } from '../../live/negotiation-send.ts'
import { doneBeside, negotiatorOf, refusedAct } from '../../negotiation-reading.server.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import '../../styles/negotiation.css'
import { paragraphScreen } from './paragraph-reading.server.ts'
import { ParagraphScreen } from './paragraph-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  const screen = await paragraphScreen(asked, params['code'] ?? '', params['paragraph'] ?? '')
  if (screen === null) throw new Response(null, { status: 404 })
  return { ...screen, done: doneIn(request) }
}

/** What each form does, and what the page says then. */
const ACTS: Record<string, { action: string; done: string }> = {
  agree: { action: 'mark_para_agreed', done: 'agreed' },
  request: { action: 'request_reopen', done: 'requested' },
  reopen: { action: 'reopen_para', done: 'reopened' }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await negotiatorOf(request, context)
  const sent = await sentForm(request)
  const act = ACTS[sent.form]
  if (act === undefined) throw new Response(null, { status: 400 })
  const { text = '', seen = '' } = sent.values
  const outcome = await context.perform(asked.actor, params['code'] ?? '', {
    action: act.action,
    target: params['paragraph'] ?? '',
    ...(text === '' ? {} : { reason: text }),
    ...(seen === '' ? {} : { seen })
  })
  return outcome.ok ? doneBeside(sent.path, act.done) : refusedAct(asked, sent, outcome.refusal)
}

export const clientLoader = ({ request, params, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`paragraph ${params['paragraph']}${new URL(request.url).search}`, () =>
    serverLoader<typeof loader>()
  )
clientLoader.hydrate = true

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendNegotiating(request, () => serverAction() as Promise<NegotiationAnswer>)

export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PanelError as ErrorBoundary } from '../../components/negotiation/panel-error.tsx'

export default function ParagraphRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={negotiationWords}>
      <ParagraphScreen key={page.history.paragraph.id} {...page} />
    </AreaPage>
  )
}
