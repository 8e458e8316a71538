import type { Bracket } from './bracket.ts'
import { hunksOf, sideOfRuns } from './merge-hunks.ts'
import { BRACKET_CHARACTER, type Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { joinRuns, plain } from './words.ts'

/** Readings of the brackets of one paragraph that are tried at most. */
const READINGS_MAX = 64

/**
 * Plain words of somebody's draft with the brackets of the paragraph where they stand (CT2): as U+FFFC, as words in square
 * brackets, or read as one of the wordings or the base. Null where none of it fits.
 */
export function withBracketsOf(
  base: readonly Run[],
  brackets: readonly Bracket[],
  words: string
): Run[] | null {
  const ids = base.flatMap(run => ('bracket' in run ? [run.bracket] : []))
  if (ids.length === 0) return words.includes(BRACKET_CHARACTER) ? null : [{ text: words }]
  const marked = words.includes(BRACKET_CHARACTER)
    ? words
    : words.replaceAll(/\[[^[\]]*\]/gu, BRACKET_CHARACTER)
  const pieces = marked.split(BRACKET_CHARACTER)
  if (pieces.length === ids.length + 1)
    return joinRuns(
      pieces.flatMap((text, index): Run[] => [
        { text },
        ...ids.slice(index, index + 1).map(bracket => ({ bracket }))
      ])
    )
  return pieces.length > 1 ? null : readAsWording(base, brackets, words)
}

interface Reading {
  text: string
  /** Where each bracket's words stand in it. */
  spans: { bracket: string; start: number; end: number }[]
}

function readAsWording(base: readonly Run[], brackets: readonly Bracket[], words: string): Run[] | null {
  const found = readingsOf(base, brackets).flatMap(reading => foundIn(reading, words) ?? [])
  const best = found.reduce<Found | null>((one, other) => (one && one.kept >= other.kept ? one : other), null)
  return best?.runs ?? null
}

function readingsOf(base: readonly Run[], brackets: readonly Bracket[]): Reading[] {
  let readings: Reading[] = [{ text: '', spans: [] }]
  for (const run of base) {
    const wordings = 'bracket' in run ? wordingsOf(brackets.find(({ id }) => id === run.bracket)) : [run.text]
    readings = readings
      .flatMap(({ text, spans }) =>
        wordings.map(wording => ({
          text: text + wording,
          spans:
            'bracket' in run
              ? [...spans, { bracket: run.bracket, start: text.length, end: text.length + wording.length }]
              : spans
        }))
      )
      .slice(0, READINGS_MAX)
  }
  return readings
}

const wordingsOf = (bracket: Bracket | undefined): string[] => [
  ...new Set([plain(bracket?.base ?? []), ...(bracket?.alternatives ?? []).map(({ runs }) => plain(runs))])
]

interface Found {
  runs: Run[]
  /** Letters that the reading and the draft have in common. */
  kept: number
}

/** The draft with the brackets in place, where all of their words in this reading stand there word for word. */
function foundIn({ text, spans }: Reading, words: string): Found | null {
  const numbering = createNumbering()
  const [one, two] = [sideOfRuns([{ text }], numbering), sideOfRuns([{ text: words }], numbering)]
  const places = new Int32Array(text.length + 1).fill(-1)
  let [at, otherAt, kept] = [0, 0, 0]
  const end = { from: one.tokens.length, to: 0, otherFrom: two.tokens.length, otherTo: 0 }
  for (const hunk of [...hunksOf(one, two), end]) {
    for (; at < hunk.from; at++, otherAt++) {
      const [mine, theirs] = [one.tokens[at], two.tokens[otherAt]]
      if (!mine || !theirs) continue
      kept += mine.end - mine.start
      for (let i = mine.start; i <= mine.end; i++) places[i] = theirs.start + i - mine.start
    }
    ;[at, otherAt] = [hunk.to, hunk.otherTo]
  }
  if (text === '') places[0] = 0
  const standing = spans.map(span => ({
    ...span,
    from: places[span.start] ?? -1,
    to: places[span.end] ?? -1
  }))
  if (standing.some(({ from, to, start, end: until }) => from < 0 || to - from !== until - start)) return null
  return { runs: cutOut(words, standing), kept }
}

function cutOut(words: string, standing: readonly { bracket: string; from: number; to: number }[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { bracket, from, to } of standing) {
    runs.push({ text: words.slice(at, from) }, { bracket })
    at = to
  }
  return joinRuns([...runs, { text: words.slice(at) }])
}
