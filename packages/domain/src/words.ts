import { BRACKET_CHARACTER, type Marks, type Run } from './text.ts'

/** The characters of runs, a bracket as one U+FFFC; offsets into it are UTF-16 code units. */
export const plain = (runs: readonly Run[]): string =>
  runs.map(run => ('bracket' in run ? BRACKET_CHARACTER : run.text)).join('')

/** Words as a paragraph or a wording holds them: in one line, so that line breaks are spaces (TX9). */
export const inOneLine = (runs: readonly Run[]): Run[] =>
  runs.map(run => ('bracket' in run ? run : { ...run, text: run.text.replaceAll(LINE_BREAKS, ' ') }))

const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu

/** Whether the letter that stands for a bracket stands among words, where no bracket is (TX9). */
export const holdsBracketLetter = (runs: readonly Run[]): boolean =>
  runs.some(run => 'text' in run && run.text.includes(BRACKET_CHARACTER))

/** The beginning of words for a line of at most `most` letters, cut where a word ends; a bracket is shown as `[…]`. */
export function beginningOf(words: string, most: number): string {
  const shown = words.replaceAll(BRACKET_CHARACTER, '[…]').replaceAll(/\s+/g, ' ').trim()
  if (shown.length <= most) return shown
  const cut = shown.slice(0, most)
  // A word that is longer than all that is shown is cut.
  const end = cut.lastIndexOf(' ')
  return `${end > 0 ? cut.slice(0, end) : cut} …`
}

/** Words split on white space, each run on its own; a bracket is no word (TX3). */
export function countWords(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + ('bracket' in run ? 0 : wordsOf(run.text)), 0)
}

const wordsOf = (text: string): number => text.split(/\s+/u).filter(word => word !== '').length

/** The same words in as few runs as possible: equal neighbours joined, empty runs dropped (TX4). */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if ('bracket' in run) joined.push(run)
    else if (run.text === '') continue
    else if (last !== undefined && 'text' in last && sameMarks(last.marks, run.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else joined.push(hasMarks(run.marks) ? run : { text: run.text })
  }
  return joined
}

/** Whether two sets of marks are equal; no marks and an empty set are the same. */
export function sameMarks(one: Marks = {}, other: Marks = {}): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.link === other.link
  )
}

const hasMarks = (marks: Marks | undefined): boolean => !sameMarks(marks, {})

/** The longest address of a link, in UTF-16 code units. */
export const LINK_LENGTH_MAX = 2_048

/**
 * Whether an address may stand behind words: http, https or mailto, written plainly. White space, control and
 * invisible characters are refused wherever they stand, because browsers drop some of them before they
 * read the scheme (TX6).
 */
export function allowedLink(href: string): boolean {
  if (href.length > LINK_LENGTH_MAX || /[\p{C}\p{Z}\\"<>]/u.test(href)) return false
  return /^https?:\/\/[^/?#]/i.test(href) || /^mailto:[^?@]+@[^?@]+(\?|$)/i.test(href)
}

/** Runs from one offset to another, in UTF-16 code units; a bracket is one. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = []
  let at = 0
  for (const run of runs) {
    const length = 'bracket' in run ? 1 : run.text.length
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
    if (end > start) slice.push('bracket' in run ? run : { ...run, text: run.text.slice(start, end) })
    at += length
    if (at >= to) break
  }
  return slice
}
