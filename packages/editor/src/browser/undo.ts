import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import * as Y from 'yjs'
import type { Binding } from './binding.ts'

export interface UndoOptions {
  text: Y.Text
  origin: object
  binding: Binding
  view(): EditorView | null
  onChange(): void
}

interface Place {
  anchor: Y.RelativePosition
  head: Y.RelativePosition
}

/**
 * Undo of the person's own edits only, whatever others did meanwhile. The marker at the top is spared: a text
 * always begins with one, so undoing the paragraph that was put before the first leaves it there, empty.
 */
export function createUndo({ text, origin, binding, view, onChange }: UndoOptions): Y.UndoManager {
  const undo = new Y.UndoManager(text, {
    trackedOrigins: new Set([origin]),
    deleteFilter: item => item !== firstItem(text)
  })
  const here = (): Place | null => {
    const state = view()?.state
    if (!state) return null
    const at = (pos: number) =>
      Y.createRelativePositionFromTypeIndex(text, binding.indexAt(state.doc, pos), -1)
    return { anchor: at(state.selection.anchor), head: at(state.selection.head) }
  }
  undo.on('stack-item-added', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    stackItem.meta.set(createUndo, here())
    onChange()
  })
  undo.on('stack-item-popped', ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
    const back = stackItem.meta.get(createUndo) as Place | null | undefined
    const live = view()
    if (back && live) restore(live, back)
    onChange()
  })
  const restore = (live: EditorView, back: Place) => {
    const { doc, tr } = live.state
    const at = (position: Y.RelativePosition) => {
      const found = text.doc && Y.createAbsolutePositionFromRelativePosition(position, text.doc)
      return found ? binding.posAt(doc, found.index) : null
    }
    const [anchor, head] = [at(back.anchor), at(back.head)]
    if (anchor === null || head === null) return
    live.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView())
  }
  return undo
}

/** The first item of the text that is alive and counts; Yjs' own list is only read. */
function firstItem(text: Y.Text): Y.Item | null {
  let item = text._start
  while (item && (item.deleted || !item.countable)) item = item.right
  return item
}
