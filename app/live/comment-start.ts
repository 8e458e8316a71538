import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect } from 'react'
import type { ChosenWords } from '../document-view/chosen-words.ts'
import { chosenWords } from './selected-words.ts'

/** What the form of a new comment is handed in the state of its address. */
export interface CommentStart {
  words: ChosenWords | null
  /** Words were selected, but not such that a comment could be about them. */
  why: 'several' | null
  /** Tells one start from the next. */
  at: number
}

export const startIn = (state: unknown): CommentStart | null =>
  typeof state === 'object' && state !== null && 'words' in state ? (state as CommentStart) : null

/** Begins a comment about the words that are selected now. */
export function useCommentStart(page: string): () => void {
  const navigate = useNavigate()
  return useCallback(() => {
    const chosen = chosenWords(getSelection())
    const start: CommentStart = {
      words: typeof chosen === 'string' ? null : chosen,
      why: chosen === 'several' ? chosen : null,
      at: Date.now()
    }
    navigate(`${page}/comments?new=1#panel`, { state: start, preventScrollReset: true })
  }, [page, navigate])
}

/** Ctrl/⌘+Alt+M, wherever the focus is. */
export function useCommentKey(start: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // With Alt some keyboards write another letter, so the key itself is asked for.
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyM') return
      event.preventDefault()
      start()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [start])
}
