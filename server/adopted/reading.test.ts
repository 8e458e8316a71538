import { expect, it } from 'vitest'
import type { Published } from '../context.ts'
import { PUBLISHED_FRESH_MS } from '../limits.ts'
import { createAdoptedReading } from './reading.ts'

const of = (hash: string): Published => ({ hash, texts: [], agenda: { hash, items: [] } })

function scene() {
  const reads: ((all: Published) => void)[] = []
  let at = 0
  const reading = createAdoptedReading(
    { clock: { monotonic: () => at, now: () => new Date(0) } } as unknown as Parameters<
      typeof createAdoptedReading
    >[0],
    () => new Promise(resolve => reads.push(resolve))
  )
  return { reads, reading, later: (ms: number) => void (at += ms) }
}

it('[PB3] reads what is public once for all who ask, and again after an act or a moment', async () => {
  const { reads, reading, later } = scene()
  const [one, other] = [reading.published(), reading.published()]
  expect(reads).toHaveLength(1)
  reads[0]?.(of('a'))
  const first = await one
  expect(await other).toBe(first)
  expect(await reading.published()).toBe(first)
  later(PUBLISHED_FRESH_MS)
  const same = reading.published()
  reads[1]?.(of('a'))
  expect(await same).toBe(first)
  reading.moved()
  const next = reading.published()
  reads[2]?.(of('b'))
  expect((await next).hash).toBe('b')
  expect(reads).toHaveLength(3)
})

it('[PB3] never takes for new what was read before an act was done', async () => {
  const { reads, reading } = scene()
  const early = reading.published()
  reading.moved()
  const late = reading.published()
  expect(reads).toHaveLength(2)
  reads[1]?.(of('after'))
  expect((await late).hash).toBe('after')
  reads[0]?.(of('before'))
  await early
  const now = reading.published()
  reads[2]?.(of('after'))
  expect((await now).hash).toBe('after')
})
