import { LANGUAGES } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { LANGUAGE_NAMES } from '../../i18n/format.ts'
import { usePublicWords } from '../../i18n/public-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon, Mark } from '../icons.tsx'

export interface PublicFrame {
  event: string | null
  /** Path of this page. */
  here: string
}

/** Around every page that is open to everybody; it has no scripts, and knows nobody. */
export function PublicMain({
  frame,
  className = '',
  children
}: {
  frame: PublicFrame
  className?: string
  children: ReactNode
}) {
  return (
    <>
      <PublicHead frame={frame} />
      <main className={`site-main public ${className}`} id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function PublicHead({ frame: { event, here } }: { frame: PublicFrame }) {
  const words = usePublicWords()
  const { language } = useWords()
  const places = [
    ['/adopted', words.texts.title],
    ['/adopted/agenda', words.agenda.title]
  ] as const
  return (
    <header className="site-head public-head">
      <a
        className="site-mark"
        href={inLanguage('/adopted', language)}
        aria-label={`Acuerdo: ${words.texts.title}`}
      >
        <Mark />
        Acuerdo
      </a>
      {event && <span className="site-event">{event}</span>}
      <nav className="public-nav" aria-label={words.places}>
        {places.map(([address, name]) => (
          <a
            key={address}
            href={inLanguage(address, language)}
            aria-current={here === address ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <nav className="public-languages" aria-label={words.languages}>
        {LANGUAGES.map(one => (
          <a
            key={one}
            href={inLanguage(here, one)}
            lang={one}
            hrefLang={one}
            aria-current={one === language ? 'true' : undefined}
          >
            {LANGUAGE_NAMES[one]}
          </a>
        ))}
      </nav>
      <a className="public-sign-in" href="/sign-in">
        {words.signIn}
      </a>
    </header>
  )
}

/** What says that a page is open, above its title. */
export function OpenMark({ name }: { name: string }) {
  const words = usePublicWords()
  return (
    <p className="public-mark">
      <Icon name="check" />
      {name} <span className="muted">· {words.open}</span>
    </p>
  )
}

/** Addresses of these pages carry their language, so that each is one page for everybody. */
export const inLanguage = (path: string, language: string): string => `${path}?lang=${language}`

export const textAddress = (code: string, language: string, rendering: string | null = null): string =>
  inLanguage(`/adopted/${code}${rendering === null ? '' : `/${rendering}`}`, language)
