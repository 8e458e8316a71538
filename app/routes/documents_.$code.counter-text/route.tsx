import { plain } from '@acuerdo/domain'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CounterTextPage } from '../../components/proposals/counter-text-page.tsx'
import { fieldWords } from '../../document-view/proposal-view.ts'
import { proposalWords } from '../../i18n/proposal-words.ts'
import { BracketsDrawn } from '../../components/proposals/redline-words.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useBracketsDrawn } from '../../live/use-proposals.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import { proposalViewerOf, sentencesOf, speaksOf } from '../../proposals-reading.server.ts'
import '../../styles/proposals.css'
import { counterTextAction, type CounterAnswer } from './counter-acts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  const code = params['code'] ?? ''
  const [read, list] = await Promise.all([
    context.reading.document(actor, code),
    context.proposals.list(actor, code, { state: 'draft' })
  ])
  if (!read.ok || !list.ok) throw new Response(null, { status: 404 })
  const { text, language, brackets, title, theme } = read.value
  const { may } = list.value
  return {
    title: `${words.counter.title} · ${theme.code}`,
    document: { title, language, brackets, delegations: read.value.delegations },
    standing: text.paragraphs
      .filter(({ runs }) => plain(runs) !== '')
      .map(({ runs }) => fieldWords(runs))
      .join('\n\n'),
    page: `/documents/${encodeURIComponent(code)}`,
    speaks: speaksOf(actor, may),
    mayNot: sentencesOf({ propose: may.propose }, { words, room }).propose,
    mayDraft: may.draft === null && actor.delegation !== null
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, words, room } = await proposalViewerOf(request, context)
  return counterTextAction({ context, actor, code: params['code'] ?? '', request, words, room })
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...rest }) =>
  pageTitle({ ...rest, title: page?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function CounterTextRoute() {
  const { title: _title, ...page } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as CounterAnswer | undefined
  const drawn = useBracketsDrawn({ view: page.document })
  return (
    <AreaPage words={proposalWords}>
      <BracketsDrawn value={drawn}>
        <CounterTextPage {...page} answer={answer ?? null} />
      </BracketsDrawn>
    </AreaPage>
  )
}
