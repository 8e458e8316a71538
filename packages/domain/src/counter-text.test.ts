import { describe, expect, it } from 'vitest'
import type { Bracket } from './bracket.ts'
import { counterWishes } from './counter-text.ts'
import type { Run, Text } from './text.ts'
import { plain } from './words.ts'

const words = (text: string): Run[] => [{ text }]
const TEXT: Text = {
  paragraphs: [
    { id: 'p1', part: 'pp', runs: words('Recalling the joint declaration on a digital alliance,') },
    {
      id: 'p2',
      part: 'op',
      runs: words('We will set up a group of regulators to compare rules on spectrum.')
    },
    {
      id: 'p3',
      part: 'op',
      runs: [
        { text: 'We agree to meet ' },
        { bracket: 'b1' },
        { text: ' in turn, by invitation of a region.' }
      ]
    },
    { id: 'p4', part: 'op', runs: words('We take note of the contribution of the European Union.') }
  ]
}
const BRACKETS: Bracket[] = [
  {
    ...{ id: 'b1', paragraph: 'p3', kind: 'alternatives', state: 'open', base: words('every year') },
    alternatives: [
      { key: 'Alt 1', runs: words('every two years'), proposedBy: ['PER'], supportedBy: [], opposedBy: [] }
    ]
  }
]
const AS_IT_STANDS = TEXT.paragraphs.map(({ runs }) => plain(runs).replace('\uFFFC', '[every year]'))

const wishes = (lines: string[], apart = '\n\n') => counterWishes(TEXT, BRACKETS, lines.join(apart))
const told = (lines: string[], apart = '\n\n') =>
  wishes(lines, apart).wishes.map(({ kind, target, runs, after, blocked }) => ({
    ...{ kind, target, words: plain(runs) },
    ...(kind === 'move' ? { after } : {}),
    ...(blocked ? { blocked } : {})
  }))

describe('whole counter-drafts', () => {
  it('[CT1] propose nothing where the draft is the text, whatever numbers and spaces it has', () => {
    expect(wishes(AS_IT_STANDS)).toEqual({ wishes: [], unchanged: 4 })
    const numbered = AS_IT_STANDS.map((line, index) => `${index + 1}.  ${line.replace(' ', '  ')} `)
    expect(wishes(numbered, '\r\n')).toEqual({ wishes: [], unchanged: 4 })
  })

  it('[CT1] are one proposal for each paragraph that differs, and say nothing of the others', () => {
    const changed = AS_IT_STANDS.map(line =>
      line.replace('spectrum', 'frequencies').replace('European', 'whole')
    )
    expect(told(changed)).toEqual([
      {
        kind: 'replace',
        target: 'p2',
        words: 'We will set up a group of regulators to compare rules on frequencies.'
      },
      { kind: 'replace', target: 'p4', words: 'We take note of the contribution of the whole Union.' }
    ])
    expect(wishes(changed).unchanged).toBe(2)
  })

  it('[CT2] leave brackets where they stand: in square brackets, as U+FFFC, or read as a wording', () => {
    for (const place of [
      '[every year]',
      '\uFFFC',
      'every year',
      'every two years',
      '[PER: every two years]'
    ]) {
      const draft = AS_IT_STANDS.map(line =>
        line.replace('[every year]', place).replace('in turn', 'by turns')
      )
      const made = wishes(draft).wishes
      expect(made.map(({ runs }) => runs)).toEqual([
        [{ text: 'We agree to meet ' }, { bracket: 'b1' }, { text: ' by turns, by invitation of a region.' }]
      ])
    }
  })

  it('[CT3] say where the words of a bracket can not be told', () => {
    const draft = AS_IT_STANDS.map(line => line.replace('[every year] in turn', 'now and then'))
    expect(told(draft)).toMatchObject([{ kind: 'replace', target: 'p3', blocked: true }])
  })

  it('[CT4] add, leave out, move, split and join paragraphs', () => {
    const [one = '', two = '', three = '', four = ''] = AS_IT_STANDS
    expect(told([one, 'Something that nobody has said before here.', two, three, four])).toEqual([
      { kind: 'insert', target: 'after:p1', words: 'Something that nobody has said before here.' }
    ])
    expect(told([one, three, four])).toEqual([{ kind: 'delete', target: 'p2', words: '' }])
    expect(told([one, three, four, two])).toEqual([{ kind: 'move', target: 'p2', words: '', after: 'p4' }])
    expect(
      told([one, 'We will set up a group of regulators.', 'To compare rules on spectrum.', three, four])
    ).toEqual([
      { kind: 'replace', target: 'p2', words: 'We will set up a group of regulators.' },
      { kind: 'insert', target: 'after:p2', words: 'To compare rules on spectrum.' }
    ])
  })
})
