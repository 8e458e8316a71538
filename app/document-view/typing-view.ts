import type { ParagraphId } from '@acuerdo/domain'
import type { AcuerdoEditor, ToolbarState } from '@acuerdo/editor/browser'
import { kindOf, partOf, type TypingCommands, type TypingState } from './live-view.ts'

export const typingState = ({ part, level, ...state }: Omit<ToolbarState, 'editable'>): TypingState => ({
  ...state,
  kind: kindOf(part, level)
})

/** The toolbar's commands, on whichever editor is the present one. */
export function typingCommands(
  editor: () => AcuerdoEditor | null,
  onMove: (id: ParagraphId, after: ParagraphId | null) => void
): TypingCommands {
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
    move: direction => {
      const present = editor()
      if (present) move(present, direction, onMove)
    },
    focus: () => editor()?.focus()
  }
}

/** Asks for the paragraph with the caret to stand one place higher or lower. */
function move(
  editor: AcuerdoEditor,
  direction: 'up' | 'down',
  onMove: (id: ParagraphId, after: ParagraphId | null) => void
): void {
  const { doc, selection } = editor.view.state
  const index = selection.$head.index(0)
  const after = direction === 'down' ? index + 1 : index - 2
  const id: unknown = doc.maybeChild(index)?.attrs['id']
  if (typeof id !== 'string' || after < -1 || after >= doc.childCount) return
  onMove(id, after === -1 ? null : String(doc.child(after).attrs['id']))
}
