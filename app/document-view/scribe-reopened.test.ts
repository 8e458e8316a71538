import type { Bracket, Text } from '@acuerdo/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS, entryFields, type EntryForm } from './scribe-entry.ts'
import { formOfEntry, type KeptEntry } from './scribe-reopened.ts'

const text: Text = {
  paragraphs: [
    { id: 'p1', part: 'op', runs: [{ text: 'We will share each country’s data, openly, and share more.' }] },
    { id: 'p2', part: 'op', runs: [{ text: 'We agree to ' }, { bracket: 'b1' }, { text: ' in time.' }] }
  ]
}
const brackets: Bracket[] = [
  {
    ...{ id: 'b1', paragraph: 'p2', kind: 'alternatives', state: 'open', base: [{ text: 'meet' }] },
    alternatives: []
  }
]
const BLANK = { paragraph: 'p1', concerned: '', words: '', place: '', position: 'support' }

/** As a form is kept: its fields, in the text of then. */
function kept(form: Partial<EntryForm> & Pick<EntryForm, 'kind'>): KeptEntry {
  const outcome = entryFields({ ...BLANK, ...form }, text)
  if (!outcome.ok) throw new Error(outcome.problem)
  const { entry, target, ...fields } = outcome.fields
  return { entry, target, fields }
}

const reopened = (entry: KeptEntry, now = text) => formOfEntry(entry, { text: now, brackets })

describe('an entry that the scribe kept', () => {
  it.each([
    { kind: 'add', words: 'with care' },
    { kind: 'add', words: 'freely', concerned: 'data,' },
    { kind: 'replace', concerned: 'openly', words: 'freely' },
    { kind: 'replace', words: 'Something else altogether.' },
    { kind: 'strike', concerned: 'openly, and' },
    { kind: 'strike' },
    { kind: 'paragraph', words: 'We also agree.' },
    { kind: 'bracket', concerned: 'share more', words: 'share all' },
    { kind: 'bracket', concerned: 'openly' },
    { kind: 'bracket', paragraph: 'p2', concerned: 'agree to […]', words: 'refuse' },
    { kind: 'wording', paragraph: 'p2', place: 'b1', words: 'convene' },
    { kind: 'position', paragraph: 'p2', place: 'b1/Alt 1', position: 'reserve', words: 'For now.' }
  ] as const)('is the form again that it was: $kind $concerned $words', form => {
    expect(reopened(kept(form))).toEqual({ ...BLANK, ...form })
  })

  it('stands for the same entry where it is sent again as it is', () => {
    const words = fc.stringMatching(/^[a-z,]{1,4}( [a-z,]{1,4}){0,3}$/)
    const place = fc.constantFrom('', 'We will', 'each country’s', 'data, openly', 'openly, and share')
    fc.assert(
      fc.property(fc.constantFrom(...ENTRY_KINDS), words, place, (kind, said, concerned) => {
        if (kind === 'wording' || kind === 'position') return
        const entry = kept({ kind, concerned, words: said })
        const form = reopened(entry)
        const again = form && entryFields(form, text)
        expect(again).toEqual({
          ok: true,
          fields: { entry: entry.entry, target: entry.target, ...entry.fields }
        })
      }),
      { numRuns: 300 }
    )
  })

  it('names more words where one alone would mean two places', () => {
    const entry = kept({ kind: 'replace', concerned: 'and share', words: 'and keep' })
    expect(reopened(entry)).toMatchObject({ kind: 'replace', concerned: 'and share', words: 'and keep' })
  })

  it('is no form where marks, several wordings or a move were kept, or where its place is gone', () => {
    const wording = {
      entry: 'alternative',
      target: 'b1',
      fields: { wording: [{ text: 'x', marks: { bold: true } }] }
    }
    expect(reopened(wording)).toBeNull()
    expect(reopened({ entry: 'propose', target: 'p1', fields: { kind: 'move', after: null } })).toBeNull()
    expect(
      reopened({ entry: 'bracket', target: 'p1', fields: { kind: 'insertion', wording: 'x' } })
    ).toBeNull()
    expect(reopened(kept({ kind: 'add', words: 'x' }), { paragraphs: [] })).toBeNull()
    expect(formOfEntry(kept({ kind: 'wording', place: 'b1', words: 'x' }), { text, brackets: [] })).toBeNull()
  })
})
