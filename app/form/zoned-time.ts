/** What `datetime-local` shows for an instant in a zone: `2023-11-27T09:00`. */
export function localTime(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).formatToParts(new Date(at))
  const part = (type: string): string => parts.find(found => found.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant, ISO 8601 in UTC, of a local time as a form sends it; what is no local time comes back as it is. An
 * hour that exists twice is the first one; one that the clocks skip is the hour after it.
 */
export function instantOf(local: string, timeZone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return local
  const wanted = Date.parse(`${local.slice(0, 16)}:00Z`)
  if (Number.isNaN(wanted)) return local
  const offsetAt = (ms: number): number =>
    Date.parse(`${localTime(new Date(ms).toISOString(), timeZone)}:00Z`) - ms
  // The offset that stands before the wanted hour, and the one after it: at most one change lies between.
  const guesses = [offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)].map(offset => wanted - offset)
  const fits = guesses.filter(guess => guess + offsetAt(guess) === wanted)
  return new Date(fits.length > 0 ? Math.min(...fits) : Math.max(...guesses)).toISOString()
}

const DAY_MS = 24 * 60 * 60 * 1000
