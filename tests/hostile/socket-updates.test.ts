import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE, FRAME, ROOT } from '../../server/realtime/messages.ts'
import { chance } from '../realtime/desk.ts'
import { openScene, snapshotOf, updateOf, type Scene, type Target } from './scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const varuints = (...values: number[]): Uint8Array => listed(values)

const listed = (values: readonly number[]): Uint8Array => {
  const out = encoding.createEncoder()
  for (const value of values) encoding.writeVarUint(out, value)
  return encoding.toUint8Array(out)
}

const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** The attacker sends one update, and is closed with this code. */
const refused =
  (make: (target: Target) => Uint8Array, code: number = CLOSE.malformed) =>
  async (target: Target): Promise<void> => {
    const heard = target.bob.frames.length
    target.attacker.sendUpdate(make(target))
    expect(await target.attacker.untilClosed()).toBe(code)
    expect(target.bob.frames.slice(heard).map(frame => frame.kind)).not.toContain('update')
  }

const change =
  (edit: (text: Y.Text, doc: Y.Doc) => void, clientId?: number) =>
  ({ attacker }: Target): Uint8Array =>
    updateOf(attacker, doc => edit(doc.getText(ROOT), doc), clientId)

const unit = (text: Y.Text, key: string): number => {
  let at = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'object' && insert !== null && key in insert) return at
    at += typeof insert === 'string' ? insert.length : 1
  }
  throw new Error(`The text has no ${key}.`)
}

const CONTENT: [string, string, (target: Target) => Uint8Array][] = [
  ['C05', 'ten 0xff', () => new Uint8Array(10).fill(0xff)],
  ['C08', 'a string beyond the buffer', () => varuints(1, 1, 7, 0, 4, 1, 7, 1_000_000)],
  ['C09', '2^31 structs', () => varuints(1, 2 ** 31, 7, 0)],
  ['C10', 'content of kind 31', () => joined(varuints(1, 1, 7, 0), Uint8Array.of(31, 1, 0), varuints(0))],
  ['C11', 'words that are no update', () => new TextEncoder().encode('garbagedoc')],
  ['C12', 'a client that says it twice', () => twice()],
  ['C13', 'items without content', () => varuints(1, 1, 77, 0, 0, 5, 0)],
  ['C21', '2^31 deletions', () => varuints(0, 1, 77, 2 ** 31)],
  [
    'C23',
    'a script element',
    change((_, doc) => {
      doc.getXmlFragment('prosemirror').insert(0, [new Y.XmlElement('script')])
    })
  ],
  ['C23', 'an embedded frame', change(text => text.insertEmbed(1, { iframe: 'https://evil.example' }))],
  ['C23', 'a type in the text', change(text => text.insertEmbed(1, new Y.XmlElement('iframe')))],
  ['C24', 'a link to javascript:', change(text => text.format(1, 3, { link: 'javascript:alert(1)' }))],
  ['C24', 'a link to JaVaScRiPt:', change(text => text.format(1, 3, { link: ' JaVa\tScRiPt:alert(1)' }))],
  ['C24', 'a link to data:', change(text => text.format(1, 3, { link: 'data:text/html,<script>' }))],
  ['C24', 'a link that is an object', change(text => text.format(1, 3, { link: { href: 'https://a' } }))],
  ['C25', 'a map beside the text', change((_, doc) => doc.getMap('hidden').set('key', 'value'))],
  ['C25', 'a second text', change((_, doc) => doc.getText('hidden').insert(0, 'hidden'))],
  ['C25', 'an attribute of the text', change(text => text.setAttribute('hidden', 'value'))],
  ['C25', 'a format of another name', change(text => text.format(1, 3, { style: 'color:red' }))],
  ['C25', 'a format named __proto__', change(text => text.format(1, 3, JSON.parse('{"__proto__":true}')))],
  ['C25', 'a value that is not true', change(text => text.format(1, 3, { bold: 'yes' }))],
  ['C25', 'a part that does not exist', change(text => text.format(0, 1, { part: 'script' }))],
  ['C26', 'a document in the text', change(text => text.insertEmbed(1, new Y.Doc()))],
  ['C26', 'a bracket', change(text => text.insertEmbed(1, { b: 'bracket-2' }))],
  ['C26', 'a marker with more in it', change(text => text.insertEmbed(3, { p: 'p9', x: 1 }))],
  ['C26', 'a marker with a bad id', change(text => text.insertEmbed(3, { p: '<script>' }))],
  ['C26', 'a marker whose id is no string', change(text => text.insertEmbed(3, { p: 9 }))],
  ['C26', 'the deletion of a live bracket', change(text => text.delete(unit(text, 'b'), 1))],
  ['C26', 'the deletion of everything', change(text => text.delete(0, text.length))],
  ['C26', 'the deletion of the first marker', change(text => text.delete(0, 1))],
  ['C26', 'words before the first marker', change(text => text.insert(0, 'before', {}))],
  ['C26', 'a bracket character', change(text => text.insert(3, 'a\uFFFCb', {}))],
  ['C26', 'a NUL', change(text => text.insert(3, 'a\u0000b', {}))],
  [
    'C27',
    'bytes behind the update',
    target => joined(change(text => text.insert(3, 'x', {}))(target), Uint8Array.of(0, 1, 2))
  ]
]

