import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const SCRIBE = 'p-cf-dg'
const BRAZIL = 'p-br-hod'
const MEXICO = 'p-mx-hod'

let server: Running
let at: ReturnType<typeof proposingAt>
beforeAll(async () => {
  server = await running()
  at = proposingAt(server, 'DG', BRAZIL)
  await at.act({ action: 'open_reading', target: 'DG/Z0' }, CHAIR)
  await server.json('/api/v1/test/clock', {
    ...{ method: 'PUT', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ now: '2023-11-27T20:30:00Z' })
  })
})
afterAll(() => server.remove())

const post = (path: string, body: object, person: string) =>
  server.json(`/api/v1/documents/DG${path}`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, person },
    body: JSON.stringify(body)
  })

describe('the scribe over HTTP', () => {
  const enter = (fields: object, person = SCRIBE) =>
    at.act({ action: 'enter_for_delegation', ...fields }, person)
  const entry = async (id: string, person = BRAZIL): Promise<Json> =>
    (await at.list(person)).entries.find((one: Json) => one.id === id)
  const confirm = (target: string, confirmed: boolean, person: string, words?: string) =>
    at.act({ action: 'confirm_entry', target, confirmed, ...(words ? { words } : {}) }, person)

  it('[SC1] enters a proposal for the delegation that has the floor, marked as entered', async () => {
    const baseText = await at.wordsOf('DG-p01')
    const wish = { target: 'DG-p01', delegation: 'BRA', entry: 'propose', kind: 'replace', baseText }
    const made = await enter({ ...wish, runs: baseText.replace('We', 'All of us') })
    expect(made).toMatchObject({
      status: 200,
      body: { proposal: expect.any(String), entry: expect.any(String) }
    })
    expect(await at.one(MEXICO, made.body.proposal)).toMatchObject({
      ...{ delegation: 'BRA', author: { id: SCRIBE }, state: 'tabled' },
      entry: { id: made.body.entry, state: 'waiting' }
    })
    expect(await entry(made.body.entry)).toMatchObject({ made: made.body.proposal, may: { confirm: null } })
    const waits = async (person: string): Promise<Json[]> =>
      (await server.json('/api/v1/waiting', { person })).body.items
    const confirming = { kind: 'confirm_entry', href: '/documents/DG/scribe' }
    expect(await waits(BRAZIL)).toContainEqual(expect.objectContaining(confirming))
    expect(await waits(MEXICO)).not.toContainEqual(expect.objectContaining(confirming))
    expect((await entry(made.body.entry, MEXICO)).may.confirm).toMatchObject({ code: 'PM6' })
    expect((await confirm(made.body.entry, true, MEXICO)).status).toBe(404)
    expect((await confirm(made.body.entry, true, BRAZIL)).status).toBe(200)
    expect(await confirm(made.body.entry, false, BRAZIL)).toMatchObject({
      status: 422,
      body: { refusal: { code: 'SC2' } }
    })
  })

  it('[SC1] [SC3] takes back what the delegation rejects, with its words kept', async () => {
    const baseText = await at.wordsOf('DG-p11')
    const start = baseText.indexOf('We')
    const bracket = await enter({
      ...{ target: 'DG-p11', delegation: 'MEX', entry: 'bracket', kind: 'alternatives' },
      ...{ start, end: start + 2, baseText: 'We', wording: 'Those of us who can' }
    })
    expect(bracket.status).toBe(200)
    const opened = (await at.read()).brackets.find(({ id }: Json) => id === bracket.body.bracket)
    expect(opened).toMatchObject({ openedBy: 'MEX', alternatives: [{ proposedBy: ['MEX'] }] })
    const alternative = await enter({
      ...{ target: bracket.body.bracket, delegation: 'BRA', entry: 'alternative', wording: 'Some' }
    })
    const position = await enter({
      ...{ target: bracket.body.bracket, delegation: 'PER', entry: 'position' },
      ...{ alternative: alternative.body.alternative, position: 'oppose' }
    })
    expect([alternative.status, position.status]).toEqual([200, 200])
    await confirm(position.body.entry, false, 'p-pe-hod')
    await confirm(alternative.body.entry, false, BRAZIL)
    const left = (await at.read()).brackets.find(({ id }: Json) => id === bracket.body.bracket)
    expect(left.alternatives).toHaveLength(1)
    await confirm(bracket.body.entry, false, MEXICO, 'We said something else.')
    expect(await at.wordsOf('DG-p11')).toBe(baseText)
    expect(await entry(bracket.body.entry)).toMatchObject({
      ...{ state: 'rejected', words: 'We said something else.' },
      fields: { wording: [{ text: 'Those of us who can' }] }
    })
  })

  it('[SC1] writes only for delegations that decide, and only what they might do themselves', async () => {
    const wish = { target: 'DG-p01', entry: 'propose', kind: 'delete', baseText: 'other' }
    expect((await enter({ ...wish, delegation: 'OBS-CSO' })).body.refusal.code).toBe('SC1')
    expect((await enter({ ...wish, delegation: 'ZZZ' })).body.refusal.code).toBe('SC1')
    expect((await enter({ ...wish, delegation: 'BRA' })).body.refusal.code).toBe('conflict')
    expect((await enter({ ...wish, delegation: 'BRA', kind: undefined })).body.refusal.code).toBe('malformed')
    for (const person of [BRAZIL, 'p-obs-cso'])
      expect((await enter({ ...wish, delegation: 'BRA' }, person)).status).toBe(403)
  })

  it('[SC4] keeps an entry until it is sent, and no version is issued before', async () => {
    const baseText = await at.wordsOf('DG-p12')
    const fields = {
      ...{ target: 'DG-p12', delegation: 'BRA', entry: 'propose', kind: 'replace', baseText },
      runs: baseText.replace('We', 'Everybody')
    }
    const kept = await post('/entries/drafts', fields, SCRIBE)
    expect(kept).toMatchObject({ status: 200, body: { id: expect.any(String) } })
    const { id } = kept.body
    expect(await entry(id, SCRIBE)).toMatchObject({ state: 'draft', may: { send: null, discard: null } })
    for (const person of [BRAZIL, 'p-obs-cso']) expect(await entry(id, person)).toBeUndefined()
    const issue = { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }
    await at.propose(MEXICO, { target: 'DG-p04', from: 'We', to: 'All of us' })
    expect((await at.act(issue, CHAIR)).body.refusal.code).toBe('SC4')
    expect((await post('/entries/drafts', fields, BRAZIL)).status).toBe(403)
    const sent = await enter({ ...fields, draft: id })
    expect(sent).toMatchObject({ status: 200, body: { entry: id } })
    expect(await entry(id, CHAIR)).toMatchObject({ state: 'waiting' })
    const dropped = await post('/entries/drafts', fields, SCRIBE)
    expect((await post(`/entries/drafts/${dropped.body.id}/discard`, {}, BRAZIL)).status).toBe(404)
    expect((await post(`/entries/drafts/${dropped.body.id}/discard`, {}, SCRIBE)).status).toBe(200)
    await at.decide(CHAIR, 'accept_proposal', { target: sent.body.proposal, paragraph: 'DG-p12' })
    expect((await at.act(issue, CHAIR)).status).toBe(200)
  })

  it('[SC5] lets those who lead the room change, send or drop what somebody else kept', async () => {
    const baseText = await at.wordsOf('DG-p01')
    const fields = {
      ...{ target: 'DG-p01', delegation: 'BRA', entry: 'propose', kind: 'replace', baseText },
      runs: baseText.replace('We', 'All of us')
    }
    const [first, second] = [
      await post('/entries/drafts', fields, SCRIBE),
      await post('/entries/drafts', fields, SCRIBE)
    ].map(({ body }) => body.id as string)
    expect(await entry(first ?? '', CHAIR)).toMatchObject({ state: 'draft', by: { id: SCRIBE } })
    const changed = { ...fields, runs: baseText.replace('We', 'Both regions'), draft: first }
    expect((await post('/entries/drafts', changed, CHAIR)).body.id).toBe(first)
    expect((await enter({ ...changed, draft: first }, 'p-rap-01')).status).toBe(403)
    const sent = await enter(changed, CHAIR)
    expect(sent).toMatchObject({ status: 200, body: { entry: first } })
    expect((await entry(first ?? '', BRAZIL)).by.id).toBe(CHAIR)
    expect((await enter({ ...changed, draft: first }, CHAIR)).status).toBe(404)
    expect((await post(`/entries/drafts/${second}/discard`, {}, CHAIR)).status).toBe(200)
    expect(await entry(second ?? '', SCRIBE)).toBeUndefined()
  })
})

