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
