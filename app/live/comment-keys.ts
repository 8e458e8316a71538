import { useEffect, useRef } from 'react'
import { COMPOSER, threadsOf } from '../document-view/comment-view.ts'

export interface CommentWays {
  /** Unfolds a comment; `enter` puts the focus on it. */
  open(thread: string, how: { enter: boolean }): void
  /** Back from a comment to its words. */
  back(thread: string): void
  /** What stands beside a paragraph, from its mark in the margin. */
  beside(paragraph: string): void
}

/**
 * The ways between words and what is said about them: a click on words, Enter where nobody types there (Ctrl/⌘+Alt+Enter
 * where one types), a click on the count in the margin, and Escape back to the words.
 */
export function useCommentWays(ways: CommentWays): void {
  const latest = useRef(ways)
  useEffect(() => void (latest.current = ways))
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      const paragraph = marginAt(event)
      if (paragraph !== null) latest.current.beside(paragraph)
      // Whoever selects words does not want to leave them.
      else if (getSelection()?.isCollapsed !== false) openAt(event.target, false)
    }
    const openAt = (element: Element, enter: boolean): boolean => {
      const [thread] = marked(element)
      if (thread !== undefined) latest.current.open(thread, { enter })
      return thread !== undefined
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && entersComment(event)) {
        const at = selected()
        if (at && openAt(at, true)) event.preventDefault()
      } else if (event.key === 'Escape' && event.target instanceof Element && !event.defaultPrevented) {
        const card = event.target.closest<HTMLElement>('[data-card]')
        if (!card) return
        event.preventDefault()
        latest.current.back(card.dataset['card'] ?? '')
      }
    }
    document.addEventListener('click', clicked)
    // Before the editor, which would take Enter as its own.
    document.addEventListener('keydown', pressed, true)
    return () => {
      document.removeEventListener('click', clicked)
      document.removeEventListener('keydown', pressed, true)
    }
  }, [])
}

/** The comments about the innermost words around an element of the text, those about fewer words first. */
function marked(element: Element): string[] {
  const mark = element.closest('#text .remark')
  return mark ? threadsOf(mark).filter(id => id !== COMPOSER) : []
}

/** Where the selection begins; a bracket that has the focus counts too. */
function selected(): Element | null {
  const focused = document.activeElement
  if (focused?.matches('#text .remark')) return focused
  const node = getSelection()?.anchorNode ?? null
  return node instanceof Element ? node : (node?.parentElement ?? null)
}

function entersComment({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !target.closest('#text')) return false
  const typing = target.closest('[contenteditable="true"]') !== null && !target.matches('[data-bracket]')
  return typing ? (ctrlKey || metaKey) && altKey : true
}

/** The count in the margin is drawn by the style sheet, beyond the right edge of the words. */
function marginAt({ target, clientX }: MouseEvent): string | null {
  if (!(target instanceof HTMLElement) || !target.matches('.text-paragraph[data-comments]')) return null
  const words = target.getBoundingClientRect()
  return clientX > words.right ? (target.dataset['paragraph'] ?? null) : null
}
