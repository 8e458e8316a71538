import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteLoaderData,
  type ShouldRevalidateFunction
} from '@remix-run/react'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { useContext, useState, type ReactNode } from 'react'
import { PageError } from './components/page-error.tsx'
import { DemonstrationStrip, SiteFoot, SkipLink } from './components/site-frame.tsx'
import { SiteHead } from './components/site-head.tsx'
import { RulesClock } from './components/times.tsx'
import { useWords } from './i18n/words.ts'
import { signOut } from './live/sign-out.ts'
import { useInBrowser, useRulesNow, useViewerZone } from './live/viewer-clock.ts'
import { Nonce } from './nonce.ts'
import { pageTitle } from './page-title.ts'
import { languageInAddress, preferenceCookies, themeOf } from './preferences.ts'
import { sectionsOf } from './sections.server.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/site.css'
import './styles/document.css'
import './styles/room.css'
import '@acuerdo/editor/editor.css'
import './styles/text.css'
import './styles/print.css'
import { visitorOf } from './viewer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [{ actor, language, words }, event] = await Promise.all([
    visitorOf(request, context),
    context.reading.event()
  ])
  const answer = {
    language,
    theme: themeOf(request),
    account: actor && { id: actor.personId, name: actor.name, delegation: actor.delegation },
    event: event && { ...event, name: event.name[language] },
    sections: await sectionsOf(context, actor, language),
    now: context.now().toISOString(),
    development: context.development,
    titles: { notFound: words.errors.notFoundTitle, error: words.errors.title }
  }
  // A language in the address stays for the pages after it.
  const cookies = preferenceCookies({ language: languageInAddress(request) })
  return data(answer, { headers: cookies.map(cookie => ['Set-Cookie', cookie] as [string, string]) })
}

export const meta: MetaFunction<typeof loader> = ({ error, matches }) =>
  pageTitle({ error, matches, title: undefined })

/** Who is signed in and which event it is change with a whole new page only; choices are made here. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) => formAction === '/preferences'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'alternate icon', href: '/favicon.ico' },
  { rel: 'preload', href: serif, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }
]

export function Layout({ children }: { children: ReactNode }) {
  const site = useSite()
  const words = useWords()
  const nonce = useContext(Nonce)
  // Scripts are written by the server only: made in the browser, they would break the rule of trusted types.
  const [made] = useState(useInBrowser())
  const open = useOpen()
  const theme = open ? 'auto' : (site?.theme ?? 'auto')
  return (
    <html lang={words.language} dir={words.direction} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {!open && <meta name="robots" content="noindex" />}
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        {site && (open ? <OpenTop /> : <SiteTop />)}
        {children}
        <SiteFoot event={site?.event?.name ?? null} disclaimer={site?.event?.disclaimer ?? null} />
        {!made && !open && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

/** Pages that are open to everybody are the same for everybody: without scripts, clock, account or choice of theme. */
const useOpen = (): boolean =>
  useMatches().some(({ handle }) => (handle as { public?: true } | undefined)?.public === true)

/** Such a page says itself where it is; only that it is a demonstration is said here. */
function OpenTop() {
  const site = useSite()
  return site?.event?.disclaimer ? <DemonstrationStrip clock={null} /> : null
}

const useSite = () => useRouteLoaderData<typeof loader>('root')

function SiteTop() {
  const site = useSite()
  const words = useWords()
  const { pathname, search } = useLocation()
  if (!site) return null
  return (
    <>
      {site.event && <Demonstration event={site.event} now={site.now} />}
      <SiteHead
        event={site.event?.name ?? null}
        account={site.account}
        theme={site.theme}
        here={pathname + search}
        sections={site.sections}
        onSignOut={event => void signOut(event, { person: site.account?.id ?? '', leave: words.save.leave })}
      />
    </>
  )
}

type Site = NonNullable<ReturnType<typeof useSite>>

function Demonstration({ event, now }: { event: NonNullable<Site['event']>; now: string }) {
  const rulesNow = useRulesNow(new Date(now), event.clockOffsetMs)
  const viewerZone = useViewerZone()
  if (event.disclaimer === null && event.clockOffsetMs === 0) return null
  const place = event.place.split(',')[0] ?? event.place
  const clock = <RulesClock now={rulesNow} place={place} eventZone={event.timeZone} viewerZone={viewerZone} />
  return <DemonstrationStrip clock={clock} />
}

export default function App() {
  return <Outlet />
}

/** Of the frame itself; every page has a boundary of its own inside it. */
export { PageError as ErrorBoundary }
