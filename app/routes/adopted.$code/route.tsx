import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicPageOf } from '../../adopted-reading.server.ts'
import { AdoptedPage } from '../../components/adopted/adopted-page.tsx'
import { publicWords } from '../../i18n/public-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import '../../styles/public.css'

/** Open to everybody, without scripts; see the root. */
export const handle = { public: true }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { published, ...page } = await publicPageOf(request, context)
  const text = published.texts.find(({ code }) => code === params['code'])
  if (text === undefined) throw new Response(null, { status: 404 })
  return { title: text.symbol, text, frame: page.frame, zone: page.zone, place: page.place }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function AdoptedText() {
  const { title: _title, ...view } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={publicWords}>
      <AdoptedPage {...view} rendering={null} />
    </AreaPage>
  )
}
