import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as keys from './keys.ts'
import { refusals, type EditorRefusal } from './refusals.ts'
import { schemaExtensions } from './schema.ts'

const schema = getSchema(schemaExtensions)

/** Three paragraphs of which the second was agreed, or has a footnote, without a view. */
function scene(protectedAs: 'agreed' | 'noted' = 'agreed') {
  const second = new Set(['p2'])
  const none = new Set<string>()
  const refused: EditorRefusal[] = []
  const paragraphs = ['First', 'Second', 'Third'].map((words, index) =>
    schema.node('paragraph', { id: `p${index + 1}`, part: 'op' }, [schema.text(words)])
  )
  let state = EditorState.create({
    doc: schema.node('doc', null, paragraphs),
    plugins: [
      refusals({
        onRefusal: why => refused.push(why),
        editable: () => true,
        agreed: () => (protectedAs === 'agreed' ? second : none),
        noted: () => (protectedAs === 'noted' ? second : none)
      })
    ]
  })
  const words = () => state.doc.children.map(({ textContent }) => textContent)
  return {
    refused,
    words,
    doing(change: (tr: Transaction) => Transaction) {
      state = state.apply(change(state.tr))
    },
    at(place: number) {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))
    },
    enter: () => keys.splitParagraph(() => 'new')(state, tr => (state = state.apply(tr)))
  }
}

/** Where the words of the three begin, and where those of the second end. */
const [FIRST, SECOND, THIRD, END] = [1, 8, 16, 14]

const REFUSED: [string, (tr: Transaction) => Transaction][] = [
  ['a letter in it', tr => tr.insertText('x', SECOND + 2)],
  ['a letter at its end', tr => tr.insertText('x', END)],
  ['a letter deleted', tr => tr.delete(SECOND, SECOND + 1)],
  ['words made bold', tr => tr.addMark(FIRST, END, schema.mark('bold'))],
  ['another part', tr => tr.setNodeAttribute(SECOND - 1, 'part', 'pp')],
  ['joined with the next one', tr => tr.join(THIRD - 1)],
  ['joined with the one before', tr => tr.join(SECOND - 1)],
  ['deleted as a whole', tr => tr.delete(SECOND - 1, THIRD - 1)]
]

describe('an agreed paragraph in the editor', () => {
  it.each(REFUSED)('[RT26] politely refuses %s', (_, change) => {
    const { doing, words, refused } = scene()
    doing(change)
    expect(words()).toEqual(['First', 'Second', 'Third'])
    expect(refused).toEqual(['agreed'])
  })

  it('[RT26] leaves the others alone, and Enter behind its last word makes a paragraph to type into', () => {
    const { doing, at, enter, words, refused } = scene()
    doing(tr => tr.insertText('The ', THIRD))
    at(END)
    enter()
    doing(tr => tr.insertText('New', END + 2))
    doing(tr => tr.insertText('The ', FIRST))
    expect(words()).toEqual(['The First', 'Second', 'New', 'The Third'])
    expect(refused).toEqual([])
  })
})

describe('a paragraph with a footnote in the editor', () => {
  it.each(REFUSED.slice(-2))('[RT30] politely refuses to be %s', (_, change) => {
    const { doing, words, refused } = scene('noted')
    doing(change)
    expect(words()).toEqual(['First', 'Second', 'Third'])
    expect(refused).toEqual(['footnote'])
  })

  it('[RT30] is typed into, emptied and joined by the next one', () => {
    const { doing, words, refused } = scene('noted')
    doing(tr => tr.insertText('The ', SECOND))
    doing(tr => tr.join(THIRD + 3))
    doing(tr => tr.delete(SECOND, SECOND + 15))
    expect(words()).toEqual(['First', ''])
    expect(refused).toEqual([])
  })
})
