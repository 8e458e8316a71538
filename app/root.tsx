import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData
} from '@remix-run/react'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import { useContext, type ReactNode } from 'react'
import { DemonstrationStrip, ErrorPage, SiteFoot, SkipLink } from './components/site-frame.tsx'
import { SiteHead } from './components/site-head.tsx'
import { RulesClock } from './components/times.tsx'
import { useWords } from './i18n/words.ts'
import { useRulesNow, useViewerZone } from './live/viewer-clock.ts'
import { Nonce } from './nonce.ts'
import { languageInAddress, preferenceCookies, themeOf } from './preferences.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/site.css'
import './styles/document.css'
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
    account: actor && { name: actor.name, delegation: actor.delegation },
    event: event && { ...event, name: event.name[language] },
    now: context.now().toISOString(),
    development: context.development,
    titles: { notFound: words.errors.notFoundTitle, error: words.errors.title }
  }
  // A language in the address stays for the pages after it.
  const cookies = preferenceCookies({ language: languageInAddress(request) })
  return data(answer, { headers: cookies.map(cookie => ['Set-Cookie', cookie] as [string, string]) })
}

export const meta: MetaFunction<typeof loader> = ({ data: site, error }) => {
  const title =
    isRouteErrorResponse(error) && error.status === 404 ? site?.titles.notFound : site?.titles.error
  return [{ title: error && title ? `${title} · Acuerdo` : 'Acuerdo' }]
}

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'alternate icon', href: '/favicon.ico' },
  { rel: 'preload', href: serif, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }
]

export function Layout({ children }: { children: ReactNode }) {
  const site = useSite()
  const words = useWords()
  const nonce = useContext(Nonce)
  const theme = site?.theme ?? 'auto'
  return (
    <html lang={words.language} dir={words.direction} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <SkipLink />
        {site && <SiteTop />}
        {children}
        <SiteFoot event={site?.event?.name ?? null} disclaimer={site?.event?.disclaimer ?? null} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

const useSite = () => useRouteLoaderData<typeof loader>('root')

function SiteTop() {
  const site = useSite()
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

export function ErrorBoundary() {
  const error = useRouteError()
  const { errors } = useWords()
  const development = useSite()?.development ?? false
  const missing = isRouteErrorResponse(error) && error.status === 404
  const offline = error instanceof TypeError && typeof navigator !== 'undefined' && !navigator.onLine
  const sentence = missing ? errors.notFoundWords : offline ? errors.offline : errors.words
  return (
    <ErrorPage
      title={missing ? errors.notFoundTitle : errors.title}
      words={sentence}
      detail={development && error instanceof Error ? (error.stack ?? error.message) : null}
      reload={!missing}
    />
  )
}
