import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { boardViewerOf, noSuchText } from '../../board-reading.server.ts'
import { PhrasesPage } from '../../components/boards/phrases-page.tsx'
import { readOrKeep } from '../../last-read.client.ts'
import { BoardPage } from '../../live/board-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/boards.css'
import { phrasesOf } from './phrases.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  const read = await context.reading.document(actor, params['code'] ?? '')
  if (!read.ok) throw noSuchText()
  const { id, theme } = read.value
  const wanted = new URL(request.url).searchParams.get('in')
  const phrases = await phrasesOf({ context, actor, view: read.value }, wanted)
  return { title: `${board.phrases.title} · ${theme.code}`, id, phrases }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`phrases ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Phrases() {
  const { id, phrases } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  useNews(id)
  return (
    <BoardPage>
      <PhrasesPage {...phrases} />
    </BoardPage>
  )
}
