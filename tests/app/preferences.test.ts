import { describe, expect, it } from 'vitest'
import { languageOf, preferenceCookies, themeOf } from '../../app/preferences.ts'

const asking = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://acuerdo.example${path}`, { headers })

describe('the language of a page', () => {
  it('is that of the address, then of the choice, then of the person, then of the browser', () => {
    const headers = { Cookie: 'a=b; language=pt', 'Accept-Language': 'fr' }
    expect(languageOf(asking('/?lang=es', headers), 'en')).toBe('es')
    expect(languageOf(asking('/', headers), 'en')).toBe('pt')
    expect(languageOf(asking('/', { 'Accept-Language': 'fr' }), 'en')).toBe('en')
    expect(languageOf(asking('/', { 'Accept-Language': 'fr' }), null)).toBe('fr')
  })

  it('weighs what the browser wishes and passes over what we do not speak', () => {
    const wishes = { 'Accept-Language': 'de, en;q=0.5, pt-BR;q=0.9, es;q=0' }
    expect(languageOf(asking('/', wishes), null)).toBe('pt')
    expect(languageOf(asking('/', { 'Accept-Language': 'de' }), null)).toBe('en')
    expect(languageOf(asking('/'), null)).toBe('en')
  })

  it('is never one that does not exist', () => {
    expect(languageOf(asking('/?lang=xx', { Cookie: 'language=<script>' }), null)).toBe('en')
    expect(themeOf(asking('/', { Cookie: 'theme=neon' }))).toBe('auto')
  })
})

describe('a choice', () => {
  it('is remembered in cookies that scripts cannot read', () => {
    const cookies = preferenceCookies({ language: 'fr', theme: 'dark' })
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(themeOf(asking('/', { Cookie: 'theme=dark' }))).toBe('dark')
  })

  it('that is unknown leaves no cookie', () => {
    expect(preferenceCookies({ language: 'xx', theme: ['dark'] })).toEqual([])
  })
})
