import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stageHand } from './cells.ts'
import { newsOf } from './heard-news.ts'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const BRAZIL = 'p-br-hod'
const MEXICO = 'p-mx-hod'
/** Of the European delegation in this group, with a mandate; its head. */
const DELEGATE = 'p-eu-03'
const HEAD = 'p-eu-hod'

describe('what is refused of proposals, and what stays of it', () => {
  let server: Running
  let at: ReturnType<typeof proposingAt>
  let hand: ReturnType<typeof stageHand>
  beforeAll(async () => {
    server = await running()
    at = proposingAt(server, 'DG', BRAZIL)
    hand = stageHand(server.file)
  })
  afterAll(async () => {
    hand.close()
    await server.remove()
  })

  const drafts = async (person: string): Promise<Json[]> =>
    (await server.json('/api/v1/documents/DG/drafts', { person })).body.drafts
  const lastEntry = async (): Promise<Json> =>
    (await server.json('/api/v1/audit', { person: 'p-sec-01' })).body.entries[0].shown

  it('[PR5] keeps what was refused as a private draft, once, and no word of it in the record', async () => {
    const words = 'We, the pelicans of the archipelago, agree.'
    const wish = {
      action: 'propose_change',
      target: 'DG-p01',
      kind: 'replace',
      baseText: 'other',
      runs: words
    }
    for (let n = 0; n < 2; n++) {
      const refused = await at.act({ ...wish, seen: '0'.repeat(64) }, BRAZIL)
      expect(refused).toMatchObject({ status: 409, body: { refusal: { code: 'conflict' } } })
      expect(refused.body.refusal.hint).toContain('private draft')
    }
    expect((await drafts(BRAZIL)).filter(({ own }) => own === words)).toMatchObject([
      { paragraphId: 'DG-p01', base: 'other', origin: 'form' }
    ])
    expect(await lastEntry()).toMatchObject({ action: 'propose_change', outcome: 'refused' })
    expect(JSON.stringify(await lastEntry())).not.toContain('pelicans')
    for (const person of [CHAIR, 'p-br-02', 'p-sec-01']) expect(await drafts(person)).toEqual([])
  })

  it('[PR4] refuses unknown paragraphs, no words, nothing new, and fields that it does not know', async () => {
    const words = await at.wordsOf('DG-p01')
    const wish = { action: 'propose_change', target: 'DG-p01', kind: 'replace', baseText: words, runs: words }
    const code = async (more: object) => (await at.act({ ...wish, ...more }, BRAZIL)).body.refusal.code
    expect(await code({})).toBe('PR4')
    expect(await code({ runs: ' ' })).toBe('PR4')
    expect(await code({ target: 'nowhere' })).toBe('not_found')
    expect(await code({ kind: 'erase' })).toBe('malformed')
    expect(await code({ extra: 1 })).toBe('malformed')
    expect(await code({ runs: 'x'.repeat(20_001) })).toBe('malformed')
    expect(await code({ runs: 'Other.', amends: 'nothing' })).toBe('not_found')
    expect(await code({ runs: 'Other.', draft: 'nothing' })).toBe('not_found')
  })

  it('[PR1] is for heads and mandated delegates only', async () => {
    const wish = { target: 'DG-p01', from: 'We', to: 'They' }
    for (const person of [CHAIR, 'p-cf-dg', 'p-rap-01', 'p-sec-01', 'p-obs-cso', 'p-adm-01'])
      expect([403, 404], person).toContain((await at.propose(person, wish)).status)
    hand.run('UPDATE Mandate SET endedAt = 0 WHERE personId = ?', DELEGATE)
    const refused = await at.propose(DELEGATE, { ...wish, to: 'Pelicans' })
    expect(refused).toMatchObject({ status: 403, body: { refusal: { code: 'PM4' } } })
    expect((await drafts(DELEGATE)).map(({ own }) => own)).toContainEqual(expect.stringContaining('Pelicans'))
    hand.run('UPDATE Mandate SET endedAt = NULL WHERE personId = ?', DELEGATE)
  })

  // long: one journey, told in its order
  it('[PR3] keeps drafts within the delegation on every way, and deletes only drafts', async () => {
    const heard = await newsOf(server, MEXICO)
    let told = false
    void heard.about((await at.read()).id).then(
      () => (told = true),
      () => undefined
    )
    const baseText = await at.wordsOf('DG-p01')
    const body = JSON.stringify({
      ...{ target: 'DG-p01', kind: 'replace', baseText, runs: baseText.replace('We', 'Flamingos') }
    })
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const kept = await server.json('/api/v1/documents/DG/proposals/drafts', { ...sent, person: DELEGATE })
    expect(kept).toMatchObject({ status: 200, body: { id: expect.any(String) } })
    const { id } = kept.body
    for (const person of [HEAD, DELEGATE, 'p-eu-02'])
      expect(await at.one(person, id), person).toMatchObject({ state: 'draft', delegation: 'EU' })
    const others = [
      BRAZIL,
      CHAIR,
      'p-es-01',
      'p-cf-dg',
      'p-rap-01',
      'p-sec-01',
      'p-obs-cso',
      'p-lang-es',
      'p-adm-01'
    ]
    for (const person of others) {
      const foreign = person !== 'p-es-01'
      const page = await server.ask(`/api/v1/documents/DG/proposals/${id}`, { person })
      expect(page.status, person).toBe(foreign ? 404 : 200)
      const list = await (await server.ask('/api/v1/documents/DG/proposals', { person })).text()
      expect(list.includes('Flamingos'), person).toBe(!foreign)
    }
    const record = await (await server.ask('/api/v1/audit', { person: 'p-sec-01' })).text()
    expect(record).not.toContain('Flamingos')
    expect(told).toBe(false)
    for (const [action, person] of [
      ['accept_proposal', CHAIR],
      ['reflect_proposal', CHAIR]
    ] as const)
      expect(await at.act({ action, target: id, baseText }, person)).toMatchObject({ status: 404 })
    const withdraw = await at.act({ action: 'withdraw_proposal', target: id }, HEAD)
    expect(withdraw.body.refusal.code).toBe('PR2')
    const position = await at.act({ action: 'take_position', target: id, position: 'support' }, BRAZIL)
    expect([403, 404]).toContain(position.status)
    const discard = (person: string) =>
      server.ask(`/api/v1/documents/DG/proposals/drafts/${id}/discard`, { method: 'POST', person })
    expect((await discard(BRAZIL)).status).toBe(404)
    expect((await discard(HEAD)).status).toBe(200)
    expect((await at.list(DELEGATE)).proposals).toEqual([])
    heard.end()
  })

  it('[PR3] sends a draft by the act of its head, or with the proposal that uses it up', async () => {
    const baseText = await at.wordsOf('DG-p12')
    const wish = (to: string) => ({
      target: 'DG-p12',
      kind: 'replace',
      baseText,
      runs: baseText.replace('We', to)
    })
    const keep = async (to: string): Promise<string> => {
      const sent = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...wish(to), reason: 'from the office' })
      }
      return (await server.json('/api/v1/documents/DG/proposals/drafts', { ...sent, person: DELEGATE })).body
        .id
    }
    const used = await keep('Cranes')
    const sent = await at.act({ action: 'propose_change', ...wish('Grey cranes'), draft: used }, HEAD)
    expect(sent.status).toBe(200)
    expect((await at.list(HEAD)).proposals.map(({ id }: Json) => id)).not.toContain(used)
    const [released, foreign] = [await keep('Herons'), await keep('Storks')]
    const send = (ids: string[], person: string) =>
      at.act({ action: 'send_as_delegation', target: 'DG', drafts: ids }, person)
    expect((await send([foreign], BRAZIL)).status).toBe(404)
    expect((await send([released], DELEGATE)).status).toBe(403)
    expect((await send([released], HEAD)).status).toBe(200)
    expect(await at.one(BRAZIL, released)).toMatchObject({
      ...{ state: 'tabled', reason: 'from the office', author: { id: DELEGATE } }
    })
  })

  it('[PR4] refuses agreed paragraphs, with the way out, and keeps the words', async () => {
    await at.act({ action: 'open_reading', target: 'DG/Z0' }, CHAIR)
    expect((await at.act({ action: 'mark_para_agreed', target: 'DG-p04' }, CHAIR)).status).toBe(200)
    const refused = await at.propose(MEXICO, { target: 'DG-p04', from: 'We', to: 'Ibises' })
    expect(refused).toMatchObject({ status: 422, body: { refusal: { code: 'PA2' } } })
    expect(refused.body.refusal.hint).toContain('request_reopen')
    expect((await drafts(MEXICO)).map(({ own }) => own)).toContainEqual(expect.stringContaining('Ibises'))
  })

  it('[PR15] takes one position a delegation, none on what is decided', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p01', from: 'We', to: 'All of us' })
    const target = made.body.proposal
    const take = (position: string, person: string) =>
      at.act({ action: 'take_position', target, position }, person)
    expect((await take('support', MEXICO)).status).toBe(200)
    expect((await take('reserve', MEXICO)).status).toBe(200)
    expect((await take('support', BRAZIL)).body.refusal.code).toBe('PR15')
    expect((await take('support', 'p-obs-cso')).status).toBe(403)
    expect((await take('support', CHAIR)).status).toBe(403)
    expect(await at.one(CHAIR, target)).toMatchObject({
      positions: [{ delegation: 'MEX', stance: 'reserve' }]
    })
    await at.decide(CHAIR, 'reflect_proposal', { target, paragraph: 'DG-p01' })
    expect((await take('oppose', MEXICO)).body.refusal.code).toBe('PR15')
    const { brackets } = await at.read()
    const { outcome } = await at.one(CHAIR, target)
    expect(brackets.find(({ id }: Json) => id === outcome.bracket.id).alternatives[0]).toMatchObject({
      proposedBy: ['BRA'],
      reservedBy: ['MEX']
    })
    const twice = await at.decide(CHAIR, 'reflect_proposal', { target, paragraph: 'DG-p01' })
    expect(twice).toMatchObject({ status: 422, body: { refusal: { code: 'PR2' } } })
  })

  it('[PR13] lets whoever supported a withdrawn proposal take it over, and nobody else', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p12', from: 'We', to: 'All of us' })
    const target = made.body.proposal
    const again = (person: string) =>
      at.propose(person, { target: 'DG-p12', from: 'We', to: 'All of us' }, { amends: target })
    const offered = async (person: string) => (await at.one(person, target)).may.take_over?.code ?? null
    await at.act({ action: 'take_position', target, position: 'support' }, MEXICO)
    expect(await offered(MEXICO), 'it still waits').toBe('PR2')
    await at.act({ action: 'withdraw_proposal', target }, BRAZIL)
    expect(await offered('p-cl-hod')).toBe('PR12')
    expect((await again('p-cl-hod')).body.refusal.code).toBe('PR12')
    expect(await offered(CHAIR)).toBe('PM1')
    expect([await offered(BRAZIL), await offered(MEXICO)]).toEqual([null, null])
    const taken = await again(MEXICO)
    expect(await at.one(CHAIR, taken.body.proposal)).toMatchObject({
      ...{ state: 'tabled', delegation: 'MEX', amends: target, takenOverFrom: 'BRA' }
    })
    expect(await at.one(CHAIR, target)).toMatchObject({
      state: 'withdrawn',
      amendedBy: [taken.body.proposal]
    })
  })

  it('[PR2] decides nothing in the wrong stage, nor by who may not', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p11', from: 'We', to: 'All of us' })
    const target = made.body.proposal
    for (const action of ['accept_proposal', 'reflect_proposal'])
      for (const person of [BRAZIL, MEXICO, 'p-sec-01', 'p-obs-cso'])
        expect((await at.decide(person, action, { target, paragraph: 'DG-p11' })).status, person).toBe(403)
    for (const stage of ['silence', 'agreed_ad_ref', 'adopted'] as const) {
      hand.stand('DG', stage)
      expect((await at.propose(BRAZIL, { target: 'DG-p11', from: 'We', to: stage })).body.refusal.code).toBe(
        'PM2'
      )
      for (const action of ['accept_proposal', 'reflect_proposal', 'withdraw_proposal']) {
        const extra = action === 'withdraw_proposal' ? {} : { baseText: '' }
        const person = action === 'withdraw_proposal' ? BRAZIL : CHAIR
        expect((await at.act({ action, target, ...extra }, person)).body.refusal.code).toBe('PM2')
      }
    }
    hand.stand('DG', 'negotiation')
    expect((await drafts(BRAZIL)).map(({ own }) => own.split(' ')[0])).toEqual(
      expect.arrayContaining(['silence', 'adopted'])
    )
  })

  it('[PR6] reads plain words with brackets where they stand', async () => {
    const baseText = await at.wordsOf('DG-p08')
    expect(baseText).toContain('\uFFFC')
    const kept = await at.propose(BRAZIL, { target: 'DG-p08', from: 'staff exchanges', to: 'visits' })
    expect(kept.status).toBe(200)
    const lost = await at.propose(BRAZIL, { target: 'DG-p08', from: '\uFFFC', to: '' })
    expect(lost).toMatchObject({ status: 422, body: { refusal: { code: 'PR6' } } })
    expect(plain((await at.one(BRAZIL, kept.body.proposal)).runs)).toBe(
      baseText.replace('staff exchanges', 'visits')
    )
  })
})
