import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { madeOn } from '../../document-view/thread-line.ts'
import { placeName } from '../../components/comments/comment-names.ts'
import { RemarksPage } from '../../components/comments/remarks-page.tsx'
import { numbersOf } from '../../document-view/outline.ts'
import { sentForm, statusOf } from '../../form/form-answer.server.ts'
import { commentWords } from '../../i18n/comment-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/comments.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await roomViewerOf(request, context)
  const code = params['code'] ?? ''
  const revision = new URL(request.url).searchParams.get('revision') ?? undefined
  const [read, own, versions, unsent, words] = await Promise.all([
    context.reading.document(actor, code),
    context.remarks.ownRemarks(actor, code, revision),
    context.revisions.list(actor, code),
    context.remarks.list(actor, code, { unsent: true }),
    commentWords.load(language)
  ])
  if (!read.ok || !own.ok) throw new Response(null, { status: 404 })
  const { text } = read.value
  const numbers = numbersOf(text)
  const maySend = unsent.ok && unsent.value.may.send_as_delegation === null
  return {
    title: `${words.own.title(own.value.voiceName)} · ${own.value.document.code}`,
    own: own.value,
    places: Object.fromEntries(
      own.value.remarks.map(({ thread }) => [
        thread.id,
        placeName({ ...thread.anchor, ...madeOn(thread.anchor) }, { numbers, text }, words)
      ])
    ),
    versions: versions.ok ? versions.value.revisions.map(({ name }) => name) : [],
    unsent: maySend ? unsent.value.threads : [],
    page: `/documents/${encodeURIComponent(code)}`,
    done: doneIn(request)
  }
}

/** Sends the chosen remarks in the name of the delegation. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const code = params['code'] ?? ''
  const [sent, read] = await Promise.all([sentForm(request), context.reading.document(actor, code)])
  const target = read.ok ? read.value.id : code
  const act = { action: 'send_as_delegation', target, drafts: sent.all('drafts') }
  const outcome = await context.perform(actor, code, act)
  if (outcome.ok) return redirect(`${sent.path}?done=sent`, { status: 303 })
  const { refusal } = outcome
  const words = await commentWords.load(language)
  const { why, way } = words.refusals[refusal.code] ??
    room.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }
  return data({ problem: `${why} ${way}` }, { status: statusOf(refusal) })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function RemarksRoute() {
  const { title: _, ...page } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as { problem: string } | undefined
  return (
    <AreaPage words={commentWords}>
      <RemarksPage {...page} problem={answer?.problem ?? null} />
    </AreaPage>
  )
}
