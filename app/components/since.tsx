import { useFetcher } from '@remix-run/react'
import { dateTime, zoneName } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'

/** A link in words. */
export interface Way {
  words: string
  address: string
}

/** What changed since the viewer last looked, already in words. */
export interface SinceView {
  /** "Since you last looked (2 days ago)" */
  looked: string
  said: string
  /** ISO 8601. */
  seenAt: string
  /** The same moment as the event's clock shows it. */
  there: string
  /** To what the viewer, and what the whole delegation has not seen. */
  ways: Way[]
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
  const { Form } = useFetcher()
  return (
    <aside className="since screen-only" aria-label={since.looked}>
      <p>
        <strong>{since.looked}:</strong> {since.said}.{' '}
        <span className="muted">
          {since.there}
          {zone && ` · ${clock.yours(dateTime(language, new Date(since.seenAt), zone), zoneName(zone))}`}
        </span>
      </p>
      <Form method="post" action={since.mark.address}>
        <input type="hidden" name="sequence" value={since.sequence} />
        <input type="hidden" name="back" value={here} />
        <button className="button">{since.mark.words}</button>
      </Form>
      {since.ways.map(({ words, address }) => (
        <a key={address} className="button" href={address}>
          {words}
        </a>
      ))}
    </aside>
  )
}
