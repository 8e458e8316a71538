import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs, type ShouldRevalidateFunction } from '@remix-run/react'
import { DocumentScreen } from './document-screen.tsx'
import { readOrKeep } from '../../last-read.client.ts'
import { panelsOf } from '../../document-view/panels.server.ts'
import { pageTitle } from '../../page-title.ts'
import { roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/since.css'
import '../../styles/decided-line.css'
import '../../styles/footnotes.css'
import { decidedOf } from './decided.server.ts'
import { notesOf } from './notes.server.ts'
import { questionsOf } from './questions.server.ts'
import { sinceOf } from './since.server.ts'
import { sphereAction, sphereOf } from './sphere.server.ts'
import { standingOf } from './standing.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, words, room } = await roomViewerOf(request, context)
  const outcome = await context.reading.document(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const view = outcome.value
  const [standing, sphere, panels, since, questions, decided, apart] = await Promise.all([
    standingOf({ context, actor, view, words, room }),
    sphereOf({ context, actor, view, room, language }),
    panelsOf({ context, actor, document: view.id }, language),
    sinceOf({ context, actor, view }, language),
    questionsOf(view, language),
    decidedOf({ context, actor, view }, language),
    context.may(actor, 'internal_note', view.id)
  ])
  const page = `/documents/${encodeURIComponent(params['code'] ?? '')}`
  return {
    view,
    // A co-chair comes from a delegation and types for none.
    me: { id: actor.personId, delegation: apart === null ? actor.delegation : null },
    standing,
    sphere,
    panels,
    since,
    questions,
    decided,
    footnotes: await notesOf(view, { language, words }),
    page
  }
}

/** A note of the delegation, or a draft that is discarded; the text itself is not changed by forms. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, room } = await roomViewerOf(request, context)
  const outcome = await context.reading.document(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const document = outcome.value.id
  const { problem, status } = await sphereAction({ context, actor, request, document, room })
  return data({ problem }, { status })
}

export const clientLoader = ({ params, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`document ${params['code']}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

/** Going from panel to panel reads the panel only; news, acts and another text read the text afresh. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, ...asked }) => {
  const sameText = asked.currentParams['code'] === asked.nextParams['code']
  if (sameText && !asked.formMethod && currentUrl.href !== nextUrl.href) return false
  // What is said beside the text changes nothing of it; the news of it bring the counts.
  if (asked.formAction?.endsWith('/comments')) return false
  return asked.defaultShouldRevalidate
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page && `${page.view.symbol ?? page.view.theme.code} · ${page.view.title}` })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function DocumentRoute() {
  // Values arrive as the loader gave them; Remix's type only loosens optional properties on the way.
  const page = useLoaderData() as Awaited<ReturnType<typeof loader>>
  // Another document is another session, never the same one with other words.
  return <DocumentScreen key={page.view.id} {...page} />
}
