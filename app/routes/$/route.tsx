import type { MetaFunction } from '@remix-run/node'
import { pageTitle } from '../../page-title.ts'

/** Every address that no other route knows. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export const action = loader

export const meta: MetaFunction = page => pageTitle({ ...page, title: undefined })

export { PageError as ErrorBoundary } from '../../components/page-error.tsx'

export default function NotFound() {
  return null
}
