import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alternative, Bracket } from './bracket.ts'
import { correspondence, sideOf } from './compare-sides.ts'
import { compareTexts } from './compare.ts'
import type { BracketChange, ParagraphRow, WholeText } from './comparison.ts'
import type { Paragraph, Run } from './text.ts'
import { joinRuns } from './words.ts'

const para = (id: string, ...runs: (string | Run)[]): Paragraph => ({
  id,
  part: 'op',
  runs: runs.map(run => (typeof run === 'string' ? { text: run } : run))
})
const whole = (paragraphs: Paragraph[], brackets: Bracket[] = []): WholeText => ({
  text: { paragraphs },
  brackets
})
const wording = (key: string, text: string, proposedBy: string[] = ['EU']): Alternative => ({
  ...{ key, proposedBy, supportedBy: [], opposedBy: [] },
  runs: text === '' ? [] : [{ text }]
})
const bracket = (id: string, more: Partial<Bracket> = {}): Bracket => ({
  ...{ id, paragraph: 'p', kind: 'alternatives', state: 'open', base: null, alternatives: [] },
  ...more
})
const rowsOf = (before: WholeText, after: WholeText): ParagraphRow[] =>
  compareTexts(before, after).rows.flatMap(row => (row.row === 'paragraph' ? [row] : []))
const bracketsOf = (before: WholeText, after: WholeText): BracketChange[] =>
  rowsOf(before, after).flatMap(({ brackets }) => brackets)

const words = fc.array(
  fc.constantFrom('we', 'agree', 'to', 'data', 'and', ' ', '  ', ',', '.', '\n', 'ñ', 'e\u0301', '\u2029'),
  {
    maxLength: 14
  }
)
const run = fc.oneof(
  fc.record({ text: words.map(list => list.join(' ')) }),
  fc.record({
    text: words.map(list => list.join('')),
    marks: fc.constantFrom({ bold: true as const }, { link: 'https://a.org' })
  }),
  fc.record({ bracket: fc.constantFrom('a', 'b', 'c') })
)
const paragraph = fc.record({
  id: fc.constantFrom('p', 'q', 'r', 's', 't'),
  part: fc.constantFrom('pp' as const, 'op' as const, 'heading' as const),
  runs: fc.array(run, { maxLength: 4 }).map(joinRuns)
})
const text = fc.array(paragraph, { maxLength: 7 }).map(paragraphs =>
  whole(
    paragraphs,
    ['a', 'b', 'c'].map(id => bracket(id))
  )
)

describe('any two texts', () => {
  it('[CO1] can be spelled out again, whatever they hold, also ids that stand twice', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const comparison = compareTexts(before, after)
        expect(sideOf(comparison, 'before')).toEqual(before.text)
        expect(sideOf(comparison, 'after')).toEqual(after.text)
        const coarse = compareTexts(before, after, 0)
        expect([sideOf(coarse, 'before'), sideOf(coarse, 'after')]).toEqual([before.text, after.text])
      }),
      { numRuns: 1_000 }
    )
  })

  it('[CO2] are marked the same either way round', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [there, back] = [compareTexts(before, after), compareTexts(after, before)]
        const swapped = {
          added: back.counts.wordsRemoved,
          removed: back.counts.wordsAdded,
          moved: back.counts.paragraphsMoved
        }
        const { wordsAdded: added, wordsRemoved: removed, paragraphsMoved: moved } = there.counts
        expect({ added, removed, moved }).toEqual(swapped)
      }),
      { numRuns: 1_000 }
    )
  })

  it('that are the same have nothing marked', () => {
    fc.assert(
      fc.property(text, one => {
        const { rows, counts } = compareTexts(one, one)
        expect(Object.values(counts).every(count => count === 0)).toBe(true)
        expect(rows.every(row => row.row === 'paragraph' && row.fate === 'same' && !row.moved)).toBe(true)
      })
    )
  })
})

