import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction
} from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useMemo } from 'react'
import { comparedRemarks } from '../../compared-remarks.server.ts'
import { RemarksProvider, SignsProvider } from '../../components/compare/remarks-context.ts'
import { versionAddress } from '../../components/revision/addresses.ts'
import { PrintSheet } from '../../components/revision/print-sheet.tsx'
import { VersionPage } from '../../components/revision/version-page.tsx'
import { TEXT_MODES, type RestoreProblem } from '../../components/revision/version-view.ts'
import { drawnNotes } from '../../document-view/drawn-notes.ts'
import { drawnVersion } from '../../document-view/drawn-version.ts'
import { sentForm, statusOf } from '../../form/form-answer.server.ts'
import { sayOfRestoring, speechOf } from '../../form/said.server.ts'
import { commentWords } from '../../i18n/comment-words.ts'
import { compareWords } from '../../i18n/compare-words.ts'
import { revisionWords } from '../../i18n/revision-words.ts'
import { useWords } from '../../i18n/words.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { useRemarkSteps } from '../../live/remark-steps.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import '../../styles/footnotes.css'
import '../../styles/row-remarks.css'
import '../../styles/revisions.css'
import { viewerOf } from '../../viewer.ts'
import { afterAct, formIn, lastActIn, restoreAct } from './restoring.server.ts'
import { thenAndNow, versionView } from './version-reading.server.ts'

const asked = (params: LoaderFunctionArgs['params']) => ({
  code: params['code'] ?? '',
  name: params['name'] ?? ''
})

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request, context)
  const both = await thenAndNow(context, viewer.actor, asked(params))
  const speech = await speechOf(viewer)
  const query = new URL(request.url).searchParams
  const { code, name } = asked(params)
  const [words] = await Promise.all([commentWords.load(viewer.language), compareWords.load(viewer.language)])
  const about = { context, actor: viewer.actor, code, sides: { from: name, to: name }, words }
  return {
    remarks: (await comparedRemarks(about)).remarks,
    view: await versionView(context, viewer.actor, { ...both, speech }),
    mode: TEXT_MODES.find(mode => mode === query.get('text')) ?? 'compilation',
    print: query.get('print') === 'on',
    form: formIn(request, both),
    last: lastActIn(request, both)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`version ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

/** Gives the working text the words of this version again, or takes that back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context)
  const both = await thenAndNow(context, viewer.actor, asked(params))
  const sent = await sentForm(request)
  const outcome = await context.perform(viewer.actor, both.view.id, restoreAct(sent, both))
  if (outcome.ok) {
    const { document, revision } = both.page
    const query = afterAct(sent, outcome.value['sequence'], both.view)
    return redirect(versionAddress(document.code, revision.name, query), { status: 303 })
  }
  const said = sayOfRestoring(outcome.refusal, both.view.stage, await speechOf(viewer))
  const problem: RestoreProblem = { said, reason: sent.values['reason'] ?? '' }
  return data({ problem }, { status: statusOf(outcome.refusal) })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.view.revision.symbol })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Version() {
  const { view, remarks, mode, print, form, last } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as { problem: RestoreProblem } | undefined
  useNews(view.document.id)
  useRemarkSteps()
  const words = useWords()
  const notes = useMemo(() => drawnNotes(view.text, view.footnotes, words.bracketLabels), [view, words])
  const drawn = useMemo(() => drawnVersion(view, notes, mode, words), [view, notes, mode, words])
  return (
    <AreaPage words={revisionWords}>
      {print ? (
        <PrintSheet {...{ view, drawn, notes, mode }} />
      ) : (
        <compareWords.Provider>
          <SignsProvider value={mode !== 'clean'}>
            <RemarksProvider value={remarks}>
              <VersionPage {...{ view, drawn, notes, mode, form, last }} problem={answer?.problem ?? null} />
            </RemarksProvider>
          </SignsProvider>
        </compareWords.Provider>
      )}
    </AreaPage>
  )
}
