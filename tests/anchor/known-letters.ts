import { BRACKET_CHARACTER, plain, type Text } from '@acuerdo/domain'
import type { Chance } from '../compare/edit-script.ts'

/** A letter that is told from every other one, whatever it says. */
export interface Letter {
  uid: number
  text: string
  bracket?: string
}

export interface Known {
  id: string
  letters: Letter[]
}

let fresh = 0

/** A text of which every letter is known for ever. */
export const known = ({ paragraphs }: Text): Known[] =>
  paragraphs.map(({ id, runs }) => ({
    id,
    letters: runs.flatMap((run): Letter[] =>
      'bracket' in run
        ? [{ uid: fresh++, text: BRACKET_CHARACTER, bracket: run.bracket }]
        : run.text.split('').map(text => ({ uid: fresh++, text }))
    )
  }))

export const textOf = (paragraphs: readonly Known[]): Text => ({
  paragraphs: paragraphs.map(({ id, letters }) => ({
    id,
    part: 'op',
    runs: letters.map(({ text, bracket }) => (bracket === undefined ? { text } : { bracket }))
  }))
})

export const EDITS = [
  'insert',
  'type',
  'delete',
  'delete the quote',
  'replace',
  'split',
  'join',
  'move',
  'cut and paste',
  'cut and paste of a paragraph',
  'undo',
  'restore'
] as const
export type EditName = (typeof EDITS)[number]

/** Paragraphs as they were before each edit, the first first. */
export interface History {
  states: Known[][]
  edits: EditName[]
}

/** Most of the edits are made in and around the paragraph `focus`. */
export function edited(
  begin: readonly Known[],
  { count, focus }: { count: number; focus: Quoted },
  chance: Chance
): History {
  const history: History = { states: [[...begin]], edits: [] }
  const words = begin.flatMap(
    ({ letters }) =>
      letters
        .map(({ text }) => text)
        .join('')
        .match(/\p{L}+/gu) ?? []
  )
  while (history.edits.length < count) {
    const name = EDITS[chance(EDITS.length)] ?? 'insert'
    const now = history.states.at(-1) ?? []
    const next = MADE[name]({ now, history, words, chance, focus })
    if (next === null) continue
    history.states.push(next)
    history.edits.push(name)
  }
  return history
}

interface Making {
  focus: Quoted
  now: readonly Known[]
  history: History
  words: readonly string[]
  chance: Chance
}

const MADE: Record<EditName, (making: Making) => Known[] | null> = {
  insert: making => at(making, letters => [spot(letters, making.chance), 0, written(making)]),
  type: making =>
    at(making, letters => [making.chance(letters.length + 1), 0, lettersOf(typed(making.chance))]),
  delete: making => at(making, letters => [...range(letters, making.chance), []]),
  replace: making => at(making, letters => [...range(letters, making.chance), written(making)]),
  'delete the quote': ({ now, focus, chance }) => {
    const uids = new Set(focus.paragraph.letters.slice(focus.start, focus.end).map(({ uid }) => uid))
    const more = [chance(3) * chance(10), chance(3) * chance(10)] as const
    return now.map(paragraph => {
      const first = paragraph.letters.findIndex(({ uid }) => uids.has(uid))
      const last = paragraph.letters.map(({ uid }) => uids.has(uid)).lastIndexOf(true)
      if (first < 0) return paragraph
      const letters = paragraph.letters.filter((_, i) => i < first - more[0] || i > last + more[1])
      return { ...paragraph, letters }
    })
  },
  split: ({ now, chance, focus }) => {
    const index = indexOf(now, focus, chance)
    const one = now[index]
    if (!one || one.letters.length < 4) return null
    const place = spot(one.letters, chance)
    const rest = { id: `new${fresh++}`, letters: one.letters.slice(place) }
    return [
      ...now.slice(0, index),
      { ...one, letters: one.letters.slice(0, place) },
      rest,
      ...now.slice(index + 1)
    ]
  },
  join: ({ now, chance, focus }) => {
    const index = indexOf(now, focus, chance) - chance(2)
    const [one, other] = [now[index], now[index + 1]]
    if (!one || !other) return null
    const joined = { ...one, letters: [...one.letters, ...other.letters] }
    return [...now.slice(0, index), joined, ...now.slice(index + 2)]
  },
  move: ({ now, chance, focus }) => {
    const from = indexOf(now, focus, chance)
    const moved = now.filter((_, index) => index !== from)
    moved.splice(chance(now.length), 0, ...now.slice(from, from + 1))
    return moved
  },
  'cut and paste': making => {
    const from = indexOf(making.now, making.focus, making.chance)
    const source = making.now[from]
    if (!source || source.letters.length < 8) return null
    const [start, length] = range(source.letters, making.chance)
    const cut = source.letters.slice(start, start + length)
    const without = making.now.map((paragraph, index) =>
      index === from
        ? {
            ...paragraph,
            letters: [...source.letters.slice(0, start), ...source.letters.slice(start + length)]
          }
        : paragraph
    )
    return at({ ...making, now: without }, letters => [spot(letters, making.chance), 0, cut])
  },
  'cut and paste of a paragraph': ({ now, chance, focus }) => {
    const from = indexOf(now, focus, chance)
    const source = now[from]
    if (!source) return null
    const rest = now.filter((_, index) => index !== from)
    rest.splice(chance(now.length), 0, { id: `new${fresh++}`, letters: source.letters })
    return rest
  },
  undo: ({ history }) => history.states.at(-2) ?? null,
  restore: ({ now, history, chance, focus }) => {
    const former = history.states[0] ?? []
    const index = indexOf(now, focus, chance)
    const then = former.find(({ id }) => id === now[index]?.id)
    // A letter stands once: what was moved elsewhere meanwhile is not brought back.
    const elsewhere = new Set(
      now.flatMap(({ letters }, i) => (i === index ? [] : letters.map(({ uid }) => uid)))
    )
    if (!then || then.letters.some(({ uid }) => elsewhere.has(uid))) return null
    return now.map((paragraph, i) => (i === index ? then : paragraph))
  }
}

