import type { MeasurePoint } from '../../../server/context.ts'
import { across, heightOf } from '../../document-view/chart-scale.ts'
import { useBoardWords } from '../../i18n/board-words.ts'
import { percent } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { Point, Scale } from './step-chart.tsx'

const HEIGHT = 230
const TOP = 26
const FOOT = 194
const BARS_HEIGHT = 190
const BARS_FOOT = 154
const TICKS = [0, 0.25, 0.5, 0.75, 1]

interface Series {
  points: readonly MeasurePoint[]
}

/** So many versions, evenly: what counts is which one, not when. */
const placeOf = (index: number, count: number): number =>
  count < 2 ? 0.5 : 0.04 + (index / (count - 1)) * 0.92

/** The share in brackets and the share agreed, version by version. */
export function SharesChart({ points }: Series) {
  const words = useBoardWords().measures
  const { language } = useWords()
  const height = (share: number): number => heightOf({ top: TOP, foot: FOOT, most: 1 }, share)
  return (
    <>
      <p className="chart-legend">
        <span className="chart-key-line">{words.bracketShare}</span>
        <span className="chart-key-dashed">{words.agreedShare}</span>
      </p>
      <svg
        className="chart"
        height={HEIGHT}
        width="100%"
        role="img"
        aria-labelledby="shares-title shares-said"
      >
        <title id="shares-title">{words.shares}</title>
        <desc id="shares-said">{words.sharesSaid}</desc>
        <Scale ticks={TICKS.map(tick => ({ y: height(tick), label: percent(language, tick) }))} />
        <Names points={points} y={HEIGHT - 12} />
        <Line
          values={points.map(({ density }) => density)}
          height={height}
          kind="brackets"
          other={points.map(({ agreedShare }) => agreedShare)}
        />
        <Line
          values={points.map(({ agreedShare }) => agreedShare)}
          height={height}
          kind="agreed"
          other={points.map(({ density }) => density)}
        />
      </svg>
    </>
  )
}

interface LineProps {
  values: readonly number[]
  /** Of the other line: the figure stands on the side where that is not. */
  other: readonly number[]
  height(share: number): number
  kind: 'brackets' | 'agreed'
}

function Line({ values, other, height, kind }: LineProps) {
  const { language } = useWords()
  const count = values.length
  return (
    <g className={`chart-line chart-line-${kind}`}>
      {values.slice(1).map((value, index) => (
        <line
          key={index}
          x1={across(placeOf(index, count))}
          x2={across(placeOf(index + 1, count))}
          y1={height(values[index] ?? 0)}
          y2={height(value)}
        />
      ))}
      {values.map((value, index) => (
        <Point
          key={index}
          x={placeOf(index, count)}
          y={height(value)}
          label={percent(language, value)}
          square={kind === 'agreed'}
          below={value < (other[index] ?? 0) && height(value) < FOOT - 24}
        />
      ))}
    </g>
  )
}

function Names({ points, y }: Series & { y: number }) {
  const { measures } = useBoardWords()
  return points.map(({ version }, index) => (
    <text
      key={version ?? ''}
      className="chart-words"
      x={across(placeOf(index, points.length))}
      y={y}
      textAnchor="middle"
    >
      {version ?? measures.working}
    </text>
  ))
}

/** How many words each version changed of the one before. */
export function ChangedChart({ points }: Series) {
  const words = useBoardWords().measures
  const { language } = useWords()
  const most = Math.max(...points.map(({ wordsChanged }) => wordsChanged ?? 0), 0.01)
  const height = (share: number): number => heightOf({ top: TOP, foot: BARS_FOOT, most }, share)
  return (
    <svg
      className="chart"
      height={BARS_HEIGHT}
      width="100%"
      role="img"
      aria-labelledby="changed-title changed-said"
    >
      <title id="changed-title">{words.changed}</title>
      <desc id="changed-said">{words.changedSaid}</desc>
      <line className="chart-grid" x1="0" x2={across(1)} y1={BARS_FOOT} y2={BARS_FOOT} />
      <Names points={points} y={BARS_HEIGHT - 12} />
      {points.map(({ version, wordsChanged }, index) => {
        if (wordsChanged === null) return null
        const [x, y] = [across(placeOf(index, points.length)), height(wordsChanged)]
        return (
          <g key={version ?? ''}>
            <rect
              className="chart-bar"
              x={x}
              y={y}
              width={24}
              height={Math.max(BARS_FOOT - y, 1)}
              transform="translate(-12 0)"
            />
            <text className="chart-value" x={x} y={y - 7} textAnchor="middle">
              {percent(language, wordsChanged)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
