import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccreditDelegationPage } from '../../components/room/delegation-page.tsx'
import { answered, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { accreditDelegation } from '../../form/people-acts.server.ts'
import { explained } from '../../form/why.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  return {
    title: room.delegations.accredit,
    why: explained('accredit', await context.may(actor, 'accredit', null))
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  const act = accreditDelegation(sent)
  const outcome = await context.performOnEvent(actor, act)
  return answered(sent, outcome, { act, done: 'accredited', path: `/delegations/${act.delegation.code}` })
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function NewDelegation() {
  const { why } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <RoomPage>
      <AccreditDelegationPage why={why} problem={answer?.problem ?? null} />
    </RoomPage>
  )
}
