import type { MeasuresPage } from '../../../server/context.ts'
import {
  across,
  heightOf,
  inTime,
  levelsOf,
  rowsOf,
  wholeTicks,
  type Level
} from '../../document-view/chart-scale.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { dateTime, number } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { useRoomClock } from '../../room-clock.ts'

const HEIGHT = 250
const TOP = 46
const FOOT = 214
/** Share of the width that the past keeps where something is projected behind it. */
const PAST = 0.72
/** Labels of versions that are nearer to each other than this stand in two rows. */
const LABELS_APART = 0.13

/** Open brackets over time, with a mark at each issued version, and what may still be open at the end. */
export function StepChart({ page }: { page: MeasuresPage }) {
  const words = useBoardWords().measures
  const { language } = useWords()
  const { zone } = useRoomClock()
  const { steps, series, projection } = page
  const now = series.at(-1)?.at ?? steps.at(-1)?.at
  const [first] = steps
  if (first === undefined || now === undefined) return null
  const past = projection === null ? 1 : PAST
  const inPast = inTime(first.at, now)
  const place = (at: string): number => inPast(at) * past
  const ticks = wholeTicks(Math.max(...steps.map(({ open }) => open), projection?.high ?? 0))
  const height = (open: number): number => heightOf({ top: TOP, foot: FOOT, most: ticks.at(-1) ?? 1 }, open)
  const last = steps.at(-1)?.open ?? 0
  return (
    <svg className="chart" height={HEIGHT} width="100%" role="img" aria-labelledby="steps-title steps-said">
      <title id="steps-title">{words.steps}</title>
      <desc id="steps-said">{words.stepsSaid(first.open, last)}</desc>
      <Scale ticks={ticks.map(tick => ({ y: height(tick), label: number(language, tick) }))} />
      <Versions
        marks={series.flatMap(({ version, at }) => (version === null ? [] : [{ version, x: place(at) }]))}
      />
      <StepLine levels={levelsOf(steps, place, now)} height={height} end={past} />
      <Point
        x={past}
        y={height(last)}
        label={number(language, last)}
        anchor="end"
        below={projection !== null}
      />
      {projection && <Projected range={projection} from={{ x: past, y: height(last) }} height={height} />}
      <text className="chart-words" x={across(0)} y={HEIGHT - 8}>
        {dateTime(language, new Date(first.at), zone)}
      </text>
      <text className="chart-words" x={across(past)} y={HEIGHT - 8} textAnchor="end">
        {words.working}
      </text>
    </svg>
  )
}

/** Lines across, each with its value above its beginning. */
export function Scale({ ticks }: { ticks: { y: number; label: string }[] }) {
  return ticks.map(({ y, label }) => (
    <g key={y}>
      <line className="chart-grid" x1="0" x2={across(1)} y1={y} y2={y} />
      <text className="chart-words" x="0" y={y - 4}>
        {label}
      </text>
    </g>
  ))
}

function Versions({ marks }: { marks: { version: string; x: number }[] }) {
  const rows = rowsOf(
    marks.map(({ x }) => x),
    LABELS_APART
  )
  return marks.map(({ version, x }, index) => {
    const y = 14 + (rows[index] ?? 0) * 16
    return (
      <g key={version}>
        <line className="chart-version" x1={across(x)} x2={across(x)} y1={y + 4} y2={FOOT} />
        <text
          className="chart-words"
          x={across(x)}
          y={y}
          textAnchor={x > 0.9 ? 'end' : x < 0.1 ? 'start' : 'middle'}
        >
          {version}
        </text>
      </g>
    )
  })
}

function StepLine({ levels, height, end }: { levels: Level[]; height(open: number): number; end: number }) {
  return levels.map(({ from, until, open }, index) => {
    const [y, next] = [height(open), levels[index + 1]]
    // The whole past may be one moment; the line is seen all the same.
    const [begin, stop] = levels.length === 1 && from === until ? [0, end] : [from, until]
    return (
      <g key={index} className="chart-steps">
        <line x1={across(begin)} x2={across(stop)} y1={y} y2={y} />
        {next && <line x1={across(until)} x2={across(until)} y1={y} y2={height(next.open)} />}
      </g>
    )
  })
}

/** A value at its place: a mark, and the figure above it. */
export function Point(props: {
  x: number
  y: number
  label: string
  anchor?: 'start' | 'middle' | 'end'
  square?: boolean
  below?: boolean
}) {
  const { x, y, label, anchor = 'middle', square = false, below = false } = props
  return (
    <>
      {square ? (
        <rect
          className="chart-square"
          x={across(x)}
          y={y - 4}
          width={8}
          height={8}
          transform="translate(-4 0)"
        />
      ) : (
        <circle className="chart-dot" cx={across(x)} cy={y} r={4.5} />
      )}
      <text className="chart-value" x={across(x)} y={below ? y + 20 : y - 9} textAnchor={anchor}>
        {label}
      </text>
    </>
  )
}

interface ProjectedProps {
  range: NonNullable<MeasuresPage['projection']>
  from: { x: number; y: number }
  height(open: number): number
}

/** A dotted band that opens towards the end of the event, and how far it reaches there. */
function Projected({ range: { low, high }, from, height }: ProjectedProps) {
  const { language } = useWords()
  const [top, foot] = [height(high), height(low)]
  return (
    <g className="chart-projected">
      {[top, foot].map(y => (
        <line key={y} x1={across(from.x)} x2={across(1)} y1={from.y} y2={y} />
      ))}
      <line className="chart-range" x1={across(1)} x2={across(1)} y1={top} y2={foot} />
      <text className="chart-value" x={across(1)} y={top - 8} textAnchor="end">
        {low === high ? number(language, low) : `${number(language, low)}–${number(language, high)}`}
      </text>
    </g>
  )
}
