import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ThemeList } from '../../components/theme-list.tsx'
import { useNews } from '../../live/use-news.ts'
import { viewerOf } from '../../viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, words } = await viewerOf(request, context)
  const { themes } = await context.reading.home(actor)
  return { title: words.site.home, themes }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Acuerdo` }]

export default function Home() {
  useNews()
  return <ThemeList themes={useLoaderData<typeof loader>().themes} />
}
