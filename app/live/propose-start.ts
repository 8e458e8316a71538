import { useNavigate } from '@remix-run/react'
import { useCallback, useEffect } from 'react'
import type { ChosenWords } from '../document-view/chosen-words.ts'
import { chosenWords } from './selected-words.ts'

/** What the form of a new proposal is handed in the state of its address. */
export interface ProposalStart {
  chosen: ChosenWords | null
  /** Words of several paragraphs were selected. */
  several: boolean
}

export const proposalStartIn = (state: unknown): ProposalStart | null =>
  typeof state === 'object' && state !== null && 'chosen' in state ? (state as ProposalStart) : null

/** Begins a proposal about the words that are selected now, or about the paragraph with the caret. */
export function useProposalStart(page: string): () => void {
  const navigate = useNavigate()
  return useCallback(() => {
    const selection = getSelection()
    const found = chosenWords(selection)
    const chosen = typeof found === 'string' ? null : found
    const go = (address: string, start?: ProposalStart) =>
      navigate(`${page}/${address}#panel`, { state: start, preventScrollReset: true })
    // A wording of a bracket gets another one beside it, which is said at the bracket.
    if (chosen?.bracketId !== undefined) return go(`brackets/${chosen.bracketId}`)
    const paragraph = chosen?.paragraphId ?? paragraphAt(selection)
    const where = paragraph === null ? '' : `?kind=replace&paragraph=${paragraph}`
    go(`proposals/new${where}`, { chosen, several: found === 'several' })
  }, [page, navigate])
}

function paragraphAt(selection: Selection | null): string | null {
  const node = selection?.anchorNode ?? null
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>('#text [data-paragraph]')?.dataset['paragraph'] ?? null
}

/** Ctrl/⌘+Shift+E, wherever the focus is: what tracks changes elsewhere. */
export function useProposalKey(start: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyE') return
      event.preventDefault()
      start()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [start])
}
