import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import {
  insertOf,
  insertUnits,
  marksChange,
  sliceUnits,
  unitLength,
  unitsOf,
  type DeltaPart,
  type Unit
} from '../units.ts'
import { flatLength, flatOf, posOf, unitsOfDoc } from './flat.ts'
import { createFollower } from './follow.ts'
import { Lag, type CatchUp } from './lag.ts'
import { editsOf } from './local-edits.ts'
import { applyChanges, changesOfDelta, keepSelection, replaceDifference } from './remote-edits.ts'
import { diffUnits, sameUnits, type UnitChange } from './unit-diff.ts'

export interface BindingOptions {
  text: Y.Text
  /** Origin of the transactions in which the person's own edits reach the text; undo follows it. */
  origin: object
  /** Compares editor and text after every change and throws when they differ; for development and tests. */
  checked: boolean
}

/** The editor's side of the shared text. */
export interface Binding {
  plugin: Plugin
  /** The index in the shared text of a position, for relative positions of Yjs. */
  indexAt(doc: Node, pos: number): number
  /** The position of an index of the shared text. */
  posAt(doc: Node, index: number): number
}

/** How long after a composition the browser may still be writing its last letters, in milliseconds. */
const COMPOSITION_REST_MS = 60

interface Unwritten {
  transactions: readonly Transaction[]
}
const bindingKey = new PluginKey<Unwritten>('sharedText')

/** Whether a transaction brings in what others did, or undo did: such a one is never answered or refused. */
export const isForeign = (tr: Transaction): boolean => tr.getMeta(bindingKey) !== undefined

/**
 * Binds an editor to the shared text: the person's steps become operations on it in one transaction, what others
 * (and undo) change is applied to the document where it stands. While a composition runs, changes in its
 * paragraph wait, because replacing the browser's nodes there would end it.
 */
export function bindText(options: BindingOptions): Binding {
  const written = new WeakSet<Transaction>()
  let sync: Synchroniser | null = null
  const plugin = new Plugin<Unwritten>({
    key: bindingKey,
    state: {
      init: () => ({ transactions: [] }),
      apply(tr, { transactions }) {
        if (tr.selectionSet && !tr.docChanged && !isForeign(tr)) sync?.follower.settle()
        const left = transactions.filter(one => !written.has(one))
        return { transactions: tr.docChanged && !isForeign(tr) ? [...left, tr] : left }
      }
    },
    view(view) {
      const live = new Synchroniser(view, options)
      sync = live
      return {
        update: () => {
          const { transactions } = bindingKey.getState(view.state) ?? { transactions: [] }
          const fresh = transactions.filter(one => !written.has(one))
          fresh.forEach(one => written.add(one))
          if (fresh.length > 0) live.write(fresh)
        },
        destroy: () => live.stop()
      }
    },
    props: {
      handleDOMEvents: {
        compositionstart: () => sync?.hold(true),
        compositionend: () => sync?.hold(false)
      }
    }
  })
  return {
    plugin,
    indexAt: (doc, pos) => sync?.toShared(flatOf(doc, pos)) ?? flatOf(doc, pos),
    posAt: (doc, index) => posOf(doc, sync?.toShown(index) ?? index)
  }
}

