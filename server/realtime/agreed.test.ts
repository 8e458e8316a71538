import { ROOT, insertUnits } from '@acuerdo/editor'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  LOCAL,
  chance,
  copyOf,
  doing,
  markersOf,
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
import { agreedWords } from './agreed.ts'
import { inspect } from './firewall.ts'
import { take } from './item-index.ts'
import { landing, paragraphOf, readStretches, settleRun } from './stretches.ts'
import { readUpdate } from './firewall-reading.ts'

const FOUR = plain(['First words', 'Second words', 'Third words', 'Fourth words'])

/** A desk at which the second paragraph was agreed, and its first editor. */
function agreedDesk(editors = 1): { desk: Desk; ada: DeskEditor } {
  const desk = openDesk({ text: FOUR, editors, seed: 1 })
  desk.agreed = new Set(['p2'])
  const [ada] = desk.editors
  if (!ada) throw new Error('nobody sits at the desk')
  return { desk, ada }
}

const at = (editor: DeskEditor, id: string): number =>
  markersOf(editor.text).find(marker => marker.id === id)?.index ?? -1

const verdictOf = (desk: Desk, editor: DeskEditor): string => {
  const verdict = send(desk, editor)
  return verdict?.kind === 'read_only' ? `refused: ${verdict.reason}` : (verdict?.kind ?? 'nothing sent')
}

const INSIDE: [string, (ada: DeskEditor) => void][] = [
  ['a letter in its words', ada => doing.type(ada, at(ada, 'p2') + 4, 'x')],
  ['a letter before its first', ada => doing.type(ada, at(ada, 'p2') + 1, 'x')],
  ['a letter behind its last', ada => doing.type(ada, at(ada, 'p3'), 'x')],
  ['bold letters', ada => doing.type(ada, at(ada, 'p2') + 4, 'x', { bold: true })],
  ['a letter deleted', ada => doing.remove(ada, at(ada, 'p2') + 1, 1)],
  ['words deleted into the next one', ada => doing.remove(ada, at(ada, 'p3') - 2, 5)],
  ['words made bold', ada => doing.mark(ada, at(ada, 'p2') + 1, 3, { bold: true })],
  ['everything made bold', ada => doing.mark(ada, 1, ada.text.length - 1, { bold: true })],
  ['another part', ada => doing.mark(ada, at(ada, 'p2'), 1, { part: 'pp' })],
  ['its marker deleted', ada => doing.remove(ada, at(ada, 'p2'), 1)],
  ['its marker deleted, its words too', ada => doing.remove(ada, at(ada, 'p2'), 13)],
  ['the next marker deleted', ada => doing.remove(ada, at(ada, 'p3'), 1)],
  ['cut in two', ada => doing.split(ada, at(ada, 'p2') + 4, 'new')],
  ['its words taken over by a new one', ada => doing.split(ada, at(ada, 'p2') + 1, 'new')],
  [
    'deleted and written again with its id',
    ada =>
      ada.doc.transact(() => {
        const from = at(ada, 'p2')
        ada.text.delete(from, 13)
        insertUnits(ada.text, from, [{ kind: 'marker', id: 'p2', part: 'op', level: null }])
        ada.text.insert(from + 1, 'Second words', {})
      }, LOCAL)
  ]
]

const APART: [string, (ada: DeskEditor) => void][] = [
  ['a letter at the end of the one before', ada => doing.type(ada, at(ada, 'p2'), 'x')],
  ['a letter at the beginning of the next', ada => doing.type(ada, at(ada, 'p3') + 1, 'x')],
  ['a letter at the end of the text', ada => doing.type(ada, ada.text.length, 'x')],
  ['words made bold elsewhere', ada => doing.mark(ada, at(ada, 'p3') + 1, 3, { bold: true })],
  ['the one before cut in two', ada => doing.split(ada, 4, 'new')],
  ['the last one joined', ada => doing.remove(ada, at(ada, 'p4'), 1)],
  ['the next one gone as a whole', ada => doing.remove(ada, at(ada, 'p3'), 12)],
  ['a new marker behind its last word', ada => doing.split(ada, at(ada, 'p3'), 'new')],
  [
    'a new paragraph behind its last word',
    ada =>
      ada.doc.transact(() => {
        const end = at(ada, 'p3')
        insertUnits(ada.text, end, [
          { kind: 'marker', id: 'new', part: 'op', level: null },
          { kind: 'words', text: 'New words', marks: {} }
        ])
      }, LOCAL)
  ],
  [
    'letters that come and go',
    ada =>
      ada.doc.transact(() => {
        ada.text.insert(at(ada, 'p2') + 3, 'xyz', {})
        ada.text.delete(at(ada, 'p2') + 3, 3)
      }, LOCAL)
  ]
]

