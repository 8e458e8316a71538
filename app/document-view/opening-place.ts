import { BRACKET_CHARACTER } from '@acuerdo/domain'

/** A stretch of a paragraph, in UTF-16 code units in which a bracket counts one. */
export interface Stretch {
  start: number
  end: number
}

/** Where words stand in a paragraph, whatever spaces were copied; null where they do not, or more than once. */
export function placeOfWords(text: string, quote: string): Stretch | null {
  const parts = quote.trim().split(/\s+/u)
  if (parts[0] === '') return null
  const escaped = parts.map(part =>
    part.replaceAll('[…]', BRACKET_CHARACTER).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  )
  const found = [...text.matchAll(new RegExp(escaped.join('\\s+'), 'gu'))]
  const [only, more] = found
  return only === undefined || more !== undefined
    ? null
    : { start: only.index, end: only.index + only[0].length }
}

const WORD_BEFORE = /[\p{L}\p{N}\p{P}]$/u
const WORD_FIRST = /^[\p{L}\p{N}([“‘«]/u
const WORD_AFTER = /^[\p{L}\p{N}]/u

/** Words that are added between others, with the space that parts them from those beside them. */
export function spaced(words: string, before: string, after: string): string {
  const left = WORD_BEFORE.test(before) && WORD_FIRST.test(words) ? ' ' : ''
  const right = WORD_AFTER.test(after) && /\S$/u.test(words) ? ' ' : ''
  return `${left}${words}${right}`
}
