import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { DocumentScreen } from './document-screen.tsx'
import { readOrKeep } from '../../last-read.client.ts'
import { pageTitle } from '../../page-title.ts'
import { viewerOf } from '../../viewer.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await viewerOf(request, context)
  const outcome = await context.reading.document(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  return { view: outcome.value, me: { id: actor.personId, delegation: actor.delegation } }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(request, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data && `${data.view.symbol ?? data.view.theme.code} · ${data.view.title}` })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function DocumentRoute() {
  // Values arrive as the loader gave them; Remix's type only loosens optional properties on the way.
  const { view, me } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  // Another document is another session, never the same one with other words.
  return <DocumentScreen key={view.id} view={view} me={me} />
}
