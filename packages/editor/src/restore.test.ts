import type { Paragraph, Text } from '@acuerdo/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ROOT } from './protocol.ts'
import { restoreParagraph, restoreText } from './restore.ts'
import { readText, writeText } from './text.ts'

const run = fc.oneof(
  fc.record({ text: fc.lorem({ maxCount: 6 }) }),
  fc.record({ text: fc.lorem({ maxCount: 2 }), marks: fc.constant({ bold: true as const }) })
)
const text = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      part: fc.constantFrom('pp' as const, 'op' as const),
      runs: fc.array(run, { maxLength: 3 })
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 }
  )
  .map((paragraphs): Text => ({ paragraphs }))

function shared(content: Text): { doc: Y.Doc; words: Y.Text } {
  const doc = new Y.Doc()
  const words = doc.getText(ROOT)
  writeText(words, content)
  return { doc, words }
}

const read = (content: Text): Text => readText(shared(content).words)
const letters = (content: Text): string =>
  content.paragraphs.map(({ runs }) => runs.map(one => ('text' in one ? one.text : '')).join('')).join('')

describe('restoring a text', () => {
  it('[RS3] makes it what it was', () => {
    fc.assert(
      fc.property(text, text, (now, wanted) => {
        const { doc, words } = shared(now)
        doc.transact(() => restoreText(words, wanted))
        expect(readText(words)).toEqual(read(wanted))
      }),
      { numRuns: 500 }
    )
  })

  it('[RS3] writes no letter anew that stands already', () => {
    const words = 'We agree to meet once a year in either region.'
    const now: Text = {
      paragraphs: [{ id: 'a', part: 'op', runs: [{ text: words.replace('once', 'twice') }] }]
    }
    const { doc } = shared(now)
    let inserted = ''
    doc.getText(ROOT).observe(event => {
      for (const { insert } of event.delta) if (typeof insert === 'string') inserted += insert
    })
    doc.transact(() =>
      restoreText(doc.getText(ROOT), { paragraphs: [{ id: 'a', part: 'op', runs: [{ text: words }] }] })
    )
    expect(inserted).toBe('once')
  })

  it('[RS3] keeps the letters that others type meanwhile, each once', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (now, wanted, at) => {
        const { doc, words } = shared(now)
        const other = new Y.Doc()
        other.getText(ROOT)
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        other.getText(ROOT).insert(1 + (at % words.length), '§§§')
        doc.transact(() => restoreText(words, wanted))
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
        expect(letters(readText(words)).split('§§§')).toHaveLength(2)
      }),
      { numRuns: 300 }
    )
  })
})

describe('restoring a paragraph', () => {
  const one = (words: string, part: Paragraph['part'] = 'op'): Paragraph => ({
    id: 'a',
    part,
    runs: [{ text: words }]
  })
  const other: Paragraph = { id: 'b', part: 'op', runs: [{ text: 'The other one.' }] }

  it('[RS3] gives it its words and its part, and leaves the others alone', () => {
    const { doc, words } = shared({ paragraphs: [one('New words here.'), other] })
    doc.transact(() => restoreParagraph(words, one('Old words here.', 'pp'), null))
    expect(readText(words)).toEqual({ paragraphs: [one('Old words here.', 'pp'), other] })
  })

  it('[RS3] puts it in again where it is gone', () => {
    const { doc, words } = shared({ paragraphs: [other] })
    doc.transact(() => restoreParagraph(words, one('Back again.'), 'b'))
    expect(readText(words).paragraphs.map(({ id }) => id)).toEqual(['b', 'a'])
  })
})
