import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemonstrationPeople } from '../../components/demonstration-people.tsx'
import { arrivalWords } from '../../i18n/arrival-words.ts'
import { pageTitle } from '../../page-title.ts'
import { visitorOf } from '../../viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const people = await context.accounts.demonstration()
  if (!people) throw new Response(null, { status: 404 })
  const { language } = await visitorOf(request, context)
  return { title: (await arrivalWords.load(language)).demo.title, people }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const personId = (await request.formData()).get('person')
  const outcome = await context.accounts.signInAs(String(personId), request)
  if (!outcome.ok) throw new Response(outcome.refusal.message, { status: 404 })
  return redirect('/', { status: 303, headers: { 'Set-Cookie': outcome.value.setCookie } })
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function Demonstration() {
  const { people } = useLoaderData<typeof loader>()
  return (
    <arrivalWords.Provider>
      <DemonstrationPeople people={people} />
    </arrivalWords.Provider>
  )
}
