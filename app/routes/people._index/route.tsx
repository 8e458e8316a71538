import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PeoplePage } from '../../components/room/people-page.tsx'
import { RoomPage } from '../../live/room-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf } from '../../room-reading.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const [people, delegations, mayAccredit] = await Promise.all([
    context.people.list(actor),
    context.people.delegations(actor),
    context.may(actor, 'accredit', null)
  ])
  return {
    title: room.people.title,
    people,
    delegations,
    search: new URL(request.url).searchParams.get('name') ?? '',
    mayAccredit: mayAccredit === null,
    done: doneIn(request)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function People() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <RoomPage>
      <PeoplePage {...view} />
    </RoomPage>
  )
}
