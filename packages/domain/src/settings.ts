import { grant, refuse, type Outcome } from './outcome.ts'
import { hasOpened, type SessionHours } from './session-hours.ts'

/** What an event sets for all of its negotiations. */
export interface EventSettings {
  negotiation_drafting: 'drafting_group' | 'chairs'
  silenceMinimumHours: number
  silenceMinimumHoursInSession: number
  silenceExtendsAfterOutageMinutes: number
  objectorNames: 'co_chairs_decide' | 'shown' | 'withheld'
  observersRead: 'when_open' | 'never'
}

/** What may still be changed when the event has opened. */
const SETTINGS_ALWAYS_OPEN: readonly (keyof EventSettings)[] = [
  'negotiation_drafting',
  'objectorNames',
  'observersRead'
]

/** Changes settings: all of them before the event opens, three of them afterwards (ST1). */
export function decideSettings(
  event: { id: string; sessions: readonly SessionHours[]; timeZone: string; firstDay: string },
  act: { target: string; settings: Partial<EventSettings> },
  now: string
): Outcome<Partial<EventSettings>> {
  const names = Object.keys(act.settings) as (keyof EventSettings)[]
  if (act.target !== event.id && act.target !== 'event')
    return refuse('not_found', `There is no event ${act.target}.`, 'Name the event, or "event".')
  if (names.length === 0)
    return refuse('ST1', 'No setting was changed: none is named.', 'Name the settings with their new values.')
  const late = hasOpened(event, now) ? names.filter(name => !SETTINGS_ALWAYS_OPEN.includes(name)) : []
  if (late.length === 0) return grant(act.settings)
  return refuse(
    'ST1',
    `The settings were not changed: the event has opened, and ${late.join(', ')} stand since then.`,
    `Change only ${SETTINGS_ALWAYS_OPEN.join(', ')}.`
  )
}
