import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OutboxPage } from '../../components/outbox/outbox-page.tsx'
import { doneAt, refused, sentForm, type FormAnswer } from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import { letterWords } from '../../i18n/letter-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { doneIn, roomViewerOf } from '../../room-reading.server.ts'
import '../../styles/outbox.css'

/** For the secretariat; nobody else hears that there are letters. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, language } = await roomViewerOf(request, context)
  const [outcome, words] = await Promise.all([context.outbox.page(actor), letterWords.load(language)])
  if (!outcome.ok) throw new Response(null, { status: 403 })
  return { title: words.title, page: outcome.value, done: doneIn(request) !== null }
}

/** Tries one letter again at once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, language } = await roomViewerOf(request, context)
  const sent = await sentForm(request)
  const words = await letterWords.load(language)
  const outcome = await context.outbox.again(actor, sent.values['letter'] ?? '')
  const said = rewordedOutcome(outcome, words.refusals)
  return said.ok ? doneAt(sent.path, 'again') : refused(sent, said.refusal)
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Outbox() {
  const { page, done } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  const answer = useAnswer() as FormAnswer | undefined
  return (
    <AreaPage words={letterWords}>
      <RoomPage>
        <OutboxPage page={page} done={done} problem={answer?.problem ?? null} />
      </RoomPage>
    </AreaPage>
  )
}
