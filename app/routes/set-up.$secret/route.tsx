import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { PersonalLink, SetUpForm } from '../../../server/context.ts'
import { SET_UP, SetUpDone, SetUpGone, SetUpPage } from '../../components/room/set-up-page.tsx'
import { problemOf, statusOf } from '../../form/form-answer.server.ts'
import type { FormProblem } from '../../form/problem.ts'
import { changed, complete, emptySetUp, setUpOf } from '../../form/set-up-fields.ts'
import { loadRoomWords } from '../../i18n/room-words.ts'
import { RoomPage } from '../../live/room-page.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { pageTitle } from '../../page-title.ts'
import { visitorOf } from '../../viewer.ts'

const headers = { 'Cache-Control': 'no-store' }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = await visitorOf(request, context)
  const { setUp } = await loadRoomWords(language)
  const outcome = await context.setUp.look(params['secret'] ?? '')
  if (!outcome.ok) return data({ title: setUp.gone, form: null }, { status: 404, headers })
  return data({ title: setUp.title, form: emptySetUp(language) }, { headers })
}

interface SetUpAnswer {
  form: SetUpForm | null
  problem: FormProblem | null
  links: PersonalLink[] | null
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const secret = params['secret'] ?? ''
  const sent = await request.formData()
  const change = sent.get('change')
  const answer = (part: Partial<SetUpAnswer>, status = 200, cookie: Record<string, string> = {}) =>
    data<SetUpAnswer>(
      { form: null, problem: null, links: null, ...part },
      { status, headers: { ...headers, ...cookie } }
    )
  if (change === 'template') {
    const outcome = await context.setUp.look(secret)
    return answer(outcome.ok ? { form: outcome.value.template } : {})
  }
  const form = setUpOf(sent)
  const shown = { ...form, secretariat: { ...form.secretariat, password: '' } }
  if (typeof change === 'string') return answer({ form: changed(shown, change) })
  const outcome = await context.setUp.setUp(secret, complete(form), context.address)
  if (outcome.ok)
    return answer({ links: outcome.value.links }, 200, { 'Set-Cookie': outcome.value.setCookie })
  return answer({ form: shown, problem: problemOf(SET_UP, outcome.refusal) }, statusOf(outcome.refusal))
}

export const meta: MetaFunction<typeof loader> = ({ data: view, ...page }) =>
  pageTitle({ ...page, title: view?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function SetUp() {
  const { form } = useLoaderData<typeof loader>()
  const answer = useAnswer() as SetUpAnswer | undefined
  const shown = answer?.form ?? form
  return (
    <RoomPage>
      {answer?.links ? (
        <SetUpDone links={answer.links} />
      ) : shown ? (
        <SetUpPage form={shown} problem={answer?.problem ?? null} />
      ) : (
        <SetUpGone />
      )}
    </RoomPage>
  )
}
