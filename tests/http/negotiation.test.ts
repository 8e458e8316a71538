import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../server/clock.ts'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'
const OTHER_CHAIR = 'p-es-01'
const MEXICO = 'p-mx-hod'
const BRAZIL = 'p-br-hod'
const GUATEMALA = 'p-gt-hod'
/** Of connectivity, artificial intelligence and e-governance. */
const OTHER_CO_CHAIR = 'p-cl-01'
const AI_CHAIR = 'p-br-01'
const EG_CHAIR = 'p-cr-01'

let server: Running
let hand: ReturnType<typeof stageHand>
const clock = systemClock()
beforeAll(async () => {
  server = await running({ clock })
  hand = stageHand(server.file)
})
afterAll(async () => {
  hand.close()
  await server.remove()
})

const read = async (code: string, person = MEXICO): Promise<Json> =>
  (await server.json(`/api/v1/documents/${code}`, { person })).body
const paragraph = async (code: string, id: string): Promise<Json> =>
  (await read(code)).paragraphs.find((one: Json) => one.id === id)
const plain = ({ runs }: Json): string => runs.map((run: Json) => run.text ?? '\uFFFC').join('')
const bracketOf = async (code: string, id: string): Promise<Json> =>
  (await read(code)).brackets.find((one: Json) => one.id === id)
const act = (code: string, person: string, body: object) => server.act(code, body, person)
const waits = async (person: string): Promise<Json[]> =>
  (await server.json('/api/v1/waiting', { person })).body.items
const codeOf = ({ body }: { body: Json }): string => body.refusal?.code ?? 'ok'

async function selected(code: string, id: string, words: string): Promise<Json> {
  const one = await paragraph(code, id)
  const start = plain(one).indexOf(words)
  return { target: id, start, end: start + words.length, baseText: words, seen: one.hash }
}

describe('two delegations select the same phrase in the same second (S5)', () => {
  beforeEach(() => hand.stand('CO', 'negotiation'))
  let met: Json

  it('[BR7] ends with one bracket, the base text and two wordings, in order of arrival', async () => {
    const before = await read('CO')
    const wish = {
      action: 'open_bracket',
      kind: 'alternatives',
      ...(await selected('CO', 'CO-p10', 'rights of way'))
    }
    const [one, other] = await Promise.all([
      act('CO', BRAZIL, { ...wish, wording: 'access to existing infrastructure' }),
      act('CO', MEXICO, { ...wish, wording: 'rights of way and local permits' })
    ])
    expect([one.status, other.status]).toEqual([200, 200])
    expect(one.body.bracket).toBe(other.body.bracket)
    const after = await read('CO')
    expect(after.metrics.openBrackets).toBe(before.metrics.openBrackets + 1)
    met = await bracketOf('CO', one.body.bracket)
    expect(met.base).toEqual([{ text: 'rights of way' }])
    expect(met.alternatives.map(({ key, proposedBy }: Json) => [key, proposedBy.length])).toEqual([
      ['Alt 1', 1],
      ['Alt 2', 1]
    ])
  })

  it('[BR8] [BR11] a mover may refuse the merged wording; what was previewed is what stands', async () => {
    const merged = async (wording: string): Promise<Json> => {
      const query = new URLSearchParams({ outcome: 'merged', wording, from: 'Alt 1,Alt 2' }).toString()
      return (
        await server.json(`/api/v1/documents/CO/brackets/${met.id}/preview?${query}`, { person: MEXICO })
      ).body
    }
    const wording = 'rights of way, access to existing infrastructure and local permits'
    expect(await merged(wording)).toMatchObject({ refusal: null })
    const bridged = await act('CO', OTHER_CO_CHAIR, { action: 'table_bridging', target: met.id, wording })
    expect(bridged).toMatchObject({ status: 200, body: { alternative: 'Alt 3' } })
    expect(await waits(BRAZIL), 'whoever brought a wording in is asked').toContainEqual(
      expect.objectContaining({ kind: 'answer_bridging', href: `/documents/CO/brackets/${met.id}#panel` })
    )
    expect((await waits(GUATEMALA)).map(({ kind }) => kind)).not.toContain('answer_bridging')
    expect((await act('CO', BRAZIL, { action: 'refuse_wording', target: `${met.id}/Alt 3` })).status).toBe(
      200
    )
    expect((await waits(BRAZIL)).map(({ kind }) => kind)).not.toContain('answer_bridging')
    const close = { action: 'resolve_bracket', target: met.id, outcome: 'merged', from: ['Alt 1', 'Alt 2'] }
    expect(codeOf(await act('CO', OTHER_CO_CHAIR, { ...close, wording }))).toBe('BR8')
    expect((await merged(wording)).refusal.code).toBe('BR8')
    expect(plain(await paragraph('CO', 'CO-p10'))).toContain('\uFFFC')
    const longer = `${wording} in every municipality`
    const preview = await merged(longer)
    const closed = await act('CO', OTHER_CO_CHAIR, { ...close, wording: longer, seen: preview.seen })
    expect(closed.status).toBe(200)
    expect(plain(await paragraph('CO', 'CO-p10'))).toBe(preview.text)
  })
})

