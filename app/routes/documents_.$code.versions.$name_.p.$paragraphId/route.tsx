import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { versionAddress } from '../../components/revision/addresses.ts'
import { viewerOf } from '../../viewer.ts'

/** The lasting address of a paragraph: it follows the id, whatever number the paragraph has, here or later. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const outcome = await context.revisions.revision(actor, params['code'] ?? '', params['name'] ?? '')
  const id = params['paragraphId'] ?? ''
  if (!outcome.ok || !outcome.value.text.paragraphs.some(paragraph => paragraph.id === id))
    throw new Response(null, { status: 404 })
  const { document, revision } = outcome.value
  return redirect(`${versionAddress(document.code, revision.name)}#p-${encodeURIComponent(id)}`)
}

/** Only the page of an error is ever shown here. */
export default function Nothing() {
  return null
}

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'
