import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import type { DemonstrationEvent } from '../../server/persistence/demonstration-files.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { standingClock, START } from './decision-room.ts'
import { running, type Json, type Running } from './running.ts'
import { asScripted, namesIn, type Names } from './timeline-player.ts'

interface Told {
  status: number
  body: Json
}
const code = ({ body }: Told): string => body.refusal?.code ?? 'granted'

/** Two texts that cite one figure, of two groups with their chairs, on an event of any ids. */
async function scene(event: DemonstrationEvent, names: Names, commitment: string) {
  const database = await freshDatabase()
  await database.load({ event, hash: hashPassword })
  await database.prisma.$disconnect()
  const server = await running({ file: database.file, clock: standingClock(START) })
  const chairs: Record<string, readonly [string, string]> = {
    DG: [names('p-uy-01'), names('p-es-01')],
    EG: [names('p-cr-01'), names('p-ee-01')],
    CO: [names('p-cl-01'), names('p-de-01')],
    AI: [names('p-br-01'), names('p-si-01')]
  }
  const both = async (key: string, act: object): Promise<void> => {
    for (const chair of chairs[key] ?? []) {
      const done = await server.act(names(key), act, chair)
      expect(done.status, JSON.stringify(done.body)).toBe(200)
    }
  }
  return {
    ...commitmentsOf(server, names, commitment),
    ...wayOf(server, names, both),
    server,
    names,
    chairs,
    both
  }
}

function commitmentsOf(server: Running, names: Names, commitment: string) {
  const page = async (person = names('p-sec-01')): Promise<Json> =>
    (await server.json('/api/v1/commitments', { person })).body
  return {
    page,
    one: async (person?: string): Promise<Json> =>
      (await page(person)).commitments.find(({ id }: Json) => id === commitment),
    amend: (person: string, more: object = {}): Promise<Told> =>
      server.act(
        null,
        {
          action: 'amend_commitment',
          target: commitment,
          kind: 'contribution',
          owner: 'European Union',
          amount: { value: 150e6, currency: 'EUR' },
          source: 'Letter of 1 December 2023',
          ...more
        },
        names(person)
      )
  }
}

/** From zero draft to the Summit by the shortest way. */
function wayOf(server: Running, names: Names, both: (key: string, act: object) => Promise<void>) {
  const read = async (key: string, person: string): Promise<Json> =>
    (await server.json(`/api/v1/documents/${names(key)}`, { person: names(person) })).body
  const adopt = async (key: string, reader: string): Promise<string> => {
    const code_ = names(key)
    const { brackets, headHash, stage } = await read(key, reader)
    if (stage === 'zero_draft')
      await server.act(code_, { action: 'open_reading', target: `${code_}/Z0` }, names(reader))
    const proposes = Object.fromEntries(brackets.map(({ id }: Json) => [id, 'the chosen words']))
    await both(key, { action: 'issue_chairs_text', target: `${code_}/CT`, hash: headHash, proposes })
    const hash = (await read(key, reader)).headHash as string
    for (const action of ['declare_agreed', 'approve_version', 'adopt'])
      await both(key, { action, target: `${code_}/CT`, hash })
    return hash
  }
  const transmit = async (key: string, reader: string): Promise<void> => {
    const { headHash: hash } = await read(key, reader)
    const waiver = { requirement: 'language:es', reason: 'There was no time.' }
    await both(key, { action: 'record_waiver', target: names(key), hash, ...waiver })
    await both(key, { action: 'transmit', target: `${names(key)}/CT`, hash })
  }
  return { read, adopt, transmit }
}

const EVENTS = [
  ['the demonstration', () => ({ event: demonstrationEvent(), names: asScripted, commitment: 'CM-1' })],
  [
    'an event with other ids and six themes',
    () => {
      const event = randomEvent(demonstrationEvent(), { newId: randomUUID, extraThemes: 1 })
      const at = demonstrationEvent().commitments.findIndex(({ id }) => id === 'CM-1')
      return {
        event,
        names: namesIn(demonstrationEvent(), event),
        commitment: event.commitments[at]?.id ?? ''
      }
    }
  ]
] as const

