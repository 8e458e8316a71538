import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createOutbox } from './outbox.ts'

/** A text whose updates are caught one by one. */
function author() {
  const doc = new Y.Doc()
  const text = doc.getText('default')
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  return { doc, text, updates }
}

it('removes what travelled in the frames that were saved, and nothing behind them', () => {
  const outbox = createOutbox()
  for (const n of [1, 2, 3]) expect(outbox.add(new Uint8Array([n])).n).toBe(n)
  let frame = 4
  const sent: number[] = []
  outbox.send(update => (sent.push(update[0] ?? 0), ++frame))
  expect(sent).toEqual([1, 2, 3])
  expect(outbox.hasUnsent()).toBe(false)
  expect(outbox.awaits(6)).toBe(true)
  expect(outbox.saved(6).map(({ n }) => n)).toEqual([1, 2])
  expect(outbox.size).toBe(1)
  expect(outbox.saved(6)).toEqual([])
})

it('sends everything again after a reconnect, in order, new numbers or not', () => {
  const outbox = createOutbox(7)
  outbox.add(new Uint8Array([1]))
  outbox.send(() => 1)
  expect(outbox.reserve(2)).toBe(8)
  outbox.adopt([8, 9].map(n => ({ n, u: new Uint8Array([n]) })))
  outbox.reconnected()
  const sent: number[] = []
  outbox.send(update => sent.push(update[0] ?? 0))
  expect(sent).toEqual([1, 8, 9])
  expect(outbox.add(new Uint8Array([5])).n).toBe(10)
})

it('drops exactly what a state contains, deletions included', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { text, updates } = author()
    const outbox = createOutbox()
    for (let i = 0; i < 30; i++) {
      if ((i * 7 + seed) % 3 === 0 && text.length > 2) text.delete((i * seed) % (text.length - 1), 2)
      else text.insert((i * 5 + seed) % (text.length + 1), 'ab')
    }
    for (const update of updates) outbox.add(update)
    const held = (seed * 13) % updates.length
    const server = new Y.Doc()
    for (const update of updates.slice(0, held)) Y.applyUpdate(server, update)
    const dropped = outbox.dropHeld(Y.encodeStateAsUpdate(server)).map(({ n }) => n)
    expect(dropped).toEqual(updates.slice(0, held).map((_, i) => i + 1))
  }
})

it('keeps a deletion of which the server has only a part', () => {
  const { doc, text, updates } = author()
  text.insert(0, 'abcdef')
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  const other = new Y.Doc()
  const otherText = other.getText('default')
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  otherText.delete(1, 2)
  Y.applyUpdate(server, Y.encodeStateAsUpdate(other))
  text.delete(1, 4)
  const outbox = createOutbox()
  outbox.add(updates.at(-1) ?? new Uint8Array())
  expect(outbox.dropHeld(Y.encodeStateAsUpdate(server))).toEqual([])
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  expect(outbox.dropHeld(Y.encodeStateAsUpdate(server))).toHaveLength(1)
})

it('joins many edits into frames that end at the same text', () => {
  const { text, updates } = author()
  const outbox = createOutbox()
  for (let i = 0; i < 450; i++) text.insert(i, String(i % 10))
  for (const update of updates) outbox.add(update)
  const server = new Y.Doc()
  let frame = 0
  outbox.send(update => {
    Y.applyUpdate(server, update)
    return ++frame
  })
  expect(frame).toBe(5)
  expect(server.getText('default').toString()).toBe(text.toString())
  expect(outbox.saved(4)).toHaveLength(400)
})
