import type { Run, Text } from '@acuerdo/domain'
import { expect, it } from 'vitest'
import { keptParagraphs } from './kept-paragraphs.ts'

const text = (...paragraphs: [id: string, runs: Run[]][]): Text => ({
  paragraphs: paragraphs.map(([id, runs]) => ({ id, part: 'op', runs }))
})
const words = (said: string): Run[] => [{ text: said }]

it('keeps the paragraphs that say the same, wherever they stand now', () => {
  const before = text(['a', words('one')], ['b', [{ text: 'two', marks: { bold: true } }, { bracket: 'x' }]])
  const now = text(
    ['b', [{ text: 'two', marks: { bold: true } }, { bracket: 'x' }]],
    ['a', words('one more')],
    ['c', []]
  )
  const kept = keptParagraphs(before, now)
  expect(kept).toEqual(now)
  expect(kept.paragraphs[0]).toBe(before.paragraphs[1])
  expect(kept.paragraphs[1]).toBe(now.paragraphs[1])
})

it('sees every kind of change', () => {
  const [first] = text([
    'a',
    [{ text: 'one', marks: { link: 'https://a.example' } }, { bracket: 'x' }]
  ]).paragraphs
  if (!first) throw new Error('A paragraph was made.')
  const others = [
    { ...first, part: 'pp' as const },
    { ...first, level: 1 as const },
    { ...first, runs: [{ text: 'one', marks: { link: 'https://b.example' } }, { bracket: 'x' }] },
    { ...first, runs: [{ text: 'one', marks: { italic: true as const } }, { bracket: 'x' }] },
    { ...first, runs: [{ text: 'one', marks: { link: 'https://a.example' } }, { bracket: 'y' }] },
    { ...first, runs: [{ text: 'one', marks: { link: 'https://a.example' } }, { text: 'x' }] }
  ]
  for (const other of others) {
    const kept = keptParagraphs({ paragraphs: [first] }, { paragraphs: [other] })
    expect(kept.paragraphs[0]).toBe(other)
  }
})

it('is the text before where nothing changed, and another one where a paragraph went', () => {
  const before = text(['a', words('one')], ['b', words('two')])
  expect(keptParagraphs(before, text(['a', words('one')], ['b', words('two')]))).toBe(before)
  expect(keptParagraphs(before, text(['a', words('one')])).paragraphs).toHaveLength(1)
})
