import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SetUpForm } from '../../server/context.ts'
import type { Later } from '../../server/mail/courier.ts'
import { opened, smtpServer, type SmtpServer } from '../mail/smtp-server.ts'
import { silentLog } from '../realtime/silent-log.ts'
import { running, type Running } from './running.ts'

const newcomer = (n: number, person: object = {}) => ({
  action: 'nominate_delegate',
  target: 'MEX',
  person: {
    ...{ name: `Íñigo ${n}`, email: `new${n}@mex.example`, language: 'es', workingGroup: 'DG' },
    ...person
  },
  mandate: null
})
const variablesFor = (port: number) => ({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Secretariat <office@acuerdo.example>'
})

/** Pauses that end when the test says so. */
function handTimer() {
  const pauses: (() => void)[] = []
  const later: Later = (_ms, work) => (pauses.push(work), () => undefined)
  const paused = (count: number) => expect.poll(() => pauses.length, { timeout: 10_000 }).toBe(count)
  const endAll = (): void => pauses.splice(0).forEach(work => work())
  return { later, paused, endAll }
}

describe('invitations by e-mail', () => {
  const log = silentLog()
  const timer = handTimer()
  let smtp: SmtpServer
  let server: Running
  beforeAll(async () => {
    smtp = await smtpServer()
    server = await running({ variables: variablesFor(smtp.port), log, mail: { later: timer.later } })
  })
  afterEach(() => {
    smtp.letters.length = 0
  })
  afterAll(async () => {
    await server.remove()
    await smtp.close()
  })
  const renew = (id: string, person: string) =>
    server.json(`/api/v1/people/${id}/link`, { method: 'POST', person })
  const accept = (url: string) =>
    server.ask('/api/v1/invitations/accept', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: url.split('/').at(-1), password: 'correct horse' })
    })

  it('reach the person in his language, with the link that the one who invited sees, and it works', async () => {
    const { status, body } = await server.act(null, newcomer(1), 'p-mx-hod')
    expect([status, body.link.mailed]).toEqual([200, true])
    const [letter] = await smtp.came(1)
    if (!letter) throw new Error('no letter')
    expect([letter.from, letter.to]).toEqual(['office@acuerdo.example', ['new1@mex.example']])
    const { headers, text, html } = opened(letter)
    expect(headers.get('to')).toEqual(['Íñigo 1 <new1@mex.example>'])
    expect(headers.get('content-language')).toEqual(['es'])
    expect(headers.get('subject')?.[0]).toMatch(/^Su invitación: \S/)
    expect(text).toContain('Elija una contraseña')
    expect(html).toContain(`<a href="${body.link.url}"`)
    const [url = ''] = /^http.*$/m.exec(text) ?? []
    expect(url).toBe(body.link.url)
    expect((await accept(url)).status).toBe(200)
  })

  it('of an act that is sent twice leave once; a new link for a password leaves as such', async () => {
    const act = { ...newcomer(2), idempotencyKey: 'mail-2' }
    await server.act(null, act, 'p-mx-hod')
    await server.act(null, act, 'p-mx-hod')
    const { body } = await renew('p-mx-02', 'p-mx-hod')
    const [invitation, reset] = (await smtp.came(2)).map(opened)
    expect(invitation?.headers.get('to')).toEqual(['Íñigo 2 <new2@mex.example>'])
    expect(reset?.text).toContain(body.link.url)
    expect(reset?.headers.get('subject')?.[0]).toMatch(/^Elija una contraseña nueva: /)
    expect(smtp.letters).toHaveLength(2)
  })

  it('stay one letter to one person, whatever a name tries to add', async () => {
    const name = 'A\r\nBcc: thief@x.example\r\n\r\n<a href="https://evil.example">here</a>'
    await server.act(null, newcomer(3, { name }), 'p-mx-hod')
    const [letter] = await smtp.came(1)
    expect(letter?.to).toEqual(['new3@mex.example'])
    const { headers, html } = opened(letter ?? { from: '', to: [], raw: '' })
    expect([...headers.keys()]).not.toContain('bcc')
    expect([...html.matchAll(/href="([^"]*)"/g)].map(found => found[1])).toEqual([
      expect.stringContaining('/invitation/')
    ])
  })

  it('wait for a mail server that is down, while the act is done; what became void meanwhile is not sent', async () => {
    const { port } = smtp
    await smtp.close()
    const first = await server.act(null, newcomer(4), 'p-mx-hod')
    const other = await server.act(null, newcomer(5), 'p-mx-hod')
    expect([first.status, first.body.link.mailed, other.status]).toEqual([200, true, 200])
    const again = await renew(first.body.personId, 'p-mx-hod')
    await timer.paused(3)
    timer.endAll()
    await timer.paused(2)
    await expect.poll(async () => waiting(await metrics())).toBe(2)
    smtp = await smtpServer(port)
    timer.endAll()
    const texts = (await smtp.came(2)).map(letter => opened(letter).text).join()
    expect(texts).toContain(again.body.link.url)
    expect(texts).toContain(other.body.link.url)
    expect(texts).not.toContain(first.body.link.url)
    await expect.poll(async () => waiting(await metrics())).toBe(0)
  })

  it('that are refused for good are counted, and logged without address and link', async () => {
    smtp.mood('never')
    const { body } = await server.act(null, newcomer(6), 'p-mx-hod')
    await expect.poll(async () => /letters_total\{what="failed"\} 1\n/.test(await metrics())).toBe(true)
    smtp.mood('takes')
    const said = log.lines.find(({ sentence }) => sentence.includes('could not be sent'))
    expect(said).toMatchObject({ level: 'warn', facts: { personId: body.personId, why: 'EENVELOPE 550' } })
    expect(JSON.stringify(log.lines)).not.toMatch(/@mex\.example|Íñigo|\/invitation\//)
    expect(await metrics()).toMatch(/letters_total\{what="void"\} 1\n/)
  })

  it('do not keep an act waiting for a mail server that is silent, nor the end of the process', async () => {
    const silent = await smtpServer()
    silent.mood('silent')
    const other = await running({ variables: variablesFor(silent.port) })
    const { status } = await other.act(null, newcomer(7), 'p-mx-hod')
    await silent.called()
    const began = performance.now()
    await other.remove()
    expect([status, performance.now() - began < 5_000]).toEqual([200, true])
    await silent.close()
  })

  const metrics = async (): Promise<string> => (await server.ask('/metrics')).text()
  const waiting = (text: string): number => Number(/acuerdo_letters_waiting (\d+)/.exec(text)?.[1])
})

