import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicPageOf } from '../../adopted-reading.server.ts'
import { TextsPage } from '../../components/adopted/texts-page.tsx'
import { publicWords } from '../../i18n/public-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import '../../styles/public.css'

/** Open to everybody, without scripts; see the root. */
export const handle = { public: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { published, words, frame, zone } = await publicPageOf(request, context)
  const texts = published.texts.map(({ paragraphs, corrigenda, ...text }) => ({
    ...{ code: text.code, theme: text.theme, title: text.title, symbol: text.symbol },
    ...{ language: text.language, adoptedAt: text.adoptedAt, transmittedAt: text.transmittedAt },
    ...{ paragraphs: paragraphs.length, corrigenda: corrigenda.length }
  }))
  return { title: words.texts.title, texts, frame, zone }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function AdoptedTexts() {
  const { texts, frame, zone } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={publicWords}>
      <TextsPage texts={texts} frame={frame} zone={zone} />
    </AreaPage>
  )
}
