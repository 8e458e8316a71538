import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createConfirmed } from './confirmed.ts'

it('is all that was added, however much', () => {
  const doc = new Y.Doc()
  const text = doc.getText('default')
  const confirmed = createConfirmed()
  expect(confirmed.isEmpty).toBe(true)
  doc.on('update', update => confirmed.add(update))
  for (let i = 0; i < 16_000; i++) {
    if (i % 5 === 4) text.delete(i % text.length, 1)
    else text.insert(i % (text.length + 1), 'a')
    if (i === 700) expect(confirmed.vector()).toEqual(Y.encodeStateVector(doc))
  }
  const copy = new Y.Doc()
  Y.applyUpdate(copy, confirmed.state())
  expect(copy.getText('default').toString()).toBe(text.toString())
  expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc))).toBe(true)
  expect(Y.decodeStateVector(confirmed.vector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
})
