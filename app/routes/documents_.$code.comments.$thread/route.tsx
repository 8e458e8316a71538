import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import type { Unanswered } from '../../live/play-history.ts'
import { withoutGround } from '../../thread-reading.server.ts'
import { viewerOf } from '../../viewer.ts'

/** One comment with everything that was said in it, for the panel that unfolds it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const version = new URL(request.url).searchParams.get('version') ?? undefined
  const { code = '', thread = '' } = params
  const outcome = await context.remarks.thread(actor, code, thread, version)
  if (!outcome.ok) throw new Response(null, { status: 404 })
  return { thread: withoutGround(outcome.value) }
}

/** A panel without connection says so, and stays. */
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  serverLoader<typeof loader>().catch((): Unanswered => ({ failed: true }))

/** With every news the list is read afresh, and with it the comment that is unfolded. */
export const shouldRevalidate = () => false
