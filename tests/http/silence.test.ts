import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room, type RoomOptions } from './decision-room.ts'
import { onBoth, renamedEvent, type RenamedEvent } from './renamed-event.ts'
import type { Json } from './running.ts'
import { settings } from '../settings.ts'

const DEADLINE = '2023-11-29T14:00:00.000Z'

let other: RenamedEvent | null = null
afterAll(() => other?.close())
const EVENTS = onBoth(async () => (other ??= await renamedEvent()))

describe.each(EVENTS)('S2: silence broken at the last second, %s', (_where, options) => {
  let room: Room
  afterEach(() => room.remove())

  const underSilence = async (more: RoomOptions = {}): Promise<string> => {
    room = await decisionRoom({ ...(await options()), ...more })
    await room.chairsText()
    await room.silence(DEADLINE)
    return room.head()
  }
  const object = (hash: string, person: string = WHO.mexico, more: object = {}) =>
    room.by(person, {
      ...{ action: 'object', target: 'DG/CT', hash, reason: 'One more round on paragraph 5.' },
      ...{ paragraphs: ['DG-p05'], ...more }
    })

  it('(a) [SI1] [SI8] an objection in time breaks it: negotiation, its paragraph open again with its bracket', async () => {
    const hash = await underSilence()
    expect(await room.read()).toMatchObject({ stage: 'silence', metrics: { openBrackets: 0 } })
    room.clock.set('2023-11-29T13:59:59.990Z')
    expect(await object(hash)).toMatchObject({ status: 200, body: { ok: true, objection: 'breaking' } })
    const after = await room.read()
    expect(after).toMatchObject({ stage: 'negotiation', metrics: { openBrackets: 1 } })
    const states = Object.fromEntries(after.brackets.map(({ id, state }: Json) => [id, state]))
    expect(states).toMatchObject({ [room.names('DG-b3')]: 'open', [room.names('DG-b7')]: 'proposed' })
    for (const chair of [WHO.chair, WHO.other])
      expect((await room.json('/api/v1/waiting', { person: room.names(chair) })).body.items).toMatchObject([
        { kind: 'broken', target: room.names('DG/CT') }
      ])
  })

  it('(b) one received together with the closing job breaks it all the same', async () => {
    const hash = await underSilence()
    room.clock.set(DEADLINE)
    const settled = room.settle()
    expect(await object(hash)).toMatchObject({ status: 200, body: { objection: 'breaking' } })
    await settled
    expect((await room.read()).stage).toBe('negotiation')
  })

  it('(b) an objection that waits behind others counts from when it was received', async () => {
    const hash = await underSilence()
    room.clock.set(DEADLINE)
    const arrival = room.lane.arrive()
    const objection = object(hash)
    await expect.poll(() => room.lane.waiting()).toBeGreaterThan(1)
    room.clock.set('2023-11-29T14:00:02.000Z')
    arrival.enter()
    expect(await objection).toMatchObject({ status: 200, body: { objection: 'breaking' } })
  })

  it('(c) [SI7] [SI11] one millisecond later it is refused and kept as late, for the co-chairs to see', async () => {
    const hash = await underSilence()
    room.clock.set('2023-11-29T14:00:00.001Z')
    const late = await object(hash)
    expect([late.status, late.body.refusal.code]).toEqual([422, 'SI7'])
    expect(await room.read()).toMatchObject({
      stage: 'agreed_ad_ref',
      metrics: { openBrackets: 0, agreedParagraphs: 12 },
      headHash: hash
    })
    for (const chair of [WHO.chair, WHO.other])
      expect((await room.decisions(chair)).silence).toMatchObject({
        state: 'closed',
        objections: [{ kind: 'late', delegation: 'MEX' }]
      })
    expect((await room.decisions(WHO.brazil)).silence.objections).toEqual([])
    const person = room.names(WHO.chair)
    const record = await room.json('/api/v1/audit?action=close_silence', { person })
    expect(record.body.entries).toHaveLength(1)
    expect(record.body.entries[0].shown).toMatchObject({ actor: { id: null }, hashAfter: hash })
  })

  it('(d) of two, both are recorded, and there is one transition', async () => {
    const hash = await underSilence()
    room.clock.set('2023-11-29T13:00:00.000Z')
    const [one, other] = await Promise.all([
      object(hash),
      object(hash, WHO.brazil, { paragraphs: ['DG-p11'] })
    ])
    expect([one.body.objection, other.body.objection].sort()).toEqual(['breaking', 'further'])
    const { silence, document } = await room.decisions()
    expect([document.stage, silence.state, silence.objections.length]).toEqual(['negotiation', 'broken', 2])
    const states = (await room.read()).brackets.map(({ state }: Json) => state)
    expect(states.filter((state: string) => state === 'open')).toHaveLength(2)
  })

  it('(e) [SI2] [SI12] [SI13] withdrawn, it is recorded so, and silence stays broken; said again it is a further one', async () => {
    const hash = await underSilence()
    await object(hash)
    const [{ id }] = (await room.decisions()).silence.objections
    const withdraw = { action: 'withdraw_objection', target: id }
    expect((await room.by(WHO.brazil, withdraw)).status).toBe(403)
    expect((await object(hash)).body.refusal.code).toBe('SI13')
    expect((await room.by(WHO.mexico, withdraw)).status).toBe(200)
    expect((await room.by(WHO.mexico, withdraw)).body.refusal.code).toBe('SI12')
    expect(await room.decisions()).toMatchObject({
      document: { stage: 'negotiation' },
      silence: { state: 'broken' }
    })
    expect((await object(hash)).body).toMatchObject({ ok: true, objection: 'further' })
    room.clock.set('2023-11-29T14:10:00.000Z')
    await room.settle()
    expect((await room.read()).stage).toBe('negotiation')
  })

  it('(f) observers, delegates without mandate, co-chairs and whoever else can not object', async () => {
    const hash = await underSilence()
    const ended = { action: 'nominate_delegate', target: room.names('p-eu-03'), mandate: null }
    expect((await room.act(null, ended, room.names(WHO.eu))).status).toBe(200)
    for (const person of [WHO.observer, 'p-eu-03', WHO.chair, WHO.typist, WHO.secretariat]) {
      const { status, body } = await object(hash, person)
      expect([person, status, /^PM/.test(body.refusal.code)]).toEqual([person, 403, true])
    }
    expect((await room.read()).stage).toBe('silence')
  })

  it('(g) [SI6] the deadline is moved later only, by both co-chairs', async () => {
    const hash = await underSilence()
    const extend = (deadline: string) => ({ action: 'extend_silence', target: 'DG/CT', hash, deadline })
    expect((await room.by(WHO.chair, extend('2023-11-29T13:00:00Z'))).body.refusal.code).toBe('SI6')
    expect((await room.by(WHO.chair, extend(DEADLINE))).body.refusal.code).toBe('SI6')
    const later = '2023-11-29T15:00:00.000Z'
    expect((await room.by(WHO.chair, extend(later))).body.pending).toBe(true)
    expect((await room.decisions()).silence.deadline).toBe(DEADLINE)
    // The same instant may be written in several ways.
    expect((await room.by(WHO.other, extend('2023-11-29T16:00:00+01:00'))).status).toBe(200)
    expect((await room.decisions()).silence).toMatchObject({
      deadline: later,
      extensions: [{ why: 'co_chairs' }]
    })
  })

  it('(h) [SI9] an outage within the last hour moves the deadline by its length, and nothing closes meanwhile', async () => {
    const hash = await underSilence()
    const { file, names } = room
    room.clock.set('2023-11-29T13:40:00.000Z')
    await room.close()
    const again = await decisionRoom({ at: '2023-11-29T14:05:00.000Z', file, names })
    const { silence } = await again.decisions()
    expect(silence).toMatchObject({ state: 'running', deadline: '2023-11-29T14:25:00.000Z' })
    expect(silence.extensions).toMatchObject([{ why: 'outage', outageMs: 25 * 60_000 }])
    const letters = again.storage.store.outbox.unsent(1_000)
    expect((await letters).filter(({ kind }) => kind === 'silence_extended').length).toBeGreaterThan(20)
    again.clock.set('2023-11-29T14:25:00.001Z')
    await again.settle()
    expect(await again.read()).toMatchObject({ stage: 'agreed_ad_ref', headHash: hash })
    await again.close()
  })

  it('a short pause of the server moves nothing, and what is due is settled at its start', async () => {
    await underSilence()
    const { file, names } = room
    room.clock.set('2023-11-29T13:55:00.000Z')
    await room.close()
    const again = await decisionRoom({ at: '2023-11-29T14:04:00.000Z', file, names })
    expect(await again.decisions()).toMatchObject({
      document: { stage: 'agreed_ad_ref' },
      silence: { deadline: DEADLINE, state: 'closed' }
    })
    await again.close()
  })

  it('nothing changes a text under silence, neither a frame nor an act nor SQL', async () => {
    const hash = await underSilence()
    await expect(room.type('x')).rejects.toThrow()
    const { id } = await room.read()
    const typed = room.sql(
      `INSERT INTO UpdateEntry (documentId, seq, kind, personId, at, "update")
       SELECT '${id}', MAX(seq) + 1, 'typing', NULL, 0, x'00' FROM UpdateEntry WHERE documentId = '${id}'`
    )
    expect(typed).toMatch(/L3/)
    expect(room.sql(`UPDATE Silence SET deadline = deadline - 1`)).toMatch(/SI6/)
    expect(room.sql(`DELETE FROM Silence`)).toMatch(/SI2/)
    const move = { action: 'move_paragraph', target: 'DG-p05', after: null }
    expect((await room.by(WHO.chair, move)).status).toBe(403)
    expect(await room.head()).toBe(hash)
  })

  it(
    'X40: an objection withdrawn and repeated many times, with closing at the same time, leaves one state',
    { timeout: 1_800_000 },
    async () => {
      const hash = await underSilence({ hurryMs: 200 })
      room.clock.set(DEADLINE)
      const rounds = settings.objections
      for (let round = 0; round < rounds; round++) {
        const [objected] = await Promise.all([object(hash), room.settle()])
        expect(objected.status).toBe(200)
        const { objections } = (await room.decisions()).silence
        const { id } = objections.find(({ withdrawnAt }: Json) => withdrawnAt === null)
        await Promise.all([room.by(WHO.mexico, { action: 'withdraw_objection', target: id }), room.settle()])
      }
      const { silence, document } = await room.decisions()
      expect([document.stage, silence.state, silence.objections.length]).toEqual([
        'negotiation',
        'broken',
        rounds
      ])
      const entries = (action: string) =>
        room.rows(`SELECT 1 FROM AuditEntry WHERE action = '${action}' AND outcome = 'done'`)
      expect(entries('object')).toHaveLength(rounds)
      expect(entries('withdraw_objection')).toHaveLength(rounds)
      expect(entries('close_silence')).toEqual([])
    }
  )
})

