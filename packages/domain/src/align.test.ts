import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, longestAscending, type Budget } from './align.ts'

const plenty = (): Budget => ({ left: 50_000_000, exceeded: false })
const list = (max: number) => fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: max })

/** The length of the longest common subsequence, by the plain table. */
function longestCommon(one: readonly number[], other: readonly number[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const element of one) {
    const next = [0]
    other.forEach((against, j) =>
      next.push(element === against ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    )
    row = next
  }
  return row.at(-1) ?? 0
}

describe('aligning two lists', () => {
  it('[CO1] pairs equal elements in order, as many as there can be', () => {
    fc.assert(
      fc.property(list(40), list(40), (one, other) => {
        const pairs = align(one, other, plenty())
        expect(pairs.every(([i, j]) => one[i] === other[j])).toBe(true)
        expect(
          pairs.every(
            ([i, j], at) => at === 0 || (i > (pairs[at - 1]?.[0] ?? 0) && j > (pairs[at - 1]?.[1] ?? 0))
          )
        ).toBe(true)
        expect(pairs).toHaveLength(longestCommon(one, other))
      }),
      { numRuns: 2_000 }
    )
  })

  it('[CO10] says that it stopped where the budget ends, and still answers pairs that hold', () => {
    const one = Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 3)
    const other = Array.from({ length: 40_000 }, (_, i) => (i * i * 31) % 3)
    const budget = { left: 200_000, exceeded: false }
    const pairs = align(one, other, budget)
    expect(budget.exceeded).toBe(true)
    expect(pairs.every(([i, j]) => one[i] === other[j])).toBe(true)
  })

  it('finds its way through long lists by what stands once on each side', () => {
    const one = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 60_013)
    const other = one.flatMap((element, i) =>
      i % 11 === 3 ? [] : i % 13 === 5 ? [element, 60_013 + i] : [element]
    )
    const pairs = align(one, other, plenty())
    expect(pairs.length).toBe(one.length - one.filter((_, i) => i % 11 === 3).length)
  })
})

describe('aligning lists that nothing can be anchored in', () => {
  it('goes on from where it came furthest, and keeps most of what is equal', () => {
    const one = Array.from({ length: 20_000 }, (_, i) => (i * 7_919) % 997)
    const other = one.flatMap((element, i) => (i % 11 === 3 ? [] : [element]))
    const budget = plenty()
    const pairs = align(one, other, budget)
    expect(budget.exceeded).toBe(true)
    expect(pairs.every(([i, j]) => one[i] === other[j])).toBe(true)
    expect(pairs.length).toBeGreaterThan(other.length * 0.9)
  })
})

describe('the longest ascending list', () => {
  it('is the heaviest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(20), weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 12 }),
        elements => {
          const chosen = longestAscending(elements)
          const weigh = (indices: number[]) =>
            indices.reduce((sum, index) => sum + (elements[index]?.weight ?? 0), 0)
          let best = 0
          for (let mask = 0; mask < 1 << elements.length; mask++) {
            const some = elements.flatMap((_, index) => (mask & (1 << index) ? [index] : []))
            if (
              some.every(
                (index, i) => i === 0 || (elements[index]?.at ?? 0) > (elements[some[i - 1] ?? 0]?.at ?? 0)
              )
            )
              best = Math.max(best, weigh(some))
          }
          expect(weigh(chosen)).toBe(best)
        }
      ),
      { numRuns: 300 }
    )
  })
})
