import {
  beginningOf,
  numbering,
  plain,
  type Bracket,
  type BracketId,
  type ParagraphId,
  type Text
} from '@acuerdo/domain'

/** What the outline shows of a paragraph. */
export interface OutlineEntry {
  id: ParagraphId
  /** The displayed number, null before a heading. */
  number: string | null
  heading: boolean
  /** 0 for paragraphs, 1 and 2 for the levels of sub-paragraphs. */
  depth: 0 | 1 | 2
  words: string
  openBrackets: number
}

/** Characters of a paragraph that the outline shows. */
const WORDS_SHOWN = 64

export function outlineOf(text: Text, open: ReadonlySet<BracketId>): OutlineEntry[] {
  const numbers = numbering(text.paragraphs)
  return text.paragraphs.map((paragraph, index) => ({
    id: paragraph.id,
    number: numbers[index] ?? null,
    heading: paragraph.part === 'heading',
    depth: paragraph.part === 'sub' ? (paragraph.level ?? 1) : 0,
    words: beginningOf(plain(paragraph.runs), WORDS_SHOWN),
    openBrackets: paragraph.runs.filter(run => 'bracket' in run && open.has(run.bracket)).length
  }))
}

/** The displayed number of each paragraph that has one. */
export function numbersOf(text: Text): Map<ParagraphId, string> {
  const numbers = numbering(text.paragraphs)
  return new Map(
    text.paragraphs.flatMap(({ id }, index) => {
      const number = numbers[index]
      return number ? [[id, number] as const] : []
    })
  )
}

export const openBrackets = (brackets: readonly Bracket[]): Set<BracketId> =>
  new Set(brackets.filter(({ state }) => state === 'open' || state === 'held').map(({ id }) => id))
