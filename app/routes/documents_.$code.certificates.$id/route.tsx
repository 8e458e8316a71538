import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CertificatePage } from '../../components/certificate/certificate-page.tsx'
import { certificateWords } from '../../i18n/certificate-words.ts'
import { AreaPage } from '../../live/area-page.tsx'
import { pageTitle } from '../../page-title.ts'
import '../../styles/certificate.css'
import { viewerOf } from '../../viewer.ts'

/** The certificate of a decision; whoever may not read the text hears that there is none. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, language } = await viewerOf(request, context)
  const outcome = await context.decisions.certificate(actor, params['code'] ?? '', params['id'] ?? '')
  if (!outcome.ok) throw new Response(null, { status: 404 })
  const { document, card, certificate } = outcome.value
  const words = await certificateWords.load(language)
  // The whole text is in the file; the page leads to the version.
  return {
    title: words.title(certificate.version.symbol),
    page: { document, card, certificate: { ...certificate, text: null } }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTitle({ ...page, title: data?.title })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function CertificateRoute() {
  const { page } = useLoaderData() as Awaited<ReturnType<typeof loader>>
  return (
    <AreaPage words={certificateWords}>
      <CertificatePage page={page} />
    </AreaPage>
  )
}
