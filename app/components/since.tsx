import { useFetcher } from '@remix-run/react'
import { dateTime, zoneName } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'

interface Way {
  words: string
  address: string
}

/** What changed since the viewer last looked, already in words. */
export interface SinceView {
  title: string
  looked: string
  said: string
  /** ISO 8601. */
  seenAt: string
  /** The same moment as the event's clock shows it. */
  there: string
  see: Way
  /** What the delegation has not seen; null without one. */
  delegation: Way | null
  mark: Way
  /** The text that is on the screen, and marked. */
  sequence: number
}

interface SinceProps {
  since: SinceView
  /** The viewer's zone, once the browser has said it. */
  zone: string | null
  /** Where one comes back to. */
  here: string
}

/** Above a text that changed since the viewer last looked: how much, by whom, and the ways on. */
export function Since({ since, zone, here }: SinceProps) {
  const { language, clock } = useWords()
  const fetcher = useFetcher()
  const own = zone && clock.yours(dateTime(language, new Date(since.seenAt), zone), zoneName(zone))
  return (
    <aside className="since screen-only" aria-label={since.title}>
      <p>
        <strong>{since.looked}:</strong> {since.said}.{' '}
        <time className="muted" dateTime={since.seenAt}>
          {since.there}
          {own && ` · ${own}`}
        </time>
      </p>
      <a className="button button-primary" href={since.see.address}>
        {since.see.words}
      </a>
      <fetcher.Form method="post" action={since.mark.address}>
        <input type="hidden" name="sequence" value={since.sequence} />
        <input type="hidden" name="back" value={here} />
        <button className="button">{since.mark.words}</button>
      </fetcher.Form>
      {since.delegation && <a href={since.delegation.address}>{since.delegation.words}</a>}
    </aside>
  )
}
