import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

/**
 * A panel beside the text that can be folded; on narrow screens a sheet, opened by a link to its id and closed
 * by the link to the text, so that it needs no script and the way back is the browser's.
 */
export function Panel({
  id,
  title,
  count,
  children
}: {
  id: string
  title: string
  count: string | null
  children: ReactNode
}) {
  const { site } = useWords()
  return (
    <section className="panel" id={id} aria-labelledby={`${id}-title`}>
      <details className="panel-fold" open>
        <summary>
          <h2 id={`${id}-title`}>{title}</h2>
          {count && <span className="panel-count">{count}</span>}
        </summary>
        <div className="panel-inside">{children}</div>
      </details>
      <a className="panel-close" href="#text" aria-label={site.close}>
        <Icon name="close" />
      </a>
    </section>
  )
}
