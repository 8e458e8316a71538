import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { AgendaPage } from '../../components/summit/agenda-page.tsx'
import { answered, sentForm, type FormAnswer, type SentForm } from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import { explained } from '../../form/why.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { useAgendaDrag } from '../../live/agenda-drag.ts'
import { SummitPage } from '../../live/summit-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import { summitViewerOf, summitVisitorOf } from '../../summit-reading.server.ts'
import '../../styles/summit.css'

/** Public: whoever is not signed in sees the agenda itself. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, summit } = await summitVisitorOf(request, context)
  const { may, ...page } = await context.summit.agenda(actor)
  return {
    title: summit.agenda.title,
    page,
    why: {
      decide_agenda: explained('decide_agenda', may.decide_agenda),
      order_agenda: explained('order_agenda', may.order_agenda)
    },
    signedIn: actor !== null,
    done: doneIn(request)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`agenda ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const sent = await sentForm(request)
  const asked = /^(order$|name-)/.test(sent.form) ? ordering(sent) : answering(sent)
  const outcome = await context.performOnEvent(actor, asked.act)
  return answered(sent, rewordedOutcome(outcome, summit.refusals), asked)
}

function ordering({ values }: SentForm) {
  const { item = '', after = '', title = '', group = '' } = values
  const step = { id: item, after: after || null, title, group: group || null }
  // Back to the item, wherever it stands now, so that whoever uses keys goes on from there.
  return { act: { action: 'order_agenda', target: 'agenda', items: [step] }, done: `ordered#item-${item}` }
}

function answering({ values }: SentForm) {
  const { area = '', decision = '', agendaItem = '', remark = '' } = values
  const placed = decision === 'accepted' || decision === 'merged'
  return {
    act: {
      ...{ action: 'decide_agenda', target: area, decision },
      ...(placed && agendaItem !== '' ? { agendaItem } : {}),
      ...(remark === '' ? {} : { remark })
    },
    done: 'answered'
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Agenda() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  const drag = useAgendaDrag(view.page.items)
  return (
    <SummitPage>
      {view.signedIn && <Listening />}
      <AgendaPage {...view} drag={drag} problem={answer?.problem ?? null} />
    </SummitPage>
  )
}

/** News is for those who are signed in. */
function Listening() {
  useNews()
  return null
}
