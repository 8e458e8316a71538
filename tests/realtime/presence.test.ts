import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import { CLOSE, FRAME } from '../../server/realtime/messages.ts'
import type { TestClient } from './client.ts'
import { startHarness, type Harness, type HarnessOptions } from './harness.ts'

let harness: Harness
afterEach(() => harness.close())

async function start(options: HarnessOptions = {}): Promise<Harness> {
  harness = await startHarness(options)
  harness.create('d1')
  return harness
}

const stateOf = (observer: TestClient, of: TestClient) => observer.presence.get(of.doc.clientID)?.state
const seen = (observer: TestClient, of: TestClient) =>
  observer.until(() => !!stateOf(observer, of), 'presence')

describe('presence', () => {
  it('[RT15] stamps the person of the session, and keeps of the client no more than caret and editing', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    const cursor = { anchor: { type: null, item: { client: 1, clock: 2 } }, head: null }
    ada.tellPresence({
      user: { name: 'The Chair', id: 'chair', color: 'red' },
      cursor,
      editing: true,
      extra: 'x'
    })
    await seen(bob, ada)
    const user = { id: 'ada', name: 'Name of ada', delegation: 'BRA', role: 'delegate' }
    expect(stateOf(bob, ada)).toEqual({ user, cursor, editing: true })
    const carl = await harness.join('carl', 'd1')
    await seen(carl, ada)
    expect(carl.frames.map(frame => frame.kind).slice(0, 3)).toEqual(['hello', 'step1', 'presence'])
  })

  it('[RT15] drops what is too large, what is no state and what reaches for a prototype', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.tellPresence({ cursor: 'c'.repeat(3_000) })
    ada.tellPresence({ cursor: 'c'.repeat(1_500) })
    await seen(bob, ada)
    expect(stateOf(bob, ada)).toMatchObject({ cursor: null, editing: false })
    ada.sendRaw(
      message([[ada.doc.clientID, 9, '{"cursor":{"\\u005f_proto__":{"x":1}},"__proto__":{"y":1}}']])
    )
    await bob.until(() => bob.presence.get(ada.doc.clientID)?.clock === 9, 'presence')
    expect(stateOf(bob, ada)).toMatchObject({ cursor: null })
    ada.sendRaw(message([[ada.doc.clientID, 10, '"a word"']]))
    await bob.until(() => bob.presence.get(ada.doc.clientID)?.clock === 10, 'presence')
    expect(Object.keys(stateOf(bob, ada) ?? {})).toEqual(['user', 'cursor', 'editing'])
  })

  it('[RT15] a reader is never shown as editing', async () => {
    await start()
    harness.people.person('olga').reason = 'observer'
    const olga = await harness.join('olga', 'd1')
    const bob = await harness.join('bob', 'd1')
    olga.tellPresence({ editing: true })
    await seen(bob, olga)
    expect(stateOf(bob, olga)).toMatchObject({ editing: false })
  })

  it('[RT16] ignores ids of others, and more than two of one connection', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const eve = await harness.join('eve', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.tellPresence({ cursor: null })
    await seen(eve, ada)
    eve.tellPresence({ cursor: 'stolen' }, ada.doc.clientID, 50)
    eve.tellPresence(null, ada.doc.clientID, 51)
    for (const id of [1, 2, 3]) eve.tellPresence({ cursor: id }, id, 1)
    await bob.until(() => bob.presence.has(2), 'presence')
    bob.tellPresence({ cursor: null })
    await seen(eve, bob)
    expect(bob.presence.get(ada.doc.clientID)?.clock).toBe(1)
    expect(bob.presence.has(3)).toBe(false)
  })

  it('[RT16] refuses more than 50 ids in a frame, and bytes that are no presence, before any is shown', async () => {
    await start()
    const bob = await harness.join('bob', 'd1')
    const many = Array.from({ length: 51 }, (_, id): Entry => [id, 1, '{}'])
    const bad = [
      message(many),
      message([[7, 1, '{not json']]),
      message([[8, 1, '{}']], 3),
      new Uint8Array([1, 1, 1])
    ]
    for (const bytes of bad) {
      const ada = await harness.join('ada', 'd1')
      ada.sendRaw(bytes)
      expect(await ada.untilClosed()).toBe(CLOSE.malformed)
    }
    bob.sendRaw(Uint8Array.of(FRAME.queryAwareness))
    await bob.until(() => bob.frames.at(-1)?.kind === 'presence', 'the answer')
    expect(bob.presence.size).toBe(0)
  })

  it('[RT17] tells one frame a turn with the latest state, and no echo to who told it alone', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    for (let place = 1; place <= 50; place++) ada.tellPresence({ cursor: place })
    await bob.until(() => stateOf(bob, ada)?.['cursor'] === 50, 'presence')
    expect(bob.frames.filter(frame => frame.kind === 'presence').length).toBeLessThan(50)
    expect(ada.frames.filter(frame => frame.kind === 'presence')).toEqual([])
  })

  it('[RT17] who vanishes is gone at once, and is seen when he comes back with an old clock', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.tellPresence({ cursor: 1 }, ada.doc.clientID, 5)
    await seen(bob, ada)
    ada.end()
    await bob.until(() => stateOf(bob, ada) === null, 'gone')
    const back = await harness.join('ada', 'd1', { doc: ada.doc })
    back.tellPresence({ cursor: 2 }, ada.doc.clientID, 5)
    await bob.until(() => stateOf(bob, ada)?.['cursor'] === 2, 'back')
  })

  it('[RT16] the same person takes the id over from a connection that is about to be lost', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.tellPresence({ cursor: 1 })
    await seen(bob, ada)
    const again = await harness.join('ada', 'd1')
    again.tellPresence({ cursor: 2 }, ada.doc.clientID, 2)
    await bob.until(() => stateOf(bob, ada)?.['cursor'] === 2, 'taken over')
    ada.end()
    await again.until(() => harness.rooms.people.get('ada')?.sockets === 1, 'the old one is gone')
    expect(stateOf(bob, ada)).not.toBeNull()
  })
})

type Entry = [id: number, clock: number, json: string]

/** An awareness message by hand; `junk` bytes follow the entries. */
function message(entries: Entry[], junk = 0): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const [id, clock, json] of entries) {
    encoding.writeVarUint(inner, id)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, json)
  }
  for (let byte = 0; byte < junk; byte++) encoding.writeUint8(inner, 7)
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, FRAME.awareness)
  encoding.writeVarUint8Array(out, encoding.toUint8Array(inner))
  return encoding.toUint8Array(out)
}
