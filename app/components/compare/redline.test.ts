import { compareTexts, type Bracket, type Paragraph, type Run } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { blocksOf, isUnchanged, placesOf, readable, redlineOf, stretchesOf } from './redline.ts'

const paragraph = (id: string, ...runs: (string | Run)[]): Paragraph => ({
  id,
  part: 'op',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run))
})
const bracket = (alternatives: string[]): Bracket => ({
  id: 'b1',
  paragraph: 'p1',
  kind: 'alternatives',
  state: 'open',
  base: [{ text: 'rights of way' }],
  alternatives: alternatives.map((text, index) => ({
    key: `Alt ${index + 1}`,
    runs: [{ text }],
    proposedBy: ['CHL'],
    supportedBy: [],
    opposedBy: []
  }))
})
function redline(before: Paragraph[], after: Paragraph[], brackets: Bracket[][] = [[], []]) {
  const [then = [], now = []] = brackets
  const comparison = compareTexts(
    { text: { paragraphs: before }, brackets: then },
    { text: { paragraphs: after }, brackets: now }
  )
  return redlineOf(comparison.rows)
}
const kinds = (drawn: ReturnType<typeof redline>) => drawn.changes.map(({ what }) => what)

const LONG = [
  'We agree to share what we have learned from pilots in rural areas.',
  'We decide to meet again.'
]

describe('the changes of a redline', () => {
  it('are numbered in reading order, what belongs together as one', () => {
    const drawn = redline(
      [paragraph('a', 'We will share data with care.'), paragraph('b', LONG[0] ?? '')],
      [
        paragraph('a', 'We shall share open data.'),
        paragraph('b', LONG[0] ?? ''),
        paragraph('c', 'New words.')
      ]
    )
    expect(kinds(drawn)).toEqual(['replacement', 'insertion', 'deletion', 'insertion'])
    expect(drawn.changes.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(drawn.rows.map(isUnchanged)).toEqual([false, true, false])
  })

  it('count a move, and the words that changed on the way', () => {
    const paragraphs = ['a', 'b', 'c', 'd'].map(id => paragraph(id, `${id} says something of its own here.`))
    const [a, b, c, d] = paragraphs as [Paragraph, Paragraph, Paragraph, Paragraph]
    const moved = paragraph('a', 'a says something quite of its own here.')
    expect(kinds(redline([a, b, c, d], [b, c, d, moved]))).toEqual(['move', 'insertion'])
  })

  it('count a split and a join, drawn where they are', () => {
    const [first = '', second = ''] = LONG
    const whole = [paragraph('a', `${first}${second}`)]
    const parts = [paragraph('a', first), paragraph('n', second)]
    const split = redline(whole, parts)
    expect(kinds(split)).toEqual(['split'])
    expect(blocksOf(split.rows[0]?.segments ?? [], 'inline')).toHaveLength(2)
    expect(blocksOf(split.rows[0]?.segments ?? [], 'before')).toHaveLength(1)
    const joined = redline(parts, whole)
    expect(kinds(joined)).toEqual(['join'])
    expect(blocksOf(joined.rows[0]?.segments ?? [], 'inline')).toHaveLength(1)
    expect(blocksOf(joined.rows[0]?.segments ?? [], 'before')).toHaveLength(2)
  })

  it('say once what is seen in the text and said of its bracket', () => {
    const clean = paragraph('p1', 'We note ', 'rights of way', ' for all.')
    const withBracket = paragraph('p1', 'We note ', { bracket: 'b1' }, ' for all.')
    const one = bracket(['access'])
    expect(kinds(redline([clean], [withBracket], [[], [one]]))).toEqual(['opened'])
    expect(kinds(redline([withBracket], [clean], [[one], []]))).toEqual(['closed'])
    const more = redline([withBracket], [withBracket], [[one], [bracket(['access', 'permits'])]])
    expect(kinds(more)).toEqual(['bracket'])
    expect(isUnchanged(more.rows[0] as never)).toBe(false)
  })

  it('put stretches of unchanged paragraphs together', () => {
    const same = ['x', 'y', 'z'].map(id => paragraph(id, `${id} stays as it is.`))
    const drawn = redline([...same, paragraph('e', 'Old.')], [...same, paragraph('e', 'Fresh.')])
    expect(stretchesOf(drawn.rows).map(({ unchanged, rows }) => [unchanged, rows.length])).toEqual([
      [true, 3],
      [false, 1]
    ])
  })

  it('know where each stretch begins in the later text', () => {
    const drawn = redline(
      [paragraph('a', 'We will share data.')],
      [paragraph('a', 'We shall share open data.')]
    )
    const segments = drawn.rows[0]?.segments ?? []
    const later = 'We shall share open data.'
    const starts = segments.map((segment, index) => {
      const at = placesOf(segments)[index] ?? 0
      return segment.segment === 'kept' ? later.slice(at, at + 3) : null
    })
    expect(starts.filter(Boolean)).toEqual(['We ', ' sh', ' da'])
  })
})

describe('changed words', () => {
  const shown = (text: string) =>
    readable(text)
      .map(part => (typeof part === 'string' ? part : part.shown))
      .join('')

  it('show white space where it is the change, or more than one', () => {
    expect(shown(' ')).toBe('␣')
    expect(shown('two words')).toBe('two words')
    expect(shown('two  words')).toBe('two ␣words')
    expect(shown('a\u00A0b\tc\nd')).toBe('a⍽b⇥c↵d')
  })

  it('name what has no shape', () => {
    expect(shown('a\u200Bb\u00ADc')).toBe('aU+200BbU+00ADc')
  })
})
