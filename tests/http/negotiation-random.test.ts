import type { Bracket, Run, Text } from '@acuerdo/domain'
import { afterAll, expect, it } from 'vitest'
import { systemClock, type AdjustableClock } from '../../server/clock.ts'
import { SCHEMA } from '../../server/realtime/messages.ts'
import { bothSets } from '../fixtures/negotiation-room.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { chance as chanceOf } from '../realtime/desk.ts'
import { settings } from '../settings.ts'
import { stageHand } from './cells.ts'
import {
  moveOf,
  MOVES,
  MOVES_AND_PROPOSALS,
  MOVES_AND_RESTORING,
  type Move,
  type Scene
} from './negotiators.ts'
import { running, type Json, type Running } from './running.ts'

/*
 * Random interleavings of typing, bracketing, positions and closing by six delegations over the real server: no word is
 * lost or doubled that no act removed, the brackets in the text and in wordings are the records that are not resolved,
 * what was previewed is what stands, and all clients end equal. `SEEDS=1000` runs more, `SEED=7 SEEDS=1` repeats one.
 */

const THEMES: readonly [code: string, typists: string[], chairs: string[]][] = [
  ['DG', ['p-uy-01', 'p-es-01', 'p-cf-dg', 'p-mx-02'], ['p-uy-01', 'p-es-01']],
  ['EG', ['p-cr-01', 'p-ee-01', 'p-cf-eg', 'p-pe-02'], ['p-cr-01', 'p-ee-01']],
  ['CY', ['p-do-01', 'p-fr-01', 'p-cf-cy', 'p-mx-02'], ['p-do-01', 'p-fr-01']],
  ['CO', ['p-cl-01', 'p-de-01', 'p-cf-co', 'p-jm-02'], ['p-cl-01', 'p-de-01']],
  ['AI', ['p-br-01', 'p-si-01', 'p-cf-ai', 'p-br-02'], ['p-br-01', 'p-si-01']]
]
const HEADS = ['p-mx-hod', 'p-br-hod', 'p-cl-hod', 'p-eu-hod', 'p-co-hod', 'p-pe-hod']
const SEEDS_PER_EVENT = 40
const STEPS = 30
/** The fullest play is tried with so many times the seeds. */
const MORE_SEEDS = 2
const FIRST_LETTER = 0x4e00
const figures = {
  acts: 0,
  done: 0,
  refused: 0,
  letters: 0,
  previews: 0,
  brackets: 0,
  restored: 0,
  agreed: 0,
  proposals: 0,
  returned: 0
}

interface House {
  server: Running
  clients: TestClient[]
  /** Letters that were typed so far, in all texts of this event. */
  letters: number
}
const houses: House[] = []
afterAll(async () => {
  for (const { server, clients } of houses) {
    clients.forEach(client => client.end())
    await server.remove()
  }
})

it(
  `[BR11] [BR14] negotiates at random and loses nothing (${settings.seeds} seeds)`,
  () => negotiate(MOVES),
  3_600_000
)

it(`[PA2] [PR14] negotiates, proposes and agrees at random, and loses nothing (${settings.seeds * MORE_SEEDS} seeds)`, async () => {
  await negotiate(MOVES_AND_PROPOSALS, settings.seeds * MORE_SEEDS)
  // How often they come to it depends on who is faster.
  expect(figures.agreed).toBeGreaterThanOrEqual(Math.floor(settings.seeds / 10))
  expect(figures.proposals).toBeGreaterThanOrEqual(Math.floor(settings.seeds / 2))
}, 3_600_000)

it(`[RS2] [BR14] negotiates and restores at random, and text and records stay one set (${settings.seeds} seeds)`, async () => {
  await negotiate(MOVES_AND_RESTORING)
  expect(figures.restored).toBeGreaterThan(settings.seeds / 2)
}, 3_600_000)

async function negotiate(moves: readonly Move[], seeds = settings.seeds): Promise<void> {
  let house = await openHouse()
  for (let index = 0; index < seeds; index++) {
    if (index > 0 && index % SEEDS_PER_EVENT === 0) house = await openHouse()
    const seed = settings.seed + index
    await run(house, seed, moves).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
    })
  }
  process.stdout.write(`negotiation: ${seeds} seeds ${JSON.stringify(figures)}\n`)
  expect(figures.done).toBeGreaterThan(seeds)
}

/** Whoever limits how fast people act sees a minute go by between any two. */
function hurriedClock(): AdjustableClock {
  const clock = systemClock()
  let asked = 0
  return { ...clock, monotonic: () => clock.monotonic() + 200 * asked++ }
}

