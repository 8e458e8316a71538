import type { Marks, Paragraph, Run, Text } from '@acuerdo/domain'

/**
 * A text as it was read just now, in which every paragraph that says the same as before is the same object: whoever
 * draws it draws only what changed. The text before, where nothing did.
 */
export function keptParagraphs(before: Text | null, now: Text): Text {
  if (before === null) return now
  const known = new Map(before.paragraphs.map(paragraph => [paragraph.id, paragraph]))
  const paragraphs = now.paragraphs.map(paragraph => {
    const old = known.get(paragraph.id)
    return old && same(old, paragraph) ? old : paragraph
  })
  const unchanged =
    paragraphs.length === before.paragraphs.length &&
    paragraphs.every((paragraph, index) => paragraph === before.paragraphs[index])
  return unchanged ? before : { paragraphs }
}

const same = (one: Paragraph, other: Paragraph): boolean =>
  one.part === other.part &&
  one.level === other.level &&
  one.runs.length === other.runs.length &&
  one.runs.every((run, index) => sameRun(run, other.runs[index]))

function sameRun(one: Run, other: Run | undefined): boolean {
  if (other === undefined) return false
  if ('bracket' in one || 'bracket' in other) {
    return 'bracket' in one && 'bracket' in other && one.bracket === other.bracket
  }
  return one.text === other.text && sameMarks(one.marks ?? {}, other.marks ?? {})
}

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.underline === other.underline &&
  one.link === other.link