describe('paragraphs', () => {
  const [one, two, three, four] = [
    para('1', 'We recall the declaration of July on the digital alliance.'),
    para('2', 'We share the view that data is a common good of all people.'),
    para('3', 'We agree to meet once a year in either of the two regions.'),
    para('4', 'We ask the secretariat to report on what has been done.')
  ]

  it('[CO3] are the same by id, whatever was done to their words, and by their words where the id is another', () => {
    const rows = rowsOf(
      whole([one, two]),
      whole([para('1', 'We recall it.'), para('x', 'We share the view that data is a common good.')])
    )
    expect(rows.map(({ fate, before, after }) => [fate, before[0]?.id, after[0]?.id])).toEqual([
      ['changed', '1', '1'],
      ['changed', '2', 'x']
    ])
  })

  it('[CO3] whose ids were exchanged follow their words', () => {
    const rows = rowsOf(
      whole([one, two]),
      whole([
        { ...two, id: '1' },
        { ...one, id: '2' }
      ])
    )
    expect(rows.every(({ fate }) => fate === 'same')).toBe(true)
    expect(rows.filter(({ moved }) => moved)).toHaveLength(1)
  })

  it('[CO9] that moved are shown where they stand and where they stood, with what changed inside', () => {
    const edited = para('1', 'We recall the declaration of August on the digital alliance.')
    const { rows, counts } = compareTexts(whole([one, two, three, four]), whole([two, three, edited, four]))
    expect(
      rows.map(row => (row.row === 'left' ? `left for ${row.to}` : `${row.fate}${row.moved ? ' moved' : ''}`))
    ).toEqual(['left for 3', 'same', 'same', 'changed moved', 'same'])
    expect(counts).toMatchObject({ paragraphsMoved: 1, wordsAdded: 1, wordsRemoved: 1 })
  })

  it('[CO9] that were removed are shown where they stood', () => {
    const rows = rowsOf(whole([one, two, three]), whole([one, three]))
    expect(rows.map(({ fate }) => fate)).toEqual(['same', 'removed', 'same'])
  })

  it('[CO4] that were split or joined are one row, with the boundary in it', () => {
    const [first, second] = [
      para('2', 'We share the view that data is'),
      para('x', ' a common good of all people.')
    ]
    const split = rowsOf(whole([one, two, three]), whole([one, first, second, three]))
    expect(split.map(({ fate }) => fate)).toEqual(['same', 'split', 'same'])
    expect(split[1]?.pieces).toEqual([
      { piece: 'kept', runs: first.runs },
      { piece: 'boundary', on: 'after' },
      { piece: 'kept', runs: second.runs }
    ])
    const joined = rowsOf(whole([one, first, second, three]), whole([one, two, three]))
    expect(joined.map(({ fate }) => fate)).toEqual(['same', 'joined', 'same'])
  })

  it('[CO4] that were split before their first word keep their words', () => {
    const rows = rowsOf(whole([two]), whole([para('2'), { ...two, id: 'x' }]))
    expect(rows.map(({ fate, pieces }) => [fate, pieces.some(({ piece }) => piece === 'added')])).toEqual([
      ['split', false]
    ])
  })

  it('[CO11] correspond by number: what was 2 is now 1', () => {
    const lines = correspondence(
      compareTexts(whole([one, two, three]), whole([two, para('x', 'Quite something else.'), three]))
    )
    expect(
      lines.map(line => [line.before?.number ?? null, line.after?.number ?? null, line.relation])
    ).toEqual([
      ['1', null, 'removed'],
      ['2', '1', 'same'],
      [null, '2', 'added'],
      ['3', '3', 'same']
    ])
  })
})