async function openHouse(): Promise<House> {
  const last = houses.pop()
  last?.clients.forEach(client => client.end())
  await last?.server.remove()
  const hours = 3_600_000
  const server = await running({
    clock: hurriedClock(),
    limits: { UPGRADES_PER_SECOND_MAX: 5_000, SWEEP_MS: hours, PING_MS: hours, MESSAGES_MAX: 1_000_000 }
  })
  const hand = stageHand(server.file)
  for (const [code] of THEMES) hand.stand(code, 'negotiation')
  hand.close()
  const house = { server, clients: [], letters: 0 }
  houses.push(house)
  return house
}

function themeOf(seed: number): (typeof THEMES)[number] {
  const theme = THEMES[seed % THEMES.length]
  if (theme === undefined) throw new Error('no theme')
  return theme
}

async function run(house: House, seed: number, moves: readonly Move[]): Promise<void> {
  const random = chanceOf(seed)
  const chance = (below: number): number => Math.floor(random() * Math.max(below, 1))
  const [code, people, chairs] = themeOf(seed)
  const { server } = house
  const get = (path: string, person: string) => server.json(`/api/v1/documents/${code}${path}`, { person })
  const { id } = (await get('', 'p-mx-hod')).body
  const clients = await Promise.all(people.map(person => enter(server, person, id)))
  house.clients.push(...clients)
  const typed: Typed[] = []
  const proposals: string[] = []
  const closings: Parameters<Scene['closed']>[0][] = []
  const flying = new Set<Promise<unknown>>()
  let word = 0
  for (let step = 0; step < STEPS; step++) {
    await welcomeBack(server, clients, { people, id })
    for (let keys = chance(3); keys > 0; keys--)
      typed.push(type(house, clients[chance(clients.length)], chance))
    if (chance(2) === 0) continue
    const view = (await get('', 'p-mx-hod')).body
    const scene: Scene = {
      ...{ chance, view, code, heads: HEADS, chairs },
      get,
      act: async (person, body) => {
        const answer = await counted(server.act(code, body, person), body)
        if (answer.body.proposal !== undefined) proposals.push(answer.body.proposal)
        return answer
      },
      words: () => ` w${seed}x${++word} `,
      closed: closing => void closings.push(closing)
    }
    const doing = moveOf(chance, moves).does(scene)
    flying.add(doing)
    void doing.finally(() => flying.delete(doing)).catch(() => undefined)
    if (flying.size > 2) await Promise.race(flying)
  }
  await Promise.all(flying)
  await Promise.all(clients.map(client => client.until(() => isAnswered(client), 'answered')))
  await welcomeBack(server, clients, { people, id })
  await check({ server, code, id, clients, typed: standing(typed, moves), closings })
  await keepsEach(server, code, proposals)
  clients.forEach(client => client.end())
}

/** Letters that no act of these moves takes out: they stand, all but those that were given back. */
function standing(typed: readonly Typed[], moves: readonly Move[]): string[] {
  const returned = typed.filter(isReturned)
  if (moves !== MOVES_AND_PROPOSALS) expect(returned).toEqual([])
  figures.returned += returned.length
  // Restoring takes letters out, and puts them in again, beside all closings.
  if (moves === MOVES_AND_RESTORING) return []
  return typed.filter(one => !isReturned(one)).map(({ letter }) => letter)
}

/** Every frame of it was stored, or given back. */
const isAnswered = ({ sent, saved, refused }: TestClient): boolean =>
  Array.from({ length: sent }, (_, index) => index + 1).every(
    frame => frame <= saved.n || refused.some(({ n }) => n === frame)
  )

/** A letter that its author typed, and in which frame. */
interface Typed {
  letter: string
  client: TestClient
  frame: number
}

/** It was typed into a paragraph that was agreed meanwhile, or behind such a letter. */
const isReturned = ({ client, frame }: Typed): boolean => client.refused.some(({ n }) => n === frame)

/** Whoever was refused begins again with the text as the server has it, as a page does. */
async function welcomeBack(
  server: Running,
  clients: TestClient[],
  { people, id }: { people: readonly string[]; id: string }
): Promise<void> {
  for (const [index, client] of clients.entries()) {
    const { refused, closed } = client
    if (refused.length === 0 && closed === null) continue
    expect(refused.filter(({ reason }) => !RETURNED.includes(reason))).toEqual([])
    await client.until(() => isAnswered(client), 'answered')
    expect(closed).toBeNull()
    client.end()
    clients[index] = await enter(server, people[index] ?? '', id)
  }
}
const RETURNED: readonly string[] = ['agreed', 'out_of_step']

