import { ROOT, readText, resolveBracket, writeText } from '@acuerdo/editor'
import { createEditor, type AcuerdoEditor } from '@acuerdo/editor/browser'
import type { Bracket, Text } from '@acuerdo/domain'
import { TextSelection } from '@tiptap/pm/state'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LABELS } from './labels.ts'

/*
 * The page of the browser tests: two editors on two documents, joined in the page. `hold()` keeps back what
 * they tell each other, `release()` lets it through.
 */

export interface Harness {
  start(text: Text, options?: { editable?: boolean }): void
  hold(): void
  release(): void
  text(side: Side): Text
  words(side: Side): string[]
  /** What the editor shows, from its DOM. */
  shown(side: Side): string[]
  ids(side: Side): string[]
  /** Types into the text of a side without its editor being focused: as the other person's keys arrive. */
  insert(side: Side, place: { paragraph: number; offset: number; words: string }): void
  resolve(bracket: string, words: string): void
  editor(side: Side): AcuerdoEditor
  caret(side: Side, place: { paragraph: number; offset: number; until?: number }): void
  selection(side: Side): { paragraph: number; from: number; to: number }
  log: string[]
  ready: true
}

export type Side = 'left' | 'right'

declare global {
  interface Window {
    harness: Harness
    pwned?: unknown
  }
}

const BRACKETS: Bracket[] = [
  {
    id: 'b1',
    paragraph: 'two',
    kind: 'alternatives',
    state: 'open',
    base: null,
    alternatives: [
      {
        key: 'Alt 1',
        runs: [{ text: 'a resource' }],
        proposedBy: ['EU'],
        supportedBy: ['DOM'],
        opposedBy: ['BRA']
      },
      { key: 'Alt 2', runs: [{ text: 'an asset' }], proposedBy: ['BRA'], supportedBy: ['MEX'], opposedBy: [] }
    ]
  }
]

interface Seat {
  doc: Y.Doc
  editor: AcuerdoEditor
  awareness: Awareness
}

let seats: Record<Side, Seat> | null = null
let waiting: (() => void)[] | null = null
let ids = 0

const seat = (side: Side): Seat => {
  if (!seats) throw new Error('Start first.')
  return seats[side]
}

const pass = (deliver: () => void) => {
  if (waiting) waiting.push(deliver)
  else deliver()
}

function sit(state: Uint8Array, side: Side, editable: boolean): Seat {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const awareness = new Awareness(doc)
  const delegation = side === 'left' ? 'Chile' : 'European Union'
  awareness.setLocalState({ user: { id: side, name: `Ana ${side}`, delegation, role: 'delegate' } })
  const element = document.getElementById(side)
  if (!element) throw new Error('The page has no such element.')
  element.replaceChildren()
  const editor = createEditor({
    element,
    text: doc.getText(ROOT),
    awareness,
    brackets: BRACKETS,
    delegations: { EU: 'European Union', BRA: 'Brazil', MEX: 'Mexico', DOM: 'Dominican Republic' },
    editable,
    language: 'en',
    labels: LABELS,
    showCarets: true,
    ids: () => `n${ids++}`,
    onRefusal: why => window.harness.log.push(`refused ${why}`),
    onMoveParagraph: (id, after) => window.harness.log.push(`move ${id} after ${after}`),
    onLink: () => window.harness.log.push('link'),
    checked: true
  })
  return { doc, editor, awareness }
}

function join(from: Seat, to: Seat): void {
  from.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'other') pass(() => Y.applyUpdate(to.doc, update, 'other'))
  })
  from.awareness.on('update', (_: unknown, origin: unknown) => {
    if (origin === 'other') return
    const update = encodeAwarenessUpdate(from.awareness, [from.awareness.clientID])
    pass(() => applyAwarenessUpdate(to.awareness, update, 'other'))
  })
}

function indexOf(text: Y.Text, paragraph: number, offset: number): number {
  let index = 0
  let count = -1
  for (const { insert } of text.toDelta() as { insert: string | object }[]) {
    if (typeof insert === 'object' && 'p' in insert) count++
    if (count === paragraph) return index + 1 + offset
    index += typeof insert === 'string' ? insert.length : 1
  }
  throw new Error('The text has no such paragraph.')
}

const positionOf = (editor: AcuerdoEditor, paragraph: number, offset: number): number => {
  let at = 0
  for (let i = 0; i < paragraph; i++) at += editor.view.state.doc.child(i).nodeSize
  return at + 1 + offset
}

window.harness = {
  ready: true,
  log: [],
  start(text, { editable = true } = {}) {
    if (seats) Object.values(seats).forEach(({ editor }) => editor.destroy())
    waiting = null
    window.harness.log.length = 0
    const first = new Y.Doc()
    writeText(first.getText(ROOT), text)
    const state = Y.encodeStateAsUpdate(first)
    seats = { left: sit(state, 'left', editable), right: sit(state, 'right', editable) }
    join(seats.left, seats.right)
    join(seats.right, seats.left)
  },
  hold: () => void (waiting ??= []),
  release() {
    const held = waiting ?? []
    waiting = null
    held.forEach(deliver => deliver())
  },
  text: side => readText(seat(side).doc.getText(ROOT)),
  words: side =>
    readText(seat(side).doc.getText(ROOT)).paragraphs.map(one =>
      one.runs.map(run => ('text' in run ? run.text : `[${run.bracket}]`)).join('')
    ),
  shown: side =>
    [...document.querySelectorAll(`#${side} .text > p`)].map(paragraph => {
      const copy = paragraph.cloneNode(true) as HTMLElement
      copy.querySelectorAll('.caret').forEach(caret => caret.remove())
      copy
        .querySelectorAll<HTMLElement>('[data-bracket]')
        .forEach(one => one.replaceWith(`[${one.dataset.bracket}]`))
      return copy.textContent ?? ''
    }),
  ids: side => readText(seat(side).doc.getText(ROOT)).paragraphs.map(one => one.id),
  insert(side, { paragraph, offset, words }) {
    const text = seat(side).doc.getText(ROOT)
    text.insert(indexOf(text, paragraph, offset), words, {})
  },
  resolve: (bracket, words) =>
    resolveBracket(seat('right').doc.getText(ROOT), bracket, [{ text: words, marks: { bold: true } }]),
  editor: side => seat(side).editor,
  caret(side, { paragraph, offset, until }) {
    const { editor } = seat(side)
    const { view } = editor
    const [from, to] = [offset, until ?? offset].map(one => positionOf(editor, paragraph, one))
    view.focus()
    const { state } = view
    const selection = TextSelection.create(state.doc, from ?? 1, to ?? 1)
    view.dispatch(state.tr.setSelection(selection))
  },
  selection(side) {
    const { $from, $to } = seat(side).editor.view.state.selection
    return { paragraph: $from.index(0), from: $from.parentOffset, to: $to.parentOffset }
  }
}
