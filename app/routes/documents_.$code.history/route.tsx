import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react'
import { useMemo, useRef } from 'react'
import { redlineOf } from '../../components/compare/redline.ts'
import { HistoryPage, NoMoment } from '../../components/history/history-page.tsx'
import { indexAt, type HistoryFacts, type MomentView } from '../../components/history/history-view.ts'
import type { AskedWord } from '../../components/history/who-panel.tsx'
import { redlineSource } from '../../document-view/redline-source.ts'
import { factsOf, found, momentOf, wholeIn, writersOf } from '../../history-reading.server.ts'
import { compareWords } from '../../i18n/compare-words.ts'
import { useWords } from '../../i18n/words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useEarlyMove, useMoment, usePlaying, useWordClicks } from '../../live/play-history.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/compare.css'
import '../../styles/footnotes.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const asked = { context, actor, key: params['code'] ?? '', room }
  const query = new URL(request.url).searchParams
  const filter = { paragraph: query.get('paragraph') || null, sitting: wholeIn(query, 'sitting') }
  const page = found(await context.revisions.history(actor, asked.key, filter.paragraph ?? undefined))
  const chosen = factsOf(page, { paragraphs: [] }, filter).points
  const index = indexAt(chosen, wholeIn(query, 'at'))
  const shown = await momentOf(asked, {
    sequence: chosen[index]?.sequence ?? page.sequence,
    before: chosen[index - 1]?.sequence ?? null
  })
  const [inParagraph, word] = [query.get('in'), query.get('word')]
  const place = inParagraph && word ? { paragraph: inParagraph, word, sequence: shown.moment.sequence } : null
  return {
    title: `${(await compareWords.load(language)).history.title} · ${page.document.code}`,
    facts: factsOf(page, shown.text, filter),
    read: shown.moment,
    asked: place && { ...place, writers: await writersOf(asked, shown.text, place) }
  }
}

/** From moment to moment only the moment is fetched. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, ...rest }) =>
  currentUrl.pathname === nextUrl.pathname && besideMoment(currentUrl) === besideMoment(nextUrl)
    ? false
    : rest.defaultShouldRevalidate

function besideMoment({ searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('at')
  return query.toString()
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function History() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const empty = page.facts.points.length === 0
  return (
    <AreaPage words={compareWords}>{empty ? <NoMoment facts={page.facts} /> : <Played {...page} />}</AreaPage>
  )
}

/** The page with its moment, its player and the questions about its words. */
function Played({ facts, read, asked }: { facts: HistoryFacts; read: MomentView; asked: AskedWord | null }) {
  const words = useWords()
  const [query, setQuery] = useSearchParams()
  const text = useRef<HTMLDivElement>(null)
  const { points, document } = facts
  const index = indexAt(points, wholeAt(query))
  const sequence = points[index]?.sequence ?? read.sequence
  const goTo = (to: number) => {
    const point = points[Math.max(0, Math.min(to, points.length - 1))]
    if (!point) return
    const next = new URLSearchParams(query)
    next.set('at', String(point.sequence))
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  const base = `/documents/${encodeURIComponent(document.code)}/history`
  const before = points[index - 1]?.sequence
  const address = `${base}/moment?at=${sequence}${before === undefined ? '' : `&before=${before}`}`
  const { moment, loading, failed } = useMoment(address, sequence, read)
  const slider = useRef<HTMLInputElement>(null)
  useEarlyMove(slider, index, goTo)
  const playing = usePlaying(index, points.length - 1, { loading, goTo })
  const redline = useMemo(() => redlineOf(moment.rows, moment.made), [moment])
  const total = redline.changes.length
  const source = useMemo(
    () => redlineSource(moment, { total, signs: true, asks: true, words }),
    [moment, total, words]
  )
  const clicked = useWordClicks(
    text,
    (paragraph, offset) =>
      `${base}/who?${new URLSearchParams({ paragraph, offset: String(offset), at: String(moment.sequence) }).toString()}`
  )
  const player = { index, loading, failed, goTo, ...playing }
  return <HistoryPage {...{ facts, moment, redline, source, player, slider, asked, clicked }} words={text} />
}

function wholeAt(query: URLSearchParams): number | null {
  const at = Number(query.get('at'))
  return at > 0 ? at : null
}
