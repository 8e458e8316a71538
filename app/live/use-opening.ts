import type { Highlight } from '@acuerdo/editor/browser'
import { useEffect, useMemo } from 'react'
import type { ChosenWords } from '../document-view/chosen-words.ts'
import type { FollowedWords } from '../document-view/chosen-words.ts'
import type { LiveDocument } from './live-document.ts'
import { useTextMarks } from './text-marks.ts'

interface Opening {
  chosen: ChosenWords | null
  followed: FollowedWords | null
  /** Tells one start from the next; 0 where the address alone asked for the form. */
  at: number
}

/** Draws the words that a bracket is being opened around, and puts the focus into the form. */
export function useOpening(live: LiveDocument | null, { chosen, followed, at }: Opening): void {
  const marks = useMemo<Highlight[]>(() => {
    if (chosen === null || followed === null) return []
    const { paragraphId: paragraph, bracketId } = chosen
    const { start, end } = followed
    return [
      {
        className: 'bracket-chosen',
        paragraph,
        on: bracketId === undefined ? { start, end } : { bracket: bracketId }
      }
    ]
  }, [chosen, followed])
  useTextMarks(live, 'opening', marks)
  useEffect(() => {
    if (at === 0) return
    document.querySelector<HTMLElement>('#opening-kind input:checked')?.focus({ preventScroll: true })
  }, [at])
}
