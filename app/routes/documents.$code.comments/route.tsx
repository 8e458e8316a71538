import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import { sameList } from '../../document-view/comment-query.ts'
import { commentWords } from '../../i18n/comment-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { sendOrKeep } from '../../live/comment-drafts.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/comments.css'
import { commentAction } from './comment-acts.server.ts'
import { commentsPage } from './comments-reading.server.ts'
import { CommentsScreen } from './comments-screen.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const code = params['code'] ?? ''
  const { searchParams: search } = new URL(request.url)
  const page = await commentsPage({ context, actor, code, search })
  if (!page) throw new Response(null, { status: 404 })
  const words = await commentWords.load(language)
  const refusal = page.list.may.comment
  const said = refusal && (words.refusals[refusal.code] ?? room.refusals[refusal.code])
  return {
    ...page,
    title: `${words.panel.list} · ${page.list.document.code}`,
    mayNot: refusal && (said ? `${said.why} ${said.way}` : `${refusal.message} ${refusal.hint}`)
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const words = await commentWords.load(language)
  return commentAction({ context, actor, code: params['code'] ?? '', request, words, room })
}

export const clientLoader = ({ request, params, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`comments ${params['code']}${new URL(request.url).search}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const clientAction = ({ request, serverAction }: ClientActionFunctionArgs) =>
  sendOrKeep(request, () => serverAction() as Promise<CommentAnswer>)

/** What is unfolded in the list changes nothing of it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, ...asked }) => {
  const sameText = currentUrl.pathname === nextUrl.pathname
  const elsewhere = currentUrl.href !== nextUrl.href && !asked.formMethod
  if (sameText && elsewhere && sameList(currentUrl.searchParams, nextUrl.searchParams)) return false
  return asked.defaultShouldRevalidate
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export default function CommentsRoute() {
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={commentWords}>
      <CommentsScreen {...page} />
    </AreaPage>
  )
}
