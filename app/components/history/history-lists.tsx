import { Form, Link } from '@remix-run/react'
import { useCompareWords, type CompareWords } from '../../i18n/compare-words.ts'
import { dateTime, dayIn, time } from '../../i18n/format.ts'
import { useWords, type Catalogue } from '../../i18n/words.ts'
import { useRoomClock, type RoomClock } from '../../room-clock.ts'
import { historyAddress, listedAround, type HistoryFacts } from './history-view.ts'
import { personSaid } from './player.tsx'

/** Moments that are listed one by one. */
const LISTED_MAX = 200

/** Which moments: those of one paragraph, of one time of writing, or all. */
export function FilterForm({ facts }: { facts: HistoryFacts }) {
  const { history } = useCompareWords()
  const { language } = useWords()
  const clock = useRoomClock()
  const { paragraph, sitting } = facts.filter
  return (
    <Form method="get" className="filter screen-only" aria-label={history.filter}>
      <div className="field">
        <label htmlFor="history-paragraph">{history.paragraph}</label>
        <select id="history-paragraph" name="paragraph" defaultValue={paragraph ?? ''}>
          <option value="">{history.everyParagraph}</option>
          {facts.paragraphs.map(one => (
            <option key={one.id} value={one.id}>
              {paragraphName(one, history)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="history-sitting">{history.sitting}</label>
        <select id="history-sitting" name="sitting" defaultValue={sitting ?? ''}>
          <option value="">{history.everySitting}</option>
          {facts.sittings.map(one => (
            <option key={one.fromSequence} value={one.fromSequence}>
              {sittingName(one, language, clock)}
            </option>
          ))}
        </select>
      </div>
      <button className="button">{history.show}</button>
    </Form>
  )
}

export const paragraphName = (
  { number, words }: HistoryFacts['paragraphs'][number],
  history: CompareWords['history']
): string => (number === null ? history.heading(words) : `¶ ${number} ${words}`)

/** "27 Nov 2023, 09:00 – 10:30", by the event's clock. */
function sittingName(
  { from, until }: HistoryFacts['sittings'][number],
  language: Catalogue['language'],
  { zone }: RoomClock
): string {
  const [begins, ends] = [new Date(from), new Date(until)]
  const sameDay = dayIn(begins, zone) === dayIn(ends, zone)
  return `${dateTime(language, begins, zone)} – ${(sameDay ? time : dateTime)(language, ends, zone)}`
}

/** All ways to a moment, each of them an address: versions, times of writing, and the moments themselves. */
export function HistoryLists({ facts, index }: { facts: HistoryFacts; index: number }) {
  const { history } = useCompareWords()
  return (
    <>
      {facts.revisions.length > 0 && (
        <section aria-labelledby="history-revisions">
          <h2 id="history-revisions">{history.revisions}</h2>
          <Revisions facts={facts} />
        </section>
      )}
      <section aria-labelledby="history-sittings">
        <h2 id="history-sittings">{history.sittings}</h2>
        <Sittings facts={facts} />
      </section>
      <section aria-labelledby="history-points">
        <h2 id="history-points">
          {history.points} <span className="muted">({history.moments(facts.points.length)})</span>
        </h2>
        <Points facts={facts} index={index} />
      </section>
    </>
  )
}

const addressOf = ({ document, filter }: HistoryFacts, at: number): string =>
  historyAddress(document.code, { ...filter, at })

function Revisions({ facts }: { facts: HistoryFacts }) {
  const { language } = useWords()
  const { zone } = useRoomClock()
  return (
    <ul role="list" className="history-list">
      {facts.revisions.map(({ name, sequence, at }) => (
        <li key={name}>
          <Link to={addressOf(facts, sequence)} preventScrollReset>
            {name}
          </Link>{' '}
          <time className="muted" dateTime={at}>
            {dateTime(language, new Date(at), zone)}
          </time>
        </li>
      ))}
    </ul>
  )
}

function Sittings({ facts }: { facts: HistoryFacts }) {
  const { history } = useCompareWords()
  const { language } = useWords()
  const clock = useRoomClock()
  return (
    <ul role="list" className="history-list">
      {facts.sittings.map(sitting => (
        <li key={sitting.fromSequence}>
          <Link to={addressOf(facts, sitting.untilSequence)} preventScrollReset>
            {sittingName(sitting, language, clock)}
          </Link>{' '}
          <span className="muted">
            {[...sitting.people.map(personSaid), history.entries(sitting.entries)].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Points({ facts, index }: { facts: HistoryFacts; index: number }) {
  const { history } = useCompareWords()
  const { language } = useWords()
  const { zone } = useRoomClock()
  const { from, listed } = listedAround(facts.points, index, LISTED_MAX)
  return (
    <ol role="list" className="history-list" start={from + 1}>
      {listed.map((point, at) => (
        <li key={point.sequence}>
          <Link
            to={addressOf(facts, point.sequence)}
            preventScrollReset
            aria-current={from + at === index ? 'true' : undefined}
          >
            {dateTime(language, new Date(point.at), zone)}
          </Link>{' '}
          <span className="muted">
            {[
              ...(point.person ? [personSaid(point.person)] : []),
              history.kinds[point.kind],
              history.entries(point.entries)
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
