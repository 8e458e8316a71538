import { BRACKET_CHARACTER, plain, type ParagraphRow } from '@acuerdo/domain'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { blocksOf, type Change, type Segment, type ShownRow } from './redline.ts'
import { ParagraphOf, type Drawn } from './rows.tsx'
import { useRedline } from './redline-context.ts'
import { RowRemarks } from './row-remarks.tsx'
import { Runs } from './runs.tsx'

interface CleanProps {
  rows: readonly ShownRow[]
  changes: readonly Change[]
  /** Address of the redline, to which the anchor of a change is added. */
  redline: string
}

/** The later text as it reads, with a bar in the margin beside each line that changed. */
export function CleanRows({ rows, changes, redline }: CleanProps) {
  return rows.map(shown => {
    const { row, index } = shown
    if (row.row === 'left') return null
    const first = changes.find(change => change.row === index) ?? null
    const address = first && `${redline}#c${first.number}`
    if (row.fate === 'removed') return <Removed key={index} change={first} address={address ?? redline} />
    return <CleanRow key={index} shown={{ ...shown, row }} change={first} address={address} />
  })
}

function CleanRow({
  shown,
  change,
  address
}: {
  shown: Drawn
  change: Change | null
  address: string | null
}) {
  const words = useCompareWords()
  const { row, segments } = shown
  return (
    <div className="clean-row" data-whole={isWhole(row, shown)}>
      {address !== null && change && (
        <a
          className="clean-bar"
          href={address}
          aria-label={words.compare.showChange(words.changes.what[change.what], change.number)}
          title={words.compare.showChange(words.changes.what[change.what], change.number)}
        />
      )}
      {blocksOf(segments, 'after').map((block, index) => (
        <ParagraphOf key={index} paragraph={row.after[index]}>
          {block.map((segment, at) => (
            <CleanSegment key={at} segment={segment} />
          ))}
        </ParagraphOf>
      ))}
      <CleanNotes row={row} />
      <RowRemarks row={row} />
    </div>
  )
}

function CleanNotes({ row: { notes } }: { row: ParagraphRow }) {
  const { rows } = useCompareWords()
  const { language } = useRedline()
  const standing = notes.filter(({ note }) => note !== 'removed')
  if (standing.length === 0) return null
  return (
    <div className="row-footnotes">
      {standing.map(({ note, runs }, index) => (
        <p className="row-footnote" key={index}>
          <span className="footnote-label">{rows.footnote}:</span>{' '}
          <span lang={language} dir="auto">
            <Runs runs={runs} side="after" {...(note === 'added' ? { changed: 'clean' } : {})} />
          </span>
        </p>
      ))}
    </div>
  )
}

/** What concerns the paragraph as such has its bar beside the whole of it. */
const isWhole = (row: ParagraphRow, { moved, part, inBrackets, inNotes }: ShownRow): boolean =>
  row.fate !== 'changed' && row.fate !== 'same' ? true : Boolean(moved ?? part ?? inBrackets ?? inNotes)

function CleanSegment({ segment }: { segment: Segment }) {
  if (segment.segment === 'kept') return <Runs runs={segment.runs} side="after" />
  if (segment.segment === 'formatted') return <Runs runs={segment.after} side="after" />
  if (segment.segment === 'boundary') return null
  const added = segment.pieces.filter(({ piece }) => piece === 'added')
  if (added.length === 0) return <span className="clean-word" />
  return added.map(({ runs }, index) => (
    // Brackets and white space are no words, and have their bar too.
    <span key={index} className={isWordless(plain(runs)) ? 'clean-word' : undefined}>
      <Runs runs={runs} side="after" changed="clean" />
    </span>
  ))
}

const isWordless = (words: string): boolean => words.includes(BRACKET_CHARACTER) || words.trim() === ''

function Removed({ change, address }: { change: Change | null; address: string }) {
  const words = useCompareWords()
  return (
    <p className="clean-removed">
      <a href={address}>
        {words.compare.removedHere}
        {change && (
          <span className="hidden-visually">
            {' '}
            {words.compare.showChange(words.changes.what[change.what], change.number)}
          </span>
        )}
      </a>
    </p>
  )
}
