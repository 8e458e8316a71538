import type { ToolbarState } from '@acuerdo/editor/browser'
import type { LiveDocument } from '../live/live-document.ts'
import { kindOf, partOf, type TypingCommands, type TypingState } from './live-view.ts'

export const typingState = ({ part, level, ...state }: ToolbarState): TypingState => ({
  ...state,
  kind: kindOf(part, level)
})

/** The toolbar's commands, on whichever editor is the present one. */
export function typingCommands(live: LiveDocument): TypingCommands {
  const editor = () => live.editor()
  return {
    toggle: mark => {
      editor()?.toggle(mark)
      editor()?.focus()
    },
    setLink: address => editor()?.setLink(address) ?? false,
    setKind: kind => {
      const { part, level } = partOf(kind)
      editor()?.setPart(part, level ?? undefined)
    },
    undo: () => void editor()?.undo(),
    redo: () => void editor()?.redo(),
    move: direction => live.moveParagraph(direction),
    focus: () => editor()?.focus()
  }
}
