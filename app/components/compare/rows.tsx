import type { ComparedParagraph, ParagraphId, ParagraphRow } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { BracketChanges } from './bracket-changes.tsx'
import { useRedline } from './redline-context.ts'
import { blocksOf, lengthOf, placed, stretchesOf, type Segment, type ShownRow } from './redline.ts'
import { hasSeveralMakers, RowMakers } from './row-makers.tsx'
import { RowFootnotes } from './row-footnotes.tsx'
import { RowNotes } from './row-notes.tsx'
import { RowRemarks } from './row-remarks.tsx'
import { Segments, type DrawnSide } from './segments.tsx'

export type Drawn = ShownRow & { row: ParagraphRow }

interface RowsProps {
  rows: readonly ShownRow[]
  /** Whether stretches of unchanged paragraphs begin folded; null where they cannot be. */
  folded: boolean | null
}

/** Both texts in one: what came underlined, what went struck. */
export function InlineRows({ rows, folded }: RowsProps) {
  const left = leftRowsOf(rows)
  return (
    <Stretches rows={rows} folded={folded}>
      {shown => {
        const { row } = shown
        if (row.row === 'left')
          return <LeftRow key={shown.index} shown={shown} to={row.to} before={row.before} />
        return (
          <InlineRow key={shown.index} shown={{ ...shown, row }} leftAt={left.get(shown.index) ?? null} />
        )
      }}
    </Stretches>
  )
}

/** A stretch of at least so many unchanged paragraphs can be folded. */
const FOLD_PARAGRAPHS = 2

export function Stretches({
  rows,
  folded,
  children
}: RowsProps & { children: (shown: ShownRow) => ReactNode }) {
  const { compare } = useCompareWords()
  return stretchesOf(rows).map(stretch => {
    const drawn = stretch.rows.map(children)
    const key = stretch.rows[0]?.index
    if (folded === null || !stretch.unchanged || stretch.rows.length < FOLD_PARAGRAPHS)
      return <div key={key}>{drawn}</div>
    return (
      <details key={`${key} ${folded}`} className="fold" open={!folded}>
        <summary>{compare.unchanged(stretch.rows.length, spanOf(stretch.rows))}</summary>
        {drawn}
      </details>
    )
  })
}

/** "3–6": the numbers of the paragraphs of a stretch. */
function spanOf(rows: readonly ShownRow[]): string {
  const numbers = rows.flatMap(({ row }) =>
    row.row === 'paragraph' ? row.after.flatMap(({ number }) => number ?? []) : []
  )
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : (numbers[0] ?? '')
}

/** For each row that moved, the row that stands where it stood before. */
export const leftRowsOf = (rows: readonly ShownRow[]): Map<number, number> =>
  new Map(rows.flatMap(({ row, index }) => (row.row === 'left' ? [[row.to, index] as const] : [])))

function InlineRow({ shown, leftAt }: { shown: Drawn; leftAt: number | null }) {
  const { row, index } = shown
  const paragraphs = row.fate === 'removed' ? row.before : row.after
  return (
    <div
      className="row"
      id={`r${index}`}
      data-fate={row.fate}
      data-moved={row.moved}
      data-numbered={hasSeveralMakers(shown)}
    >
      <RowNotes shown={shown} leftAt={leftAt} />
      <Paragraphs
        paragraphs={paragraphs}
        segments={shown.segments}
        side="inline"
        before={row.before.length === 1 ? row.before[0]?.id : undefined}
      />
      <RowFootnotes shown={shown} side="inline" />
      <BracketChanges changes={row.brackets} counted={shown.inBrackets} />
      <RowMakers shown={shown} />
      <RowRemarks row={row} />
    </div>
  )
}

export function Paragraphs({
  paragraphs,
  segments,
  side,
  before
}: {
  paragraphs: readonly ComparedParagraph[]
  segments: readonly Segment[]
  side: DrawnSide
  /** The one paragraph of the earlier text that these are, where they are drawn in one with it. */
  before?: ParagraphId | undefined
}) {
  const blocks = blocksOf(segments, side)
  const lengths = blocks.map(block => block.reduce((sum, one) => sum + lengthOf(one, 'before'), 0))
  const starts = placed(lengths)
  return blocks.map((block, index) => {
    const paragraph = paragraphs[index] ?? paragraphs.at(-1)
    const then = side === 'before' ? { id: paragraph?.id, from: 0 } : { id: before, from: starts[index] ?? 0 }
    return (
      <ParagraphOf key={index} paragraph={paragraph}>
        <Segments segments={block} side={side} now={paragraph?.id} then={then} />
      </ParagraphOf>
    )
  })
}

export function ParagraphOf({
  paragraph,
  children
}: {
  paragraph: ComparedParagraph | undefined
  children: ReactNode
}) {
  const { language, asks } = useRedline()
  return (
    <p
      className="text-paragraph"
      lang={language}
      dir="auto"
      data-part={paragraph?.part}
      data-level={paragraph?.level}
      data-number={paragraph?.number ?? undefined}
      data-paragraph={asks ? paragraph?.id : undefined}
    >
      {children}
    </p>
  )
}

/** Where a moved paragraph stood: nothing but the way to it. */
export function LeftRow({
  shown,
  to,
  before
}: {
  shown: ShownRow
  to: number
  before: readonly ComparedParagraph[]
}) {
  const { rows } = useCompareWords()
  return (
    <p className="row row-left" id={`r${shown.index}`}>
      <span aria-hidden="true">⇅</span>{' '}
      {before[0]?.number && <span className="muted">¶ {before[0].number}</span>}{' '}
      <a href={`#r${to}`}>{rows.movedAway}</a>
    </p>
  )
}
