import { plain, type ParagraphId, type Run } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { labelOf, useRedline } from './redline-context.ts'
import { lengthOf, pieceLength, placed, placesOf, type Change, type Segment } from './redline.ts'
import { marksIn, marksWithin, useRemarks, type WordMark } from './remarks-context.ts'
import { Runs } from './runs.tsx'

export type DrawnSide = 'before' | 'after' | 'inline'

interface SegmentsProps {
  segments: readonly Segment[]
  side: DrawnSide
  /** The paragraph of the later text, and that of the earlier with the place in it from which these begin. */
  now: ParagraphId | undefined
  then: { id: ParagraphId | undefined; from: number }
}

/** What is said about the words of one segment, and where it begins. */
interface Placed {
  /** Place in the later text; where words can be asked for their author. */
  from: number | undefined
  marks: Record<'before' | 'after', readonly WordMark[]>
}

/** The words of one paragraph with their marks; of one side, or of both in one. */
export function Segments({ segments, side, now, then }: SegmentsProps) {
  const { asks } = useRedline()
  const remarks = useRemarks()
  const places = { before: placesOf(segments, 'before', then.from), after: placesOf(segments) }
  const said = {
    before: side === 'after' ? [] : marksIn(remarks, 'before', then.id),
    after: side === 'before' ? [] : marksIn(remarks, 'after', now)
  }
  return segments.map((segment, index) => {
    const within = (of: 'before' | 'after') =>
      marksWithin(said[of], places[of][index] ?? 0, lengthOf(segment, of))
    const from = asks && side !== 'before' ? places.after[index] : undefined
    const placed: Placed = { from, marks: { before: within('before'), after: within('after') } }
    switch (segment.segment) {
      case 'kept':
        return <Kept key={index} runs={segment.runs} side={side} placed={placed} />
      case 'formatted':
        return (
          <Kept
            key={index}
            runs={segment[side === 'before' ? 'before' : 'after']}
            side={side}
            placed={placed}
            formatted
          />
        )
      case 'boundary':
        return (
          segment.change && <Boundary key={index} segment={segment} change={segment.change} side={side} />
        )
      case 'change':
        return <Changed key={index} segment={segment} side={side} placed={placed} />
    }
  })
}

/** Words that stayed, or of which only the formatting changed; both texts' comments are drawn on them. */
function Kept({
  runs,
  side,
  placed: { from, marks },
  formatted = false
}: {
  runs: readonly Run[]
  side: DrawnSide
  placed: Placed
  formatted?: boolean
}) {
  const { rows } = useCompareWords()
  const drawn = (
    <Runs
      runs={runs}
      side={side === 'before' ? 'before' : 'after'}
      from={from}
      marks={[...marks.before, ...marks.after]}
    />
  )
  if (!formatted) return drawn
  return (
    <span className="formatted" title={rows.formatted}>
      {drawn}
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
  placed: { from, marks }
}: {
  segment: Extract<Segment, { segment: 'change' }>
  side: DrawnSide
  placed: Placed
}) {
  const drawn = pieces.filter(
    piece =>
      (side === 'inline' || piece.piece === (side === 'before' ? 'removed' : 'added')) &&
      !(side === 'inline' && piece.piece === 'removed' && piece.into !== undefined)
  )
  if (drawn.length === 0) return null
  const isAfter = pieces.some(({ piece }) => piece === 'added')
  const befores = placed(drawn.map(piece => pieceLength(piece, 'before')))
  const afters = placed(drawn.map(piece => pieceLength(piece, 'after')))
  return (
    <ChangeMark change={change} anchor={side === 'inline' || (side === 'after') === isAfter}>
      {drawn.map((piece, index) => {
        if (piece.piece === 'removed')
          return (
            <del key={index} className={small(piece.runs, piece.into !== undefined)}>
              <Runs
                runs={piece.runs}
                side="before"
                changed="redline"
                marks={marksWithin(marks.before, befores[index] ?? 0, plain(piece.runs).length)}
              />
            </del>
          )
        return (
          <ins key={index} className={small(piece.runs)}>
            <Runs
              runs={piece.runs}
              side="after"
              changed="redline"
              from={from === undefined ? undefined : from + (afters[index] ?? 0)}
              marks={marksWithin(marks.after, afters[index] ?? 0, plain(piece.runs).length)}
            />
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
