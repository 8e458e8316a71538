// @vitest-environment happy-dom
import { readText } from '@acuerdo/editor'
import { TextSelection } from '@tiptap/pm/state'
import { expect, it, vi } from 'vitest'
import { chanceOf, Room } from './room-of-editors.ts'

/*
 * Somebody types in a paragraph while the server moves it. What arrives when is tried in every order: the letters
 * stand in the moved paragraph in the order in which they were typed, wherever the caret stood.
 */

const LETTERS = 6

/** For each letter: whether the wires to and from the person deliver before it is typed. */
const orders = (bits: number): boolean[] => Array.from({ length: LETTERS }, (_, i) => ((bits >> i) & 1) === 1)

it.each([
  ['at the end', 1],
  ['in the middle', 0.5],
  ['at the beginning', 0]
])(
  'the caret %s of a paragraph goes along when the paragraph moves',
  (_, where) => {
    vi.spyOn(console, 'log').mockReturnValue(undefined)
    for (const after of [null, 2, 3]) {
      for (let movedBefore = 0; movedBefore < LETTERS; movedBefore++) {
        for (let bits = 0; bits < 2 ** LETTERS; bits += 1) {
          const told = `move after ${after}, before letter ${movedBefore}, order ${bits}`
          const { typed, words, expected } = run({ where, after, movedBefore, delivers: orders(bits) })
          expect({ told, words }).toEqual({ told, words: expected(typed) })
        }
      }
    }
  },
  120_000
)

interface Order {
  where: number
  after: number | null
  movedBefore: number
  delivers: boolean[]
}

function run({ where, after, movedBefore, delivers }: Order) {
  const room = new Room(chanceOf(7), { people: 1, paragraphs: 4, words: 3, moving: true })
  try {
    const [person] = room.people
    const ids = readText(room.text).paragraphs.map(one => one.id)
    const id = ids[1] ?? ''
    if (!person) throw new Error('Nobody is here.')
    const { view } = person.editor
    const before = wordsOf(room, id)
    const at = Math.round(before.length * where)
    const start = 1 + (view.state.doc.firstChild?.nodeSize ?? 0)
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start + at)))
    let typed = ''
    delivers.forEach((deliver, letter) => {
      if (letter === movedBefore) room.move(id, after === null ? null : (ids[after] ?? null))
      if (deliver) {
        room.deliver(person, 'toServer')
        room.deliver(person, 'toPerson')
      }
      const one = String.fromCharCode(97 + letter)
      const { from } = view.state.selection
      view.dispatch(view.state.tr.insertText(one, from, from))
      typed += one
    })
    room.deliverAll()
    const expected = (letters: string) => before.slice(0, at) + letters + before.slice(at)
    return { typed, words: wordsOf(room, id), expected }
  } finally {
    room.close()
  }
}

const wordsOf = (room: Room, id: string): string =>
  (readText(room.text).paragraphs.find(one => one.id === id)?.runs ?? [])
    .map(run => ('text' in run ? run.text : ''))
    .join('')
