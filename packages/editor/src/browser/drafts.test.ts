import { BRACKET_CHARACTER } from '@acuerdo/domain'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { compare, differences, draftWords, type Draft } from './drafts.ts'

function text(...units: (string | { p: string } | { b: string })[]): Y.Text {
  const out = new Y.Doc().getText('default')
  for (const unit of units) {
    if (typeof unit === 'string') out.insert(out.length, unit, {})
    else out.insertEmbed(out.length, unit, 'p' in unit ? { part: 'op' } : {})
  }
  return out
}

const draft = (base: Y.Text, mine: Y.Text): Draft => ({
  id: 'x',
  documentId: 'd',
  lineage: 'l',
  at: 0,
  reason: 'locked',
  compared: false,
  paragraphs: differences(base, mine)
})

it('names the paragraphs that differ, with the words before and after', () => {
  const base = text({ p: 'a' }, 'one', { p: 'b' }, 'two', { b: 'x' }, { p: 'c' }, 'three')
  const mine = text({ p: 'a' }, 'one', { p: 'b' }, 'too', { b: 'x' }, { p: 'd' }, 'four')
  expect(differences(base, mine)).toEqual([
    {
      id: 'b',
      base: `two${BRACKET_CHARACTER}`,
      mine: `too${BRACKET_CHARACTER}`,
      now: `two${BRACKET_CHARACTER}`,
      onlyForm: false
    },
    { id: 'c', base: 'three', mine: null, now: 'three', onlyForm: false },
    { id: 'd', base: null, mine: 'four', now: null, onlyForm: false }
  ])
})

it('finds nothing in equal texts, and marks and parts as form only', () => {
  const base = text({ p: 'a' }, 'one', { p: 'b' }, 'two')
  expect(differences(base, text({ p: 'a' }, 'one', { p: 'b' }, 'two'))).toEqual([])
  const formed = text({ p: 'a' }, 'one', { p: 'b' }, 'two')
  formed.format(0, 1, { part: 'heading' })
  formed.format(6, 1, { italic: true })
  expect(differences(base, formed)).toMatchObject([
    { id: 'a', onlyForm: true },
    { id: 'b', onlyForm: true, base: 'two', mine: 'two' }
  ])
})

it('leaves out no words where an id stands twice for a while', () => {
  const base = text({ p: 'a' }, 'one')
  const mine = text({ p: 'a' }, 'one', { p: 'a' }, 'two')
  expect(differences(base, mine).map(it => it.mine)).toEqual(['two'])
})

it('drops what the text has meanwhile, and shows what stands there now', () => {
  const made = draft(text({ p: 'a' }, 'one', { p: 'b' }, 'two'), text({ p: 'a' }, 'one!', { p: 'b' }, 'two!'))
  const compared = compare(made, text({ p: 'a' }, 'one!', { p: 'b' }, 'two?'))
  expect(compared).toMatchObject({
    compared: true,
    paragraphs: [{ id: 'b', base: 'two', mine: 'two!', now: 'two?' }]
  })
  expect(draftWords(made)).toBe('one!\n\ntwo!')
})
