import type { ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { BracketChanges } from './bracket-changes.tsx'
import type { ShownRow } from './redline.ts'
import { hasSeveralMakers, RowMakers } from './row-makers.tsx'
import { RowFootnotes } from './row-footnotes.tsx'
import { RowNotes } from './row-notes.tsx'
import { RowRemarks } from './row-remarks.tsx'
import { LeftRow, leftRowsOf, Paragraphs, Stretches, type Drawn } from './rows.tsx'

/** The earlier text on the left and the later one on the right, paragraph by paragraph; one above the other where it is narrow. */
export function SideRows({ rows, folded }: { rows: readonly ShownRow[]; folded: boolean | null }) {
  const { compare } = useCompareWords()
  const left = leftRowsOf(rows)
  return (
    <>
      <div className="side-heads" aria-hidden="true">
        <p>{compare.before}</p>
        <p>{compare.after}</p>
      </div>
      <Stretches rows={rows} folded={folded}>
        {shown => {
          const { row } = shown
          if (row.row === 'left')
            return <LeftRow key={shown.index} shown={shown} to={row.to} before={row.before} />
          return (
            <SideRow key={shown.index} shown={{ ...shown, row }} leftAt={left.get(shown.index) ?? null} />
          )
        }}
      </Stretches>
    </>
  )
}

function SideRow({ shown, leftAt }: { shown: Drawn; leftAt: number | null }) {
  const { compare } = useCompareWords()
  const { row, index, segments } = shown
  return (
    <div
      className="row"
      id={`r${index}`}
      data-fate={row.fate}
      data-moved={row.moved}
      data-numbered={hasSeveralMakers(shown)}
    >
      <RowNotes shown={shown} leftAt={leftAt} />
      <div className="sides">
        <Cell
          side="before"
          title={compare.before}
          empty={row.before.length === 0 ? compare.emptyBefore : null}
        >
          <Paragraphs paragraphs={row.before} segments={segments} side="before" />
          <RowFootnotes shown={shown} side="before" />
        </Cell>
        <Cell side="after" title={compare.after} empty={row.after.length === 0 ? compare.emptyAfter : null}>
          <Paragraphs paragraphs={row.after} segments={segments} side="after" />
          <RowFootnotes shown={shown} side="after" />
        </Cell>
      </div>
      <BracketChanges changes={row.brackets} counted={shown.inBrackets} />
      <RowMakers shown={shown} />
      <RowRemarks row={row} />
    </div>
  )
}

function Cell({
  side,
  title,
  empty,
  children
}: {
  side: 'before' | 'after'
  title: string
  empty: string | null
  children: ReactNode
}) {
  return (
    <div className={`side side-${side}`}>
      <p className="side-title">{title}</p>
      {empty === null ? children : <p className="muted side-empty">{empty}</p>}
    </div>
  )
}
