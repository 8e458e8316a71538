import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { HomePage } from '../../components/home/home-page.tsx'
import { homeThemes } from '../../components/home/home-view.ts'
import { homeWords } from '../../i18n/home-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { useRulesNow } from '../../live/viewer-clock.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/home.css'
import { viewerOf } from '../../viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, words } = await viewerOf(request, context)
  const [{ themes }, deadlines, waiting, agenda, event] = await Promise.all([
    context.reading.home(actor),
    context.decisions.deadlines(actor),
    context.decisions.waiting(actor),
    context.summit.agenda(actor),
    context.reading.event()
  ])
  const onAgenda = new Set(agenda.items.flatMap(({ sources }) => sources.map(({ theme }) => theme.code)))
  return {
    title: words.site.home,
    themes: homeThemes(themes, deadlines, onAgenda),
    waiting,
    now: context.now().toISOString(),
    offsetMs: event?.clockOffsetMs ?? 0
  }
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep('home', () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Home() {
  useNews()
  const { themes, waiting, now, offsetMs } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const rulesNow = useRulesNow(new Date(now), offsetMs)
  return (
    <AreaPage words={homeWords}>
      <HomePage themes={themes} waiting={waiting} now={rulesNow} />
    </AreaPage>
  )
}
