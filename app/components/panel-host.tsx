import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { PanelsView, PanelTab } from '../document-view/beside-text.ts'
import { useWords } from '../i18n/words.ts'
import { Icon, type IconName } from './icons.tsx'

interface PanelHostProps {
  panels: PanelsView
  /** Path of the document page. */
  page: string
  children: ReactNode
}

/**
 * The place beside the text: a row of links, and the panel that the address names. On narrow screens a sheet, opened
 * by the fragment of the address and closed by the link to the text, so that it needs no script.
 */
export function PanelHost({ panels, page, children }: PanelHostProps) {
  const { site } = useWords()
  return (
    <section className="panel panel-host" id="panel" aria-labelledby="panel-title" tabIndex={-1}>
      <details className="panel-fold" open>
        <summary>
          <h2 id="panel-title">{panels.title}</h2>
        </summary>
        <nav className="panel-tabs" aria-label={panels.label}>
          {panels.tabs.map(tab => (
            <PanelLink key={tab.name} tab={tab} page={page} />
          ))}
        </nav>
        <div className="panel-inside">{children}</div>
      </details>
      <a className="panel-close" href="#text" aria-label={site.close}>
        <Icon name="close" />
      </a>
    </section>
  )
}

/** Pages of brackets and paragraphs stand beside their list; those of the other panels are below theirs. */
const isInside = ({ path }: PanelTab, pathname: string, page: string): boolean =>
  path === ''
    ? /^\/(brackets|paragraphs)\//.test(pathname.slice(page.length))
    : pathname.startsWith(`${page}/${path}/`)

/** To a panel, wherever the link stands; the text stays as it is, with its caret. */
export function PanelLink({ tab, page, icon }: { tab: PanelTab; page: string; icon?: IconName }) {
  const { pathname } = useLocation()
  const address = tab.path === '' ? page : `${page}/${tab.path}`
  return (
    <Link
      to={`${address}#panel`}
      className={icon && 'bottom-link'}
      preventScrollReset
      aria-current={pathname === address || isInside(tab, pathname, page) ? 'page' : undefined}
    >
      {icon && <Icon name={icon} />}
      <span>
        {tab.title}
        {tab.count !== null && <span className="panel-count"> {tab.count}</span>}
      </span>
    </Link>
  )
}
