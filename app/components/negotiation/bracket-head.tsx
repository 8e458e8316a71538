import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { BracketPage } from '../../../server/context.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { Moment } from '../room/form-parts.tsx'
import type { Drawing } from '../../document-view/drawn-runs.ts'
import { DrawnWords } from './drawn-words.tsx'
import { outcomeOf, voiceName } from './names.ts'

type Shown = Omit<BracketPage, 'may' | 'closings'>

/** Which bracket this is, where it stands, and what it is bound to. */
export function BracketHead({ bracket, page }: { bracket: Shown; page: string }) {
  const words = useNegotiationWords()
  const { brackets } = useWords()
  const { item, document } = bracket
  const { kind, state, note } = item.bracket
  return (
    <header className="negotiation-head">
      <p>
        <Link to={`${page}#panel`} preventScrollReset>
          {words.back}
        </Link>
      </p>
      <h3>
        {words.title(item.paragraph.number)} <span className="bracket-kind">{brackets.kinds[kind]}</span>
        {state !== 'open' && <span className="chip">{brackets.states[state]}</span>}
      </h3>
      <Whence bracket={bracket} page={page} />
      <Nested bracket={bracket} page={page} />
      {note && (
        <p className="bracket-note">
          <strong>{brackets.note}:</strong> <span lang={document.language}>{note}</span>
        </p>
      )}
    </header>
  )
}

/** Since when and by whom, in which paragraph, and inside which other bracket. */
function Whence({ bracket, page }: { bracket: Shown; page: string }) {
  const words = useNegotiationWords()
  const { item, parent, document } = bracket
  const { openedBy, paragraph } = item.bracket
  return (
    <>
      <p className="muted">
        {item.openedAt === null ? (
          words.fromStart
        ) : (
          <Opened at={item.openedAt} by={voiceName(openedBy ?? '', document.delegations, words)} />
        )}{' '}
        <Link to={`${page}/paragraphs/${encodeURIComponent(paragraph)}#panel`} preventScrollReset>
          {words.paragraph(item.paragraph.number)}
        </Link>
      </p>
      {parent !== null && (
        <p>
          <Link to={`${page}/brackets/${encodeURIComponent(parent)}#panel`} preventScrollReset>
            {words.around}
          </Link>
        </p>
      )}
    </>
  )
}

function Opened({ at, by }: { at: string; by: string }) {
  const words = useNegotiationWords()
  const site = useWords()
  const clock = useRoomClock()
  return <span suppressHydrationWarning>{words.openedBy(by, momentWords(site, clock, new Date(at)))}</span>
}

function Nested({ bracket, page }: { bracket: Shown; page: string }) {
  const words = useNegotiationWords()
  const { brackets } = useWords()
  if (bracket.nested.length === 0) return null
  return (
    <p>
      {words.inside}:{' '}
      {bracket.nested.map(({ id, kind }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`${page}/brackets/${encodeURIComponent(id)}#panel`} preventScrollReset>
            {brackets.kinds[kind]}
          </Link>
        </span>
      ))}
    </p>
  )
}

/** The sentence with the bracket in its place. */
export function BracketSentence({ bracket, drawing }: { bracket: Shown; drawing: Drawing }) {
  const words = useNegotiationWords()
  const { id } = bracket.item.bracket
  return (
    <figure className="bracket-sentence">
      <figcaption>
        {words.sentence}{' '}
        <a href={`#b-${id}`} data-show-bracket={id}>
          {words.show}
        </a>
      </figcaption>
      <p className="wording-words" lang={drawing.language}>
        <DrawnWords runs={bracket.sentence} of={drawing} about={id} />
      </p>
    </figure>
  )
}

interface ClosedProps {
  bracket: Shown
  drawing: Drawing
  page: string
  closedBy: string | null
  /** The way back, while there is one. */
  undo: ReactNode
  next: string | null
}

/** How a bracket was closed; whoever closed it may take it back for a moment. */
export function ClosedBracket({ bracket, drawing, page, closedBy, undo, next }: ClosedProps) {
  const site = useWords()
  const all = useNegotiationWords()
  const { closed: words } = all
  const { resolution, footnote } = bracket.item.bracket
  if (!resolution) return null
  const { wording, at } = resolution
  return (
    <>
      {undo}
      <section aria-labelledby="closed">
        <h4 id="closed">{words.title}</h4>
        <p>{outcomeOf(bracket.item.bracket, all, site)}</p>
        <p className="muted">
          {closedBy} <Moment at={at} />
        </p>
        <p className="closed-label">{footnote ? all.close.note : words.stands}</p>
        <p className="wording-words" lang={drawing.language} data-closed>
          {(footnote ?? wording).length === 0 ? (
            <em>{words.nothing}</em>
          ) : (
            <DrawnWords runs={footnote ?? wording} of={drawing} />
          )}
        </p>
      </section>
      {next !== null && (
        <p>
          <Link
            className="button button-small"
            to={`${page}/brackets/${encodeURIComponent(next)}#panel`}
            preventScrollReset
          >
            {words.next}
          </Link>
        </p>
      )}
    </>
  )
}
