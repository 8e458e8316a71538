import { describe, expect, it } from 'vitest'
import type { EntryFacts } from '../persistence/archive-replay.ts'
import { pointsOf } from './history.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = 200 * DAY
const BY_DEFAULT = { pointMs: 60_000, oldAfterMs: 90 * DAY, oldPointMs: HOUR }
const named = (id: string) => ({ id, name: id, delegation: null })

const typed = (
  seq: number,
  at: number,
  personId = 'ada',
  kind: EntryFacts['kind'] = 'typing'
): EntryFacts => ({
  ...{ seq, at, kind, personId, auditSeq: null }
})

const listed = (entries: EntryFacts[], grain = BY_DEFAULT) =>
  pointsOf(entries, { now: NOW, grain, named }).map(({ sequence, entries: count }) => [sequence, count])

describe('points of the history', () => {
  it('[RV12] one a minute and author, the last of it; each act by itself', () => {
    const at = NOW - HOUR
    const entries = [
      typed(1, at),
      typed(2, at + 1_000, 'bob'),
      typed(3, at + 2_000),
      typed(4, at + 3_000, 'ada', 'act'),
      typed(5, at + 4_000),
      typed(6, at + 60_000)
    ]
    expect(listed(entries)).toEqual([
      [2, 1],
      [4, 1],
      [5, 3],
      [6, 1]
    ])
  })

  it('[RV12] after 90 days one an hour', () => {
    const old = NOW - 100 * DAY
    const entries = [typed(1, old), typed(2, old + 30 * 60_000), typed(3, old + HOUR), typed(4, NOW - DAY)]
    expect(listed([...entries, typed(5, NOW - DAY + 60_000)])).toEqual([
      [2, 2],
      [3, 1],
      [4, 1],
      [5, 1]
    ])
  })

  it('[RV12] all of it as it is set', () => {
    const at = NOW - 10 * DAY
    const entries = [typed(1, at), typed(2, at + 11_000), typed(3, NOW - HOUR), typed(4, NOW - HOUR + 11_000)]
    const grain = { pointMs: 10_000, oldAfterMs: 7 * DAY, oldPointMs: 600_000 }
    expect(listed(entries, grain)).toEqual([
      [2, 2],
      [3, 1],
      [4, 1]
    ])
  })
})
