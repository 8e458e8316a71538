import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicPageOf } from '../../adopted-reading.server.ts'
import { PublicAgenda } from '../../components/adopted/public-agenda.tsx'
import { publicWords } from '../../i18n/public-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import '../../styles/public.css'

/** Open to everybody, without scripts; see the root. */
export const handle = { public: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { published, words, frame } = await publicPageOf(request, context)
  return { title: words.agenda.title, agenda: published.agenda, frame }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function AdoptedAgenda() {
  const { agenda, frame } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={publicWords}>
      <PublicAgenda agenda={agenda} frame={frame} />
    </AreaPage>
  )
}
