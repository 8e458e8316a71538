import type { Field } from './anchor-fields.ts'

/** Words of a field that are on one side only. */
export interface Loose {
  field: Field
  from: number
  to: number
}

/** Words that went from one place to another. */
export interface Move {
  before: Loose
  after: Loose
}

/** So many equal letters in a row are not chance; what is shorter has to be all that went and all that came. */
const MOVED_LETTERS_MIN = 12
const WHOLE_LETTERS_MIN = 6
/** Places of one sequence of letters that are looked at. */
const PLACES_MAX = 8

/** Finds what was taken away in what was put elsewhere, the longest first, each letter once (AN4). */
export function movesBetween(removed: readonly Loose[], added: readonly Loose[]): Move[] {
  if (removed.length === 0 || added.length === 0) return []
  const found = [...wholeMoves(removed, added), ...longMoves(removed, added)]
  const length = ({ before }: Move): number => before.to - before.from
  return disjoint(found.sort((one, other) => length(other) - length(one)))
}

/** Short words that are all that went from one place and all that came to another. */
function wholeMoves(removed: readonly Loose[], added: readonly Loose[]): Move[] {
  const byWords = new Map<string, Loose[]>()
  for (const loose of added.map(trimmed)) {
    const words = wordsOf(loose)
    if (words !== '') byWords.set(words, [...(byWords.get(words) ?? []), loose])
  }
  const once = removed.map(trimmed)
  return once.flatMap(before => {
    const words = wordsOf(before)
    const places = byWords.get(words) ?? []
    const same = once.filter(other => wordsOf(other) === words)
    const [after] = places
    if (words.length < WHOLE_LETTERS_MIN || places.length !== 1 || same.length !== 1 || !after) return []
    return [{ before, after }]
  })
}

/** Every longest common sequence that begins with the same letters at the beginning of a word. */
function longMoves(removed: readonly Loose[], added: readonly Loose[]): Move[] {
  const places = new Map<string, { loose: Loose; at: number }[]>()
  for (const loose of removed)
    for (const at of wordStarts(loose)) {
      const key = loose.field.text.slice(at, at + MOVED_LETTERS_MIN)
      const list = places.get(key)
      if (list === undefined) places.set(key, [{ loose, at }])
      else if (list.length < PLACES_MAX) list.push({ loose, at })
    }
  if (places.size === 0) return []
  return added.flatMap(loose => {
    const covered = new Map<Loose, number>()
    return wordStarts(loose).flatMap(at => {
      const known = places.get(loose.field.text.slice(at, at + MOVED_LETTERS_MIN)) ?? []
      return known.flatMap(place => {
        if ((covered.get(place.loose) ?? -1) > at && known.length === 1) return []
        const move = extended(place, { loose, at })
        covered.set(place.loose, move.after.to)
        return [move]
      })
    })
  })
}

function wordStarts({ field: { text }, from, to }: Loose): number[] {
  const starts: number[] = []
  for (let at = from; at + MOVED_LETTERS_MIN <= to; at++)
    if (at === from || /\s/u.test(text[at - 1] ?? ' ')) starts.push(at)
  return starts
}

interface Spot {
  loose: Loose
  at: number
}

/** As long as both say the same. */
function extended(one: Spot, other: Spot): Move {
  const [before, after] = [one.loose.field.text, other.loose.field.text]
  let left = 0
  while (
    one.at - left > one.loose.from &&
    other.at - left > other.loose.from &&
    before[one.at - left - 1] === after[other.at - left - 1]
  )
    left++
  let right = MOVED_LETTERS_MIN
  while (
    one.at + right < one.loose.to &&
    other.at + right < other.loose.to &&
    before[one.at + right] === after[other.at + right]
  )
    right++
  return {
    before: { field: one.loose.field, from: one.at - left, to: one.at + right },
    after: { field: other.loose.field, from: other.at - left, to: other.at + right }
  }
}

/** What has a place already is taken off the rest, which counts only while it is long enough. */
function disjoint(moves: readonly Move[]): Move[] {
  const taken: Move[] = []
  for (const move of moves) {
    const left = taken.reduce<Move | null>((rest, other) => rest && without(rest, other), move)
    if (left !== null && (left === move || left.before.to - left.before.from >= MOVED_LETTERS_MIN))
      taken.push(left)
  }
  return taken
}

function without(move: Move, other: Move): Move | null {
  const start = Math.max(cutStart(move.before, other.before), cutStart(move.after, other.after))
  const end = Math.max(cutEnd(move.before, other.before), cutEnd(move.after, other.after))
  if (start + end >= move.before.to - move.before.from) return null
  if (start === 0 && end === 0) return move
  const cut = ({ field, from, to }: Loose): Loose => ({ field, from: from + start, to: to - end })
  return { before: cut(move.before), after: cut(move.after) }
}

const overlaps = (one: Loose, other: Loose): boolean =>
  one.field === other.field && one.from < other.to && other.from < one.to

const cutStart = (one: Loose, other: Loose): number =>
  overlaps(one, other) && other.from <= one.from ? other.to - one.from : 0
const cutEnd = (one: Loose, other: Loose): number =>
  overlaps(one, other) && other.from > one.from ? one.to - other.from : 0

const wordsOf = ({ field, from, to }: Loose): string => field.text.slice(from, to)

/** Without the white space at its ends. */
function trimmed(loose: Loose): Loose {
  const words = wordsOf(loose)
  const from = loose.from + (words.length - words.trimStart().length)
  return { field: loose.field, from, to: Math.max(from, loose.to - (words.length - words.trimEnd().length)) }
}