describe('pages of decisions', () => {
  it('show the gate, halves, silence and what waits for whom', async () => {
    const room = await decisionRoom()
    await room.chairsText()
    const hash = await room.head()
    const start = { action: 'start_silence', target: 'DG/CT', hash, deadline: DEADLINE }
    expect(await room.by(WHO.chair, start)).toMatchObject({ status: 200, body: { ok: true, pending: true } })
    const page = await room.decisions(WHO.other)
    expect(page).toMatchObject({ ok: true, halves: [{ action: 'start_silence', mine: 'wanted' }] })
    const waiting = (await room.json('/api/v1/waiting', { person: WHO.other })).body
    expect(waiting.items).toMatchObject([{ kind: 'second_half', action: 'start_silence' }])
    expect(await room.by(WHO.other, start)).toMatchObject({ status: 200 })
    expect(await room.decisions(WHO.mexico)).toMatchObject({
      silence: { state: 'running', deadline: DEADLINE },
      may: { object: null },
      opened: { by: null },
      // No mail server takes letters here.
      lettersLeave: false
    })
    const gate = (await room.json('/api/v1/documents/DG/gate?to=adopted', { person: WHO.mexico })).body
    expect(gate.gates[0].findings.map(({ kind }: Json) => kind)).toContain('approval_missing')
    await room.remove()
  })
})
