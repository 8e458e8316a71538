import type { Language } from '@acuerdo/domain'
import type { Localised, PersonalLink } from '../context.ts'
import type { Letter } from './mailer.ts'
import { oneLine } from './settings.ts'
import { MAIL_WORDS, moment } from './words.ts'

/** The letter that brings somebody a personal link: the link, how long it works, and nothing of any text. */
export function letterWith(
  { url, purpose, expiresAt }: Pick<PersonalLink, 'url' | 'purpose' | 'expiresAt'>,
  person: { name: string; email: string; language: Language },
  event: { name: Localised; timeZone: string }
): Letter {
  const { language } = person
  const words = MAIL_WORDS[language]
  const name = oneLine(person.name)
  const eventName = oneLine(event.name[language])
  const { subject, opening, button } = words[purpose]
  const parts = {
    ...{ language, button, url },
    subject: subject(eventName),
    before: [words.greeting(name), opening(eventName)],
    orCopy: words.orCopy,
    after: [
      `${words.until(moment(language, new Date(expiresAt), event.timeZone))} ${words.alone}`,
      `${words.expired} ${words.unexpected}`
    ]
  }
  return {
    to: { name, address: person.email },
    language,
    subject: parts.subject,
    text: [...parts.before, url, ...parts.after, 'Acuerdo'].join('\n\n'),
    html: letterPage(parts)
  }
}

/** What a letter says as a page. */
export interface LetterPage {
  language: Language
  subject: string
  before: string[]
  button: string
  url: string
  orCopy: string
  after: string[]
}

/** Styles stand at their elements, since readers of mail drop the others; nothing is loaded from anywhere. */
export function letterPage({ language, subject, before, button, url, orCopy, after }: LetterPage): string {
  const paragraphs = (sentences: string[]): string => sentences.map(it => `<p>${escaped(it)}</p>`).join('\n')
  const link = escaped(url)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fff;color:#1b1b1b;font:16px/1.5 sans-serif">
<div style="max-width:36em;margin:0 auto">
${paragraphs(before)}
<p><a href="${link}" style="${BUTTON}">${escaped(button)}</a></p>
<p>${escaped(orCopy)}<br><span style="word-break:break-all">${link}</span></p>
${paragraphs(after)}
<p>Acuerdo</p>
</div>
</body>
</html>
`
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4f8a;color:#fff;text-decoration:none'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
