import { LANGUAGES } from '@acuerdo/domain'
import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { viewerOf } from '../../viewer.ts'

/** The language of the reader, or the first one that the text is not written in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await viewerOf(request, context)
  const key = params['code'] ?? ''
  const page = await context.reading.document(actor, key)
  if (!page.ok) throw new Response(null, { status: 404 })
  const others = LANGUAGES.filter(one => one !== page.value.language)
  throw redirect(`/documents/${key}/languages/${others.find(one => one === language) ?? others[0] ?? ''}`)
}
