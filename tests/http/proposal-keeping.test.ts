import { randomUUID } from 'node:crypto'
import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { stageHand } from './cells.ts'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'
import { namesIn } from './timeline-player.ts'

const CHAIR = 'p-uy-01'

describe('S6: what a delegate leaves', () => {
  let server: Running
  afterAll(() => server.remove())

  it('[PR3] passes drafts to the head, marked, and leaves what was tabled with the delegation', async () => {
    server = await running()
    const [HEAD, DELEGATE] = ['p-sr-hod', 'p-sr-02']
    const at = proposingAt(server, 'CY', HEAD)
    const tabled = await at.propose(DELEGATE, { target: 'CY-p01', from: 'We', to: 'All of us' })
    expect(tabled.status).toBe(200)
    const baseText = await at.wordsOf('CY-p01')
    const kept = await server.json('/api/v1/documents/CY/proposals/drafts', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, person: DELEGATE },
      body: JSON.stringify({
        target: 'CY-p01',
        kind: 'replace',
        baseText,
        runs: baseText.replace('We', 'They')
      })
    })
    expect(await at.one(HEAD, kept.body.id)).toMatchObject({ state: 'draft', passed: false })
    const revoked = await server.act(null, { action: 'nominate_delegate', target: DELEGATE, end: true }, HEAD)
    expect(revoked.status).toBe(200)
    expect(await at.one(HEAD, kept.body.id)).toMatchObject({
      state: 'draft',
      passed: true,
      may: { discard: null }
    })
    expect(await at.one(CHAIR, kept.body.id)).toBeUndefined()
    expect(await at.one(HEAD, tabled.body.proposal)).toMatchObject({
      ...{ state: 'tabled', delegation: 'SUR', may: { withdraw: null } }
    })
    const sent = await at.act({ action: 'send_as_delegation', target: 'CY', drafts: [kept.body.id] }, HEAD)
    expect(sent.status).toBe(200)
    expect(await at.one('p-br-hod', kept.body.id)).toMatchObject({ state: 'tabled', delegation: 'SUR' })
  })
})

describe('S3: words that were written while the text was closed', () => {
  let server: Running
  let hand: ReturnType<typeof stageHand>
  let at: ReturnType<typeof proposingAt>
  const PERU = 'p-pe-hod'
  beforeAll(async () => {
    server = await running()
    hand = stageHand(server.file)
    at = proposingAt(server, 'EG', PERU)
  })
  afterAll(async () => {
    hand.close()
    await server.remove()
  })

  it('[PR5] [PR10] are carried over, or shown beside the words that stand now', async () => {
    const baseText = await at.wordsOf('EG-p04')
    const [first = '', ...rest] = baseText.split(' ')
    const last = rest.at(-1) ?? ''
    const own = baseText.replace(first, `${first}, all of us,`)
    const keep = (words: string) =>
      server.json('/api/v1/documents/EG/drafts', {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, person: PERU },
        body: JSON.stringify({ paragraphId: 'EG-p04', base: baseText, own: words, origin: 'offline' })
      })
    await keep(own)
    await keep(baseText.replace(last, `every ${last}`))
    hand.stand('EG', 'silence')
    const drafts = async (): Promise<Json[]> =>
      (await server.json('/api/v1/documents/EG/drafts/carried', { person: PERU })).body.drafts
    expect((await drafts()).map(({ refusal }) => refusal?.code)).toEqual(['PM2', 'PM2'])
    hand.stand('EG', 'zero_draft')
    const other = await at.propose('p-br-hod', { target: 'EG-p04', from: last, to: `no ${last}` })
    await at.decide('p-cr-01', 'accept_proposal', { target: other.body.proposal, paragraph: 'EG-p04' })
    const [fits, collides] = await drafts()
    expect(plain(fits.runs)).toBe(own.replace(last, `no ${last}`))
    expect(fits).toMatchObject({ refusal: null, now: (await at.paragraph('EG-p04')).runs })
    expect(collides).toMatchObject({ runs: null, refusal: { code: 'conflict' }, draft: { base: baseText } })
    const proposed = await at.act(
      {
        ...{ action: 'propose_change', target: 'EG-p04', kind: 'replace', baseText: fits.draft.base },
        ...{ runs: fits.draft.own, draft: fits.draft.id }
      },
      PERU
    )
    expect(proposed.status).toBe(200)
    expect((await drafts()).map(({ draft }) => draft.id)).toEqual([collides.draft.id])
    expect(await at.one(CHAIR, proposed.body.proposal)).toBeUndefined()
  })
})

describe('on an event whose ids no seed contains', () => {
  let server: Running
  afterAll(() => server.remove())

  // long: one journey, told in its order
  it('[PR1] [PR7] [PR11] [SG3] [PR13] goes from suggestion to bracket and back', async () => {
    const original = demonstrationEvent()
    const event = randomEvent(original, { newId: () => `x${randomUUID()}`, extraThemes: 1 })
    const names = namesIn(original, event)
    const database = await freshDatabase()
    await database.load({ event, hash: hashPassword })
    await database.prisma.$disconnect()
    server = await running({ file: database.file })
    const [chair, brazil, mexico, chile, observer] = [
      CHAIR,
      'p-br-hod',
      'p-mx-hod',
      'p-cl-hod',
      'p-obs-cso'
    ].map(names)
    if (!chair || !brazil || !mexico || !chile || !observer) throw new Error('no such people')
    const here = names('DG-p07')
    const at = proposingAt(server, names('DG'), chair)
    const suggested = await at.act(
      { action: 'suggest_as_observer', target: here, wording: 'and free of charge' },
      observer
    )
    const sponsored = await at.act({ action: 'sponsor_suggestion', target: suggested.body.suggestion }, chile)
    const phrase = 'shared vocabularies'
    const [one, two] = await Promise.all([
      at.propose(brazil, { target: here, from: phrase, to: 'common vocabularies' }),
      at.propose(mexico, { target: here, from: phrase, to: 'shared words' })
    ])
    const { groups } = await at.list(chair)
    expect(groups.map(({ proposals }: Json) => [...proposals].sort())).toEqual([
      [one.body.proposal, two.body.proposal].sort()
    ])
    const bracket = await at.decide(chair, 'reflect_proposal', { target: one.body.proposal, paragraph: here })
    const lone = await at.decide(chair, 'reflect_proposal', {
      target: sponsored.body.proposal,
      paragraph: here
    })
    expect([bracket.status, lone.status]).toEqual([200, 200])
    const { brackets } = await at.read()
    const found = (id: string): Json => brackets.find((one: Json) => one.id === id)
    expect(found(bracket.body.bracket).alternatives).toHaveLength(2)
    expect(found(lone.body.bracket)).toMatchObject({
      ...{ kind: 'insertion', alternatives: [{ proposedBy: ['CHL'], originatedBy: 'OBS-CSO' }] }
    })
    await at.act({ action: 'withdraw_proposal', target: sponsored.body.proposal }, chile)
    const { suggestions } = await at.list(observer)
    expect(suggestions).toMatchObject([{ id: suggested.body.suggestion, state: 'made' }])
  })
})
