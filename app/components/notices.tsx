import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface NoticesProps {
  /** Path of this page. */
  here: string
  /** The editor's code could not be loaded. */
  failed: boolean
  /** What there is to tell besides. */
  children: ReactNode
}

/** Where the page says what it has to tell: a place that screen readers follow, there before anything is said. */
export function Notices({ failed, here, children }: NoticesProps) {
  const { document: words, errors } = useWords()
  return (
    <div className="notices screen-only" role="status" aria-label={words.notices}>
      {failed && (
        <div className="notice">
          <Icon name="alert" />
          <p>{words.editorFailed}</p>
          <a className="button button-small" href={here}>
            {errors.reload}
          </a>
        </div>
      )}
      {children}
    </div>
  )
}
