import { insertUnits, markersOf } from '@acuerdo/editor'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  LOCAL,
  act,
  chance,
  copyOf,
  doing,
  move,
  newId,
  openDesk,
  plain,
  receive,
  send,
  settle,
  submit,
  wordsOf,
  type Desk,
  type DeskEditor
} from '../../tests/realtime/desk.ts'
import { readHead } from './item-index-head.ts'
import { createItemIndex, type ItemIndex } from './item-index.ts'

const FOUR = plain(['First words', 'Second words', 'Third words', 'Fourth words'])

const comparable = (index: ItemIndex) => ({
  clocks: sorted(index.clocks),
  deleted: sorted(index.deleted),
  markers: sorted(index.markers.lists, list => list.length > 0),
  brackets: sorted(index.brackets.lists, list => list.length > 0),
  holders: sorted(index.markers.holders)
})

function sorted<K, V>(map: Map<K, V>, keep: (value: V) => boolean = () => true): [K, V][] {
  return [...map].filter(([, value]) => keep(value)).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** One thing that somebody does; places are chosen at random, as an honest editor may choose them. */
function doSomething(editor: DeskEditor, random: () => number): void {
  const { text, doc, undo } = editor
  const pick = (n: number) => Math.floor(random() * n)
  const markers = markersOf(text)
  const place = () => 1 + pick(text.length)
  const what = random()
  if (what < 0.45) doing.type(editor, place(), 'abcdefgh'.slice(0, 1 + pick(4)))
  else if (what < 0.53) doing.split(editor, random() < 0.15 ? 0 : place(), newId())
  else if (what < 0.6) {
    const marker = markers[1 + pick(markers.length - 1)]
    if (marker) doing.remove(editor, marker.index, 1)
  } else if (what < 0.7) removeWords(editor, place(), 1 + pick(6))
  else if (what < 0.78) doing.mark(editor, place() - 1, 1 + pick(5), { bold: random() < 0.6 ? true : null })
  else if (what < 0.81) {
    const marker = markers[pick(markers.length)]
    if (marker) doing.mark(editor, marker.index, 1, { part: random() < 0.5 ? 'pp' : 'op' })
  } else if (what < 0.89) undo.undo()
  else if (what < 0.93) undo.redo()
  else if (what < 0.96) {
    const id = random() < 0.3 ? (markers[pick(markers.length)]?.id ?? newId()) : newId()
    doc.transact(
      () =>
        insertUnits(text, place(), [
          { kind: 'marker', id, part: 'op', level: null },
          { kind: 'words', text: 'pasted', marks: {} }
        ]),
      LOCAL
    )
  } else removeFirstIfEmpty(editor, markers)
}

/** Like the editor, which leaves brackets and markers alone when words are deleted. */
function removeWords(editor: DeskEditor, at: number, length: number): void {
  const taken = markersOf(editor.text).find(marker => marker.index >= at)?.index ?? editor.text.length
  const brackets: number[] = []
  let place = 0
  for (const { insert } of editor.text.toDelta() as { insert: unknown }[]) {
    if (typeof insert === 'object' && insert !== null && 'b' in insert) brackets.push(place)
    place += typeof insert === 'string' ? insert.length : 1
  }
  const end = Math.min(at + length, taken, brackets.find(bracket => bracket >= at) ?? Infinity)
  if (end > at) doing.remove(editor, at, end - at)
}

function removeFirstIfEmpty(editor: DeskEditor, markers: { index: number }[]): void {
  if (markers[1]?.index === 1) doing.remove(editor, 0, 1)
}

function session(seed: number, steps: number, moves: boolean): Desk {
  const random = chance(seed)
  const desk = openDesk({ text: FOUR, editors: 3, seed })
  act(desk, text => text.insertEmbed(8, { b: 'b1' }, {}))
  act(desk, text => text.insertEmbed(20, { b: 'b2' }, {}))
  for (let step = 0; step < steps; step++) {
    const editor = desk.editors[Math.floor(random() * 3)]
    if (!editor) continue
    const what = random()
    if (what < 0.5) doSomething(editor, random)
    else if (what < 0.72) send(desk, editor)
    else if (what < 0.95) receive(editor)
    else if (what < 0.97 && editor.outbox.length > 0) {
      // After a connection is lost the outbox goes again; this time in one piece.
      editor.outbox.splice(0, Infinity, Y.mergeUpdates([...editor.outbox]))
    } else if (what < 0.98) editor.outbox.push(Y.encodeStateAsUpdate(editor.doc))
    else if (moves) {
      const markers = markersOf(desk.master.getText('default'))
      const one = markers[Math.floor(random() * markers.length)]
      const other = markers[Math.floor(random() * (markers.length + 1))]
      if (one && one !== other) move(desk, one.id, other?.id ?? null)
    }
  }
  settle(desk)
  return desk
}

describe('honest editors', () => {
  it.each(Array.from({ length: 30 }, (_, i) => i + 1))('are never refused, and end equal (seed %i)', seed => {
    const desk = session(seed, 400, false)
    expect(desk.verdicts.filter(verdict => verdict.kind !== 'take' && verdict.kind !== 'nothing')).toEqual([])
    for (const editor of desk.editors) {
      expect(wordsOf(editor.text)).toEqual(wordsOf(desk.master.getText('default')))
    }
    expectSound(desk)
  })

  it.each(Array.from({ length: 30 }, (_, i) => i + 101))(
    'are never refused while paragraphs move (seed %i)',
    seed => {
      const desk = session(seed, 400, true)
      expect(desk.verdicts.filter(verdict => verdict.kind !== 'take' && verdict.kind !== 'nothing')).toEqual(
        []
      )
      for (const editor of desk.editors) {
        expect(wordsOf(editor.text)).toEqual(wordsOf(desk.master.getText('default')))
      }
      expectSound(desk)
    }
  )
})

/** No id twice, a marker first, and the index that was fed equals one that is made from the text. */
function expectSound(desk: Desk): void {
  const ids = markersOf(desk.master.getText('default')).map(marker => marker.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(markersOf(desk.master.getText('default'))[0]?.index).toBe(0)
  const state = Y.encodeStateAsUpdate(desk.master)
  const fresh = createItemIndex({ state, tail: [], owners: new Map(), relocations: [] })
  // The master clears needless formats of its own; those deletions are not in the log.
  const tail = desk.log.slice(1).map((update, seq) => ({ seq, update }))
  const replayed = createItemIndex({
    state: desk.log[0] ?? state,
    tail,
    owners: new Map(),
    relocations: []
  })
  expect(comparable(desk.index)).toEqual(comparable(replayed))
  expect(comparable(desk.index).markers).toEqual(comparable(fresh).markers)
  expect(comparable(desk.index).brackets).toEqual(comparable(fresh).brackets)
  if (desk.index.head) expect(desk.index.head.first).toEqual(readHead(desk.master.getText('default')).first)
}
void copyOf
void submit
