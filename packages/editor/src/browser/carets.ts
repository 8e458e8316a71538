import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { isForeign, type Binding } from './binding.ts'
import { createLabels, type CaretLabels } from './caret-labels.ts'

export interface CaretOptions {
  text: Y.Text
  awareness: Awareness
  binding: Binding
}

/** Where somebody else's caret and the other end of the selection stand, in the document. */
interface Caret {
  client: number
  name: string
  colour: number
  anchor: number
  head: number
}

interface Carets {
  shown: boolean
  carets: readonly Caret[]
  set: DecorationSet
}

const caretsKey = new PluginKey<Carets>('carets')

/** The own caret is told to others at most this often, in milliseconds. */
const PUBLISH_MS = 100
const COLOURS = 8

/** The carets and selections of others, from their presence, mapped through every change of the text. */
export function carets(options: CaretOptions): Plugin {
  const labels = createLabels()
  return new Plugin<Carets>({
    key: caretsKey,
    state: {
      init: () => ({ shown: true, carets: [], set: DecorationSet.empty }),
      apply(tr, value) {
        const meta = tr.getMeta(caretsKey) as Partial<Carets> | undefined
        if (!meta && (!tr.docChanged || value.carets.length === 0)) return value
        const shown = meta?.shown ?? value.shown
        const side = isForeign(tr) ? 1 : -1
        const map = (pos: number) => tr.mapping.map(pos, side)
        const moved = value.carets.map(one => ({ ...one, anchor: map(one.anchor), head: map(one.head) }))
        const list = meta?.carets ?? moved
        return { shown, carets: list, set: shown ? decorate(tr.doc, list, labels) : DecorationSet.empty }
      }
    },
    props: { decorations: state => caretsKey.getState(state)?.set ?? null },
    view: view => follow(view, options, labels)
  })
}

/** Shows or hides everybody's carets. */
export function showCarets(view: EditorView, shown: boolean): void {
  if (caretsKey.getState(view.state)?.shown === shown) return
  view.dispatch(view.state.tr.setMeta(caretsKey, { shown }))
}

function follow(view: EditorView, options: CaretOptions, labels: CaretLabels) {
  const { awareness } = options
  const publish = publisher(view, options)
  let stale = false
  const refresh = () => {
    // In the words of a composition a new caret would cut the browser's text node in two.
    stale = view.composing
    if (stale) return
    const before = caretsKey.getState(view.state)?.carets ?? []
    const found = caretsOf(view.state, options, before)
    stale = found.incomplete
    labels.moved(found.carets, before)
    view.dispatch(view.state.tr.setMeta(caretsKey, { carets: found.carets }))
  }
  const changed = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    if ([...added, ...updated, ...removed].some(client => client !== awareness.clientID)) refresh()
  }
  awareness.on('change', changed)
  if (awareness.getStates().size > 0) queueMicrotask(() => !view.isDestroyed && refresh())
  return {
    update(_: EditorView, before: EditorState) {
      if (!before.selection.eq(view.state.selection) || before.doc !== view.state.doc) publish.soon()
      if (stale && before.doc !== view.state.doc && !view.composing) refresh()
    },
    destroy() {
      awareness.off('change', changed)
      publish.stop()
      labels.clear()
    }
  }
}

/** Tells others where the own caret stands, as relative positions of Yjs; null when the focus is elsewhere. */
function publisher(view: EditorView, { text, awareness, binding }: CaretOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const at = (pos: number): unknown => {
    const index = binding.indexAt(view.state.doc, pos)
    return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, -1))
  }
  const now = () => {
    timer = undefined
    if (awareness.getLocalState() === null) return
    const { anchor, head } = view.state.selection
    const cursor = view.hasFocus() ? { anchor: at(anchor), head: at(head) } : null
    const told: unknown = awareness.getLocalState()?.cursor ?? null
    if (JSON.stringify(cursor) !== JSON.stringify(told)) awareness.setLocalStateField('cursor', cursor)
  }
  const soon = () => void (timer ??= setTimeout(now, PUBLISH_MS))
  view.dom.addEventListener('focus', soon)
  view.dom.addEventListener('blur', soon)
  return {
    soon,
    stop() {
      clearTimeout(timer)
      view.dom.removeEventListener('focus', soon)
      view.dom.removeEventListener('blur', soon)
      if (awareness.getLocalState() !== null) awareness.setLocalStateField('cursor', null)
    }
  }
}

/**
 * Everybody's carets. One whose letter has not arrived yet stays where it was: presence may overtake the words
 * that it speaks of.
 */
function caretsOf(state: EditorState, { text, awareness, binding }: CaretOptions, before: readonly Caret[]) {
  const carets: Caret[] = []
  let incomplete = false
  for (const [client, presence] of awareness.getStates()) {
    const { cursor, user } = presence as { cursor?: Cursor | null; user?: CaretUser }
    if (client === awareness.clientID || !cursor) continue
    const [anchor, head] = [indexOf(cursor.anchor, text), indexOf(cursor.head, text)]
    const old = before.find(one => one.client === client)
    incomplete ||= anchor === null || head === null
    if (anchor !== null && head !== null) {
      const at = (index: number) => binding.posAt(state.doc, index)
      carets.push({ client, ...nameOf(user), anchor: at(anchor), head: at(head) })
    } else if (old) carets.push(old)
  }
  return { carets, incomplete }
}

interface Cursor {
  anchor?: unknown
  head?: unknown
}
interface CaretUser {
  id?: unknown
  name?: unknown
  delegation?: unknown
}

/** Presence comes from others: whatever in it is no position of this text is no caret. */
function indexOf(json: unknown, text: Y.Text): number | null {
  try {
    const position = Y.createRelativePositionFromJSON(json)
    const found = text.doc ? Y.createAbsolutePositionFromRelativePosition(position, text.doc) : null
    return found?.type === text ? found.index : null
  } catch {
    return null
  }
}

const NAME_LENGTH_MAX = 80

function nameOf(user: CaretUser | undefined): { name: string; colour: number } {
  const words = [user?.name, user?.delegation].filter(one => typeof one === 'string' && one !== '')
  const name = words.join(', ').slice(0, NAME_LENGTH_MAX)
  const seed = String(user?.delegation ?? user?.id ?? name)
  const sum = [...seed].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
  return { name, colour: sum % COLOURS }
}

function decorate(doc: Node, list: readonly Caret[], labels: CaretLabels): DecorationSet {
  const decorations = list.flatMap(({ client, name, colour, anchor, head }) => {
    const key = `caret-${client}-${colour}-${name}`
    const caret = Decoration.widget(head, () => labels.dom({ client, name, colour }), {
      key,
      side: -1,
      marks: []
    })
    if (anchor === head) return [caret]
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)]
    return [caret, Decoration.inline(from, to, { class: `caret-selection caret-colour-${colour}` })]
  })
  return DecorationSet.create(doc, decorations)
}
