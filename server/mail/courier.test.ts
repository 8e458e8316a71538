import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonalLink } from '../context.ts'
import { LETTER_AGE_MS_MAX, LETTER_PAUSES_MS } from '../limits.ts'
import type { Log } from '../log.ts'
import { createCourier, type CourierParts } from './courier.ts'
import type { Delivery, Mailer } from './mailer.ts'
import { createOutbox } from './outbox.ts'

const AGAIN: Delivery = { sent: false, again: true, why: 'ESOCKET' }
const NEVER: Delivery = { sent: false, again: false, why: 'EENVELOPE 550' }
const SECRET = 'S3cret-of-the-link'
const link = (personId = 'ana'): PersonalLink => ({
  ...{
    url: `https://acuerdo.example/invitation/${SECRET}`,
    personId,
    name: 'Ana Silva',
    email: 'ana@mex.example'
  },
  ...{ purpose: 'invite', expiresAt: '2023-12-04T17:00:00.000Z', mailed: true }
})

let pauses: { ms: number; end(): void; taken: boolean }[]
let lines: string[]
let counted: string[]
/** What happens to the link and its person while a letter waits. */
let facts: { usable: boolean; suspended: boolean; readable: boolean }
/** The outbox: letters with a link each. */
let rows: Map<string, { state: string; tries: number }>
let now: number
beforeEach(() => {
  pauses = []
  lines = []
  counted = []
  facts = { usable: true, suspended: false, readable: true }
  rows = new Map()
  now = 0
})

function courierWith(mailer: Mailer) {
  const write = (...line: unknown[]): void => void lines.push(JSON.stringify(line))
  const log: Log = { debug: write, info: write, warn: write, error: write }
  const find = async () => {
    if (!facts.readable) throw new Error(`no database for ${SECRET}`)
    return facts.usable ? { name: 'Ana Silva', email: 'ana@mex.example', language: 'pt', ...facts } : null
  }
  const event = { name: { en: 'E', es: 'E', pt: 'E', fr: 'E' }, timeZone: 'America/Bogota' }
  const rowOf = (id: string) => ({
    ...{ id, personId: 'ana', kind: 'invite', documentId: null, facts: {}, linkId: id },
    ...{ createdAt: new Date(0), nextAt: new Date(0), sentAt: null, why: null },
    ...(rows.get(id) ?? { state: 'waiting', tries: 0 })
  })
  const outbox = {
    find: async (id: string) => rowOf(id),
    due: async () => [...rows.keys()].map(rowOf).filter(({ state }) => state === 'waiting')
  }
  const store = { links: { find }, people: { find }, events: { find: async () => event }, outbox }
  return createCourier({
    ...{ mailer, log, clock: { now: () => new Date(0), machine: () => now, monotonic: () => 0 } },
    store: store as unknown as CourierParts['store'],
    url: () => 'https://acuerdo.example',
    ownLink: async () => link(),
    tried: async (id, { state, tries }) => void rows.set(id, { state, tries }),
    count: what => void counted.push(what),
    later: (ms, work) => {
      const pause = { ms, end: work, taken: false }
      pauses.push(pause)
      return () => void (pause.taken = true)
    }
  })
}

/** Answers as told, the last answer again and again. */
const answering = (...answers: Delivery[]): Mailer & { tries: () => number } => {
  let tries = 0
  return {
    delivers: true,
    tries: () => tries,
    send: async () => answers[Math.min(tries++, answers.length - 1)] ?? AGAIN
  }
}

/** Ends the pause that comes as the `n`th, when it is there. */
const endPause = async (n: number): Promise<void> => {
  await expect.poll(() => pauses.length).toBe(n)
  pauses[n - 1]?.end()
}

