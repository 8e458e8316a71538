import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { AnswersPage } from '../../components/comments/answers-page.tsx'
import { placeName } from '../../components/comments/comment-names.ts'
import { numbersOf } from '../../document-view/outline.ts'
import { commentWords } from '../../i18n/comment-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/comments.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const code = params['code'] ?? ''
  const [read, due, words] = await Promise.all([
    context.reading.document(actor, code),
    context.remarks.answersDue(actor, code),
    commentWords.load(language)
  ])
  if (!read.ok || (!due.ok && due.refusal.code === 'not_found')) throw new Response(null, { status: 404 })
  const { text, theme } = read.value
  const numbers = numbersOf(text)
  const said = due.ok ? null : (room.refusals[due.refusal.code]?.way ?? due.refusal.hint)
  const places = text.paragraphs.map(({ id }) => {
    const place = { on: 'paragraph', madeOn: id, paragraphId: id } as const
    return [id, placeName(place, { numbers, text }, words)] as const
  })
  const page = {
    title: `${words.due.title} · ${theme.code}`,
    due: due.ok ? due.value : null,
    why: said,
    places: Object.fromEntries(places),
    page: `/documents/${encodeURIComponent(code)}`
  }
  return data(page, { status: due.ok ? 200 : 403 })
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`answers-due ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function AnswersDueRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  useNews()
  return (
    <AreaPage words={commentWords}>
      <AnswersPage {...page} />
    </AreaPage>
  )
}
