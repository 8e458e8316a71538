import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { wholeIn, writerAt } from '../../history-reading.server.ts'
import type { Unanswered } from '../../live/play-history.ts'
import { roomViewerOf } from '../../room-reading.server.ts'

/** Who wrote the character at `offset` of `paragraph`, in the text at the sequence `at`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const query = new URL(request.url).searchParams
  const sequence = wholeIn(query, 'at')
  const offset = Number(query.get('offset'))
  const paragraph = query.get('paragraph')
  if (sequence === null || !paragraph || !Number.isSafeInteger(offset) || offset < 0)
    throw new Response(null, { status: 404 })
  const asked = { context, actor, key: params['code'] ?? '', room }
  return { writer: await writerAt(asked, { paragraph, offset, sequence }) }
}

/** A question that could not be asked leaves the page as it is. */
export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs) =>
  serverLoader<typeof loader>().catch((): Unanswered => ({ failed: true }))
