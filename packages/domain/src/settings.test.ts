import { describe, expect, it } from 'vitest'
import { hasOpened, inSession, sessionTurns } from './session-hours.ts'
import { whyNotSetUp, type SetUpFacts } from './set-up.ts'
import { decideSettings } from './settings.ts'

const BOGOTA = 'America/Bogota'
const sessions = [
  { date: '2023-11-27', from: '08:00', to: '20:00' },
  { date: '2023-11-28', from: '08:00', to: '12:30' }
]

describe('the hours of sessions', () => {
  it.each([
    ['2023-11-27T12:59:59.999Z', false],
    ['2023-11-27T13:00:00Z', true],
    ['2023-11-28T01:00:59Z', true],
    ['2023-11-28T01:01:00Z', false],
    ['2023-11-28T17:30:00Z', true],
    ['2023-11-28T18:00:00Z', false],
    ['2023-11-29T14:00:00Z', false]
  ])('[SH1] at %s a session sits: %s', (now, sits) => {
    expect(inSession(sessions, BOGOTA, now)).toBe(sits)
  })

  it.each([
    ['Pacific/Kiritimati', '2023-11-26T10:00:00Z', '2023-11-27T09:59:59Z'],
    ['Etc/GMT+12', '2023-11-27T12:00:00Z', '2023-11-28T11:59:59Z']
  ])('[SH1] a session of a whole day sits all that day in %s', (timeZone, first, last) => {
    const whole = [{ date: '2023-11-27', from: '00:00', to: '23:59' }]
    const sits = (at: string, ms: number) =>
      inSession(whole, timeZone, new Date(Date.parse(at) + ms).toISOString())
    expect([sits(first, -1), sits(first, 0), sits(last, 0), sits(last, 1_000)]).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  it('[SH1] turns where the hours of a day begin and have ended, also where clocks change', () => {
    expect(sessionTurns(sessions.slice(0, 1), BOGOTA)).toEqual([
      '2023-11-27T13:00:00.000Z',
      '2023-11-28T01:01:00.000Z'
    ])
    const summer = [{ date: '2023-10-29', from: '08:00', to: '20:00' }]
    expect(sessionTurns(summer, 'Europe/Berlin')[0]).toBe('2023-10-29T07:00:00.000Z')
  })

  it('[SH2] an event opens with its first session, or with its first day', () => {
    const event = { sessions, timeZone: BOGOTA, firstDay: '2023-11-27' }
    expect(hasOpened(event, '2023-11-27T12:59:00Z')).toBe(false)
    expect(hasOpened(event, '2023-11-27T13:00:00Z')).toBe(true)
    expect(hasOpened({ ...event, sessions: [] }, '2023-11-27T04:59:00Z')).toBe(false)
    expect(hasOpened({ ...event, sessions: [] }, '2023-11-27T05:00:00Z')).toBe(true)
  })
})

describe('the settings of an event', () => {
  const event = { id: 'e1', sessions, timeZone: BOGOTA, firstDay: '2023-11-27' }
  const change = (settings: object, now: string, target = 'e1') =>
    decideSettings(event, { target, settings }, now)
  const before = '2023-11-26T12:00:00Z'
  const after = '2023-11-28T12:00:00Z'

  it('[ST1] are all open before the event, and three of them afterwards', () => {
    expect(change({ silenceMinimumHours: 24 }, before)).toEqual({
      ok: true,
      value: { silenceMinimumHours: 24 }
    })
    expect(change({ silenceMinimumHours: 24 }, after)).toMatchObject({ refusal: { code: 'ST1' } })
    const three = { negotiation_drafting: 'chairs', objectorNames: 'shown', observersRead: 'never' }
    expect(change(three, after, 'event')).toMatchObject({ ok: true })
    expect(change({}, before)).toMatchObject({ refusal: { code: 'ST1' } })
    expect(change(three, after, 'e2')).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

describe('the set-up of an event', () => {
  const facts: SetUpFacts = {
    secretariatEmail: 'sec@x.example',
    timeZone: BOGOTA,
    dates: { from: '2024-05-01', until: '2024-05-03' },
    languages: { original: 'en', all: ['en', 'es'], requiredForTransmission: ['es'] },
    sessions: [{ date: '2024-05-01', from: '09:00', to: '18:00' }],
    delegations: [
      { code: 'BRA', kind: 'state', group: 'LAC' },
      { code: 'EU', kind: 'group', group: 'EU' },
      { code: 'OBS', kind: 'observer', group: 'civil' }
    ],
    themes: [
      {
        code: 'DG',
        coChairs: [
          { email: 'a@x.example', delegation: 'BRA' },
          { email: 'b@x.example', delegation: 'EU' }
        ]
      },
      { code: 'EG', coChairs: [] }
    ]
  }
  const chairs = (...coChairs: { email: string; delegation: string }[]) => ({
    themes: [{ code: 'DG', coChairs }]
  })
  const a = { email: 'a@x.example', delegation: 'BRA' }

  it('[SU1] [SU2] [SU3] takes what makes sense', () => {
    expect(whyNotSetUp(facts)).toBeNull()
  })

  it.each<[string, Partial<SetUpFacts>]>([
    ['SU1', { timeZone: 'Atlantis/Capital' }],
    ['SU1', { dates: { from: '2024-05-03', until: '2024-05-01' } }],
    ['SU1', { sessions: [{ date: '2024-05-09', from: '09:00', to: '18:00' }] }],
    ['SU1', { sessions: [{ date: '2024-05-01', from: '18:00', to: '09:00' }] }],
    ['SU1', { languages: { original: 'pt', all: ['en'], requiredForTransmission: [] } }],
    ['SU2', { delegations: [...facts.delegations, { code: 'BRA', kind: 'state', group: 'LAC' }] }],
    ['SU2', { themes: [{ code: 'DG', coChairs: [] }, { code: 'DG', coChairs: [] }] }], // prettier-ignore
    ['SU3', chairs(a)],
    ['SU3', chairs(a, { email: 'c@x.example', delegation: 'BRA' })],
    ['SU3', chairs(a, { email: 'c@x.example', delegation: 'OBS' })],
    ['SU3', chairs(a, { email: 'SEC@x.example', delegation: 'EU' })]
  ])('[%s] refuses %j', (code, more) => {
    expect(whyNotSetUp({ ...facts, ...more })).toMatchObject({ code })
  })
})
