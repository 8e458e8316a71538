import type { BracketId, ParagraphId } from './ids.ts'
import type { Run, Text } from './text.ts'
import { joinRuns, plain, sliceRuns } from './words.ts'

/** How long words are, in UTF-16 code units; a bracket counts as one (TX7). */
export const lengthOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + ('bracket' in run ? 1 : run.text.length), 0)

/** The same words with others between two offsets. */
export const spliceRuns = (
  runs: readonly Run[],
  { start, end }: { start: number; end: number },
  words: readonly Run[]
): Run[] => joinRuns([...sliceRuns(runs, 0, start), ...words, ...sliceRuns(runs, end, lengthOf(runs))])

/** Where a bracket stands among words; -1 where it does not. */
export function offsetOf(runs: readonly Run[], bracket: BracketId): number {
  let at = 0
  for (const run of runs) {
    if ('bracket' in run && run.bracket === bracket) return at
    at += 'bracket' in run ? 1 : run.text.length
  }
  return -1
}

/** Words with others in the place of a bracket; the same words where it does not stand there. */
export function inPlaceOf(runs: readonly Run[], bracket: BracketId, words: readonly Run[]): Run[] {
  const at = offsetOf(runs, bracket)
  return at < 0 ? [...runs] : spliceRuns(runs, { start: at, end: at + 1 }, words)
}

/** No words, and no place of a bracket. */
export const isEmpty = (runs: readonly Run[]): boolean => plain(runs).trim() === ''

/** The words of one paragraph; null where the text has no such paragraph. */
export const wordsOfParagraph = (text: Text, id: ParagraphId): Run[] | null =>
  text.paragraphs.find(paragraph => paragraph.id === id)?.runs ?? null
