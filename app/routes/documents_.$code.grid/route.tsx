import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { boardViewerOf, noSuchText } from '../../board-reading.server.ts'
import { GridPage, GridRefused } from '../../components/boards/grid-page.tsx'
import { readOrKeep } from '../../last-read.client.ts'
import { BoardPage } from '../../live/board-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/boards.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  const key = params['code'] ?? ''
  const grid = await context.negotiation.grid(actor, key)
  if (!grid.ok && grid.refusal.code !== 'forbidden') throw noSuchText()
  const list = await context.negotiation.openList(actor, key)
  if (!list.ok) throw noSuchText()
  const { document } = list.value
  const page = {
    title: `${board.grid.title} · ${document.code}`,
    document,
    grid: grid.ok ? grid.value : null
  }
  return data(page, { status: grid.ok ? 200 : 403 })
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`grid ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Grid() {
  const { grid, document } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>['data']
  useNews(document.id)
  return <BoardPage>{grid ? <GridPage grid={grid} /> : <GridRefused document={document} />}</BoardPage>
}
