import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { CommitmentsPage } from '../../components/summit/commitments-page.tsx'
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

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const { may, ...page } = await context.summit.commitments(actor)
  return {
    title: summit.commitments.title,
    page,
    why: { record_commitment: explained('record_commitment', may.record_commitment) },
    mayAmend: page.commitments.filter(one => one.may.amend_commitment === null).map(({ id }) => id),
    done: doneIn(request)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`commitments ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const sent = await sentForm(request)
  const asked = askedFor(sent)
  if (asked === null) throw new Response(null, { status: 400 })
  const outcome = await context.performOnEvent(actor, asked.act)
  return answered(sent, rewordedOutcome(outcome, summit.refusals), asked)
}

function askedFor(sent: SentForm) {
  const target = sent.values['target'] ?? ''
  if (sent.form === 'record')
    return {
      act: { action: 'record_commitment', target, ...fieldsOf(sent), citedBy: sent.all('citedBy') },
      done: 'recorded'
    }
  const amend = { action: 'amend_commitment', target }
  if (sent.form.startsWith('amend-')) return { act: { ...amend, ...fieldsOf(sent) }, done: 'amended' }
  // The half of somebody else is repeated to the letter, or one's own withdrawn.
  const said = sent.form.startsWith('half-') ? saidIn(sent) : null
  if (said === null) return null
  const withdraw = sent.values['withdraw'] === 'yes'
  return {
    act: { ...said, ...amend, ...(withdraw ? { withdraw } : {}) },
    done: withdraw ? 'withdrawn' : 'amended'
  }
}

/** Null for what no page of ours sends; whether it makes sense is asked like of every act. */
function saidIn({ values }: SentForm): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(values['payload'] ?? '')
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : null
  } catch {
    return null
  }
}

function fieldsOf({ values }: SentForm) {
  const { kind = '', value = '', currency = '', owner = '', deliverable = '', due = '', source = '' } = values
  return {
    ...{ kind, owner, source },
    ...(value === '' ? {} : { amount: { value: Number(value), currency } }),
    ...(deliverable === '' ? {} : { deliverable }),
    ...(due === '' ? {} : { due })
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Commitments() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  useNews()
  return (
    <SummitPage>
      <CommitmentsPage {...view} problem={answer?.problem ?? null} />
    </SummitPage>
  )
}