describe('the courier', () => {
  it('sends at once, in the language of the person', async () => {
    const outbox = createOutbox(10)
    const courier = courierWith(outbox)
    expect(courier.delivers).toBe(true)
    courier.post('id', link())
    await expect.poll(() => courier.waiting()).toBe(0)
    expect(outbox.letters).toMatchObject([
      { to: { address: 'ana@mex.example' }, subject: 'O seu convite: E' }
    ])
    expect([counted, lines, pauses]).toEqual([['sent'], [], []])
  })

  it('tries again after growing pauses, and sends once', async () => {
    const mailer = answering(AGAIN, AGAIN, { sent: true })
    const courier = courierWith(mailer)
    courier.post('id', link())
    await endPause(1)
    await endPause(2)
    await expect.poll(() => courier.waiting()).toBe(0)
    expect(pauses.map(({ ms }) => ms)).toEqual(LETTER_PAUSES_MS.slice(0, 2))
    expect(counted).toEqual(['again', 'again', 'sent'])
  })

  it('gives up after the last pause, and says so without address and link', async () => {
    const mailer = answering(AGAIN)
    const courier = courierWith(mailer)
    courier.post('id', link())
    for (const n of LETTER_PAUSES_MS.keys()) await endPause(n + 1)
    await expect.poll(() => courier.waiting()).toBe(0)
    expect(mailer.tries()).toBe(LETTER_PAUSES_MS.length + 1)
    expect(counted.at(-1)).toBe('failed')
    expect(lines.at(-1)).toContain('"personId":"ana","tries":6,"why":"ESOCKET"')
    expect(lines.join()).not.toMatch(/mex\.example|Silva|S3cret|invitation\//)
  })

  it('does not ask again after a refusal for good', async () => {
    const mailer = answering(NEVER)
    const courier = courierWith(mailer)
    courier.post('id', link())
    await expect.poll(() => courier.waiting()).toBe(0)
    expect([mailer.tries(), counted, pauses]).toEqual([1, ['failed'], []])
  })

  it.each([
    ['was used, renewed or has expired', { usable: false }],
    ['belongs to somebody who was suspended', { suspended: true }]
  ])('does not send a link that %s while the letter waited', async (_, change) => {
    const mailer = answering(AGAIN, { sent: true })
    const courier = courierWith(mailer)
    courier.post('id', link())
    await expect.poll(() => pauses.length).toBe(1)
    Object.assign(facts, change)
    await endPause(1)
    await expect.poll(() => courier.waiting()).toBe(0)
    expect([mailer.tries(), counted]).toEqual([1, ['again', 'void']])
  })

  it('tries again when the database could not be asked, and repeats nothing of its error', async () => {
    const mailer = answering({ sent: true })
    const courier = courierWith(mailer)
    facts.readable = false
    courier.post('id', link())
    await expect.poll(() => pauses.length).toBe(1)
    facts.readable = true
    await endPause(1)
    await expect.poll(() => counted).toEqual(['again', 'sent'])
    expect(lines.join()).not.toContain(SECRET)
  })

  it('one letter that waits does not keep the next', async () => {
    const courier = courierWith(answering(AGAIN, { sent: true }))
    courier.post('one', link('one'))
    courier.post('two', link('two'))
    await expect.poll(() => counted).toEqual(['again', 'sent'])
    expect(courier.waiting()).toBe(1)
  })

  it('takes up what waited when the process before it ended, with a link of its own', async () => {
    rows.set('old', { state: 'waiting', tries: 2 })
    rows.set('gone', { state: 'sent', tries: 1 })
    const outbox = createOutbox(10)
    courierWith(outbox).begin()
    await expect.poll(() => rows.get('old')).toEqual({ state: 'sent', tries: 3 })
    expect(outbox.letters).toHaveLength(1)
    expect(outbox.letters[0]?.text).toContain(SECRET)
  })

  it('does not send what is days old', async () => {
    rows.set('old', { state: 'waiting', tries: 0 })
    now = LETTER_AGE_MS_MAX + 1
    const outbox = createOutbox(10)
    courierWith(outbox).begin()
    await expect.poll(() => rows.get('old')?.state).toBe('void')
    expect(outbox.letters).toEqual([])
  })

  it('tries again at once what was given up, when somebody asks for it', async () => {
    const mailer = answering(NEVER, { sent: true })
    const courier = courierWith(mailer)
    courier.post('id', link())
    await expect.poll(() => rows.get('id')?.state).toBe('failed')
    await courier.again('id')
    await expect.poll(() => rows.get('id')?.state).toBe('sent')
  })

  it('stops: gives up what is under way, forgets what waits, takes nothing more', async () => {
    let given: AbortSignal | undefined
    const mailer: Mailer = {
      delivers: true,
      send: (_, signal) => {
        if (given === undefined && pauses.length === 0) return Promise.resolve(AGAIN)
        given = signal
        return new Promise(resolve => signal.addEventListener('abort', () => resolve(AGAIN)))
      }
    }
    const courier = courierWith(mailer)
    courier.post('one', link('one'))
    await expect.poll(() => pauses.length).toBe(1)
    courier.post('two', link('two'))
    await expect.poll(() => given).toBeDefined()
    await courier.stop()
    courier.post('three', link('three'))
    expect([given?.aborted, pauses[0]?.taken, courier.waiting()]).toEqual([true, true, 0])
  })

  it('does nothing where nothing delivers', () => {
    const outbox = createOutbox(0)
    const courier = courierWith(outbox)
    courier.post('id', link())
    expect([courier.delivers, courier.waiting(), outbox.letters]).toEqual([false, 0, []])
  })
})
