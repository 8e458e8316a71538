import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InvitationPage } from '../../components/room/invitation-page.tsx'
import { refused, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { loadRoomWords } from '../../i18n/room-words.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { visitorOf } from '../../viewer.ts'
import { firstPageOf } from './first-page.server.ts'

const PRIVATE = { headers: { 'Cache-Control': 'no-store' } }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = await visitorOf(request, context)
  const { invitation } = await loadRoomWords(language)
  const outcome = await context.links.look(params['secret'] ?? '', context.address)
  if (!outcome.ok) return data({ title: invitation.gone, link: null }, { status: 404, ...PRIVATE })
  const { name, purpose } = outcome.value
  const title = purpose === 'invite' ? invitation.welcome(name) : invitation.reset(name)
  return data({ title, link: outcome.value }, PRIVATE)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const sent = await sentForm(request)
  // As it was typed: spaces at its ends belong to a password.
  const [password = ''] = sent.all('password')
  const outcome = await context.links.accept({
    secret: params['secret'] ?? '',
    password,
    address: context.address,
    cookie: request.headers.get('Cookie') ?? undefined
  })
  if (!outcome.ok) return refused({ ...sent, form: 'accept' }, outcome.refusal)
  const { setCookie } = outcome.value
  const to = await firstPageOf(context, new URL(request.url).origin, setCookie)
  return redirect(to, { status: 303, headers: { 'Set-Cookie': setCookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data: view, ...page }) =>
  pageTitle({ ...page, title: view?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Invitation() {
  const { link } = useLoaderData<typeof loader>()
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <RoomPage>
      <InvitationPage link={link} problem={answer?.problem ?? null} />
    </RoomPage>
  )
}
