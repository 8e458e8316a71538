import { localTime } from './local-time.ts'

/** Hours in which a session may sit, in the event's time zone: a day and two times of day, `08:00`. */
export interface SessionHours {
  date: string
  from: string
  to: string
}

/** Whether a session sits at `now`: from its first to its last minute begun, both included (SH1). */
export function inSession(sessions: readonly SessionHours[], timeZone: string, now: string): boolean {
  // The calendar of a time zone takes as long to ask as all the rest of a question about rights, and most days have none.
  if (!sessions.some(({ date }) => isNear(date, now))) return false
  const { date, time } = localTime(now, timeZone)
  return sessions.some(session => session.date === date && session.from <= time && time <= session.to)
}

/** Whether it may be this day at this instant somewhere: clocks are up to 14 hours ahead of UTC, and up to 12 behind. */
function isNear(date: string, now: string): boolean {
  const hours = (Date.parse(now) - Date.parse(date)) / 3_600_000
  return hours >= -14 && hours <= 24 + 12
}

/** Whether the event has opened: its first session has begun, or its first day where none is set (SH2). */
export function hasOpened(
  event: { sessions: readonly SessionHours[]; timeZone: string; firstDay: string },
  now: string
): boolean {
  const first =
    event.sessions.map(({ date, from }) => `${date} ${from}`).sort()[0] ?? `${event.firstDay} 00:00`
  const { date, time } = localTime(now, event.timeZone)
  return `${date} ${time}` >= first
}

/** The instants at which a session begins or has ended, ISO 8601 in UTC, in their order. */
export function sessionTurns(sessions: readonly SessionHours[], timeZone: string): string[] {
  return sessions
    .flatMap(({ date, from, to }) => [instant(date, from, timeZone, 0), instant(date, to, timeZone, 1)])
    .sort()
}

/** A local time as an instant: the guess in UTC, moved by what the clocks there differ from it. */
function instant(date: string, time: string, timeZone: string, minutesLater: number): string {
  const guess = Date.parse(`${date}T${time}:00Z`)
  const seen = localTime(guess, timeZone)
  const offset = Date.parse(`${seen.date}T${seen.time}:00Z`) - guess
  return new Date(guess - offset + minutesLater * 60_000).toISOString()
}
