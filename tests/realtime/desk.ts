import { ROOT, insertUnits, moveParagraph, markersOf, readText, writeText } from '@acuerdo/editor'
import type { Text } from '@acuerdo/domain'
import * as Y from 'yjs'
import { inspect, type Verdict } from '../../server/realtime/firewall.ts'
import {
  SERVER_CLIENT_ID_MIN,
  advance,
  createItemIndex,
  take,
  type ItemIndex
} from '../../server/realtime/item-index.ts'
import type { Relocated } from '../../server/realtime/ports.ts'
import { closeGaps } from '../../server/realtime/relocation.ts'

/*
 * A room without sockets: one text, its index, and editors whose updates reach it in any order that we like.
 */

export interface Desk {
  index: ItemIndex
  master: Y.Doc
  /** The client id under which the server writes. */
  serverId: number
  log: Uint8Array[]
  relocated: Relocated[]
  editors: DeskEditor[]
  verdicts: { kind: Verdict['kind']; why: string }[]
  repairs: number
  /** Paragraphs that were agreed. */
  agreed: ReadonlySet<string>
  /** Paragraphs with a footnote. */
  noted: ReadonlySet<string>
}

export interface DeskEditor {
  person: string
  doc: Y.Doc
  text: Y.Text
  undo: Y.UndoManager
  outbox: Uint8Array[]
  inbox: Uint8Array[]
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed * 2654435761 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const LOCAL = 'local'

export function openDesk({ text, editors, seed }: { text: Text; editors: number; seed: number }): Desk {
  const random = chance(seed + 1_000_000)
  const serverId = SERVER_CLIENT_ID_MIN + Math.floor(random() * 2 ** 32)
  const writer = new Y.Doc()
  writer.clientID = serverId
  writeText(writer.getText(ROOT), text)
  const state = Y.encodeStateAsUpdate(writer)
  const master = new Y.Doc()
  Y.applyUpdate(master, state)
  const index = createItemIndex({ state, tail: [], owners: new Map(), relocations: [] })
  const desk: Desk = {
    index,
    master,
    serverId,
    log: [state],
    relocated: [],
    editors: [],
    verdicts: [],
    repairs: 0,
    agreed: new Set(),
    noted: new Set()
  }
  for (let i = 0; i < editors; i++) desk.editors.push(sitDown(state, `person-${i}`, random))
  return desk
}

function sitDown(state: Uint8Array, person: string, random: () => number): DeskEditor {
  const doc = new Y.Doc()
  doc.clientID = Math.floor(random() * 2 ** 32)
  Y.applyUpdate(doc, state, 'remote')
  const text = doc.getText(ROOT)
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([LOCAL]), captureTimeout: 0 })
  const editor: DeskEditor = { person, doc, text, undo, outbox: [], inbox: [] }
  // Like the session in the browser: whatever did not come from the server goes to the server.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') editor.outbox.push(update)
  })
  return editor
}

/** A copy of the text as the server makes one. */
export function copyOf(desk: Desk): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(desk.master))
  doc.clientID = desk.serverId
  return doc
}

let ids = 0
export const newId = (): string => `n${++ids}`

/** The next frame of an editor reaches the server. */
export function send(desk: Desk, editor: DeskEditor): Verdict | null {
  const update = editor.outbox.shift()
  return update ? submit(desk, update, { person: editor.person, from: editor }) : null
}

export function submit(
  desk: Desk,
  update: Uint8Array,
  { person, from, readOnly = null }: { person: string; from?: DeskEditor; readOnly?: 'role' | null }
): Verdict {
  const copy = () => copyOf(desk)
  const verdict = inspect(desk.index, {
    update,
    personId: person,
    readOnly,
    copy,
    newId,
    agreed: desk.agreed,
    noted: desk.noted
  })
  desk.verdicts.push({ kind: verdict.kind, why: verdict.kind === 'refuse' ? verdict.why : '' })
  if (verdict.kind !== 'take') return verdict
  take(desk.index, verdict, person)
  publish(desk, verdict.update, from)
  if (verdict.repair) {
    desk.repairs += 1
    desk.relocated.push(...verdict.repair.relocated)
    publish(desk, verdict.repair.update)
  }
  return verdict
}

function publish(desk: Desk, update: Uint8Array, from?: DeskEditor): void {
  desk.log.push(update)
  Y.applyUpdate(desk.master, update)
  for (const editor of desk.editors) if (editor !== from) editor.inbox.push(update)
}

/** An act of the server on the text. */
export function act(desk: Desk, change: (text: Y.Text) => Relocated[] | void): void {
  const doc = copyOf(desk)
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  let relocated: Relocated[] = []
  doc.transact(() => {
    const text = doc.getText(ROOT)
    relocated = closeGaps(text, change(text) ?? [], desk.index.relocations)
  })
  if (updates.length === 0) return
  const update = Y.mergeUpdates(updates)
  desk.relocated.push(...relocated)
  advance(desk.index, update, relocated)
  publish(desk, update)
}

export const move = (desk: Desk, id: string, after: string | null): void =>
  act(desk, text => moveParagraph(text, id, after))

/** The next update of others reaches an editor. */
export function receive(editor: DeskEditor): boolean {
  const update = editor.inbox.shift()
  if (!update) return false
  Y.applyUpdate(editor.doc, update, 'remote')
  return true
}

/** Everything on its way arrives. */
export function settle(desk: Desk): void {
  for (let busy = true; busy;) {
    busy = false
    for (const editor of desk.editors) {
      while (editor.outbox.length > 0) {
        send(desk, editor)
        busy = true
      }
      while (receive(editor)) busy = true
    }
  }
}

export const wordsOf = (text: Y.Text): string[] =>
  readText(text).paragraphs.map(({ runs }) => runs.map(run => ('text' in run ? run.text : '\uFFFC')).join(''))

export const plain = (paragraphs: string[]): Text => ({
  paragraphs: paragraphs.map((text, i) => ({ id: `p${i + 1}`, part: 'op', runs: [{ text }] }))
})

/** What people do to a text, as the editor in the browser does it. */
export const doing = {
  type: (editor: DeskEditor, at: number, words: string, marks: object = {}) =>
    editor.doc.transact(() => editor.text.insert(at, words, marks), LOCAL),
  remove: (editor: DeskEditor, at: number, length: number) =>
    editor.doc.transact(() => editor.text.delete(at, length), LOCAL),
  split: (editor: DeskEditor, at: number, id: string) =>
    editor.doc.transact(
      () => insertUnits(editor.text, at, [{ kind: 'marker', id, part: 'op', level: null }]),
      LOCAL
    ),
  mark: (editor: DeskEditor, at: number, length: number, marks: object) =>
    editor.doc.transact(() => editor.text.format(at, length, marks), LOCAL)
}

export { markersOf }
