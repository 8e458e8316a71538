import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction
} from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { listAddress } from '../../components/revision/addresses.ts'
import type { IssueProblem } from '../../components/revision/issue-form.tsx'
import { VersionList } from '../../components/revision/version-list.tsx'
import { sentForm, statusOf } from '../../form/form-answer.server.ts'
import { say, speechOf } from '../../form/said.server.ts'
import { revisionWords } from '../../i18n/revision-words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import '../../styles/revisions.css'
import { viewerOf } from '../../viewer.ts'
import { decidedVersions } from './decided-versions.server.ts'
import { chosenIn, emptyPlaces, issueOf, versionsOf } from './versions-reading.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request, context)
  const { actor } = viewer
  const { list, view } = await versionsOf(context, actor, params['code'] ?? '')
  const chosen = chosenIn(request, list)
  const speech = await speechOf(viewer)
  const done = doneIn(request)
  return {
    title: `${speech.revisions.list.title} · ${list.document.title}`,
    document: list.document,
    revisions: list.revisions,
    decided: await decidedVersions({ context, actor, key: list.document.id }, viewer.language),
    issue: await issueOf({ context, actor, list, view, speech }),
    chosen,
    done: list.revisions.some(({ name }) => name === done) ? done : null
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`versions ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

/** Issues the text as it stands under the name that the form showed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context)
  const key = params['code'] ?? ''
  const { list, view } = await versionsOf(context, viewer.actor, key)
  const { values } = await sentForm(request)
  const { revision = '', note = '', onInstructionOf = '' } = values
  const { code } = list.document
  const outcome = await context.perform(viewer.actor, key, {
    action: 'issue_revision',
    target: `${code}/${revision}`,
    revision,
    ...(note === '' ? {} : { note }),
    ...(onInstructionOf === '' ? {} : { onInstructionOf })
  })
  if (outcome.ok) return redirect(`${listAddress(code)}?done=${revision}`, { status: 303 })
  const speech = await speechOf(viewer)
  const said = say(outcome.refusal, speech)
  const places = outcome.refusal.code === 'RV4' ? emptyPlaces(view.text, code, speech.revisions) : []
  const problem: IssueProblem = { said: { ...said, ...(places ? { places } : {}) }, note }
  return data({ problem }, { status: statusOf(outcome.refusal) })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Versions() {
  const { document, revisions, decided, issue, chosen, done } = useLoaderData() as Awaited<
    ReturnType<typeof loader>
  >
  const answer = useAnswer() as { problem: IssueProblem } | undefined
  return (
    <AreaPage words={revisionWords}>
      <VersionList
        {...{ document, revisions, decided, issue, chosen, done }}
        problem={answer?.problem ?? null}
      />
    </AreaPage>
  )
}
