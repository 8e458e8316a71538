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

export const stretchLength = (stretch: Stretch): number => ('text' in stretch ? stretch.text.length : 1)

/** Everything that tells two lists of stretches apart but their marks. */
export const written = (stretches: readonly Stretch[]): string =>
  stretches.map(stretch => ('bracket' in stretch ? `\0${stretch.bracket}\0` : characters(stretch))).join('')

const characters = (stretch: Stretch): string =>
  'text' in stretch ? stretch.text : 'bracket' in stretch ? BRACKET_CHARACTER : BOUNDARY_CHARACTER

/** Words are letters, digits and what combines with them; every sign stands alone, white space stands together. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|./gsu

/** The tokens of stretches, numbered so that equal ones have equal numbers. */
export function tokensOf(stretches: readonly Stretch[], numbering: Numbering): WordToken[] {
  const special = specialPlaces(stretches)
  const plain = stretches.map(characters).join('')
  const tokens: WordToken[] = []
  for (const { 0: text, index } of plain.matchAll(TOKEN)) cut(text, index)
  return tokens

  /** White space may hold a boundary, which is a token of its own. */
  function cut(text: string, start: number): void {
    for (let at = start; at < start + text.length;) {
      const here = special.get(at)
      let end = here === undefined ? start + text.length : at + 1
      for (let next = at + 1; next < end; next++) if (special.has(next)) end = next
      const part = text.slice(at - start, end - start)
      tokens.push({ key: numbering(here?.key ?? part), kind: here?.kind ?? kindOf(part), start: at, end })
      at = end
    }
  }
}

interface Special {
  kind: 'bracket' | 'boundary'
  key: string
}

function specialPlaces(stretches: readonly Stretch[]): Map<number, Special> {
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
  return places
}

function kindOf(text: string): WordToken['kind'] {
  if (/^[\p{L}\p{N}\p{M}]/u.test(text)) return 'word'
  return /^\s/u.test(text) ? 'space' : 'sign'
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