describe('words', () => {
  const piecesOf = (before: string, after: string) =>
    rowsOf(whole([para('p', before)]), whole([para('p', after)]))[0]?.pieces

  it('[CO5] are compared one by one, with their signs', () => {
    expect(piecesOf('We agree, to meet', 'We decide; to meet')).toEqual([
      { piece: 'kept', runs: [{ text: 'We ' }] },
      { piece: 'removed', runs: [{ text: 'agree,' }] },
      { piece: 'added', runs: [{ text: 'decide;' }] },
      { piece: 'kept', runs: [{ text: ' to meet' }] }
    ])
  })

  it('[CO6] that changed side by side read as one change', () => {
    expect(piecesOf('a common good of all', 'one shared asset of all')).toEqual([
      { piece: 'removed', runs: [{ text: 'a common good' }] },
      { piece: 'added', runs: [{ text: 'one shared asset' }] },
      { piece: 'kept', runs: [{ text: ' of all' }] }
    ])
  })

  it('[CO7] with other marks are neither added nor removed', () => {
    const after = para('p', 'We ', { text: 'agree', marks: { bold: true } }, ' to meet')
    const comparison = compareTexts(whole([para('p', 'We agree to meet')]), whole([after]))
    expect(comparison.rows[0]).toMatchObject({ fate: 'same', formatted: true })
    expect(comparison.counts).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, paragraphsFormatted: 1 })
  })

  it('[CO12] are counted, signs and white space are not', () => {
    const { counts } = compareTexts(whole([para('p', 'a, b  c.')]), whole([para('p', 'a; b c d e')]))
    expect(counts).toMatchObject({ wordsAdded: 2, wordsRemoved: 0, paragraphsChanged: 1 })
  })
})

describe('brackets', () => {
  const plain = whole([para('p', 'We agree to meet once a year.')])
  const base: Run[] = [{ text: 'once a year' }]
  const b = bracket('b', { base, alternatives: [wording('Alt 1', 'twice a year')] })
  const open = whole([para('p', 'We agree to meet ', { bracket: 'b' }, '.')], [b])

  it('[CO8] that were opened hold the words that they were put around, which are not lost', () => {
    const comparison = compareTexts(plain, open)
    const [row] = comparison.rows
    expect(row?.row === 'paragraph' && row.pieces).toContainEqual({ piece: 'removed', runs: base, into: 'b' })
    expect(comparison.counts).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, bracketsOpened: 1 })
    expect(bracketsOf(plain, open)).toEqual([
      {
        bracket: 'b',
        paragraph: 'p',
        change: 'opened',
        kind: 'alternatives',
        base,
        alternatives: b.alternatives
      }
    ])
  })

  it.each([
    ['We agree to meet twice a year.', 'Alt 1'],
    ['We agree to meet once a year.', 'base'],
    ['We agree to meet every other year.', null]
  ])('[CO8] that were closed say with which wording: %s', (words, key) => {
    expect(bracketsOf(open, whole([para('p', words)]))).toEqual([
      { bracket: 'b', paragraph: 'p', change: 'closed', kind: 'alternatives', with: key }
    ])
  })

  it('[CO8] say what became of their wordings, of who proposed them, of their kind and state', () => {
    const later = bracket('b', {
      kind: 'placeholder',
      state: 'held',
      base,
      alternatives: [
        wording('Alt 1', 'three times a year', ['BRA', 'URY']),
        { ...wording('Alt 2', 'never', ['COL']), originatedBy: 'OBS-CSO' }
      ]
    })
    expect(bracketsOf(open, { ...open, brackets: [later] })).toMatchObject([
      { change: 'kind', from: 'alternatives', to: 'placeholder' },
      { change: 'state', from: 'open', to: 'held' },
      { change: 'alternative_reworded', key: 'Alt 1' },
      { change: 'attribution', key: 'Alt 1', added: ['BRA', 'URY'], removed: ['EU'] },
      { change: 'alternative_added', key: 'Alt 2', alternative: { originatedBy: 'OBS-CSO' } }
    ])
    expect(bracketsOf({ ...open, brackets: [later] }, open)).toContainEqual(
      expect.objectContaining({ change: 'alternative_removed', key: 'Alt 2' })
    )
  })

  it('[CO8] have not moved where their paragraph was joined or split around them', () => {
    const stands: Run = { bracket: 'x' }
    const apart = whole([para('p', 'We agree.'), para('q', 'We decide ', stands, '.')], [bracket('x')])
    const joined = whole([para('p', 'We agree. We decide ', stands, '.')], [bracket('x')])
    expect(rowsOf(apart, joined)[0]?.fate).toBe('joined')
    expect(bracketsOf(apart, joined)).toEqual([])
    expect(bracketsOf(joined, apart)).toEqual([])
  })

  it('[CO8] inside the wording of another are found, and those that went to another paragraph', () => {
    const inner = bracket('c', { alternatives: [wording('add', 'or more')] })
    const outer = {
      ...b,
      alternatives: [{ ...wording('Alt 1', ''), runs: [{ text: 'twice ' }, { bracket: 'c' }] }]
    }
    const after = whole([para('q', { bracket: 'b' }), para('p', 'We agree to meet .')], [outer, inner])
    expect(bracketsOf(open, after).map(({ bracket: id, change }) => [id, change])).toEqual([
      ['b', 'moved'],
      ['b', 'alternative_reworded'],
      ['c', 'opened']
    ])
  })
})

