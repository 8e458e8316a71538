import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { boardViewerOf, noSuchText } from '../../board-reading.server.ts'
import { OpenPage } from '../../components/boards/open-page.tsx'
import { openFiltersIn } from '../../document-view/open-query.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { BoardPage } from '../../live/board-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/boards.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  const filters = openFiltersIn(new URL(request.url).searchParams)
  const list = await context.negotiation.openList(actor, params['code'] ?? '', filters)
  if (!list.ok) throw noSuchText()
  return { title: `${board.open.title} · ${list.value.document.code}`, list: list.value }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`open ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Open() {
  const { list } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  useNews(list.document.id)
  return (
    <BoardPage>
      <OpenPage list={list} />
    </BoardPage>
  )
}
