import * as Y from 'yjs'
import {
  COMPACT_AFTER,
  type Batch,
  type Device,
  type Place
} from '../../packages/editor/src/browser/device.ts'
import type { Draft } from '../../packages/editor/src/browser/drafts.ts'

/** What a device must do, as cases that run in a page as well as in Node: each throws where it fails. */
export const DEVICE_CONTRACT: Record<string, (device: Device) => Promise<void>> = {
  '[DV1] hands out what was written': async device => {
    await device.write(
      place('a'),
      batch({ confirmed: [bytes(1), bytes(2)], pending: [{ n: 1, u: bytes(3) }] })
    )
    const kept = await device.load(place('b'))
    equal(kept.confirmed.map(list).sort(), [[1], [2]])
    equal(kept.left, [{ lineage: 'l1', tab: 'a' }])
    equal((await device.pending(place('a'))).map(entry), [[1, [3]]])
  },

  '[DV1] takes confirmed edits out of the unsent ones in one step': async device => {
    await device.write(place('a'), batch({ pending: [1, 2, 3].map(n => ({ n, u: bytes(n) })) }))
    await device.write(place('a'), batch({ taken: [1, 2], confirmed: [bytes(1), bytes(2)] }))
    equal((await device.pending(place('a'))).map(entry), [[3, [3]]])
    equal((await device.load(place('a'))).confirmed.length, 2)
  },

  '[DV1] keeps edits in their order, beyond ten': async device => {
    const numbers = Array.from({ length: 25 }, (_, i) => i + 1)
    for (const n of numbers) await device.write(place('a'), batch({ pending: [{ n, u: bytes(n) }] }))
    equal(
      (await device.pending(place('a'))).map(({ n }) => n),
      numbers
    )
  },

  '[DV1] clears before it writes': async device => {
    await device.write(place('a'), batch({ confirmed: [bytes(1)], pending: [{ n: 1, u: bytes(1) }] }))
    await device.write(place('a'), batch({ clear: 'pending', pending: [{ n: 2, u: bytes(2) }] }))
    equal((await device.pending(place('a'))).map(entry), [[2, [2]]])
    equal((await device.load(place('a'))).confirmed.length, 1)
    await device.write(place('a'), batch({ clear: 'all', drafts: [draft('d')] }))
    const kept = await device.load(place('a'))
    equal([kept.confirmed, kept.left, kept.drafts], [[], [], [draft('d')]])
  },

  '[DV1] keeps drafts until they are dismissed': async device => {
    await device.write(place('a'), batch({ drafts: [draft('x'), draft('y')] }))
    await device.write(place('b'), batch({ drafts: [{ ...draft('y'), compared: true }] }))
    await device.write(place('b'), batch({ dismissed: ['x'] }))
    equal((await device.load(place('c'))).drafts, [{ ...draft('y'), compared: true }])
    equal((await device.load({ ...place('c'), document: 'other' })).drafts, [])
  },

  '[DV2] keeps persons, documents and histories apart': async device => {
    const full = batch({ confirmed: [bytes(1)], pending: [{ n: 1, u: bytes(1) }], drafts: [draft('x')] })
    await device.write(place('a'), full)
    for (const other of [{ person: 'q' }, { person: 'p2' }, { document: 'd2' }])
      equal(await device.load({ ...place('a'), ...other }), {
        confirmed: [],
        left: [],
        otherLineages: [],
        drafts: []
      })
    const later = await device.load({ ...place('a'), lineage: 'l2' })
    equal([later.confirmed, later.otherLineages], [[], ['l1']])
    equal(later.left, [{ lineage: 'l1', tab: 'a' }])
  },

  '[DV3] leaves the unsent edits of other tabs alone': async device => {
    await device.write(place('a'), batch({ pending: [{ n: 1, u: bytes(1) }] }))
    await device.write(place('b'), batch({ pending: [{ n: 1, u: bytes(2) }] }))
    await device.write(place('b'), batch({ clear: 'all', taken: [1] }))
    equal((await device.pending(place('a'))).map(entry), [[1, [1]]])
    equal((await device.pending(place('b'))).length, 0)
  },

  '[DV4] moves the edits of a tab, once': async device => {
    await device.write(place('a'), batch({ pending: [3, 4, 11].map(n => ({ n, u: bytes(n) })) }))
    await device.write(place('b'), batch({ pending: [{ n: 1, u: bytes(1) }] }))
    const all = await Promise.all([device.adopt(place('b'), 'a', 2), device.adopt(place('c'), 'a', 1)])
    equal(
      all.map(({ length }) => length),
      [3, 0]
    )
    equal((await device.pending(place('b'))).map(entry), [[1, [1]], [2, [3]], [3, [4]], [4, [11]]]) // prettier-ignore
    equal((await device.pending(place('a'))).length, 0)
  },

  '[DV5] keeps the confirmed text small': async device => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    const text = doc.getText('default')
    for (let i = 0; i < COMPACT_AFTER * 3; i++) {
      text.insert(0, 'word ')
      if (i % 4 === 3) text.delete(0, 10)
    }
    for (let i = 0; i < updates.length; i += 100)
      await device.write(place('a'), batch({ confirmed: updates.slice(i, i + 100) }))
    const { confirmed } = await device.load(place('b'))
    if (confirmed.length > COMPACT_AFTER) throw new Error(`${confirmed.length} updates are kept.`)
    const copy = new Y.Doc()
    for (const update of confirmed) Y.applyUpdate(copy, update)
    equal(copy.getText('default').toString(), text.toString())
  },

  '[DV6] forgets a person, and nobody else': async device => {
    const full = batch({ confirmed: [bytes(1)], pending: [{ n: 1, u: bytes(1) }], drafts: [draft('x')] })
    const other = { ...place('a'), person: 'p2' }
    await device.write(place('a'), full)
    await device.write(other, full)
    await device.forget('p')
    const late = await device.write(place('a'), full).then(
      () => 'written',
      () => 'refused'
    )
    equal(late, 'refused')
    equal(await device.load(place('a')), { confirmed: [], left: [], otherLineages: [], drafts: [] })
    equal((await device.load(other)).drafts.length, 1)
    await device.write(place('a'), full)
    equal((await device.load(place('a'))).confirmed.length, 1)
  }
}

const place = (tab: string): Place => ({ person: 'p', document: 'd', lineage: 'l1', tab })
const bytes = (...values: number[]) => new Uint8Array(values)
const list = (update: Uint8Array) => [...update]
const entry = ({ n, u }: { n: number; u: Uint8Array }) => [n, list(u)]

function batch(part: Partial<Batch>): Batch {
  return { clear: null, confirmed: [], pending: [], taken: [], drafts: [], dismissed: [], ...part }
}

function draft(id: string): Draft {
  return { id, documentId: 'd', lineage: 'l1', at: 1, reason: 'locked', compared: false, paragraphs: [] }
}

function equal(actual: unknown, expected: unknown) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`Expected ${b}, but it was ${a}.`)
}