/** S10: a figure, and the Summit's answer. */
describe.each(EVENTS)('a figure that two texts cite, in %s', (_name, make) => {
  let room: Awaited<ReturnType<typeof scene>>
  let adopted = ''
  const { event, names, commitment } = make()
  const HEAD = names('p-cl-hod')
  beforeAll(async () => {
    room = await scene(event, names, commitment)
  }, 60_000)
  afterAll(() => room.server.remove())

  it('[CM4] is flagged where a proposal types another one, in the proposal and at the commitment', async () => {
    const { server } = room
    const paragraph = (await room.read('CO', 'p-cl-01')).paragraphs.find(
      ({ id }: Json) => id === names('CO-p11')
    )
    const base = textOf(paragraph.runs)
    const runs = paragraph.runs.map((run: Json) =>
      'text' in run ? { ...run, text: run.text.replace('€145 million', '€154 million') } : run
    )
    const propose = { action: 'propose_change', kind: 'replace', target: paragraph.id, baseText: base, runs }
    const tabled = await server.act(names('CO'), propose, HEAD)
    expect(tabled.status, JSON.stringify(tabled.body)).toBe(200)
    const one = await room.one()
    expect(one.proposals).toMatchObject([
      { document: names('CO'), number: '11', figure: { value: 154e6, written: '€154 million' }, commitment }
    ])
    const [proposal] = one.proposals
    const path = `/api/v1/documents/${names('CO')}/proposals/${proposal.proposal}`
    const { body } = await server.json(path, { person: HEAD })
    expect(body.proposal.figures).toMatchObject([{ commitment, recorded: { value: 145e6 } }])
    // Whoever may not read the text sees neither its words nor its proposals.
    expect((await room.one(names('p-uy-01'))).proposals).toEqual([])
    await server.act(names('CO'), { action: 'withdraw_proposal', target: proposal.proposal }, HEAD)
    expect((await room.one()).proposals).toEqual([])
  })

  it('[CM5][CM6] is amended by the co-chairs of every citing text that is not adopted, as one figure', async () => {
    adopted = await room.adopt('DG', 'p-uy-01')
    expect(await room.one()).toMatchObject({ asks: [names('CO')], halves: [] })
    expect(code(await room.amend('p-uy-01'))).toBe('PM3')
    expect(code(await room.amend('p-cl-hod'))).toBe('PM1')
    const instruct = (until: string | null) =>
      room.server.act(
        names('CO'),
        { action: 'instruct', target: names('CO'), instruction: 'amend_commitment', until },
        names('p-cl-01')
      )
    expect((await instruct('2023-01-01T00:00:00Z')).status).toBe(200)
    expect(code(await room.amend('p-sec-01'))).toBe('PM5')
    expect((await instruct(null)).status).toBe(200)
    expect(code(await room.amend('p-sec-01', { source: '' }))).toBe('malformed')
    // The secretariat prepares, which is no half.
    expect((await room.amend('p-sec-01')).body).toMatchObject({ ok: true, pending: true })
    expect(code(await room.amend('p-cl-01', { source: (await room.one()).source }))).toBe('CM3')
    expect((await room.amend('p-cl-01')).body).toMatchObject({ ok: true, pending: true })
    expect(code(await room.amend('p-cl-01'))).toBe('HV3')
    expect(code(await room.amend('p-de-01', { source: 'Another letter' }))).toBe('HV2')
    expect(code(await room.amend('p-de-01', { withdraw: true }))).toBe('HV7')
    const waiting = (await room.server.json('/api/v1/waiting', { person: names('p-de-01') })).body
    expect(waiting.items).toContainEqual(
      expect.objectContaining({ kind: 'second_half', action: 'amend_commitment', target: commitment })
    )
    expect((await room.one(names('p-de-01'))).halves).toMatchObject([
      { part: 'prepared' },
      { part: 'half', mine: 'wanted', waitsFor: [{ id: names('p-de-01') }] }
    ])
    expect((await room.one()).amount.value).toBe(145e6)
    const done = await room.amend('p-de-01')
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    expect(await room.one()).toMatchObject({
      state: 'amended',
      amount: { value: 150e6 },
      halves: [],
      versions: [
        { amount: { value: 145e6 } },
        { amount: { value: 150e6 }, source: 'Letter of 1 December 2023' }
      ]
    })
  })

  it('[CM7] is proposed to the text that is still written, and the adopted one keeps its words', async () => {
    const list = (await room.server.json(`/api/v1/documents/${names('CO')}/proposals`, { person: HEAD })).body
    const proposal = list.proposals.find(({ delegation }: Json) => delegation === 'CO-CHAIRS')
    expect(proposal).toMatchObject({ state: 'tabled', paragraph: names('CO-p11'), figures: [] })
    expect(JSON.stringify(proposal.runs)).toContain('€150 million')
    const { citations } = await room.one()
    const of = (key: string): Json => citations.find(({ document }: Json) => document.code === names(key))
    expect(of('DG')).toMatchObject({ needsCorrigendum: true, differing: [{ recorded: { value: 150e6 } }] })
    expect(of('CO')).toMatchObject({ needsCorrigendum: false, differing: [{ recorded: { value: 150e6 } }] })
    expect((await room.read('DG', 'p-uy-01')).headHash).toBe(adopted)
    const accept = { action: 'accept_proposal', target: proposal.id, baseText: textOf(proposal.base) }
    const accepted = await room.server.act(names('CO'), accept, names('p-cl-01'))
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    expect(
      (await room.one()).citations.find(({ document }: Json) => document.code === names('CO'))
    ).toMatchObject({
      differing: []
    })
  })

  it('[CM6] has its halves void as soon as the texts to ask are others', async () => {
    expect((await room.amend('p-cl-01', { source: 'A third letter' })).body.pending).toBe(true)
    await room.adopt('CO', 'p-cl-01')
    // Nobody is left but those who adopted it: both groups are asked, and what was given does not count.
    expect(await room.one()).toMatchObject({
      asks: expect.arrayContaining([names('DG'), names('CO')]),
      halves: []
    })
    for (const person of ['p-de-01', 'p-uy-01', 'p-es-01'])
      expect((await room.amend(person, { source: 'A third letter' })).body.pending).toBe(true)
    expect((await room.amend('p-es-01', { source: 'A third letter', withdraw: true })).body.withdrawn).toBe(
      true
    )
    expect((await room.amend('p-cl-01', { source: 'A third letter' })).body.pending).toBe(true)
    expect((await room.one()).versions).toHaveLength(2)
    expect(code(await room.amend('p-es-01', { source: 'A third letter' }))).toBe('granted')
    expect((await room.one()).versions).toHaveLength(3)
  })

  it('[SA1][SA2][SA3][SA4] has the Summit answer four areas of four texts, and no adopted hash changes', async () => {
    const hashes = { DG: adopted, CO: (await room.read('CO', 'p-cl-01')).headHash as string }
    for (const [key, reader] of [
      ['EG', 'p-cr-01'],
      ['AI', 'p-br-01']
    ] as const)
      await room.adopt(key, reader)
    for (const [key, reader] of Object.entries({
      DG: 'p-uy-01',
      CO: 'p-cl-01',
      EG: 'p-cr-01',
      AI: 'p-br-01'
    }))
      await room.transmit(key, reader)
    const title = 'Digital transition'
    const decide = (target: string, decision: string, more: object = {}) =>
      room.server.act(
        null,
        { action: 'decide_agenda', target: names(target), decision, ...more },
        names('p-sum-01')
      )
    expect(code(await decide('PA-DG-1', 'accepted', { agendaItem: title }))).toBe('granted')
    expect(code(await decide('PA-EG-1', 'merged', { agendaItem: title }))).toBe('granted')
    expect(code(await decide('PA-CO-2', 'deferred'))).toBe('granted')
    expect(code(await decide('PA-AI-3', 'returned'))).toBe('SA4')
    expect(code(await decide('PA-AI-3', 'returned', { remark: 'Say who pays.' }))).toBe('granted')
    const { items } = (await room.server.json('/api/v1/agenda')).body
    expect(items).toMatchObject([{ title, attention: null }])
    expect(items[0].sources.map(({ theme }: Json) => theme.code).sort()).toEqual(
      [names('DG'), names('EG')].sort()
    )
    const answers = await Promise.all(
      [
        ['DG', 'p-uy-01'],
        ['EG', 'p-cr-01'],
        ['CO', 'p-cl-01'],
        ['AI', 'p-br-01']
      ].map(async ([key = '', who = '']) => {
        const path = `/api/v1/documents/${names(key)}/priorities`
        const { areas } = (await room.server.json(path, { person: names(who) })).body
        return areas.flatMap(({ answer }: Json) => (answer === null ? [] : [answer.decision as string]))
      })
    )
    expect(answers).toEqual([['accepted'], ['merged'], ['deferred'], ['returned']])
    expect((await room.read('DG', 'p-uy-01')).headHash).toBe(hashes.DG)
    expect((await room.read('CO', 'p-cl-01')).headHash).toBe(hashes.CO)
  }, 60_000)
})

const textOf = (runs: Json[]): string => runs.map(({ text }) => text ?? '\uFFFC').join('')
