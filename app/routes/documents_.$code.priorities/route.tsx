import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { PrioritiesPage } from '../../components/summit/priorities-page.tsx'
import { answered, sentForm, type FormAnswer, type SentForm } from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import { explained } from '../../form/why.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { SummitPage } from '../../live/summit-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import { summitViewerOf } from '../../summit-reading.server.ts'
import '../../styles/summit.css'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const outcome = await context.summit.priorities(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { may, ...page } = outcome.value
  return {
    title: `${summit.priorities.title} · ${page.document.code}`,
    page,
    why: {
      propose_priority: explained('propose_priority', may.propose_priority),
      propose_action: explained('propose_action', may.propose_action),
      endorse_priority: explained('endorse_priority', may.endorse_priority)
    },
    done: doneIn(request)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`priorities ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const sent = await sentForm(request)
  const asked = actOf(sent)
  if (asked === null) throw new Response(null, { status: 400 })
  const outcome = await context.perform(actor, params['code'] ?? '', asked.act)
  return answered(sent, rewordedOutcome(outcome, summit.refusals), asked)
}

function actOf({ form, values }: SentForm) {
  const { target = '', title = '', owner = '', due = '', area = '', stance = '' } = values
  switch (form) {
    case 'proposePriority':
      return { act: { action: 'propose_priority', target, title }, done: 'proposed' }
    case 'proposeAction':
      return { act: { action: 'propose_action', target, title, owner, due }, done: 'proposed' }
    case 'endorse':
      return { act: { action: 'endorse_priority', target: area, stance }, done: 'stance' }
    default:
      return null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Priorities() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  useNews(view.page.document.id)
  return (
    <SummitPage>
      <PrioritiesPage {...view} problem={answer?.problem ?? null} />
    </SummitPage>
  )
}