describe('a paragraph with a footnote', () => {
  function notedDesk(editors = 1): { desk: Desk; ada: DeskEditor } {
    const { desk, ada } = agreedDesk(editors)
    desk.agreed = new Set()
    desk.noted = new Set(['p2'])
    return { desk, ada }
  }
  const TAKEN: [string, (ada: DeskEditor) => void][] = [
    ['is joined to the one before', ada => doing.remove(ada, at(ada, 'p2'), 1)],
    ['is deleted with its words', ada => doing.remove(ada, at(ada, 'p2'), 13)],
    ['is deleted with words around it', ada => doing.remove(ada, at(ada, 'p2') - 3, 20)]
  ]

  it.each(TAKEN)('[RT30] stays where it %s', (_, edit) => {
    const { desk, ada } = notedDesk()
    edit(ada)
    expect(verdictOf(desk, ada)).toBe('refused: footnote')
    expect(wordsOf(desk.master.getText(ROOT))).toEqual([
      'First words',
      'Second words',
      'Third words',
      'Fourth words'
    ])
  })

  const LEFT: [string, (ada: DeskEditor) => void][] = [
    ['loses all of its words', ada => doing.remove(ada, at(ada, 'p2') + 1, 12)],
    ['is split', ada => doing.split(ada, at(ada, 'p2') + 3, 'new')],
    ['is joined by the next one', ada => doing.remove(ada, at(ada, 'p3'), 1)],
    [
      'is dragged elsewhere',
      ada =>
        ada.doc.transact(() => {
          ada.text.delete(at(ada, 'p2'), 13)
          ada.text.insertEmbed(at(ada, 'p4'), { p: 'p2' }, { part: 'op' })
        }, LOCAL)
    ]
  ]

  it.each(LEFT)('[RT30] is left to typing where it %s', (_, edit) => {
    const { desk, ada } = notedDesk()
    edit(ada)
    expect(verdictOf(desk, ada)).toBe('take')
    expect(markersOf(desk.master.getText(ROOT)).map(({ id }) => id)).toContain('p2')
  })

  it('[RT30] that has moved does not go by a deletion made where it stood before', () => {
    const { desk, ada } = notedDesk(2)
    move(desk, 'p2', null)
    doing.remove(ada, at(ada, 'p2'), 13)
    verdictOf(desk, ada)
    expect(markersOf(desk.master.getText(ROOT)).map(({ id }) => id)).toContain('p2')
  })
})

