import type { BracketId, ParagraphId } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** A place in the text that something beside it is about; drawn, never part of the text. */
export interface Highlight {
  /** For the style sheet, and for finding the place again. */
  className: string
  paragraph: ParagraphId
  /** Words by UTF-16 code units of the paragraph, a bracket counting one; a whole bracket; or the whole paragraph. */
  on: { start: number; end: number } | { bracket: BracketId } | 'paragraph'
  /** Attributes of the element of a whole paragraph. */
  attributes?: Readonly<Record<string, string>>
}

interface Change {
  owner: string
  highlights: readonly Highlight[]
}

/** What can be told of a decoration from outside. */
interface Spec {
  owner: string
  says: string
}

const key = new PluginKey<DecorationSet>('highlights')

/** Highlights of several owners; each keeps its words through every change until its owner sets it anew. */
export function highlights(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const mapped = tr.docChanged ? set.map(tr.mapping, tr.doc) : set
        const change = tr.getMeta(key) as Change | undefined
        if (!change) return mapped
        return mapped.remove(ofOwner(mapped, change.owner)).add(tr.doc, drawn(tr.doc, change))
      }
    },
    props: { decorations: state => key.getState(state) }
  })
}

/**
 * Draws what an owner has to show instead of what it showed. False while somebody composes a letter, which drawing
 * would end: ask again.
 */
export function setHighlights(view: EditorView, owner: string, wanted: readonly Highlight[]): boolean {
  if (view.composing) return false
  const { state } = view
  const change: Change = { owner, highlights: wanted }
  const shown = ofOwner(key.getState(state) ?? DecorationSet.empty, owner)
  if (written(shown) === written(drawn(state.doc, change))) return true
  view.dispatch(state.tr.setMeta(key, change).setMeta('addToHistory', false))
  return true
}

const ofOwner = (set: DecorationSet, owner: string): Decoration[] =>
  set.find(undefined, undefined, spec => (spec as Spec).owner === owner)

const written = (decorations: readonly Decoration[]): string =>
  decorations
    .map(({ from, to, spec }) => `${from}-${to} ${(spec as Spec).says}`)
    .sort()
    .join('\n')

function drawn(doc: Node, { owner, highlights: wanted }: Change): Decoration[] {
  const paragraphs = new Map<string, { node: Node; pos: number }>()
  doc.forEach((node, pos) => {
    const id: unknown = node.attrs['id']
    if (typeof id === 'string' && !paragraphs.has(id)) paragraphs.set(id, { node, pos })
  })
  return wanted.flatMap(highlight => {
    const paragraph = paragraphs.get(highlight.paragraph)
    return paragraph ? decorationOf(highlight, paragraph, owner) : []
  })
}

function decorationOf(
  { on, className, attributes }: Highlight,
  { node, pos }: { node: Node; pos: number },
  owner: string
): Decoration[] {
  const spec: Spec = { owner, says: `${className} ${JSON.stringify(attributes ?? {})}` }
  const drawing = { class: className }
  if (on === 'paragraph') {
    return [Decoration.node(pos, pos + node.nodeSize, { ...drawing, ...attributes }, spec)]
  }
  if ('bracket' in on) {
    const at = bracketAt(node, on.bracket)
    return at === null ? [] : [Decoration.inline(pos + 1 + at, pos + 2 + at, drawing, spec)]
  }
  const end = Math.min(on.end, node.content.size)
  return on.start < end ? [Decoration.inline(pos + 1 + on.start, pos + 1 + end, drawing, spec)] : []
}

function bracketAt(paragraph: Node, id: BracketId): number | null {
  let found: number | null = null
  paragraph.forEach((node, offset) => {
    if (node.type.name === 'bracket' && node.attrs['id'] === id) found ??= offset
  })
  return found
}
