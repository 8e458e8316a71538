import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import expected from '../fixtures/expected-metrics.z0.json' with { type: 'json' }
import { randomUUID } from 'node:crypto'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const HEAD = 'p-mx-hod'

describe('reading what is open', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
  })
  afterAll(() => server.remove())
  const get = (path: string, person = HEAD): Promise<{ status: number; body: Json }> =>
    server.json(`/api/v1/documents/${path}`, { person })

  it('[CV1] [CV4] measures each zero draft as expected', async () => {
    const codes = {
      DG: 'data-governance',
      EG: 'e-governance',
      CY: 'cybersecurity',
      CO: 'connectivity',
      AI: 'ai'
    }
    for (const [code, theme] of Object.entries(codes)) {
      const { body } = await get(`${code}/measures`)
      const { threads: _threads, substantiveThreads, ...figures } = expected.z0[theme as 'ai']
      expect([code, body.now]).toEqual([code, figures])
      expect(body.threads.substantiveOpen).toBe(substantiveThreads)
      expect(body.openPlaces).toBe(figures.openBrackets)
      expect(body.cells).toHaveLength(12)
      expect(body.series).toHaveLength(2)
      expect(body.projection).toBeNull()
      expect(body.reading).toMatchObject({ version: 'Z0', names: null })
    }
  })

  it('[CV14] tells how far each language is, and the same as the page of the language', async () => {
    const { body } = await get('DG/measures')
    const page = await get('DG/languages/es')
    const { waiting } = page.body.readiness.find((one: Json) => one.language === 'es')
    expect(waiting.length).toBeGreaterThan(0)
    expect(body.languages).toEqual({
      version: 'Z0',
      ready: [
        { language: 'en', concordant: 12, of: 12, original: true },
        { language: 'es', concordant: 12 - waiting.length, of: 12, original: false },
        { language: 'pt', concordant: 0, of: 12, original: false },
        { language: 'fr', concordant: 0, of: 12, original: false }
      ]
    })
  })

  it('[CV7] lists the smallest difference first, with what may be filtered by', async () => {
    const { body } = await get('DG/brackets')
    expect(body.total).toBe(7)
    const differences = body.items.map(({ difference }: Json) => difference ?? Infinity)
    expect(differences).toEqual([...differences].sort((one, other) => one - other))
    expect(body.items.at(-1).bracket.kind).toBe('placeholder')
    const mexico = await get('DG/brackets?delegation=MEX')
    expect(mexico.body.items.length).toBeGreaterThan(0)
    expect(mexico.body.items.length).toBeLessThan(7)
    const one = await get('DG/brackets?paragraph=DG-p05')
    expect(one.body.items.map(({ bracket }: Json) => bracket.id)).toEqual(['DG-b3'])
    expect((await get('DG/brackets?colour=red')).status).toBe(400)
    expect((await get('ZZ/brackets')).status).toBe(404)
  })

  it('tells one bracket with rights, distances, support and the sentences of its closings', async () => {
    const { body } = await get('DG/brackets/DG-b1')
    expect(body.delegation).toBe('MEX')
    expect(body.may.take_position).toMatchObject({ code: 'PM2' })
    expect(body.closings).toEqual([])
    expect(body.alternatives.map(({ key, star }: Json) => [key, star])).toEqual([
      ['Alt 1', true],
      ['Alt 2', true],
      ['Alt 3', false]
    ])
    expect(body.alternatives[2].positions).toContainEqual(
      expect.objectContaining({ delegation: 'EU', stance: 'oppose', current: true })
    )
    expect((await get('DG/brackets/nothing')).status).toBe(404)
  })

  it('[BR11] previews a closing, and refuses as the closing would', async () => {
    const path = 'DG/brackets/DG-b1/preview'
    const fine = await get(`${path}?outcome=alternative&alternative=Alt%202`)
    expect(fine.body.text).toContain('data is a strategic asset for sustainable development, and')
    expect((await get(`${path}?outcome=alternative`)).status).toBe(422)
    expect((await get(`${path}?outcome=base_text`)).body.refusal.code).toBe('BR12')
    expect((await get(`${path}?outcome=magic`)).status).toBe(400)
  })

  it('[PO7] shows the grid to the co-chairs, its own row to a delegation, and to nobody else', async () => {
    const chair = await get('DG/grid', CHAIR)
    expect(chair.body.ownOnly).toBe(false)
    expect(chair.body.regions.map(({ region }: Json) => region).sort()).toEqual(['EU', 'LAC'])
    const own = await get('DG/grid')
    expect(own.body.regions.flatMap(({ rows }: Json) => rows.map((row: Json) => row.delegation))).toEqual([
      'MEX'
    ])
    for (const person of ['p-obs-cso', 'p-rap-01']) expect((await get('DG/grid', person)).status).toBe(403)
  })

  it('[BR14] tells every bracket of a paragraph, and who may do what with it', async () => {
    const { body } = await get('DG/paragraphs/DG-p05')
    expect(body.brackets.map(({ id }: Json) => id)).toEqual(['DG-b3'])
    expect(body.may.mark_para_agreed).toMatchObject({ code: 'PM1' })
    expect((await get('DG/paragraphs/none')).status).toBe(404)
  })
})

describe('the measures of an event with six themes, none of whose ids any file holds', () => {
  let server: Running
  let sixth = ''
  let chair = ''
  beforeAll(async () => {
    const database = await freshDatabase()
    const event = randomEvent(demonstrationEvent(), { newId: () => `x${randomUUID()}`, extraThemes: 1 })
    await database.load({ event, hash: hashPassword })
    await database.prisma.$disconnect()
    server = await running({ file: database.file })
    const theme = event.themes.at(-1)
    sixth = theme?.code ?? ''
    chair =
      event.participants.people.find(one => one.role === 'co_chair' && one.workingGroup === theme?.id)?.id ??
      ''
    const hand = stageHand(server.file)
    hand.stand(sixth, 'negotiation')
    hand.close()
  })
  afterAll(() => server.remove())

  it('[CV2] [CV3] [CV10] change after one act, as the act says', async () => {
    const measures = async (): Promise<Json> =>
      (await server.json(`/api/v1/documents/${sixth}/measures`, { person: chair })).body
    const { threads: _threads, substantiveThreads: _substantive, ...figures } = expected.z0.ai
    const before = await measures()
    expect(before.now).toEqual(figures)
    const list = await server.json(`/api/v1/documents/${sixth}/brackets`, { person: chair })
    const { bracket, paragraph } = list.body.items[0]
    const outcome = { outcome: 'alternative', alternative: bracket.alternatives[0].key }
    const closed = await server.act(
      sixth,
      { action: 'resolve_bracket', target: bracket.id, ...outcome },
      chair
    )
    expect(closed.status).toBe(200)
    const after = await measures()
    expect(after.now.openBrackets).toBe(figures.openBrackets - 1)
    expect(after.now.bracketWords).toBeLessThan(figures.bracketWords)
    expect(after.now.bracketDensity).toBeLessThan(figures.bracketDensity)
    expect(after.cells.find((cell: Json) => cell.paragraph.id === paragraph.id).state).toBe('open')
    expect(after.series.map(({ openBrackets }: Json) => openBrackets)).toEqual([6, 5])
    expect(after.series[1].wordsChanged).toBe(0)
    expect(after.steps.at(-1).open).toBe(5)
  })
})