/** Three times out of four where the letters of the focus are. */
function indexOf(now: readonly Known[], { paragraph, start }: Quoted, chance: Chance): number {
  const uid = paragraph.letters[start]?.uid
  const index = now.findIndex(({ letters }) => letters.some(letter => letter.uid === uid))
  return index < 0 || chance(4) === 0 ? chance(now.length) : index
}

function at(
  { now, chance, focus }: Pick<Making, 'now' | 'chance' | 'focus'>,
  change: (letters: Letter[]) => [number, number, Letter[]]
): Known[] {
  const index = indexOf(now, focus, chance)
  return now.map((paragraph, i) => {
    if (i !== index) return paragraph
    const letters = [...paragraph.letters]
    letters.splice(...splice(change(paragraph.letters)))
    return { ...paragraph, letters }
  })
}

const splice = ([start, length, put]: [number, number, Letter[]]): [number, number, ...Letter[]] => [
  start,
  length,
  ...put
]

/** The beginning of a word mostly, as people edit. */
function spot(letters: readonly Letter[], chance: Chance): number {
  const place = chance(letters.length + 1)
  if (chance(4) === 0) return place
  const next = letters.findIndex(({ text }, index) => index >= place && text === ' ')
  return next < 0 ? place : next + 1
}

function range(letters: readonly Letter[], chance: Chance): [number, number] {
  const start = spot(letters, chance)
  const end = Math.min(letters.length, start + 1 + chance(chance(3) === 0 ? 120 : 30))
  return [start, Math.max(0, end - start)]
}

const written = ({ words, chance }: Pick<Making, 'words' | 'chance'>): Letter[] =>
  lettersOf(Array.from({ length: 1 + chance(5) }, () => `${words[chance(words.length)] ?? ''} `).join(''))

const typed = (chance: Chance): string =>
  Array.from({ length: 1 + chance(4) }, () => 'abcdefghijklmnopqrstuvwxyz ,.'[chance(29)] ?? ' ').join('')

const lettersOf = (text: string): Letter[] => text.split('').map(letter => ({ uid: fresh++, text: letter }))

export interface Quoted {
  paragraph: Known
  start: number
  end: number
}

/** A stretch of whole words. */
export function quoted(paragraphs: readonly Known[], chance: Chance): Quoted | null {
  const paragraph = paragraphs[chance(paragraphs.length)]
  if (paragraph === undefined) return null
  const words = [...plain(textOf([paragraph]).paragraphs[0]?.runs ?? []).matchAll(/[\p{L}\p{N}]+/gu)]
  const from = chance(words.length)
  const [first, last] = [words[from], words[Math.min(words.length - 1, from + chance(8))]]
  if (!first || !last) return null
  const [start, end] = [first.index, last.index + last[0].length]
  return end - start >= QUOTE_LETTERS_MIN ? { paragraph, start, end } : null
}

const QUOTE_LETTERS_MIN = 8
