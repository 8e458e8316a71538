import type { BracketId } from './ids.ts'
import { BRACKET_CHARACTER, type Marks, type Run } from './text.ts'

/** A stretch of words with equal marks, the place of a bracket, or the boundary between two paragraphs. */
export type Stretch = { text: string; marks: Marks | undefined } | { bracket: BracketId } | { boundary: true }

/** A word, white space, a sign, a bracket or a boundary; `start` and `end` are UTF-16 code units of `plain`. */
export interface WordToken {
  key: number
  kind: 'word' | 'space' | 'sign' | 'bracket' | 'boundary'
  start: number
  end: number
}

/** Gives equal strings equal numbers. */
export type Numbering = (token: string) => number

/** A numbering of its own: equal tokens get equal numbers, in the order in which they are first seen. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>()
  return token => {
    const known = numbers.get(token)
    if (known !== undefined) return known
    numbers.set(token, numbers.size)
    return numbers.size - 1
  }
}

/** Paragraphs in a row as stretches, with a boundary between each two. */
export const stretchesOf = (paragraphs: readonly (readonly Run[])[]): Stretch[] =>
  paragraphs.flatMap((runs, index) => [
    ...(index > 0 ? [{ boundary: true } as const] : []),
    ...runs.map((run): Stretch => ('bracket' in run ? run : { text: run.text, marks: run.marks }))
  ])

const BOUNDARY_CHARACTER = '\u2029'

/** In UTF-16 code units; a bracket and a boundary are one each. */
export const stretchLength = (stretch: Stretch): number => ('text' in stretch ? stretch.text.length : 1)

/** Everything that tells two lists of stretches apart but their marks. */
export const written = (stretches: readonly Stretch[]): string =>
  stretches.map(stretch => ('bracket' in stretch ? `\0${stretch.bracket}\0` : characters(stretch))).join('')

const characters = (stretch: Stretch): string =>
  'text' in stretch ? stretch.text : 'bracket' in stretch ? BRACKET_CHARACTER : BOUNDARY_CHARACTER

/** The tokens of stretches, numbered so that equal ones have equal numbers. */
export function tokensOf(stretches: readonly Stretch[], numbering: Numbering): WordToken[] {
  const special = specialPlaces(stretches)
  const plain = stretches.map(characters).join('')
  const tokens: WordToken[] = []
  for (let start = 0; start < plain.length;) {
    const here = special?.get(start)
    const kind = here?.kind ?? kindAt(plain, start)
    const end = here ? start + 1 : endOf(plain, start, { kind, special })
    tokens.push({ key: numbering(here?.key ?? plain.slice(start, end)), kind, start, end })
    start = end
  }
  return tokens
}

/**
 * Words are letters, digits and what combines with them; every sign stands alone, white space stands together. White
 * space may hold a boundary, which is a token of its own.
 */
function endOf(
  plain: string,
  start: number,
  { kind, special }: { kind: WordToken['kind']; special: ReadonlyMap<number, Special> | null }
): number {
  let end = start + lengthAt(plain, start)
  if (kind === 'sign') return end
  while (end < plain.length && kindAt(plain, end) === kind && !special?.has(end)) end += lengthAt(plain, end)
  return end
}

type CharacterKind = 'word' | 'space' | 'sign'

const WORD = /^[\p{L}\p{N}\p{M}]/u
const SPACE = /^\s/u

/** A whole text is read by it, so that the characters that are most of it are not asked one by one. */
const kindOf = (character: string): CharacterKind =>
  WORD.test(character) ? 'word' : SPACE.test(character) ? 'space' : 'sign'

const LATIN: readonly CharacterKind[] = Array.from({ length: 0x250 }, (_, code) =>
  kindOf(String.fromCharCode(code))
)

function kindAt(plain: string, at: number): CharacterKind {
  const code = plain.charCodeAt(at)
  return LATIN[code] ?? kindOf(String.fromCodePoint(plain.codePointAt(at) ?? code))
}

const lengthAt = (plain: string, at: number): number => ((plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

interface Special {
  kind: 'bracket' | 'boundary'
  key: string
}

/** Null where there are none. */
function specialPlaces(stretches: readonly Stretch[]): Map<number, Special> | null {
  const places = new Map<number, Special>()
  let at = 0
  for (const stretch of stretches) {
    // No word is spelled with the character of a bracket and more letters behind it: each sign stands alone.
    if ('bracket' in stretch)
      places.set(at, { kind: 'bracket', key: `${BRACKET_CHARACTER}${stretch.bracket}` })
    else if ('boundary' in stretch)
      places.set(at, { kind: 'boundary', key: `${BOUNDARY_CHARACTER}${BOUNDARY_CHARACTER}boundary` })
    at += stretchLength(stretch)
  }
  return places.size > 0 ? places : null
}

/** Takes stretches from the front, cut where the length ends. */
export function createCutter(stretches: readonly Stretch[]): {
  /** What is left of the stretch that is next; 0 at the end. */
  left(): number
  take(length: number): Stretch | null
} {
  let index = 0
  let used = 0
  const left = (): number => {
    const stretch = stretches[index]
    return stretch === undefined ? 0 : stretchLength(stretch) - used
  }
  return {
    left,
    take: length => {
      const stretch = stretches[index]
      if (stretch === undefined) return null
      const taken = Math.min(length, left())
      const piece = 'text' in stretch ? { ...stretch, text: stretch.text.slice(used, used + taken) } : stretch
      used += taken
      if (left() === 0) {
        index++
        used = 0
      }
      return piece
    }
  }
}