class Synchroniser {
  readonly follower = createFollower()
  private readonly view: EditorView
  private readonly options: BindingOptions
  private lag: Lag | null = null
  private holding = false
  private formatsMissed = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, options: BindingOptions) {
    this.view = view
    this.options = options
    options.text.observe(this.observer)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.options.text.unobserve(this.observer)
  }

  toShared(index: number): number {
    return this.lag?.toShared(index) ?? index
  }

  toShown(index: number): number {
    return this.lag?.toShown(index) ?? index
  }

  /** Writes the person's transactions into the shared text. */
  write(transactions: readonly Transaction[]): void {
    const { text, origin } = this.options
    const apply = () => {
      for (const { at, changes } of editsOf(transactions)) this.writeChanges(at, changes)
    }
    if (text.doc) text.doc.transact(apply, origin)
    this.check()
  }

  /** A composition begins or has ended; after its end the browser needs a moment for its last letters. */
  hold(composing: boolean): void {
    clearTimeout(this.timer)
    if (composing) this.holding = true
    else this.timer = setTimeout(() => this.letGo(), COMPOSITION_REST_MS)
  }

  private readonly observer = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (transaction.origin === this.options.origin) return
    const delta = event.delta as DeltaPart[]
    if (this.holding || this.lag) this.receiveLater(delta)
    else this.receive(delta)
    this.check()
  }

  private writeChanges(from: number, changes: readonly UnitChange[]): void {
    const { text } = this.options
    let at = from
    for (const change of changes) {
      const length = change.kind === 'insert' ? lengthOf(change.units) : change.length
      if (change.kind === 'insert') {
        insertUnits(text, this.lag?.insertShown(at, length) ?? at, change.units)
      } else if (change.kind === 'delete') {
        const ranges = this.lag?.deleteShown(at, length) ?? [{ at, length }]
        ranges.forEach(range => text.delete(range.at, range.length))
      } else if (change.kind === 'format') {
        const attributes = attributesChange(change.from, change.to)
        const ranges = this.lag?.sharedRanges(at, length) ?? [{ at, length }]
        ranges.forEach(range => text.format(range.at, range.length, attributes))
      }
      if (change.kind !== 'delete') at += length
    }
  }

  private receive(delta: readonly DeltaPart[]): void {
    const { state } = this.view
    const changes = changesOfDelta(state.doc, delta)
    const tr = state.tr
    if (changes === null || !applyChanges(tr, changes) || flatLength(tr.doc) !== this.options.text.length) {
      this.reconcile()
    } else this.show(tr)
  }

  private receiveLater(delta: readonly DeltaPart[]): void {
    this.lag ??= new Lag(flatLength(this.view.state.doc))
    this.lag.remote(delta)
    this.formatsMissed ||= delta.some(part => part.retain !== undefined && part.attributes !== undefined)
    const { $head } = this.view.state.selection
    const from = flatOf(this.view.state.doc, $head.before(1))
    this.catchUp({ from, to: from + 1 + $head.node(1).content.size })
  }

  private letGo(): void {
    if (this.view.composing) return
    this.holding = false
    if (this.lag) this.catchUp(null)
    this.lag = null
    if (this.formatsMissed) this.reconcile()
    this.formatsMissed = false
    this.check()
  }

  private catchUp(spared: { from: number; to: number } | null): void {
    if (!this.lag) return
    const units = unitsOf(this.options.text)
    const next = this.lag.copy()
    const changes = next.catchUp(spared).map(change => changeOf(change, units))
    const tr = this.view.state.tr
    if (applyChanges(tr, changes)) {
      this.lag = next.caughtUp ? null : next
      this.show(tr)
    } else if (spared === null) this.reconcile()
  }

  /** Compares the document with the text and applies the difference; for whatever an event alone cannot tell. */
  private reconcile(): void {
    const units = unitsOf(this.options.text)
    const { state } = this.view
    const tr = state.tr
    const changes = diffUnits(unitsOfDoc(state.doc), units)
    if (applyChanges(tr, changes) && flatLength(tr.doc) === this.options.text.length) this.show(tr)
    else {
      const whole = state.tr
      replaceDifference(whole, units)
      this.show(whole)
    }
  }

  private show(tr: Transaction): void {
    if (!tr.docChanged) return
    const { selection } = this.view.state
    if (!selection.empty || !this.follower.follow(tr, selection.head)) keepSelection(tr, selection)
    this.view.dispatch(tr.setMeta(bindingKey, true))
  }

  private check(): void {
    if (!this.options.checked || this.lag) return
    const [shown, shared] = [unitsOfDoc(this.view.state.doc), unitsOf(this.options.text)]
    if (!sameUnits(shown, shared)) throw new Error('The editor and the shared text differ.')
  }
}

const lengthOf = (units: readonly Unit[]): number => units.reduce((sum, unit) => sum + unitLength(unit), 0)

function changeOf(change: CatchUp, units: readonly Unit[]): UnitChange {
  if (change.kind === 'retain') return change
  if (change.kind === 'delete') return { ...change, units: [] }
  return { kind: 'insert', units: sliceUnits(units, change.at, change.at + change.length) }
}

function attributesChange(from: Unit, to: Unit): Record<string, unknown> {
  if (from.kind !== 'marker' && to.kind !== 'marker') return marksChange(from.marks, to.marks) ?? {}
  const { attributes } = insertOf(to)
  return { level: null, ...attributes }
}
