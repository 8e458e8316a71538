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
          <span lang="en">{disclaimer}</span> <Link to="/demo">{words.demonstration.switch}</Link>
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

/** What an error page says: what happened, and the ways out. */
export function ErrorPage({
  title,
  words: sentence,
  detail,
  reload
}: {
  title: string
  words: string
  /** Said in development only. */
  detail: string | null
  /** Whether loading the page again may help. */
  reload: boolean
}) {
  const { errors } = useWords()
  return (
    <main className="site-main" id="content" tabIndex={-1}>
      <h1 className="page-title">{title}</h1>
      <p className="page-lead">{sentence}</p>
      <h2 className="way-out">{errors.wayOut}</h2>
      <ul>
        {reload && (
          <li>
            <a href="">{errors.reload}</a>
          </li>
        )}
        <li>
          <a href="/">{errors.home}</a>
        </li>
        {reload && <li>{errors.tell}</li>}
      </ul>
      {detail && <pre>{detail}</pre>}
    </main>
  )
}
