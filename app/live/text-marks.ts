import { useEffect } from 'react'
import type { Highlight } from '@acuerdo/editor/browser'
import type { LiveDocument } from './live-document.ts'

/** Milliseconds after which drawing is tried again while a letter is being composed. */
const AGAIN_MS = 300

/** Draws what stands beside the text at its words, as long as the panel is there; an editor that is new draws it anew. */
export function useTextMarks(live: LiveDocument | null, owner: string, wanted: readonly Highlight[]): void {
  useEffect(() => {
    if (!live) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const draw = () => {
      timer = null
      if (live.editor()?.setHighlights(owner, wanted) === false) timer = setTimeout(draw, AGAIN_MS)
    }
    draw()
    let drawnOn = live.editor()
    const stop = live.subscribe(() => {
      if (live.editor() === drawnOn) return
      drawnOn = live.editor()
      draw()
    })
    return () => {
      stop()
      if (timer) clearTimeout(timer)
    }
  }, [live, owner, wanted])
  useEffect(() => () => void live?.editor()?.setHighlights(owner, []), [live, owner])
}
