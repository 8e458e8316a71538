import { plain, type Run } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { labelOf, useRedline } from './redline-context.ts'
import { addedLength, placed, placesOf, type Change, type Segment } from './redline.ts'
import { Runs } from './runs.tsx'

export type DrawnSide = 'before' | 'after' | 'inline'

interface SegmentsProps {
  segments: readonly Segment[]
  side: DrawnSide
}

/** The words of one paragraph with their marks; of one side, or of both in one. */
export function Segments({ segments, side }: SegmentsProps) {
  const { asks } = useRedline()
  const places = placesOf(segments)
  return segments.map((segment, index) => {
    const from = asks && side !== 'before' ? places[index] : undefined
    switch (segment.segment) {
      case 'kept':
        return (
          <Runs key={index} runs={segment.runs} side={side === 'before' ? 'before' : 'after'} from={from} />
        )
      case 'formatted':
        return <Formatted key={index} segment={segment} side={side} from={from} />
      case 'boundary':
        return (
          segment.change && <Boundary key={index} segment={segment} change={segment.change} side={side} />
        )
      case 'change':
        return <Changed key={index} segment={segment} side={side} from={from} />
    }
  })
}

function Formatted({
  segment,
  side,
  from
}: {
  segment: Extract<Segment, { segment: 'formatted' }>
  side: DrawnSide
  from: number | undefined
}) {
  const { rows } = useCompareWords()
  const shown = side === 'before' ? 'before' : 'after'
  return (
    <span className="formatted" title={rows.formatted}>
      <Runs runs={segment[shown]} side={shown} from={from} />
    </span>
  )
}

function Boundary({
  segment,
  change,
  side
}: {
  segment: Extract<Segment, { segment: 'boundary' }>
  change: Change
  side: DrawnSide
}) {
  const { rows } = useCompareWords()
  if (side !== 'inline' && side !== segment.on) return null
  return (
    <ChangeMark change={change} anchor={side !== 'before' || segment.on === 'before'}>
      <span className="boundary">¶ {segment.on === 'after' ? rows.splitHere : rows.joinedHere}</span>
    </ChangeMark>
  )
}

function Changed({
  segment: { change, pieces },
  side,
  from
}: {
  segment: Extract<Segment, { segment: 'change' }>
  side: DrawnSide
  from: number | undefined
}) {
  const drawn = pieces.filter(
    piece =>
      (side === 'inline' || piece.piece === (side === 'before' ? 'removed' : 'added')) &&
      !(side === 'inline' && piece.piece === 'removed' && piece.into !== undefined)
  )
  if (drawn.length === 0) return null
  const isAfter = pieces.some(({ piece }) => piece === 'added')
  const places = from === undefined ? [] : placed(drawn.map(addedLength), from)
  return (
    <ChangeMark change={change} anchor={side === 'inline' || (side === 'after') === isAfter}>
      {drawn.map((piece, index) => {
        if (piece.piece === 'removed')
          return (
            <del key={index} className={small(piece.runs, piece.into !== undefined)}>
              <Runs runs={piece.runs} side="before" changed="redline" />
            </del>
          )
        return (
          <ins key={index} className={small(piece.runs)}>
            <Runs runs={piece.runs} side="after" changed="redline" from={places[index]} />
          </ins>
        )
      })}
    </ChangeMark>
  )
}

/** A comma is easily overlooked: it gets a frame. Words that went into a bracket are not lost. */
function small(runs: readonly Run[], into = false): string | undefined {
  const names = [isSmall(runs) ? 'small' : '', into ? 'into-bracket' : ''].filter(Boolean)
  return names.length === 0 ? undefined : names.join(' ')
}

const isSmall = (runs: readonly Run[]): boolean =>
  plain(runs).trim().length <= 1 && !runs.some(run => 'bracket' in run)

/** One change, to be visited: by its address, by the keys, and without scripts from one to the next. */
export function ChangeMark({
  change,
  anchor = true,
  children
}: {
  change: Change
  /** False for the other half of a change that is drawn on both sides. */
  anchor?: boolean
  children: ReactNode
}) {
  const source = useRedline()
  const words = useCompareWords()
  return (
    <span
      className="change"
      data-change={change.number}
      {...(anchor
        ? { id: `c${change.number}`, role: 'group', 'aria-label': labelOf(change, source, words) }
        : {})}
    >
      {children}
      {anchor && <Steps number={change.number} total={source.total} />}
    </span>
  )
}

function Steps({ number, total }: { number: number; total: number }) {
  const { changes } = useCompareWords()
  return (
    <noscript>
      <span className="change-steps">
        <a href={`#c${number === 1 ? total : number - 1}`} aria-label={changes.previous}>
          ‹
        </a>
        {number}/{total}
        <a href={`#c${number === total ? 1 : number + 1}`} aria-label={changes.next}>
          ›
        </a>
      </span>
    </noscript>
  )
}
