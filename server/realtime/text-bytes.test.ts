import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TextBytes } from './text-bytes.ts'

const NOBODY = Uint8Array.of(0)

/** A text that somebody types into, letter by letter. */
function typed(letters: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < letters; i++) doc.getText().insert(0, String.fromCharCode(97 + (i % 26)))
  return { doc, updates }
}

const opened = (): TextBytes => new TextBytes({ state: Uint8Array.of(0, 0), stateSeq: 0, tail: [] })

/** The updates of an answer: each frame is its header and its payload. */
const payloads = (frames: readonly Uint8Array[]): Uint8Array[] => frames.filter((_, index) => index % 2 === 1)

function read(frames: readonly Uint8Array[], into = new Y.Doc()): string {
  for (const update of payloads(frames)) Y.applyUpdate(into, update)
  return into.getText().toString()
}

describe('the bytes of an open text', () => {
  it('answers everybody who joins while people type with all of the text, in a few frames', () => {
    const { doc, updates } = typed(2_000)
    const text = opened()
    updates.forEach((update, index) => {
      text.append(index + 1, update)
      if (index % 7 === 0) text.answer(NOBODY)
    })
    const frames = text.answer(NOBODY)
    expect(read(frames)).toBe(doc.getText().toString())
    // The state, and chunks of which each is at most half of the one before.
    expect(payloads(frames).length).toBeLessThan(20)
    expect(text.answer(NOBODY)).toBe(frames)
  })

  it('answers somebody who comes back with what he lacks', () => {
    const { doc, updates } = typed(300)
    const text = opened()
    const reader = new Y.Doc()
    updates.forEach((update, index) => {
      text.append(index + 1, update)
      if (index < 200) Y.applyUpdate(reader, update)
      if (index % 50 === 0) text.answer(NOBODY)
    })
    const frames = text.answer(Y.encodeStateVector(reader))
    expect(read(frames, reader)).toBe(doc.getText().toString())
    expect(payloads(frames).reduce((sum, part) => sum + part.length, 0)).toBeLessThan(1_500)
  })

  it('goes on from a checkpoint that somebody made meanwhile', () => {
    const { doc, updates } = typed(100)
    const text = opened()
    updates.forEach((update, index) => text.append(index + 1, update))
    text.answer(NOBODY)
    text.adopt({ seq: 60, state: Y.mergeUpdates(updates.slice(0, 60)) })
    expect(text.tail.map(entry => entry.seq)[0]).toBe(61)
    expect(read(text.answer(NOBODY))).toBe(doc.getText().toString())
  })
})
