import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { GroupPage } from '../../components/room/group-page.tsx'
import { answered, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { eligible, explained, onInstruction } from '../../form/why.server.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf, zoneOf } from '../../room-reading.server.ts'
import type { Action } from '@acuerdo/domain'
import type { GroupAction } from '../../../server/context.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { candidatesOf, versionOf, withNames } from './group-reading.server.ts'
import { groupAct } from './group-act.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, room } = await roomViewerOf(request, context)
  const outcome = await context.people.workingGroup(actor, params['code'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { may, ...page } = outcome.value
  const group = await withNames(context, actor, page)
  const delegations = await context.people.delegations(actor)
  return {
    title: room.group.title(group.theme.name[language]),
    group,
    why: Object.fromEntries(
      Object.entries(may).map(([action, refusal]) => [action, explained(action as Action, refusal)])
    ) as Record<GroupAction, ReturnType<typeof explained>>,
    version: await versionOf(context, actor, group),
    instructable: onInstruction(),
    drafters: eligible(group.members, 'k'),
    penHolders: eligible(group.members, 'h'),
    candidates: await candidatesOf(context, actor, delegations),
    regions: Object.fromEntries(
      delegations
        .filter(({ kind }) => kind !== 'observer')
        .map(({ code, group: region }) => [code, room.delegations.regions[region] ?? region])
    ),
    done: doneIn(request)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`group ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  const code = (params['code'] ?? '').toUpperCase()
  const moments = { now: context.now().toISOString(), zone: await zoneOf(context) }
  const asked = groupAct(sent, code, moments)
  if (!asked) throw new Response(null, { status: 400 })
  const onEvent = asked.act.action === 'create_document'
  const outcome = await (onEvent
    ? context.performOnEvent(actor, asked.act)
    : context.perform(actor, code, asked.act))
  return answered(sent, outcome, asked)
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Group() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  useNews(view.group.documentId ?? undefined)
  return (
    <RoomPage>
      <GroupPage {...view} problem={answer?.problem ?? null} />
    </RoomPage>
  )
}
