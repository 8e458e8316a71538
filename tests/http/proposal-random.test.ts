import { bracketsIn, plain, type Bracket, type Run } from '@acuerdo/domain'
import { afterAll, describe, expect, it } from 'vitest'
import { seeded, type Chance } from '../compare/edit-script.ts'
import { settings } from '../settings.ts'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-cl-01'
const WRITER = 'p-cf-co'
const HEADS = ['p-br-hod', 'p-mx-hod', 'p-pe-hod', 'p-ar-hod', 'p-co-hod', 'p-eu-hod']
/** Turns of one seed; in each turn several people act at once. `SEEDS=20` plays more seeds than npm test does. */
const TURNS = 12
const SEEDS = Math.ceil(settings.seeds / 5)

/** Every word of a text once, each bracket read as its base, and of its wordings what is theirs alone. */
function standing(view: Json): { once: string[]; wordings: string[] } {
  const brackets = new Map<string, Bracket>(view.brackets.map((one: Bracket) => [one.id, one]))
  const read = (runs: readonly Run[]): string =>
    runs.map(run => ('text' in run ? run.text : ` ${read(brackets.get(run.bracket)?.base ?? [])} `)).join('')
  const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const placed = view.paragraphs.flatMap(({ runs }: Json) => bracketsIn(runs as Run[]))
  return {
    once: view.paragraphs.flatMap(({ runs }: Json) => words(read(runs as Run[]))),
    wordings: placed.flatMap((id: string) =>
      (brackets.get(id)?.alternatives ?? []).map(({ runs }) => read(runs))
    )
  }
}

describe('six delegations propose while people type and the chairs decide', () => {
  const servers: Running[] = []
  afterAll(() => Promise.all(servers.map(server => server.remove())))

  const seeds = Array.from({ length: SEEDS }, (_, index) => settings.seed + index)
  it.each(seeds)(
    '[PR9] [PR10] [PR14] loses and doubles no word (seed %i)',
    { timeout: 120_000 },
    async seed => {
      const server = await running()
      servers.push(server)
      const room = await playing(server, seeded(seed))
      for (let turn = 0; turn < TURNS; turn++) {
        await room.turn()
        await room.check()
      }
      const states = room.made.size
      expect(states).toBeGreaterThan(5)
    }
  )
})

interface Play {
  server: Running
  at: ReturnType<typeof proposingAt>
  documentId: string
  chance: Chance
  /** Words that were typed. */
  typed: string[]
  /** The word that only this proposal has. */
  made: Map<string, string>
  /** A word that nobody has used. */
  fresh(kind: 't' | 'p'): string
  pick<T>(list: readonly T[]): T | undefined
}

async function playing(server: Running, chance: Chance) {
  const at = proposingAt(server, 'CO', HEADS[0] ?? '')
  await at.act({ action: 'open_reading', target: 'CO/Z0' }, CHAIR)
  const { id: documentId } = await at.read()
  let count = 0
  const play: Play = {
    ...{ server, at, documentId, chance, typed: [], made: new Map() },
    fresh: kind => `zz${kind}${(count += 1)}`,
    pick: list => list[chance(list.length)]
  }
  return {
    made: play.made,
    turn: async () => {
      await Promise.all(Array.from({ length: 5 }, () => (play.pick(DEEDS) ?? type)(play)))
      if (chance(3) === 0) await previewed(play)
    },
    check: () => check(play)
  }
}

async function type({ server, documentId, chance, typed, fresh }: Play): Promise<void> {
  await server.rooms.edit({
    documentId,
    personId: WRITER,
    change: text => {
      const places = [...text.toJSON().matchAll(/[a-z] [a-z]/gu)].map(({ index }) => index)
      const before = places[chance(places.length)]
      if (before === undefined) return
      const word = fresh('t')
      text.insert(indexOf(text.toDelta() as { insert: unknown }[], before), ` ${word}`)
      typed.push(word)
    }
  })
}

