import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'

/** Said above every page of a demonstration, calm and in one line. */
export function DemonstrationStrip({ clock }: { clock: ReactNode }) {
  const words = useWords()
  return (
    <aside className="demonstration" aria-label={words.demonstration.title}>
      <span>
        <strong>{words.demonstration.title}.</strong> {words.demonstration.words}{' '}
        <a href="#about-demonstration">{words.demonstration.more}</a>
      </span>
      <span>{clock}</span>
    </aside>
  )
}

/** The foot of every page; in a demonstration it carries the whole disclaimer, in the words of the event. */
export function SiteFoot({ event, disclaimer }: { event: ReactNode; disclaimer: string | null }) {
  const words = useWords()
  return (
    <footer className="site-foot">
      <p>
        {event ?? 'Acuerdo'} · {words.site.tagline}
      </p>
      {disclaimer && (
        <p id="about-demonstration">
          <span lang="en">{disclaimer}</span>{' '}
          <Link reloadDocument to="/demo">
            {words.demonstration.switch}
          </Link>
        </p>
      )}
    </footer>
  )
}

export function SkipLink() {
  const words = useWords()
  return (
    <a className="skip" href="#content">
      {words.site.skip}
    </a>
  )
}
