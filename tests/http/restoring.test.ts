import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothSets } from '../fixtures/negotiation-room.ts'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const FACILITATOR = 'p-cf-dg'
const MEXICO = 'p-mx-hod'
const BRAZIL = 'p-br-hod'

/** Restoring where brackets were opened and closed since: text, records and audit stay one set. */
describe('restoring brackets over HTTP', () => {
  let server: Running
  beforeAll(async () => {
    server = await running()
    const hand = stageHand(server.file)
    hand.stand('DG', 'negotiation')
    hand.close()
  })
  afterAll(() => server.remove())

  const get = async (path = '', person = MEXICO): Promise<Json> =>
    (await server.json(`/api/v1/documents/DG${path}`, { person })).body
  const act = (action: string, target: string, more: object, person = CHAIR) =>
    server.act('DG', { action, target, ...more }, person)
  const restore = (target: string, from: string, person = CHAIR) =>
    act('restore_text', target, { from, reason: 'a test' }, person)
  const oneSet = async (): Promise<Json> => {
    const { paragraphs, brackets } = await get()
    const { places, records } = bothSets({ text: { paragraphs }, brackets })
    expect(places).toEqual(records)
    return { paragraphs, brackets }
  }
  const plain = ({ runs }: Json): string => runs.map(({ text = '\uFFFC' }: Json) => text).join('')
  /** A bracket of the text with several wordings, and its paragraph. */
  const chosen = async (): Promise<{ bracket: Json; paragraph: Json }> => {
    const { paragraphs, brackets } = await get()
    const bracket = brackets.find(
      ({ kind, state, alternatives }: Json) =>
        kind === 'alternatives' && state === 'open' && alternatives.length > 1
    )
    return { bracket, paragraph: paragraphs.find(({ id }: Json) => id === bracket.paragraph) }
  }
  const stateOf = async (id: string): Promise<Json> =>
    (await get()).brackets.find((one: Json) => one.id === id)

  it('[RS2] opens a closed one again with its wordings, positions and remarks, and takes it back as it was closed', async () => {
    const { bracket, paragraph } = await chosen()
    const [first] = bracket.alternatives
    const quote = first.runs[0].text.slice(0, 12)
    const commented = await act(
      'comment',
      `${bracket.id}/${first.key}`,
      {
        ...{ type: 'substantive', visibility: 'group', text: 'About this wording.' },
        anchor: {
          ...{ paragraphId: paragraph.id, bracketId: bracket.id, alternative: first.key },
          ...{ start: 0, end: quote.length, quote, text: plain(first) }
        }
      },
      MEXICO
    )
    expect(commented.body.refusal).toBeUndefined()
    const before = await get()
    const closing = { outcome: 'alternative', alternative: bracket.alternatives[1].key }
    expect((await act('resolve_bracket', bracket.id, closing)).status).toBe(200)
    const closed = await get()
    const restored = await restore(paragraph.id, 'DG/Z0')
    expect(restored).toMatchObject({ status: 200, body: { reopened: [bracket.id], closed: [] } })
    await oneSet()
    expect(await stateOf(bracket.id)).toEqual(bracket)
    expect((await get()).headHash).toBe(before.headHash)
    const thread = (await get('/threads')).threads.find(({ id }: Json) => id === commented.body.thread)
    expect(thread.anchor).toMatchObject({ state: 'in_place' })
    const [entry] = (await server.json('/api/v1/audit?action=restore_text', { person: CHAIR })).body.entries
    expect(entry.shown).toMatchObject({ hashBefore: closed.headHash, hashAfter: before.headHash })

    const undone = await restore(paragraph.id, `DG/at.${restored.body.sequence - 1}`)
    expect(undone).toMatchObject({ status: 200, body: { reopened: [], closed: [bracket.id] } })
    expect(await stateOf(bracket.id)).toMatchObject({ state: 'resolved', resolution: closing })
    expect((await get()).headHash).toBe(closed.headHash)
    await oneSet()
  })

  it('[RS6] closes what was opened since only by whoever may close, and says who may not', async () => {
    const { paragraphs } = await get()
    const clean = paragraphs.filter((one: Json) => one.part === 'op' && !plain(one).includes('\uFFFC')).at(-1)
    const opened = await act(
      'open_bracket',
      clean.id,
      { kind: 'alternatives', start: 0, end: 2, baseText: plain(clean).slice(0, 2), wording: 'All of us' },
      BRAZIL
    )
    const refused = await restore(clean.id, 'DG/Z0', FACILITATOR)
    expect([refused.status, refused.body.refusal.code]).toEqual([422, 'RS6'])
    expect(await restore(clean.id, 'DG/Z0')).toMatchObject({ body: { closed: [opened.body.bracket] } })
    expect(await stateOf(opened.body.bracket)).toMatchObject({
      state: 'resolved',
      resolution: { outcome: 'base_text', by: CHAIR }
    })
    await oneSet()
  })

  it('[RS2] restores a whole version whatever became of its brackets', async () => {
    const { brackets } = await get()
    for (const { id, state } of brackets)
      if (state === 'open') await act('resolve_bracket', id, { outcome: 'deleted' })
    const before = await get()
    const whole = await restore('DG/Z0', 'DG/Z0', FACILITATOR)
    expect(whole.status).toBe(200)
    expect(whole.body.reopened.length).toBeGreaterThan(4)
    const z0 = await get('/revisions/Z0')
    expect((await get()).headHash).toBe(z0.hash)
    await oneSet()
    // Closed again as they were closed: that needs no right to close.
    const undone = await restore('DG', `DG/at.${whole.body.sequence - 1}`, FACILITATOR)
    expect([undone.status, undone.body.refusal]).toEqual([200, undefined])
    expect((await get()).headHash).toBe(before.headHash)
    await oneSet()
  })

  it('[PA2] restores no paragraph that is agreed, brackets or not', async () => {
    const { paragraphs, brackets } = await get()
    const bracket = brackets.find(({ state }: Json) => state === 'resolved')
    const agreed = paragraphs.find(({ id }: Json) => id === bracket.paragraph)
    expect((await act('mark_para_agreed', agreed.id, {})).status).toBe(200)
    const refused = await restore(agreed.id, 'DG/Z0')
    expect([refused.status, refused.body.refusal.code]).toEqual([422, 'PA2'])
    expect((await stateOf(bracket.id)).state).toBe('resolved')
  })
})
