import { LANGUAGES, type Language } from '@acuerdo/domain'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** One year, in seconds. */
const REMEMBERED_SECONDS = 365 * 24 * 60 * 60

/** First the address (`?lang=es`), then what was chosen before, then the person's own, then the browser's. */
export function languageOf(request: Request, ofPerson: Language | null): Language {
  return (
    languageInAddress(request) ??
    known(cookie(request, 'language')) ??
    ofPerson ??
    accepted(request.headers.get('Accept-Language') ?? '') ??
    'en'
  )
}

export const languageInAddress = (request: Request): Language | null =>
  known(new URL(request.url).searchParams.get('lang'))

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

const known = (word: string | null): Language | null => LANGUAGES.find(language => language === word) ?? null

/** The best of the browser's wishes that we speak: "pt-BR;q=0.9, en;q=0.8" → pt. */
function accepted(header: string): Language | null {
  const wishes = header.split(',').map(wish => {
    const [tag = '', ...parameters] = wish.trim().split(';')
    const quality = parameters.find(parameter => parameter.trim().startsWith('q='))
    return {
      language: known(tag.slice(0, 2).toLowerCase()),
      quality: quality ? Number(quality.trim().slice(2)) : 1
    }
  })
  const spoken = wishes.filter(wish => wish.language !== null && wish.quality > 0)
  return spoken.sort((a, b) => b.quality - a.quality)[0]?.language ?? null
}
