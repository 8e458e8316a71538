import { describe, expect, it } from 'vitest'
import { duration } from './duration.ts'

describe('a time in words', () => {
  it('is told in whole units, of the one that fits', () => {
    expect([0.1, 0.5, 1, 5.9, 47.9, 48, 100].map(hours => duration('en', hours))).toEqual([
      '6 minutes',
      '30 minutes',
      '1 hour',
      '5 hours',
      '47 hours',
      '2 days',
      '4 days'
    ])
  })

  it('speaks each language', () => {
    expect([duration('es', 3), duration('pt', 3), duration('fr', 72)]).toEqual([
      '3 horas',
      '3 horas',
      '3\u00a0jours'
    ])
  })
})
