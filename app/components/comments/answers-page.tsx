import { Link } from '@remix-run/react'
import type { AnswersDue, DueThread } from '../../../server/context.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { voiceName } from './comment-names.ts'
import { EmptyList } from './thread-card.tsx'

const DAY_HOURS = 24
/** From so many hours on an answer is called late. */
const LATE_HOURS = 48

interface AnswersPageProps {
  due: AnswersDue | null
  /** Why the viewer has no such list. */
  why: string | null
  /** Names of paragraphs by id. */
  places: Record<string, string>
  /** Path of the document page. */
  page: string
}

/** For the chairs: what is open of substance, by delegation, the oldest first. */
export function AnswersPage({ due, why, places, page }: AnswersPageProps) {
  const words = useCommentWords()
  return (
    <main className="site-main room room-narrow" id="content" tabIndex={-1}>
      <div className="room-head">
        <div>
          <h1 className="page-title">{words.due.title}</h1>
          <p className="page-lead">{words.due.lead}</p>
        </div>
        <Link to={page} className="button button-small" reloadDocument>
          {words.due.back}
        </Link>
      </div>
      {why !== null && <EmptyList says={words.due.notYou} next={why} />}
      {due?.voices.length === 0 && <EmptyList says={words.due.none} next={words.due.noneNext} />}
      {due?.voices.map(({ voice, name, threads }) => (
        <section key={voice} aria-labelledby={`voice-${voice}`}>
          <h2 id={`voice-${voice}`}>
            {voiceName(voice, name, words)} <span className="panel-count">{threads.length}</span>
          </h2>
          <ul role="list" className="remark-list">
            {threads.map(thread => (
              <Due key={thread.id} thread={thread} place={places[thread.paragraphId ?? '']} page={page} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function Due({ thread, place, page }: { thread: DueThread; place: string | undefined; page: string }) {
  const words = useCommentWords()
  const { ageHours: hours, answered } = thread
  const age = hours < DAY_HOURS ? words.due.hours(hours) : words.due.days(Math.floor(hours / DAY_HOURS))
  return (
    <li className="remark-row">
      <p className="remark-facts">
        <span className={hours >= LATE_HOURS ? 'remark-late' : undefined}>
          {words.due.age}: {age}
        </span>
        <span>{place ?? words.place.document}</span>
        <span>{answered ? words.due.answered : words.due.notAnswered}</span>
      </p>
      {thread.quote !== null && (
        <blockquote dir="auto">{thread.quote.replaceAll('\uFFFC', '[…]')}</blockquote>
      )}
      <p>
        <Link
          to={`${page}/comments?show=all&thread=${thread.id}#thread-${thread.id}`}
          reloadDocument
          dir="auto"
        >
          {thread.excerpt}
        </Link>
      </p>
    </li>
  )
}
