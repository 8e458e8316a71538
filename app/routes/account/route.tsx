import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountPage } from '../../components/room/account-page.tsx'
import { doneAt, refused, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf } from '../../room-reading.server.ts'
import { speakingOf } from './speaking.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const [people, sessions, tokens, speaking] = await Promise.all([
    context.people.list(actor),
    context.sessions.list(actor, request),
    context.tokens.list(actor),
    speakingOf(context, actor)
  ])
  const person = people.find(({ id }) => id === actor.personId)
  if (!person) throw new Response(null, { status: 404 })
  return { title: room.account.title, person, sessions, tokens, speaking, done: doneIn(request) }
}

type AccountAnswer = FormAnswer & { token?: string }

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  const id = sent.values['id'] ?? ''
  switch (sent.form) {
    case 'endSession': {
      const outcome = await context.sessions.end(actor, id)
      return outcome.ok ? doneAt('/account', 'sessionEnded') : refused(sent, outcome.refusal)
    }
    case 'endAll': {
      const { setCookie } = await context.sessions.endAll(actor)
      return redirect('/sign-in', { status: 303, headers: { 'Set-Cookie': setCookie } })
    }
    case 'revokeToken': {
      const outcome = await context.tokens.revoke(actor, id)
      return outcome.ok ? doneAt('/account', 'tokenRevoked') : refused(sent, outcome.refusal)
    }
    case 'createToken': {
      const outcome = await context.tokens.create(actor, sent.values['name'] ?? '')
      if (!outcome.ok) return refused(sent, outcome.refusal)
      const answer: AccountAnswer = { problem: null, link: null, token: outcome.value.token }
      return data(answer, { headers: { 'Cache-Control': 'no-store' } })
    }
    default:
      throw new Response(null, { status: 400 })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: view, ...page }) =>
  pageTitle({ ...page, title: view?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function OwnAccount() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as AccountAnswer | undefined
  return (
    <RoomPage>
      <AccountPage {...view} problem={answer?.problem ?? null} token={answer?.token ?? null} />
    </RoomPage>
  )
}
