import type { Language } from '@acuerdo/domain'
import type { OutboxRecord } from '../persistence/outbox.ts'
import type { Store } from '../persistence/store.ts'
import { letterPage } from './letter.ts'
import type { Letter } from './mailer.ts'
import { NOTICE_BUTTON, NOTICE_WORDS } from './notice-words.ts'
import { oneLine } from './settings.ts'
import { MAIL_WORDS, moment } from './words.ts'

/** What the words of a notice are made of. */
export interface NoticeParts {
  store: Pick<Store, 'events' | 'documents' | 'silences'>
  /** The address to give to people. */
  url(): string
}

/** Only while the silence that they tell of runs. */
const OF_RUNNING: readonly OutboxRecord['kind'][] = [
  'silence_started',
  'silence_reminder',
  'silence_extended'
]

/**
 * The letter of a notice in the language of its reader: what was decided on which text, until when, and nothing of the text
 * itself; null where it would tell something that does not hold any more.
 */
export async function wordedNotice(
  { store, url }: NoticeParts,
  { kind, documentId, facts }: Pick<OutboxRecord, 'kind' | 'documentId' | 'facts'>,
  person: { name: string; email: string; language: Language }
): Promise<Letter | null> {
  if (kind === 'invite' || kind === 'reset' || documentId === null) return null
  const [event, document, running] = await Promise.all([
    store.events.find(),
    store.documents.find(documentId),
    store.silences.running()
  ])
  if (event === null || document === null) return null
  const { version = '', deadline = '' } = facts
  const silence = running.find(one => one.document === documentId && one.version === version)
  const holds = silence?.deadline === deadline
  if (OF_RUNNING.includes(kind) && !holds) return null
  const { language } = person
  const words = NOTICE_WORDS[language][kind]
  const at = new Date(deadline)
  const told = {
    theme: oneLine(document.theme.name[language]),
    text: `${event.symbol}/${document.theme.code}/${version}`,
    deadline: `${moment(language, at, event.timeZone)} (${utc(at)})`
  }
  const address = `${url()}/documents/${encodeURIComponent(document.theme.code)}/decisions`
  const before = [MAIL_WORDS[language].greeting(oneLine(person.name)), ...words.body(told)]
  const subject = words.subject(told)
  return {
    to: { name: oneLine(person.name), address: person.email },
    ...{ language, subject },
    text: [...before, address, oneLine(event.name[language]), 'Acuerdo'].join('\n\n'),
    html: letterPage({
      ...{ language, subject, before, button: NOTICE_BUTTON[language], url: address },
      ...{ orCopy: MAIL_WORDS[language].orCopy, after: [oneLine(event.name[language])] }
    })
  }
}

/** `14:00 UTC`: what the server decides by. */
const utc = (at: Date): string => `${at.toISOString().slice(11, 16)} UTC`
