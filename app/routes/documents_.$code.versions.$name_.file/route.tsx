import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '../../viewer.ts'

/** The version as a file for keeping: everything that its hash stands on. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const outcome = await context.revisions.file(actor, params['code'] ?? '', params['name'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { symbol } = outcome.value
  return new Response(`${JSON.stringify(outcome.value, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${symbol.replaceAll(/[^\w.-]+/g, '-')}.json"`,
      'Cache-Control': 'no-store'
    }
  })
}