describe('acts on what is not as it was seen', () => {
  beforeEach(() => hand.stand('DG', 'negotiation'))

  it('answers 409 with the words and the hash that stand there now', async () => {
    const stale = { seen: 'a'.repeat(64) }
    const now = await paragraph('DG', 'DG-p05')
    for (const [person, body] of [
      [MEXICO, { action: 'add_alternative', target: 'DG-b3', wording: 'x' }],
      [MEXICO, { action: 'take_position', target: 'DG-b3/Alt 1', position: 'oppose' }],
      [CHAIR, { action: 'resolve_bracket', target: 'DG-b3', outcome: 'deleted' }],
      [CHAIR, { action: 'mark_para_agreed', target: 'DG-p05' }],
      [CHAIR, { action: 'hold_package', target: 'DG-b3', with: ['DG-b4'], hold: true }]
    ] as const) {
      const answer = await act('DG', person, { ...body, ...stale })
      expect([body.action, answer.status]).toEqual([body.action, 409])
      expect(answer.body.refusal.hint).toContain(now.hash)
    }
    expect((await paragraph('DG', 'DG-p05')).hash).toBe(now.hash)
  })

  it('[BR3] [BR6] refuses empty wordings and the two hundredth, and positions on what was withdrawn', async () => {
    expect(
      codeOf(await act('DG', MEXICO, { action: 'add_alternative', target: 'DG-b7', wording: ' ' }))
    ).toBe('BR3')
    const many = Array.from({ length: 200 }, (_, n) => `wording ${n}`)
    const selectedWords = await selected('DG', 'DG-p01', 'We, the representatives')
    const open = { action: 'open_bracket', kind: 'alternatives', ...selectedWords }
    expect((await act('DG', MEXICO, { ...open, wordings: many })).status).toBe(400)
    expect((await act('DG', MEXICO, { ...open, wordings: ['', 'x'] })).body.refusal.code).toBe('BR3')
    expect((await act('DG', 'p-co-hod', { action: 'withdraw_proposal', target: 'DG-b1/Alt 3' })).status).toBe(
      200
    )
    const late = { action: 'take_position', target: 'DG-b1/Alt 3', position: 'support' }
    expect(codeOf(await act('DG', MEXICO, late))).toBe('PO2')
  })
})

