import { expect, it } from 'vitest'
import { Act } from './index.ts'

const move = { action: 'move_paragraph', target: 'DG-p01', after: 'DG-p03' }

it('takes a move with and without what may be left out', () => {
  expect(Act.parse(move)).toEqual(move)
  expect(Act.parse({ ...move, after: null })).toMatchObject({ after: null })
  const whole = { ...move, seen: 'a'.repeat(64), idempotencyKey: 'key' }
  expect(Act.parse(whole)).toEqual(whole)
})

it.each([
  [{ ...move, action: 'fly' }],
  [{ ...move, more: 1 }],
  [{ ...move, target: '' }],
  [{ ...move, target: '../x' }],
  [{ ...move, target: 7 }],
  [{ ...move, after: undefined }],
  [{ ...move, seen: 'abc' }],
  [{ ...move, idempotencyKey: 'k'.repeat(201) }],
  [null],
  ['move_paragraph'],
  [{}]
])('refuses %j', act => {
  expect(Act.safeParse(act).success).toBe(false)
})
