import { describe, expect, it } from 'vitest'
import { instantOf } from './instants.ts'
import {
  decideDeadline,
  decideExtension,
  decideObjection,
  hasRunOut,
  outageExtension,
  tooLate,
  type Silence,
  type SilenceStart
} from './silence.ts'

const NOW = '2023-11-28T14:00:00.000Z'
const DEADLINE = '2023-11-29T14:00:00.000Z'
const SILENCE: Silence = {
  ...{
    id: 's',
    document: 'd',
    version: 'CT',
    hash: 'h',
    state: 'running',
    startedAt: NOW,
    deadline: DEADLINE
  },
  ...{ firstDeadline: DEADLINE, inSession: false, objectorNames: 'shown', entitled: ['MEX'], startedBy: [] },
  ...{ endedAt: null, extensions: [] }
}
const SETTINGS: SilenceStart['settings'] = {
  silenceMinimumHours: 12,
  silenceMinimumHoursInSession: 3,
  objectorNames: 'co_chairs_decide'
}
type Act = SilenceStart['act']
const start = (act: Partial<Act>, more: Partial<SilenceStart> = {}) => {
  const asked = { deadline: DEADLINE, inSession: false, objectorNames: null, ...act }
  const outcome = decideDeadline({ settings: SETTINGS, sits: true, now: NOW, ...more, act: asked })
  return outcome.ok ? outcome.value : outcome.refusal.code
}
const TEXT = { paragraphs: [{ id: 'p1' }, { id: 'p2' }] }
const object = (at: string, silence: Silence | null = SILENCE, more: object = {}) => {
  const asked = { version: 'CT', hash: 'h', paragraphs: ['p1'], whole: false, at, ...more }
  const outcome = decideObjection(silence, asked, TEXT)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('a silence', () => {
  it('[SI3] [SI4] has a deadline that is far enough away, by what the event asks for', () => {
    expect(start({ deadline: '2023-11-29T02:00:00Z' })).toMatchObject({
      deadline: '2023-11-29T02:00:00.000Z'
    })
    expect(start({ deadline: '2023-11-29T01:59:59.999Z' })).toBe('SI3')
    expect(start({ deadline: '2023-11-28T17:00:00Z', inSession: true })).toMatchObject({})
    expect(start({ deadline: '2023-11-28T16:59:59Z', inSession: true })).toBe('SI3')
    expect(start({ deadline: '2023-11-28T17:00:00Z', inSession: true }, { sits: false })).toBe('SI4')
    expect(start({ deadline: '2020-01-01T00:00:00Z' })).toBe('SI3')
  })

  it('[SI5] names objectors as the event says, or as the co-chairs choose; else not', () => {
    expect(start({})).toMatchObject({ objectorNames: 'withheld' })
    expect(start({ objectorNames: 'shown' })).toMatchObject({ objectorNames: 'shown' })
    const settings = { ...SETTINGS, objectorNames: 'shown' as const }
    expect(start({}, { settings })).toMatchObject({ objectorNames: 'shown' })
    expect(start({ objectorNames: 'withheld' }, { settings })).toBe('SI5')
  })

  it('[SI6] only gets longer', () => {
    expect(decideExtension(SILENCE, '2023-11-29T14:00:00.001Z').ok).toBe(true)
    for (const earlier of [DEADLINE, '2023-11-29T15:00:00+02:00']) {
      const refused = decideExtension(SILENCE, earlier)
      expect(refused.ok ? null : refused.refusal.code).toBe('SI6')
    }
  })

  it('[SI7] runs out after its deadline, never at it, and an objection wins the tie', () => {
    const moments = ['2023-11-29T13:59:59.999Z', DEADLINE, '2023-11-29T14:00:00.001Z']
    expect(moments.map(now => hasRunOut(SILENCE, now))).toEqual([false, false, true])
    expect(moments.map(at => object(at))).toEqual(['breaking', 'breaking', 'late'])
    expect(moments.map(at => object(at, { ...SILENCE, state: 'broken' }))).toEqual([
      'further',
      'further',
      'late'
    ])
    expect(hasRunOut({ ...SILENCE, state: 'broken' }, '2024-01-01T00:00:00Z')).toBe(false)
    expect(tooLate(DEADLINE).refusal.code).toBe('SI7')
  })

  it('[SI1] [SI2] [AP1] is on one version and its hash; another one is another silence', () => {
    expect(object(NOW, null)).toBe('SI1')
    expect(object(NOW, SILENCE, { version: 'Rev.3' })).toBe('SI1')
    expect(object(NOW, { ...SILENCE, state: 'abandoned' })).toBe('SI1')
    expect(object(NOW, SILENCE, { hash: 'other' })).toBe('AP1')
  })

  it('[SI8] is broken by naming paragraphs that are there, or the whole', () => {
    expect(object(NOW, SILENCE, { paragraphs: [], whole: true })).toBe('breaking')
    expect(object(NOW, SILENCE, { paragraphs: [] })).toBe('SI8')
    expect(object(NOW, SILENCE, { whole: true })).toBe('SI8')
    expect(object(NOW, SILENCE, { paragraphs: ['p9'] })).toBe('not_found')
  })

  it('[SI9] grows by the failures of the service in its last hour, if they are longer than allowed', () => {
    const minutes = (...outages: [string, string][]): number =>
      outageExtension(
        SILENCE,
        outages.map(([from, until]) => ({
          from: `2023-11-29T${from}:00Z`,
          until: `2023-11-29T${until}:00Z`
        })),
        10
      ) / 60_000
    expect(minutes(['13:40', '14:05'])).toBe(25)
    expect(minutes(['13:40', '13:50'])).toBe(0)
    expect(minutes(['13:40', '13:51'])).toBe(11)
    expect(minutes(['13:10', '13:16'], ['13:40', '13:45'])).toBe(11)
    // Of what failed before the last hour only what reaches into it counts.
    expect(minutes(['10:00', '13:10'])).toBe(0)
    expect(minutes(['10:00', '13:15'])).toBe(15)
    expect(minutes(['10:00', '15:00'])).toBe(120)
    expect(minutes()).toBe(0)
  })
})

describe('[SI10] a local time as an instant', () => {
  const at = (local: string, zone: string) => {
    const outcome = instantOf(local, zone)
    return outcome.ok ? [outcome.value.at, outcome.value.peculiar] : outcome.refusal.code
  }
  it.each([
    ['2023-11-29T09:00', 'America/Bogota', ['2023-11-29T14:00:00.000Z', null]],
    ['2024-03-31T02:30', 'Europe/Berlin', ['2024-03-31T01:00:00.000Z', 'skipped']],
    ['2024-03-31T01:59', 'Europe/Berlin', ['2024-03-31T00:59:00.000Z', null]],
    ['2024-03-31T03:00', 'Europe/Berlin', ['2024-03-31T01:00:00.000Z', null]],
    ['2024-10-27T02:30', 'Europe/Berlin', ['2024-10-27T01:30:00.000Z', 'twice']],
    ['2024-10-27T01:30', 'Europe/Berlin', ['2024-10-26T23:30:00.000Z', null]],
    ['2024-10-06T02:15', 'Australia/Lord_Howe', ['2024-10-05T15:30:00.000Z', 'skipped']],
    ['2023-11-29T25:00', 'Europe/Berlin', 'malformed'],
    ['tomorrow', 'Europe/Berlin', 'malformed']
  ])('%s in %s', (local, zone, expected) => {
    expect(at(local, zone)).toEqual(expected)
  })
})
