import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { running, type Json, type Running } from './running.ts'

let server: Running
beforeAll(async () => {
  server = await running()
})
afterAll(() => server.remove())

const HEAD = 'p-cl-hod'
const EU = 'p-eu-hod'
const CHAIR = 'p-uy-01'
const SECRETARIAT = 'p-sec-01'

const priorities = async (): Promise<Json[]> =>
  (await server.json('/api/v1/documents/DG/priorities', { person: CHAIR })).body.areas
const code = ({ body }: { body: Json }): string => body.refusal?.code ?? 'granted'

describe('priority areas', () => {
  it('[PY1][PY2] are proposed for a paragraph of the text, by a delegation or the chairs', async () => {
    const propose = (more: object, person = HEAD) =>
      server.act(
        'DG',
        { action: 'propose_priority', target: 'DG-p05', title: 'Independent oversight', ...more },
        person
      )
    expect(code(await propose({ target: 'no-such' }))).toBe('not_found')
    expect(code(await propose({ seen: 'f'.repeat(64) }))).toBe('conflict')
    const done = await propose({})
    expect(done).toMatchObject({ status: 200, body: { ok: true, priority: expect.any(String) as string } })
    expect(code(await propose({ title: 'INDEPENDENT oversight' }, CHAIR))).toBe('PY2')
    expect(await priorities()).toContainEqual(
      expect.objectContaining({ id: done.body.priority, proposedBy: 'CHL', state: 'proposed', number: '5' })
    )
    const action = { action: 'propose_action', target: 'DG-p05', title: 'Study', owner: 'CRI', due: '2024' }
    expect((await server.act('DG', action, CHAIR)).status).toBe(200)
    expect(code(await server.act('DG', action, 'p-obs-cso'))).toBe('PM1')
  })

  it('[PY3][PY4] have one stance of each delegation, and both regions make them supported', async () => {
    await server.act('DG', { action: 'open_reading', target: 'DG/Z0' }, CHAIR)
    const target = (await priorities()).find(({ title }: Json) => title === 'Independent oversight').id
    const stance = (word: string, person: string) =>
      server.act('DG', { action: 'endorse_priority', target, stance: word }, person)
    expect((await stance('endorse', HEAD)).status).toBe(200)
    expect(code(await stance('endorse', HEAD))).toBe('PY3')
    expect((await priorities()).find(({ id }: Json) => id === target).state).toBe('proposed')
    expect((await stance('endorse', EU)).status).toBe(200)
    expect((await priorities()).find(({ id }: Json) => id === target).state).toBe('supported')
    expect((await stance('oppose', EU)).status).toBe(200)
    const now = (await priorities()).find(({ id }: Json) => id === target)
    expect(now).toMatchObject({
      state: 'proposed',
      stances: [
        { delegation: 'CHL', stance: 'endorse' },
        { delegation: 'EU', stance: 'oppose' }
      ]
    })
    expect(code(await stance('endorse', CHAIR))).toBe('PM1')
    const foreign = { action: 'endorse_priority', target, stance: 'endorse' }
    expect(code(await server.act('EG', foreign, HEAD))).toBe('PM2')
  })

  it('[SA1] are decided on by the coordinator, and only once they are transmitted', async () => {
    const decide = { action: 'decide_agenda', target: 'PA-DG-1', decision: 'deferred' }
    expect(code(await server.act(null, decide, 'p-sum-01'))).toBe('PM2')
    expect(code(await server.act(null, decide, CHAIR))).toBe('PM1')
    const { body } = await server.json('/api/v1/agenda')
    expect(body).toMatchObject({ ok: true, items: [], waiting: [] })
  })
})

describe('commitments', () => {
  const read = async (person = SECRETARIAT): Promise<Json> =>
    (await server.json('/api/v1/commitments', { person })).body
  const record = (more: object = {}, person = SECRETARIAT) =>
    server.act(
      null,
      {
        action: 'record_commitment',
        target: 'CM-9',
        kind: 'contribution',
        amount: { value: 2_000_000, currency: 'EUR' },
        owner: 'Costa Rica',
        source: 'Letter of 27 November',
        citedBy: ['DG-p10'],
        ...more
      },
      person
    )

  it('[CM4] show one figure, and no words of texts that the reader may not read', async () => {
    const { commitments } = await read()
    expect(commitments.find(({ id }: Json) => id === 'CM-1')).toMatchObject({
      amount: { value: 145e6, currency: 'EUR' },
      state: 'cited',
      citations: [
        { document: { code: 'CO' }, differing: [], needsCorrigendum: false },
        { document: { code: 'DG' }, number: '11', differing: [], needsCorrigendum: false }
      ]
    })
    const own = await read(CHAIR)
    const cited = own.commitments.find(({ id }: Json) => id === 'CM-1').citations
    expect(cited.map(({ words }: Json) => words === null)).toEqual([true, false])
  })

  it('[PM5][CM1][CM2] are recorded by the secretariat on a co-chair’s instruction', async () => {
    const instruct = (until: string | null) =>
      server.act('DG', { action: 'instruct', target: 'DG', instruction: 'record_commitment', until }, CHAIR)
    expect((await instruct('2023-01-01T00:00:00Z')).status).toBe(200)
    expect(code(await record())).toBe('PM5')
    expect((await instruct(null)).status).toBe(200)
    expect(code(await record({ citedBy: ['DG-p10', 'nowhere'] }))).toBe('CM2')
    expect(code(await record({}, CHAIR))).toBe('PM1')
    expect(code(await record({ source: undefined }))).toBe('malformed')
    expect((await record()).status).toBe(200)
    expect(code(await record())).toBe('CM1')
    expect((await read()).commitments.find(({ id }: Json) => id === 'CM-9')).toMatchObject({
      state: 'cited',
      versions: [{ source: 'Letter of 27 November', by: { id: SECRETARIAT } }]
    })
  })
})