describe('an agreed paragraph', () => {
  it.each(INSIDE)('[RT26] refuses %s', (_, edit) => {
    const { desk, ada } = agreedDesk()
    edit(ada)
    const words = agreedWords(desk.master.getText(ROOT), desk.agreed)
    while (ada.outbox.length > 0) expect(verdictOf(desk, ada)).toBe('refused: agreed')
    expect(agreedWords(desk.master.getText(ROOT), desk.agreed)).toBe(words)
  })

  it.each(APART)('[RT26] leaves %s alone', (_, edit) => {
    const { desk, ada } = agreedDesk()
    edit(ada)
    const words = agreedWords(desk.master.getText(ROOT), desk.agreed)
    while (ada.outbox.length > 0) expect(verdictOf(desk, ada)).toBe('take')
    expect(agreedWords(desk.master.getText(ROOT), desk.agreed)).toBe(words)
    expect(desk.master.getText(ROOT).toDelta()).toEqual(ada.text.toDelta())
  })

  it('[RT26] a new paragraph behind it may be taken back, and typed into', () => {
    const { desk, ada } = agreedDesk()
    doing.split(ada, at(ada, 'p3'), 'new')
    ada.undo.undo()
    ada.undo.redo()
    doing.type(ada, at(ada, 'p3'), 'x')
    settle(desk)
    expect(desk.verdicts.map(({ kind }) => kind)).toEqual(['take', 'take', 'take', 'take'])
    expect(wordsOf(desk.master.getText(ROOT))).toEqual([
      'First words',
      'Second words',
      'x',
      'Third words',
      'Fourth words'
    ])
  })

  it('[RT26] letters for a paragraph that was moved away from behind it follow that paragraph', () => {
    const { desk, ada } = agreedDesk(2)
    move(desk, 'p3', null)
    doing.type(ada, at(ada, 'p3') + 12, ', late')
    expect(verdictOf(desk, ada)).toBe('take')
    expect(wordsOf(desk.master.getText(ROOT))).toEqual([
      'Third words, late',
      'First words',
      'Second words',
      'Fourth words'
    ])
  })

  it('[RT26] is told without a Y.Doc for each letter, and for each that is refused', () => {
    const { desk, ada } = agreedDesk()
    let copies = 0
    const judge = (update: Uint8Array) => {
      const copy = () => {
        copies++
        return copyOf(desk)
      }
      const asked = {
        update,
        personId: ada.person,
        readOnly: null,
        agreed: desk.agreed,
        noted: desk.noted,
        copy,
        newId
      }
      const verdict = inspect(desk.index, asked)
      if (verdict.kind === 'take') take(desk.index, verdict, ada.person)
      return verdict.kind
    }
    for (let n = 0; n < 200; n++) doing.type(ada, at(ada, 'p3') + 3 + n, 'x')
    expect(new Set(ada.outbox.splice(0).map(judge))).toEqual(new Set(['take']))
    expect(copies).toBe(1)
    for (let n = 0; n < 20; n++) doing.type(ada, at(ada, 'p2') + 3, 'x')
    const [first = new Uint8Array()] = ada.outbox.splice(0)
    for (let n = 0; n < 20; n++) expect(judge(first)).toBe('read_only')
    expect(copies).toBe(1)
  })

  it('[RT26] an update made by hand, whatever two items it names, never changes what was agreed', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = chance(seed)
      const desk = grown(seed, random)
      for (let n = 0; n < 40; n++) {
        const words = agreedWords(desk.master.getText(ROOT), desk.agreed)
        const verdict = submit(desk, forged(desk, 1 + Math.floor(random() * 2 ** 32), random), {
          person: 'mallory'
        })
        expect(['take', 'read_only', 'refuse']).toContain(verdict.kind)
        expect(agreedWords(desk.master.getText(ROOT), desk.agreed), `seed ${seed}`).toBe(words)
      }
    }
  })

  it('[RT26] honest editors at random: what is taken changes nothing agreed, what is refused would', () => {
    let taken = 0
    let refused = 0
    for (let seed = 1; seed <= 12; seed++) {
      const random = chance(seed)
      const desk = grown(seed, random)
      for (const editor of desk.editors) while (receive(editor));
      for (let step = 0; step < 60; step++) {
        const editor = desk.editors[Math.floor(random() * desk.editors.length)]
        if (!editor) continue
        if (random() < 0.3) while (receive(editor));
        else if (random() < 0.6) editAtRandom(editor, random, `s${seed}n${step}`)
        else if (editor.outbox[0]) {
          const before = agreedWords(desk.master.getText(ROOT), desk.agreed)
          const naive = copyOf(desk)
          Y.applyUpdate(naive, editor.outbox[0])
          const naively = agreedWords(naive.getText(ROOT), desk.agreed)
          const verdict = send(desk, editor)
          expect(agreedWords(desk.master.getText(ROOT), desk.agreed)).toBe(before)
          if (verdict?.kind === 'read_only') {
            refused++
            expect(naively).not.toBe(before)
            // Like the page: nobody goes on with what was refused.
            renew(desk, editor, random)
          } else taken++
        }
      }
      expect(desk.verdicts.filter(({ kind }) => kind === 'refuse')).toEqual([])
    }
    expect(taken).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(10)
  })
})

