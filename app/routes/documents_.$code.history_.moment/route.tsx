import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { momentOf, wholeIn } from '../../history-reading.server.ts'
import type { Unanswered } from '../../live/play-history.ts'
import { roomViewerOf } from '../../room-reading.server.ts'

/** One moment of the history, for the player: `?at=` the sequence, `before=` that of the moment it is compared with. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const query = new URL(request.url).searchParams
  const sequence = wholeIn(query, 'at')
  if (sequence === null) throw new Response(null, { status: 404 })
  const asked = { context, actor, key: params['code'] ?? '', room }
  return (await momentOf(asked, { sequence, before: wholeIn(query, 'before') })).moment
}

/** A player without connection says so, and stays. */
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  serverLoader<typeof loader>().catch((): Unanswered => ({ failed: true }))
