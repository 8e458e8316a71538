import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect } from 'react'
import type { ChosenWords } from '../document-view/chosen-words.ts'
import { chosenWords } from './selected-words.ts'

/** What the form of a new bracket is handed in the state of its address. */
export interface BracketStart {
  chosen: ChosenWords | null
  /** Words were selected, but not such that a bracket could stand around them. */
  why: 'several' | null
  /** Tells one start from the next. */
  at: number
}

export const bracketStartIn = (state: unknown): BracketStart | null =>
  typeof state === 'object' && state !== null && 'chosen' in state ? (state as BracketStart) : null

/** Opens the form for a bracket around the words that are selected now. */
export function useBracketStart(page: string): () => void {
  const navigate = useNavigate()
  return useCallback(() => {
    const selection = getSelection()
    const chosen = chosenWords(selection)
    const start: BracketStart = {
      chosen: typeof chosen === 'string' ? null : chosen,
      why: chosen === 'several' ? chosen : null,
      at: Date.now()
    }
    const paragraph = start.chosen?.paragraphId ?? paragraphAt(selection?.anchorNode ?? null)
    const query = paragraph === '' ? '' : `?paragraph=${encodeURIComponent(paragraph)}`
    navigate(`${page}/brackets/new${query}#panel`, { state: start, preventScrollReset: true })
  }, [page, navigate])
}

/** Where only the caret stands, the form is about its paragraph. */
function paragraphAt(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest<HTMLElement>('#text [data-paragraph]')?.dataset['paragraph'] ?? ''
}

/** `[` over selected words of the text. Where nothing is selected it stays a letter. */
export function useBracketKey(start: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '[' || event.isComposing || event.metaKey || !overText(event.target)) return
      const selection = getSelection()
      if (!selection || selection.isCollapsed || !inText(selection)) return
      event.preventDefault()
      event.stopPropagation()
      start()
    }
    // Before the editor, which would write the letter.
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [start])
}

const inText = ({ anchorNode, focusNode }: Selection): boolean =>
  [anchorNode, focusNode].every(node => {
    const element = node instanceof Element ? node : node?.parentElement
    return Boolean(element?.closest('#text, .wording-words[data-wording]'))
  })

/** Not while somebody writes in a form. */
const overText = (target: EventTarget | null): boolean =>
  !(target instanceof Element) || target.closest('input, textarea, select') === null
