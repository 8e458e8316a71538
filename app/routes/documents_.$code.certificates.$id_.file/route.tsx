import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '../../viewer.ts'

/** The certificate as a file for keeping, which is verified anywhere by its own hash. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const outcome = await context.decisions.certificate(actor, params['code'] ?? '', params['id'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { file } = outcome.value
  const { version, kind } = file.certificate
  const name = `${version.symbol}-${kind}`.replaceAll(/[^\w.-]+/g, '-')
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
      'Cache-Control': 'no-store'
    }
  })
}
