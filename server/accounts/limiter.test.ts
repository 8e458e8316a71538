import { expect, it } from 'vitest'
import { createLimiter } from './limiter.ts'

function limiter(max: number): { limit: ReturnType<typeof createLimiter>; pass(ms: number): void } {
  let now = 0
  return {
    limit: createLimiter({ max, windowMs: 1_000, monotonic: () => now }),
    pass: ms => {
      now += ms
    }
  }
}

it('takes so many per window, for each key by itself', () => {
  const { limit, pass } = limiter(2)
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([
    true,
    true,
    false,
    true
  ])
  pass(999)
  expect(limit.take('a')).toBe(false)
  pass(1)
  expect(limit.take('a')).toBe(true)
})

it('begins a window with its first event, not with its last', () => {
  const { limit, pass } = limiter(1)
  limit.take('a')
  pass(600)
  expect(limit.take('a')).toBe(false)
  pass(400)
  expect(limit.take('a')).toBe(true)
})

it('forgets what was given back', () => {
  const { limit } = limiter(1)
  limit.take('a')
  limit.giveBack('a')
  limit.giveBack('a')
  limit.giveBack('never seen')
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
})

it('remembers a bounded number of keys', () => {
  const { limit } = limiter(1)
  for (let i = 0; i < 150_000; i++) limit.take(`key ${i}`)
  expect(limit.take('key 149999')).toBe(false)
  expect(limit.take('key 0')).toBe(true)
})
