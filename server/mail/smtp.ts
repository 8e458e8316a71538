import { createTransport } from 'nodemailer'
import { isLoopback } from '../env.ts'
import { SMTP_MS_MAX } from '../limits.ts'
import type { Delivery, Letter, Mailer } from './mailer.ts'
import { isAddress, oneLine, type Mailbox, type Smtp } from './settings.ts'

/** Hands letters to the server of `SMTP_URL`, one connection each. */
export function createSmtpMailer({ smtp, from }: { smtp: Smtp; from: Mailbox }): Mailer {
  const { host, port, secure, login } = smtp
  const transport = createTransport({
    ...{ host, port, secure },
    ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
    // A password leaves this machine encrypted or not at all.
    requireTLS: login !== null && !isLoopback(host),
    connectionTimeout: SMTP_MS_MAX,
    greetingTimeout: SMTP_MS_MAX,
    socketTimeout: SMTP_MS_MAX,
    dnsTimeout: SMTP_MS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return {
    delivers: true,
    send: async (letter, signal) => {
      if (!isAddress(letter.to.address)) return { sent: false, again: false, why: 'ADDRESS' }
      if (signal.aborted) return { sent: false, again: true, why: 'ABORTED' }
      try {
        await transport.sendMail({ ...messageOf(letter, from), signal })
        return { sent: true }
      } catch (error) {
        return notSent(error)
      }
    }
  }
}

const messageOf = ({ to, language, subject, text, html }: Letter, from: Mailbox) => ({
  from,
  to: { name: oneLine(to.name), address: to.address },
  subject: oneLine(subject),
  text,
  html,
  headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
})

/** The sentence of an error repeats addresses; its code and the number of the answer do not. */
function notSent(error: unknown): Delivery {
  const facts: { code?: unknown; responseCode?: unknown } =
    typeof error === 'object' && error !== null ? error : {}
  const code = typeof facts.code === 'string' && /^[A-Z_]{1,40}$/.test(facts.code) ? facts.code : 'UNKNOWN'
  const status = typeof facts.responseCode === 'number' ? facts.responseCode : null
  return {
    sent: false,
    again: status === null || status < 500,
    why: status === null ? code : `${code} ${status}`
  }
}
