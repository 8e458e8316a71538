import { numbering, type Part } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const numbersKey = new PluginKey<{ shape: string; set: DecorationSet }>('numbers')

/**
 * The number of each paragraph as an attribute of its element, from where the style sheet hangs it into the
 * margin. Counted anew when paragraphs come, go or change their part; else only mapped.
 */
export function paragraphNumbers(): Plugin {
  return new Plugin({
    key: numbersKey,
    state: {
      init: (_, state) => numbersOf(state.doc),
      apply(tr, value) {
        if (!tr.docChanged) return value
        if (shapeOf(tr.doc) !== value.shape) return numbersOf(tr.doc)
        return { shape: value.shape, set: value.set.map(tr.mapping, tr.doc) }
      }
    },
    props: { decorations: state => numbersKey.getState(state)?.set ?? null }
  })
}

const shapeOf = (doc: Node): string =>
  doc.children.map(({ attrs }) => `${attrs.id}/${attrs.part}/${attrs.level}`).join(' ')

function numbersOf(doc: Node): { shape: string; set: DecorationSet } {
  const shape = doc.children.map(({ attrs }) => ({
    part: attrs.part as Part,
    ...(attrs.level === null ? {} : { level: attrs.level as 1 | 2 })
  }))
  const numbers = numbering(shape)
  const decorations: Decoration[] = []
  doc.forEach((paragraph, pos, index) => {
    const number = numbers[index]
    if (number) decorations.push(Decoration.node(pos, pos + paragraph.nodeSize, { 'data-number': number }))
  })
  return { shape: shapeOf(doc), set: DecorationSet.create(doc, decorations) }
}
