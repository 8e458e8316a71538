import type { MetaDescriptor } from '@remix-run/node'
import { isMissing } from './components/page-error.tsx'

/** The titles of error pages, which the root loader has in the language of the viewer. */
interface ErrorTitles {
  notFound: string
  error: string
}

/** The title of a page: its own, or that of the error in its place, and behind it the name of the product. */
export function pageTitle(args: {
  error?: unknown
  title: string | undefined
  matches: readonly { id: string; data: unknown }[]
}): MetaDescriptor[] {
  const root = args.matches.find(({ id }) => id === 'root')?.data as { titles?: ErrorTitles } | undefined
  const ofError = isMissing(args.error) ? root?.titles?.notFound : root?.titles?.error
  const title = args.error ? ofError : args.title
  return [{ title: title ? `${title} · Acuerdo` : 'Acuerdo' }]
}
