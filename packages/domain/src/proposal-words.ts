import { align } from './align.ts'
import { bracketsIn, sameLetters } from './merge.ts'
import { hunksOf, sideOfRuns } from './merge-hunks.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { BRACKET_CHARACTER, type Marks, type Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { holdsBracketLetter, inOneLine, joinRuns, plain, sliceRuns } from './words.ts'

/**
 * Words as they were sent, as words of the paragraph (PR6): each U+FFFC is the bracket that stood at that place of the
 * base, words without any marks keep the marks of the words that they keep, and line breaks are spaces. A wish neither
 * adds brackets nor takes any away.
 */
export function wordsSent(base: readonly Run[], sent: readonly Run[]): Outcome<Run[]> {
  const tidy = joinRuns(inOneLine(sent))
  const named = withBrackets(base, tidy)
  const marked = keepMarks(base, named)
  if (bracketsIn(marked).join() === bracketsIn(base).join() && !holdsBracketLetter(marked))
    return grant(marked)
  return refuse(
    'PR6',
    'Nothing was proposed: the words hold other brackets than the paragraph.',
    'Leave each bracket where it stands; brackets are opened, reworded and closed by acts of their own.'
  )
}

/** Gives every U+FFFC the bracket that stands at that place of the base, as a comparison of the two finds it. */
function withBrackets(base: readonly Run[], sent: readonly Run[]): Run[] {
  if (!holdsBracketLetter(sent)) return [...sent]
  const [one, two] = [plain(base), plain(sent)]
  const places = new Map(bracketPlaces(base))
  const pairs = align(codesOf(one), codesOf(two), { left: COMPARISONS, exceeded: false })
  const found = new Map(pairs.flatMap(([i, j]) => (places.has(i) ? [[j, places.get(i) ?? '']] : [])))
  let at = 0
  return sent.flatMap((run): Run[] => {
    if ('bracket' in run) {
      at++
      return [run]
    }
    const start = at
    at += run.text.length
    return piecesOf(run, start, found)
  })
}

const COMPARISONS = 5_000_000

function codesOf(text: string): Uint16Array {
  const list = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) list[i] = text.charCodeAt(i)
  return list
}

function bracketPlaces(runs: readonly Run[]): [number, string][] {
  let at = 0
  return runs.flatMap((run): [number, string][] => {
    const start = at
    at += 'bracket' in run ? 1 : run.text.length
    return 'bracket' in run ? [[start, run.bracket]] : []
  })
}

function piecesOf(
  run: { text: string; marks?: Marks },
  start: number,
  found: ReadonlyMap<number, string>
): Run[] {
  const pieces: Run[] = []
  let from = 0
  for (let i = 0; i < run.text.length; i++) {
    const bracket = run.text[i] === BRACKET_CHARACTER ? found.get(start + i) : undefined
    if (bracket === undefined) continue
    pieces.push({ ...run, text: run.text.slice(from, i) }, { bracket })
    from = i + 1
  }
  return joinRuns([...pieces, { ...run, text: run.text.slice(from) }])
}

/** Whoever types plain words does not mean to take marks away; with the very same letters, he means nothing else. */
function keepMarks(base: readonly Run[], sent: readonly Run[]): Run[] {
  const unmarked = sent.every(run => 'bracket' in run || run.marks === undefined)
  const isMarked = base.some(run => 'text' in run && run.marks !== undefined)
  if (!unmarked || !isMarked || sameLetters(base, sent)) return [...sent]
  const numbering = createNumbering()
  const [one, two] = [sideOfRuns(base, numbering), sideOfRuns(sent, numbering)]
  const marks: (Marks | undefined)[] = []
  let [at, otherAt] = [0, 0]
  const end = { from: one.tokens.length, to: 0, otherFrom: 0, otherTo: 0 }
  for (const hunk of [...hunksOf(one, two), end]) {
    for (; at < hunk.from; at++, otherAt++) {
      const [kept, now] = [one.tokens[at], two.tokens[otherAt]]
      if (!kept || !now) continue
      for (let i = 0; kept.start + i < kept.end; i++) marks[now.start + i] = one.marks[kept.start + i]
    }
    ;[at, otherAt] = [hunk.to, hunk.otherTo]
  }
  return withMarks(sent, marks)
}

function withMarks(runs: readonly Run[], marks: readonly (Marks | undefined)[]): Run[] {
  let at = 0
  return joinRuns(
    runs.flatMap((run): Run[] => {
      if ('bracket' in run) {
        at++
        return [run]
      }
      const start = at
      at += run.text.length
      return Array.from({ length: run.text.length }, (_, i): Run => {
        const own = marks[start + i]
        return { text: run.text.slice(i, i + 1), ...(own ? { marks: own } : {}) }
      })
    })
  )
}

/**
 * A suggestion's words as a whole paragraph (SG3): for the words that were selected; without a place, as the paragraph
 * itself where it shares at least half of its words, else behind its last word.
 */
export function suggestedRuns(
  base: readonly Run[],
  wording: readonly Run[],
  place: { start: number; end: number } | null
): Run[] {
  if (place !== null) return spliced(base, wording, place)
  if (alike(base, wording)) return joinRuns(wording)
  const end = plain(base).replace(/[\s.,;:!?]+$/u, '').length
  const behind = end === 0 || /^[\s,.;:]/u.test(plain(wording)) ? wording : [{ text: ' ' }, ...wording]
  return spliced(base, behind, { start: end, end })
}

const spliced = (
  base: readonly Run[],
  wording: readonly Run[],
  { start, end }: { start: number; end: number }
): Run[] => joinRuns([...sliceRuns(base, 0, start), ...wording, ...sliceRuns(base, end, plain(base).length)])

/** At least half of the words of both together are in common. */
function alike(one: readonly Run[], other: readonly Run[]): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  const rest = [...right]
  const shared = left.filter(word => {
    const index = rest.indexOf(word)
    if (index >= 0) rest.splice(index, 1)
    return index >= 0
  }).length
  return left.length + right.length > 0 && (2 * shared) / (left.length + right.length) >= 0.5
}

const wordsOf = (runs: readonly Run[]): string[] =>
  plain(runs)
    .toLowerCase()
    .split(/[^\p{L}\p{N}\uFFFC]+/u)
    .filter(word => word !== '')
