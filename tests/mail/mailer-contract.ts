import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Letter, Mailer } from '../../server/mail/mailer.ts'

/** What reached the one receiver, as his reader shows it. */
export interface Arrived {
  receivers: string[]
  /** Names of headers that the letter has, where the version has headers. */
  headers: string[]
  name: string
  subject: string
  text: string
  html: string
}

export interface MailerUnderTest {
  mailer: Mailer
  /** All that has arrived. */
  arrived(): Arrived[]
  remove(): Promise<void>
}

const LETTER: Letter = {
  to: { name: 'Íñigo Çelik « œ » 😀', address: 'inigo@mex.example' },
  language: 'es',
  subject:
    'Su invitación: Días de la Alianza Digital, Cartagena de Indias, 2023, y otras palabras más, ñandú 😀',
  text: `Hola, Íñigo:\n\nhttps://acuerdo.example/invitation/${'aB-_9'.repeat(9)}\n\n.\n..\nadiós`,
  html: `<p>¡Añada <a href="https://acuerdo.example/invitation/${'aB-_9'.repeat(9)}">esto</a>!</p>`
}
const going = (): AbortSignal => new AbortController().signal

/** The rules ML1 to ML6 of `Mailer`; every version that delivers passes them. */
export function mailerContract(name: string, make: () => Promise<MailerUnderTest>): void {
  describe(`mailer, ${name}`, () => {
    let it_: MailerUnderTest
    beforeEach(async () => {
      it_ = await make()
    })
    afterEach(() => it_.remove())

    it('[ML1] [ML2] [ML4] delivers a letter as it was given, whatever its letters', async () => {
      expect(it_.mailer.delivers).toBe(true)
      expect(await it_.mailer.send(LETTER, going())).toEqual({ sent: true })
      expect(it_.arrived()).toMatchObject([
        {
          receivers: [LETTER.to.address],
          name: LETTER.to.name,
          subject: LETTER.subject,
          text: LETTER.text,
          html: LETTER.html
        }
      ])
    })

    it.each(['\r\n', '\n', '\r', '\u2028', '\0\r\n\r\n', '\r\n.\r\n'])(
      '[ML3] adds no header and no receiver where a name and a subject have %j in them',
      async end => {
        const words = `A${end}Bcc: thief@x.example${end}RCPT TO:<thief@x.example>`
        await it_.mailer.send(LETTER, going())
        await it_.mailer.send({ ...LETTER, subject: words, to: { ...LETTER.to, name: words } }, going())
        const [usual, other] = it_.arrived()
        expect(other?.headers).toEqual(usual?.headers)
        expect(other?.receivers).toEqual([LETTER.to.address])
        expect(`${other?.name}${other?.subject}`).not.toMatch(/[\p{Cc}\u2028]/u)
        expect(other?.text).toBe(LETTER.text)
      }
    )

    it.each([
      'a@b.example, thief@x.example',
      'a@b.example\r\nRCPT TO:<thief@x.example>',
      'a@b.example> <thief@x.example',
      '"a" <a@b.example>',
      'a b@c.example',
      'nobody',
      ''
    ])('[ML3] [ML5] refuses %j as an address, for good', async address => {
      const delivery = await it_.mailer.send({ ...LETTER, to: { name: 'A', address } }, going())
      expect(delivery).toEqual({ sent: false, again: false, why: 'ADDRESS' })
      expect(it_.arrived()).toEqual([])
    })

    it('[ML6] sends nothing that was given up', async () => {
      const delivery = await it_.mailer.send(LETTER, AbortSignal.abort())
      expect(delivery).toMatchObject({ sent: false, again: true })
      expect(it_.arrived()).toEqual([])
    })
  })
}
