import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { LanguagePage } from '../../components/summit/language-page.tsx'
import { answered, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import { explained } from '../../form/why.server.ts'
import { languageName } from '../../i18n/format.ts'
import { readOrKeep } from '../../last-read.client.ts'
import { SummitPage } from '../../live/summit-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { useNews } from '../../live/use-news.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn } from '../../room-reading.server.ts'
import { summitViewerOf } from '../../summit-reading.server.ts'
import '../../styles/summit.css'
import { languageAct } from './language-act.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language, summit } = await summitViewerOf(request, context)
  const version = new URL(request.url).searchParams.get('version')
  const which = { version, language: params['language'] ?? '' }
  const outcome = await context.summit.language(actor, params['code'] ?? '', which)
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { may, ...page } = outcome.value
  return {
    title: `${summit.languages.title(languageName(language, page.language))} · ${page.version.symbol}`,
    page,
    why: {
      translate: explained('translate', may.translate),
      certify_concordance: explained('certify_concordance', may.certify_concordance),
      challenge_concordance: explained('challenge_concordance', may.challenge_concordance)
    },
    me: actor.personId,
    done: doneIn(request)
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  readOrKeep(`language ${request.url}`, () => serverLoader<typeof loader>())
clientLoader.hydrate = true

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, summit } = await summitViewerOf(request, context)
  const key = params['code'] ?? ''
  const which = {
    version: new URL(request.url).searchParams.get('version'),
    language: params['language'] ?? ''
  }
  const page = await context.summit.language(actor, key, which)
  if (!page.ok) throw new Response(null, { status: 404 })
  const sent = await sentForm(request)
  const asked = languageAct(sent, page.value)
  if (asked === null) throw new Response(null, { status: 400 })
  const outcome = await context.perform(actor, key, asked.act)
  return answered(sent, rewordedOutcome(outcome, summit.refusals), asked)
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function LanguageVersion() {
  const view = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  useNews(view.page.document.id)
  return (
    <SummitPage>
      <LanguagePage {...view} problem={answer?.problem ?? null} />
    </SummitPage>
  )
}
