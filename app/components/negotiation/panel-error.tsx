import { Link, useParams, useRouteError } from '@remix-run/react'
import { useWords } from '../../i18n/words.ts'
import { isMissing } from '../page-error.tsx'

/** What stands in place of a panel that can't be shown; the text beside it stays. */
export function PanelError() {
  const error = useRouteError()
  const { code = '' } = useParams()
  const { errors, document } = useWords()
  return (
    <div className="negotiation">
      <p role="alert">{isMissing(error) ? errors.notFoundWords : errors.words}</p>
      <p>
        <Link to={`/documents/${encodeURIComponent(code)}#panel`}>{document.text}</Link>
      </p>
    </div>
  )
}
