import { describe, expect, it } from 'vitest'
import { openFiltersIn } from './open-query.ts'

const filters = (query: string) => openFiltersIn(new URLSearchParams(query))

describe('the filters in an address', () => {
  it('are those that the form offers', () => {
    expect(filters('delegation=mex&paragraph=p1&age=24&package=k')).toEqual({
      ...{ delegation: 'MEX', paragraph: 'p1', ageHours: 24, package: 'k' }
    })
  })

  it('narrow nothing where they are empty or make no sense', () => {
    expect(filters('delegation=&paragraph=%20&age=&package=')).toEqual({})
    expect([filters('age=3'), filters('age=ten'), filters('colour=red')]).toEqual([{}, {}, {}])
  })
})
