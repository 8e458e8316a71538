import { describe, expect, it } from 'vitest'
import type { Paragraph } from '@acuerdo/domain'
import { htmlOf, type BracketLabels } from '@acuerdo/editor'
import { drawnNotes, withSigns } from './drawn-notes.ts'

const paragraph = (id: string, part: Paragraph['part'] = 'op'): Paragraph => ({
  id,
  part,
  runs: [{ text: `Words of ${id}.` }]
})
const NO_LABELS = {} as BracketLabels

describe('footnotes below a text', () => {
  it('are counted through the text, in its order, and name the number of their paragraph', () => {
    const notes = drawnNotes(
      { paragraphs: [paragraph('h', 'heading'), paragraph('p'), paragraph('q')] },
      [
        { paragraph: 'q', runs: [{ text: 'Second.', marks: { italic: true } }] },
        { paragraph: 'gone', runs: [{ text: 'Of no paragraph.' }] },
        { paragraph: 'h', runs: [{ text: 'First.' }] }
      ],
      NO_LABELS
    )
    expect(notes.map(({ number, paragraph: id, at }) => [number, id, at])).toEqual([
      [1, 'h', null],
      [2, 'q', '2']
    ])
    expect(notes.flatMap(({ words }) => words.map(htmlOf))).toEqual(['First.', '<em>Second.</em>'])
    const signed = withSigns({ tag: 'p', attributes: {}, children: ['Words.'] }, notes.slice(1))
    expect(htmlOf(signed)).toBe('<p>Words.<sup class="footnote-sign"><a href="#note-2">2</a></sup></p>')
  })
})
