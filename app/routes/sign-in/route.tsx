import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SignInForm } from '../../components/sign-in-form.tsx'
import { arrivalWords } from '../../i18n/arrival-words.ts'
import { pageTitle } from '../../page-title.ts'
import { visitorOf } from '../../viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, language } = await visitorOf(request, context)
  const redirectTo = context.safeRedirect(new URL(request.url).searchParams.get('redirectTo'))
  const refused = context.signInRefusal
  if (actor && !refused) throw redirect(redirectTo)
  return {
    title: (await arrivalWords.load(language)).signIn.title,
    redirectTo,
    email: refused?.email ?? '',
    problem: refused?.refusal.code ?? null,
    demonstration: (await context.accounts.demonstration()) !== null
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function SignIn() {
  const page = useLoaderData<typeof loader>()
  return (
    <arrivalWords.Provider>
      <SignInForm {...page} />
    </arrivalWords.Provider>
  )
}
