import type { ParagraphId } from '@acuerdo/domain'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { moveAll, type MoveOptions } from './moves.ts'

/** Of the drag of a whole paragraph by its handle; only its presence is looked at while dragging. */
const DRAG_TYPE = 'application/x-acuerdo-paragraph'

/**
 * A handle in the margin beside the paragraph under the pointer: dragging it asks the server to move the
 * paragraph. The keyboard's way is Alt+Shift+arrows, so the handle is hidden from screen readers.
 */
export function paragraphHandle(options: {
  label(): string
  editable(): boolean
  onMove: MoveOptions['onMove']
}): Plugin {
  let dragged: ParagraphId | null = null
  return new Plugin({
    view(view) {
      const handle = createHandle(options.label())
      view.dom.parentElement?.append(handle)
      const show = (event: MouseEvent) => {
        const paragraph = event.target instanceof Element ? event.target.closest('[data-paragraph]') : null
        if (!(paragraph instanceof HTMLElement) || !options.editable()) return
        handle.dataset.of = paragraph.dataset.paragraph ?? ''
        handle.style.top = `${paragraph.offsetTop}px`
        handle.hidden = false
      }
      const start = (event: DragEvent) => {
        dragged = handle.dataset.of ?? null
        event.dataTransfer?.setData(DRAG_TYPE, dragged ?? '')
      }
      view.dom.addEventListener('mousemove', show)
      handle.addEventListener('dragstart', start)
      handle.addEventListener('dragend', () => (dragged = null))
      return {
        update: () => void (handle.hidden ||= !options.editable()),
        destroy() {
          view.dom.removeEventListener('mousemove', show)
          handle.remove()
        }
      }
    },
    props: {
      handleDOMEvents: {
        drop(view, event) {
          if (dragged === null || !event.dataTransfer?.types.includes(DRAG_TYPE)) return false
          event.preventDefault()
          drop(view, { event, id: dragged, onMove: options.onMove })
          dragged = null
          return true
        }
      }
    }
  })
}

function drop(
  view: EditorView,
  { event, id, onMove }: { event: DragEvent; id: ParagraphId; onMove: MoveOptions['onMove'] }
): void {
  const target = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  if (target !== undefined) moveAll(view, { ids: [id], target }, onMove)
}

function createHandle(label: string): HTMLElement {
  const handle = document.createElement('span')
  handle.className = 'paragraph-handle'
  handle.title = label
  handle.draggable = true
  handle.hidden = true
  handle.setAttribute('aria-hidden', 'true')
  handle.textContent = '⠿'
  return handle
}
