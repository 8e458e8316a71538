import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { ThemeList } from '../../components/theme-list.tsx'
import { useNews } from '../../live/use-news.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { pageTitle } from '../../page-title.ts'
import { viewerOf } from '../../viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, words } = await viewerOf(request, context)
  const { themes } = await context.reading.home(actor)
  return { title: words.site.home, themes }
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep('home', () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Home() {
  useNews()
  return <ThemeList themes={useLoaderData<typeof loader>().themes} />
}