it('without a mail server nothing is said to leave', async () => {
  const server = await running()
  const { status, body } = await server.act(null, newcomer(1), 'p-mx-hod')
  expect([status, body.link.mailed, body.link.url.includes('/invitation/')]).toEqual([200, false, true])
  await server.remove()
})

it('whoever sets up an event has the co-chairs invited, each in the own language', async () => {
  const smtp = await smtpServer()
  const server = await running({ variables: { DEMO: '0', ...variablesFor(smtp.port) } })
  const secret = server.setUpLink?.split('/').at(-1)
  const answer = await server.json('/api/v1/set-up', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret, ...FORM })
  })
  expect(answer.body.links).toMatchObject([{ mailed: true }, { mailed: true }])
  const subjects = (await smtp.came(2)).map(letter => opened(letter).headers.get('subject')?.[0])
  expect(subjects.sort()).toEqual(['O seu convite: Jornadas do Porto', 'Votre invitation : Journées du port'])
  await server.remove()
  await smtp.close()
})

const FORM: SetUpForm = {
  secretariat: { name: 'Ada', email: 'ada@office.example', password: 'a long password', language: 'en' },
  event: {
    name: { en: 'Harbour Days', es: 'Jornadas del Puerto', pt: 'Jornadas do Porto', fr: 'Journées du port' },
    ...{ symbol: 'HD/2027', place: 'Valparaíso', timeZone: 'America/Santiago' },
    dates: { from: '2027-05-01', until: '2027-05-03' },
    languages: { original: 'en', all: ['en', 'fr'], requiredForTransmission: [] },
    sessions: []
  },
  bodies: [{ name: 'The Alliance', decides: 'by consensus' }],
  delegations: [
    { code: 'BRA', name: 'Brazil', kind: 'state', group: 'LAC' },
    { code: 'EU', name: 'European Union', kind: 'group', group: 'EU' }
  ],
  themes: [
    {
      code: 'SEA',
      name: { en: 'Sea', es: 'Mar', pt: 'Mar', fr: 'Mer' },
      coChairs: [
        { name: 'Um', email: 'um@bra.example', delegation: 'BRA', language: 'pt' },
        { name: 'Deux', email: 'deux@eu.example', delegation: 'EU', language: 'fr' }
      ]
    }
  ]
}
