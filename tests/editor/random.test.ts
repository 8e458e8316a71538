// @vitest-environment happy-dom
import { markersOf, readText } from '@acuerdo/editor'
import { Fragment, Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, it, vi } from 'vitest'
import { settings } from '../settings.ts'
import { chanceOf, Room, type Chance, type Person } from './room-of-editors.ts'

/*
 * Three people at random: type, split, join, mark, delete, paste, undo, redo, while the server opens, resolves,
 * accepts and moves. Each seed types some 170 letters: `SEEDS=120` types 20,000.
 */

const STEPS = 220

const NOTHING = { letters: 0, lost: 0, doubled: 0, displaced: 0, besideRestored: 0, bothUndid: 0, repairs: 0 }
type Total = typeof NOTHING & { broken: string[] }

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it.each([
  ['', false],
  [' and moves paragraphs', true]
])(
  'loses, doubles and displaces no letter while the server opens, resolves, accepts%s',
  (_, moving) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    // Yjs remarks on each copy of the text to which the firewall adds its repair.
    vi.spyOn(console, 'log').mockReturnValue(undefined)
    const total: Total = { ...NOTHING, broken: [] }
    for (let i = 0; i < settings.seeds; i++) run({ seed: settings.seed + i, moving, total })
    process.stdout.write(`random editors, moving ${moving}: ${JSON.stringify(total)}\n`)
    expect(total).toMatchObject({ lost: 0, doubled: 0, displaced: 0, broken: [] })
  },
  1_800_000
)

interface Constraint {
  left: string
  letter: string
  right: string
}

function run({ seed, moving, total }: { seed: number; moving: boolean; total: Total }): void {
  const chance = chanceOf(seed)
  const room = new Room(chance, { people: 3, paragraphs: 4, words: 6, moving })
  const removed = new Set<string>()
  const restored: Notes['restored'] = new Map()
  const constraints: Constraint[] = []
  const fail = (error: unknown) => {
    throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
  }
  try {
    for (let step = 0; step < STEPS; step++) {
      vi.setSystemTime(Date.now() + chance(700))
      if (chance(14) === 0)
        watch({ removed, restored }, { who: room, read: () => room.text }, () => room.act())
      else takeStep(room, chance, { removed, restored, constraints })
    }
    room.deliverAll()
    judge(room, { removed, restored, constraints }, { seed, total })
  } catch (error) {
    fail(error)
  } finally {
    room.close()
  }
}

const lettersOf = (text: { toString(): string }): string[] =>
  [...text.toString()].filter(one => one > '\u3000')

/** What is gone after a person or the server acted was taken away on purpose; what is back is back. */
function watch(
  { removed, restored }: Omit<Notes, 'constraints'>,
  { who, read }: { who: unknown; read: () => { toString(): string } },
  act: () => void
): void {
  const before = new Set(lettersOf(read()))
  act()
  const after = new Set(lettersOf(read()))
  for (const letter of before) {
    if (after.has(letter)) continue
    removed.add(letter)
    if (!restored.has(letter)) restored.set(letter, new Set())
  }
  for (const letter of after) {
    if (before.has(letter)) continue
    removed.delete(letter)
    restored.get(letter)?.add(who)
  }
}

interface Notes {
  removed: Set<string>
  /** Once deleted, with those whose undo brought it back: as new items of Yjs. */
  restored: Map<string, Set<unknown>>
  constraints: Constraint[]
}

function takeStep(room: Room, chance: Chance, notes: Notes): void {
  const person = room.people[chance(room.people.length)]
  if (!person) return
  const dice = chance(100)
  if (dice < 45) {
    if (!room.deliver(person, chance(2) ? 'toServer' : 'toPerson')) room.deliver(person, 'toPerson')
  } else if (dice < 70) type(room, person, chance, notes.constraints)
  else watch(notes, { who: person, read: () => person.text }, () => edit(room, person, chance))
}

function type(room: Room, { editor: { view } }: Person, chance: Chance, constraints: Constraint[]): void {
  if (chance(3) === 0) placeCaret({ view }, chance)
  for (let i = 1 + chance(4); i > 0; i--) {
    const { from, $from } = view.state.selection
    const around = { left: $from.nodeBefore?.text?.at(-1) ?? '', right: $from.nodeAfter?.text?.[0] ?? '' }
    const letter = room.letter()
    view.dispatch(view.state.tr.insertText(letter, from, from))
    constraints.push({ ...around, letter })
  }
}

function placeCaret({ view }: Pick<Person['editor'], 'view'>, chance: Chance): void {
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(chance(doc.content.size + 1)))))
}

function press(person: Person, key: string, modifiers: KeyboardEventInit = {}): void {
  const { view } = person.editor
  const event = new KeyboardEvent('keydown', { key, ...modifiers })
  view.someProp('handleKeyDown', handle => handle(view, event))
}

