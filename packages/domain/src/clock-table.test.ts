import { describe, expect, it } from 'vitest'
import { instantOf } from './instants.ts'
import { inSession, sessionTurns } from './session-hours.ts'
import {
  decideDeadline,
  decideExtension,
  decideObjection,
  hasRunOut,
  outageExtension,
  type Silence
} from './silence.ts'

/*
 * Every moment about which two careful readers of a clock could differ: what it means, and why.
 */

const NOW = '2023-11-28T14:00:00.000Z'
const DEADLINE = '2023-11-29T14:00:00.000Z'
const SILENCE: Silence = {
  ...{ id: 's', document: 'd', version: 'CT', hash: 'h', state: 'running' },
  ...{ startedAt: NOW, deadline: DEADLINE, firstDeadline: DEADLINE, endedAt: null, extensions: [] },
  ...{ inSession: false, objectorNames: 'shown', entitled: ['MEX'], startedBy: [] }
}
const SETTINGS = {
  ...{ silenceMinimumHours: 12, silenceMinimumHoursInSession: 3 },
  objectorNames: 'co_chairs_decide' as const
}
type Told = { ok: true; value: unknown } | { ok: false; refusal: { code: string } }
const said = (outcome: Told, value: unknown = 'granted'): unknown =>
  outcome.ok ? value : outcome.refusal.code

/** A silence that is started at `now`, for the deadline. */
const start = (now: string, deadline: string, { sits = true, session = false } = {}) =>
  said(
    decideDeadline({
      ...{ settings: SETTINGS, sits, now },
      act: { deadline, inSession: session, objectorNames: null }
    })
  )
const extend = (deadline: string) => said(decideExtension(SILENCE, deadline))
const runsOut = (now: string, state: Silence['state'] = 'running') => hasRunOut({ ...SILENCE, state }, now)
const object = (at: string, state: Silence['state'] = 'running') => {
  const asked = { version: 'CT', hash: 'h', paragraphs: ['p'], whole: false, at }
  const outcome = decideObjection({ ...SILENCE, state }, asked, { paragraphs: [{ id: 'p' }] })
  return said(outcome, outcome.ok ? outcome.value : null)
}
/** By how many minutes the deadline moves because of failures between these times of the day of the deadline. */
const grows = (...failures: [string, string][]) =>
  outageExtension(
    SILENCE,
    failures.map(([from, until]) => ({ from: `2023-11-29T${from}Z`, until: `2023-11-29T${until}Z` })),
    10
  ) / 60_000
const SESSIONS = [{ date: '2023-11-28', from: '08:00', to: '20:00' }]
const sits = (now: string) => inSession(SESSIONS, 'America/Bogota', now)
const at = (local: string, zone: string) => {
  const outcome = instantOf(local, zone)
  return outcome.ok ? `${outcome.value.at} ${outcome.value.peculiar ?? 'once'}` : outcome.refusal.code
}

