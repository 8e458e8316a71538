import { useCompareWords } from '../../i18n/compare-words.ts'
import { useRedline } from './redline-context.ts'
import { Runs } from './runs.tsx'
import { ChangeMark, type DrawnSide } from './segments.tsx'
import type { Drawn } from './rows.tsx'

const TAGS = { kept: 'span', added: 'ins', removed: 'del' } as const

/** The footnotes of a paragraph in one of the texts, or in both: what came underlined, what went struck. */
export function RowFootnotes({ shown: { row, inNotes }, side }: { shown: Drawn; side: DrawnSide }) {
  const { rows } = useCompareWords()
  const { language } = useRedline()
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null
  const notes = row.notes.filter(({ note }) => note !== hidden)
  if (notes.length === 0) return null
  const drawn = notes.map(({ note, runs }, index) => {
    const Tag = TAGS[note]
    return (
      <Tag className="row-footnote" key={index}>
        <span className="footnote-label">{rows.footnote}:</span>{' '}
        <span lang={language} dir="auto">
          <Runs runs={runs} side={note === 'removed' ? 'before' : 'after'} />
        </span>
      </Tag>
    )
  })
  const isAfter = row.notes.some(({ note }) => note === 'added')
  return (
    <div className="row-footnotes">
      {inNotes && notes.some(({ note }) => note !== 'kept') ? (
        <ChangeMark change={inNotes} anchor={side === 'inline' || (side === 'after') === isAfter}>
          {drawn}
        </ChangeMark>
      ) : (
        drawn
      )}
    </div>
  )
}