/** No proposal disappears, whatever becomes of it. */
async function keepsEach(server: Running, code: string, proposals: readonly string[]): Promise<void> {
  const { body } = await server.json(`/api/v1/documents/${code}/proposals`, { person: 'p-mx-hod' })
  const known = new Set(body.proposals.map(({ id }: Json) => id))
  expect(proposals.filter(id => !known.has(id))).toEqual([])
  figures.proposals += proposals.length
}

async function counted(
  answer: Promise<{ status: number; body: Json }>,
  body: object
): Promise<{ status: number; body: Json }> {
  const { status, body: told } = await answer
  figures.acts++
  if (status === 200) figures.done++
  else figures.refused++
  if (status === 200 && (body as Json).action === 'restore_text') figures.restored++
  if (status === 200 && (body as Json).action === 'mark_para_agreed') figures.agreed++
  if (![200, 403, 404, 409, 422].includes(status))
    throw new Error(`${status} ${JSON.stringify([body, told])}`)
  return { status, body: told }
}

async function enter(server: Running, person: string, documentId: string): Promise<TestClient> {
  const client = connectClient({
    url: server.url.replace('http', 'ws'),
    documentId,
    cookie: await server.signIn(person),
    origin: server.url,
    schema: SCHEMA
  })
  await client.until(() => client.synced && client.hello !== null, `${person} in ${documentId}`)
  return client
}

/** A letter that nobody has typed before, somewhere behind the first marker. */
function type(house: House, client: TestClient | undefined, chance: Scene['chance']): Typed {
  if (client === undefined) throw new Error('nobody types')
  const letter = String.fromCodePoint(FIRST_LETTER + house.letters++)
  client.type(letter, 1 + chance(client.text.length))
  figures.letters++
  return { letter, client, frame: client.sent }
}

interface Ended {
  server: Running
  code: string
  id: string
  clients: TestClient[]
  typed: string[]
  closings: Parameters<Scene['closed']>[0][]
}

async function check({ server, code, id, clients, typed, closings }: Ended): Promise<void> {
  const view = (await server.json(`/api/v1/documents/${code}`, { person: 'p-mx-hod' })).body
  const text: Text = { paragraphs: view.paragraphs }
  const brackets: Bracket[] = view.brackets
  const { places, records } = bothSets({ text, brackets })
  expect(places).toEqual(records)
  figures.brackets += records.length

  const [first, ...others] = clients
  const written = await server.rooms.read(id)
  if (first === undefined || written === null) throw new Error('nothing to compare')
  for (const client of clients) await client.until(() => client.words === first.words, 'equal words')
  for (const client of others) expect(client.text.toDelta()).toEqual(first.text.toDelta())
  expect(lettersIn(first.words)).toEqual(lettersIn(charactersOf(text)))

  const inText = countsOf(charactersOf(text))
  const inBases = countsOf(
    brackets
      .filter(({ state }) => state !== 'resolved')
      .map(baseOf)
      .join('')
  )
  const anywhere = new Set(lettersIn(brackets.map(everythingIn).join('')))
  for (const letter of typed) {
    const [stands, based] = [inText.get(letter) ?? 0, inBases.get(letter) ?? 0]
    expect([letter, stands + based <= 1]).toEqual([letter, true])
    expect([letter, stands + based === 1 || anywhere.has(letter)]).toEqual([letter, true])
  }
  for (const { preview, answer, target } of closings) {
    // What was refused when it was previewed may be allowed a moment later.
    if (answer.status !== 200 || preview.seen === undefined) continue
    figures.previews++
    expect([target, answer.body.sentence]).toEqual([target, preview.sentence])
  }
}

const lettersIn = (words: string): string[] =>
  [...words].filter(letter => letter >= '\u4e00' && letter <= '\u9fff')

function countsOf(words: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of lettersIn(words)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const wordsOf = (runs: readonly Run[]): string => runs.map(run => ('text' in run ? run.text : '')).join('')
const charactersOf = ({ paragraphs }: Text): string => paragraphs.map(({ runs }) => wordsOf(runs)).join('')
/** Of a nested bracket the words stand in the base of the one around it no more. */
const baseOf = ({ base }: Bracket): string => wordsOf(base ?? [])
const everythingIn = ({ base, alternatives, closed = [], resolution, footnote }: Bracket): string =>
  [
    base ?? [],
    ...[...alternatives, ...closed].map(({ runs }) => runs),
    resolution?.wording ?? [],
    footnote ?? []
  ]
    .map(wordsOf)
    .join('')
