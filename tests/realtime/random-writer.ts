import './window.ts'
import { createEditor, type AcuerdoEditor } from '@acuerdo/editor/browser'
import { Fragment, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { Enduring } from './enduring.ts'
import { LABELS } from '../editor/labels.ts'

/** What a random writer needs from the run that it belongs to. */
export interface Source {
  /** A whole number from 0 to below. */
  chance(below: number): number
  /** A letter that was never typed before. */
  letter(): string
  id(): string
}

/** Somebody with a real editor who does things at random. */
export class RandomWriter {
  readonly editor: AcuerdoEditor
  readonly session: Enduring
  readonly #source: Source

  constructor(session: Enduring, source: Source) {
    this.session = session
    this.#source = source
    this.editor = createEditor({
      element: document.body.appendChild(document.createElement('div')),
      text: session.text,
      awareness: null,
      brackets: [],
      delegations: {},
      editable: true,
      language: 'en',
      labels: LABELS,
      showCarets: false,
      ids: source.id,
      onRefusal: () => undefined,
      onMoveParagraph: () => undefined,
      checked: true
    })
  }

  /** The letters that stand in this writer's text. */
  letters(): string[] {
    return [...this.session.text.toString()].filter(one => one >= '\u4e00' && one <= '\u9fff')
  }

  type(): void {
    const { chance, letter } = this.#source
    const { view } = this.editor
    if (chance(3) === 0) this.#placeCaret()
    for (let i = 1 + chance(4); i > 0; i--) {
      view.dispatch(view.state.tr.insertText(letter(), view.state.selection.from))
    }
  }

  /** Splits, joins, deletes, marks, pastes, sets a part, undoes or redoes. */
  edit(): void {
    const { chance } = this.#source
    this.#placeCaret()
    const { view } = this.editor
    const kind = chance(11)
    if (kind < 2) this.#press('Enter')
    else if (kind < 4) {
      const start = view.state.selection.$from.start()
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start)))
      this.#press('Backspace')
    } else if (kind === 4) this.#select(1 + chance(4), () => this.#press('Backspace'))
    else if (kind === 5) {
      this.#select(1 + chance(12), () => this.editor.toggle(chance(2) ? 'bold' : 'italic'))
    } else if (kind === 6) this.#pasteParagraphs()
    else if (kind === 7) this.editor.setPart(chance(2) ? 'sub' : 'pp')
    else if (kind < 10) this.editor.undo()
    else this.editor.redo()
  }

  end(): void {
    this.session.end()
    this.editor.destroy()
  }

  #placeCaret(): void {
    const { view } = this.editor
    const { doc, tr } = view.state
    const place = doc.resolve(this.#source.chance(doc.content.size + 1))
    view.dispatch(tr.setSelection(TextSelection.near(place)))
  }

  #press(key: string): void {
    const { view } = this.editor
    view.someProp('handleKeyDown', handle => handle(view, new KeyboardEvent('keydown', { key })))
  }

  #select(length: number, then: () => void): void {
    const { view } = this.editor
    const { doc, tr } = view.state
    const from = 1 + this.#source.chance(Math.max(doc.content.size - 1, 1))
    const to = Math.min(from + length, doc.content.size - 1)
    view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))))
    then()
  }

  #pasteParagraphs(): void {
    const { view } = this.editor
    const { schema } = view.state
    const paragraph = () => schema.node('paragraph', null, schema.text(this.#source.letter()))
    const slice = new Slice(Fragment.from([paragraph(), paragraph()]), 1, 1)
    const clean = view.someProp('transformPasted', change => change(slice, view, false)) ?? slice
    const event = new Event('paste') as ClipboardEvent
    if (view.someProp('handlePaste', handle => handle(view, event, clean))) return
    view.dispatch(view.state.tr.replaceSelection(clean))
  }
}
