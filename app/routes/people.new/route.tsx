import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccreditPage } from '../../components/room/accredit-form.tsx'
import {
  doneAt,
  linkIn,
  refused,
  sentForm,
  shownOnce,
  type FormAnswer
} from '../../form/form-answer.server.ts'
import { accreditPerson } from '../../form/people-acts.server.ts'
import { explained } from '../../form/why.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { offersOf, roomViewerOf } from '../../room-reading.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  return {
    title: room.people.accredit,
    offers: await offersOf(context, actor, language),
    why: explained('accredit', await context.may(actor, 'accredit', null)),
    delegation: new URL(request.url).searchParams.get('delegation') ?? ''
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  const act = accreditPerson(sent)
  const outcome = await context.performOnEvent(actor, act)
  if (!outcome.ok) return refused(sent, outcome.refusal, act)
  const link = linkIn(outcome.value)
  return link ? shownOnce(link) : doneAt('/people', 'saved')
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function NewPerson() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <RoomPage>
      <AccreditPage {...view} problem={answer?.problem ?? null} link={answer?.link ?? null} />
    </RoomPage>
  )
}
