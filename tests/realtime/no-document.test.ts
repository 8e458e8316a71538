import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as Yjs from 'yjs'
import { startHarness, type Harness } from './harness.ts'

/** The server's Yjs and that of the clients are one module: documents are counted between two moments. */
const documents = vi.hoisted(() => ({ made: 0 }))
vi.mock('yjs', async importOriginal => {
  const original = await importOriginal<typeof Yjs>()
  class CountedDoc extends original.Doc {
    constructor(...options: ConstructorParameters<typeof Yjs.Doc>) {
      super(...options)
      documents.made++
    }
  }
  return { ...original, Doc: CountedDoc }
})

const LETTERS = 500

let harness: Harness
afterEach(() => harness.close())

describe('typing', () => {
  it('builds no Y.Doc on the server: not for one of 500 frames, splits and deletions among them, nor for a join', async () => {
    harness = await startHarness({ storage: 'sqlite' })
    harness.create('d1')
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    const [room] = harness.rooms.connectionsOf('d1').map(connection => connection.room)
    if (room === undefined) throw new Error('Two are in the room.')
    const copies = vi.spyOn(room, 'copy')
    const before = documents.made

    for (let i = 0; i < LETTERS; i++) {
      const writer = i % 2 === 0 ? ada : bob
      // Into the last paragraph: what changes the beginning of a text takes the slow path, and has tests of its own.
      if (i % 10 === 9) writer.text.delete(writer.text.length - 1, 1)
      else if (i % 50 === 8) writer.text.insertEmbed(writer.text.length, { p: `new-${i}` }, { part: 'op' })
      else writer.type('x')
      if (i % 25 === 0) await writer.until(() => writer.isSaved, 'saved')
    }
    await Promise.all([ada, bob].map(one => one.until(() => one.isSaved, 'saved')))
    await ada.until(() => ada.words === bob.words, 'equal texts')
    expect(documents.made).toBe(before)

    const cy = await harness.join('cy', 'd1')
    await cy.until(() => cy.words === ada.words, 'the same text')
    // One: the document of the client that joined.
    expect(documents.made).toBe(before + 1)
    expect(copies).not.toHaveBeenCalled()
    expect(harness.counts.get('entries_committed')).toBe(LETTERS)
  })
})
