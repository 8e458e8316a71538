import * as Y from 'yjs'
import { SCHEMA } from '@acuerdo/editor'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { chance } from '../realtime/desk.ts'
import { settings } from '../settings.ts'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import type { Json } from './running.ts'

vi.setConfig({ testTimeout: 900_000 })

const DEADLINE = '2023-11-29T14:00:00.000Z'
let room: Room
afterEach(() => room.remove())

const must = async (done: Promise<{ status: number; body: Json }>): Promise<Json> => {
  const { status, body } = await done
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

async function connect(person: string, doc = new Y.Doc()): Promise<TestClient> {
  const { id } = await room.read()
  const { host, origin } = new URL(room.local)
  const cookie = await room.signIn(person)
  const client = connectClient({ url: `ws://${host}`, documentId: id, cookie, origin, schema: SCHEMA, doc })
  await client.until(() => client.synced, 'the text')
  return client
}

/** A text in negotiation whose brackets are all proposed for, and whose first paragraph is open. */
async function openText(): Promise<void> {
  room = await decisionRoom()
  await room.chairsText()
  const hash = await room.head()
  await must(room.both({ action: 'start_silence', target: 'DG/CT', hash, deadline: DEADLINE }))
  const objection = { action: 'object', target: 'DG/CT', hash, paragraphs: ['DG-p01'], reason: 'r' }
  await must(room.by(WHO.mexico, objection))
}

describe('S4 (c): approve, declare and edit in any order', () => {
  /** How many rounds one server takes before the acts of its people are too many for a minute. */
  const ROUNDS_PER_ROOM = 50

  it('never leave an approval on another hash than the one displayed, nor an agreed text that differs', async () => {
    const random = chance(settings.seed)
    const reached = { agreed: 0, approved: 0, refused: 0 }
    for (let done = 0; done < settings.interleavings; done += ROUNDS_PER_ROOM) {
      if (done > 0) await room.remove()
      await openText()
      let typist = await connect(WHO.typist)
      const rounds = Math.min(ROUNDS_PER_ROOM, settings.interleavings - done)
      for (let round = 0; round < rounds; round++) typist = await oneRound(random, typist, reached)
      typist.end()
    }
    // The rounds have met each outcome, else they prove nothing.
    expect(Object.values(reached).every(count => count > 0)).toBe(true)
  })

  async function oneRound(
    random: () => number,
    typist: TestClient,
    reached: { agreed: number; approved: number; refused: number }
  ): Promise<TestClient> {
    const shown = await room.read()
    const latest: string = (await room.decisions()).latest.name
    const displayed: string = shown.headHash
    const act = (person: string, action: string) => async (): Promise<void> => {
      const answer = await room.by(person, { action, target: `DG/${latest}`, hash: displayed })
      if (answer.status !== 200) reached.refused++
    }
    const declarations = [act(WHO.chair, 'declare_agreed'), act(WHO.other, 'declare_agreed')]
    const approvals = [act(WHO.chair, 'approve_version'), act(WHO.other, 'approve_version')]
    const letter = async (): Promise<void> => typist.type('x', 1)
    // Half of the rounds go the way that people go, with a letter anywhere between, the others any way.
    const steps =
      random() < 0.5
        ? shuffled(random, [...declarations, ...approvals, letter])
        : [...shuffled(random, declarations), ...shuffled(random, approvals)]
    if (steps.length === 4 && random() < 0.7) steps.splice(Math.floor(random() * 5), 0, letter)
    const running: Promise<void>[] = []
    for (const step of steps) {
      running.push(step())
      for (let turns = Math.floor(random() * 40); turns > 0; turns--) await new Promise(setImmediate)
    }
    await Promise.all(running)
    const refused = (): boolean => typist.refused.length > 0 || typist.closed !== null
    await typist.until(() => refused() || typist.saved.n >= typist.sent, 'an answer to what was typed')
    await check(displayed, reached)
    await backToNegotiation()
    // What was refused stays on the device of its author: a new page begins with the text of the server.
    const next = refused() ? await anew(typist) : typist
    await next.until(() => next.rights?.mayType === true, 'the right to type')
    return next
  }

  const anew = (typist: TestClient): Promise<TestClient> => {
    typist.end()
    return connect(WHO.typist)
  }

  async function check(displayed: string, reached: { agreed: number; approved: number }): Promise<void> {
    const [text, page] = await Promise.all([room.read(), room.decisions()])
    const standing = page.approvals.filter(({ voidedAt }: Json) => voidedAt === null)
    for (const { hash } of standing) expect(hash).toBe(text.headHash)
    for (const { hash } of page.halves) expect(hash).toBe(text.headHash)
    if (text.stage !== 'agreed_ad_ref') return expect(standing).toEqual([])
    reached.agreed++
    if (standing.length > 0) reached.approved++
    expect(page.latest).toMatchObject({ hash: text.headHash, same: true })
    // Only what both saw was declared.
    expect(text.headHash).toBe(displayed)
    expect(page.certificates.at(-1)).toMatchObject({ hash: displayed, kind: 'in_session' })
  }

  async function backToNegotiation(): Promise<void> {
    const page = await room.decisions()
    const { hash } = page.working
    for (const half of page.halves)
      await must(
        room.by(half.by.id, {
          action: half.action,
          target: half.target,
          hash: half.hash,
          ...half.payload,
          withdraw: true
        })
      )
    if (page.document.stage === 'agreed_ad_ref') {
      const target = `DG/${page.latest.name}`
      await must(room.both({ action: 'reopen_text', target, hash, reason: 'Another round.' }))
      await must(room.by(WHO.chair, { action: 'reopen_para', target: 'DG-p01', reason: 'Another round.' }))
    }
  }
})

const shuffled = <T>(random: () => number, items: readonly T[]): T[] =>
  items
    .map(item => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)

describe('S3: an offline edit while the text is locked', () => {
  it('never enters the text: it is the same, byte for byte, for everybody, and the author is told', async () => {
    await openText()
    const reader = await connect(WHO.eu)
    const writer = await connect(WHO.typist)
    expect(writer.hello?.mayType).toBe(true)
    const { doc } = writer
    writer.end()
    // Offline: words are typed into the text of the device.
    doc.getText('default').insert(1, 'While I was away ')
    const hash = await room.head()
    const before = reader.words
    const target = `DG/${(await room.decisions()).latest.name}`
    await must(room.both({ action: 'start_silence', target, hash, deadline: DEADLINE }))
    await reader.until(() => reader.rights?.mayType === false, 'the lock')
    const back = await connect(WHO.typist, doc)
    await back.until(() => back.refused.length > 0, 'a refusal')
    expect(back.hello).toMatchObject({ mayType: false, reason: 'stage' })
    expect([await room.head(), reader.words]).toEqual([hash, before])
    expect(back.closed).toBeNull()
    const fresh = await connect(WHO.mexico)
    expect(fresh.words).toBe(before)
    for (const client of [reader, back, fresh]) client.end()
  })

  it('an open editor is told at once, and what it types then is refused and not relayed', async () => {
    await openText()
    const [reader, writer] = [await connect(WHO.eu), await connect(WHO.typist)]
    const hash = await room.head()
    const target = `DG/${(await room.decisions()).latest.name}`
    await must(room.both({ action: 'start_silence', target, hash, deadline: DEADLINE }))
    await writer.until(() => writer.rights?.mayType === false, 'the lock')
    writer.type('after the lock', 1)
    await writer.until(() => writer.refused.length > 0, 'a refusal')
    expect(reader.words).not.toContain('after the lock')
    expect(await room.head()).toBe(hash)
    for (const client of [reader, writer]) client.end()
  })
})
