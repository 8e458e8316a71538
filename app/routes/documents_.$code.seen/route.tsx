import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { viewerOf } from '../../viewer.ts'

/** Keeps that the reader has seen the text, as it stood at the sequence that was on the screen; then back to the text. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const key = params['code'] ?? ''
  const form = await request.formData()
  const sequence = Number(form.get('sequence'))
  const outcome = await context.revisions.markSeen(actor, key, sequence > 0 ? sequence : undefined)
  const here = `/documents/${encodeURIComponent(key)}`
  if (!outcome.ok && outcome.refusal.code !== 'conflict') throw new Response(null, { status: 404 })
  // Where the text is another one by now, what changed is shown, with the form to mark that.
  if (!outcome.ok) return redirect(`${here}/compare?from=seen&to=working`, { status: 303 })
  const back = form.get('back') ?? here
  return redirect(context.safeRedirect(back), { status: 303 })
}

/** The address is for marking only; whoever opens it by hand finds nothing. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function Nothing() {
  return null
}

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'