describe('positions', () => {
  it('[PO3] keeps every one that was taken, with words, person and time', async () => {
    hand.stand('DG', 'negotiation')
    for (const [position, words] of [
      ['can_accept', 'with the addition'],
      ['reserve', 'our capital is examining it'],
      ['oppose', undefined]
    ] as const)
      await act('DG', MEXICO, { action: 'take_position', target: 'DG-b3/Alt 3', position, words })
    const { body } = await server.json('/api/v1/documents/DG/brackets/DG-b3', { person: CHAIR })
    const mine = body.alternatives[2].positions.filter(({ delegation }: Json) => delegation === 'MEX')
    expect(mine.map(({ stance, words, current }: Json) => [stance, words, current])).toEqual([
      ['can_accept', 'with the addition', false],
      ['reserve', 'our capital is examining it', false],
      ['oppose', null, true]
    ])
    expect(mine[0].by).toMatchObject({ id: MEXICO })
    expect(() => hand.run('UPDATE PositionTaken SET stance = ?', 'support')).toThrow(/PO3/)
    expect(() => hand.run('DELETE FROM PositionTaken')).toThrow(/PO3/)
    expect(() => hand.run('DELETE FROM Alternative')).toThrow(/BR14/)
  })
})

describe('taking a closing back', () => {
  it('[BR15] within ten seconds, as long as nothing was built on it', async () => {
    hand.stand('DG', 'negotiation')
    const before = await paragraph('DG', 'DG-p06')
    const close = { action: 'resolve_bracket', target: 'DG-b4', outcome: 'alternative', alternative: 'Alt 1' }
    const undo = { action: 'undo_resolution', target: 'DG-b4' }
    expect((await act('DG', CHAIR, close)).status).toBe(200)
    expect(codeOf(await act('DG', OTHER_CHAIR, undo))).toBe('BR15')
    expect((await act('DG', CHAIR, undo)).status).toBe(200)
    expect(await paragraph('DG', 'DG-p06')).toEqual(before)
    expect((await bracketOf('DG', 'DG-b4')).state).toBe('open')
    expect((await act('DG', CHAIR, close)).status).toBe(200)
    clock.setOffset(clock.offsetMs() + 11_000)
    expect(codeOf(await act('DG', CHAIR, undo))).toBe('BR15')
    const entries = await server.json('/api/v1/audit?action=undo_resolution', { person: CHAIR })
    const done = entries.body.entries.find(({ shown }: Json) => shown?.outcome === 'done').shown
    expect(done.hashBefore).not.toBe(done.hashAfter)
  })
})

describe('a package, an agreed paragraph and its reopening (S9)', () => {
  it('[PA2] [PA4] [PA5] [PK3] [PK4] holds 5 with 6, refuses acts on what is agreed, and reopens with reasons', async () => {
    hand.stand('AI', 'negotiation')
    const [fifth, sixth] = ['AI-p05', 'AI-p06']
    const hold = { action: 'hold_package', target: 'AI-b2', with: ['AI-b3'], hold: true }
    const held = await act('AI', AI_CHAIR, hold)
    expect([held.status, held.body.brackets]).toEqual([200, ['AI-b2', 'AI-b3']])
    expect((await bracketOf('AI', 'AI-b2')).state).toBe('held')
    const resolve = (target: string) => ({
      ...{ action: 'resolve_bracket', target, outcome: 'alternative' },
      alternative: 'Alt 2'
    })
    expect((await act('AI', AI_CHAIR, resolve('AI-b3'))).status).toBe(200)
    expect(codeOf(await act('AI', AI_CHAIR, { action: 'mark_para_agreed', target: sixth }))).toBe('PK3')
    expect((await act('AI', AI_CHAIR, resolve('AI-b2'))).status).toBe(200)
    expect((await act('AI', AI_CHAIR, { action: 'mark_para_agreed', target: sixth })).status).toBe(200)
    expect(await paragraph('AI', sixth)).toMatchObject({ state: 'agreed_ad_ref', heldWith: ['5'] })
    const words = await selected('AI', sixth, 'is told so')
    const open = { action: 'open_bracket', kind: 'deletion', ...words }
    expect(codeOf(await act('AI', GUATEMALA, open))).toBe('PA2')
    const move = { action: 'move_paragraph', target: sixth, after: null }
    expect(codeOf(await act('AI', AI_CHAIR, move))).not.toBe('ok')
    const reason = 'a new law'
    expect((await act('AI', GUATEMALA, { action: 'request_reopen', target: sixth })).status).toBe(400)
    expect((await act('AI', GUATEMALA, { action: 'request_reopen', target: sixth, reason })).status).toBe(200)
    expect((await read('AI')).reopeningRequests).toMatchObject([{ delegation: 'GTM', reason }])
    expect(await waits(AI_CHAIR)).toContainEqual(
      expect.objectContaining({ kind: 'reopening', href: `/documents/AI/paragraphs/${sixth}#panel` })
    )
    expect((await act('AI', AI_CHAIR, { action: 'reopen_para', target: sixth, reason })).status).toBe(200)
    expect(await paragraph('AI', fifth)).toMatchObject({ state: 'open', heldWith: ['6'] })
    expect((await read('AI')).reopeningRequests).toEqual([])
    const { body } = await server.json(`/api/v1/documents/AI/paragraphs/${sixth}`, { person: GUATEMALA })
    expect(body.turns.map(({ turn }: Json) => turn)).toEqual(['agreed', 'reopened'])
    expect(() => hand.run('DELETE FROM ParagraphTurn')).toThrow(/PA5/)
    for (const target of [fifth, sixth])
      expect((await act('AI', AI_CHAIR, { action: 'mark_para_agreed', target })).status).toBe(200)
    expect(await paragraph('AI', fifth)).toMatchObject({ heldWith: [] })
  })
})

