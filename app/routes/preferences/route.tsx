import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { preferenceCookies } from '../../preferences.ts'

/** Remembers the language and the appearance that somebody chose, from a form or from JSON. */
export async function action({ request, context }: ActionFunctionArgs) {
  const json = request.headers.get('Content-Type')?.startsWith('application/json') === true
  const chosen = await (json ? jsonOf(request) : formOf(request))
  const headers = preferenceCookies(chosen).map(cookie => ['Set-Cookie', cookie] as [string, string])
  if (json) return Response.json({ ok: true }, { headers })
  return redirect(context.safeRedirect(chosen['redirectTo']), { status: 303, headers })
}

/** The address is for choices only; whoever opens it by hand finds nothing. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Nothing() {
  return null
}

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

const formOf = async (request: Request): Promise<Record<string, unknown>> =>
  Object.fromEntries(await request.formData())

async function jsonOf(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => null)
  return typeof body === 'object' && body !== null ? { ...body } : {}
}
