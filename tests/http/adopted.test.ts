import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { running, type Json, type Running } from './running.ts'
import { asScripted, namesIn, play, SCRIPT, type Names } from './timeline-player.ts'

const PUBLIC = ['/api/v1/adopted', '/api/v1/agenda'] as const

/** Everything that whoever is not signed in can be told of texts, as one string. */
async function publicWords(server: Running, codes: readonly string[]): Promise<string> {
  const paths = [...PUBLIC, ...codes.map(code => `/api/v1/adopted/${code}`)]
  const answers = await Promise.all(paths.map(async path => (await server.ask(path)).text()))
  return answers.join('\n').toLowerCase()
}

/** Words of five letters and more. */
const wordsIn = (text: string): Set<string> =>
  new Set((text.match(/\p{L}{5,}/gu) ?? []).map(word => word.toLowerCase()))

/** Everything that was ever written into the five texts, their brackets, and what was said beside them. */
async function writtenWords(server: Running, reader: string, codes: readonly string[]): Promise<Set<string>> {
  const texts = await Promise.all(
    codes.flatMap(code =>
      ['', '/threads', '/proposals', '/priorities'].map(async path => {
        const { body } = await server.json(`/api/v1/documents/${code}${path}`, { person: reader })
        return spoken(body)
      })
    )
  )
  return new Set(texts.flat().flatMap(text => [...wordsIn(text)]))
}

/** The values of fields that hold words. */
function spoken(node: unknown, key = ''): string[] {
  if (typeof node === 'string')
    return ['text', 'title', 'reason', 'quote', 'words'].includes(key) ? [node] : []
  if (Array.isArray(node)) return node.flatMap(one => spoken(one, key))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => spoken(value, name))
}

async function eventOf(event: ReturnType<typeof demonstrationEvent>): Promise<Running> {
  const database = await freshDatabase()
  await database.load({ event, stage: 'outline', hash: hashPassword })
  await database.prisma.$disconnect()
  return running({ file: database.file })
}

describe('what is public', () => {
  const servers: Running[] = []
  afterAll(() => Promise.all(servers.map(server => server.remove())))

  it(
    '[PB1][PB2] holds no word of what is not adopted, whatever is written beside the script, and the adopted text to the letter',
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.boolean(), fc.infiniteStream(fc.nat(9)), async (other, chance) => {
          const sample = demonstrationEvent()
          const event = other ? randomEvent(sample, { newId: randomUUID, extraThemes: 1 }) : sample
          const names = other ? namesIn(sample, event) : asScripted
          const server = await eventOf(event)
          servers.push(server)
          await held({ server, names, codes: event.texts.map(({ code }) => code), chance })
        }),
        { numRuns: 2, endOnFailure: true }
      )
  )

  interface Played {
    server: Running
    names: Names
    codes: string[]
    chance: Iterator<number>
  }

  async function held({ server, names, codes, chance }: Played): Promise<void> {
    const own = names('DG')
    const planted: string[] = []
    const silent = await publicWords(server, codes)
    let adopted = false
    for (const event of SCRIPT) {
      const [step] = await play(server, [event], names)
      expect(step?.status, JSON.stringify(step?.body)).toBe(200)
      adopted ||= step?.now?.state === 'adopted'
      planted.push(...(await somethingWritten({ server, names, codes, chance })))
      const told = await publicWords(server, codes)
      for (const word of planted) expect(told).not.toContain(word)
      for (const code of codes)
        expect((await server.ask(`/api/v1/adopted/${code}`)).status).toBe(adopted && code === own ? 200 : 404)
      // Not one letter is told before the gavel; behind it no word but those of the adopted text.
      if (!adopted) expect(told).toBe(silent)
      else await onlyAdopted({ server, names, codes, told, silent })
    }
    await toTheLetter(server, names)
  }

  async function onlyAdopted({
    server,
    names,
    codes,
    told,
    silent
  }: Omit<Played, 'chance'> & { told: string; silent: string }): Promise<void> {
    const [text, agenda] = await Promise.all(
      [`/api/v1/adopted/${names('DG')}`, '/api/v1/agenda'].map(async path => (await server.json(path)).body)
    )
    const { paragraphs, areas, carried, renderings, theme, title, symbol } = text
    const open = [paragraphs, areas, carried, renderings, { title }, agenda].flatMap(one => spoken(one))
    const allowed = wordsIn(
      [...open, JSON.stringify(areas), symbol, ...Object.values(theme as object), silent].join(' ')
    )
    const written = await writtenWords(server, names('p-sec-01'), codes)
    const here = wordsIn(told)
    const FIELDS = wordsIn(told.match(/"\w+":/g)?.join(' ') ?? '')
    expect([...written].filter(word => here.has(word) && !allowed.has(word) && !FIELDS.has(word))).toEqual([])
  }

  /** One in three times: a comment, a proposal, or a bracket, with a word that nobody has written before. */
  async function somethingWritten({ server, names, codes, chance }: Played): Promise<string[]> {
    if (Number(chance.next().value) > 3) return []
    const word = `w${randomUUID().replaceAll('-', '')}`
    const code = codes[Number(chance.next().value) % codes.length] ?? ''
    const head = names('p-cl-hod')
    const { body } = await server.json(`/api/v1/documents/${code}`, { person: head })
    const paragraph = body.paragraphs[Number(chance.next().value) % body.paragraphs.length]
    const acts = [
      { action: 'comment', target: paragraph.id, text: word, type: 'substantive', visibility: 'group' },
      { action: 'propose_change', target: `after:${paragraph.id}`, kind: 'insert', part: 'op', runs: word },
      { action: 'propose_priority', target: paragraph.id, title: word },
      { action: 'comment', target: code, text: word, type: 'question', visibility: 'delegation' }
    ]
    const act = acts[Number(chance.next().value) % acts.length] ?? {}
    const done = await server.act(code, act, head)
    // A priority area of the text that is adopted travels with it.
    return done.status === 200 && !('title' in act && code === names('DG')) ? [word] : []
  }

  async function toTheLetter(server: Running, names: Names): Promise<void> {
    const person = names('p-uy-01')
    const issued = (await server.json(`/api/v1/documents/${names('DG')}/revisions/Rev.3`, { person })).body
    const text = (await server.json(`/api/v1/adopted/${names('DG')}`)).body
    expect(text).toMatchObject({ ok: true, hash: issued.hash, version: 'Rev.3', corrigenda: [] })
    expect(text.paragraphs.map(({ id, runs }: Json) => ({ id, runs }))).toEqual(
      issued.content.paragraphs.map(({ id, runs }: Json) => ({ id, runs }))
    )
    expect(text.areas).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: names('PA-DG-1'), decision: 'accepted' }),
        expect.objectContaining({ id: names('PA-DG-2'), decision: 'merged' })
      ])
    )
    expect(text.renderings.map(({ language }: Json) => language)).toEqual(['es'])
    const contest = { paragraphs: [names('DG-p06')], reason: 'It says another thing.', language: 'es' }
    const target = `${names('DG')}/Rev.3/es`
    const head = names('p-pe-hod')
    await server.act(names('DG'), { action: 'challenge_concordance', target, ...contest }, head)
    expect((await server.json(`/api/v1/adopted/${names('DG')}`)).body.renderings).toEqual([])
  }
})
