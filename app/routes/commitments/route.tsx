import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommitmentsPage } from '../../components/summit/commitments-page.tsx'
import { answered, sentForm, type FormAnswer, type SentForm } from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import { explained } from '../../form/why.server.ts'
import { SummitPage } from '../../live/summit-page.tsx'
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
    done: doneIn(request)
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const sent = await sentForm(request)
  if (sent.form !== 'record') throw new Response(null, { status: 400 })
  const act = {
    ...{ action: 'record_commitment', target: sent.values['target'] ?? '' },
    ...fieldsOf(sent),
    citedBy: sent.all('citedBy')
  }
  const outcome = await context.performOnEvent(actor, act)
  return answered(sent, rewordedOutcome(outcome, summit.refusals), { act, done: 'recorded' })
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
  const answer = useActionData() as FormAnswer | undefined
  useNews()
  return (
    <SummitPage>
      <CommitmentsPage {...view} problem={answer?.problem ?? null} />
    </SummitPage>
  )
}