describe('whole counter-drafts over HTTP', () => {
  it('[CT1] are shown paragraph by paragraph, kept as drafts where chosen, and sent by the head', async () => {
    const { paragraphs } = await at.read()
    const lines: string[] = paragraphs.map(({ runs }: Json) => plain(runs))
    const text = lines
      .map(line => line.replace('open formats', 'free formats').replace('staff exchanges', 'visits'))
      .join('\n\n')
    const preview = await post('/counter-text', { text }, BRAZIL)
    expect(preview.status).toBe(200)
    expect(preview.body.changes).toMatchObject([
      { kind: 'replace', paragraph: 'DG-p07', number: '7', refusal: null },
      { kind: 'replace', paragraph: 'DG-p08', number: '8', refusal: null }
    ])
    expect(preview.body.unchanged).toBe(paragraphs.length - 2)
    const kept = await post('/counter-text/drafts', { text, chosen: [1] }, 'p-br-02')
    expect(kept).toMatchObject({ status: 200, body: { ids: [expect.any(String)] } })
    const [draft] = kept.body.ids
    expect(await at.one(BRAZIL, draft)).toMatchObject({
      state: 'draft',
      paragraph: 'DG-p08',
      may: { send: null }
    })
    await at.act({ action: 'send_as_delegation', target: 'DG', drafts: [draft] }, BRAZIL)
    expect(await at.one(MEXICO, draft)).toMatchObject({ state: 'tabled' })
    expect((await post('/counter-text/drafts', { text, chosen: [99] }, BRAZIL)).status).toBe(400)
    expect((await post('/counter-text', { words: 1 }, BRAZIL)).status).toBe(400)
    expect((await post('/counter-text/drafts', { text, chosen: [0] }, CHAIR)).status).toBe(403)
  })
})
