import { plain } from '@acuerdo/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsOf } from './heard-news.ts'
import { proposingAt } from './proposing.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const WRITER = 'p-cf-dg'
const BRAZIL = 'p-br-hod'
const MEXICO = 'p-mx-hod'
const PERU = 'p-pe-hod'
/** Of the Brazilian delegation, with a mandate; and of the Peruvian one, in another group. */
const MANDATED = 'p-br-02'

describe('proposals over HTTP', () => {
  let server: Running
  let at: ReturnType<typeof proposingAt>
  let documentId = ''
  beforeAll(async () => {
    server = await running()
    at = proposingAt(server, 'DG', BRAZIL)
    documentId = (await at.read()).id
  })
  afterAll(() => server.remove())

  const type = (id: string, from: string, to: string): Promise<{ sequence: number }> =>
    server.rooms.edit({
      documentId,
      personId: WRITER,
      change: text => {
        const index = text.toDelta().reduce(
          (state: { at: number; found: number; here: boolean }, part: Json) => {
            const length = typeof part.insert === 'string' ? part.insert.length : 1
            if (typeof part.insert === 'object' && 'p' in part.insert) state.here = part.insert.p === id
            else if (state.here && typeof part.insert === 'string' && part.insert.includes(from))
              state.found = state.at + (part.insert.indexOf(from) as number)
            state.at += length
            return state
          },
          { at: 0, found: -1, here: false }
        ).found as number
        if (index < 0) throw new Error(`${from} does not stand in ${id}`)
        text.insert(index + from.length, to)
        text.delete(index, from.length)
      }
    })
  const audit = async (action: string): Promise<Json[]> =>
    (await server.json(`/api/v1/audit?action=${action}`, { person: CHAIR })).body.entries

  it('[PR1] [PR9] is tabled beside the text, shown with its redline, and taken into the text', async () => {
    const before = await at.wordsOf('DG-p01')
    const made = await at.propose(
      BRAZIL,
      { target: 'DG-p01', from: 'We', to: 'All of us' },
      { reason: 'clearer' }
    )
    expect(made).toMatchObject({ status: 200, body: { proposal: expect.any(String) } })
    const id = made.body.proposal
    expect(await at.wordsOf('DG-p01')).toBe(before)
    const shown = await at.one(MEXICO, id)
    expect(shown).toMatchObject({
      ...{ state: 'tabled', delegation: 'BRA', reason: 'clearer', number: '1' },
      redline: [{ piece: 'removed' }, { piece: 'added' }, { piece: 'kept' }],
      may: { accept: { code: 'PM1' }, amend: null, withdraw: { code: 'PM6' } }
    })
    const done = await at.decide(CHAIR, 'accept_proposal', { target: id, paragraph: 'DG-p01' })
    expect(done).toMatchObject({ status: 200 })
    expect(await at.wordsOf('DG-p01')).toBe(before.replace('We', 'All of us'))
    expect(plain(shown.preview)).toBe(before.replace('We', 'All of us'))
    expect(await at.one(MEXICO, id)).toMatchObject({ state: 'accepted', outcome: { by: { id: CHAIR } } })
    expect((await audit('accept_proposal'))[0].shown).toMatchObject({
      hashBefore: expect.any(String),
      hashAfter: (await at.read()).headHash
    })
    const again = await at.decide(CHAIR, 'accept_proposal', { target: id, paragraph: 'DG-p01' })
    expect(again).toMatchObject({ status: 422, body: { refusal: { code: 'PR2' } } })
  })

  it('[PR9] can be undone by restoring', async () => {
    const before = await at.wordsOf('DG-p01')
    const { sequence } = await at.read()
    const made = await at.propose(BRAZIL, { target: 'DG-p01', from: 'All', to: 'Each' })
    await at.decide(CHAIR, 'accept_proposal', { target: made.body.proposal, paragraph: 'DG-p01' })
    const back = await at.act(
      { action: 'restore_text', target: 'DG-p01', from: `DG/at.${sequence}`, reason: 'accepted by mistake' },
      CHAIR
    )
    expect(back.status).toBe(200)
    expect(await at.wordsOf('DG-p01')).toBe(before)
    expect(await at.one(BRAZIL, made.body.proposal)).toMatchObject({ state: 'accepted' })
  })

  it('[PR1] inserts, moves and takes out paragraphs, and finds the proposal from the new one', async () => {
    const runs = 'We will meet once a year to take stock.'
    const insert = await at.act(
      { action: 'propose_change', target: 'after:DG-p12', kind: 'insert', baseText: '', runs, part: 'op' },
      BRAZIL
    )
    await at.act({ action: 'accept_proposal', target: insert.body.proposal, baseText: '' }, CHAIR)
    const { paragraphs } = await at.read()
    const added = paragraphs.at(-1)
    expect(plain(added.runs)).toBe(runs)
    const found = await server.json(`/api/v1/documents/DG/paragraphs/${added.id}/proposals`, { person: PERU })
    expect(found.body.proposals).toMatchObject([{ id: insert.body.proposal, state: 'accepted' }])
    const move = await at.act(
      { action: 'propose_change', target: added.id, kind: 'move', baseText: runs, after: 'DG-p11' },
      BRAZIL
    )
    expect(move.status).toBe(200)
    await at.decide(CHAIR, 'accept_proposal', { target: move.body.proposal, paragraph: added.id })
    expect((await at.read()).paragraphs.at(-2).id).toBe(added.id)
    const out = await at.act(
      { action: 'propose_change', target: added.id, kind: 'delete', baseText: runs },
      BRAZIL
    )
    await at.decide(CHAIR, 'accept_proposal', { target: out.body.proposal, paragraph: added.id })
    expect((await at.read()).paragraphs.map(({ id }: Json) => id)).not.toContain(added.id)
    const gone = await server.json(`/api/v1/documents/DG/paragraphs/${added.id}/proposals`, { person: PERU })
    expect(gone.body.proposals.map(({ state }: Json) => state)).toEqual(['accepted', 'accepted', 'accepted'])
    const page = await server.json(`/api/v1/documents/DG/paragraphs/${added.id}`, { person: PERU })
    expect(page, 'its page stays, too').toMatchObject({ status: 200, body: { runs: null, brackets: [] } })
    const never = await server.json('/api/v1/documents/DG/paragraphs/nowhere', { person: PERU })
    expect(never.status).toBe(404)
  })

  it('[PR7] [PR10] groups what overlaps; what is not accepted is carried, superseded or needs attention', async () => {
    const from = 'staff exchanges'
    const [one, two, same, far] = await Promise.all([
      at.propose(BRAZIL, { target: 'DG-p08', from, to: 'long staff exchanges' }),
      at.propose(MEXICO, { target: 'DG-p08', from, to: 'visits' }),
      at.propose(PERU, { target: 'DG-p08', from, to: 'long staff exchanges' }),
      at.propose('p-ar-hod', { target: 'DG-p08', from: 'methods of enquiry', to: 'standards of enquiry' })
    ])
    const ids = [one, two, same, far].map(({ body }) => body.proposal)
    const { groups } = await at.list(CHAIR, '?paragraph=DG-p08&state=pending')
    expect(groups).toHaveLength(1)
    expect([...groups[0].proposals].sort()).toEqual([ids[0], ids[1], ids[2]].sort())
    expect(groups[0].wordings).toHaveLength(2)
    await at.decide(CHAIR, 'accept_proposal', { target: ids[0], paragraph: 'DG-p08' })
    const states = await Promise.all(ids.map(async id => (await at.one(CHAIR, id)).state))
    expect(states).toEqual(['accepted', 'needs_attention', 'superseded', 'tabled'])
    expect(await at.one(CHAIR, ids[1])).toMatchObject({
      attention: { why: 'words', now: (await at.paragraph('DG-p08')).runs },
      written: { base: expect.any(Array) },
      may: { accept: { code: 'PR10' } }
    })
    const carried = await at.one(CHAIR, ids[3])
    expect(plain(carried.preview)).toContain('long staff exchanges')
    expect(plain(carried.preview)).toContain('standards of enquiry')
    const refused = await at.decide(CHAIR, 'accept_proposal', { target: ids[1], paragraph: 'DG-p08' })
    expect(refused).toMatchObject({ status: 422, body: { refusal: { code: 'PR10' } } })
    const anew = await at.propose(
      MEXICO,
      { target: 'DG-p08', from: 'long staff', to: 'short staff' },
      { amends: ids[1] }
    )
    expect(anew.status).toBe(200)
    expect(await at.one(MEXICO, ids[1])).toMatchObject({
      state: 'superseded',
      outcome: { by_proposal: anew.body.proposal }
    })
  })

  it('[PR10] is told by the words that stand now while people type, and fits again when they come back', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p10', from: 'We', to: 'All of us' })
    const id = made.body.proposal
    await type('DG-p10', 'We', 'They')
    expect(await at.one(BRAZIL, id)).toMatchObject({ state: 'needs_attention', attention: { why: 'words' } })
    await at.propose(PERU, { target: 'DG-p12', from: 'We', to: 'All of us' })
    const stored = (await server.storage.store.proposals.ofDocument(documentId)).find(one => one.id === id)
    expect(stored).toMatchObject({ state: 'needs_attention', attention: 'words' })
    const kinds = async (person: string): Promise<Json[]> =>
      (await server.json('/api/v1/waiting', { person })).body.items.map(({ kind }: Json) => kind)
    expect(await kinds(BRAZIL), 'its delegation is told').toContain('attention')
    expect(await kinds(PERU)).not.toContain('attention')
    await type('DG-p10', 'They', 'We')
    expect(await at.one(BRAZIL, id)).toMatchObject({ state: 'tabled', attention: null })
    expect((await at.decide(CHAIR, 'accept_proposal', { target: id, paragraph: 'DG-p10' })).status).toBe(200)
  })

  it('[PR5] [PR10] keeps what others type in the paragraph at that moment', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p11', from: 'We', to: 'All of us' })
    const before = await at.wordsOf('DG-p11')
    const last = before.trim().split(' ').at(-1) ?? ''
    await type('DG-p11', last, `really ${last}`)
    const stale = await at.act(
      { action: 'accept_proposal', target: made.body.proposal, baseText: before },
      CHAIR
    )
    expect(stale).toMatchObject({ status: 409, body: { refusal: { code: 'conflict' } } })
    await at.decide(CHAIR, 'accept_proposal', { target: made.body.proposal, paragraph: 'DG-p11' })
    expect(await at.wordsOf('DG-p11')).toBe(before.replace('We', 'All of us').replace(last, `really ${last}`))
  })

  it('[PR12] [PR15] is amended and supported by others', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p04', from: 'We', to: 'All of us' })
    const id = made.body.proposal
    const amendment = await at.propose(
      MEXICO,
      { target: 'DG-p04', from: 'We', to: 'All of us here' },
      { amends: id }
    )
    expect(await at.one(PERU, id)).toMatchObject({ amendedBy: [amendment.body.proposal] })
    const support = { action: 'take_position', target: id, position: 'support', words: 'with pleasure' }
    expect(await at.act(support, PERU)).toMatchObject({ status: 403, body: { refusal: { code: 'PM2' } } })
    await at.decide(CHAIR, 'accept_proposal', { target: id, paragraph: 'DG-p04' })
    expect(await at.one(PERU, amendment.body.proposal)).toMatchObject({ state: 'tabled' })
    await at.decide(CHAIR, 'accept_proposal', { target: amendment.body.proposal, paragraph: 'DG-p04' })
    expect(await at.wordsOf('DG-p04')).toMatch(/^All of us here/)
  })

  it('[PR13] is withdrawn by its own delegation', async () => {
    const made = await at.propose(BRAZIL, { target: 'DG-p12', from: 'We', to: 'Everybody' })
    const withdraw = { action: 'withdraw_proposal', target: made.body.proposal, reason: 'not needed' }
    expect(await at.act(withdraw, MEXICO)).toMatchObject({ status: 403, body: { refusal: { code: 'PM6' } } })
    expect(await at.act(withdraw, MANDATED)).toMatchObject({ status: 200 })
    expect(await at.one(MEXICO, made.body.proposal)).toMatchObject({
      state: 'withdrawn',
      outcome: { reason: 'not needed' }
    })
  })

  it('[PR14] is never deleted nor changed in what was written, whoever writes', async () => {
    const [any] = await server.storage.store.proposals.ofDocument(documentId)
    const id = any?.id ?? ''
    const write = (sql: string) => server.storage.store.proposals.write([{ sql, params: [id] }])
    await expect(write('DELETE FROM "Proposal" WHERE "id" = ?')).rejects.toThrow(/PR14/)
    await expect(write(`UPDATE "Proposal" SET "writtenRunsJson" = '[]' WHERE "id" = ?`)).rejects.toThrow(
      /PR14/
    )
    await expect(write(`UPDATE "Proposal" SET "state" = 'draft' WHERE "id" = ?`)).rejects.toThrow(/PR14/)
  })

  it('[PR14] is carried over by every version, and found from its paragraph', async () => {
    const tabled = await at.propose(BRAZIL, { target: 'DG-p06', from: 'We', to: 'Everybody' })
    const issue = { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }
    expect(await at.act(issue, CHAIR)).toMatchObject({ status: 200 })
    expect(await at.one(PERU, tabled.body.proposal)).toMatchObject({ state: 'tabled' })
    const all = await at.list(PERU)
    for (const { paragraph, id, state } of all.proposals) {
      const found = await server.json(`/api/v1/documents/DG/paragraphs/${paragraph}/proposals`, {
        person: PERU
      })
      expect(found.body.proposals.find((one: Json) => one.id === id)).toMatchObject({ state })
    }
  })

  it('is seen by everybody within a second', async () => {
    const heard = await newsOf(server, PERU)
    const told = heard.about(documentId)
    const started = performance.now()
    await at.propose(BRAZIL, { target: 'DG-p12', from: 'We', to: 'Everyone' })
    await told
    const { proposals } = await at.list(PERU, '?paragraph=DG-p12&state=tabled')
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(proposals.map(({ delegation }: Json) => delegation)).toContain('BRA')
    heard.end()
  })
})
