import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE, FRAME, ROOT, type ReadOnlyReason } from '../../server/realtime/messages.ts'
import type { TestClient } from '../realtime/client.ts'
import { openScene, snapshotOf, updateOf, type Scene } from './scene.ts'

const REFUSED_MS = 5_000

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ limits: { REFUSED_MS_MAX: REFUSED_MS } })
})
afterAll(() => scene.close())

const typed = (client: TestClient): Uint8Array =>
  updateOf(client, doc => doc.getText(ROOT).insert(3, 'forbidden', {}))

/** Somebody who may only read, connected to a text of his own. */
async function reader(documentId: string, reason: ReadOnlyReason): Promise<TestClient> {
  const id = `reader-${documentId}-${reason}`
  scene.people.person(id).reason = reason
  return scene.join(id, documentId)
}

const WRITES: [string, string, ReadOnlyReason, (client: TestClient) => void][] = [
  ['D01', 'an observer sends an update', 'observer', client => client.sendUpdate(typed(client))],
  ['D02', 'an observer sends a step 2', 'observer', client => client.sendUpdate(typed(client), 1)],
  ['D03', 'an observer deletes', 'observer', client => client.sendUpdate(deletion(client))],
  ['D11', 'a delegation sends an update', 'role', client => client.sendUpdate(typed(client))],
  ['D12', 'a delegation sends a step 2', 'role', client => client.sendUpdate(typed(client), 1)],
  ['D13', 'a delegation claims a client id', 'role', client => client.sendUpdate(typed(client))]
]

const deletion = (client: TestClient): Uint8Array => updateOf(client, doc => doc.getText(ROOT).delete(3, 4))

describe('[RT10] who may not write', () => {
  it.each(WRITES)('%s %s', async (_id, _what, reason, write) => {
    await scene.harmless(async ({ documentId, bob }) => {
      const client = await reader(documentId, reason)
      const heard = bob.frames.length
      write(client)
      await client.until(() => client.refused.length > 0, 'the refusal')
      expect(client.refused).toEqual([{ n: client.sent, reason }])
      expect(client.closed).toBe(null)
      expect(bob.frames.slice(heard).map(frame => frame.kind)).not.toContain('update')
      client.end()
    })
  })

  it('a reader may tell what it knows, and that its Yjs cleared a needless format', async () => {
    const documentId = await scene.fresh()
    const ada = await scene.join('ada', documentId)
    ada.text.format(3, 4, { bold: true })
    await ada.until(() => ada.isSaved, 'saved')
    const client = await reader(documentId, 'observer')
    client.sendUpdate(Y.encodeStateAsUpdate(client.doc), 1)
    client.sendUpdate(clearsFormat(client))
    await client.until(() => client.isSaved, 'saved')
    expect(client.refused).toEqual([])
    client.end()
    ada.end()
  })

  it('[RT10, RT11] D21 each frame into a locked text is refused, and 4423 ends who goes on', async () => {
    await scene.harmless(async ({ documentId }) => {
      const client = await reader(documentId, 'locked')
      for (const word of ['one', 'two', 'three']) {
        client.type(word)
        await client.until(() => client.refused.length === client.sent - 1, 'the refusal')
      }
      expect(client.closed).toBe(null)
      scene.clock.shift(REFUSED_MS + 1_000)
      client.type('four')
      expect(await client.untilClosed()).toBe(CLOSE.locked)
    })
  })

  it('[RT18] a right that ends while somebody types ends at once', async () => {
    const documentId = await scene.fresh()
    const client = await scene.join('former', documentId)
    client.type('before')
    await client.until(() => client.isSaved, 'saved')
    const before = await snapshotOf(scene, documentId)
    scene.people.person('former').reason = 'stage'
    await scene.rooms.accessChanged({ personId: 'former' })
    client.type('after')
    await client.until(() => client.refused.length > 0, 'the refusal')
    expect(await snapshotOf(scene, documentId)).toEqual(before)
    client.end()
  })
})

/** What Yjs sends when it clears formats: a deletion of items that nobody sees. */
function clearsFormat(client: TestClient): Uint8Array {
  for (let item = client.text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat) || item.content.key !== 'bold') continue
    const out = encoding.createEncoder()
    for (const value of [0, 1, item.id.client, 1, item.id.clock, 1]) encoding.writeVarUint(out, value)
    return encoding.toUint8Array(out)
  }
  throw new Error('The text has no bold words.')
}