/** Two blocks of one client: Yjs reads the last, a careless reader both. */
function twice(): Uint8Array {
  const item = joined(varuints(1, 77, 0), Uint8Array.of(4, 1, 7), new TextEncoder().encode('default'))
  return joined(varuints(2), item, varuints(1, 120), item, varuints(1, 121, 0))
}

describe('content', () => {
  it.each(CONTENT)('[RT21] %s %s', async (_id, _what, make) => {
    await scene.harmless(refused(make), { othersMs: 2_000 })
  })

  it('C14 the client id of somebody else', async () => {
    const documentId = await scene.fresh()
    const ada = await scene.join('ada', documentId)
    ada.type('mine')
    await ada.until(() => ada.isSaved, 'saved')
    const mallory = await scene.join('mallory', documentId)
    const before = await snapshotOf(scene, documentId)
    mallory.sendUpdate(updateOf(mallory, doc => doc.getText(ROOT).insert(3, 'forged'), ada.doc.clientID))
    expect(await mallory.untilClosed()).toBe(CLOSE.malformed)
    expect(await snapshotOf(scene, documentId)).toEqual(before)
    ada.type(' still')
    await ada.until(() => ada.isSaved, 'saved')
    ada.end()
  })

  it.each([
    ['of the server', [2 ** 40]],
    ['of the first state', [2 ** 32 + 1]],
    ['seventeen at once', Array.from({ length: 17 }, (_, i) => 1_000 + i)]
  ])('C14 client ids: %s', async (_what, clients) => {
    await scene.harmless(
      refused(target => {
        const one = (client: number) => change(text => text.insert(3, 'x', {}), client)(target)
        return Y.mergeUpdates(clients.map(one))
      })
    )
  })

  it.each([
    ['a clock that leaves a gap', (target: Target) => later(target)],
    ['an origin that nobody wrote', () => textItem(77, 0, [88, 5])],
    ['the deletion of what nobody wrote', () => varuints(0, 1, 77, 1, 5, 3)],
    ['two clients that wait for each other', () => circle()]
  ])('[RT21] C20 %s', async (_what, make) => {
    await scene.harmless(refused(make, CLOSE.outOfStep))
  })
})

/** The second of two updates, without the first. */
function later({ attacker }: Target): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(attacker.doc))
  doc.getText(ROOT).insert(3, 'first', {})
  const between = Y.encodeStateVector(doc)
  doc.getText(ROOT).insert(8, 'second', {})
  return Y.encodeStateAsUpdate(doc, between)
}

function textItem(client: number, clock: number, [originClient, originClock]: [number, number]): Uint8Array {
  return joined(
    varuints(1, 1, client, clock),
    Uint8Array.of(0x84),
    varuints(originClient, originClock, 1, 120, 0)
  )
}

function circle(): Uint8Array {
  const block = (client: number, other: number) =>
    joined(varuints(1, client, 0), Uint8Array.of(0x84), varuints(other, 0, 1, 120))
  return joined(varuints(2), block(78, 77), block(77, 78), varuints(0))
}

