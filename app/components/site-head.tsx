import type { Language } from '@acuerdo/domain'
import { LANGUAGES } from '@acuerdo/domain'
import { Form, Link } from '@remix-run/react'
import type { FormEvent } from 'react'
import { LANGUAGE_NAMES } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'
import { THEMES, type Theme } from '../preferences.ts'
import { Icon, Mark } from './icons.tsx'
import { Menu } from './menu.tsx'

export interface Account {
  id: string
  name: string
  delegation: string | null
}

/** The parts of the site that are for the viewer, already in words. */
export interface SectionsView {
  title: string
  places: { address: string; name: string }[]
}

interface SiteHeadProps {
  event: string | null
  account: Account | null
  theme: Theme
  /** Path and query of this page, to come back to after a choice. */
  here: string
  sections: SectionsView | null
  /** Before the person signs out: what this device keeps of them has to go. */
  onSignOut: (event: FormEvent<HTMLFormElement>) => void
}

export function SiteHead({ event, account, theme, here, sections, onSignOut }: SiteHeadProps) {
  const words = useWords()
  return (
    <header className="site-head">
      <Link reloadDocument className="site-mark" to="/" aria-label={`Acuerdo: ${words.site.home}`}>
        <Mark />
        Acuerdo
      </Link>
      {event && <span className="site-event">{event}</span>}
      {sections && <Sections className="site-nav" here={here} sections={sections} />}
      <div className="site-account">
        <Menu label={words.site.menu} summary={<MenuName account={account} />}>
          {account && <p>{words.site.signedInAs(named(account))}</p>}
          {sections && <Sections className="menu-nav" here={here} sections={sections} />}
          <LanguageChoice here={here} />
          <ThemeChoice here={here} theme={theme} />
          {account && (
            <form method="post" action="/sign-out" onSubmit={onSignOut}>
              <button className="button">{words.site.signOut}</button>
            </form>
          )}
        </Menu>
      </div>
    </header>
  )
}

/** The parts of the site; each is reached as a page of its own, so that unsent words are asked about. */
function Sections({
  className,
  here,
  sections
}: {
  className: string
  here: string
  sections: SectionsView
}) {
  const path = here.split('?', 1)[0] ?? here
  return (
    <nav className={className} aria-label={sections.title}>
      {sections.places.map(({ address, name }) => (
        <a key={address} href={address} aria-current={isAt(path, address) ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

const isAt = (path: string, section: string): boolean =>
  section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`)

const named = ({ name, delegation }: Account): string => (delegation ? `${name} (${delegation})` : name)

function MenuName({ account }: { account: Account | null }) {
  const words = useWords()
  return (
    <>
      <Icon name="menu" />
      <span className="menu-name">{account ? named(account) : LANGUAGE_NAMES[words.language]}</span>
    </>
  )
}

function LanguageChoice({ here }: { here: string }) {
  const words = useWords()
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="redirectTo" value={withoutLanguage(here)} />
      <fieldset>
        <legend>{words.site.language}</legend>
        <div className="menu-choices">
          {LANGUAGES.map((language: Language) => (
            <button
              key={language}
              className="button button-small"
              name="language"
              value={language}
              lang={language}
              aria-pressed={language === words.language}
            >
              {LANGUAGE_NAMES[language]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

/** The address wins over the cookie, so a choice has to leave it. */
function withoutLanguage(here: string): string {
  const url = new URL(here, 'http://site.invalid')
  url.searchParams.delete('lang')
  return url.pathname + url.search
}

function ThemeChoice({ here, theme }: { here: string; theme: Theme }) {
  const { site } = useWords()
  const names = { auto: site.themeAuto, light: site.themeLight, dark: site.themeDark }
  return (
    <Form method="post" action="/preferences" navigate={false}>
      <input type="hidden" name="redirectTo" value={here} />
      <fieldset>
        <legend>{site.theme}</legend>
        <div className="menu-choices">
          {THEMES.map(one => (
            <button
              key={one}
              className="button button-small"
              name="theme"
              value={one}
              aria-pressed={one === theme}
            >
              {names[one]}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