const CASES: [what: string, got: unknown, expected: unknown, why: string][] = [
  // Minimum lengths (SI3).
  ['12 h to the millisecond', start(NOW, '2023-11-29T02:00:00.000Z'), 'granted', 'at least means at'],
  ['12 h less 1 ms', start(NOW, '2023-11-29T01:59:59.999Z'), 'SI3', 'below the minimum'],
  ['12 h in another zone', start(NOW, '2023-11-28T21:00:00-05:00'), 'granted', 'the instant counts'],
  ['12 h, read as UTC', start(NOW, '2023-11-29T02:00:00+01:00'), 'SI3', 'it is 11 h by the instant'],
  ['now', start(NOW, NOW), 'SI3', 'no time to read'],
  ['in the past', start(NOW, '2020-01-01T00:00:00Z'), 'SI3', 'no time to read'],
  ['12 h over the spring gap', start('2024-03-30T20:00:00Z', '2024-03-31T08:00:00Z'), 'granted', 'hours of UTC, whatever local clocks show'], // prettier-ignore
  ['11 h that look like 12', start('2024-03-30T20:00:00Z', '2024-03-31T07:00:00Z'), 'SI3', 'Berlin shows 21:00 to 09:00, and 11 h went by'], // prettier-ignore
  ['12 h over the autumn repeat', start('2024-10-26T20:00:00Z', '2024-10-27T08:00:00Z'), 'granted', 'Berlin shows 22:00 to 09:00, and 12 h went by'], // prettier-ignore
  // In session (SI3, SI4).
  ['3 h in session', start(NOW, '2023-11-28T17:00:00Z', { session: true }), 'granted', 'the shorter minimum'],
  ['3 h less 1 ms', start(NOW, '2023-11-28T16:59:59.999Z', { session: true }), 'SI3', 'below the shorter minimum'], // prettier-ignore
  ['3 h, not said to be in session', start(NOW, '2023-11-28T17:00:00Z'), 'SI3', 'both halves must say so'],
  ['3 h outside session hours', start(NOW, '2023-11-28T17:00:00Z', { session: true, sits: false }), 'SI4', 'nobody sits'], // prettier-ignore
  ['24 h outside session hours', start(NOW, DEADLINE, { sits: false }), 'granted', 'the long minimum asks no session'], // prettier-ignore
  // The hours of a session, in the event's zone (SH1).
  ['session, first minute', sits('2023-11-28T13:00:00Z'), true, '08:00 in Cartagena is 13:00 UTC'],
  ['session, a millisecond before', sits('2023-11-28T12:59:59.999Z'), false, 'still 07:59'],
  ['session, last minute begun', sits('2023-11-29T01:00:59.999Z'), true, 'the last minute counts'],
  ['session, minute after', sits('2023-11-29T01:01:00Z'), false, 'over'],
  ['session, same hour a day later', sits('2023-11-29T14:00:00Z'), false, 'the session was on the 28th'],
  ['turns of a session', sessionTurns(SESSIONS, 'America/Bogota').join(' '), '2023-11-28T13:00:00.000Z 2023-11-29T01:01:00.000Z', 'the clock looks at its begin and after its last minute'], // prettier-ignore
  // Only later (SI6).
  ['a millisecond later', extend('2023-11-29T14:00:00.001Z'), 'granted', 'later is later'],
  ['the same instant', extend(DEADLINE), 'SI6', 'not later'],
  ['the same instant in another zone', extend('2023-11-29T16:00:00+02:00'), 'SI6', 'not later'],
  ['earlier, though it looks later', extend('2023-11-29T15:30:00+02:00'), 'SI6', 'it is 13:30 UTC'],
  // Ties (SI7).
  ['the clock at the deadline', runsOut(DEADLINE), false, 'at it an objection still counts'],
  ['the clock 1 ms after it', runsOut('2023-11-29T14:00:00.001Z'), true, 'now nobody can object'],
  ['the clock, days late', runsOut('2023-12-09T14:00:00Z'), true, 'whoever looks late settles the same'],
  [
    'the clock, set back',
    runsOut('2023-11-29T13:00:00Z', 'closed'),
    false,
    'what is closed is not closed again'
  ],
  ['the clock, after a break', runsOut('2023-11-30T14:00:00Z', 'broken'), false, 'broken is never mended'],
  ['an objection at the deadline', object(DEADLINE), 'breaking', 'objection wins ties'],
  ['an objection 1 ms after it', object('2023-11-29T14:00:00.001Z'), 'late', 'recorded, without effect'],
  [
    'an objection in time, dealt with later',
    object(DEADLINE, 'broken'),
    'further',
    'of two both are recorded'
  ],
  // Failures of the service (SI9).
  ['10 minutes', grows(['13:40:00', '13:50:00']), 0, 'not more than 10'],
  ['10 minutes and 1 ms', grows(['13:40:00', '13:50:00.001']), 10 + 1 / 60_000, 'by its own length'],
  ['over the deadline', grows(['13:40:00', '14:05:00']), 25, 'S2 (h): at least 25 minutes'],
  ['before the last hour', grows(['12:00:00', '13:00:00']), 0, 'there was an hour left'],
  ['into the last hour', grows(['12:00:00', '13:11:00']), 11, 'what lies in the hour counts'],
  ['two short ones', grows(['13:10:00', '13:16:00'], ['13:40:00', '13:46:00']), 12, 'together they are long'],
  // Gaps and repeats of local clocks (SI10).
  ['a time in the gap', at('2024-03-31T02:30', 'Europe/Berlin'), '2024-03-31T01:00:00.000Z skipped', 'never earlier than meant'], // prettier-ignore
  ['a time that comes twice', at('2024-10-27T02:30', 'Europe/Berlin'), '2024-10-27T01:30:00.000Z twice', 'the later one'], // prettier-ignore
  ['a half-hour gap', at('2024-10-06T02:15', 'Australia/Lord_Howe'), '2024-10-05T15:30:00.000Z skipped', 'clocks jump by half an hour there'], // prettier-ignore
  ['midnight that is skipped', at('2018-11-04T00:00', 'America/Sao_Paulo'), '2018-11-04T03:00:00.000Z skipped', 'the day began at 01:00'] // prettier-ignore
]

describe('the clock, case by case', () => {
  it('[SI3] [SI4] [SI6] [SI7] [SI9] [SI10] [SH1] are at least forty', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(40)
  })

  it.each(CASES)('%s', (_what, got, expected, why) => {
    if (typeof expected === 'number') expect(got, why).toBeCloseTo(expected, 9)
    else expect(got, why).toBe(expected)
  })
})
