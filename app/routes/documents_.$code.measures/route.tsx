import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { boardViewerOf, noSuchText } from '../../board-reading.server.ts'
import { MeasuresPage } from '../../components/boards/measures-page.tsx'
import { readOrKeep } from '../../last-read.client.ts'
import { BoardPage } from '../../live/board-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/boards.css'
import { placesOf } from './places.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  const key = params['code'] ?? ''
  const [page, list] = await Promise.all([
    context.negotiation.measures(actor, key),
    context.negotiation.openList(actor, key)
  ])
  if (!page.ok || !list.ok) throw noSuchText()
  const { code } = page.value.document
  return { title: `${board.measures.title} · ${code}`, page: page.value, places: placesOf(list.value) }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`measures ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Measures() {
  const { page, places } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  useNews(page.document.id)
  return (
    <BoardPage>
      <MeasuresPage page={page} places={places} />
    </BoardPage>
  )
}