describe('stretches', () => {
  it('[RT26] say of every word that is typed where Yjs puts it', () => {
    let told = 0
    for (let seed = 1; seed <= 12; seed++) {
      const random = chance(seed)
      const desk = openDesk({ text: FOUR, editors: 3, seed })
      let stretches = readStretches(desk.master.getText(ROOT))
      for (let step = 0; step < 80; step++) {
        const editor = desk.editors[Math.floor(random() * 3)]
        if (!editor) continue
        if (random() < 0.3) while (receive(editor));
        else if (random() < 0.6) {
          const place = 1 + Math.floor(random() * (editor.text.length - 1))
          doing.type(editor, place, 'ab')
        } else if (editor.outbox[0]) {
          const update = editor.outbox[0]
          send(desk, editor)
          const real = readStretches(desk.master.getText(ROOT))
          for (const struct of readUpdate(update)?.structs ?? []) {
            const run = landing(stretches, struct)
            if (run === null) stretches = real
            else {
              told++
              settleRun(stretches, run)
              const there = real.lists.get(struct.client)?.runs.find(it => holds(it, struct.clock))
              expect(paragraphOf(stretches, run)).toBe(there && paragraphOf(real, there))
            }
          }
        }
      }
    }
    expect(told).toBeGreaterThan(100)
  })
})

const holds = (run: { clock: number; length: number }, clock: number): boolean =>
  run.clock <= clock && clock < run.clock + run.length

/** A text that three people have typed, cut and joined, with two of its paragraphs agreed. */
function grown(seed: number, random: () => number): Desk {
  const desk = openDesk({ text: FOUR, editors: 3, seed })
  for (let n = 0; n < 25; n++) {
    const editor = desk.editors[n % 3]
    if (editor) editAtRandom(editor, random, `g${seed}n${n}`)
    if (n % 4 === 0) settle(desk)
  }
  settle(desk)
  const ids = markersOf(desk.master.getText(ROOT)).map(({ id }) => id)
  desk.agreed = new Set([ids[1] ?? 'p2', ids.at(-1) ?? 'p4'])
  desk.verdicts = []
  return desk
}

function editAtRandom(editor: DeskEditor, random: () => number, id: string): void {
  const { text } = editor
  const place = 1 + Math.floor(random() * Math.max(1, text.length - 1))
  const kind = random()
  if (kind < 0.5) doing.type(editor, place, 'xy')
  else if (kind < 0.7 && place + 2 < text.length) doing.remove(editor, place, 1 + Math.floor(random() * 2))
  else if (kind < 0.8) doing.split(editor, place, id)
  else if (kind < 0.9 && place + 3 < text.length)
    doing.mark(editor, place, 3, { bold: random() < 0.5 || null })
  else if (random() < 0.5) editor.undo.undo()
  else doing.type(editor, text.length, 'z')
}

function renew(desk: Desk, editor: DeskEditor, random: () => number): void {
  const doc = new Y.Doc()
  doc.clientID = Math.floor(random() * 2 ** 32)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(desk.master), 'remote')
  editor.doc = doc
  editor.text = doc.getText(ROOT)
  editor.undo = new Y.UndoManager(editor.text, { trackedOrigins: new Set([LOCAL]), captureTimeout: 0 })
  editor.outbox = []
  editor.inbox = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') editor.outbox.push(update)
  })
}

/** Words between any two items of the text, or beyond its ends. */
function forged(desk: Desk, client: number, random: () => number): Uint8Array {
  const ids: { client: number; clock: number }[] = []
  for (let item = desk.master.getText(ROOT)._start; item !== null; item = item.right)
    for (let n = 0; n < item.length; n++) ids.push({ client: item.id.client, clock: item.id.clock + n })
  const any = () => ids[Math.floor(random() * ids.length)] ?? { client: 0, clock: 0 }
  const [left, right] = [any(), random() < 0.3 ? null : any()]
  const out = encoding.createEncoder()
  for (const value of [1, 1, client, 0]) encoding.writeVarUint(out, value)
  encoding.writeUint8(out, 4 | 0x80 | (right ? 0x40 : 0))
  for (const id of right ? [left, right] : [left]) {
    encoding.writeVarUint(out, id.client)
    encoding.writeVarUint(out, id.clock)
  }
  encoding.writeVarString(out, 'forged')
  encoding.writeVarUint(out, 0)
  return encoding.toUint8Array(out)
}
