import { instantOf as instantThere, localTime as timeThere } from '@acuerdo/domain'

/** What `datetime-local` shows for an instant in a zone: `2023-11-27T09:00`. */
export function localTime(at: string, timeZone: string): string {
  const { date, time } = timeThere(at, timeZone)
  return `${date}T${time}`
}

/**
 * The instant, ISO 8601 in UTC, of a local time as a form sends it (SI10); what is no local time comes back as it is,
 * for the schema to refuse.
 */
export function instantOf(local: string, timeZone: string): string {
  const found = /:\d{2}:\d{2}$/.test(local) ? local.slice(0, -3) : local
  const there = instantThere(found, timeZone)
  return there.ok ? there.value.at : local
}
