import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { useWords } from '../i18n/words.ts'

/**
 * What stands in place of a page that cannot be shown: what happened, and the ways out. Every route has it as its
 * own boundary, so that the frame around it stays and says what it always says.
 */
export function PageError() {
  const error = useRouteError()
  const { errors } = useWords()
  const site = useRouteLoaderData('root') as { development?: boolean } | undefined
  const missing = isMissing(error)
  const offline = error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine
  const sentence = missing ? errors.notFoundWords : offline ? errors.offline : errors.words
  const detail = site?.development && error instanceof Error ? (error.stack ?? error.message) : null
  return (
    <main className="site-main" id="content" tabIndex={-1}>
      <h1 className="page-title">{missing ? errors.notFoundTitle : errors.title}</h1>
      <p className="page-lead">{sentence}</p>
      <h2 className="way-out">{errors.wayOut}</h2>
      <ul className="ways-out">
        {!missing && (
          <li>
            <a href="">{errors.reload}</a>
          </li>
        )}
        <li>
          <a href="/">{errors.home}</a>
        </li>
        {!missing && <li>{errors.tell}</li>}
      </ul>
      {detail && <pre>{detail}</pre>}
    </main>
  )
}

export const isMissing = (error: unknown): boolean => isRouteErrorResponse(error) && error.status === 404