describe('footnotes', () => {
  const [one, other]: Run[][] = [[{ text: 'As in force.' }], [{ text: 'To be reviewed.' }]]
  const noted = (paragraphs: Paragraph[], ...notes: [string, Run[] | undefined][]): WholeText => ({
    ...whole(paragraphs),
    footnotes: notes.map(([id, runs = []]) => ({ paragraph: id, runs }))
  })
  const text = [para('p', 'We agree.'), para('q', 'We decide.')]

  it('[CO13] belong to their paragraph: added, removed or kept', () => {
    const [before, after] = [noted(text, ['q', one]), noted(text, ['p', other], ['q', one])]
    const [first, second] = rowsOf(before, after)
    expect(first).toMatchObject({ fate: 'changed', notes: [{ note: 'added', runs: other }] })
    expect(second).toMatchObject({ fate: 'same', notes: [{ note: 'kept', runs: one }] })
    expect(rowsOf(after, before)[0]).toMatchObject({ fate: 'changed', notes: [{ note: 'removed' }] })
    expect(compareTexts(before, after).counts).toMatchObject({ footnotesAdded: 1, footnotesRemoved: 0 })
    expect(correspondence(compareTexts(before, after))[0]?.relation).toBe('changed')
  })

  it('[CO13] go with a paragraph that is new or gone, and are none of a text without it', () => {
    const [before, after] = [noted(text.slice(0, 1), ['q', one]), noted(text, ['q', one])]
    expect(rowsOf(before, after)[1]).toMatchObject({ fate: 'added', notes: [{ note: 'added' }] })
    expect(rowsOf(after, before)[1]).toMatchObject({ fate: 'removed', notes: [{ note: 'removed' }] })
  })

  it('[CO13] of joined paragraphs stay what they were, in whatever order', () => {
    const joined = [para('p', 'We agree. We decide.')]
    const row = rowsOf(noted(text, ['p', one], ['q', other]), noted(joined, ['p', other], ['p', one]))[0]
    expect(row?.notes.map(({ note }) => note)).toEqual(['kept', 'kept'])
  })
})

it('[CO10] says where it did not compare to the end', () => {
  const [before, after] = ['a b c d', 'a x c d'].map(words => whole([para('p', words)]))
  const coarse = compareTexts(before ?? plainText, after ?? plainText, 10)
  expect(coarse).toMatchObject({ exact: false, rows: [{ exact: false, fate: 'changed' }] })
  expect(compareTexts(before ?? plainText, after ?? plainText).exact).toBe(true)
})

const plainText = whole([])