describe('a chair’s text', () => {
  it('returns to negotiation when an act changes its words, and stays when it does not', async () => {
    hand.stand('EG', 'chairs_text')
    hand.run(
      "UPDATE Bracket SET state = 'proposed', proposedJson = ? WHERE id = 'EG-b2'",
      '[{"text":" now"}]'
    )
    const agreed = await act('EG', EG_CHAIR, { action: 'mark_para_agreed', target: 'EG-p05' })
    expect(agreed.status).toBe(200)
    expect((await read('EG')).stage).toBe('chairs_text')
    expect(plain(await paragraph('EG', 'EG-p05'))).toContain(' now')
    const closed = await act('EG', EG_CHAIR, {
      action: 'resolve_bracket',
      target: 'EG-b3',
      outcome: 'deleted'
    })
    expect(closed.status).toBe(200)
    expect((await read('EG')).stage).toBe('negotiation')
  })
})

describe('a bracket moves with its paragraph', () => {
  it('[BR13] and is told where it stands now', async () => {
    hand.stand('DG', 'negotiation')
    expect(
      (await act('DG', CHAIR, { action: 'move_paragraph', target: 'DG-p11', after: 'DG-p04' })).status
    ).toBe(200)
    const page = await server.json('/api/v1/documents/DG/brackets/DG-b7', { person: CHAIR })
    expect(page.body.item.paragraph).toEqual({ id: 'DG-p11', number: '5' })
    const { id: documentId } = await read('DG')
    await server.rooms.edit({
      documentId,
      personId: CHAIR,
      // A split just before the bracket: the words before it stay, the bracket is in a paragraph of its own.
      change: text => {
        const delta = text.toDelta() as { insert: string | { b?: string } }[]
        const units = delta.map(({ insert }) => (typeof insert === 'string' ? insert.length : 1))
        const index = delta.findIndex(({ insert }) => typeof insert !== 'string' && insert.b === 'DG-b7')
        const at = units.slice(0, index).reduce((sum, length) => sum + length, 0)
        text.insertEmbed(at, { p: 'split-off' }, { part: 'op' })
      }
    })
    expect((await bracketOf('DG', 'DG-b7')).paragraph).toBe('split-off')
    const agree = { action: 'mark_para_agreed', target: 'split-off' }
    expect(codeOf(await act('DG', CHAIR, agree))).toBe('PA1')
  })
})
