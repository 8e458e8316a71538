import type { BracketId, ParagraphId } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isForeign } from './binding.ts'

/** Why the editor did not do what the person tried; the application finds the words. */
export type EditorRefusal =
  /** Typing, cutting or pasting would have removed, doubled or moved a bracket. */
  | 'bracket'
  /** The paragraph was agreed: nobody types into it until it is reopened. */
  | 'agreed'
  /** A footnote belongs to the paragraph, which would have gone. */
  | 'footnote'
  /** Words with a bracket among them cannot be dragged; the whole paragraph can. */
  | 'bracket_drag'
  /** More was pasted than one edit may hold. */
  | 'paste_too_long'
  /** The address is none that a link may have. */
  | 'link'

/**
 * Refuses whatever the person does that would change the list of brackets or a paragraph that was agreed, or take away
 * one with a footnote, and every change of his while the text is read-only. What others do, and undo, passes always: the
 * server decides.
 */
export function refusals({ onRefusal, editable, agreed, noted }: RefusalOptions): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || isForeign(tr)) return true
      if (!editable()) return false
      const same = bracketsOf(state.doc).join(' ') === bracketsOf(tr.doc).join(' ')
      if (!same) onRefusal('bracket')
      if (!same) return false
      const stand = keepsAgreed(state.doc, tr.doc, agreed())
      if (!stand) onRefusal('agreed')
      if (!stand) return false
      const stay = keepsNoted(state.doc, tr.doc, noted())
      if (!stay) onRefusal('footnote')
      return stay
    }
  })
}

export interface RefusalOptions {
  onRefusal(why: EditorRefusal): void
  editable(): boolean
  /** Paragraphs that were agreed. */
  agreed(): ReadonlySet<ParagraphId>
  /** Paragraphs with a footnote. */
  noted(): ReadonlySet<ParagraphId>
}

/** Whether every agreed paragraph still says what it said. */
function keepsAgreed(before: Node, after: Node, agreed: ReadonlySet<ParagraphId>): boolean {
  if (agreed.size === 0) return true
  const isAgreed = ({ attrs: { id } }: Node) => typeof id === 'string' && agreed.has(id)
  const kept = after.children.filter(isAgreed)
  return before.children.filter(isAgreed).every(paragraph => kept.some(one => one.eq(paragraph)))
}

/** Whether every paragraph with a footnote is still there. */
function keepsNoted(before: Node, after: Node, noted: ReadonlySet<ParagraphId>): boolean {
  if (noted.size === 0) return true
  const count = (doc: Node) => doc.children.filter(({ attrs: { id } }) => noted.has(String(id))).length
  return count(after) >= count(before)
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
