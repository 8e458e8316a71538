import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DeltaPart } from '../units.ts'
import { Lag } from './lag.ts'

/** What the editor shows, kept beside the shared text as a string. */
class Shown {
  words = ''
  catchUp(lag: Lag, shared: string, spared: { from: number; to: number } | null) {
    let at = 0
    for (const change of lag.catchUp(spared)) {
      if (change.kind === 'retain') at += change.length
      else if (change.kind === 'delete') {
        this.words = this.words.slice(0, at) + this.words.slice(at + change.length)
      } else {
        const inserted = shared.slice(change.at, change.at + change.length)
        this.words = this.words.slice(0, at) + inserted + this.words.slice(at)
        at += change.length
      }
    }
  }
}

const step = fc.record({
  who: fc.constantFrom('person', 'other', 'catchUp'),
  at: fc.nat(40),
  length: fc.nat(5),
  words: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'c') })
})

describe('lag', () => {
  it('lets the editor catch up with the shared text, whatever both sides did meanwhile', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const text = new Y.Doc().getText()
        text.insert(0, 'the words')
        const lag = new Lag(text.length)
        const shown = new Shown()
        shown.words = text.toString()
        text.observe((event, transaction) => {
          if (transaction.origin !== 'person') lag.remote(event.delta as DeltaPart[])
        })
        for (const one of steps) act(one, { text, lag, shown })
        shown.catchUp(lag, text.toString(), null)
        expect(shown.words).toBe(text.toString())
        expect(lag.caughtUp).toBe(true)
      })
    )
  })

  it('leaves the spared range alone, its end included', () => {
    const lag = new Lag(10)
    lag.remote([{ insert: 'XX' }, { retain: 4 }, { insert: 'YY' }, { retain: 2 }, { delete: 3 }])
    const changes = lag.catchUp({ from: 2, to: 8 }).map(({ kind, length }) => `${kind} ${length}`)
    expect(changes.join(', ')).toBe('insert 2, retain 2, retain 2, retain 2, retain 2, delete 1, retain 1')
    expect(lag.toShared(6)).toBe(6)
    expect(lag.toShared(7)).toBe(9)
    expect(lag.caughtUp).toBe(false)
  })
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function act(
  { who, at, length, words }: Step,
  { text, lag, shown }: { text: Y.Text; lag: Lag; shown: Shown }
) {
  if (who === 'other') {
    const from = at % (text.length + 1)
    text.doc?.transact(() => {
      text.delete(from, Math.min(length, text.length - from))
      text.insert(from, words)
    })
  } else if (who === 'person') {
    const from = at % (shown.words.length + 1)
    const deleted = Math.min(length, shown.words.length - from)
    text.doc?.transact(() => {
      for (const range of lag.deleteShown(from, deleted)) text.delete(range.at, range.length)
      text.insert(lag.insertShown(from, words.length), words)
    }, 'person')
    shown.words = shown.words.slice(0, from) + words + shown.words.slice(from + deleted)
  } else {
    const from = at % (shown.words.length + 1)
    shown.catchUp(lag, text.toString(), { from, to: Math.min(from + length, shown.words.length) })
  }
}
