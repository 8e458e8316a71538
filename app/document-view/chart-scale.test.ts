import { describe, expect, it } from 'vitest'
import { across, heightOf, inTime, levelsOf, rowsOf, wholeTicks } from './chart-scale.ts'

const at = (hour: number): string => new Date(Date.UTC(2023, 10, 27, hour)).toISOString()

describe('places in a drawing', () => {
  it('move with its width, from the words beside it to its right edge', () => {
    expect([across(0), across(0.5), across(1)]).toEqual(['12.00%', '54.50%', '97.00%'])
  })

  it('stand between foot and top, and at the foot where there is nothing to compare with', () => {
    const upright = { top: 20, foot: 220, most: 10 }
    expect([0, 5, 10].map(value => heightOf(upright, value))).toEqual([220, 120, 20])
    expect(heightOf({ ...upright, most: 0 }, 0)).toBe(220)
  })

  it('are counted in whole numbers, few of them', () => {
    expect(wholeTicks(0)).toEqual([0, 1])
    expect(wholeTicks(3)).toEqual([0, 1, 2, 3])
    expect(wholeTicks(7)).toEqual([0, 2, 4, 6, 8])
    expect(wholeTicks(300)).toEqual([0, 100, 200, 300])
    expect(wholeTicks(9_999)).toHaveLength(5)
  })

  it('follow the time, and stand in the middle where no time has passed', () => {
    expect([8, 9, 10, 12].map(hour => inTime(at(8), at(12))(at(hour)))).toEqual([0, 0.25, 0.5, 1])
    expect(inTime(at(8), at(8))(at(8))).toBe(0.5)
    expect(inTime(at(8), at(12))(at(20))).toBe(1)
  })
})

describe('a step line', () => {
  it('holds each level up to the next one, and the last one until now', () => {
    const steps = [
      { at: at(8), open: 7 },
      { at: at(10), open: 6 }
    ]
    expect(levelsOf(steps, inTime(at(8), at(12)), at(12))).toEqual([
      { from: 0, until: 0.5, open: 7 },
      { from: 0.5, until: 1, open: 6 }
    ])
    expect(levelsOf([], inTime(at(8), at(12)), at(12))).toEqual([])
  })

  it('has labels in two rows where they would run into one another', () => {
    expect(rowsOf([0, 0.02, 0.5, 0.55, 0.9], 0.1)).toEqual([0, 1, 0, 1, 0])
  })
})
