import type { BracketId } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isForeign } from './binding.ts'

/** Why the editor did not do what the person tried; the application finds the words. */
export type EditorRefusal =
  /** Typing, cutting or pasting would have removed, doubled or moved a bracket. */
  | 'bracket'
  /** Words with a bracket among them cannot be dragged; the whole paragraph can. */
  | 'bracket_drag'
  /** More was pasted than one edit may hold. */
  | 'paste_too_long'
  /** The address is none that a link may have. */
  | 'link'

/**
 * Refuses whatever the person does that would change the list of brackets, and every change of his while the
 * text is read-only. What others do, and undo, passes always.
 */
export function refusals(onRefusal: (why: EditorRefusal) => void, editable: () => boolean): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || isForeign(tr)) return true
      if (!editable()) return false
      const same = bracketsOf(state.doc).join(' ') === bracketsOf(tr.doc).join(' ')
      if (!same) onRefusal('bracket')
      return same
    }
  })
}

/** Ids of the brackets of a document or a piece of one, in order. */
export function bracketsOf(node: Pick<Node, 'descendants'>): BracketId[] {
  const brackets: BracketId[] = []
  node.descendants(inner => {
    if (inner.type.name === 'bracket') brackets.push(String(inner.attrs.id))
    return !inner.isTextblock || inner.childCount > 0
  })
  return brackets
}