describe('a language version', () => {
  const page = async (): Promise<Json> =>
    (await server.json('/api/v1/documents/DG/languages/es', { person: CHAIR })).body
  const paragraph = async (id: string): Promise<Json> =>
    (await page()).paragraphs.find(({ source }: Json) => source.id === id)
  const send = (action: string, more: object, person: string) =>
    server.act('DG', { action, target: 'DG/Z0/es', language: 'es', ...more }, person)
  const TRANSLATOR = 'p-lang-es'

  it('[LV1] says of each paragraph what it is worth', async () => {
    const { readiness } = await page()
    const spanish = readiness.find(({ language }: Json) => language === 'es')
    expect(spanish).toMatchObject({ required: true, concordant: 0, of: 12 })
    expect(spanish.waiting.filter(({ state }: Json) => state === 'stale')).toEqual([
      { paragraph: 'DG-p05', number: '5', state: 'stale' }
    ])
    const portuguese = readiness.find(({ language }: Json) => language === 'pt')
    expect(portuguese.waiting.every(({ state }: Json) => state === 'missing')).toBe(true)
    expect((await server.json('/api/v1/documents/DG/languages/de', { person: CHAIR })).status).toBe(404)
  })

  it('[LV2] is written for paragraphs of a version, by those whom the table lets', async () => {
    const words = { 'DG-p05': 'Acordamos avanzar hacia marcos compatibles.' }
    expect(code(await send('translate', { paragraphs: words }, HEAD))).toBe('PM1')
    expect(code(await send('translate', { paragraphs: { nowhere: 'x' } }, TRANSLATOR))).toBe('LV2')
    expect(code(await send('translate', { paragraphs: words, language: 'pt' }, TRANSLATOR))).toBe('LV2')
    expect((await send('translate', { paragraphs: words }, TRANSLATOR)).status).toBe(200)
    expect(await paragraph('DG-p05')).toMatchObject({ state: 'translated', translator: { id: TRANSLATOR } })
  })

  it('[PM9][LV3][LV5] is certified by somebody else on the exact version, and contested with a reason', async () => {
    const { hash } = (await page()).version
    const all = { hash }
    expect(code(await send('certify_concordance', all, TRANSLATOR))).toBe('PM9')
    expect(code(await send('certify_concordance', { hash: 'f'.repeat(64) }, SECRETARIAT))).toBe('conflict')
    expect((await send('certify_concordance', all, SECRETARIAT)).status).toBe(200)
    expect(await paragraph('DG-p06')).toMatchObject({
      state: 'concordant',
      certified: { by: { id: SECRETARIAT } }
    })
    const contest = { paragraphs: ['DG-p06'], reason: 'Not what we said.' }
    expect((await send('challenge_concordance', contest, 'p-pe-hod')).status).toBe(200)
    expect(await paragraph('DG-p06')).toMatchObject({ state: 'contested', contested: { delegation: 'PER' } })
    expect(code(await send('challenge_concordance', { ...contest, paragraphs: ['x'] }, 'p-pe-hod'))).toBe(
      'LV5'
    )
    expect((await send('certify_concordance', { hash, paragraphs: ['DG-p06'] }, SECRETARIAT)).status).toBe(
      200
    )
    expect((await page()).readiness.find(({ language }: Json) => language === 'es').concordant).toBe(12)
  })

  it('[LV1] is stale as soon as the words that it was made from change in a later version', async () => {
    const person = 'p-cf-dg'
    const { paragraphs } = (await server.json('/api/v1/documents/DG', { person })).body
    await server.act('DG', { action: 'move_paragraph', target: paragraphs[3].id, after: null }, person)
    await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, person)
    expect((await page()).version.name).toBe('Rev.1')
    expect((await paragraph('DG-p04')).state).toBe('concordant')
  })
})
