import { BRACKET_CHARACTER, type ParagraphId, type Part } from '@acuerdo/domain'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'

/** What a toolbar shows. */
export interface ToolbarState {
  bold: boolean
  italic: boolean
  underline: boolean
  /** The address of the link at the caret. */
  link: string | null
  part: Part
  level: 1 | 2 | null
  canUndo: boolean
  canRedo: boolean
  editable: boolean
}

/** Selected words of one paragraph: offsets in UTF-16 code units, a bracket counts one. */
export interface WordsSelection {
  paragraph: ParagraphId
  start: number
  end: number
  /** The words; a bracket among them is `BRACKET_CHARACTER`. */
  quote: string
}

/** What the toolbar shows for the selection as it is; without a view nothing is switched on. */
export function toolbarState(view: EditorView | null, undo: Y.UndoManager, editable: boolean): ToolbarState {
  const stacks = { canUndo: undo.canUndo(), canRedo: undo.canRedo(), editable }
  const paragraph = view?.state.selection.$from.node(1)
  const { part = 'op', level = null } = (paragraph?.attrs ?? {}) as { part?: Part; level?: 1 | 2 | null }
  const marks = view ? marksAt(view.state) : new Map<string, unknown>()
  const has = (name: string) => marks.has(name)
  const link = marks.get('link')
  return {
    bold: has('bold'),
    italic: has('italic'),
    underline: has('underline'),
    link: typeof link === 'string' ? link : null,
    part,
    level,
    ...stacks
  }
}

/** Marks of the next typed letter, or those that all selected words have; a link with its address. */
function marksAt(state: EditorState): Map<string, unknown> {
  const { $from, from, to, empty } = state.selection
  const names = new Map<string, unknown>()
  if (empty) {
    const marks = state.storedMarks ?? $from.marks()
    for (const mark of marks) names.set(mark.type.name, mark.attrs.href ?? true)
    return names
  }
  let first = true
  state.doc.nodesBetween(from, to, node => {
    if (!node.isText) return
    const here = new Map(node.marks.map(mark => [mark.type.name, mark.attrs.href ?? true] as const))
    if (first) here.forEach((value, name) => names.set(name, value))
    else for (const name of [...names.keys()]) if (!here.has(name)) names.delete(name)
    first = false
  })
  return names
}

/** The selected words, when they lie in one paragraph. */
export function wordsSelection(state: EditorState): WordsSelection | null {
  const { selection } = state
  const { $from, $to } = selection
  const id: unknown = $from.depth === 1 ? $from.parent.attrs.id : null
  if (!(selection instanceof TextSelection) || selection.empty || !$from.sameParent($to)) return null
  if (typeof id !== 'string') return null
  const quote = state.doc.textBetween(selection.from, selection.to, '', BRACKET_CHARACTER)
  return { paragraph: id, start: $from.parentOffset, end: $to.parentOffset, quote }
}