async function propose({ at, pick, chance, made, fresh }: Play): Promise<void> {
  const paragraph = pick((await at.read()).paragraphs as Json[])
  // Nobody takes out what somebody else has just put in.
  const ordinary = plain(paragraph.runs)
    .split(/[^\p{L}]+/u)
    .filter(word => /^[a-z]{4,}$/u.test(word) && !word.startsWith('zz'))
  const from = pick(ordinary)
  if (from === undefined) return
  const own = fresh('p')
  const to = chance(3) === 0 ? `${from} ${own}` : own
  const answer = await at.propose(pick(HEADS) ?? '', { target: paragraph.id, from, to })
  if (answer.status === 200) made.set(answer.body.proposal, own)
}

const pending = async ({ at, pick }: Play): Promise<Json | undefined> =>
  pick((await at.list(CHAIR, '?state=pending')).proposals as Json[])

const decide =
  (action: string) =>
  async (play: Play): Promise<void> => {
    const proposal = await pending(play)
    if (!proposal) return
    await play.at.decide(CHAIR, action, { target: proposal.id, paragraph: proposal.paragraph })
  }

async function withdraw(play: Play): Promise<void> {
  const proposal = await pending(play)
  if (proposal) await play.at.act({ action: 'withdraw_proposal', target: proposal.id }, proposal.author.id)
}

async function close({ at, pick }: Play): Promise<void> {
  const { brackets } = await at.read()
  const own = brackets.filter(({ state, openedBy }: Json) => state === 'open' && openedBy !== undefined)
  const bracket = pick(own as Json[])
  const alternative = bracket && pick(bracket.alternatives as Json[])
  if (!alternative) return
  const closing = { outcome: 'alternative', alternative: alternative.key }
  await at.act({ action: 'resolve_bracket', target: bracket.id, ...closing }, CHAIR)
}

const DEEDS: ((play: Play) => Promise<void>)[] = [
  ...[type, type, propose, propose, propose, propose],
  ...[decide('accept_proposal'), decide('reflect_proposal'), withdraw, close]
]

/** What is accepted when nobody else acts stands exactly as it was previewed. */
async function previewed(play: Play): Promise<void> {
  const proposal = await pending(play)
  if (proposal?.state !== 'tabled') return
  const here = { target: proposal.id, paragraph: proposal.paragraph }
  expect((await play.at.decide(CHAIR, 'accept_proposal', here)).status).toBe(200)
  expect((await play.at.paragraph(proposal.paragraph)).runs).toEqual(proposal.preview)
}

async function check({ at, typed, made }: Play): Promise<void> {
  const view = await at.read()
  const { once, wordings } = standing(view)
  const times = (word: string): number => once.filter(one => one === word).length
  for (const word of typed) expect(times(word), word).toBe(1)
  const { proposals } = await at.list(CHAIR)
  const states = new Map<string, string>(proposals.map(({ id, state }: Json) => [id, state]))
  for (const [id, word] of made) {
    const state = states.get(id)
    expect(state, id).toBeDefined()
    if (state === 'accepted') expect(times(word), `${word} of an accepted proposal`).toBe(1)
    if (state === 'tabled' || state === 'needs_attention' || state === 'withdrawn')
      expect(times(word), `${word} of a proposal that is ${state}`).toBe(0)
    if (state === 'reflected') {
      expect(times(word), word).toBeLessThanOrEqual(1)
      expect(
        wordings.filter(one => one.split(word).length > 2),
        word
      ).toEqual([])
    }
  }
  const placed = view.paragraphs.flatMap(({ runs }: Json) => bracketsIn(runs as Run[]))
  const open = view.brackets.filter(({ state }: Json) => state !== 'resolved').map(({ id }: Json) => id)
  expect([...placed].sort()).toEqual([...open].sort())
}

/** An offset into the letters alone as an index into the shared text, where each embed is one. */
function indexOf(delta: { insert: unknown }[], offset: number): number {
  let [index, letters] = [0, 0]
  for (const { insert } of delta) {
    if (typeof insert !== 'string') index++
    else if (letters + insert.length <= offset) {
      index += insert.length
      letters += insert.length
    } else return index + offset - letters + 1
  }
  return index
}
