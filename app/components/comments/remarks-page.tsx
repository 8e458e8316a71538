import { Form, Link } from '@remix-run/react'
import type { OwnRemark, OwnRemarks, ThreadView } from '../../../server/context.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { voiceName, short } from './comment-names.ts'
import { MarkedBlocks } from './marked-words.tsx'
import { DoneNote } from './panel-notes.tsx'
import { lineOf } from '../../document-view/thread-line.ts'
import { EmptyList, Kind, State } from './thread-card.tsx'
import { Problem, SendButton } from './thread-forms.tsx'
import { When } from './when.tsx'

interface RemarksPageProps {
  own: OwnRemarks
  /** Names of the places of the remarks, by thread. */
  places: Record<string, string>
  /** Issued versions by name, the newest first. */
  versions: readonly string[]
  /** What the head of the delegation may send. */
  unsent: readonly ThreadView[]
  page: string
  done: string | null
  problem: string | null
}

/** For a delegation: what was done with each of its remarks, per version, to be printed. */
export function RemarksPage(props: RemarksPageProps) {
  const { own, page, unsent, done, problem } = props
  const words = useCommentWords()
  return (
    <main className="site-main room room-narrow" id="content" tabIndex={-1}>
      <div className="room-head">
        <div>
          <h1 className="page-title">{words.own.title(voiceName(own.voice, own.voiceName, words))}</h1>
          <p className="page-lead">
            {own.document.title} · {words.own.lead}
          </p>
        </div>
        <Link to={page} className="button button-small screen-only" reloadDocument>
          {words.due.back}
        </Link>
      </div>
      <DoneNote done={done} />
      {(unsent.length > 0 || problem !== null) && <SendForm unsent={unsent} problem={problem} />}
      <Versions {...props} />
      {own.remarks.length === 0 && <EmptyList says={words.own.none} next={words.own.noneNext} />}
      <ul role="list" className="remark-list">
        {own.remarks.map(remark => (
          <Remark key={remark.thread.id} remark={remark} {...props} />
        ))}
      </ul>
      <p className="muted screen-only">{words.own.print}</p>
    </main>
  )
}

/** Own-delegation remarks go out together, each chosen by the head of the delegation. */
function SendForm({ unsent, problem }: Pick<RemarksPageProps, 'unsent' | 'problem'>) {
  const words = useCommentWords()
  return (
    <section className="act screen-only" aria-labelledby="send-title" id="send">
      <h2 id="send-title">{words.own.toSend}</h2>
      <Form method="post" className="act-form">
        <Problem sentence={problem} />
        <p className="act-what">{words.own.toSendLead}</p>
        {unsent.map(({ id, comments }) => (
          <label key={id} className="comment-check">
            <input type="checkbox" name="drafts" value={id} defaultChecked />
            <span dir="auto">{short(comments[0]?.text ?? '', 160)}</span>
          </label>
        ))}
        <SendButton label={words.own.sendChosen} primary />
      </Form>
    </section>
  )
}

function Versions({ own, versions }: RemarksPageProps) {
  const words = useCommentWords()
  if (versions.length === 0) return null
  return (
    <nav className="comment-shows screen-only" aria-label={words.own.revision}>
      <Link to="?" aria-current={own.revision === null ? 'true' : undefined}>
        {words.own.whole}
      </Link>
      {versions.map(name => (
        <Link
          key={name}
          to={`?revision=${encodeURIComponent(name)}`}
          aria-current={own.revision === name ? 'true' : undefined}
        >
          {words.own.revision} {name}
        </Link>
      ))}
    </nav>
  )
}

function Remark({ remark, places, page }: { remark: OwnRemark } & Pick<RemarksPageProps, 'places' | 'page'>) {
  const words = useCommentWords()
  const { thread } = remark
  const line = lineOf(thread, '')
  const { resolution, anchor, comments } = thread
  const [first] = comments
  return (
    <li className="remark-row">
      <h2>
        <Link to={`${page}/comments?show=all&thread=${thread.id}#thread-${thread.id}`} reloadDocument>
          {places[thread.id]}
        </Link>
      </h2>
      <p className="thread-about">
        <Kind thread={line} />
        <State thread={line} />
      </p>
      {anchor.quote !== null && (
        <blockquote dir="auto">{anchor.quote.replaceAll('\uFFFC', '[…]')}</blockquote>
      )}
      <div className="comment-words" dir="auto">
        <MarkedBlocks blocks={first?.blocks ?? []} />
      </div>
      <Facts remark={remark} />
      {resolution?.reason && (
        <p dir="auto">
          {words.thread.reason} {resolution.reason}
        </p>
      )}
    </li>
  )
}

function Facts({ remark: { thread, madeOn, settledIn } }: { remark: OwnRemark }) {
  const words = useCommentWords()
  const { resolution, comments } = thread
  return (
    <p className="remark-facts">
      <span>
        {words.own.madeOn}: {madeOn ?? words.own.before}
      </span>
      <span>
        {words.own.result}: {resolution ? words.outcomes[resolution.outcome] : words.own.stillOpen}
      </span>
      {settledIn !== null && (
        <span>
          {words.own.settledIn}: {settledIn}
        </span>
      )}
      <span>{words.thread.replies(comments.length - 1)}</span>
      <When at={thread.openedAt} />
    </p>
  )
}
