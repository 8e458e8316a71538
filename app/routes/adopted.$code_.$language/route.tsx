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

/** An adopted text in a language that is certified against it, every paragraph. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { published, ...page } = await publicPageOf(request, context)
  const text = published.texts.find(({ code }) => code === params['code'])
  const rendering = text?.renderings.find(({ language }) => language === params['language'])
  if (text === undefined || rendering === undefined) throw new Response(null, { status: 404 })
  const words = new Map(rendering.paragraphs.map(({ id, runs }) => [id, runs]))
  const paragraphs = text.paragraphs.map(one => ({ ...one, runs: words.get(one.id) ?? [] }))
  return {
    title: `${text.symbol}/${rendering.language}`,
    text: { ...text, paragraphs },
    rendering: rendering.language,
    ...{ frame: page.frame, zone: page.zone, place: page.place }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function AdoptedRendering() {
  const { title: _title, ...view } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={publicWords}>
      <AdoptedPage {...view} />
    </AreaPage>
  )
}
