import { plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of the page of letters that have not reached anybody. */
export const en = {
  title: 'Letters not delivered',
  lead: 'Silence binds people who are not online, so every notice has to reach its reader. What has not left stands here, with the reason.',
  noServer: 'No mail server is configured.',
  noServerNext:
    'Nothing leaves this server. Tell each person in another way, or have the operator set SMTP_URL and MAIL_FROM and start again: what waits is then sent.',
  none: 'Every letter has been handed to the mail server.',
  noneNext: 'A letter that cannot be delivered will stand here, with the reason and a button to try again.',
  sent: (n: number) => count(n, '# letter delivered', '# letters delivered'),
  unsent: (n: number) => count(n, '# letter not delivered', '# letters not delivered'),
  kinds: {
    invite: 'Invitation',
    reset: 'New password',
    silence_started: 'Silence started',
    silence_reminder: 'Reminder of silence',
    silence_broken: 'Silence broken',
    silence_closed: 'Silence closed',
    silence_extended: 'Silence extended'
  },
  states: { waiting: 'Waiting', failed: 'Failed', sent: 'Delivered', void: 'Void' },
  to: 'To',
  written: 'Written',
  tries: (n: number) => count(n, 'Tried once', 'Tried # times'),
  untried: 'Not tried yet',
  nextTry: 'Next try',
  why: (code: string) => `Reason: ${code}`,
  reasons: {
    NO_MAIL: 'no mail server is configured',
    ADDRESS: 'the address is not one that mail can be sent to',
    ABORTED: 'the server was stopped while it was being sent'
  } as Record<string, string>,
  read: 'Read the letter',
  secret: 'It carries a personal link, which nobody else reads.',
  secretNext: 'Make a new one on the page of the person, and hand it over yourself.',
  toPerson: (name: string) => `Page of ${name}`,
  again: 'Try again',
  againTo: (name: string) => `Try again: letter to ${name}`,
  done: 'The letter is on its way; if it fails again, it stands here with the reason.',
  refusals: {
    unavailable: {
      why: 'The letter was not sent: no mail server is configured.',
      way: 'Tell the person in another way, or have the operator configure a mail server.'
    },
    not_found: { why: 'This letter is no longer waiting.', way: 'Load the page again.' }
  } as Record<string, { why: string; way: string }>
}

export type LetterWords = typeof en
