import { expect, it } from 'vitest'
import { numbering } from './numbering.ts'
import type { Paragraph } from './text.ts'

/** `pp op heading a i` as paragraphs: a letter is a sub-paragraph of level 1, a numeral of level 2. */
const outline = (words: string): Pick<Paragraph, 'part' | 'level'>[] =>
  words.split(' ').map(word => {
    if (word === 'a') return { part: 'sub', level: 1 }
    if (word === 'i') return { part: 'sub', level: 2 }
    return { part: word === 'pp' ? 'pp' : word === 'heading' ? 'heading' : 'op' }
  })

it('[TX1] preambular and operative paragraphs are one series, headings have no number', () => {
  expect(numbering(outline('heading pp pp heading op op'))).toEqual([null, '1', '2', null, '3', '4'])
  expect(numbering([])).toEqual([])
})

it('[TX2] sub-paragraphs begin anew under each parent', () => {
  expect(numbering(outline('op a i i a i op a'))).toEqual([
    '1',
    '(a)',
    '(i)',
    '(ii)',
    '(b)',
    '(i)',
    '2',
    '(a)'
  ])
  expect(numbering(outline('op a heading a'))).toEqual(['1', '(a)', null, '(a)'])
  expect(numbering(outline('op i i op i'))).toEqual(['1', '(i)', '(ii)', '2', '(i)'])
  expect(numbering(outline('a op'))).toEqual(['(a)', '1'])
})

it('[TX2] goes on after (z), and writes numerals as they are written', () => {
  const letters = numbering(outline(`op${' a'.repeat(703)}`))
  expect([1, 26, 27, 52, 53, 702, 703].map(i => letters[i])).toEqual([
    '(a)',
    '(z)',
    '(aa)',
    '(az)',
    '(ba)',
    '(zz)',
    '(aaa)'
  ])
  const numerals = numbering(outline(`op${' i'.repeat(99)}`))
  expect([4, 9, 14, 40, 49, 90, 99].map(i => numerals[i])).toEqual([
    '(iv)',
    '(ix)',
    '(xiv)',
    '(xl)',
    '(xlix)',
    '(xc)',
    '(xcix)'
  ])
})
