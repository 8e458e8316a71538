import type { Bracket } from './bracket.ts'
import { sameRuns } from './compare-brackets.ts'
import type { ComparedNote, Footnote } from './comparison.ts'
import type { Run } from './text.ts'

/** The footnotes that closings left at paragraphs, in the order of the brackets (HA11). */
export const footnotesOf = (brackets: readonly Bracket[]): Footnote[] =>
  brackets.flatMap(({ paragraph, footnote }) =>
    footnote === undefined ? [] : [{ paragraph, runs: footnote }]
  )

/**
 * The footnotes of paragraphs that belong together, each as a whole: one that both sides have stayed, whatever its place
 * among the others (CO13). Those of the later text come first, in their order.
 */
export function compareNotes(before: readonly Run[][], after: readonly Run[][]): ComparedNote[] {
  const left = [...before]
  const later = after.map((runs): ComparedNote => {
    const at = left.findIndex(former => sameRuns(former, runs))
    if (at < 0) return { note: 'added', runs }
    left.splice(at, 1)
    return { note: 'kept', runs }
  })
  return [...later, ...left.map((runs): ComparedNote => ({ note: 'removed', runs }))]
}
