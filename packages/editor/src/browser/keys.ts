import type { ParagraphId, Part } from '@acuerdo/domain'
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward
} from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Command } from '@tiptap/pm/state'

/**
 * Enter. At the start of words the new paragraph goes in *before* them, so that they keep their marker; behind a
 * heading follows an operative paragraph.
 */
export function splitParagraph(ids: () => ParagraphId): Command {
  return (state, dispatch) => {
    const { tr } = state
    tr.deleteSelection()
    const { $from } = tr.selection
    const paragraph = $from.parent
    if (!paragraph.isTextblock || $from.depth !== 1) return false
    const atEnd = $from.parentOffset === paragraph.content.size
    if ($from.parentOffset === 0 && !atEnd) {
      tr.insert($from.before(1), paragraph.type.create({ ...paragraph.attrs, id: ids() }))
    } else {
      const part: Part = atEnd && paragraph.attrs.part === 'heading' ? 'op' : paragraph.attrs.part
      tr.split($from.pos, 1, [{ type: paragraph.type, attrs: { ...paragraph.attrs, part, id: ids() } }])
    }
    dispatch?.(tr.setStoredMarks(state.storedMarks).scrollIntoView())
    return true
  }
}

/** Tab and Shift-Tab change the level of a sub-paragraph; anywhere else the focus moves on. */
export function shiftLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if ($from.parent.attrs.part !== 'sub' || $from.depth !== 1) return false
    const level = ($from.parent.attrs.level ?? 1) + by
    if (level !== 1 && level !== 2) return false
    dispatch?.(state.tr.setNodeAttribute($from.before(1), 'level', level))
    return true
  }
}

/** Makes the paragraphs of the selection preambular, operative, headings or sub-paragraphs. */
export function setPart(part: Part, level: 1 | 2 | null = null): Command {
  return (state, dispatch) => {
    const { tr } = state
    for (const { pos, paragraph } of paragraphsIn(state.doc, state.selection.from, state.selection.to)) {
      const wanted = part === 'sub' ? (level ?? paragraph.attrs.level ?? 1) : null
      tr.setNodeAttribute(pos, 'part', part).setNodeAttribute(pos, 'level', wanted)
    }
    dispatch?.(tr)
    return true
  }
}

/** The paragraphs that a range of positions touches. */
export function paragraphsIn(doc: Node, from: number, to: number): { pos: number; paragraph: Node }[] {
  const found: { pos: number; paragraph: Node }[] = []
  doc.forEach((paragraph, pos) => {
    if (pos < to && pos + paragraph.nodeSize > from) found.push({ pos, paragraph })
  })
  return found
}

/** Alt+Shift+↑ and ↓: asks for the paragraph at the caret to stand one place higher or lower. */
export function moveByKey(by: 1 | -1, onMove: (id: ParagraphId, after: ParagraphId | null) => void): Command {
  return (state, dispatch) => {
    const index = state.selection.$head.index(0)
    const id: unknown = state.doc.child(index).attrs.id
    const after = by === 1 ? index + 1 : index - 2
    if (typeof id !== 'string' || after >= state.doc.childCount || after < -1) return true
    if (dispatch) onMove(id, after < 0 ? null : String(state.doc.child(after).attrs.id))
    return true
  }
}

/** Backspace and Delete at the ends of words, and select all; the rest is the browser's. */
export const deleteBackward: Command = chainCommands(deleteSelection, joinBackward, selectNodeBackward)
export const deleteForward: Command = chainCommands(deleteSelection, joinForward, selectNodeForward)

/** Selects all words, from the first to the last. */
export const selectWords: Command = (state, dispatch) => {
  if (state.doc.content.size < 2) return selectAll(state, dispatch)
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)))
  return true
}

/** Takes the link away from the selected words, or from the whole link at the caret. */
export const removeLink: Command = (state, dispatch) => {
  const type = state.schema.marks.link
  if (!type) return false
  let { from, to } = state.selection
  if (from === to) {
    const { parent, parentOffset } = state.selection.$from
    const { node, offset } = parent.childBefore(parentOffset)
    if (!node || !type.isInSet(node.marks)) return false
    from = state.selection.$from.start() + offset
    to = from + node.nodeSize
  }
  dispatch?.(state.tr.removeMark(from, to, type))
  return true
}

/** Puts the caret at the beginning of a paragraph and shows it. */
export const caretTo =
  (id: ParagraphId): Command =>
  (state, dispatch) => {
    let found = false
    state.doc.forEach((paragraph, pos) => {
      if (found || paragraph.attrs.id !== id) return
      found = true
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos + 1)).scrollIntoView())
    })
    return found
  }

/** Selects words of a paragraph, by UTF-16 code units in which a bracket counts one. */
export const selectIn =
  (id: ParagraphId, { start, end }: { start: number; end: number }): Command =>
  (state, dispatch) => {
    let found = false
    state.doc.forEach((paragraph, pos) => {
      if (found || paragraph.attrs.id !== id) return
      found = true
      const at = (offset: number): number => pos + 1 + Math.min(offset, paragraph.content.size)
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at(start), at(end))))
    })
    return found
  }

/**
 * Lets ProseMirror read the browser's selection before each key. Browsers tell of a moved caret a moment later:
 * when a busy page gets Home and Enter together, Enter would act where the caret was before.
 */
export function freshSelection(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view) {
          if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
          return false
        }
      }
    }
  })
}