function edit(room: Room, person: Person, chance: Chance): void {
  const { view } = person.editor
  const { schema, doc } = view.state
  const kind = chance(12)
  const paragraph = (words: string) => schema.node('paragraph', null, words ? schema.text(words) : undefined)
  const words = () => Array.from({ length: 1 + chance(3) }, () => room.letter()).join('')
  placeCaret(person.editor, chance)
  const { $from } = view.state.selection
  if (kind < 2) press(person, 'Enter')
  else if (kind < 4) {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, $from.start())))
    press(person, 'Backspace')
  } else if (kind < 6) select(person, chance, 1 + chance(6), () => press(person, 'Backspace'))
  else if (kind === 6)
    select(person, chance, 1 + chance(12), () => person.editor.toggle(chance(2) ? 'bold' : 'italic'))
  else if (kind === 7) paste(person, new Slice(Fragment.from(schema.text(words())), 0, 0))
  else if (kind === 8) paste(person, new Slice(Fragment.from([paragraph(words()), paragraph(words())]), 1, 1))
  else if (kind === 9) person.editor.setPart(chance(2) ? 'sub' : 'pp')
  else if (kind === 10) person.editor.undo()
  else person.editor.redo()
}

function select(person: Person, chance: Chance, length: number, then: () => void): void {
  const { view } = person.editor
  const { doc, tr } = view.state
  const from = 1 + chance(doc.content.size - 1)
  const to = Math.min(from + length, doc.content.size - 1)
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))))
  then()
}

function paste(person: Person, slice: Slice): void {
  const { view } = person.editor
  const clean = view.someProp('transformPasted', change => change(slice, view, false)) ?? slice
  const event = new Event('paste') as ClipboardEvent
  if (view.someProp('handlePaste', handle => handle(view, event, clean))) return
  view.dispatch(view.state.tr.replaceSelection(clean))
}

function judge(
  room: Room,
  { removed, restored, constraints }: Notes,
  { seed, total }: { seed: number; total: Total }
): void {
  const final = JSON.stringify(readText(room.text))
  for (const { text, editor } of room.people) {
    expect(JSON.stringify(readText(text)), `seed ${seed}`).toBe(final)
    expect(editor.view.state.doc.textContent).toBe(room.people[0]?.editor.view.state.doc.textContent)
  }
  const ids = markersOf(room.text).map(marker => marker.id)
  if (new Set(ids).size < ids.length) room.broken.push('an id is held twice')
  if (markersOf(room.text)[0]?.index !== 0) room.broken.push('the text does not begin with a marker')
  const letters = lettersOf(room.text)
  const typed = Array.from({ length: room.typed }, (_, index) => String.fromCharCode(0x4e00 + index))
  const all = [...typed, ...room.baseLetters()]
  const present = new Set(letters)
  const lost = all.filter(letter => !present.has(letter) && !removed.has(letter))
  const twice = letters.filter((letter, index) => letters.indexOf(letter) !== index)
  const bothUndid = twice.filter(letter => (restored.get(letter)?.size ?? 0) > 1).length
  const doubled = twice.length - bothUndid
  const beside = ({ left, letter, right }: Constraint) =>
    [left, letter, right].some(one => (restored.get(one)?.size ?? 0) > 0)
  const every = displacedIn(room, constraints)
  const displaced = every.filter(one => !beside(one))
  if (lost.length || doubled || displaced.length || room.broken.length) {
    const found = JSON.stringify({ lost, doubled, displaced, broken: room.broken })
    process.stdout.write(`seed ${seed}: ${found}\n`)
  }
  total.letters += room.typed
  total.lost += lost.length
  total.doubled += doubled
  total.bothUndid += bothUndid
  total.displaced += displaced.length
  total.besideRestored += every.length - displaced.length
  total.repairs += room.repairs
  total.broken.push(...room.broken)
}

/** Letters that don't stand between the neighbours that they were typed between. */
function displacedIn(room: Room, constraints: Constraint[]): Constraint[] {
  const places = new Map<string, { paragraph: number; at: number }>()
  let at = 0
  readText(room.text).paragraphs.forEach(({ runs }, paragraph) => {
    for (const run of runs)
      if ('text' in run) for (const one of run.text) places.set(one, { paragraph, at: at++ })
  })
  const wrong = (before: string, after: string) => {
    const [one, other] = [places.get(before), places.get(after)]
    if (!one || !other || before <= '\u3000' || after <= '\u3000') return false
    return one.at > other.at && (room.moves === 0 || one.paragraph === other.paragraph)
  }
  return constraints.filter(one => wrong(one.left, one.letter) || wrong(one.letter, one.right))
}
