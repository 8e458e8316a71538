import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PersonPage } from '../../components/room/person-page.tsx'
import type { FormAnswer } from '../../form/form-answer.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, offersOf, roomViewerOf } from '../../room-reading.server.ts'
import { administer } from './administer.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await roomViewerOf(request, context)
  const person = (await context.people.list(actor)).find(({ id }) => id === params['id'])
  if (!person) throw new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('confirm')
  return {
    person,
    offers: await offersOf(context, actor, language),
    confirm: (['remove', 'handOver'] as const).find(step => step === asked) ?? null,
    own: person.id === actor.personId,
    done: doneIn(request)
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const person = (await context.people.list(actor)).find(({ id }) => id === params['id'])
  if (!person) throw new Response(null, { status: 404 })
  return administer({ request, context, actor, person })
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.person.name })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Person() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <RoomPage>
      <PersonPage {...view} problem={answer?.problem ?? null} link={answer?.link ?? null} />
    </RoomPage>
  )
}
