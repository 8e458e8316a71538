import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { correspondenceAddress } from '../../components/revision/addresses.ts'
import { CorrespondencePage, sideSaid } from '../../components/revision/correspondence-page.tsx'
import { revisionWords } from '../../i18n/revision-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import '../../styles/revisions.css'
import { viewerOf } from '../../viewer.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await viewerOf(request, context)
  const key = params['code'] ?? ''
  const words = await revisionWords.load(language)
  const list = await context.revisions.list(actor, key)
  if (!list.ok) throw new Response(null, { status: 404 })
  const { document, revisions } = list.value
  const query = new URL(request.url).searchParams
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  const [newest, former] = revisions
  const { title } = words.correspondence
  if (from === '' || to === '') {
    if (!newest) return { title: `${title} · ${document.code}`, document, names: [], page: null }
    const [one, other] = former ? [former.name, newest.name] : [newest.name, 'working']
    throw redirect(correspondenceAddress(document.code, one, other))
  }
  const outcome = await context.revisions.correspondence(actor, key, from, to)
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { lines, beginnings } = outcome.value
  return {
    title: `${words.correspondence.heading(sideSaid(from, words), sideSaid(to, words))} · ${document.code}`,
    document,
    names: [...revisions.map(({ name }) => name), 'working'],
    page: { from: outcome.value.from, to: outcome.value.to, lines, beginnings }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function CorrespondenceRoute() {
  const { document, names, page } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={revisionWords}>
      <CorrespondencePage document={document} names={names} page={page} />
    </AreaPage>
  )
}
