import type { Bracket, BracketId, DelegationCode, ParagraphId, Part } from '@acuerdo/domain'
import { Editor, Extension } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import type { Schema } from '@tiptap/pm/model'
import { Plugin, type Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { BracketContext } from '../bracket-view.ts'
import { allowedLink } from '../links.ts'
import { unitsOf } from '../units.ts'
import { bindText, type Binding } from './binding.ts'
import { bracketNodes } from './bracket-nodes.ts'
import { carets, showCarets } from './carets.ts'
import { toolbarState, wordsSelection, type ToolbarState, type WordsSelection } from './editor-state.ts'
import { docOfUnits } from './flat.ts'
import { highlights, setHighlights, type Highlight } from './highlights.ts'
import * as keys from './keys.ts'
import type { EditorLabels } from './labels.ts'
import { drags } from './moves.ts'
import { paragraphNumbers, redrawNumbers } from './numbers.ts'
import { paragraphHandle } from './paragraph-handle.ts'
import { paragraphIds } from './paragraph-ids.ts'
import { clipboard, clipboardSerializer } from './paste.ts'
import { refusals, type EditorRefusal } from './refusals.ts'
import { schemaExtensions } from './schema.ts'
import { createUndo } from './undo.ts'

export interface EditorOptions {
  /** The editor's element is put into this one, which is best empty and `position: relative`. */
  element: HTMLElement
  /** The shared text, root `default` of its Y.Doc. */
  text: Y.Text
  /** Presence of everybody; null where there are no carets. */
  awareness: Awareness | null
  /** Records of the brackets that stand in the text. */
  brackets: readonly Bracket[]
  /** Names of delegations by code. */
  delegations: Readonly<Record<DelegationCode, string>>
  editable: boolean
  /** Paragraphs that were agreed: the person's edits in them are refused. Default: none. */
  agreed?: readonly ParagraphId[]
  /** Paragraphs with a footnote: they don't go by typing. Default: none. */
  noted?: readonly ParagraphId[]
  /** Language of the text, for `lang`. */
  language: string
  labels: EditorLabels
  showCarets: boolean
  /** A new id for each paragraph that the person makes. */
  ids(): ParagraphId
  /** Something was not done; once per try. */
  onRefusal(why: EditorRefusal): void
  /** The person wants a paragraph to stand behind another one (null: at the top). An act of the server. */
  onMoveParagraph(id: ParagraphId, after: ParagraphId | null): void
  onSelection?(selection: WordsSelection | null): void
  /** Ctrl/⌘+K: ask for an address, then call `setLink`. */
  onLink?(): void
  /** Compares editor and text after every change and throws when they differ. Default: in development. */
  checked?: boolean
}

/** A live editor on a shared text. Every command answers whether it did something. */
export interface AcuerdoEditor {
  readonly view: EditorView
  /** What a toolbar shows; the same object until something in it changes. */
  state(): ToolbarState
  /** Calls back whenever `state()` has changed; answers how to stop. */
  subscribe(listener: () => void): () => void
  toggle(mark: 'bold' | 'italic' | 'underline'): boolean
  /** Sets or, with null, takes away the link of the selected words. */
  setLink(address: string | null): boolean
  setPart(part: Part, level?: 1 | 2): boolean
  split(): boolean
  undo(): boolean
  redo(): boolean
  /** Puts the caret at the beginning of a paragraph, or just focuses the text. */
  focus(paragraph?: ParagraphId): void
  /** Selects words of a paragraph and focuses the text; also where nobody may type. */
  select(paragraph: ParagraphId, words: { start: number; end: number }): boolean
  setEditable(editable: boolean): void
  setBrackets(brackets: readonly Bracket[]): void
  setAgreed(agreed: readonly ParagraphId[]): void
  setNoted(noted: readonly ParagraphId[]): void
  setShowCarets(shown: boolean): void
  setLabels(labels: EditorLabels): void
  /** Draws what an owner has to show in the text; false while a letter is composed: ask again. */
  setHighlights(owner: string, wanted: readonly Highlight[]): boolean
  /** Leaves the element and the text; neither is changed. */
  destroy(): void
}

/** Everything that a running editor can change, shared by the plugins. */
interface Running {
  options: EditorOptions
  context: BracketContext
  editable: boolean
  agreed: ReadonlySet<ParagraphId>
  noted: ReadonlySet<ParagraphId>
  undo: Y.UndoManager
  view(): EditorView | null
}

/** Mounts an editor on a shared text into an element. The text itself is never changed by mounting. */
export function createEditor(options: EditorOptions): AcuerdoEditor {
  const origin = { origin: 'editor' }
  const checked = options.checked ?? (import.meta.env as ImportMetaEnv | undefined)?.DEV ?? false
  const binding = bindText({ text: options.text, origin, checked })
  let editor: Editor | null = null
  const view = () => editor?.view ?? null
  const listeners = new Set<() => void>()
  let snapshot: ToolbarState | null = null
  const current = (): ToolbarState => toolbarState(running.view(), running.undo, running.editable)
  const changed = () => {
    const next = current()
    if (snapshot && JSON.stringify(next) === JSON.stringify(snapshot)) return
    snapshot = next
    listeners.forEach(listener => listener())
  }
  const undo = createUndo({ text: options.text, origin, binding, view, onChange: changed })
  const running: Running = {
    options,
    context: contextOf(options.brackets, options.delegations, options.labels),
    editable: options.editable,
    agreed: new Set(options.agreed),
    noted: new Set(options.noted),
    undo,
    view
  }
  const brackets = bracketNodes(() => running.context)
  editor = mount(running, pluginsOf(running, binding, brackets.plugin))
  editor.on('transaction', () => {
    changed()
    if (editor) options.onSelection?.(wordsSelection(editor.state))
  })
  return {
    view: editor.view,
    state: () => (snapshot ??= current()),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    ...commandsOf(running),
    ...settingsOf(running, { editor, redraw: brackets.redraw, changed }),
    destroy() {
      listeners.clear()
      undo.destroy()
      editor?.destroy()
    }
  }
}

function contextOf(
  brackets: readonly Bracket[],
  delegations: BracketContext['delegations'],
  labels: EditorLabels
): BracketContext {
  const byId = new Map<BracketId, Bracket>(brackets.map(bracket => [bracket.id, bracket]))
  return { brackets: byId, delegations, labels: labels.brackets }
}

function mount(running: Running, plugins: (schema: Schema) => Plugin[]): Editor {
  const { options } = running
  const everything = Extension.create({
    name: 'sharedText',
    priority: 1000,
    addProseMirrorPlugins() {
      return plugins(this.editor.schema)
    }
  })
  const editor = new Editor({
    element: options.element,
    extensions: [...schemaExtensions, everything],
    editable: options.editable,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: CORE,
    content: null,
    onBeforeCreate: ({ editor: made }) => {
      made.options.content = docOfUnits(made.schema, unitsOf(options.text)).toJSON()
    }
  })
  hideFromFrameworks(editor.view.dom)
  editor.view.setProps({ clipboardSerializer: clipboardSerializer(editor.schema, () => running.context) })
  return editor
}

/**
 * A page's framework looks by this property whether the element with the focus is one whose selection it has to keep, and
 * then walks the whole text for the caret each time it draws anything. The editor keeps its selection by itself; browsers
 * and assistive technology go by the attribute, which stays.
 */
const hideFromFrameworks = (dom: HTMLElement): void =>
  void Object.defineProperty(dom, 'contentEditable', { value: 'inherit', configurable: true })

/** Of Tiptap's own extensions only those that this editor does not do itself. */
const CORE = {
  clipboardTextSerializer: false,
  keymap: false,
  tabindex: false,
  drop: false,
  paste: false,
  delete: false,
  textDirection: false
} as const

function pluginsOf(running: Running, binding: Binding, brackets: Plugin) {
  const { options, undo } = running
  const onEdit = () => undo.stopCapturing()
  const { onRefusal, onMoveParagraph: onMove } = options
  const editable = () => running.editable
  const { awareness, text } = options
  return (schema: Schema): Plugin[] => [
    binding.plugin,
    attributesOf(running),
    keys.freshSelection(),
    paragraphIds(options.ids),
    refusals({ onRefusal, editable, agreed: () => running.agreed, noted: () => running.noted }),
    keymap(bindings(running, schema)),
    clipboard({ context: () => running.context, onRefusal, onEdit }),
    drags({ onMove, onRefusal, onEdit }),
    paragraphHandle({ label: () => running.options.labels.move, editable, onMove }),
    brackets,
    paragraphNumbers({ agreed: () => running.agreed, says: () => running.options.labels.agreed }),
    highlights(),
    ...(awareness ? [carets({ text, awareness, binding })] : [])
  ]
}

/** What the text is to assistive technology and to the browser. */
function attributesOf(running: Running): Plugin {
  return new Plugin({
    props: {
      attributes: () => ({
        class: 'text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': running.options.labels.text,
        'aria-readonly': String(!running.editable),
        lang: running.options.language,
        spellcheck: 'true',
        tabindex: '0'
      })
    }
  })
}

function bindings(running: Running, schema: Schema): Record<string, Command> {
  const { options, undo } = running
  const apart =
    (command: Command): Command =>
    (state, dispatch, view) => {
      if (dispatch) undo.stopCapturing()
      return command(state, dispatch, view)
    }
  const mark = (name: string): Command => {
    const type = schema.marks[name]
    return type ? toggleMark(type) : () => false
  }
  const undoing =
    (act: () => unknown): Command =>
    (_, dispatch) => {
      if (dispatch) act()
      return true
    }
  const redo = undoing(() => undo.redo())
  const enter = apart(keys.splitParagraph(options.ids))
  return {
    Enter: enter,
    'Shift-Enter': enter,
    'Mod-Enter': enter,
    Backspace: keys.deleteBackward,
    'Mod-Backspace': keys.deleteBackward,
    'Shift-Backspace': keys.deleteBackward,
    Delete: keys.deleteForward,
    'Mod-Delete': keys.deleteForward,
    'Mod-a': keys.selectWords,
    'Mod-b': mark('bold'),
    'Mod-i': mark('italic'),
    'Mod-u': mark('underline'),
    'Mod-k': () => {
      options.onLink?.()
      return options.onLink !== undefined
    },
    'Mod-z': undoing(() => undo.undo()),
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    Tab: keys.shiftLevel(1),
    'Shift-Tab': keys.shiftLevel(-1),
    'Alt-Shift-ArrowUp': keys.moveByKey(-1, options.onMoveParagraph),
    'Alt-Shift-ArrowDown': keys.moveByKey(1, options.onMoveParagraph)
  }
}

function commandsOf(
  running: Running
): Pick<AcuerdoEditor, 'toggle' | 'setLink' | 'setPart' | 'split' | 'undo' | 'redo' | 'focus' | 'select'> {
  const run = (command: Command | null): boolean => {
    const view = running.view()
    return view !== null && running.editable && command !== null && command(view.state, view.dispatch, view)
  }
  const mark = (name: string, attrs?: Record<string, unknown>): Command | null => {
    const type = running.view()?.state.schema.marks[name]
    return type ? toggleMark(type, attrs ?? null, attrs ? { removeWhenPresent: false } : {}) : null
  }
  return {
    toggle: name => run(mark(name)),
    setLink(address) {
      if (address === null) return run(keys.removeLink)
      const href = allowedLink(address)
      if (href === null) running.options.onRefusal('link')
      return href !== null && run(mark('link', { href }))
    },
    setPart: (part, level) => run(keys.setPart(part, level ?? null)),
    split: () => run(keys.splitParagraph(running.options.ids)),
    undo: () => running.editable && running.undo.undo() !== null,
    redo: () => running.editable && running.undo.redo() !== null,
    focus(paragraph) {
      const view = running.view()
      if (view && paragraph !== undefined) keys.caretTo(paragraph)(view.state, view.dispatch, view)
      view?.focus()
    },
    select(paragraph, words) {
      const view = running.view()
      return (
        view !== null && keys.selectIn(paragraph, words)(view.state, view.dispatch) && showSelection(view)
      )
    }
  }
}

/** Focuses the text with its selection; where nobody may type, the view itself does neither. */
function showSelection(view: EditorView): true {
  view.dom.focus({ preventScroll: true })
  const { from, to } = view.state.selection
  const [start, end] = [view.domAtPos(from), view.domAtPos(to)]
  if (view.editable) view.focus()
  else getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  return true
}

function settingsOf(
  running: Running,
  { editor, redraw, changed }: { editor: Editor; redraw(): void; changed(): void }
): Pick<
  AcuerdoEditor,
  'setEditable' | 'setBrackets' | 'setAgreed' | 'setNoted' | 'setShowCarets' | 'setLabels' | 'setHighlights'
> {
  if (running.options.awareness) showCarets(editor.view, running.options.showCarets)
  return {
    setEditable(editable) {
      running.editable = editable
      editor.setEditable(editable, false)
      editor.view.setProps({})
      changed()
    },
    setBrackets(brackets) {
      running.context = contextOf(brackets, running.options.delegations, running.options.labels)
      redraw()
    },
    setAgreed(agreed) {
      running.agreed = new Set(agreed)
      redrawNumbers(editor.view)
    },
    setNoted(noted) {
      running.noted = new Set(noted)
    },
    setShowCarets(shown) {
      if (running.options.awareness) showCarets(editor.view, shown)
    },
    setLabels(labels) {
      running.options = { ...running.options, labels }
      running.context = { ...running.context, labels: labels.brackets }
      editor.view.setProps({})
      redraw()
    },
    setHighlights: (owner, wanted) => setHighlights(editor.view, owner, wanted)
  }
}
