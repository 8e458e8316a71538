import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DelegationView } from '../../components/room/delegation-page.tsx'
import {
  answered,
  doneAt,
  linkIn,
  refused,
  sentForm,
  shownOnce,
  type FormAnswer,
  type SentForm
} from '../../form/form-answer.server.ts'
import { accreditDelegation, nominatePerson } from '../../form/people-acts.server.ts'
import { explained } from '../../form/why.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, offersOf, roomViewerOf, zoneOf } from '../../room-reading.server.ts'
import { mandateIn } from '../people.$id/administer.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await roomViewerOf(request, context)
  const outcome = await context.people.delegation(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { delegation, people, may } = outcome.value
  return {
    delegation,
    people,
    offers: await offersOf(context, actor, language),
    own: actor.delegation === delegation.code,
    why: {
      accredit: explained('accredit', may.accredit),
      nominate_delegate: explained('nominate_delegate', may.nominate_delegate)
    },
    done: doneIn(request)
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  if (sent.form === 'invite') {
    const moments = { now: context.now().toISOString(), zone: await zoneOf(context) }
    const act = invitation(sent, moments)
    const outcome = await context.performOnEvent(actor, act)
    if (!outcome.ok) return refused(sent, outcome.refusal, act)
    const link = linkIn(outcome.value)
    // Somebody whom the delegation has already is changed, not invited.
    return link ? shownOnce(link) : doneAt(sent.path, 'saved')
  }
  const asked = changeOf(sent, (params['code'] ?? '').toUpperCase())
  if (!asked) throw new Response(null, { status: 400 })
  return answered(sent, await context.performOnEvent(actor, asked.act), asked)
}

function invitation(sent: SentForm, moments: { now: string; zone: string }) {
  const act = nominatePerson(sent)
  return sent.values['withMandate'] === 'on' ? { ...act, mandate: mandateIn(sent, moments) } : act
}

function changeOf(sent: SentForm, target: string) {
  switch (sent.form) {
    case 'change':
      return { act: accreditDelegation(sent), done: 'saved' }
    case 'suspend':
      return { act: { action: 'accredit', target, suspended: true }, done: 'suspended' }
    case 'restore':
      return { act: { action: 'accredit', target, suspended: false }, done: 'restored' }
    default:
      return null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.delegation.name })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Delegation() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <RoomPage>
      <DelegationView {...view} problem={answer?.problem ?? null} link={answer?.link ?? null} />
    </RoomPage>
  )
}
