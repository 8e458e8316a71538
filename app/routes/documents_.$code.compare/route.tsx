import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react'
import { useMemo } from 'react'
import { REMARKS, VIEWS, type Asked } from '../../components/compare/chooser.tsx'
import { ComparePage, type ComparePageProps } from '../../components/compare/compare-page.tsx'
import { NeverSeen } from '../../components/compare/never-seen.tsx'
import { redlineOf } from '../../components/compare/redline.ts'
import { sideName } from '../../components/compare/side-names.ts'
import { redlineSource } from '../../document-view/redline-source.ts'
import { comparedRemarks } from '../../compared-remarks.server.ts'
import { commentWords } from '../../i18n/comment-words.ts'
import { compareWords } from '../../i18n/compare-words.ts'
import { useWords } from '../../i18n/words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useChangeSteps } from '../../live/compare-keys.ts'
import { useLetterKeys } from '../../live/letter-keys.ts'
import { useRemarkSteps } from '../../live/remark-steps.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/compare.css'
import '../../styles/footnotes.css'
import '../../styles/row-remarks.css'
import { comparedTexts, sidesAsked } from './compare-reading.server.ts'

/** Rows from which what is unchanged begins folded. */
const FOLDED_ROWS = 40

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const key = params['code'] ?? ''
  const { from, to, list, names } = await sidesAsked(request, { context, actor, key })
  const said = await commentWords.load(language)
  const [outcome, words, about] = await Promise.all([
    context.revisions.compare(actor, key, from, to),
    compareWords.load(language),
    comparedRemarks({ context, actor, code: key, sides: { from, to }, words: said })
  ])
  if (!outcome.ok && outcome.refusal.code !== 'never_seen') throw new Response(null, { status: 404 })
  return {
    title: `${words.compare.heading(sideName(from, words), sideName(to, words))} · ${list.document.code}`,
    document: list.document,
    sides: { from, to },
    names,
    compared: outcome.ok ? comparedTexts(outcome.value, room) : null,
    about,
    marks: outcome.ok && to === 'working' ? outcome.value.to.sequence : null
  }
}

/** Another view of the same two texts needs nothing new. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate
}) =>
  currentUrl.pathname === nextUrl.pathname && sidesIn(currentUrl) === sidesIn(nextUrl)
    ? false
    : defaultShouldRevalidate

const sidesIn = ({ searchParams }: URL): string => `${searchParams.get('from')} ${searchParams.get('to')}`

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Compare() {
  const { document, sides, names, compared, about, marks } = useLoaderData() as Awaited<
    ReturnType<typeof loader>
  >
  const [query] = useSearchParams()
  const folds = (compared?.rows.length ?? 0) > FOLDED_ROWS
  const asked: Asked = {
    ...sides,
    view: VIEWS.find(view => view === query.get('view')) ?? 'inline',
    marks: query.get('marks') !== 'off',
    fold: query.has('fold') ? query.get('fold') === 'on' : folds,
    remarks: REMARKS.find(one => one === query.get('comments')) ?? 'open'
  }
  const { remarks, elsewhere } = about
  const open = remarks.filter(({ resolved }) => !resolved)
  const said = {
    shown: asked.remarks === 'off' ? [] : asked.remarks === 'all' ? remarks : open,
    counts: { open: open.length, resolved: remarks.length - open.length, elsewhere }
  }
  return (
    <AreaPage words={compareWords}>
      {compared ? (
        <Compared {...{ compared, asked, names, folds, marks }} remarks={said} />
      ) : (
        <NeverSeen {...{ document, asked, names }} />
      )}
    </AreaPage>
  )
}

function Compared({
  compared,
  asked,
  ...rest
}: Omit<ComparePageProps, 'redline' | 'source' | 'steps' | 'letters'>) {
  const words = useWords()
  const redline = useMemo(() => redlineOf(compared.rows, compared.made), [compared])
  const total = redline.changes.length
  const signs = asked.marks
  const source = useMemo(
    () => redlineSource(compared, { total, signs, asks: false, words }),
    [compared, total, signs, words]
  )
  const marked = asked.view !== 'clean' && asked.marks
  const steps = useChangeSteps(marked ? total : 0, `${asked.view} ${asked.from} ${asked.to}`)
  useRemarkSteps()
  const [on, turn] = useLetterKeys()
  return <ComparePage {...{ compared, asked, redline, source, steps, ...rest }} letters={{ on, turn }} />
}
