import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DelegationsPage } from '../../components/room/delegations-page.tsx'
import { RoomPage } from '../../live/room-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf } from '../../room-reading.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const [delegations, mayAccredit] = await Promise.all([
    context.people.delegations(actor),
    context.may(actor, 'accredit', null)
  ])
  return {
    title: room.delegations.title,
    delegations,
    mayAccredit: mayAccredit === null,
    done: doneIn(request)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Delegations() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <RoomPage>
      <DelegationsPage {...view} />
    </RoomPage>
  )
}
