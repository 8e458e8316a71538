import type { ComparedParagraph, ParagraphRow } from '@acuerdo/domain'
import { useCompareWords, type CompareWords } from '../../i18n/compare-words.ts'
import { useWords, type Catalogue } from '../../i18n/words.ts'
import type { ShownRow } from './redline.ts'
import { ChangeMark } from './segments.tsx'

type Drawn = ShownRow & { row: ParagraphRow }

/** Said above a paragraph: that it is new, gone, moved, split or joined, or another kind of paragraph. */
export function RowNotes({ shown, leftAt }: { shown: Drawn; leftAt: number | null }) {
  const words = useCompareWords()
  const catalogue = useWords()
  const { row, moved, part } = shown
  const said = fateWords(row, words)
  if (!said && !moved && !part && row.exact) return null
  return (
    <p className="row-notes">
      {said && <span className={`row-fate row-fate-${row.fate}`}>{said}</span>}
      {moved && (
        <ChangeMark change={moved}>
          <span className="moved">
            <span aria-hidden="true">⇅</span>{' '}
            <a href={leftAt === null ? undefined : `#r${leftAt}`}>{movedWords(row, words)}</a>
          </span>
        </ChangeMark>
      )}
      {part && <ChangeMark change={part}>{words.rows.part(...partsOf(row, catalogue))}</ChangeMark>}
      {!row.exact && <span>{words.compare.coarseRow}</span>}
    </p>
  )
}

function fateWords(row: ParagraphRow, { rows }: CompareWords): string | null {
  switch (row.fate) {
    case 'added':
      return rows.added
    case 'removed':
      return rows.removed
    case 'split':
      return rows.split(numbersOf(row.before)[0] ?? '', numbersOf(row.after))
    case 'joined':
      return rows.joined(numbersOf(row.before), numbersOf(row.after)[0] ?? '')
    case 'regrouped':
      return rows.regrouped
    case 'same':
      return row.formatted ? rows.formatted : null
    case 'changed':
      return null
  }
}

const numbersOf = (paragraphs: readonly ComparedParagraph[]): string[] =>
  paragraphs.map(({ number }) => number ?? '–')

function movedWords({ before }: ParagraphRow, { rows }: CompareWords): string {
  const number = before[0]?.number
  return number ? rows.movedFrom(number) : rows.movedHeading
}

function partsOf({ before, after }: ParagraphRow, { parts }: Catalogue): [string, string] {
  const named = (paragraph: ComparedParagraph | undefined): string => {
    if (!paragraph) return ''
    const { part, level } = paragraph
    return part === 'sub' ? parts[level === 2 ? 'sub2' : 'sub1'] : parts[part]
  }
  return [named(before[0]), named(after[0])]
}
