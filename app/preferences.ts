import { knownLanguage, LANGUAGES, wishedLanguage, type Language } from '@acuerdo/domain'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** One year, in seconds. */
const REMEMBERED_SECONDS = 365 * 24 * 60 * 60

/** First the address (`?lang=es`), then what was chosen before, then the person's own, then the browser's. */
export const languageOf = (request: Request, ofPerson: Language | null): Language =>
  wishedLanguage({
    address: languageInAddress(request),
    chosen: cookie(request, 'language'),
    ofPerson,
    accepts: request.headers.get('Accept-Language') ?? ''
  })

export const languageInAddress = (request: Request): Language | null =>
  knownLanguage(new URL(request.url).searchParams.get('lang'))

export function themeOf(request: Request): Theme {
  const chosen = cookie(request, 'theme')
  return THEMES.find(theme => theme === chosen) ?? 'auto'
}

/** The `Set-Cookie` headers that remember a choice; unknown values are passed over. */
export function preferenceCookies(chosen: { language?: unknown; theme?: unknown }): string[] {
  const language = LANGUAGES.find(one => one === chosen.language)
  const theme = THEMES.find(one => one === chosen.theme)
  return [
    ...(language ? [cookieHeader('language', language)] : []),
    ...(theme ? [cookieHeader('theme', theme)] : [])
  ]
}

const cookieHeader = (name: string, value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${REMEMBERED_SECONDS}; HttpOnly; SameSite=Lax`

function cookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map(pair => pair.trim().split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? null
}
