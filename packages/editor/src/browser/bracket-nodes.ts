import { Plugin } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { describeBracket, type BracketContext } from '../bracket-view.ts'
import { domOf } from './dom.ts'

export interface BracketNodes {
  plugin: Plugin
  /** Draws every bracket anew, after their records or the language changed. */
  redraw(): void
}

/** Brackets in the editor: the same markup as on the server, read-only, reachable by keyboard. */
export function bracketNodes(context: () => BracketContext): BracketNodes {
  const live = new Set<() => void>()
  const plugin = new Plugin({
    props: {
      nodeViews: {
        bracket: node => {
          const id = String(node.attrs.id)
          const dom = draw(id, context())
          const redraw = () => {
            const fresh = draw(id, context())
            dom.replaceChildren(...fresh.childNodes)
            // Its classes stay: what is drawn around it, highlights and the selection, stands among them.
            for (const { name, value } of fresh.attributes)
              if (name !== 'class') dom.setAttribute(name, value)
          }
          live.add(redraw)
          return viewOf(dom, () => live.delete(redraw))
        }
      }
    }
  })
  return { plugin, redraw: () => live.forEach(redraw => redraw()) }
}

function draw(id: string, context: BracketContext): HTMLElement {
  const dom = domOf(describeBracket(id, context))
  dom.contentEditable = 'false'
  dom.tabIndex = 0
  return dom
}

const viewOf = (dom: HTMLElement, destroy: () => void): NodeView => ({
  dom,
  ignoreMutation: () => true,
  destroy
})