describe('messages', () => {
  it('[RT21] C01 an empty message', async () => {
    await scene.harmless(async ({ attacker }) => {
      attacker.sendRaw(new Uint8Array())
      expect(await attacker.untilClosed()).toBe(CLOSE.malformed)
    })
  })

  it('[RT21] C02, C18 unknown types and a sent auth message are relayed to nobody', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      const heard = bob.frames.length
      for (let type = 2; type < 128; type++) {
        if (type !== FRAME.queryAwareness) attacker.sendRaw(joined(varuints(type, 0, 3), new Uint8Array(3)))
      }
      attacker.sendRaw(varuints(FRAME.queryAwareness))
      attacker.ask()
      await attacker.until(() => attacker.frames.filter(one => one.kind === 'step2').length > 1, 'an answer')
      expect(bob.frames.slice(heard).filter(frame => frame.kind !== 'presence')).toEqual([])
    })
  })

  it('C03 an update that is cut, at every length', async () => {
    await scene.harmless(async target => {
      const update = change(text => text.insert(3, 'some words', { bold: true }))(target)
      for (let length = 0; length < update.length; length++) {
        const peer = await scene.join('mallory', target.documentId)
        peer.sendUpdate(update.slice(0, length))
        expect(await peer.untilClosed()).toBe(CLOSE.malformed)
      }
    })
  })

  it('C04 five hundred random messages (seed 1)', async () => {
    await scene.harmless(async ({ documentId }) => {
      const random = chance(1)
      let peer = await scene.join('mallory', documentId)
      for (let i = 0; i < 500; i++) {
        const length = Math.floor(random() * 60)
        const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256))
        // Half of them begin like a document frame, so that they reach the reader of updates.
        peer.sendRaw(random() < 0.5 ? joined(varuints(0, 2, length), bytes) : bytes)
        await peer.until(() => peer.closed !== null || peer.ws.bufferedAmount === 0, 'the message to go')
        if (peer.closed) peer = await scene.join('mallory', documentId)
      }
      peer.end()
    })
  })

  it.each([
    ['C05', 'of ten 0xff', new Uint8Array(10).fill(0xff)],
    ['C06', 'of 2^31 clients', varuints(2 ** 31)],
    ['C07', 'of 200,000 entries', listed([200_000, ...Array.from({ length: 400_000 }, (_, i) => i)])]
  ])('[RT21] %s a state vector %s', async (_id, _what, stateVector) => {
    await scene.harmless(
      async ({ attacker }) => {
        attacker.ask(stateVector)
        expect(await attacker.untilClosed()).toBe(CLOSE.malformed)
      },
      { othersMs: 2_000 }
    )
  })

  it('C15 an honest paste of 2 MB is taken', async () => {
    const documentId = await scene.fresh()
    const [ada, bob] = [await scene.join('ada', documentId), await scene.join('bob', documentId)]
    ada.type('Long words. '.repeat(175_000))
    await bob.until(() => bob.text.length > 2_000_000, 'the paste')
    await ada.until(() => ada.isSaved, 'saved')
    expect(bob.words).toBe(ada.words)
    ada.end()
    bob.end()
  })

  it('[RT20] C16 twenty thousand updates at once', async () => {
    await scene.harmless(
      async ({ attacker, documentId }) => {
        const before = attacker.words
        for (let i = 0; i < 20_000; i++) attacker.sendRaw(joined(varuints(0, 2, 2, 0, 0)))
        expect(await attacker.untilClosed()).toBe(CLOSE.tooFast)
        const witness = await scene.join('witness', documentId)
        expect(witness.words).toBe(before)
      },
      { othersMs: 3_000 }
    )
  })

  it('[RT9] C17 the whole state as step 2, a hundred times, doubles nothing', async () => {
    await scene.harmless(async ({ attacker, bob }) => {
      const heard = bob.frames.length
      for (let i = 0; i < 100; i++) attacker.sendUpdate(Y.encodeStateAsUpdate(attacker.doc), 1)
      await attacker.until(() => attacker.isSaved, 'saved')
      expect(bob.frames.slice(heard).map(frame => frame.kind)).not.toContain('update')
      expect(attacker.saved.seq).toBe(1)
    })
  })

  it('[RT5] C19 five thousand queries for presence', async () => {
    await scene.harmless(
      async ({ attacker }) => {
        for (let i = 0; i < 5_000; i++) attacker.sendRaw(varuints(FRAME.queryAwareness))
        expect(await attacker.untilClosed()).toBe(CLOSE.tooFast)
      },
      { othersMs: 1_500 }
    )
  })

  it('[RT29] X19 at its quota a text takes no more words, but lets some go', async () => {
    const documentId = await scene.fresh()
    const ada = await scene.join('ada', documentId)
    const bob = await scene.join('bob', documentId)
    for (let i = 1; i <= 6; i++) {
      ada.type('w'.repeat(3_500_000))
      await ada.until(() => ada.isSaved, 'an answer')
      await bob.until(() => bob.text.length > Math.min(i, 5) * 3_500_000, 'relay')
    }
    expect(ada.notices.map(notice => notice.code)).toContain('full')
    expect(ada.refused).toEqual([{ n: ada.sent, reason: 'storage' }])
    bob.text.delete(bob.text.length - 1_000_000, 1_000_000)
    await bob.until(() => bob.isSaved, 'saved')
    expect(bob.refused).toEqual([])
    expect(bob.notices.map(notice => notice.code)).toContain('nearly_full')
    ada.end()
    bob.end()
  })
})
