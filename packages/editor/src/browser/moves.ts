import type { ParagraphId } from '@acuerdo/domain'
import type { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { wholeParagraphs } from './paste.ts'
import { bracketsOf, type EditorRefusal } from './refusals.ts'

export interface MoveOptions {
  onMove(id: ParagraphId, after: ParagraphId | null): void
  onRefusal(why: EditorRefusal): void
  onEdit(): void
}

/**
 * Dragging. Whole paragraphs are not moved here: that is asked of the server, which carries along what others
 * type there meanwhile. Words may be dragged, but not with a bracket among them.
 */
export function drags(options: MoveOptions): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, event, slice, moved) {
        options.onEdit()
        const target = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return target !== undefined && handleDrop(view, { slice, moved, target }, options)
      }
    }
  })
}

/** What a drop does; true when it is done with. */
function handleDrop(
  view: EditorView,
  { moved, target }: { slice: Slice; moved: boolean; target: number },
  options: MoveOptions
): boolean {
  if (!moved) return false
  const { doc, selection } = view.state
  const whole = wholeParagraphs(doc, selection.from, selection.to)
  const first = doc.resolve(selection.from)
  const covered = whole.length > 0 && whole.length === doc.resolve(selection.to).index(0) - first.index(0) + 1
  if (covered) {
    moveAll(view, { ids: whole.map(({ paragraph }) => String(paragraph.attrs.id)), target }, options.onMove)
    return true
  }
  if (bracketsOf(selection.content().content).length === 0) return false
  options.onRefusal('bracket_drag')
  return true
}

/** Asks for paragraphs to stand, in their order, at the paragraph border nearest to a position. */
export function moveAll(
  view: EditorView,
  { ids, target }: { ids: ParagraphId[]; target: number },
  onMove: MoveOptions['onMove']
): void {
  let after = paragraphAbove(view, target)
  if (after !== null && ids.includes(after)) return
  for (const id of ids) {
    onMove(id, after)
    after = id
  }
}

function paragraphAbove(view: EditorView, target: number): ParagraphId | null {
  const $target = view.state.doc.resolve(target)
  const lowerHalf = $target.depth > 0 && $target.parentOffset * 2 >= $target.parent.content.size
  const index = $target.index(0) - (lowerHalf ? 0 : 1)
  const above = index < 0 ? null : view.state.doc.child(Math.min(index, view.state.doc.childCount - 1))
  return above === null ? null : String(above.attrs.id)
}
