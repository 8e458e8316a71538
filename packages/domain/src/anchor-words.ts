import { align, type Budget } from './align.ts'
import type { Field } from './anchor-fields.ts'
import { createNumbering, stretchesOf, tokensOf, type WordToken } from './word-tokens.ts'

/** Letters that both sides have: `length` of them from `from` of the former words, from `at` of the later. */
export interface Kept {
  from: number
  at: number
  length: number
}

/** A stretch between what was kept, on both sides; either may be empty. */
export interface Gap {
  from: number
  to: number
  at: number
  until: number
}

/** Whatever is aligned of one field costs at most so many steps. */
const STEPS_MAX = 400_000
/** Letters of a changed word are told apart up to this length of a gap. */
const GAP_LETTERS_MAX = 80
/** So few letters in the middle of a changed word are kept by chance. */
const CHANCE_LETTERS = 2

/** What of the words of a field stayed: by words first, then by letters inside of what changed. */
export function keptWords(before: Field, after: Field): Kept[] {
  if (before.text === after.text && sameBrackets(before, after))
    return [{ from: 0, at: 0, length: before.text.length }]
  const numbering = createNumbering()
  const known = before.runs !== null && after.runs !== null
  const tokens = (field: Field): WordToken[] =>
    tokensOf(stretchesOf([known ? (field.runs ?? []) : [{ text: field.text }]]), numbering)
  const [one, other] = [tokens(before), tokens(after)]
  const budget: Budget = { left: STEPS_MAX, exceeded: false }
  const kept: Kept[] = []
  for (const [i, j] of align(keysOf(one), keysOf(other), budget)) {
    const [from, to] = [one[i], other[j]]
    if (from && to) add(kept, { from: from.start, at: to.start, length: from.end - from.start })
  }
  const lengths = { before: before.text.length, after: after.text.length }
  const inside = gapsOf(kept, lengths).flatMap(gap => keptLetters(before.text, after.text, gap))
  return [...kept, ...inside].sort((left, right) => left.from - right.from).reduce(joined, [])
}

/** What lies between kept stretches. */
export function gapsOf(kept: readonly Kept[], lengths: { before: number; after: number }): Gap[] {
  const gaps: Gap[] = []
  let [from, at] = [0, 0]
  for (const next of [...kept, { from: lengths.before, at: lengths.after, length: 0 }]) {
    if (next.from > from || next.at > at) gaps.push({ from, to: next.from, at, until: next.at })
    from = next.from + next.length
    at = next.at + next.length
  }
  return gaps
}

const keysOf = (tokens: readonly WordToken[]): Int32Array => Int32Array.from(tokens, ({ key }) => key)

const sameBrackets = (before: Field, after: Field): boolean =>
  before.runs === null || after.runs === null || bracketsIn(before) === bracketsIn(after)

const bracketsIn = ({ runs }: Field): string =>
  (runs ?? []).flatMap(run => ('bracket' in run ? [run.bracket] : [])).join(' ')

/** The beginning and the end of a changed word stay what they are, and what is left in between is compared. */
function keptLetters(before: string, after: string, gap: Gap): Kept[] {
  let { from, to, at, until } = gap
  const kept: Kept[] = []
  const front = commonLength(before.slice(from, to), after.slice(at, until))
  if (front > 0) kept.push({ from, at, length: front })
  from += front
  at += front
  const back = commonLength(backwards(before.slice(from, to)), backwards(after.slice(at, until)))
  to -= back
  until -= back
  if (to > from && until > at && Math.max(to - from, until - at) <= GAP_LETTERS_MAX)
    kept.push(...middle(before.slice(from, to), after.slice(at, until), { from, at }))
  if (back > 0) kept.push({ from: to, at: until, length: back })
  return kept
}

function middle(one: string, other: string, { from, at }: { from: number; at: number }): Kept[] {
  const budget: Budget = { left: STEPS_MAX, exceeded: false }
  const kept: Kept[] = []
  for (const [i, j] of align(codesOf(one), codesOf(other), budget))
    add(kept, { from: from + i, at: at + j, length: 1 })
  return kept.filter(({ length }) => length > CHANCE_LETTERS)
}

const codesOf = (text: string): Int32Array =>
  Int32Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

const backwards = (text: string): string => text.split('').reverse().join('')

function add(kept: Kept[], next: Kept): void {
  const last = kept.at(-1)
  if (last && last.from + last.length === next.from && last.at + last.length === next.at)
    last.length += next.length
  else kept.push({ ...next })
}

function joined(kept: Kept[], next: Kept): Kept[] {
  add(kept, next)
  return kept
}
