import { LANGUAGES } from '@acuerdo/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { NOTICE_WORDS } from '../../server/mail/notice-words.ts'
import type { Later } from '../../server/mail/courier.ts'
import { opened, smtpServer, type SmtpServer } from '../mail/smtp-server.ts'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import type { Json } from './running.ts'

const DEADLINE = '2023-11-29T14:00:00.000Z'
const variablesFor = (port: number) => ({
  SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Secretariat <office@acuerdo.example>'
})
/** Pauses that never end: what is tried again is tried by the next process. */
const later: Later = () => () => undefined

describe('notices by e-mail', () => {
  let room: Room
  let smtp: SmtpServer
  afterEach(async () => {
    await room.remove()
    await smtp.close()
  })
  const underSilence = async (): Promise<string> => {
    await room.chairsText()
    await room.silence(DEADLINE)
    return room.head()
  }
  const subjectsOf = (): string[] =>
    smtp.letters.map(letter => opened(letter).headers.get('subject')?.[0] ?? '')
  const receivers = (subject: RegExp): string[] =>
    smtp.letters
      .filter(letter => subject.test(opened(letter).headers.get('subject')?.[0] ?? ''))
      .flatMap(({ to }) => to)

  it('tell heads, delegates and co-chairs when silence begins, each in the own language, without the text', async () => {
    smtp = await smtpServer()
    room = await decisionRoom({ variables: variablesFor(smtp.port) })
    await underSilence()
    const people = await room.storage.store.circle(room.clock.now())
    const entitled = new Set(
      people.delegations.filter(({ kind }) => kind !== 'observer').map(({ code }) => code)
    )
    const theme = (await room.read()).themeCode
    const themeId = people.themes.find(({ code }) => code === theme)?.id
    const expected = people.people.filter(({ delegation, roles }) =>
      roles.some(
        held =>
          (held.theme === null || held.theme === themeId) &&
          (held.role === 'co_chair' ||
            (['head_of_delegation', 'delegate'].includes(held.role) && entitled.has(delegation ?? '')))
      )
    )
    await smtp.came(expected.length)
    expect(smtp.letters.flatMap(({ to }) => to).sort()).toEqual(expected.map(({ email }) => email).sort())
    const mexican = smtp.letters.find(({ to }) => to[0] === `${WHO.mexico}@demo.example`)
    if (!mexican) throw new Error('no letter')
    const { text, headers, html } = opened(mexican)
    expect(headers.get('content-language')).toEqual(['es'])
    expect(text).toContain('procedimiento de silencio')
    expect(text).toContain('29 de noviembre de 2023')
    expect(text).toContain('(14:00 UTC)')
    expect(text).toContain('/documents/DG/decisions')
    expect(text + html).not.toContain('chosen words')
    expect((await room.decisions()).lettersLeave).toBe(true)
  })

  it('tell when silence is broken, when it is extended, and who has not read before it ends', async () => {
    smtp = await smtpServer()
    room = await decisionRoom({ variables: variablesFor(smtp.port) })
    const hash = await underSilence()
    await room.json('/api/v1/documents/DG/revisions/CT', { person: WHO.mexico })
    await room.both({
      ...{ action: 'extend_silence', target: 'DG/CT', hash },
      deadline: '2023-11-29T15:00:00Z'
    })
    room.clock.set('2023-11-29T13:00:00.000Z')
    const reminded = (): string[] => receivers(/Not opened|Aún sin|Ainda por|Pas encore/)
    await expect.poll(() => reminded().length, { timeout: 10_000 }).toBeGreaterThan(10)
    expect(reminded()).not.toContain(`${WHO.mexico}@demo.example`)
    expect(reminded()).toContain(`${WHO.brazil}@demo.example`)
    const objection = { action: 'object', target: 'DG/CT', hash, whole: true, reason: 'r' }
    expect((await room.by(WHO.mexico, objection)).status).toBe(200)
    const broken = (): string[] => receivers(/Silence broken|Silencio roto|Silêncio rompido|Silence rompu/)
    await expect.poll(() => broken().length, { timeout: 10_000 }).toBeGreaterThan(20)
    expect(receivers(/More time|Más plazo|Mais prazo|Délai prolongé/).length).toBeGreaterThan(20)
    const counts = new Map<string, number>()
    for (const to of broken()) counts.set(to, (counts.get(to) ?? 0) + 1)
    expect(Math.max(...counts.values())).toBe(1)
  })

  // long: one story over three processes.
  it('and invitations outlive the process: the next one sends them, each with a link that works', async () => {
    smtp = await smtpServer()
    const { port } = smtp
    await smtp.close()
    room = await decisionRoom({ variables: variablesFor(port), mail: { later } })
    await underSilence()
    const invite = {
      ...{ action: 'nominate_delegate', target: 'MEX', mandate: null },
      person: { name: 'Nueva', email: 'new@mex.example', language: 'es', workingGroup: 'DG' }
    }
    const shown = (await room.act(null, invite, WHO.mexico)).body.link.url
    await room.close()
    expect(JSON.stringify(dump(room))).not.toContain(shown.split('/').at(-1))
    smtp = await smtpServer(port)
    const again = await decisionRoom({
      file: room.file,
      variables: variablesFor(port),
      at: '2023-11-28T15:00:00Z'
    })
    await expect.poll(() => smtp.letters.some(({ to }) => to[0] === 'new@mex.example')).toBe(true)
    const letter = smtp.letters.find(({ to }) => to[0] === 'new@mex.example')
    const { text } = opened(letter ?? { from: '', to: [], raw: '' })
    const [url = ''] = /^http\S*invitation\S*$/m.exec(text) ?? []
    const accept = (link: string) =>
      again.ask('/api/v1/invitations/accept', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret: link.split('/').at(-1), password: 'correct horse' })
      })
    expect(url).not.toBe(shown)
    expect((await accept(url)).status).toBe(200)
    // Whichever link is used first voids the other.
    expect((await accept(shown)).status).toBe(404)
    await expect.poll(() => subjectsOf().filter(one => one.includes('EULAC')).length).toBeGreaterThan(20)
    const sent = smtp.letters.length
    await again.close()
    const third = await decisionRoom({
      file: room.file,
      variables: variablesFor(port),
      at: '2023-11-28T15:01:00Z'
    })
    expect((await third.json('/api/v1/outbox', { person: WHO.secretariat })).body).toMatchObject({
      letters: []
    })
    expect(smtp.letters).toHaveLength(sent)
    await third.close()
  })

  it('that never left are on a page of the secretariat, in words, and without the secret of any link', async () => {
    smtp = await smtpServer()
    room = await decisionRoom()
    await underSilence()
    const renewed = await room.json('/api/v1/people/p-mx-02/link', { method: 'POST', person: WHO.mexico })
    const { status, body } = await room.json('/api/v1/outbox', { person: WHO.secretariat })
    expect([status, body.delivers]).toEqual([200, false])
    const notice = body.letters.find(({ to }: Json) => to.id === WHO.mexico)
    expect(notice).toMatchObject({ kind: 'silence_started', state: 'waiting', tries: 0 })
    expect(notice.text).toContain('procedimiento de silencio')
    expect(body.letters.find(({ kind }: Json) => kind === 'reset')).toMatchObject({ text: null })
    expect(JSON.stringify(body)).not.toContain(renewed.body.link.url.split('/').at(-1))
    expect((await room.json('/api/v1/outbox', { person: WHO.chair })).status).toBe(403)
    const again = await room.json(`/api/v1/outbox/${notice.id}/again`, {
      method: 'POST',
      person: WHO.secretariat
    })
    expect(again.status).toBe(503)
  })
})

it('each notice has words in each language, and none of them twice', () => {
  const facts = { theme: '#', text: '#', deadline: '#' }
  const sentences = LANGUAGES.flatMap(language =>
    Object.values(NOTICE_WORDS[language]).flatMap(({ subject, body }) => [subject(facts), ...body(facts)])
  )
  expect(sentences.filter(sentence => sentence.trim() === '')).toEqual([])
  expect(new Set(sentences).size).toBe(sentences.length)
})

/** All that stands in the outbox and among the links. */
function dump(room: Room): unknown {
  return [room.rows('SELECT * FROM OutboxLetter'), room.rows('SELECT * FROM PersonalLink')]
}
