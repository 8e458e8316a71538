import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { boardViewerOf, noSuchText } from '../../board-reading.server.ts'
import type { EntryView } from '../../components/boards/scribe-entries.tsx'
import { ScribePage } from '../../components/boards/scribe-page.tsx'
import { entryKindOf } from '../../document-view/scribe-entry.ts'
import type { Reopened } from '../../document-view/scribe-reopened.ts'
import type { FormAnswer } from '../../form/form-answer.server.ts'
import type { FormProblem } from '../../form/problem.ts'
import { explained } from '../../form/why.server.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { BoardPage } from '../../live/board-page.tsx'
import { useScribeDesk } from '../../live/scribe-desk.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import '../../styles/boards.css'
import { scribeAct } from './scribe-act.server.ts'
import { entriesOf, scribeText } from './scribe-reading.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  const key = params['code'] ?? ''
  const [read, list, delegations] = await Promise.all([
    context.reading.document(actor, key),
    context.proposals.list(actor, key),
    context.people.delegations(actor)
  ])
  if (!read.ok || !list.ok) throw noSuchText()
  const { searchParams } = new URL(request.url)
  const { id, theme, title, language } = read.value
  const entries = entriesOf(list.value, read.value)
  return {
    title: `${board.scribe.title} · ${theme.code}`,
    id,
    document: { code: theme.code, title, language },
    text: scribeText(read.value, delegations),
    entries,
    why: explained('enter_for_delegation', list.value.may.enter),
    asked: {
      at: searchParams.get('paragraph'),
      entry: entryKindOf(searchParams.get('entry')),
      kept: reopenedOf(entries, searchParams.get('kept'))
    },
    done: doneIn(request)
  }
}

/** What was kept, in its form. */
function reopenedOf(entries: readonly EntryView[], id: string | null): Reopened | null {
  const kept = entries.find(({ entry }) => entry.id === id)
  return kept?.form ? { id: kept.entry.id, delegation: kept.entry.delegation, form: kept.form } : null
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`scribe ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, board } = await boardViewerOf(request, context)
  return scribeAct({ request, context, actor, key: params['code'] ?? '', words: board })
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Scribe() {
  const { id, asked, ...page } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  const problem = answer?.problem ?? null
  const ids = page.text.paragraphs.map(paragraph => paragraph.id)
  const desk = useScribeDesk(ids, { ...asked, ...placeIn(problem) }, page.why === null)
  useNews(id)
  return (
    <BoardPage>
      <ScribePage {...page} desk={desk} problem={problem} />
    </BoardPage>
  )
}

/** A form that was refused is open again where it was sent from. */
function placeIn(problem: FormProblem | null) {
  const entry = entryKindOf(problem?.values['kind'] ?? null)
  return problem === null || entry === null ? null : { at: problem.values['paragraph'] ?? null, entry }
}
