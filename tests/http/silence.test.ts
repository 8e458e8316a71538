import { afterEach, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from './decision-room.ts'
import type { Json } from './running.ts'

const DEADLINE = '2023-11-29T14:00:00.000Z'

describe('S2: silence broken at the last second', () => {
  let room: Room
  afterEach(() => room.remove())

  const underSilence = async (): Promise<string> => {
    room = await decisionRoom()
    await room.chairsText()
    await room.silence(DEADLINE)
    return room.head()
  }
  const object = (hash: string, person: string = WHO.mexico, more: object = {}) =>
    room.by(person, {
      ...{ action: 'object', target: 'DG/CT', hash, reason: 'One more round on paragraph 5.' },
      ...{ paragraphs: ['DG-p05'], ...more }
    })

  it('(a) an objection in time breaks it: negotiation, its paragraph open again with its bracket', async () => {
    const hash = await underSilence()
    expect(await room.read()).toMatchObject({ stage: 'silence', metrics: { openBrackets: 0 } })
    room.clock.set('2023-11-29T13:59:59.990Z')
    expect(await object(hash)).toMatchObject({ status: 200, body: { ok: true, objection: 'breaking' } })
    const after = await room.read()
    expect(after).toMatchObject({ stage: 'negotiation', metrics: { openBrackets: 1 } })
    const states = Object.fromEntries(after.brackets.map(({ id, state }: Json) => [id, state]))
    expect(states).toMatchObject({ 'DG-b3': 'open', 'DG-b7': 'proposed' })
  })
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
      opened: { by: null }
    })
    const gate = (await room.json('/api/v1/documents/DG/gate?to=adopted', { person: WHO.mexico })).body
    expect(gate.gates[0].findings.map(({ kind }: Json) => kind)).toContain('approval_missing')
    await room.remove()
  })
})
