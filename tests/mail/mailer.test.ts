import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOutbox } from '../../server/mail/outbox.ts'
import type { Letter, Mailer } from '../../server/mail/mailer.ts'
import { createSmtpMailer } from '../../server/mail/smtp.ts'
import { mailerContract, type MailerUnderTest } from './mailer-contract.ts'
import { opened, smtpServer, type SmtpServer } from './smtp-server.ts'

const FROM = { name: 'Secretaría', address: 'office@acuerdo.example' }
const mailerAt = (port: number, login: { user: string; password: string } | null = null): Mailer =>
  createSmtpMailer({ smtp: { host: '127.0.0.1', port, secure: false, login }, from: FROM })

mailerContract('SMTP', async (): Promise<MailerUnderTest> => {
  const server = await smtpServer()
  return {
    mailer: mailerAt(server.port),
    arrived: () =>
      server.letters.map(letter => {
        const { headers, text, html } = opened(letter)
        const [, name = ''] = /^(.*) <[^>]+>$/.exec(headers.get('to')?.join() ?? '') ?? []
        return {
          ...{
            receivers: letter.to,
            headers: [...headers].flatMap(([one, values]) => values.map(() => one))
          },
          ...{ name, subject: headers.get('subject')?.join() ?? '', text, html }
        }
      }),
    remove: () => server.close()
  }
})

mailerContract('outbox', async (): Promise<MailerUnderTest> => {
  const outbox = createOutbox(10)
  return {
    mailer: outbox,
    arrived: () =>
      outbox.letters.map(({ to, subject, text, html }) => ({
        ...{ receivers: [to.address], headers: [], name: to.name, subject, text, html }
      })),
    remove: async () => undefined
  }
})

const LETTER: Letter = {
  to: { name: 'Ana', address: 'ana@mex.example' },
  ...{ language: 'pt', subject: 'S', text: 'T', html: '<p>T</p>' }
}
const going = (): AbortSignal => new AbortController().signal

describe('an outbox', () => {
  it('[ML1] without room says so, and keeps nothing', async () => {
    const outbox = createOutbox(0)
    expect(outbox.delivers).toBe(false)
    expect(await outbox.send(LETTER, going())).toEqual({ sent: false, again: false, why: 'NO_MAIL' })
    expect(outbox.letters).toEqual([])
  })

  it('forgets the oldest letters', async () => {
    const outbox = createOutbox(2)
    for (const subject of ['1', '2', '3']) await outbox.send({ ...LETTER, subject }, going())
    expect(outbox.letters.map(({ subject }) => subject)).toEqual(['2', '3'])
  })
})

describe('SMTP', () => {
  let server: SmtpServer
  beforeEach(async () => {
    server = await smtpServer()
  })
  afterEach(() => server.close())

  it('says from whom, in which language, and that no person wrote it', async () => {
    await mailerAt(server.port).send(LETTER, going())
    const [letter] = server.letters
    expect(letter?.from).toBe('office@acuerdo.example')
    const { headers } = opened(letter ?? { from: '', to: [], raw: '' })
    expect(headers.get('from')).toEqual(['Secretaría <office@acuerdo.example>'])
    expect(headers.get('content-language')).toEqual(['pt'])
    expect(headers.get('auto-submitted')).toEqual(['auto-generated'])
  })

  it('[ML2] [ML5] tells a refusal for good from one for now, without the words of the server', async () => {
    const mailer = mailerAt(server.port)
    server.mood('never')
    expect(await mailer.send(LETTER, going())).toEqual({ sent: false, again: false, why: 'EENVELOPE 550' })
    server.mood('later')
    expect(await mailer.send(LETTER, going())).toEqual({ sent: false, again: true, why: 'EENVELOPE 451' })
    server.mood('takes')
    expect(await mailer.send(LETTER, going())).toEqual({ sent: true })
  })

  it('[ML2] may be asked again after nobody was there', async () => {
    const nobody = await smtpServer()
    await nobody.close()
    const delivery = await mailerAt(nobody.port).send(LETTER, going())
    expect(delivery).toEqual({ sent: false, again: true, why: 'ESOCKET' })
  })

  it('[ML6] ends at once when it is given up while the server is silent', async () => {
    server.mood('silent')
    const giveUp = new AbortController()
    const delivery = mailerAt(server.port).send(LETTER, giveUp.signal)
    await server.called()
    giveUp.abort()
    expect(await delivery).toMatchObject({ sent: false, again: true })
  })

  it('logs in where it has a password, and sends none to another machine without TLS', async () => {
    const login = { user: 'office', password: 'p:/w' }
    expect(await mailerAt(server.port, login).send(LETTER, going())).toEqual({ sent: true })
    const plain = Buffer.from('\0office\0p:/w').toString('base64')
    expect(server.said).toContain(`AUTH PLAIN ${plain}`)
    // Another name of this machine, which the mailer must take for another machine.
    const smtp = { host: '0.0.0.0', port: server.port, secure: false, login }
    const before = server.said.length
    const delivery = await createSmtpMailer({ smtp, from: FROM }).send(LETTER, going())
    expect(delivery.sent).toBe(false)
    expect(server.said.slice(before).join()).not.toContain('AUTH')
  })
})
