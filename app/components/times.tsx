import { dateTime, dayIn, time, zoneName } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'

/** A moment in the event's zone and, once the browser knows it and where it differs, in the viewer's. */
export function RulesClock({
  now,
  place,
  eventZone,
  viewerZone
}: {
  now: Date
  /** The event's place in short: "Cartagena". */
  place: string
  eventZone: string
  viewerZone: string | null
}) {
  const words = useWords()
  const zone = viewerZone ?? 'UTC'
  const there = dateTime(words.language, now, eventZone)
  const sameDay = dayIn(now, eventZone) === dayIn(now, zone)
  const here = sameDay ? time(words.language, now, zone) : dateTime(words.language, now, zone)
  const differs = dateTime(words.language, now, zone) !== there
  const too = viewerZone ? words.clock.yours(here, zoneName(zone)) : `${here} UTC`
  const rules = words.clock.rules(there, place)
  return (
    <time dateTime={now.toISOString()} suppressHydrationWarning>
      {differs ? `${rules} · ${too}` : rules}
    </time>
  )
}
