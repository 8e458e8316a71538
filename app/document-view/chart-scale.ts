/** Where the plot begins and ends, in per cent of the width: the values of its lines need the rest at 360 pixels too. */
const LEFT_PERCENT = 12
const RIGHT_PERCENT = 97

/** A share of the width of the plot as SVG takes it: places move with the width, while letters keep their size. */
export const across = (share: number): string =>
  `${(LEFT_PERCENT + share * (RIGHT_PERCENT - LEFT_PERCENT)).toFixed(2)}%`

/** Where values stand between the foot and the top of a plot, in pixels from the top of the drawing. */
export interface Upright {
  top: number
  foot: number
  /** What stands at the top. */
  most: number
}

export const heightOf = ({ top, foot, most }: Upright, value: number): number =>
  Math.round((foot - (most === 0 ? 0 : value / most) * (foot - top)) * 10) / 10

/** Whole numbers from 0 to at least the highest value, at most five of them, at steps that people count in. */
export function wholeTicks(highest: number): number[] {
  const step = STEPS.find(one => highest / one <= TICKS_MAX - 1) ?? Math.ceil(highest / (TICKS_MAX - 1))
  const count = Math.max(1, Math.ceil(highest / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
const TICKS_MAX = 5
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500]

/** Where instants stand between the first and the last; what falls together with its neighbours stands in the middle. */
export function inTime(from: string, until: string): (at: string) => number {
  const [begin, end] = [Date.parse(from), Date.parse(until)]
  return at => (end <= begin ? 0.5 : Math.min(1, Math.max(0, (Date.parse(at) - begin) / (end - begin))))
}

export interface Step {
  at: string
  open: number
}

/** A level that held from one place to another, and the riser to the next one. */
export interface Level {
  from: number
  until: number
  open: number
}

/** The levels of a step line up to its last moment. */
export function levelsOf(steps: readonly Step[], place: (at: string) => number, until: string): Level[] {
  return steps.map(({ at, open }, index) => ({
    from: place(at),
    until: place(steps[index + 1]?.at ?? until),
    open
  }))
}

/** In which of two rows each label stands, so that neighbours do not run into one another. */
export function rowsOf(places: readonly number[], apart: number): number[] {
  const ends = [-Infinity, -Infinity]
  return places.map(place => {
    const row = place - (ends[0] ?? 0) >= apart ? 0 : 1
    ends[row] = place
    return row
  })
}
