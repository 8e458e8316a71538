import { numbering, type ParagraphId, type Part } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { stateAttributes } from '../html.ts'

const numbersKey = new PluginKey<{ shape: string; set: DecorationSet }>('numbers')

/** What is known of paragraphs beside their words. */
export interface ParagraphFacts {
  agreed(): ReadonlySet<ParagraphId>
  /** The word for a paragraph that was agreed. */
  says(): string
}

/**
 * The number and the state of each paragraph as attributes of its element, from where the style sheet hangs them into
 * the margin. Counted anew when paragraphs come, go, are agreed, become a bracket or change their part; else only
 * mapped.
 */
export function paragraphNumbers(facts: ParagraphFacts): Plugin {
  return new Plugin({
    key: numbersKey,
    state: {
      init: (_, state) => numbersOf(state.doc, facts),
      apply(tr, value) {
        if (tr.getMeta(numbersKey) === true) return numbersOf(tr.doc, facts)
        if (!tr.docChanged) return value
        if (shapeOf(tr.doc, facts.agreed()) !== value.shape) return numbersOf(tr.doc, facts)
        return { shape: value.shape, set: value.set.map(tr.mapping, tr.doc) }
      }
    },
    props: { decorations: state => numbersKey.getState(state)?.set ?? null }
  })
}

/** Draws the states anew, after paragraphs were agreed or reopened; while a letter is composed the next change does it. */
export function redrawNumbers(view: EditorView): void {
  if (!view.composing) view.dispatch(view.state.tr.setMeta(numbersKey, true).setMeta('addToHistory', false))
}

const shapeOf = (doc: Node, agreed: ReadonlySet<ParagraphId>): string =>
  doc.children
    .map(paragraph => {
      const { id, part, level } = paragraph.attrs
      return `${id}/${part}/${level}/${agreed.has(String(id))}/${isWholeBracket(paragraph)}`
    })
    .join(' ')

const isWholeBracket = ({ childCount, firstChild }: Node): boolean =>
  childCount === 1 && firstChild?.type.name === 'bracket'

function numbersOf(doc: Node, facts: ParagraphFacts): { shape: string; set: DecorationSet } {
  const agreed = facts.agreed()
  const shape = doc.children.map(({ attrs }) => ({
    part: attrs.part as Part,
    ...(attrs.level === null ? {} : { level: attrs.level as 1 | 2 })
  }))
  const numbers = numbering(shape)
  const decorations: Decoration[] = []
  doc.forEach((paragraph, pos, index) => {
    const written = Object.entries({
      'data-number': numbers[index] ?? null,
      ...stateAttributes({
        agreed: agreed.has(String(paragraph.attrs.id)) ? facts.says() : null,
        whole: isWholeBracket(paragraph)
      })
    }).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
    if (written.length > 0)
      decorations.push(Decoration.node(pos, pos + paragraph.nodeSize, Object.fromEntries(written)))
  })
  return { shape: shapeOf(doc, agreed), set: DecorationSet.create(doc, decorations) }
}
