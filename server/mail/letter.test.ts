import { LANGUAGES } from '@acuerdo/domain'
import { expect, it } from 'vitest'
import { letterWith } from './letter.ts'
import { MAIL_WORDS } from './words.ts'

const LINK = { url: 'https://acuerdo.example/invitation/secret', expiresAt: '2023-12-04T17:00:00.000Z' }
const EVENT = {
  name: { en: 'Digital Days', es: 'Días Digitales', pt: 'Dias Digitais', fr: 'Journées numériques' },
  timeZone: 'America/Bogota'
}
const letter = (language: (typeof LANGUAGES)[number], purpose: 'invite' | 'reset' = 'invite', name = 'Ana') =>
  letterWith({ ...LINK, purpose }, { name, email: 'ana@mex.example', language }, EVENT)

it.each([
  ['en', 'Your invitation: Digital Days', 'Dear Ana,', '4 December 2023 at 12:00 GMT-5'],
  ['es', 'Su invitación: Días Digitales', 'Hola, Ana:', '4 de diciembre de 2023'],
  ['pt', 'O seu convite: Dias Digitais', 'Olá, Ana,', '4 de dezembro de 2023'],
  ['fr', 'Votre invitation : Journées numériques', 'Bonjour Ana,', '4 décembre 2023']
] as const)('speaks the language of whoever is invited: %s', (language, subject, greeting, day) => {
  const { text, html, ...rest } = letter(language)
  expect(rest).toEqual({ to: { name: 'Ana', address: 'ana@mex.example' }, language, subject })
  expect(text.split('\n\n')[0]).toBe(greeting)
  expect(text.split('\n')).toContain(LINK.url)
  expect(text).toContain(day)
  expect(html).toContain(`<html lang="${language}">`)
  expect(html).toContain(`<a href="${LINK.url}"`)
  expect(html).toContain(greeting)
  expect(html).not.toMatch(/<(img|script|link|style)|url\(/)
})

it('has each sentence in each language, and none of them twice', () => {
  const sentences = LANGUAGES.flatMap(language => {
    const { greeting, invite, reset, until, orCopy, alone, expired, unexpected } = MAIL_WORDS[language]
    const both = [invite, reset].flatMap(it => [it.subject('#'), it.opening('#'), it.button])
    return [...both, greeting('#'), until('#'), orCopy, alone, expired, unexpected]
  })
  expect(sentences.filter(it => it.trim() === '')).toEqual([])
  expect(new Set(sentences).size).toBe(sentences.length)
})

it('tells a new password from an invitation', () => {
  expect(letter('fr', 'reset').subject).toBe('Choisissez un nouveau mot de passe : Journées numériques')
  expect(letter('fr', 'reset').text).not.toContain('invitation à')
})

it('shows names as words, never as a page', () => {
  const { html, to } = letter('en', 'invite', '<b onclick="x">A & \'B\'</b>\r\nBcc: c@d.example')
  expect(html).not.toContain('<b ')
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;A &amp; &#39;B&#39;&lt;/b&gt; Bcc: c@d.example,')
  expect(to.name).not.toMatch(/[\r\n]/)
})