/** An awareness frame of these entries, as bytes or as JSON. */
function presence(...entries: [id: number, clock: number, state: string][]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const [id, clock, state] of entries) {
    encoding.writeVarUint(inner, id)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const out = encoding.createEncoder()
  encoding.writeVarUint(out, FRAME.awareness)
  encoding.writeVarUint8Array(out, encoding.toUint8Array(inner))
  return encoding.toUint8Array(out)
}

const namesSeen = (client: TestClient): unknown[] =>
  [...client.presence.values()].map(({ state }) => (state?.user as { name?: string } | undefined)?.name)

describe('[RT15, RT16] presence', () => {
  it('E01 the name is the one of the session, whatever the client says', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      attacker.tellPresence({
        user: { id: 'chair', name: 'The Chair', role: 'co_chair' },
        cursor: null,
        editing: true
      })
      await bob.until(() => namesSeen(bob).length > 0, 'presence')
      expect(namesSeen(bob).every(name => String(name).startsWith('Name of mallory'))).toBe(true)
    })
  })

  it('E02 the id of somebody else is not told by another', async () => {
    await scene.harmless(async ({ attacker, ada, bob }) => {
      ada.tellPresence({ cursor: null, editing: false })
      await bob.until(() => bob.presence.has(ada.doc.clientID), 'presence')
      attacker.tellPresence({ cursor: null, editing: true }, ada.doc.clientID, 1_000)
      attacker.tellPresence({ cursor: null, editing: true })
      await bob.until(() => bob.presence.has(attacker.doc.clientID), 'presence')
      const state = bob.presence.get(ada.doc.clientID)?.state
      expect((state?.user as { id: string }).id).toBe('ada')
    })
  })

  it('E03 five thousand ids in one frame', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      attacker.sendRaw(
        presence(...Array.from({ length: 5_000 }, (_, i): [number, number, string] => [i, 1, '{}']))
      )
      expect(await attacker.untilClosed()).toBe(CLOSE.malformed)
      expect(bob.presence.size).toBeLessThan(5)
    })
  })

  it('E04 a state of 1 MB', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      attacker.tellPresence({ cursor: 'x'.repeat(1024 * 1024), editing: true })
      attacker.tellPresence({ cursor: null, editing: true })
      await bob.until(() => bob.presence.has(attacker.doc.clientID), 'presence')
      expect(bob.frames.every(frame => frame.bytes.length < 100_000)).toBe(true)
    })
  })

  it.each([
    ['that is no JSON', '{"cursor":'],
    ['that is a number', '7'],
    ['that is a list', '[1,2]'],
    ['of a prototype (E09)', '{"__proto__":{"isAdmin":true},"user":{"__proto__":{"name":"The Chair"}}}']
  ])('E05 a state %s', async (_what, state) => {
    await scene.harmless(async ({ attacker, bob, documentId }) => {
      attacker.sendRaw(presence([attacker.doc.clientID, 1, state]))
      const other = await scene.join('other', documentId)
      other.tellPresence({ cursor: null, editing: false })
      await bob.until(() => bob.presence.has(other.doc.clientID), 'presence')
      expect(namesSeen(bob)).not.toContain('The Chair')
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
      other.end()
    })
  })

  it('[RT17] E06 a flood of carets', async () => {
    await scene.harmless(
      async ({ attacker, bob }) => {
        const heard = bob.frames.length
        for (let i = 0; i < 2_500; i++)
          attacker.tellPresence({ cursor: { anchor: i, head: i }, editing: true })
        const last = attacker.doc.clientID
        await bob.until(() => bob.presence.get(last)?.state !== undefined, 'presence')
        expect(bob.frames.length - heard).toBeLessThan(2_500)
      },
      { othersMs: 1_500 }
    )
  })

  it('E07 a colour that is style', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      attacker.tellPresence({ user: { color: 'red;background:url(https://evil.example)' }, editing: true })
      await bob.until(() => bob.presence.has(attacker.doc.clientID), 'presence')
      expect(JSON.stringify([...bob.presence.values()])).not.toContain('evil')
    })
  })

  it('E08 who vanishes is gone for the others', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      attacker.tellPresence({ cursor: null, editing: true })
      await bob.until(() => bob.presence.get(attacker.doc.clientID)?.state !== undefined, 'presence')
      attacker.end()
      await bob.until(() => bob.presence.get(attacker.doc.clientID)?.state === null, 'the end of presence')
    })
  })
})
